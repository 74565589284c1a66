import { v7 as uuidV7 } from 'uuid';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { cooking, eventsOf, inKitchen } from '../support/kitchen.ts';
import { item } from '../support/orders.ts';
import { setPrinting, setStations, station } from '../support/printing.ts';
import { openTestShop, type TestShop } from '../support/shop.ts';
import { command, failure } from '../support/till.ts';

let shop: TestShop;
const [grill, drinks] = [station('불판'), station('음료')];
const ITEMS = [item('참치김밥', 2), item('라면', 1), item('콜라 1.25L', 1)];

beforeEach(async () => {
  shop = await openTestShop();
  await setStations(shop, grill, drinks);
});
afterEach(() => shop.close());

const setDone = (orderId: string, stationId: string, isDone = true) =>
  shop.as('kitchen').kitchen.setStationDone({ ...command(), orderId, stationId, isDone });
const dishes = async () =>
  (await inKitchen(shop))[0]?.dishes.map(({ name, isDone }) => [name, isDone]) ?? 'not in the kitchen';

it('each dish names its station, and the board names the stations', async () => {
  await cooking(shop, { items: ITEMS });
  const board = await shop.as('kitchen').kitchen.board();
  expect(board.stations).toEqual([grill, drinks]);
  expect(board.orders[0]?.dishes.map(({ stationId }) => stationId)).toEqual([grill.id, grill.id, drinks.id]);
  expect(board.allDay.find(({ name }) => name === '콜라 1.25L')?.stationId).toBe(drinks.id);
});

it('a kitchen with one station or none has nothing to choose from', async () => {
  await setPrinting(shop, { stations: [grill] });
  await cooking(shop, { items: ITEMS });
  const board = await shop.as('kitchen').kitchen.board();
  expect(board.stations).toEqual([]);
});

it('ticks what the station cooks, begins the order, and the last station makes it ready', async () => {
  const orderId = await cooking(shop, { items: ITEMS });
  await setDone(orderId, grill.id);
  expect(await dishes()).toEqual([
    ['참치김밥', true],
    ['라면', true],
    ['콜라 1.25L', false],
  ]);
  expect((await inKitchen(shop))[0]?.stage).toBe('cooking');
  await setDone(orderId, drinks.id);
  expect(await inKitchen(shop)).toEqual([]);
  expect((await shop.client.delivery.get({ orderId })).state).toBe('ready');
  expect(await eventsOf(shop, orderId)).toEqual(expect.arrayContaining(['started', 'ready']));
});

it('is taken back with the order that it made ready, and leaves the others’ dishes done', async () => {
  const orderId = await cooking(shop, { items: ITEMS });
  await setDone(orderId, grill.id);
  await setDone(orderId, drinks.id);
  await setDone(orderId, drinks.id, false);
  expect(await dishes()).toEqual([
    ['참치김밥', true],
    ['라면', true],
    ['콜라 1.25L', false],
  ]);
  expect(await eventsOf(shop, orderId)).toContain('recalled');
});

it('both stations at once make it ready once', async () => {
  const orderId = await cooking(shop, { items: ITEMS });
  await Promise.all([setDone(orderId, grill.id), setDone(orderId, drinks.id)]);
  expect((await eventsOf(shop, orderId)).filter(kind => kind === 'ready')).toEqual(['ready']);
});

it('ORDER_NOT_FOUND, NOT_IN_KITCHEN: what is not there or not cooked any more', async () => {
  expect((await failure(setDone(uuidV7(), grill.id))).code).toBe('ORDER_NOT_FOUND');
  const orderId = await cooking(shop, { items: ITEMS });
  await shop.client.delivery.cancel({ ...command(), orderId, reason: '손님이', loss: null });
  expect((await failure(setDone(orderId, grill.id))).code).toBe('NOT_IN_KITCHEN');
  expect((await failure(setDone(orderId, grill.id, false))).code).toBe('NOT_IN_KITCHEN');
});
