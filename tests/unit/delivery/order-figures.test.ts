import { describe, expect, it } from 'vitest';
import {
  acceptTimes,
  countOf,
  feesElsewhere,
  hoursOf,
  publicShare,
  shareOf,
  soldOf,
  sumsOf,
  type OrderFigure,
  type OrderSum,
} from '../../../src/delivery/order-figures.ts';
import { orderFigureTable } from '../../../src/delivery/order-figure-table.ts';

const sum = (channel: string, state: OrderSum['state'], count: number, payable: number): OrderSum => ({
  date: '2026-05-14',
  channel,
  state,
  count,
  goods: payable - count * 1_000,
  payable,
  fee: count * 100,
});
const SUMS = [
  sum('eum', 'completed', 3, 60_000),
  sum('eum', 'rejected', 2, 30_000),
  sum('baemin', 'completed', 6, 240_000),
  sum('phone', 'completed', 5, 100_000),
];
const OPERATORS = { eum: 'public', baemin: 'private', phone: 'shop' } as const;
const operatorOf = (channel: string) =>
  OPERATORS[channel === 'eum' || channel === 'baemin' ? channel : 'phone'];

describe('what was handed over', () => {
  it('leaves out what was not', () => {
    expect(soldOf(SUMS, ({ channel }) => channel === 'eum')).toEqual({
      count: 3,
      amount: 60_000,
      goods: 57_000,
      fee: 300,
    });
    expect(countOf(SUMS, 'rejected', () => true)).toBe(2);
  });
});

describe('the share of public channels', () => {
  it('is of what came over apps: what people took down themselves is in neither', () => {
    const { orders, amount } = publicShare(SUMS, operatorOf, 40);
    expect(orders).toEqual({ part: 3, whole: 9, permille: 333, missing: 1 });
    expect(amount).toEqual({ part: 60_000, whole: 300_000, permille: 200, missing: 60_000 });
  });

  it.each([
    // Of seven orders three are 42.8 %: a goal of 43 % is not reached, and a fourth has to come.
    [3, 7, 43, 428, 1],
    [3, 7, 42, 428, 0],
    [1, 3, 33, 333, 0],
    [0, 0, 50, null, 0],
    [0, 10, 100, 0, 10],
    [10, 10, 100, 1_000, 0],
  ])('%i of %i with a goal of %i %%', (part, whole, goal, permille, missing) => {
    expect(shareOf(part, whole, goal)).toEqual({ part, whole, permille, missing });
  });

  it('misses nothing where nobody has set a goal', () => {
    expect(shareOf(1, 2, null).missing).toBeNull();
  });
});

describe('how long people take', () => {
  it.each([
    [[], null, null],
    [[7], 7, 7],
    [[10, 20], 10, 20],
    [[30, 10, 20], 20, 30],
    [[1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 5, 9],
    [[5, 5, 5, 5, 5, 5, 5, 5, 5, 300], 5, 5],
    [[300, 5, 5, 5, 5, 5, 5, 5, 5, 300], 5, 300],
  ])('%j', (seconds, medianSeconds, p90Seconds) => {
    const orders = seconds.map(acceptSeconds => ({ acceptSeconds }));
    expect(acceptTimes(orders)).toEqual({ count: seconds.length, medianSeconds, p90Seconds });
  });

  it('leaves out what no person has accepted', () => {
    expect(acceptTimes([{ acceptSeconds: null }, { acceptSeconds: 8 }]).count).toBe(1);
  });
});

const order = (change: Partial<OrderFigure>): OrderFigure => ({
  date: '2026-05-14',
  channel: 'eum',
  state: 'completed',
  hour: 12,
  acceptSeconds: 5,
  goods: 9_999,
  paidThere: 12_999,
  payable: 12_999,
  fee: 100,
  ...change,
});

const ratesOn = (date: string) => ({ brokerageBp: date === '2026-05-14' ? 200 : 820, paymentBp: 231 });

describe('single orders', () => {
  it('add up by day, channel and end', () => {
    const orders = [order({}), order({ state: 'rejected' }), order({}), order({ date: '2026-05-15' })];
    expect(
      sumsOf(orders).map(({ date, state, count, goods, fee }) => [date, state, count, goods, fee]),
    ).toEqual([
      ['2026-05-14', 'completed', 2, 19_998, 200],
      ['2026-05-14', 'rejected', 1, 9_999, 100],
      ['2026-05-15', 'completed', 1, 9_999, 100],
    ]);
  });

  it('add up by hour, as far as they were handed over', () => {
    expect(
      hoursOf([order({ hour: 18 }), order({}), order({ hour: 9, state: 'cancelled' }), order({})]),
    ).toEqual([
      { hour: 12, count: 2, amount: 25_998 },
      { hour: 18, count: 1, amount: 12_999 },
    ]);
  });

  it('cost elsewhere what they would on their own day, each part of each rounded down', () => {
    const orders = [order({}), order({ date: '2026-05-15' }), order({ state: 'rejected' })];
    // 199 + 300, and 819 + 300.
    expect(feesElsewhere(orders, ratesOn)).toBe(1_618);
  });
});

describe('the table for Excel', () => {
  it('has a line for each day and channel', () => {
    const table = orderFigureTable(SUMS, id => ({ name: `이름 ${id}`, operator: operatorOf(id) }));
    expect(table.split('\r\n')).toEqual([
      '\uFEFF영업일,채널,운영,완료 건수,결제 금액,음식값,채널 수수료,거절,시간 지남,취소',
      '2026-05-14,이름 eum,공공,3,60000,57000,300,2,0,0',
      '2026-05-14,이름 baemin,민간,6,240000,234000,600,0,0,0',
      '2026-05-14,이름 phone,가게,5,100000,95000,500,0,0,0',
      '',
    ]);
  });
});
