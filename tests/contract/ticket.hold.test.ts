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

const hold = (ticketId = ticket.id, name = '빨간 모자') =>
  shop.client.ticket.hold({ ...command(), ticketId, name });

it('waits under its name, and the next customer gets a new ticket', async () => {
  shop.clock.advance(60_000);
  const held = await hold();
  expect(held).toEqual({ ...ticket, state: 'held', name: '빨간 모자', heldAtMs: shop.clock.nowMs });
  const next = await ring(shop.client, 1_000);
  expect(next.id).not.toBe(ticket.id);
  await shop.restart();
  expect(await shop.client.ticket.list()).toEqual([next, held]);
});

it('a held ticket is not paid', async () => {
  await openShift(shop.client);
  await hold();
  const refusal = await failure(shop.client.ticket.settle(settlement(ticket, [cash(3_500)])));
  expect(refusal).toEqual({ code: 'TICKET_NOT_OPEN', data: { state: 'held' } });
});

it('nothing is not held', async () => {
  const lineId = ticket.lines[0]?.id ?? '';
  await shop.client.ticket.voidLine({ ...command(), ticketId: ticket.id, lineId });
  expect((await failure(hold())).code).toBe('TICKET_EMPTY');
});

it('a ticket that there is not, or that waits already', async () => {
  expect((await failure(hold(uuidV7()))).code).toBe('TICKET_NOT_FOUND');
  await hold();
  expect(await failure(hold())).toEqual({ code: 'TICKET_NOT_OPEN', data: { state: 'held' } });
});
