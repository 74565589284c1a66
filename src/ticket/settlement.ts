import { assert } from '../base/assert.ts';
import { checkTenders, keepCash } from '../currency/tender.ts';
import type { Bill, CashRounding, Tender, TenderFailure, TenderOffer } from '../currency/tender.ts';
import { sumWon, won } from '../money/won.ts';
import type { Won } from '../money/won.ts';
import type { TicketTotals } from './totals.ts';

/** A paid bill. The tenders' amounts and the rounding add up to what was due. */
export interface Settlement {
  /** In the order offered. Cash of which nothing was kept is left out. */
  readonly tenders: readonly Tender[];
  /** Given back in cash, always out of cash received (거스름돈). */
  readonly changeDue: Won;
  /** Dropped from the cash part (원단위 절사) and booked as a discount of its own; never negative. */
  readonly rounding: Won;
}

/** The bill of a ticket, with a donation (서로도움) added if there is one. */
export function billOf(totals: Pick<TicketTotals, 'due'>, donation: Won = won(0)): Bill {
  assert(donation >= 0, 'billOf: negative donation');
  return { due: won(totals.due + donation), goodsTotal: totals.due };
}

/**
 * Applies payments to a bill, or says which rule of `checkTenders` they break: an answer with a `code` is a
 * failure.
 *
 * Cards and currency are applied in full, cash after rounding; what was received above that goes back as
 * change.
 */
export function settle(
  bill: Bill,
  offers: readonly TenderOffer[],
  rounding: CashRounding,
): Settlement | TenderFailure {
  const check = checkTenders(bill, offers, rounding);
  if (check !== 'ok') return check;
  const cash = offers.filter(offer => offer.kind === 'cash');
  const kept = keepCash(cash, rounding);
  let cashIndex = 0;
  const tenders = offers.flatMap((offer): Tender[] => {
    if (offer.kind !== 'cash') return [offer];
    const amount = kept[cashIndex++] ?? won(0);
    return amount === 0 ? [] : [{ kind: 'cash', amount, received: offer.received, state: 'posted' }];
  });
  const received = sumWon(cash.map(offer => offer.received));
  const changeDue = won(received - sumWon(kept));
  const dropped = won(bill.due - sumWon(tenders.map(tender => tender.amount)));
  assert(changeDue >= 0 && changeDue <= received, 'settle: change without cash');
  assert(dropped >= 0 && dropped < 10, 'settle: tenders do not add up');
  return { tenders, changeDue, rounding: dropped };
}
