import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OrderView } from '../../../src/contract/delivery.ts';
import { Button } from '../../parts/button.tsx';
import { Checkbox } from '../../parts/choice-fields.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { Money } from '../../parts/money.tsx';
import { Segmented } from '../../parts/segmented.tsx';
import { TextField } from '../../parts/text-field.tsx';
import { WonField } from '../../parts/won-field.tsx';
import { useCounter } from '../../rpc/counter.tsx';
import { Failure } from '../../rpc/failure.tsx';
import { refusalOf } from '../../rpc/refusal.ts';
import { useAct } from '../../rpc/use-act.ts';
import styles from './delivery.module.css';
import { useSayRefused } from './use-say-refused.ts';

const WAYS = ['cash', 'card', 'currency'] as const;
type Way = (typeof WAYS)[number];

/** What was taken when the food was handed over (만나서 결제): it often differs from what the order says. */
export function DoorDialog({ order, onClose }: { order: OrderView; onClose: () => void }) {
  const { t } = useTranslation(['delivery', 'common']);
  const { way, setWay, received, setReceived, approval, setApproval, isUnseen, setUnseen, ...door } =
    useDoorPayment(order, onClose);
  const { isReady, isRepeated, submit } = door;
  const say = useSayPaymentRefused();
  const cash = (
    <WonField
      label={t('door.received')}
      amount={received}
      onChange={setReceived}
      hint={t('door.change', { amount: Math.max(0, (received ?? 0) - order.door) })}
      onEnter={submit}
      autoFocus
    />
  );
  return (
    <Dialog
      title={t('door.title', { number: order.displayNumber })}
      size="sm"
      onClose={onClose}
      foot={
        <>
          <Button onPress={onClose}>{t('common:action.cancel')}</Button>
          <Button variant="primary" icon="check" isDisabled={!isReady} onPress={submit}>
            {t(isRepeated ? 'door.anyway' : 'door.done')}
          </Button>
        </>
      }
    >
      <div className={styles['fields']}>
        <Failure error={door.error} say={say} />
        <p className={styles['sum']}>
          <span>{t('door.due')}</span>
          <Money amount={order.door} size="2xl" />
        </p>
        <Segmented
          label={t('door.way')}
          value={way}
          onChange={setWay}
          segments={WAYS.map(value => ({ value, label: t(`common:tender.${value}`) }))}
        />
        {way === 'cash' ? (
          cash
        ) : (
          <Approved
            approval={approval}
            isUnseen={isUnseen}
            onApproval={setApproval}
            onUnseen={setUnseen}
            onEnter={submit}
          />
        )}
        <Checkbox isSelected={door.printsReceipt} onChange={door.setPrints}>
          {t('door.receipt')}
        </Checkbox>
      </div>
    </Dialog>
  );
}

/** What is being typed of the payment, and booking it. */
function useDoorPayment(order: OrderView, onClose: () => void) {
  const { client, queries } = useCounter();
  const [way, setWay] = useState<Way>(order.payment === 'prepaid' ? 'cash' : order.payment);
  const [received, setReceived] = useState<number | null>(order.door);
  const [approval, setApproval] = useState('');
  const [isUnseen, setUnseen] = useState(false);
  const [prints, setPrints] = useState<boolean>();
  const usual = useQuery(queries.app.state.queryOptions()).data?.settings.printReceipt;
  const printsReceipt = prints ?? usual === 'always';
  const complete = useAct(client.delivery.complete, onClose);
  const isRepeated = refusalOf(complete.error)?.code === 'APPROVAL_NUMBER_REPEATED';
  const isReady = way === 'cash' ? received !== null : isUnseen || approval.trim() !== '';
  const submit = () => {
    if (!isReady || complete.isBusy) return;
    void complete.run({
      orderId: order.id,
      payment: {
        kind: way,
        received: way === 'cash' ? received : null,
        state: way !== 'cash' && isUnseen ? 'pending' : 'posted',
        approvalNumber: way === 'cash' || isUnseen ? null : approval.trim(),
      },
      printReceipt: printsReceipt,
      allowRepeatedApproval: isRepeated,
    });
  };
  return {
    way,
    setWay,
    received,
    setReceived,
    approval,
    setApproval,
    isUnseen,
    setUnseen,
    printsReceipt,
    setPrints,
    isReady: isReady && !complete.isBusy,
    isRepeated,
    submit,
    error: complete.error,
  };
}

/** What the terminal printed of a payment by card or currency, now or later. */
function Approved(props: {
  readonly approval: string;
  readonly isUnseen: boolean;
  readonly onApproval: (approval: string) => void;
  readonly onUnseen: (isUnseen: boolean) => void;
  readonly onEnter: () => void;
}) {
  const { t } = useTranslation('delivery');
  return (
    <>
      <TextField
        label={t('door.approval')}
        value={props.approval}
        onChange={props.onApproval}
        maxLength={20}
        inputMode="numeric"
        isDisabled={props.isUnseen}
        onEnter={props.onEnter}
        autoFocus
      />
      <Checkbox isSelected={props.isUnseen} onChange={props.onUnseen}>
        {t('door.unseen')}
      </Checkbox>
    </>
  );
}

function useSayPaymentRefused() {
  const { t } = useTranslation('delivery');
  const sayRefused = useSayRefused();
  return (refusal: { readonly code: string; readonly data?: unknown }) => {
    switch (refusal.code) {
      case 'CASH_SHORT':
        // The contract gives this refusal what is missing.
        return t('door.short', { amount: (refusal.data as { short: number }).short });
      case 'APPROVAL_MALFORMED':
      case 'APPROVAL_MISSING':
        return t('door.malformed');
      case 'APPROVAL_NUMBER_REPEATED':
        // The contract gives this refusal the receipt that has the number.
        return t('door.repeated', { receipt: (refusal.data as { receiptNumber: string }).receiptNumber });
      default:
        return sayRefused(refusal);
    }
  };
}
