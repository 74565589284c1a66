/**
 * Goal: the kitchen's printer sounds while an order rings and nobody comes, as far as it has a buzzer and the
 * shop wants it. Method: a real shop, with what is sent to its printers written down.
 */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { buzz } from '../../main/handlers/order-buzz.ts';
import { NOTHING_THERE } from '../support/devices.ts';
import { setFlow } from '../support/order-flow.ts';
import { accept, send } from '../support/orders.ts';
import { setPrinting } from '../support/printing.ts';
import { openTestShop, type TestShop } from '../support/shop.ts';
import { command } from '../support/till.ts';

let shop: TestShop;
let sounded: string[];
const SECOND_MS = 1_000;
const EPSON = '1b284104003001030a';

beforeEach(async () => {
  shop = await openTestShop();
  sounded = [];
});
afterEach(() => shop.close());

/** Adds a printer of a profile, and has the kitchen's papers come out of it. */
async function kitchenPrinter(profileId: string): Promise<void> {
  const device = { id: null, kind: 'printer' as const, name: '주방', url: NOTHING_THERE, profileId };
  const { id } = await shop.client.device.save({ ...command(), device });
  const route = { paper: 'kitchen' as const, stationId: null, printerId: id, backupIds: [] };
  await setPrinting(shop, { routes: [route] });
}

const signal = (_: string, bytes: Uint8Array) => void sounded.push(Buffer.from(bytes).toString('hex'));

/** What the clock does each second, with an ear at the printers. */
function listen(): number | undefined {
  const { counter } = shop;
  return buzz({ ...counter, devices: { ...counter.devices, signal } });
}

it('sounds once nobody has come for a while, at the pace of the alarm, until somebody does', async () => {
  await kitchenPrinter('epson-tm-t88-42');
  expect(listen()).toBeUndefined();
  send(shop);
  expect(listen()).toBeUndefined();
  shop.clock.nowMs += 21 * SECOND_MS;
  expect(listen()).toBe(8_000);
  expect(sounded).toEqual([EPSON]);
  await shop.client.delivery.hear({ ...command(), screen: 'checkout' });
  expect(listen()).toBeUndefined();
  expect(sounded).toHaveLength(1);
});

it('is silent for an order that is taken, and sounds for a change of it that nobody has seen', async () => {
  await kitchenPrinter('epson-tm-t88-42');
  const { orderId } = send(shop);
  await accept(shop.client, orderId);
  shop.clock.nowMs += 21 * SECOND_MS;
  expect(listen()).toBeUndefined();
  send(shop, { version: 2, shopRequest: '덜 맵게' });
  shop.clock.nowMs += 21 * SECOND_MS;
  expect(listen()).toBe(8_000);
});

it('a printer without a buzzer is left alone, and so is every printer where the shop says so', async () => {
  await kitchenPrinter('generic-80-48');
  send(shop);
  shop.clock.nowMs += 21 * SECOND_MS;
  listen();
  expect(sounded).toEqual([]);
  await kitchenPrinter('epson-tm-t88-42');
  await setFlow(shop, { buzzesPrinter: false });
  expect(listen()).toBeUndefined();
  expect(sounded).toEqual([]);
});
