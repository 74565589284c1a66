import { describe, expect, it } from 'vitest';
import { dishKey } from '../../../src/delivery/difference.ts';
import {
  ageBand,
  dishesOf,
  SOON_MS,
  stillToCook,
  tick,
  unseenChange,
  type Cooked,
} from '../../../src/delivery/kitchen.ts';
import type { OrderItem } from '../../../src/delivery/order.ts';
import { won } from '../../../src/money/won.ts';

const item = (name: string, quantity: number, ...options: string[]): OrderItem => ({
  name,
  quantity,
  unitPrice: won(1_000),
  options: options.map(option => ({ name: option, price: won(0), quantity: 1 })),
});

const seen = (items: readonly OrderItem[], cooked: Cooked = {}) =>
  dishesOf(items, cooked).map(
    ({ name, options, quantity, isDone }) =>
      `${quantity} ${name}${options.map(option => `+${option.name}`).join('')}${isDone ? ' ✓' : ''}`,
  );

describe('the age of an order', () => {
  it.each([
    ['with more time left', 1_000_000, 1_000_000 - SOON_MS - 1, 'ok'],
    ['with five minutes left', 1_000_000, 1_000_000 - SOON_MS, 'soon'],
    ['on the dot', 1_000_000, 1_000_000, 'soon'],
    ['after it', 1_000_000, 1_000_001, 'late'],
  ] as const)('%s', (_when, cookByMs, nowMs, band) => {
    expect(ageBand(cookByMs, nowMs)).toBe(band);
  });
});

describe('the dishes of an order', () => {
  it('are the same when name and options are, on however many lines', () => {
    const items = [item('라면', 1, '치즈', '떡'), item('라면', 2), item('라면', 1, '떡', '치즈')];
    expect(seen(items)).toEqual(['2 라면+치즈+떡', '2 라면']);
  });

  it('are ticked one by one, and the tick can be taken away', () => {
    const items = [item('김밥', 2), item('라면', 1)];
    const ticked = tick(items, {}, dishKey(item('김밥', 9)), true) ?? {};
    expect(seen(items, ticked)).toEqual(['2 김밥 ✓', '1 라면']);
    expect(seen(items, tick(items, ticked, dishKey(item('김밥', 9)), false))).toEqual(['2 김밥', '1 라면']);
  });

  it('are not done any more when more of them are wanted, but are with less', () => {
    const ticked = tick([item('김밥', 2)], {}, dishKey(item('김밥', 2)), true) ?? {};
    expect(seen([item('김밥', 3)], ticked)).toEqual(['3 김밥']);
    expect(seen([item('김밥', 1)], ticked)).toEqual(['1 김밥 ✓']);
  });

  it('that are not there cannot be ticked', () => {
    expect(tick([item('김밥', 2)], {}, dishKey(item('라면', 1)), true)).toBeUndefined();
  });
});

describe('what the kitchen has not seen', () => {
  const content = { items: [item('김밥', 2)], shopRequest: '', wantsCutlery: false };

  it('is nothing as long as nothing changes', () => {
    expect(unseenChange(content, { ...content, items: [item('김밥', 1), item('김밥', 1)] })).toBeUndefined();
  });

  it('is what is more and what is less', () => {
    const change = unseenChange(content, { ...content, items: [item('김밥', 3), item('라면', 1)] });
    expect(change?.dishes.map(({ name, quantity }) => [name, quantity])).toEqual([
      ['김밥', 1],
      ['라면', 1],
    ]);
    expect(change?.hasNewWishes).toBe(false);
  });

  it.each([{ shopRequest: '맵게' }, { wantsCutlery: true }])('is %o', wish => {
    expect(unseenChange(content, { ...content, ...wish })).toEqual({ dishes: [], hasNewWishes: true });
  });
});

it('all-day counts add up what is still to be cooked, the most first', () => {
  const orders = [
    { dishes: dishesOf([item('김밥', 1), item('라면', 1, '떡')], {}) },
    { dishes: dishesOf([item('김밥', 2), item('순대', 5)], { [dishKey(item('순대', 5))]: 5 }) },
  ];
  const counts = stillToCook(orders).map(({ name, quantity }) => [name, quantity]);
  expect(counts).toEqual([
    ['김밥', 3],
    ['라면', 1],
  ]);
});
