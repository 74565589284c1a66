import { afterEach, beforeEach, expect, it } from 'vitest';
import { v7 as uuidV7 } from 'uuid';
import type { TicketView } from '../../src/contract/ticket.ts';
import { openTestShop, type TestShop } from '../support/shop.ts';
import { cash, command, failure, openShift, ring, settlement } from '../support/till.ts';

let shop: TestShop;
let held: TicketView;
beforeEach(async () => {
  shop = await openTestShop();
  const { id: ticketId } = await ring(shop.client, 3_500);
  held = await shop.client.ticket.hold({ ...command(), ticketId, name: '빨간 모자' });
});
afterEach(() => shop.close());

const resume = (ticketId = held.id) => shop.client.ticket.resume({ ...command(), ticketId });
const states = async () => (await shop.client.ticket.list()).map(ticket => [ticket.id, ticket.state]);

it('is open again, without its name, and takes goods', async () => {
  const resumed = await resume();
  expect(resumed).toEqual({ ...held, state: 'open', name: '', heldAtMs: null });
  expect((await ring(shop.client, 1_000)).id).toBe(held.id);
});

it('puts the ticket aside that is being rung up', async () => {
  const current = await ring(shop.client, 1_000);
  await resume();
  expect(await states()).toEqual([
    [held.id, 'open'],
    [current.id, 'held'],
  ]);
});

it('drops an open ticket on which nothing is left', async () => {
  const current = await ring(shop.client, 1_000);
  const lineId = current.lines[0]?.id ?? '';
  await shop.client.ticket.voidLine({ ...command(), ticketId: current.id, lineId });
  await resume();
  expect(await states()).toEqual([[held.id, 'open']]);
  expect((await shop.client.ticket.get({ ticketId: current.id })).state).toBe('voided');
});

it('an open ticket stays open', async () => {
  const first = await resume();
  expect(await resume()).toEqual(first);
});

it('a ticket that there is not, or that was dropped or paid', async () => {
  expect((await failure(resume(uuidV7()))).code).toBe('TICKET_NOT_FOUND');
  await openShift(shop.client);
  await shop.client.ticket.settle(settlement(await resume(), [cash(3_500)]));
  expect(await failure(resume())).toEqual({ code: 'TICKET_NOT_OPEN', data: { state: 'settled' } });
  const { id } = await ring(shop.client, 1_000);
  await shop.client.ticket.void({ ...command(), ticketId: id });
  expect(await failure(resume(id))).toEqual({ code: 'TICKET_NOT_OPEN', data: { state: 'voided' } });
});
