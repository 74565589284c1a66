import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RefundPreview, SaleDetail } from '../../../src/contract/sale.ts';
import { BenefitSplit } from '../../parts/benefit-split.tsx';
import { Button } from '../../parts/button.tsx';
import { Checkbox } from '../../parts/choice-fields.tsx';
import { Dialog, FootSpace } from '../../parts/dialog.tsx';
import { Money } from '../../parts/money.tsx';
import { ErrorState, Notice } from '../../parts/states.tsx';
import { TextField } from '../../parts/text-field.tsx';
import { showToast } from '../../parts/toast.tsx';
import { useCounter } from '../../rpc/counter.tsx';
import { refusalOf } from '../../rpc/refusal.ts';
import { useAct } from '../../rpc/use-act.ts';
import styles from './receipts.module.css';
import { RefundLines, type Pieces } from './refund-lines.tsx';
import { RefundReason } from './refund-reason.tsx';
import { backOf, SplitChoice, type RefundSplit } from './refund-split.tsx';

/** What is taken back, what goes back how, and why: all of it seen before anything moves. */
export function RefundDialog(props: {
  readonly sale: SaleDetail;
  readonly onClose: () => void;
  readonly onDone: (refund: SaleDetail) => void;
}) {
  const { t } = useTranslation(['receipts', 'common']);
  const { client } = useCounter();
  const { sale } = props;
  const [pieces, setPieces] = useState<Pieces>(() => allOf(sale));
  const [reason, setReason] = useState('');
  const [returnDonation, setReturnDonation] = useState(false);
  const [approvals, setApprovals] = useState<Readonly<Record<string, string>>>({});
  const [split, setSplit] = useState<RefundSplit | null>(null);
  const asked = { saleId: sale.id, lines: linesOf(pieces), back: backOf(split) };
  const proposed = usePreview({ ...asked, back: null }).preview;
  const { preview, error } = usePreview(asked);
  const choose = (chosen: Pieces) => {
    setPieces(chosen);
    setSplit(null);
  };
  const refund = useAct(client.sale.refund, done => {
    showToast({ text: t('refund.done') });
    props.onClose();
    props.onDone(done);
  });
  const needing = preview?.tenders.filter(tender => tender.needsApproval) ?? [];
  const textOf = (tenderId: string) => (approvals[tenderId] ?? '').trim();
  const isReady =
    preview !== undefined &&
    reason.trim() !== '' &&
    needing.every(({ tenderId }) => textOf(tenderId) !== '') &&
    !refund.isBusy;
  const submit = () => {
    if (!isReady) return;
    const cancelApprovals = needing.map(({ tenderId }) => ({ tenderId, approvalNumber: textOf(tenderId) }));
    const expectedRefund = preview.due;
    const said = { reason: reason.trim(), returnDonation, cancelApprovals, printReceipt: true };
    void refund.run({ ...asked, expectedRefund, ...said });
  };
  return (
    <Dialog
      title={t('refund.title')}
      size="lg"
      onClose={props.onClose}
      foot={
        <>
          <Button size="lg" onPress={props.onClose}>
            {t('common:action.cancel')}
          </Button>
          <FootSpace />
          <Button variant="primary" size="lg" icon="undo" isDisabled={!isReady} onPress={submit}>
            {t('refund.go')}
          </Button>
        </>
      }
    >
      {refund.error === undefined ? null : <Refused error={refund.error} />}
      <div className={styles['refund']}>
        <RefundLines sale={sale} pieces={pieces} onChange={choose} />
        <div className={styles['refundWay']}>
          <GoesBackAll preview={preview} error={error} approvals={approvals} onApprovals={setApprovals} />
          <SplitChoice preview={proposed} split={split} onChange={setSplit} />
          <GiftChoice sale={sale} isReturned={returnDonation} onChange={setReturnDonation} />
          <RefundReason reason={reason} onChange={setReason} />
        </div>
      </div>
    </Dialog>
  );
}

/** The gift of a sale goes back only if somebody says so. */
function GiftChoice(props: {
  readonly sale: SaleDetail;
  readonly isReturned: boolean;
  readonly onChange: (isReturned: boolean) => void;
}) {
  const { t } = useTranslation('receipts');
  const { donation, walletDonation, isDonationReturned } = props.sale;
  if (donation + walletDonation <= 0 || isDonationReturned) return null;
  return (
    <Checkbox isSelected={props.isReturned} onChange={props.onChange}>
      {donation > 0
        ? t('refund.donation', { amount: donation })
        : t('refund.walletDonation', { amount: walletDonation })}
    </Checkbox>
  );
}

