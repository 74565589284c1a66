import { v7 as uuidV7 } from 'uuid';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openTestShop, type TestShop } from '../support/shop.ts';
import { command, failure, ring } from '../support/till.ts';

let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop();
});
afterEach(() => shop.close());

it('what a payment would earn, by funder: the shop’s part to the won, the others at most', async () => {
  const ticket = await ring(shop.client, 50_000);
  const { parts, ...rest } = await shop.client.benefit.estimate({ ticketId: ticket.id, payments: [50_000] });
  expect(rest).toEqual({ policyVersion: '2026-02', partnerDiscount: 0 });
  expect(parts.map(part => [part.funder, part.atLeast, part.atMost])).toEqual([
    ['city', 0, 5_000],
    ['district', 0, 1_000],
    ['shop', 2_500, 2_500],
  ]);
});

it('several payments are one estimate, and each is rounded as its own', async () => {
  const ticket = await ring(shop.client, 1_010);
  const { parts } = await shop.client.benefit.estimate({ ticketId: ticket.id, payments: [505, 505] });
  expect(parts.map(part => part.atMost)).toEqual([100, 20, 50]);
});

it('goods that earn nothing are paid by the rest first', async () => {
  const shelf = await shop.client.catalog.list({
    text: '',
    categoryId: null,
    includeInactive: false,
    cursor: null,
    limit: 200,
  });
  const product = shelf.products.find(one => one.currencyExcluded);
  if (!product) throw new Error('the demo shop sells goods that earn nothing');
  const first = await ring(shop.client, 10_000);
  const item = {
    kind: 'product',
    productId: product.id,
    quantity: 1,
    unitPrice: null,
    weightGrams: null,
  } as const;
  const { ticket } = await shop.client.ticket.add({ ...command(), ticketId: first.id, item });
  const earning = async (...payments: number[]) =>
    (await shop.client.benefit.estimate({ ticketId: ticket.id, payments })).parts[0]?.atMost;
  expect(await earning(ticket.totals.due)).toBe(1_000);
  expect(await earning(10_000)).toBe(1_000);
  expect(await earning(4_000)).toBe(400);
});

it('the discount of 2020 is said before anything is paid', async () => {
  shop.clock.set(Date.parse('2021-06-15T12:00:00+09:00'));
  await shop.client.benefit.savePartnerRate({ ...command(), from: '2021-06-15', to: null, rateBp: 700 });
  const ticket = await ring(shop.client, 15_900);
  const estimate = await shop.client.benefit.estimate({ ticketId: ticket.id, payments: [14_787] });
  expect(estimate).toMatchObject({ policyVersion: '2020-03', partnerDiscount: 1_113 });
  expect(estimate.parts.map(part => [part.funder, part.atMost])).toEqual([['city', 1_478]]);
});

it('a ticket that is not there earns nothing', async () => {
  const ticketId = uuidV7();
  expect((await failure(shop.client.benefit.estimate({ ticketId, payments: [] }))).code).toBe(
    'TICKET_NOT_FOUND',
  );
});
