import { assert } from '../base/assert.ts';
import { cashReceived, checkTenders, nonCashTotal, roundCash } from '../currency/tender.ts';
import type { Bill, CashRounding, Tender, TenderCode, TenderOffer } from '../currency/tender.ts';
import { sumWon, won } from '../money/won.ts';
import type { Won } from '../money/won.ts';
import type { TicketTotals } from './totals.ts';

/** A paid bill. `sum of the tenders' amounts + rounding = due`. */
export interface Settlement {
  /** In the order offered. Cash of which nothing was kept is left out. */
  readonly tenders: readonly Tender[];
  /** Given back in cash, always out of cash received (거스름돈). */
  readonly changeDue: Won;
  /** Dropped from the cash part (원단위 절사), booked as a discount of its own; never negative. */
  readonly rounding: Won;
}

/** The bill of a ticket, with a donation (서로도움) added if there is one. */
export function billOf(totals: Pick<TicketTotals, 'due'>, donation: Won = won(0)): Bill {
  assert(donation >= 0, 'billOf: negative donation');
  return { due: won(totals.due + donation), goodsTotal: totals.due };
}

/**
 * Applies payments to a bill, or says which rule of `checkTenders` they break.
 *
 * Cards and currency are applied in full. Cash is applied in the order given to what they leave, after rounding, and
 * what is over goes back as change.
 */
export function settle(
  bill: Bill,
  offers: readonly TenderOffer[],
  rounding: CashRounding,
): Settlement | TenderCode {
  const check = checkTenders(bill, offers, rounding);
  if (check !== 'ok') return check;
  const { cashDue, dropped } = roundCash(won(bill.due - nonCashTotal(offers)), rounding);
  const received = cashReceived(offers);
  let left = cashDue;
  const tenders = offers.flatMap((offer): Tender[] => {
    if (offer.kind !== 'cash') return [offer];
    const amount = won(Math.min(left, offer.received));
    left = won(left - amount);
    return amount === 0 ? [] : [{ kind: 'cash', amount, received: offer.received, state: 'posted' }];
  });
  const changeDue = won(received - cashDue);
  assert(left === 0 && changeDue >= 0 && changeDue <= received, 'settle: cash does not add up');
  assert(
    sumWon(tenders.map(tender => tender.amount)) + dropped === bill.due,
    'settle: tenders do not add up',
  );
  return { tenders, changeDue, rounding: dropped };
}
