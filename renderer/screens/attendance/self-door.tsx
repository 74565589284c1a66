import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../parts/button.tsx';
import { cx } from '../../parts/cx.ts';
import { Dialog } from '../../parts/dialog.tsx';
import { Icon } from '../../parts/icon.tsx';
import { useReadOnArrival } from '../../parts/read-aloud.tsx';
import { useCounter } from '../../rpc/counter.tsx';
import { timesText } from '../programmes/words.ts';
import { DigitPad } from './digit-pad.tsx';
import { LeaveSelfDoor } from './self-door-exit.tsx';
import styles from './self-door.module.css';
import { useSelfDoor, type Answer } from './use-self-door.ts';

/**
 * 셀프 출석: the screen is turned to the people. Nobody's name is on it; whoever comes scans their card or
 * types the end of their telephone number, and what became of it goes away by itself.
 */
export function SelfDoor(props: {
  readonly lessonId: string;
  /** What staff leave with. */
  readonly exit: string;
  readonly onLeave: () => void;
}) {
  const { t } = useTranslation(['selfDoor', 'attendance']);
  const { queries } = useCounter();
  const { lessonId, exit, onLeave } = props;
  const [isLeaving, setLeaving] = useState(false);
  const sheet = useQuery(queries.attendance.sheet.queryOptions({ input: { lessonId } })).data;
  const door = useSelfDoor(lessonId);
  return (
    <Dialog
      title={
        sheet === undefined ? t('title') : t('attendance:lesson', { ...sheet, name: sheet.programmeName })
      }
      size="full"
      hidesClose
      onClose={() => setLeaving(true)}
      head={
        <Button icon="lock" onPress={() => setLeaving(true)}>
          {t('leave.open')}
        </Button>
      }
    >
      <div className={styles['door']} data-takes-scans="">
        <section className={styles['said']} aria-live="assertive">
          {door.answer === undefined ? (
            <>
              <h3>{t('lead')}</h3>
              <p>{t('ways')}</p>
              {sheet === undefined ? null : (
                <>
                  <p className={styles['note']}>
                    {[timesText(sheet), sheet.roomName].filter(text => text !== null).join(' · ')}
                  </p>
                  <output className={styles['count']}>
                    {t('attendance:came', { came: sheet.came, enrolled: sheet.enrolled })}
                  </output>
                </>
              )}
            </>
          ) : (
            <Said answer={door.answer} speaks={door.speaks} onChoose={door.choose} onDone={door.clear} />
          )}
        </section>
        <DigitPad label={t('digits')} digits={door.digits} isDisabled={door.isBusy} onChange={door.type} />
      </div>
      {isLeaving ? <LeaveSelfDoor exit={exit} onLeave={onLeave} onClose={() => setLeaving(false)} /> : null}
    </Dialog>
  );
}

/** So long an answer stands there, and so long somebody may look for themselves among others. */
const SHOWN_MS = { came: 4_000, refused: 6_000, which: 20_000 } as const;

interface SaidProps {
  readonly answer: Answer;
  readonly speaks: boolean;
  readonly onChoose: (enrolmentId: string) => void;
  readonly onDone: () => void;
}

function Said({ answer, speaks, onChoose, onDone }: SaidProps) {
  const { t } = useTranslation(['selfDoor', 'attendance']);
  useEffect(() => {
    const timer = window.setTimeout(onDone, SHOWN_MS[answer.kind]);
    return () => window.clearTimeout(timer);
  }, [answer, onDone]);
  useReadOnArrival(speaks, useSpeech(answer), answer);
  if (answer.kind === 'which')
    return (
      <>
        <h3>{t('which')}</h3>
        <div className={styles['names']}>
          {answer.people.map(({ enrolmentId, maskedName }) => (
            <Button key={enrolmentId} size="lg" onPress={() => onChoose(enrolmentId)}>
              {maskedName}
            </Button>
          ))}
        </div>
        <Button variant="quiet" onPress={onDone}>
          {t('nobody')}
        </Button>
      </>
    );
  if (answer.kind === 'refused')
    return (
      <>
        <Icon name="alert" size="l" className={cx(styles['mark'], styles['bad'])} />
        <h3>{t(`refused.${answer.code}`)}</h3>
        <p>{t('askStaff')}</p>
      </>
    );
  return (
    <>
      <Icon name="check" size="l" className={cx(styles['mark'], styles['good'])} />
      <p className={styles['name']}>{t('name', { name: answer.maskedName })}</p>
      <p className={styles['state']}>{t(`attendance:state.${answer.state}`)}</p>
      {answer.wasThere ? <p>{t('already')}</p> : null}
    </>
  );
}

/** No name: whoever stands behind hears it as well. */
function useSpeech(answer: Answer): string {
  const { t } = useTranslation(['selfDoor', 'attendance']);
  if (answer.kind === 'which') return t('which');
  if (answer.kind === 'refused') return t(`refused.${answer.code}`);
  return t(answer.wasThere ? 'attendance:speech.again' : `attendance:speech.${answer.state}`);
}
