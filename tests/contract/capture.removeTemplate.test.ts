import { v7 as uuidV7 } from 'uuid';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { required } from '../../src/base/assert.ts';
import { openTestShop, type TestShop } from '../support/shop.ts';
import { command, failure } from '../support/till.ts';

let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop();
});
afterEach(() => shop.close());

it('what was taught is forgotten; TEMPLATE_NOT_FOUND: what was not', async () => {
  const { template } = required((await shop.client.capture.templates())[0], 'template');
  const { templateId } = await shop.client.capture.saveTemplate({ ...command(), template });
  await shop.as('manager').capture.removeTemplate({ ...command(), templateId });
  expect((await shop.client.capture.templates()).every(({ id }) => id === null)).toBe(true);
  const again = shop.client.capture.removeTemplate({ ...command(), templateId: uuidV7() });
  expect((await failure(again)).code).toBe('TEMPLATE_NOT_FOUND');
});
