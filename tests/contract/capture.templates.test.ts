import { afterEach, beforeEach, expect, it } from 'vitest';
import { required } from '../../src/base/assert.ts';
import { openTestShop, type TestShop } from '../support/shop.ts';
import { command } from '../support/till.ts';

let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop();
});
afterEach(() => shop.close());

it('lists how each channel’s papers are read, what the shop has taught first', async () => {
  const shipped = await shop.as('cashier').capture.templates();
  expect(shipped.map(({ id, template }) => [id, template.channel])).toEqual([
    [null, 'baedal-seogu'],
    [null, 'baedal-eum'],
    [null, 'ddangyo'],
    [null, 'meokkebi'],
  ]);
  const template = { ...required(shipped[1], 'template').template, anchors: ['새벽배달'] };
  const { templateId } = await shop.client.capture.saveTemplate({ ...command(), template });
  expect((await shop.client.capture.templates())[0]).toEqual({
    id: templateId,
    savedAtMs: shop.clock.nowMs,
    template,
  });
});
