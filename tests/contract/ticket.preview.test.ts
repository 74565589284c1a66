import { afterEach, beforeEach, expect, it } from 'vitest';
import { textOf } from '../support/paper.ts';
import { openTestShop, type TestShop } from '../support/shop.ts';
import { cash, failure, openShift, ring } from '../support/till.ts';

let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop();
});
afterEach(() => shop.close());

it('shows the receipt before anything is paid or the till is open, and writes nothing', async () => {
  const ticket = await ring(shop.client, 4_500);
  const text = textOf(await shop.client.ticket.preview({ ticketId: ticket.id, tenders: [] }));
  expect(text).toContain('김밥');
  expect(text).toContain('4,500');
  expect(await shop.client.ticket.get({ ticketId: ticket.id })).toEqual(ticket);
});

it('shows tenders that do not pay the bill yet', async () => {
  await openShift(shop.client);
  const ticket = await ring(shop.client, 4_500);
  const text = textOf(await shop.client.ticket.preview({ ticketId: ticket.id, tenders: [cash(1_000)] }));
  expect(text).toContain('1,000');
});

it('a ticket that does not exist is not found', async () => {
  const ticketId = '01890a5d-ac96-774b-bcce-b302099a8057';
  const request = shop.client.ticket.preview({ ticketId, tenders: [] });
  expect((await failure(request)).code).toBe('TICKET_NOT_FOUND');
});
