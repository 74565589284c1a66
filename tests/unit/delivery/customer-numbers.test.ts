import { describe, expect, it } from 'vitest';
import { customerNumbers, type NumberedOrder } from '../../../src/delivery/customer-numbers.ts';

const MINUTE = 60_000;
const shown = { showsDeliveryNumbers: false, readyStaysMinutes: 3 };

const order = (displayNumber: string, change: Partial<NumberedOrder>): NumberedOrder => ({
  displayNumber,
  kind: 'takeout',
  state: 'accepted',
  acceptedAtMs: 0,
  readyAtMs: null,
  endedAtMs: null,
  ...change,
});

const seen = (orders: readonly NumberedOrder[], settings = shown, nowMs = 10 * MINUTE) => {
  const { preparing, ready } = customerNumbers(orders, settings, nowMs);
  return `${preparing.join(' ')} | ${ready.map(({ number }) => number).join(' ')}`;
};

describe('the numbers that customers see', () => {
  it('are of orders that are cooked, the first taken first, and of those that are ready', () => {
    const orders = [
      order('2', { acceptedAtMs: 2 }),
      order('1', { acceptedAtMs: 1 }),
      order('3', { state: 'ready', readyAtMs: 3 }),
      order('4', { state: 'ready', readyAtMs: 4 }),
    ];
    expect(seen(orders)).toBe('1 2 | 4 3');
  });

  it.each(['waiting', 'rejected', 'expired', 'cancelled'] as const)('are of none that is %s', state => {
    expect(seen([order('1', { state })])).toBe(' | ');
    expect(seen([order('1', { state, readyAtMs: 1, endedAtMs: 10 * MINUTE })])).toBe(' | ');
  });

  it('are of deliveries only where the shop wants it, and those go with the rider', () => {
    const delivery = { kind: 'delivery' } as const;
    const orders = [
      order('1', delivery),
      order('2', { ...delivery, state: 'ready', readyAtMs: 1 }),
      order('3', { ...delivery, state: 'delivering', readyAtMs: 1 }),
      order('4', { ...delivery, state: 'completed', readyAtMs: 1, endedAtMs: 10 * MINUTE }),
    ];
    expect(seen(orders)).toBe(' | ');
    expect(seen(orders, { ...shown, showsDeliveryNumbers: true })).toBe('1 | 2');
  });

  it('stay some minutes after an order was handed over', () => {
    const orders = [order('1', { state: 'completed', readyAtMs: 1, endedAtMs: 10 * MINUTE })];
    expect(seen(orders, shown, 13 * MINUTE - 1)).toBe(' | 1');
    expect(seen(orders, shown, 13 * MINUTE)).toBe(' | ');
    expect(seen(orders, { ...shown, readyStaysMinutes: 0 })).toBe(' | ');
  });
});
