import { required, unreachable } from '../../src/base/assert.ts';
import type { RefundPreview } from '../../src/contract/sale.ts';
import { isApprovalNumber, normaliseApprovalNumber } from '../../src/currency/approval-number.ts';
import { refundPostings } from '../../src/ledger/shop-postings.ts';
import type { RefundFailure } from '../../src/ticket/refund.ts';
import type { RefundTenderFailure } from '../../src/ticket/refund-tenders.ts';
import type { Posting } from '../../src/ledger/posting.ts';
import { sumWon, won } from '../../src/money/won.ts';
import type { DonationRow } from '../store/campaign-store.ts';
import type { SaleLinks, SaleRow } from '../store/sale-store.ts';
import type { ShiftRow } from '../store/shift-store.ts';
import { change, type Change } from './change.ts';
import type { Context } from './context.ts';
import {
  amountsOfRefund,
  draftRefund,
  planOfRefund,
  readSold,
  type AskedRefund,
  type PlannedRefund,
} from './draft-refund.ts';
import type { DraftSale } from './draft-sale.ts';
import { requests } from './implementer.ts';
import { nextReceiptNumber } from './receipt-counter.ts';
import { printSale } from './print-sale.ts';
import { nextWalletNumber, partsOf } from './settle-wallet.ts';
import { readGift, returnGift } from './refund-gift.ts';
import { currentShopVersion } from './views/receipt-facts.ts';
import { viewSale } from './views/sale.ts';
import { returnToWallet } from './wallet-payment.ts';

type RefundErrors = Parameters<Parameters<typeof requests.sale.refund.handler>[0]>[0]['errors'];
/** What the preview declares is what working a refund out can end in. */
type PlanErrors = Parameters<Parameters<typeof requests.sale.refundPreview.handler>[0]>[0]['errors'];
type CancelApprovals = readonly { readonly tenderId: string; readonly approvalNumber: string }[];

export const refundHandlers = {
  refundPreview: requests.sale.refundPreview.handler(({ context, input, errors }) =>
    viewPlan(workOut(context, context.counter.reads, input, errors)),
  ),
  refund: requests.sale.refund.handler(({ context, input, errors }) =>
    change({
      context,
      request: 'sale.refund',
      input,
      areas: ['sale', 'shift', 'journal', 'device', 'member', 'merchant', 'campaign'],
      run: work => {
        const { reads, counter } = work;
        const planned = workOut(context, reads, input, errors);
        const shift = reads.shifts.current(counter.settings().till);
        if (!shift) throw errors.TILL_NOT_OPEN();
        const due = 0 - planned.totals.due;
        if (input.expectedRefund !== null && input.expectedRefund !== due)
          throw errors.REFUND_CHANGED({ data: { due } });
        const gift = input.returnDonation ? readGift(reads, errors, input.saleId) : undefined;
        const cancelApprovals = new Map([
          ...readCancelApprovals(errors, planned, input.cancelApprovals),
          ...walletNumbers(work, planned),
        ]);
        const { reason } = input;
        const refund = recordRefund(work, planned, { shift, cancelApprovals, reason, gift });
        printSale(work, refund, input.printReceipt);
        return { saleId: refund.sale.id };
      },
      answer: ({ saleId }) => viewSale(context.counter.reads, saleId),
    }),
  ),
};

/** Works a refund out, for the eye or to be written: the same figures either way. */
function workOut(
  { counter }: Pick<Context, 'counter'>,
  reads: Change['reads'],
  asked: AskedRefund & { readonly saleId: string },
  errors: PlanErrors,
): PlannedRefund {
  const sale = reads.sales.find(asked.saleId);
  if (!sale) throw errors.SALE_NOT_FOUND();
  if (sale.kind === 'refund') throw errors.IS_REFUND();
  const planned = planOfRefund(counter, readSold(reads, sale), asked);
  if ('code' in planned) throw planError(errors, planned, sale);
  return planned;
}

