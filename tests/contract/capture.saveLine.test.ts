import { v7 as uuidV7 } from 'uuid';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { CounterClient } from '../../src/contract/contract.ts';
import { deviceOf } from '../support/devices.ts';
import { openTestShop, type TestShop } from '../support/shop.ts';
import { command, failure } from '../support/till.ts';

let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop();
});
afterEach(() => shop.close());

type Line = Parameters<CounterClient['capture']['saveLine']>[0]['line'];
const save = (change: Partial<Line> = {}) =>
  shop.as('manager').capture.saveLine({
    ...command(),
    line: {
      id: null,
      name: '배달서구',
      url: 'listen:9171',
      channelId: 'baedal-seogu',
      passTo: null,
      ...change,
    },
  });

it('a line is kept, opened, and changed', async () => {
  const passTo = (await deviceOf(shop.client, 'printer')).id;
  const { id } = await save({ passTo });
  expect(await shop.client.capture.lines()).toMatchObject([{ id, url: 'listen:9171', passTo }]);
  await save({ id, name: '땡겨요', channelId: null, url: 'serial:/dev/ieum-no-such-line' });
  expect(await shop.as('auditor').capture.lines()).toMatchObject([
    { id, name: '땡겨요', channelId: null, passTo: null },
  ]);
});

it('LINE_NOT_FOUND, DEVICE_URL_MALFORMED, CHANNEL_UNKNOWN, PRINTER_NOT_CONFIGURED', async () => {
  expect((await failure(save({ id: uuidV7() }))).code).toBe('LINE_NOT_FOUND');
  for (const [url, reason] of [
    ['virtual:', 'SCHEME'],
    ['tcp:192.168.0.9', 'SCHEME'],
    ['listen:99999', 'PORT'],
    ['listen:lan', 'OPTION'],
    ['serial:', 'PATH'],
  ] as const)
    expect(await failure(save({ url }))).toMatchObject({ code: 'DEVICE_URL_MALFORMED', data: { reason } });
  expect((await failure(save({ channelId: 'pigeon' }))).code).toBe('CHANNEL_UNKNOWN');
  expect((await failure(save({ passTo: uuidV7() }))).code).toBe('PRINTER_NOT_CONFIGURED');
});
