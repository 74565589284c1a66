import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DeliveryBoard } from '../../../src/contract/delivery.ts';
import { PAUSE_LENGTHS, type PauseLength } from '../../../src/delivery/pace.ts';
import { Button } from '../../parts/button.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { Notice } from '../../parts/states.tsx';
import { useCounter } from '../../rpc/counter.tsx';
import { Failure } from '../../rpc/failure.tsx';
import { useAct } from '../../rpc/use-act.ts';
import styles from './delivery.module.css';
import { useChannelName } from './use-channel-name.ts';

/** 주문 잠시 멈춤: whose orders, and until when. There is no pause without an end. */
export function PauseDialog(props: {
  readonly channels: DeliveryBoard['channels'];
  readonly onClose: () => void;
}) {
  const { t } = useTranslation(['orderFlow', 'common']);
  const { client } = useCounter();
  const nameOf = useChannelName(props.channels);
  const [channelId, setChannelId] = useState<string | null>(null);
  const [length, setLength] = useState<PauseLength>('30');
  const pause = useAct(client.orderFlow.pause, props.onClose);
  const sending = props.channels.filter(({ isByHand }) => !isByHand);
  const deaf = sending
    .filter(({ id, hearsBack }) => !hearsBack && (channelId === null || id === channelId))
    .map(({ id }) => nameOf(id));
  const submit = () => void pause.run({ channelIds: channelId === null ? null : [channelId], length });
  return (
    <Dialog
      title={t('pause.title')}
      onClose={props.onClose}
      foot={
        <>
          <Button onPress={props.onClose}>{t('common:action.cancel')}</Button>
          <Button variant="primary" icon="pause" shortcut="Enter" isDisabled={pause.isBusy} onPress={submit}>
            {t('pause.submit')}
          </Button>
        </>
      }
    >
      <div className={styles['fields']}>
        <Failure error={pause.error} />
        <p>{t('pause.lead')}</p>
        <b>{t('pause.which')}</b>
        <div className={styles['choices']} role="group" aria-label={t('pause.which')}>
          <Button isPressed={channelId === null} onPress={() => setChannelId(null)}>
            {t('pause.all')}
          </Button>
          {sending.map(({ id }) => (
            <Button key={id} isPressed={channelId === id} onPress={() => setChannelId(id)}>
              {nameOf(id)}
            </Button>
          ))}
        </div>
        <b>{t('pause.length')}</b>
        <div className={styles['choices']} role="group" aria-label={t('pause.length')}>
          {PAUSE_LENGTHS.map(value => (
            <Button key={value} isPressed={length === value} onPress={() => setLength(value)}>
              {t(`pause.lengths.${value}`)}
            </Button>
          ))}
        </div>
        {deaf.length === 0 ? null : (
          <Notice tone="warn">{t('pause.tell', { channels: deaf.join(', ') })}</Notice>
        )}
      </div>
    </Dialog>
  );
}
