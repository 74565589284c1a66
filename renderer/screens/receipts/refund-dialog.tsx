import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SaleDetail, TenderView } from '../../../src/contract/sale.ts';
import { Button } from '../../parts/button.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { Money } from '../../parts/money.tsx';
import { ErrorState, Notice } from '../../parts/states.tsx';
import { TextField } from '../../parts/text-field.tsx';
import { showToast } from '../../parts/toast.tsx';
import { useCounter } from '../../rpc/counter.tsx';
import { refusalOf } from '../../rpc/refusal.ts';
import { useAct } from '../../rpc/use-act.ts';
import styles from './receipts.module.css';

/** A whole refund in the original tenders: what goes back how, before anything moves. */
export function RefundDialog(props: {
  readonly sale: SaleDetail;
  readonly onClose: () => void;
  readonly onDone: (refund: SaleDetail) => void;
}) {
  const { t } = useTranslation(['receipts', 'common']);
  const { client } = useCounter();
  const { sale } = props;
  const [reason, setReason] = useState('');
  const [approvals, setApprovals] = useState<Readonly<Record<string, string>>>({});
  const refund = useAct(client.sale.refund, done => {
    showToast({ text: t('refund.done') });
    props.onClose();
    props.onDone(done);
  });
  const needing = sale.tenders.filter(needsCancel);
  const isReady =
    reason.trim() !== '' &&
    needing.every(tender => (approvals[tender.id] ?? '').trim() !== '') &&
    !refund.isBusy;
  const submit = () => {
    if (!isReady) return;
    const cancelApprovals = needing.map(({ id }) => ({
      tenderId: id,
      approvalNumber: (approvals[id] ?? '').trim(),
    }));
    void refund.run({ saleId: sale.id, reason: reason.trim(), cancelApprovals, printReceipt: true });
  };
  const reasons: string[] = Object.values(t('refund.reasons', { returnObjects: true }));
  return (
    <Dialog
      title={t('refund.title')}
      onClose={props.onClose}
      foot={
        <>
          <Button size="lg" onPress={props.onClose}>
            {t('common:action.cancel')}
          </Button>
          <Button variant="primary" size="lg" icon="undo" isDisabled={!isReady} onPress={submit}>
            {t('refund.go')}
          </Button>
        </>
      }
    >
      {refund.error === undefined ? null : <Refused error={refund.error} />}
      <p>{t('refund.what')}</p>
      <div className={styles['reasons']} role="group" aria-label={t('refund.reason')}>
        {reasons.map(one => (
          <Button key={one} isPressed={reason === one} onPress={() => setReason(one)}>
            {one}
          </Button>
        ))}
      </div>
      <TextField label={t('refund.reason')} value={reason} onChange={setReason} maxLength={60} autoFocus />
      {sale.tenders.map(tender => (
        <GoesBack
          key={tender.id}
          tender={tender}
          approval={approvals[tender.id] ?? ''}
          onApproval={text => setApprovals({ ...approvals, [tender.id]: text })}
          onEnter={submit}
        />
      ))}
    </Dialog>
  );
}

/** What goes back by one tender, and what its terminal has to answer. */
function GoesBack(props: {
  readonly tender: TenderView;
  readonly approval: string;
  readonly onApproval: (text: string) => void;
  readonly onEnter: () => void;
}) {
  const { t } = useTranslation(['receipts', 'common']);
  const { tender } = props;
  const isClaim = tender.state === 'uncollected' || tender.state === 'pending';
  return (
    <section className={styles['goesBack']}>
      <p>
        <span>
          <b>{t(`common:tender.${placeOf(tender)}`)}</b> {t(wordsOf(tender))}
        </span>
        <Money amount={isClaim ? 0 : tender.amount} size="2xl" tone="give" />
      </p>
      {needsCancel(tender) ? (
        <TextField
          label={t('refund.approval')}
          value={props.approval}
          inputMode="numeric"
          maxLength={20}
          onChange={props.onApproval}
          onEnter={props.onEnter}
        />
      ) : null}
    </section>
  );
}

/** Card and currency go back by cancelling the approval at the terminal; cash and claims do not. */
function needsCancel(tender: TenderView): boolean {
  return tender.kind !== 'cash' && tender.state === 'posted';
}

function placeOf(tender: TenderView): TenderView['kind'] {
  return tender.state === 'paidInCash' ? 'cash' : tender.kind;
}

function wordsOf(tender: TenderView): 'refund.cash' | 'refund.cancel' | 'refund.nothing' {
  if (placeOf(tender) === 'cash') return 'refund.cash';
  return needsCancel(tender) ? 'refund.cancel' : 'refund.nothing';
}

function Refused({ error }: { error: unknown }) {
  const { t } = useTranslation(['receipts', 'errors']);
  const code = refusalOf(error)?.code;
  switch (code) {
    case 'TILL_NOT_OPEN':
    case 'ALREADY_REFUNDED':
    case 'IS_REFUND':
    case 'CANCEL_APPROVAL_MISSING':
    case 'APPROVAL_MALFORMED':
      return <Notice tone="danger">{t(`refund.refusal.${code}`)}</Notice>;
    default:
      return (
        <ErrorState
          isInline
          what={t('refund.refusal.OTHER')}
          money={code === undefined ? 'unknown' : 'notMoved'}
          now={t('errors:unexpected.now')}
          code={code ?? 'NO_ANSWER'}
        />
      );
  }
}
