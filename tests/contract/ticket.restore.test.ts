import { afterEach, beforeEach, expect, it } from 'vitest';
import { v7 as uuidV7 } from 'uuid';
import type { TicketView } from '../../src/contract/ticket.ts';
import { openTestShop, type TestShop } from '../support/shop.ts';
import { cash, command, failure, openShift, ring, settlement } from '../support/till.ts';

let shop: TestShop;
let ticket: TicketView;
beforeEach(async () => {
  shop = await openTestShop();
  ticket = await ring(shop.client, 3_500);
});
afterEach(() => shop.close());

const restore = (ticketId = ticket.id) => shop.client.ticket.restore({ ...command(), ticketId });
const voidTicket = (ticketId = ticket.id) => shop.client.ticket.void({ ...command(), ticketId });

it('brings everything back, also after a restart', async () => {
  await voidTicket();
  await shop.restart();
  expect(await restore()).toEqual(ticket);
  expect(await shop.client.ticket.list()).toEqual([ticket]);
});

it('puts what was rung up meanwhile aside', async () => {
  await voidTicket();
  const next = await ring(shop.client, 1_000);
  await restore();
  expect((await shop.client.ticket.list()).map(one => [one.id, one.state])).toEqual([
    [ticket.id, 'open'],
    [next.id, 'held'],
  ]);
});

it('a ticket that is open stays as it is', async () => {
  expect(await restore()).toEqual(ticket);
});

it('a ticket that there is not, that waits, or that was paid', async () => {
  expect((await failure(restore(uuidV7()))).code).toBe('TICKET_NOT_FOUND');
  await shop.client.ticket.hold({ ...command(), ticketId: ticket.id, name: '' });
  expect(await failure(restore())).toEqual({ code: 'TICKET_NOT_OPEN', data: { state: 'held' } });
  await openShift(shop.client);
  const next = await ring(shop.client, 1_000);
  await shop.client.ticket.settle(settlement(next, [cash(1_000)]));
  expect(await failure(restore(next.id))).toEqual({ code: 'TICKET_NOT_OPEN', data: { state: 'settled' } });
});
