/**
 * Goal: a window that nobody looks at is brought forward while an order rings, more insistently as time goes
 * on, and left alone otherwise. Method: a window that writes down what is done to it, over a real counter.
 */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createAttention, type NoticeableWindow } from '../../main/window-attention.ts';
import { send } from '../support/orders.ts';
import { openTestShop, type TestShop } from '../support/shop.ts';
import { command } from '../support/till.ts';

let shop: TestShop;
let done: string[];
let state: { isFocused: boolean; isMinimized: boolean; isDestroyed: boolean };
let look: () => void;
beforeEach(async () => {
  shop = await openTestShop();
  done = [];
  state = { isFocused: false, isMinimized: true, isDestroyed: false };
  const window: NoticeableWindow = {
    isDestroyed: () => state.isDestroyed,
    isFocused: () => state.isFocused,
    isMinimized: () => state.isMinimized,
    restore: () => void done.push('restore'),
    moveTop: () => void done.push('moveTop'),
    focus: () => void done.push('focus'),
    flashFrame: isOn => void done.push(`flash ${isOn}`),
  };
  const attention = createAttention(shop.counter, window);
  look = () => attention.look();
});
afterEach(() => shop.close());

const after = (ms: number) => {
  shop.clock.advance(ms);
  look();
  return done.splice(0);
};

it('comes back and to the top once, again when the alarm rises, and takes the keyboard at last', async () => {
  expect(after(0)).toEqual([]);
  send(shop, { acceptByMs: null }, 'baedal-seogu');
  expect(after(0)).toEqual(['restore', 'moveTop', 'flash true']);
  state.isMinimized = false;
  expect(after(1_000)).toEqual([]);
  expect(after(20_000)).toEqual(['moveTop', 'flash true']);
  expect(after(40_000)).toEqual(['moveTop', 'flash true', 'focus']);
  await shop.client.delivery.hear(command());
  expect(after(1_000)).toEqual(['flash false']);
});

it('is left alone while somebody looks at it, and once it is closed', () => {
  state.isFocused = true;
  send(shop);
  expect(after(0)).toEqual([]);
  state = { ...state, isFocused: false, isDestroyed: true };
  expect(after(60_000)).toEqual([]);
});
