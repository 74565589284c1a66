import { isApprovalNumber, normaliseApprovalNumber } from '../../src/currency/approval-number.ts';
import { refundPostings } from '../../src/ledger/shop-postings.ts';
import type { ResolvedTenderRow, SaleRow } from '../store/sale-store.ts';
import type { ShiftRow } from '../store/shift-store.ts';
import { change, type Change } from './change.ts';
import { amountsOf, draftRefund, placeOf, type DraftSale } from './draft-sale.ts';
import { requests } from './implementer.ts';
import { nextReceiptNumber } from './receipt-counter.ts';
import { printSale } from './print-sale.ts';
import { currentShopVersion } from './views/receipt-facts.ts';
import { viewSale } from './views/sale.ts';

type RefundErrors = Parameters<Parameters<typeof requests.sale.refund.handler>[0]>[0]['errors'];
type CancelApprovals = readonly { readonly tenderId: string; readonly approvalNumber: string }[];

export const refundHandlers = {
  refund: requests.sale.refund.handler(({ context, input, errors }) =>
    change({
      context,
      request: 'sale.refund',
      input,
      areas: ['sale', 'shift', 'journal', 'device'],
      run: work => {
        const { reads, counter } = work;
        const sale = reads.sales.find(input.saleId);
        if (!sale) throw errors.SALE_NOT_FOUND();
        if (sale.kind === 'refund') throw errors.IS_REFUND();
        if (sale.refundId !== null) throw errors.ALREADY_REFUNDED({ data: { refundId: sale.refundId } });
        const shift = reads.shifts.current(counter.settings().till);
        if (!shift) throw errors.TILL_NOT_OPEN();
        const tenders = reads.sales.tenders(sale.id);
        const cancelApprovals = readCancelApprovals(errors, tenders, input.cancelApprovals);
        const refund = recordRefund(work, {
          sale,
          tenders,
          shift,
          cancelApprovals,
          reason: input.reason,
          shopVersion: currentShopVersion(reads),
        });
        printSale(work, refund, input.printReceipt);
        return { saleId: refund.sale.id };
      },
      answer: ({ saleId }) => viewSale(context.counter.reads, saleId),
    }),
  ),
};

/**
 * The numbers under which the payments were cancelled, by tender. A card or currency payment that somebody
 * saw approved needs one (domain.md A5: currency never goes back as cash); one that nobody saw, or that is
 * cash by now, does not.
 */
function readCancelApprovals(
  errors: RefundErrors,
  tenders: readonly ResolvedTenderRow[],
  given: CancelApprovals,
): ReadonlyMap<string, string> {
  const numbers = new Map(
    given.map(({ tenderId, approvalNumber }) => [tenderId, normaliseApprovalNumber(approvalNumber)]),
  );
  const needing = tenders.filter(tender => placeOf(tender) === tender.kind && tender.kind !== 'cash');
  for (const { id, kind } of needing)
    if ((numbers.get(id) ?? '') === '')
      throw errors.CANCEL_APPROVAL_MISSING({ data: { tenderId: id, kind } });
  const known = new Map<string, string>();
  for (const { id, kind } of tenders) {
    const number = numbers.get(id) ?? '';
    if (number === '') continue;
    if (!isApprovalNumber(number)) throw errors.APPROVAL_MALFORMED({ data: { kind } });
    known.set(id, number);
  }
  return known;
}

interface WholeRefund {
  readonly sale: SaleRow;
  readonly tenders: readonly ResolvedTenderRow[];
  readonly shift: ShiftRow;
  readonly cancelApprovals: ReadonlyMap<string, string>;
  readonly reason: string;
  readonly shopVersion: number;
}

/** Writes the refund: its entry reverses the sale's, and a claim that nobody has seen yet ends with it. */
function recordRefund(work: Change, refund: WholeRefund): DraftSale {
  const { reads, writes, counter, atMs, newId } = work;
  const { sale, tenders, shift, reason } = refund;
  const benefits = reads.benefits.ofSale(sale.id);
  const refundId = newId();
  const entryId = sale.entryId === null ? null : newId();
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
      reversesId: sale.entryId,
      policyVersion: benefits[0]?.policyVersion ?? null,
      memo: reason,
      postings: refundPostings(counter.chart, amountsOf(sale, tenders, benefits)),
    });
  const facts = { ...refund, id: refundId, receiptNumber, atMs, entryId, newId };
  const draft = draftRefund(sale, reads.sales.lines(sale.id), tenders, benefits, facts);
  writes.sales.add(draft.sale, draft.lines, draft.tenders);
  writes.benefits.add(draft.sale.id, draft.benefits);
  for (const tender of tenders)
    if (placeOf(tender) === 'pending')
      writes.sales.resolve({
        tenderId: tender.id,
        outcome: 'voided',
        approvalNumber: null,
        maskedCard: null,
        reason,
        shiftId: shift.id,
        atMs,
        entryId,
      });
  return draft;
}
