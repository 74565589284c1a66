import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { clockText } from '../../../src/base/korea-time.ts';
import type { SaleDetail } from '../../../src/contract/sale.ts';
import type { TicketView } from '../../../src/contract/ticket.ts';
import { useShortcut } from '../../keyboard/use-keyboard.ts';
import { Button } from '../../parts/button.tsx';
import { Dialog, FootSpace } from '../../parts/dialog.tsx';
import { Money } from '../../parts/money.tsx';
import { ReceiptPaper } from '../../parts/receipt-paper.tsx';
import { Segmented } from '../../parts/segmented.tsx';
import { ErrorState } from '../../parts/states.tsx';
import { useCounter } from '../../rpc/counter.tsx';
import { refusalOf } from '../../rpc/refusal.ts';
import type { PayWay } from '../checkout/pay-panel.tsx';
import { DoneSheet } from './done-sheet.tsx';
import { PadCard } from './pad-card.tsx';
import styles from './payment.module.css';
import { TenderCard } from './tender-card.tsx';
import { awaitsConfirmation } from './tender-rows.ts';
import { usePayment, type Bill, type OnSettled, type Payment } from './use-payment.ts';

/** From 받을 금액 to 거스름돈. It closes only when the sale is on disk, or nothing has happened. */
export function PaymentSheet(props: {
  readonly ticket: TicketView;
  readonly way: PayWay;
  readonly onClose: () => void;
  readonly onSettled: (sale: SaleDetail) => void;
}) {
  const [ticket] = useState(props.ticket);
  const [done, setDone] = useState<{ sale: SaleDetail; walletToken: string | undefined }>();
  const partnerDiscount = usePartnerDiscount(ticket, props.way);
  const settled: OnSettled = (sale, walletToken) => {
    setDone({ sale, walletToken });
    props.onSettled(sale);
  };
  if (done !== undefined) return <DoneSheet {...done} onClose={props.onClose} />;
  if (partnerDiscount === undefined) return null;
  const bill = { ticket, way: props.way, partnerDiscount };
  return <EnterPayment bill={bill} onClose={props.onClose} onSettled={settled} />;
}

/**
 * What the shop takes off when all of it is paid in local currency; undefined for the moment until main has
 * said it. No answer takes nothing off.
 */
function usePartnerDiscount(ticket: TicketView, way: PayWay): number | undefined {
  const { queries } = useCounter();
  const input = { ticketId: ticket.id, payments: [] };
  const isAsked = way === 'currency';
  const estimate = useQuery({
    ...queries.benefit.estimate.queryOptions({ input }),
    enabled: isAsked,
    retry: false,
    gcTime: 0,
  });
  if (!isAsked || estimate.isError) return 0;
  return estimate.data?.partnerDiscount;
}

function EnterPayment(props: {
  readonly bill: Bill;
  readonly onClose: () => void;
  readonly onSettled: OnSettled;
}) {
  const { t } = useTranslation(['payment', 'common']);
  const payment = usePayment(props.bill, props.onSettled);
  const isReady = !('code' in payment.decision) && !payment.settle.isBusy;
  const finish = () => {
    if (isReady) payment.finish();
  };
  // While main is deciding, the sheet stays: closing it would leave the person without the answer.
  const close = () => {
    if (!payment.settle.isBusy) props.onClose();
  };
  return (
    <Dialog
      title={t(`title.${payment.way}`)}
      size="full"
      onClose={close}
      head={
        <p className={styles['due']}>
          <span>{t('common:money.due')}</span>
          <Money amount={payment.due} size="3xl" tone="collect" />
        </p>
      }
      aside={<ReceiptAside payment={payment} />}
      foot={
        <>
          <Button size="lg" icon="left" onPress={close}>
            {t('back')}
          </Button>
          <FootSpace>
            <Reason payment={payment} />
          </FootSpace>
          <FinishKey onPress={finish} />
          <Button
            variant="primary"
            size="lg"
            shortcut="Enter"
            shortcutOptions={{ inFields: 'always' }}
            isDisabled={!isReady}
            onPress={finish}
          >
            {finishWords(payment, t)}
          </Button>
        </>
      }
    >
      <div className={styles['cards']}>
        <TenderCard payment={payment} />
        <PadCard payment={payment} />
      </div>
      <Refused payment={payment} />
    </Dialog>
  );
}

/** F9 is the filled button of every screen; a dialog's keys are bound inside it. */
function FinishKey({ onPress }: { onPress: () => void }) {
  useShortcut('F9', onPress);
  return null;
}

type Translate = ReturnType<typeof useTranslation<['payment', 'common']>>['t'];

