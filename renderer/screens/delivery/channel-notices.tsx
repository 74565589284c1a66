import { useTranslation } from 'react-i18next';
import type { DeliveryBoard, OrderView } from '../../../src/contract/delivery.ts';
import { Button } from '../../parts/button.tsx';
import { Notice } from '../../parts/states.tsx';
import { useCounter } from '../../rpc/counter.tsx';
import { Failure } from '../../rpc/failure.tsx';
import { useAct } from '../../rpc/use-act.ts';
import { useChannelName } from './use-channel-name.ts';

/** What a channel could not be told: a person does the same there, one after the other. */
export function UnheardNotice({ board: { unheard, channels } }: { board: DeliveryBoard }) {
  const { t } = useTranslation('channels');
  const { client } = useCounter();
  const nameOf = useChannelName(channels);
  const done = useAct(client.channel.doneByHand);
  const [first, ...others] = unheard.filter(({ isGivenUp }) => isGivenUp);
  if (first === undefined) return null;
  const facts = {
    channel: nameOf(first.channelId),
    number: first.displayNumber,
    event: t(`event.${first.event}`),
  };
  return (
    <>
      <Notice
        tone="danger"
        action={
          <Button isDisabled={done.isBusy} onPress={() => void done.run({ orderId: first.orderId })}>
            {t('unheard.done')}
          </Button>
        }
      >
        {t('unheard.failed', facts)}{' '}
        {others.length === 0 ? null : t('unheard.more', { count: others.length })}
      </Notice>
      <Failure error={done.error} />
    </>
  );
}

/** What stands between an order and its channel now: a wish to cancel, or news that do not get through. */
export function OrderNotices({ order, board }: { order: OrderView; board: DeliveryBoard }) {
  const { t } = useTranslation('channels');
  const { client } = useCounter();
  const nameOf = useChannelName(board.channels);
  const goOn = useAct(client.channel.refuseCancel);
  const waiting = board.unheard.find(({ orderId, isGivenUp }) => orderId === order.id && !isGivenUp);
  return (
    <>
      {order.isCancelAsked ? (
        <Notice
          tone="danger"
          action={
            <Button isDisabled={goOn.isBusy} onPress={() => void goOn.run({ orderId: order.id })}>
              {t('cancelAsk.goOn')}
            </Button>
          }
        >
          {t('cancelAsk.notice')}
        </Notice>
      ) : null}
      <Failure error={goOn.error} />
      {waiting === undefined ? null : (
        <Notice tone="warn">
          {t('unheard.retrying', {
            channel: nameOf(waiting.channelId),
            event: t(`event.${waiting.event}`),
          })}
        </Notice>
      )}
    </>
  );
}
