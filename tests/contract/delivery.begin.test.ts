import { v7 as uuidV7 } from 'uuid';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { accept, orderPapers, pass, send } from '../support/orders.ts';
import { enter } from '../support/phone.ts';
import { openTestShop, THURSDAY_AFTERNOON, type TestShop } from '../support/shop.ts';
import { command, failure } from '../support/till.ts';

/** Goal: a reserved order waits for its time and is then begun exactly once, whatever happens in between. */
let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop();
});
afterEach(() => shop.close());

const MINUTE_MS = 60_000;
/** 18:30 of the same day. */
const HALF_PAST_SIX = THURSDAY_AFTERNOON + (4 * 60 + 22) * MINUTE_MS;
const reserve = (change = {}) => enter(shop.client, { reserveAtMs: HALF_PAST_SIX, ...change });
const get = (orderId: string) => shop.client.delivery.get({ orderId });
const begin = (orderId: string) => shop.as('cashier').delivery.begin({ ...command(), orderId });
const untilStart = HALF_PAST_SIX - 30 * MINUTE_MS - THURSDAY_AFTERNOON;

it('it is accepted, prints nothing, and is begun its cooking and the way before it is wanted', async () => {
  const { id } = await reserve();
  expect(await get(id)).toMatchObject({ state: 'accepted', isAhead: true, isRinging: false });
  expect(await orderPapers(shop)).toEqual([]);
  pass(shop, untilStart - 1);
  expect((await get(id)).isAhead).toBe(true);
  pass(shop, 1);
  pass(shop, 1_000);
  const order = await get(id);
  expect(order).toMatchObject({ isAhead: false, isRinging: true });
  expect(order.events.map(({ kind, detail }) => `${kind} ${detail}`)).toContain('reminded 18:30');
  const [kitchen = '', slip = '', ...more] = await orderPapers(shop);
  expect(more).toEqual([]);
  expect(kitchen).toMatch(/예약 05-14 18:30/u);
  expect(kitchen).toMatch(/18:20까지/u);
  expect(kitchen).not.toMatch(/지남|1203호|꽃집/u);
  expect(slip).toMatch(/예약 05-14 18:30/u);
});

it('a program that was off at that moment begins it at its start, says by how much, and once', async () => {
  const { id } = await reserve();
  await shop.restart();
  pass(shop, untilStart + 12 * MINUTE_MS);
  await shop.restart();
  pass(shop, 1_000);
  const papers = await orderPapers(shop);
  const jobs = await shop.client.device.jobs({ limit: 50 });
  expect(jobs.filter(({ kind }) => kind === 'kitchenTicket')).toHaveLength(1);
  expect(jobs.filter(({ kind }) => kind === 'orderSlip')).toHaveLength(1);
  expect((await get(id)).events.filter(({ kind }) => kind === 'reminded')).toEqual([
    expect.objectContaining({ detail: '18:30 (12분 지남)' }),
  ]);
  expect(papers.join('\n')).not.toMatch(/시작할 때가 0분/u);
});

it('one for after midnight belongs to the day that it is for', async () => {
  const dayMs = 24 * 60 * MINUTE_MS;
  const { id } = await reserve({ reserveAtMs: HALF_PAST_SIX + dayMs });
  pass(shop, dayMs);
  expect(await orderPapers(shop)).toEqual([]);
  pass(shop, untilStart);
  expect(await orderPapers(shop)).toHaveLength(2);
  expect(shop.counter.reads.delivery.find(id)?.businessDate).toBe('2026-05-15');
});

it('one whose time was over when it came belongs to the day on which it came', async () => {
  const { orderId } = send(shop, { reserveAtMs: THURSDAY_AFTERNOON - 3 * 24 * 60 * MINUTE_MS });
  expect(shop.counter.reads.delivery.find(orderId)?.businessDate).toBe('2026-05-14');
});

it('with so little time left that cooking has to begin, it is begun at once', async () => {
  await reserve({ reserveAtMs: THURSDAY_AFTERNOON + 25 * MINUTE_MS });
  expect(await orderPapers(shop)).toHaveLength(2);
});

it('a shop that wants the papers at once gets them, and is reminded all the same', async () => {
  const { settings } = await shop.client.app.state();
  const phoneOrders = { ...settings.phoneOrders, printsReservedAtOnce: true };
  await shop.as('manager').settings.save({ ...command(), settings: { phoneOrders } });
  const { id } = await reserve();
  expect(await orderPapers(shop)).toHaveLength(2);
  pass(shop, untilStart);
  expect(await get(id)).toMatchObject({ isRinging: true, isAhead: false });
  expect(await orderPapers(shop)).toHaveLength(2);
});

it('an order of a channel waits as well, and its channel may want it sooner', async () => {
  const sent = { reserveAtMs: HALF_PAST_SIX };
  const { orderId } = send(shop, sent);
  await accept(shop.client, orderId);
  expect(await orderPapers(shop)).toEqual([]);
  send(shop, { version: 2, reserveAtMs: HALF_PAST_SIX - 60 * MINUTE_MS });
  expect((await get(orderId)).startAtMs).toBe(HALF_PAST_SIX - 90 * MINUTE_MS);
  send(shop, { version: 3, reserveAtMs: null });
  pass(shop, 1_000);
  expect(await orderPapers(shop)).toHaveLength(2);
  expect(await get(orderId)).toMatchObject({ isAhead: false });
});

it('one that is cancelled before its time prints nothing, then and later', async () => {
  const { id } = await reserve();
  await shop.client.delivery.cancel({ ...command(), orderId: id, reason: '손님이 취소' });
  pass(shop, untilStart + MINUTE_MS);
  expect(await orderPapers(shop)).toEqual([]);
});

it('ORDER_NOT_FOUND, ORDER_STATE, NOT_RESERVED: a person may begin it before its time, once', async () => {
  const { id } = await reserve();
  expect(await begin(id)).toMatchObject({ isAhead: false, isRinging: false });
  expect(await orderPapers(shop)).toHaveLength(2);
  expect((await failure(begin(id))).code).toBe('NOT_RESERVED');
  pass(shop, untilStart + MINUTE_MS);
  expect(await orderPapers(shop)).toHaveLength(2);
  await shop.client.delivery.advance({ ...command(), orderId: id, act: 'markReady' });
  const refused = await failure(begin(id));
  expect([refused.code, refused.data]).toEqual(['ORDER_STATE', { state: 'ready' }]);
  expect((await failure(begin(uuidV7()))).code).toBe('ORDER_NOT_FOUND');
});
