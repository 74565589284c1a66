import { describe, expect, it } from 'vitest';
import { soldOutDishes, soldOutUntilMs } from '../../../src/delivery/sold-out.ts';

const AT = Date.UTC(2026, 4, 14, 14, 30); // 23:30 in Korea.
const order = {
  channelId: 'ddangyo',
  items: [
    { name: '참치 김밥', options: [{ name: '콜라' }] },
    { name: '순대', options: [] },
    { name: '순대', options: [] },
  ],
};

describe('what of an order is sold out', () => {
  it('is found by dish or option at its own channel, whatever the spaces', () => {
    const soldOut = [
      { dish: '참치김밥', channelId: 'ddangyo', untilMs: null },
      { dish: '콜라', channelId: 'ddangyo', untilMs: AT + 1 },
      { dish: '순대', channelId: 'phone', untilMs: null },
    ];
    expect(soldOutDishes(order, soldOut, AT)).toEqual(['참치 김밥', '콜라']);
  });

  it('is named once, and sold again at its instant', () => {
    const soldOut = [{ dish: '순대', channelId: 'ddangyo', untilMs: AT }];
    expect(soldOutDishes(order, soldOut, AT - 1)).toEqual(['순대']);
    expect(soldOutDishes(order, soldOut, AT)).toEqual([]);
  });
});

describe('the end of being sold out', () => {
  it.each([
    ['halfHour', 0, AT + 30 * 60_000],
    ['hour', 0, AT + 60 * 60_000],
    ['dayEnd', 0, Date.UTC(2026, 4, 14, 15)],
    ['dayEnd', 4, Date.UTC(2026, 4, 14, 19)],
    ['open', 4, null],
  ] as const)('%s, in a shop whose day begins at %i', (until, dayStartsAtHour, instant) => {
    expect(soldOutUntilMs(until, AT, dayStartsAtHour)).toBe(instant);
  });

  it('of a business day is the same after midnight as before it', () => {
    expect(soldOutUntilMs('dayEnd', AT + 60 * 60_000, 4)).toBe(soldOutUntilMs('dayEnd', AT, 4));
  });
});
