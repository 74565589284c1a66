import { afterEach, beforeEach, expect, it } from 'vitest';
import { openTestShop, type TestShop } from '../support/shop.ts';

let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop();
});
afterEach(() => shop.close());

it('shows the printers that this version knows, the usual one first', async () => {
  const { profiles } = await shop.client.device.choices();
  expect(profiles.map(profile => [profile.id, profile.columns])).toEqual([
    ['epson-80-48', 48],
    ['epson-tm-t88-42', 42],
    ['bixolon-srp-350-42', 42],
    ['sewoo-80-42', 42],
    ['generic-80-48', 48],
    ['generic-80-42', 42],
    ['generic-58-32', 32],
  ]);
});

it('lists the lines of this machine, if there are any', async () => {
  const { ports } = await shop.client.device.choices();
  for (const port of ports) expect(port.label).toContain(port.path);
});
