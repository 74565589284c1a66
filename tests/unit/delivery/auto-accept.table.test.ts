/**
 * Goal: every reason for which an order waits for a person, in order of precedence. Method: each row breaks
 * one more rule than the row below it, so a check that moves, or goes missing, turns at least one row red.
 */
import { expect, it } from 'vitest';
import {
  autoAcceptance,
  WAITS_FOR_PERSON,
  type AutoAcceptRule,
  type ShopNow,
} from '../../../src/delivery/auto-accept.ts';
import { won } from '../../../src/money/won.ts';
import { deliveryOrder } from '../../support/orders.ts';
import { THURSDAY_AFTERNOON } from '../../support/shop.ts';

const rule: AutoAcceptRule = {
  channelId: 'baedal-seogu',
  hours: { from: 11 * 60, to: 21 * 60 },
  onlyPrepaid: true,
  upTo: 21_500,
  openOrders: 5,
  cookMinutes: 20,
};
const calm: ShopNow = {
  atMs: THURSDAY_AFTERNOON,
  isHeld: false,
  isPaused: false,
  openOrders: 4,
  asksForRequests: true,
  isKitchenDeaf: false,
  hasSoldOut: false,
  extraMinutes: 0,
};
const plain = deliveryOrder(THURSDAY_AFTERNOON, { shopRequest: '' });

/** The last row is taken; each row above is also wrong in what all rows below are. */
const steps = [
  { waits: 'kitchenDeaf', now: { isKitchenDeaf: true } },
  { waits: 'request', order: { shopRequest: '덜 맵게' } },
  { waits: 'soldOut', now: { hasSoldOut: true } },
  { waits: 'tooManyOpen', now: { openOrders: 5 } },
  { waits: 'overAmount', order: { deliveryFee: won(3_001) } },
  { waits: 'notPrepaid', order: { payment: 'cash' } },
  { waits: 'reserved', order: { reserveAtMs: THURSDAY_AFTERNOON } },
  { waits: 'outOfHours', now: { atMs: THURSDAY_AFTERNOON - 4 * 3_600_000 } },
  { waits: 'paused', now: { isPaused: true } },
  { waits: 'held', now: { isHeld: true } },
] as const;

it.each(steps.map(({ waits }, index) => ({ waits, upTo: index + 1 })))('waits: $waits', ({ waits, upTo }) => {
  const broken = steps.slice(0, upTo);
  const order = Object.assign({}, plain, ...broken.map(step => ('order' in step ? step.order : {})));
  const now = Object.assign({}, calm, ...broken.map(step => ('now' in step ? step.now : {})));
  expect(autoAcceptance(rule, order, now)).toEqual({ waits });
  expect(autoAcceptance(undefined, order, now)).toEqual({ waits: 'noRule' });
});

it('the rows are all reasons there are', () => {
  expect([...steps.map(({ waits }) => waits), 'noRule'].toSorted()).toEqual(WAITS_FOR_PERSON.toSorted());
});

it('else it is taken, and busy mode makes it longer', () => {
  expect(autoAcceptance(rule, plain, calm)).toEqual({ cookMinutes: 20 });
  expect(autoAcceptance(rule, plain, { ...calm, extraMinutes: 30 })).toEqual({ cookMinutes: 50 });
});

it('a rule without limits takes what the others leave', () => {
  const open = { ...rule, hours: null, onlyPrepaid: false, upTo: null, openOrders: null };
  const order = { ...plain, payment: 'cash', deliveryFee: won(90_000), shopRequest: '덜 맵게' } as const;
  const now = { ...calm, openOrders: 90, asksForRequests: false, atMs: 0 };
  expect(autoAcceptance(open, order, now)).toEqual({ cookMinutes: 20 });
});
