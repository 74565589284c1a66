import { afterEach, beforeEach, expect, it } from 'vitest';
import { v7 as uuidV7 } from 'uuid';
import { openTestShop, type TestShop } from '../support/shop.ts';
import { cash, failure, openShift, ring, settlement } from '../support/till.ts';

let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop();
});
afterEach(() => shop.close());

it('shows a ticket whatever has become of it', async () => {
  await openShift(shop.client);
  const ticket = await ring(shop.client, 1_000);
  expect(await shop.client.ticket.get({ ticketId: ticket.id })).toEqual(ticket);
  await shop.client.ticket.settle(settlement(ticket, [cash(1_000)]));
  expect(await shop.client.ticket.get({ ticketId: ticket.id })).toEqual({ ...ticket, state: 'settled' });
});

it('a ticket that there is not', async () => {
  expect((await failure(shop.client.ticket.get({ ticketId: uuidV7() }))).code).toBe('TICKET_NOT_FOUND');
});