function planError(
  errors: PlanErrors,
  failure: RefundFailure | RefundTenderFailure,
  sale: SaleRow & SaleLinks,
): Error {
  switch (failure.code) {
    case 'NOTHING_TO_REFUND':
      return sale.refundId === null
        ? errors.NOTHING_TO_REFUND()
        : errors.ALREADY_REFUNDED({ data: { refundId: sale.refundId } });
    case 'LINE_NOT_FOUND':
      return errors.LINE_NOT_FOUND();
    case 'REFUND_OVER_SOLD':
      return errors.REFUND_OVER_SOLD({ data: { position: Number(failure.lineId), left: failure.left } });
    case 'PENDING_FIRST':
      return errors.PENDING_FIRST({ data: { tenderId: failure.tenderId } });
    case 'TENDER_NOT_FOUND':
      return errors.TENDER_NOT_FOUND();
    case 'RETURN_OVER_PAID':
      return errors.RETURN_OVER_PAID({ data: { tenderId: failure.tenderId, left: failure.left } });
    case 'RETURN_NOT_DUE':
      return errors.RETURN_NOT_DUE({ data: { due: failure.due } });
    default:
      return unreachable(failure, 'planError');
  }
}

function viewPlan({ sold, totals, plan: { tenders, rounding }, benefits }: PlannedRefund): RefundPreview {
  const amounts = new Map(tenders.map(({ id, amount }) => [id, amount]));
  return {
    due: 0 - totals.due,
    vat: 0 - totals.vat,
    rounding,
    tenders: sold.paid.map(({ id, place, amount, returned }) => ({
      tenderId: id,
      place,
      left: amount - returned,
      amount: amounts.get(id) ?? 0,
      needsApproval: needsApproval(place) && amounts.has(id) && !sold.wallets.has(id),
      isWallet: sold.wallets.has(id),
    })),
    benefits: benefits.map(({ programme, funder, kind, atLeast, atMost }) => ({
      programme,
      funder,
      kind,
      atLeast,
      atMost,
    })),
  };
}

/** A payment that somebody saw approved goes back by cancelling it (domain.md A5: never as cash). */
function needsApproval(place: string): boolean {
  return place === 'card' || place === 'currency';
}

/**
 * The numbers under which the payments were cancelled, by tender. A card or currency payment that somebody
 * saw approved needs one; one that nobody saw, or that is cash by now, does not.
 */
function readCancelApprovals(
  errors: RefundErrors,
  { sold, plan: { tenders } }: PlannedRefund,
  given: CancelApprovals,
): ReadonlyMap<string, string> {
  const numbers = new Map(
    given.map(({ tenderId, approvalNumber }) => [tenderId, normaliseApprovalNumber(approvalNumber)]),
  );
  const known = new Map<string, string>();
  for (const paid of sold.paid) {
    if (!tenders.some(tender => tender.id === paid.id) || sold.wallets.has(paid.id)) continue;
    const number = numbers.get(paid.id) ?? '';
    const kind = paid.place === 'card' ? 'card' : 'currency';
    if (number === '' && needsApproval(paid.place))
      throw errors.CANCEL_APPROVAL_MISSING({ data: { tenderId: paid.id, kind } });
    if (number === '') continue;
    if (!isApprovalNumber(number)) throw errors.APPROVAL_MALFORMED({ data: { kind } });
    known.set(paid.id, number);
  }
  return known;
}

/** A wallet of this file answers for itself: the number of its return is given here. */
function walletNumbers(
  work: Change,
  { sold, plan: { tenders } }: PlannedRefund,
): ReadonlyMap<string, string> {
  const own = tenders.filter(({ id }) => sold.wallets.has(id));
  return new Map(own.map(({ id }) => [id, nextWalletNumber(work)]));
}

