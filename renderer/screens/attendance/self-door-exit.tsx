import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isLastFour } from '../../../src/community/self-check-in.ts';
import { Button } from '../../parts/button.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { Notice } from '../../parts/states.tsx';
import { DigitPad } from './digit-pad.tsx';
import styles from './self-door.module.css';

/** Staff choose the number that they will leave with. It is kept by this page alone, and gone with it. */
export function StartSelfDoor(props: {
  readonly onStart: (exit: string) => void;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation(['selfDoor', 'common']);
  const [exit, setExit] = useState('');
  const isReady = isLastFour(exit);
  return (
    <Dialog
      title={t('start.title')}
      size="md"
      onClose={props.onClose}
      foot={
        <>
          <Button onPress={props.onClose}>{t('common:action.cancel')}</Button>
          <Button variant="primary" isDisabled={!isReady} onPress={() => isReady && props.onStart(exit)}>
            {t('start.do')}
          </Button>
        </>
      }
    >
      <div className={styles['exit']}>
        <p>{t('start.lead')}</p>
        <h3>{t('start.exit')}</h3>
        <DigitPad label={t('start.exit')} digits={exit} onChange={setExit} />
        <p className={styles['note']}>{t('start.forgotten')}</p>
      </div>
    </Dialog>
  );
}

/** The way out: the number that was chosen at the beginning. */
export function LeaveSelfDoor(props: {
  readonly exit: string;
  readonly onLeave: () => void;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation('selfDoor');
  const [digits, setDigits] = useState('');
  const [isWrong, setWrong] = useState(false);
  const type = (typed: string) => {
    setWrong(false);
    setDigits(typed);
    if (!isLastFour(typed)) return;
    if (typed === props.exit) return props.onLeave();
    setWrong(true);
    setDigits('');
  };
  return (
    <Dialog title={t('leave.title')} size="md" onClose={props.onClose}>
      <div className={styles['exit']}>
        <p>{t('leave.lead')}</p>
        <DigitPad label={t('start.exit')} digits={digits} isSecret onChange={type} />
        {isWrong ? <Notice tone="danger">{t('leave.wrong')}</Notice> : null}
      </div>
    </Dialog>
  );
}
