import { afterEach, beforeEach, expect, it } from 'vitest';
import { networkAddresses } from '../../main/own-addresses.ts';
import { orderPapers } from '../support/orders.ts';
import { openToScreens } from '../support/screens.ts';
import { openTestShop, type TestShop } from '../support/shop.ts';
import { command, failure } from '../support/till.ts';
let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop();
});
afterEach(() => shop.close());

it('puts the address on paper, for a tablet’s camera and for people', async context => {
  const [address] = networkAddresses();
  if (address === undefined) return context.skip('this machine is on no network');
  const { port } = await openToScreens(shop);
  await shop.as('manager').screen.printAddress(command());
  expect((await orderPapers(shop)).join()).toContain(`http://${address}:${port}/`);
});

it('SCREENS_OFF: there is no address', async () => {
  expect((await failure(shop.client.screen.printAddress(command()))).code).toBe('SCREENS_OFF');
});

it('PRINTER_NOT_CONFIGURED: there is no printer', async context => {
  if (networkAddresses().length === 0) return context.skip('this machine is on no network');
  await openToScreens(shop);
  for (const { id, kind } of (await shop.client.device.status()).devices)
    if (kind === 'printer') await shop.client.device.remove({ ...command(), deviceId: id });
  expect((await failure(shop.client.screen.printAddress(command()))).code).toBe('PRINTER_NOT_CONFIGURED');
});
