import { shopPartOf } from '../../src/currency/sale-benefit.ts';
import { salePostings } from '../../src/ledger/shop-postings.ts';
import type { Won } from '../../src/money/won.ts';
import type { ShiftRow } from '../store/shift-store.ts';
import type { Change } from './change.ts';
import { draftSale, placeOf, type DraftSale, type PaidTicket } from './draft-sale.ts';
import { nextReceiptNumber } from './receipt-counter.ts';

/** Writes a sale with its entry. It has the id of its ticket, or of the order that it came from. */
export function recordSale(
  work: Change,
  paid: Pick<PaidTicket, 'ticket' | 'totals' | 'settlement' | 'donation' | 'benefits' | 'shopVersion'> & {
    readonly shift: ShiftRow;
    readonly channelFee: Won;
  },
): DraftSale {
  const { writes, atMs, newId, counter } = work;
  const { ticket, totals, settlement, benefits, shift } = paid;
  const seen = benefits.filter(({ tender }) => settlement.tenders[tender]?.state === 'posted');
  const postings = salePostings(counter.chart, {
    taxableSupply: totals.supplyValue,
    vat: totals.vat,
    exempt: totals.exempt,
    zeroRated: totals.zeroRated,
    rounding: settlement.rounding,
    tenders: settlement.tenders.map(tender => ({ place: placeOf(tender), amount: tender.amount })),
    shopBenefit: shopPartOf(seen.flatMap(({ parts }) => parts)),
    channelFee: paid.channelFee,
    donation: paid.donation,
  });
  const entryId = postings.length === 0 ? null : newId();
  const receiptNumber = nextReceiptNumber(writes, shift);
  if (entryId !== null)
    writes.ledger.record({
      id: entryId,
      book: 'shop',
      event: 'sale',
      occurredAtMs: atMs,
      businessDate: shift.businessDate,
      reference: receiptNumber,
      sourceId: ticket.id,
      reversesId: null,
      policyVersion: benefits[0]?.policyVersion ?? null,
      memo: '',
      postings,
    });
  const draft = draftSale({ ...paid, receiptNumber, atMs, entryId, newId });
  writes.sales.add(draft.sale, draft.lines, draft.tenders);
  writes.benefits.add(draft.sale.id, draft.benefits);
  return draft;
}
