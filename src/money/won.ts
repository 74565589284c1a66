import { assert } from '../base/assert.ts';

/** An amount in won. Always a whole number: the won has no minor unit in use. */
export type Won = number & { readonly __unit: 'won' };

/** More than any shop turns over in a year, and far below where doubles lose whole numbers. */
export const WON_MAX = 1_000_000_000_000;

/** Accepts a whole number of won within range, or stops: a fraction of a won is always a bug. */
export function won(value: number): Won {
  assert(Number.isSafeInteger(value), `won: ${value} is not a whole number`);
  assert(Math.abs(value) <= WON_MAX, `won: ${value} is out of range`);
  // The brand exists at compile time only; the two assertions above are what it stands for. Never -0,
  // which prints as "-0".
  return (value === 0 ? 0 : value) as Won;
}

/** Adds amounts. */
export function sumWon(amounts: Iterable<number>): Won {
  let total = 0;
  for (const amount of amounts) total += amount;
  return won(total);
}

/** `12,340` or `-1,200`: the way paper shows an amount. Screens put a true minus sign in front instead. */
export function wonText(amount: number): string {
  const digits = String(Math.abs(amount)).replace(/\B(?=(\d{3})+$)/g, ',');
  return amount < 0 ? `-${digits}` : digits;
}
