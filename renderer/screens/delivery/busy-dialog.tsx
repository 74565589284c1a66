import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { BUSY_EXTRA, BUSY_LENGTHS } from '../../../src/delivery/pace.ts';
import { Button } from '../../parts/button.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { Segmented } from '../../parts/segmented.tsx';
import { useCounter } from '../../rpc/counter.tsx';
import { Failure } from '../../rpc/failure.tsx';
import { useAct } from '../../rpc/use-act.ts';
import styles from './delivery.module.css';

const LENGTHS = [...BUSY_LENGTHS, null] as const;

/** 바쁨: how much longer everything takes, and until when. */
export function BusyDialog({ isOn, onClose }: { readonly isOn: boolean; readonly onClose: () => void }) {
  const { t } = useTranslation(['orderFlow', 'common']);
  const { client } = useCounter();
  const [minutes, setMinutes] = useState<(typeof BUSY_EXTRA)[number]>(10);
  const [forMinutes, setForMinutes] = useState<(typeof LENGTHS)[number]>(60);
  const setBusy = useAct(client.orderFlow.setBusy, onClose);
  const endBusy = useAct(client.orderFlow.endBusy, onClose);
  const submit = () => void setBusy.run({ minutes, forMinutes });
  return (
    <Dialog
      title={t('busy.title')}
      size="sm"
      onClose={onClose}
      foot={
        <>
          {isOn ? (
            <Button isDisabled={endBusy.isBusy} onPress={() => void endBusy.run({})}>
              {t('busy.end')}
            </Button>
          ) : (
            <Button onPress={onClose}>{t('common:action.cancel')}</Button>
          )}
          <Button variant="primary" shortcut="Enter" isDisabled={setBusy.isBusy} onPress={submit}>
            {t('busy.submit')}
          </Button>
        </>
      }
    >
      <div className={styles['fields']}>
        <Failure error={setBusy.error ?? endBusy.error} />
        <p>{t('busy.lead')}</p>
        <b>{t('busy.minutes')}</b>
        <Segmented
          label={t('busy.minutes')}
          value={String(minutes)}
          onChange={value => setMinutes(BUSY_EXTRA.find(one => String(one) === value) ?? 10)}
          segments={BUSY_EXTRA.map(count => ({ value: String(count), label: t('busy.extra', { count }) }))}
        />
        <b>{t('busy.length')}</b>
        <div className={styles['choices']} role="group" aria-label={t('busy.length')}>
          {LENGTHS.map(length => (
            <Button
              key={length ?? 'none'}
              isPressed={forMinutes === length}
              onPress={() => setForMinutes(length)}
            >
              {t(`busy.lengths.${length ?? 'none'}`)}
            </Button>
          ))}
        </div>
      </div>
    </Dialog>
  );
}
