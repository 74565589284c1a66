import { afterEach, beforeEach, expect, it } from 'vitest';
import { v7 as uuidV7 } from 'uuid';
import type { TicketView } from '../../src/contract/ticket.ts';
import { trialBalance } from '../support/books.ts';
import { openTestShop, type TestShop } from '../support/shop.ts';
import { cash, command, failure, openShift, ring, settlement } from '../support/till.ts';

let shop: TestShop;
let ticket: TicketView;
beforeEach(async () => {
  shop = await openTestShop();
  ticket = await ring(shop.client, 3_500);
});
afterEach(() => shop.close());

const voidTicket = (ticketId = ticket.id) => shop.client.ticket.void({ ...command(), ticketId });

it('the counter is empty, the books are untouched, and the ticket is remembered', async () => {
  const before = await trialBalance(shop);
  expect(await voidTicket()).toEqual({ ...ticket, state: 'voided' });
  expect(await shop.client.ticket.list()).toEqual([]);
  expect(await trialBalance(shop)).toEqual(before);
  await shop.restart();
  expect((await shop.client.ticket.get({ ticketId: ticket.id })).lines).toEqual(ticket.lines);
  expect((await ring(shop.client, 1_000)).id).not.toBe(ticket.id);
});

it('a paid ticket is not voided: that is a refund', async () => {
  await openShift(shop.client);
  await shop.client.ticket.settle(settlement(ticket, [cash(3_500)]));
  expect(await failure(voidTicket())).toEqual({ code: 'TICKET_NOT_OPEN', data: { state: 'settled' } });
});

it('a ticket that there is not, or that was voided before', async () => {
  expect((await failure(voidTicket(uuidV7()))).code).toBe('TICKET_NOT_FOUND');
  await voidTicket();
  expect(await failure(voidTicket())).toEqual({ code: 'TICKET_NOT_OPEN', data: { state: 'voided' } });
});
