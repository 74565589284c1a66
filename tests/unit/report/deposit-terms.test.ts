import { describe, expect, it } from 'vitest';
import { readClosedDays } from '../../../src/base/holidays.ts';
import holidays from '../../../resources/holidays/korea.json' with { type: 'json' };
import korea from '../../../resources/settlement/korea.json' with { type: 'json' };
import {
  ageOf,
  daysLate,
  dueDate,
  likelyFee,
  readDepositTerms,
  termOn,
} from '../../../src/report/deposit-terms.ts';

const terms = readDepositTerms(korea);
const closed = readClosedDays(holidays);

describe('what is kept back', () => {
  it.each([
    // domain.md A1: the local currency's card, 2019 and from 2023.
    ['currency', '2020-05-01', 300_000_000, 25],
    ['currency', '2020-05-01', 300_000_001, 85],
    ['currency', '2020-05-01', 900_000_000, 100],
    ['currency', '2023-01-01', 500_000_000, 0],
    ['currency', '2023-01-01', 500_000_001, 55],
    // Credit cards, before and from 14 February 2025.
    ['card', '2025-02-13', 200_000_000, 50],
    ['card', '2025-02-14', 200_000_000, 40],
    ['card', '2026-05-14', 2_000_000_000, 145],
    ['wallet', '2026-05-14', 200_000_000, 0],
  ] as const)('%s on %s with %i sold a year: %i', (kind, date, yearlySales, feeBp) => {
    expect(termOn(terms, [], { kind, date, yearlySales }).feeBp).toBe(feeBp);
  });

  it('what the shop agreed on comes first, from its date on', () => {
    const own = [
      { kind: 'card', from: '2026-06-01', feeBp: 30, bankingDays: 1 },
      { kind: 'card', from: '2026-05-01', feeBp: 35, bankingDays: 3 },
    ] as const;
    const on = (date: string) => termOn(terms, own, { kind: 'card', date, yearlySales: 0 });
    expect(on('2026-04-30').feeBp).toBe(40);
    expect(on('2026-05-31')).toMatchObject({ feeBp: 35, bankingDays: 3 });
    expect(on('2026-06-01')).toMatchObject({ feeBp: 30, bankingDays: 1 });
  });

  it('is whole won towards zero', () => {
    expect(likelyFee(12_345, 40)).toBe(49);
    expect(likelyFee(-12_345, 40)).toBe(-49);
  });
});

describe('when it comes', () => {
  it.each([
    ['2026-05-14', 2, '2026-05-18', 'over a weekend'],
    ['2026-05-14', 0, '2026-05-14', 'on the day itself'],
    ['2026-05-16', 0, '2026-05-18', 'a Saturday waits for Monday'],
    ['2026-05-22', 1, '2026-05-26', 'over the substitute holiday of Buddha’s birthday'],
    ['2026-09-23', 2, '2026-09-29', 'over Chuseok'],
    ['2025-12-31', 1, '2026-01-02', 'over the year’s end'],
  ])('%s and %i banking days: %s, %s', (date, days, due) => {
    expect(dueDate(date, days, closed)).toBe(due);
  });

  it.each([
    ['2026-05-18', 'notDue'],
    ['2026-05-17', 'upTo3'],
    ['2026-05-15', 'upTo3'],
    ['2026-05-14', 'upTo7'],
    ['2026-05-11', 'upTo7'],
    ['2026-05-10', 'upTo30'],
    ['2026-04-18', 'upTo30'],
    ['2026-04-17', 'older'],
  ])('due on %s is, on 18 May, %s', (due, age) => {
    expect(ageOf(daysLate(due, '2026-05-18'))).toBe(age);
  });
});

it('a wrong file stops the start', () => {
  expect(() => readDepositTerms({ ...korea, terms: korea.terms.slice(1, 3) })).toThrow('currency is missing');
  expect(() => readDepositTerms({ ...korea, terms: korea.terms.toReversed() })).toThrow('out of order');
  expect(() => readClosedDays({ closed: ['설날'] })).toThrow('설날 is no date');
});
