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

/** Why a gift cannot be paid as offered. In order of precedence. */
export type DonationFailure =
  /** A gift is paid in cash alone: currency and cards pay for goods (domain.md A5). */
  | { readonly code: 'DONATION_NEEDS_CASH'; readonly short: Won }
  /** No cash pays for goods, so no payment of the sale is there to give change from. */
  | { readonly code: 'DONATION_NOT_EXACT'; readonly change: Won };

/**
 * Takes a gift (서로도움) out of the cash of a settled bill: what is left are the payments of the goods, which
 * are all that the sale keeps. The last cash gives first. `changeDue` stays what goes back.
 */
export function setDonationAside(settled: Settlement, donation: Won): Settlement | DonationFailure {
  assert(donation >= 0, 'setDonationAside: negative donation');
  const cash = sumWon(settled.tenders.flatMap(tender => (tender.kind === 'cash' ? [tender.amount] : [])));
  if (cash < donation) return { code: 'DONATION_NEEDS_CASH', short: won(donation - cash) };
  let gift: number = donation;
  // What was handed over with cash that is all gift counts as handed over with the cash before it.
  let handedOver = 0;
  const tenders = settled.tenders
    .toReversed()
    .flatMap((tender): Tender[] => {
      if (tender.kind !== 'cash') return [tender];
      const given = Math.min(gift, tender.amount);
      gift -= given;
      const amount = won(tender.amount - given);
      const received = won(tender.received - given + handedOver);
      handedOver = amount === 0 ? received : 0;
      return amount === 0 ? [] : [{ ...tender, amount, received }];
    })
    .toReversed();
  if (handedOver > 0) return { code: 'DONATION_NOT_EXACT', change: won(handedOver) };
  return { ...settled, tenders };
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
