import { assert } from '../../src/base/assert.ts';
import { isApprovalNumber, normaliseApprovalNumber } from '../../src/currency/approval-number.ts';
import { maskCard } from '../../src/currency/masked-card.ts';
import { isOverdue } from '../../src/currency/pending-deadline.ts';
import { shopPartOf } from '../../src/currency/sale-benefit.ts';
import { mayEnd } from '../../src/currency/tender-state.ts';
import { tenderResolvedPostings, type TenderOutcome } from '../../src/ledger/shop-postings.ts';
import { won } from '../../src/money/won.ts';
import type { TenderOfSale } from '../store/sale-store.ts';
import type { ShiftRow } from '../store/shift-store.ts';
import { change, type Change } from './change.ts';
import { requests } from './implementer.ts';
import { queueDrawer } from './printing.ts';
import { viewSale } from './views/sale.ts';

/** What the person found out about a pending tender, as it is stored. */
interface Finding {
  readonly outcome: TenderOutcome;
  readonly approvalNumber: string | null;
  readonly maskedCard: string | null;
  readonly reason: string;
}

export const resolveHandlers = {
  resolveTender: requests.sale.resolveTender.handler(({ context, input, errors }) =>
    change({
      context,
      request: 'sale.resolveTender',
      input,
      areas: ['sale', 'shift', 'journal', 'device'],
      run: work => {
        const { reads, counter } = work;
        const tender = reads.sales.tender(input.tenderId);
        if (!tender) throw errors.TENDER_NOT_FOUND();
        const state = tender.outcome ?? tender.state;
        const answer = mayEnd(state, input.outcome.kind, isOverdue(tender.settledAtMs, work.atMs));
        const { kind } = tender;
        if (answer === 'TENDER_NOT_PENDING') throw errors.TENDER_NOT_PENDING({ data: { state } });
        assert(kind === 'card' || kind === 'currency', `resolveTender: ${kind} is never pending`);
        if (answer === 'NOT_OVERDUE') throw errors.NOT_OVERDUE();
        const shift = reads.shifts.current(counter.settings().till);
        if (!shift) throw errors.TILL_NOT_OPEN();
        const { outcome } = input;
        const found: Finding = {
          outcome: outcome.kind,
          approvalNumber: outcome.kind === 'posted' ? normaliseApprovalNumber(outcome.approvalNumber) : null,
          maskedCard: outcome.kind === 'posted' ? (maskCard(outcome.maskedCard ?? '') ?? null) : null,
          reason: outcome.kind === 'uncollected' ? outcome.reason : '',
        };
        if (found.approvalNumber !== null && !isApprovalNumber(found.approvalNumber))
          throw errors.APPROVAL_MALFORMED({ data: { kind } });
        recordResolution(work, tender, shift, found);
        return { saleId: tender.saleId };
      },
      answer: ({ saleId }) => viewSale(context.counter.reads, saleId),
    }),
  ),
};

/**
 * Moves the claim to where the money is; cash that came in for it is a movement of the open shift's drawer.
 */
function recordResolution(work: Change, tender: TenderOfSale, shift: ShiftRow, found: Finding): void {
  const { reads, writes, counter, atMs, newId } = work;
  const { kind } = tender;
  assert(kind === 'card' || kind === 'currency', `recordResolution: ${kind} is never pending`);
  const benefits = reads.benefits.ofSale(tender.saleId).filter(row => row.tenderId === tender.id);
  const claim = { kind, amount: won(tender.amount), shopBenefit: shopPartOf(benefits) };
  const entryId = newId();
  writes.ledger.record({
    id: entryId,
    book: 'shop',
    event: 'tenderResolved',
    occurredAtMs: atMs,
    businessDate: shift.businessDate,
    reference: tender.receiptNumber,
    sourceId: tender.saleId,
    reversesId: null,
    policyVersion: benefits[0]?.policyVersion ?? null,
    memo: found.reason,
    postings: tenderResolvedPostings(counter.chart, claim, found.outcome),
  });
  writes.sales.resolve({ tenderId: tender.id, ...found, shiftId: shift.id, atMs, entryId });
  if (found.outcome !== 'paidInCash') return;
  queueDrawer(work, tender.saleId);
  writes.shifts.moveCash({
    id: newId(),
    shiftId: shift.id,
    kind: 'pendingPaid',
    amount: tender.amount,
    reason: tender.receiptNumber,
    atMs,
    entryId,
  });
}
