import { v7 as uuidV7 } from 'uuid';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { required } from '../../src/base/assert.ts';
import { byWallet, registerMember } from '../support/member.ts';
import { draftOf12 } from '../support/policy.ts';
import { openTestShop, type TestShop } from '../support/shop.ts';
import { cash, command, currency, failure, openShift, ring, sell, settlement } from '../support/till.ts';

let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop();
});
afterEach(() => shop.close());

const DAY = { from: '2026-05-14', to: '2026-05-14' };

it('what the draft would have cost, by funder and day, and which sales differ most', async () => {
  await openShift(shop.client);
  const small = await sell(shop.client, 10_000, currency(10_000, '11111111'));
  const large = await sell(shop.client, 50_000, currency(40_000, '22222222'), cash(10_000));
  await sell(shop.client, 9_000);
  await sell(shop.client, 7_000, currency(7_000, null, { state: 'pending' }));
  const draftId = await draftOf12(shop.client);
  const old = { city: 5_000, district: 1_000, shop: 2_500 };
  const next = { ...old, city: 6_000 };
  expect(await shop.client.policy.replay({ draftId, ...DAY })).toEqual({
    count: 2,
    old,
    new: next,
    days: [{ businessDate: '2026-05-14', old, new: next }],
    biggest: [
      { saleId: large.id, receiptNumber: large.receiptNumber, amount: 40_000, old: 6_800, new: 7_600 },
      { saleId: small.id, receiptNumber: small.receiptNumber, amount: 10_000, old: 1_700, new: 1_900 },
    ],
  });
  const before = { draftId, from: '2026-05-01', to: '2026-05-13' };
  expect(await shop.client.policy.replay(before)).toMatchObject({ count: 0, days: [], biggest: [] });
});

it('the month of a member is added up on the way, as it was', async () => {
  await openShift(shop.client);
  const member = await registerMember(shop.client, 400_000);
  for (const amount of [280_000, 50_000]) await sell(shop.client, amount, byWallet(member, amount));
  const draftId = await draftOf12(shop.client);
  const { old, new: next } = await shop.client.policy.replay({ draftId, ...DAY });
  expect({ old: old.city, new: next.city }).toEqual({ old: 30_000, new: 36_000 });
});

it('goods that earn nothing are left out, as they were when they were sold', async () => {
  await openShift(shop.client);
  const first = await ring(shop.client, 10_000);
  const voucher = required(await excludedProduct(), 'goods that earn nothing');
  const item = {
    kind: 'product',
    productId: voucher.id,
    quantity: 1,
    unitPrice: null,
    weightGrams: null,
  } as const;
  const { ticket } = await shop.client.ticket.add({ ...command(), ticketId: first.id, item });
  const half = ticket.totals.due - 4_000;
  const tenders = [currency(half, '11111111'), currency(4_000, '22222222')];
  const sale = await shop.client.ticket.settle(settlement(ticket, tenders));
  const draftId = await draftOf12(shop.client);
  const { old } = await shop.client.policy.replay({ draftId, ...DAY });
  const booked = (funder: string) =>
    sale.benefits.filter(part => part.funder === funder).reduce((sum, part) => sum + part.atMost, 0);
  expect(old).toEqual({ city: booked('city'), district: booked('district'), shop: booked('shop') });
  expect(old.city).toBe(1_000);
});

async function excludedProduct() {
  const list = { text: '', categoryId: null, includeInactive: false, cursor: null, limit: 200 };
  return (await shop.client.catalog.list(list)).products.find(one => one.currencyExcluded);
}

it('a draft that is not there cost nothing', async () => {
  expect((await failure(shop.client.policy.replay({ draftId: uuidV7(), ...DAY }))).code).toBe(
    'DRAFT_NOT_FOUND',
  );
  await shop.client.policy.deleteDraft({ ...command(), draftId: await draftOf12(shop.client) });
});
