import { afterEach, beforeEach, expect, it } from 'vitest';
import { deviceOf } from '../support/devices.ts';
import { openTestShop, type TestShop } from '../support/shop.ts';
import { command, failure } from '../support/till.ts';

let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop();
});
afterEach(() => shop.close());

const EVENTS_MAX = 20;

it('plays a scan once for each act', async () => {
  const stop = new AbortController();
  const events = await shop.client.events.watch(undefined, { signal: stop.signal });
  await events.next();
  const input = { ...command(), code: 'FIRST' };
  await shop.client.device.scan(input);
  await shop.client.device.scan(input);
  await shop.client.device.scan({ ...command(), code: 'LAST' });
  const codes: string[] = [];
  for (let count = 0; count < EVENTS_MAX && codes.at(-1) !== 'LAST'; count += 1) {
    const { value, done } = await events.next();
    if (done !== true && value.kind === 'scan') codes.push(value.code);
  }
  expect(codes).toEqual(['FIRST', 'LAST']);
  stop.abort();
});

it('a shop without a scanner on the screen', async () => {
  const { id } = await deviceOf(shop.client, 'scanner');
  await shop.client.device.remove({ ...command(), deviceId: id });
  expect((await failure(shop.client.device.scan({ ...command(), code: '1' }))).code).toBe(
    'NO_VIRTUAL_SCANNER',
  );
});
