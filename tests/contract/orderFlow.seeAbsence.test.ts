import { afterEach, beforeEach, expect, it } from 'vitest';
import { send } from '../support/orders.ts';
import { openTestShop, type TestShop } from '../support/shop.ts';
import { command } from '../support/till.ts';

const MINUTE = 60_000;

let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop();
  // It is 14:08; the shop opens at 15:00.
  const openingHours = { from: 15 * 60, to: 22 * 60 };
  await shop.client.settings.save({ ...command(), settings: { openingHours } });
});
afterEach(() => shop.close());

const absence = async () => (await shop.client.orderFlow.state()).absence;

it('that the shop was open while the counter was off is said until a person has read it', async () => {
  const fromMs = shop.clock.nowMs;
  await shop.restart(62 * MINUTE);
  const said = { fromMs, toMs: fromMs + 62 * MINUTE };
  expect(await absence()).toEqual(said);
  await shop.restart();
  expect(await absence()).toEqual(said);
  expect((await shop.as('cashier').orderFlow.seeAbsence(command())).absence).toBeNull();
  await shop.restart();
  expect(await absence()).toBeNull();
});

it('nothing is said of hours in which the shop was closed, unless orders waited', async () => {
  await shop.restart(55 * MINUTE);
  expect(await absence()).toBeNull();
  await shop.client.settings.save({ ...command(), settings: { openingHours: null } });
  send(shop);
  await shop.restart(4 * MINUTE);
  expect(await absence()).not.toBeNull();
});
