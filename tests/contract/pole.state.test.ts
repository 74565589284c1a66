import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { columnsOf } from '../../src/escpos/cp949.ts';
import { openTestShop, type TestShop } from '../support/shop.ts';
import { command, openShift, ring, sell } from '../support/till.ts';

let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop();
});
afterEach(() => shop.close());

const state = () => shop.as('auditor').pole.state();
const lines = async () => (await state()).status?.lines ?? [];

it('there is none until the shop has one', async () => {
  const { profiles, pole, status } = await state();
  expect([pole, status]).toEqual([null, null]);
  expect(profiles.map(({ id }) => id)).toEqual(['epson-dm-d', 'cd5220', 'cd5220-latin']);
});

it('the pole on the screen shows the sale as it goes, 20 columns wide', async () => {
  await shop.client.pole.save({ ...command(), pole: { url: 'virtual:', profileId: 'epson-dm-d' } });
  await vi.waitFor(async () => expect((await lines()).join()).toContain('이음상회'));
  await openShift(shop.client);
  await ring(shop.client, 11_000);
  await vi.waitFor(async () => expect((await lines())[1]).toBe('합계          11,000'));
  const [open] = await shop.client.ticket.list();
  await shop.client.ticket.void({ ...command(), ticketId: open?.id ?? '' });
  await sell(shop.client, 4_500);
  await vi.waitFor(async () => expect((await lines())[0]).toBe('결제           4,500'));
  for (const line of await lines()) expect(columnsOf(line)).toBe(20);
});
