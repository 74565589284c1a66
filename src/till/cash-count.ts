import { DENOMINATIONS } from '../money/change.ts';
import { won, WON_MAX } from '../money/won.ts';
import type { Won } from '../money/won.ts';

/** How many of one note or coin were counted. */
export interface DenominationCount {
  readonly denomination: number;
  readonly count: number;
}

/**
 * Adds a count of the drawer (실사) up to `cashCounted`.
 *
 * `COUNT_MALFORMED`: a note that does not exist, one counted twice, a count that is no whole number from 0,
 * or more money than there can be.
 */
export function countCash(counts: readonly DenominationCount[]): Won | 'COUNT_MALFORMED' {
  const known: readonly number[] = DENOMINATIONS;
  const isKnown = counts.every(({ denomination }) => known.includes(denomination));
  const isTwice = new Set(counts.map(({ denomination }) => denomination)).size !== counts.length;
  const isWhole = counts.every(({ count }) => Number.isSafeInteger(count) && count >= 0);
  if (!isKnown || isTwice || !isWhole) return 'COUNT_MALFORMED';
  const total = counts.reduce((sum, { denomination, count }) => sum + denomination * count, 0);
  return total <= WON_MAX ? won(total) : 'COUNT_MALFORMED';
}

/**
 * What moved cash in one shift. Every figure is 0 or more but `donations`; `cashRefunds` is what was handed
 * back.
 */
export interface CashFlow {
  readonly openingFloat: Won;
  readonly cashSales: Won;
  readonly cashRefunds: Won;
  readonly payIns: Won;
  readonly payOuts: Won;
  readonly cashDrops: Won;
  /** Gifts (서로도움) less those that went back, maybe of an earlier shift: negative when more went back. */
  readonly donations: Won;
  /** Gifts that the fundraiser got out of this drawer. */
  readonly handOvers: Won;
}

/**
 * What should be in the drawer (예상 시재). Negative when more was paid out than came in, which a count then
 * shows.
 */
export function cashExpected(flow: CashFlow): Won {
  const { openingFloat, cashSales, cashRefunds, payIns, payOuts, cashDrops, donations, handOvers } = flow;
  const own = openingFloat + cashSales - cashRefunds + payIns - payOuts - cashDrops;
  return won(own + donations - handOvers);
}

/**
 * The difference of a count (과부족): negative means that less was counted than expected, as at Korean
 * vendors.
 */
export function overShort(counted: Won, expected: Won): Won {
  return won(counted - expected);
}