/** Puts back what wallets had paid, and takes their cashback back. */
function returnToWallets(work: Change, { sold, plan }: PlannedRefund, draft: DraftSale): void {
  for (const tender of draft.tenders) {
    const { originalTenderId } = tender;
    if (originalTenderId === null || !sold.wallets.has(originalTenderId)) continue;
    const rows = draft.benefits.filter(row => row.tenderId === tender.id);
    returnToWallet(work, {
      tenderId: tender.id,
      originalTenderId,
      returned: required(
        sold.paid.find(({ id }) => id === originalTenderId),
        'payment of a wallet',
      ).returned,
      amount: required(
        plan.tenders.find(({ id }) => id === originalTenderId),
        'return to a wallet',
      ).amount,
      parts: partsOf(rows),
      saleId: draft.sale.id,
      receiptNumber: draft.sale.receiptNumber,
      businessDate: draft.sale.businessDate,
      policyVersion: rows[0]?.policyVersion ?? null,
    });
  }
}

/** What a refund takes off what the channel of an order owes. */
function takeFromChannel(
  { reads, writes, counter }: Change,
  orderId: string,
  { postings, date }: { readonly postings: readonly Posting[]; readonly date: string },
): void {
  const code = counter.chart.codeOf('channelReceivable');
  const there = postings.filter(({ accountCode }) => accountCode === code);
  const order = there.length === 0 ? undefined : reads.delivery.find(orderId);
  if (order === undefined) return;
  const amount = sumWon(
    there.map(posting => won(posting.side === 'debit' ? posting.amount : 0 - posting.amount)),
  );
  writes.bank.claimFromChannel(order.channel, { date, amount });
}

interface Asked {
  readonly shift: ShiftRow;
  readonly cancelApprovals: ReadonlyMap<string, string>;
  readonly reason: string;
  /** Goes back too. */
  readonly gift: DonationRow | undefined;
}

/** Writes the refund with its entry; a claim that nobody has seen yet ends with it. */
function recordRefund(work: Change, planned: PlannedRefund, { shift, ...asked }: Asked): DraftSale {
  const { reads, writes, counter, atMs, newId } = work;
  const { sold, isWhole } = planned;
  const refundId = newId();
  const cashGift = asked.gift?.source === 'cash' ? asked.gift : undefined;
  const donation = won(cashGift?.amount ?? 0);
  const postings = refundPostings(counter.chart, amountsOfRefund(planned, donation));
  // A gift that stays is in the sale's entry, and not in this one.
  const given = reads.campaigns.ofSale(sold.sale.id);
  const isReverse = isWhole && (given?.source === 'cash' ? given.amount : 0) === donation;
  const entryId = postings.length === 0 ? null : newId();
  const receiptNumber = nextReceiptNumber(writes, shift);
  if (entryId !== null)
    writes.ledger.record({
      id: entryId,
      book: 'shop',
      event: 'refund',
      occurredAtMs: atMs,
      businessDate: shift.businessDate,
      reference: receiptNumber,
      sourceId: refundId,
      reversesId: isReverse ? sold.sale.entryId : null,
      policyVersion: sold.benefits[0]?.policyVersion ?? null,
      memo: asked.reason,
      postings,
    });
  const shopVersion = currentShopVersion(reads);
  const facts = { ...asked, donation, shift, shopVersion, id: refundId, receiptNumber, atMs, entryId, newId };
  const draft = draftRefund(planned, facts);
  takeFromChannel(work, sold.sale.id, { postings, date: shift.businessDate });
  writes.sales.add(draft.sale, draft.lines, draft.tenders);
  writes.benefits.add(draft.sale.id, draft.benefits);
  returnToWallets(work, planned, draft);
  if (asked.gift !== undefined) returnGift(work, draft, asked.gift);
  for (const tender of sold.paid)
    if (tender.place === 'pending')
      writes.sales.resolve({
        tenderId: tender.id,
        outcome: 'voided',
        approvalNumber: null,
        maskedCard: null,
        reason: asked.reason,
        shiftId: shift.id,
        atMs,
        entryId,
      });
  return draft;
}
