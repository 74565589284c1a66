/**
 * Goal: orders of an outage come back for a person's approval: none is taken by itself, none expires, and a
 * restart changes nothing of that.
 */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { takeByItself } from '../support/order-flow.ts';
import { accept, pass, send } from '../support/orders.ts';
import { openTestShop, type TestShop } from '../support/shop.ts';
import { command } from '../support/till.ts';

const MINUTE = 60_000;

let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop();
});
afterEach(() => shop.close());

const get = (orderId: string) => shop.client.delivery.get({ orderId });
const kinds = async (orderId: string) => (await get(orderId)).events.map(({ kind }) => kind);

it('one that was long on its way is held, does not expire, and is approved by a person', async () => {
  await takeByItself(shop);
  const { nowMs } = shop.clock;
  const { orderId } = send(shop, { orderedAtMs: nowMs - 4 * MINUTE, acceptByMs: nowMs + MINUTE });
  expect(await get(orderId)).toMatchObject({ state: 'waiting', heldWhy: 'late', isRinging: true });
  pass(shop, 60 * MINUTE);
  await shop.restart();
  expect(await get(orderId)).toMatchObject({ state: 'waiting', heldWhy: 'late' });
  expect(await accept(shop.client, orderId, 25)).toMatchObject({ state: 'accepted', heldWhy: null });
  expect(await kinds(orderId)).toEqual([
    'received',
    'held',
    'heard',
    'released',
    'accepted',
    'printed',
    'printed',
  ]);
});

it('one whose channel no longer waits is held rather than lost', async () => {
  const { nowMs } = shop.clock;
  const { orderId } = send(shop, { orderedAtMs: nowMs - MINUTE, acceptByMs: nowMs });
  pass(shop, 10 * MINUTE);
  expect(await get(orderId)).toMatchObject({ state: 'waiting', heldWhy: 'overdue' });
  await shop.client.delivery.reject({ ...command(), orderId, reason: 'closed' });
  expect(await kinds(orderId)).toEqual(['received', 'held', 'heard', 'rejected']);
});

it('what waited while the counter was off is held, and so is all that piled up', async () => {
  await takeByItself(shop, { upTo: 30_000 });
  const { orderId: before } = send(shop, { externalId: 'before', acceptByMs: null }, 'ddangyo');
  await shop.restart(10 * MINUTE);
  pass(shop, 1);
  expect(await get(before)).toMatchObject({ state: 'waiting', heldWhy: 'outage' });
  const piled = send(shop, { externalId: 'piled', orderedAtMs: shop.clock.nowMs - MINUTE });
  expect(await get(piled.orderId)).toMatchObject({ state: 'waiting', heldWhy: 'outage' });
  expect(send(shop, { externalId: 'new' }).state).toBe('accepted');
});

it('a moment off holds nothing, and a computer that slept was away', async () => {
  const { orderId } = send(shop);
  await shop.restart(MINUTE);
  expect(await get(orderId)).toMatchObject({ heldWhy: null });
  // As a lid that was closed: the clock goes on and nothing else does, until the watch looks again.
  shop.clock.advance(30 * MINUTE);
  await expect
    .poll(() => get(orderId), { timeout: 5_000 })
    .toMatchObject({ heldWhy: 'outage', state: 'waiting' });
});

it('the file itself refuses to let a held order expire, or to take it without a person', () => {
  const { orderId } = send(shop, { orderedAtMs: 0 });
  const write = (act: Parameters<typeof shop.counter.transaction>[0]) => () => shop.counter.transaction(act);
  expect(
    write(({ writes }) => writes.delivery.setState(orderId, 'expired', { atMs: 1, isEnd: true })),
  ).toThrow('held for a person');
  expect(write(({ writes }) => writes.delivery.setAuto(orderId, 1))).toThrow('held for a person');
});