function finishWords({ decision, way, rows }: Payment, t: Translate): string {
  if (rows.some(row => row.wallet !== null)) return t('finish.split');
  if (way === 'cash' && !('code' in decision) && decision.changeDue === 0) return t('finishExact');
  return t(`finish.${way}`);
}

/** Why the payment cannot be finished yet, next to the button that would. */
function Reason({ payment: { decision, rows } }: { payment: Payment }) {
  const { t } = useTranslation(['payment', 'common']);
  if (!('code' in decision)) return null;
  if (decision.code === 'APPROVAL_MISSING' && rows.some(awaitsConfirmation))
    return <>{t('wallet.confirmFirst')}</>;
  if (decision.code === 'CASH_SHORT') return <>{t('reason.CASH_SHORT', { short: decision.short })}</>;
  return <>{t(`reason.${decision.code}`)}</>;
}

function ReceiptAside({ payment }: { payment: Payment }) {
  const { t } = useTranslation(['payment', 'common']);
  const { queries } = useCounter();
  const { ticketId, tenders, partnerDiscount, donation } = payment;
  const previewed = { ticketId, tenders, partnerDiscount, donation };
  const preview = useQuery({
    ...queries.ticket.preview.queryOptions({ input: previewed }),
    placeholderData: keepPreviousData,
    gcTime: 0,
  });
  return (
    <>
      <p className={styles['asideHead']}>
        <b>{t('common:paper.preview')}</b>
        <span>
          {preview.data === undefined ? '' : t('common:paper.width80', { columns: preview.data.columns })}
        </span>
      </p>
      <div className={styles['paper']} tabIndex={0} role="group" aria-label={t('common:paper.preview')}>
        {preview.data === undefined ? null : <ReceiptPaper paper={preview.data} />}
      </div>
      <Segmented
        className={styles['receiptChoice']}
        label={t('receipt.how')}
        value={payment.printsReceipt ? 'print' : 'skip'}
        onChange={choice => payment.setPrintsReceipt(choice === 'print')}
        segments={[
          { value: 'print', label: t('receipt.print'), icon: 'printer' },
          { value: 'skip', label: t('receipt.skip') },
        ]}
      />
    </>
  );
}

/** What main refused. A repeated approval number is a question; everything else says that no money moved. */
function Refused({ payment }: { payment: Payment }) {
  const { t } = useTranslation(['payment', 'common']);
  const { error, clearError } = payment.settle;
  if (error === undefined) return null;
  const refusal = refusalOf(error);
  if (refusal?.code === 'APPROVAL_NUMBER_REPEATED')
    return (
      <ErrorState
        isInline
        what={t('repeated.what', refusal.data)}
        now={t('repeated.now')}
        action={
          <>
            <Button onPress={clearError}>{t('repeated.fix')}</Button>
            <Button variant="danger" onPress={() => payment.finish(true)}>
              {t('repeated.goOn')}
            </Button>
          </>
        }
      />
    );
  const code = refusal?.code ?? 'NO_ANSWER';
  return (
    <ErrorState
      isInline
      code={code}
      what={refusalWords(refusal, t)}
      money={refusal === undefined ? 'unknown' : 'notMoved'}
      now={t(code === 'STORAGE_FAILED' ? 'refusalNow.storage' : 'refusalNow.notMoved')}
      action={<Button onPress={clearError}>{t('common:action.confirm')}</Button>}
    />
  );
}

function refusalWords(refusal: ReturnType<typeof refusalOf>, t: Translate): string {
  switch (refusal?.code) {
    case 'DUE_CHANGED':
      return t('refusal.DUE_CHANGED', refusal.data);
    case 'CONFIRMATION_WRONG':
      return t('refusal.CONFIRMATION_WRONG', { count: refusal.data.triesLeft });
    case 'INSUFFICIENT_BALANCE':
      return t('refusal.INSUFFICIENT_BALANCE', refusal.data);
    case 'CARD_LOCKED':
      return t('refusal.CARD_LOCKED', { time: clockText(refusal.data.untilMs) });
    case 'CARD_UNKNOWN':
    case 'CARD_BLOCKED':
    case 'WALLET_TWICE':
    case 'PARTNER_DISCOUNT_NEEDS_CURRENCY':
    case 'TILL_NOT_OPEN':
    case 'TICKET_EMPTY':
    case 'TICKET_NOT_OPEN':
    case 'STORAGE_FAILED':
      return t(`refusal.${refusal.code}`);
    case 'CAMPAIGN_NOT_FOUND':
    case 'CAMPAIGN_NOT_OPEN':
      return t('refusal.CAMPAIGN_NOT_OPEN');
    case 'APPROVAL_MALFORMED':
    case 'APPROVAL_MISSING':
    case 'APPROVAL_TWICE':
      return t(`reason.${refusal.code}`);
    default:
      return t('refusal.OTHER');
  }
}