type Asked = Parameters<ReturnType<typeof useCounter>['client']['sale']['refundPreview']>[0];

/** What main would do, from the same rules; nothing is chosen is no question. */
function usePreview(asked: Asked): { preview: RefundPreview | undefined; error: unknown } {
  const { queries } = useCounter();
  const isAsked = asked.lines === 'all' || (asked.lines ?? []).length > 0;
  const query = useQuery({
    ...queries.sale.refundPreview.queryOptions({ input: asked }),
    enabled: isAsked,
    placeholderData: keepPreviousData,
    retry: false,
    gcTime: 0,
  });
  if (!isAsked || query.isError) return { preview: undefined, error: query.error ?? undefined };
  return { preview: query.data, error: undefined };
}

function allOf(sale: SaleDetail): Pieces {
  return new Map(sale.lines.map((line, position) => [position, line.left]));
}

function linesOf(pieces: Pieces): { position: number; quantity: number }[] {
  return [...pieces]
    .filter(([, quantity]) => quantity > 0)
    .map(([position, quantity]) => ({ position, quantity }));
}

function GoesBackAll(props: {
  readonly preview: RefundPreview | undefined;
  readonly error: unknown;
  readonly approvals: Readonly<Record<string, string>>;
  readonly onApprovals: (approvals: Readonly<Record<string, string>>) => void;
}) {
  const { t } = useTranslation(['receipts', 'common']);
  const { preview, approvals } = props;
  if (props.error !== undefined) return <Refused error={props.error} />;
  if (preview === undefined) return <Notice tone="info">{t('refund.choose')}</Notice>;
  const back = preview.due - preview.rounding;
  return (
    <>
      <p className={styles['back']}>
        <span>{t('refund.back')}</span>
        <Money amount={back} size="3xl" tone="give" />
      </p>
      {preview.tenders
        .filter(tender => tender.amount > 0)
        .map(tender => (
          <GoesBack
            key={tender.tenderId}
            tender={tender}
            approval={approvals[tender.tenderId] ?? ''}
            onApproval={text => props.onApprovals({ ...approvals, [tender.tenderId]: text })}
          />
        ))}
      {preview.rounding === 0 ? null : (
        <p className={styles['quiet']}>{t('refund.rounding', { amount: preview.rounding })}</p>
      )}
      {preview.benefits.length === 0 ? null : (
        <BenefitSplit parts={preview.benefits} total={t('common:benefit.back')} isFlat />
      )}
    </>
  );
}

/** What goes back by one payment, and what its terminal has to answer. */
function GoesBack(props: {
  readonly tender: RefundPreview['tenders'][number];
  readonly approval: string;
  readonly onApproval: (text: string) => void;
}) {
  const { t } = useTranslation(['receipts', 'common']);
  const { place, amount, needsApproval } = props.tender;
  const isClaim = place === 'uncollected' || place === 'pending';
  const words = WORDS[place] ?? (needsApproval ? 'refund.cancel' : 'refund.nothing');
  return (
    <section className={styles['goesBack']}>
      <p>
        <span>
          {isClaim ? null : <b>{t(`common:tender.${place}`)} </b>}
          {t(words)}
        </span>
        <Money amount={isClaim ? 0 : amount} size="2xl" tone="give" />
      </p>
      {needsApproval ? (
        <TextField
          label={t('refund.approval')}
          value={props.approval}
          inputMode="numeric"
          maxLength={20}
          onChange={props.onApproval}
        />
      ) : null}
    </section>
  );
}

function Refused({ error }: { error: unknown }) {
  const { t } = useTranslation(['receipts', 'errors']);
  const code = refusalOf(error)?.code;
  switch (code) {
    case 'TILL_NOT_OPEN':
    case 'ALREADY_REFUNDED':
    case 'IS_REFUND':
    case 'PENDING_FIRST':
    case 'REFUND_OVER_SOLD':
    case 'REFUND_CHANGED':
    case 'RETURN_NOT_DUE':
    case 'RETURN_OVER_PAID':
    case 'NO_DONATION':
    case 'DONATION_HANDED_OVER':
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

const WORDS: Partial<Record<RefundPreview['tenders'][number]['place'], 'refund.cash' | 'refund.channel'>> = {
  cash: 'refund.cash',
  channel: 'refund.channel',
};
