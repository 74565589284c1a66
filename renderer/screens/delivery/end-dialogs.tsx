import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DeliveryBoard, OrderView } from '../../../src/contract/delivery.ts';
import { LOSS_BEARERS } from '../../../src/delivery/order-sale.ts';
import type { RejectReason } from '../../../src/delivery/states.ts';
import { Button } from '../../parts/button.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { Notice } from '../../parts/states.tsx';
import { Select } from '../../parts/select.tsx';
import { TextField } from '../../parts/text-field.tsx';
import { WonField } from '../../parts/won-field.tsx';
import { useCounter } from '../../rpc/counter.tsx';
import { Failure } from '../../rpc/failure.tsx';
import { useAct } from '../../rpc/use-act.ts';
import styles from './delivery.module.css';
import { RejectReasons } from './reject-reasons.tsx';
import { useChannelName } from './use-channel-name.ts';
import { useSoldOut } from './use-sold-out.ts';

const BEARERS = ['none', ...LOSS_BEARERS] as const;
type Bearer = (typeof BEARERS)[number];

interface EndProps {
  readonly order: OrderView;
  readonly channels: DeliveryBoard['channels'];
  readonly onClose: () => void;
}

/** An order is not taken: a reason is one press. */
export function RejectDialog({ order, channels, onClose }: EndProps) {
  const { t } = useTranslation(['delivery', 'common']);
  const { client } = useCounter();
  const { of: soldOutOf } = useSoldOut();
  const [reason, setReason] = useState<RejectReason | undefined>(
    // Most likely why somebody rejects it; another press chooses another. What the list has is sold out now.
    soldOutOf(order, 0).length > 0 ? 'soldOut' : undefined,
  );
  const reject = useAct(client.delivery.reject, onClose);
  return (
    <Dialog
      title={t('reject.title')}
      size="sm"
      isAlert
      onClose={onClose}
      foot={
        <>
          <Button onPress={onClose}>{t('common:action.cancel')}</Button>
          <Button
            variant="danger"
            isDisabled={reason === undefined || reject.isBusy}
            onPress={() => {
              if (reason !== undefined) void reject.run({ orderId: order.id, reason });
            }}
          >
            {t('order.reject')}
          </Button>
        </>
      }
    >
      <div className={styles['fields']}>
        <Failure error={reject.error} />
        <RejectReasons reason={reason} onChange={setReason} />
        <TellChannel order={order} channels={channels} />
      </div>
    </Dialog>
  );
}

/** An order that was taken is off after all. */
export function CancelDialog({ order, channels, onClose }: EndProps) {
  const { t } = useTranslation(['delivery', 'common']);
  const { client } = useCounter();
  const [reason, setReason] = useState('');
  const [bearer, setBearer] = useState<Bearer>('none');
  const [amount, setAmount] = useState<number | null>(order.door + order.channelPays);
  const cancel = useAct(client.delivery.cancel, onClose);
  const isReady = reason.trim() !== '' && (bearer === 'none' || (amount ?? 0) > 0) && !cancel.isBusy;
  const submit = () => {
    if (!isReady) return;
    const loss = bearer === 'none' ? null : { bearer, amount: amount ?? 0 };
    void cancel.run({ orderId: order.id, reason: reason.trim(), loss });
  };
  return (
    <Dialog
      title={t('cancel.title')}
      size="sm"
      isAlert
      onClose={onClose}
      foot={
        <>
          <Button onPress={onClose}>{t('common:action.cancel')}</Button>
          <Button variant="danger" isDisabled={!isReady} onPress={submit}>
            {t('order.cancel')}
          </Button>
        </>
      }
    >
      <div className={styles['fields']}>
        <Failure
          error={cancel.error}
          say={({ code }) => (code === 'LOSS_OVER_ORDER' ? t('cancel.over') : undefined)}
        />
        <p>{t('cancel.lead')}</p>
        <TextField
          label={t('cancel.reason')}
          value={reason}
          onChange={setReason}
          maxLength={60}
          onEnter={submit}
          autoFocus
        />
        {order.acceptedAtMs === null ? null : (
          <>
            <Select
              label={t('cancel.bearer')}
              value={bearer}
              onChange={setBearer}
              choices={BEARERS.map(value => ({ value, label: t(`cancel.bearers.${value}`) }))}
            />
            {bearer === 'none' ? null : (
              <WonField
                label={t('cancel.loss')}
                amount={amount}
                onChange={setAmount}
                hint={t(`cancel.booked.${bearer}`)}
                onEnter={submit}
              />
            )}
          </>
        )}
        <TellChannel order={order} channels={channels} />
      </div>
    </Dialog>
  );
}

/** What a program here decides, a channel that does not hear back has to be told by a person. */
function TellChannel({ order, channels }: Pick<EndProps, 'order' | 'channels'>) {
  const { t } = useTranslation('delivery');
  const nameOf = useChannelName(channels);
  const hearsBack = channels.find(({ id }) => id === order.channelId)?.hearsBack ?? true;
  if (hearsBack) return null;
  return <Notice tone="warn">{t('tellChannel', { channel: nameOf(order.channelId) })}</Notice>;
}
