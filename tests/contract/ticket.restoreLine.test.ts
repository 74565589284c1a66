import { afterEach, beforeEach, expect, it } from 'vitest';
import { v7 as uuidV7 } from 'uuid';
import type { TicketView } from '../../src/contract/ticket.ts';
import { openTestShop, type TestShop } from '../support/shop.ts';
import { command, failure, ring } from '../support/till.ts';

let shop: TestShop;
let ticket: TicketView;
beforeEach(async () => {
  shop = await openTestShop();
  ticket = await ring(shop.client, 3_500, { quantity: 2 });
});
afterEach(() => shop.close());

const target = () => ({ ...command(), ticketId: ticket.id, lineId: ticket.lines[0]?.id ?? '' });

it('the line is as it was, with its discount', async () => {
  const discount = { kind: 'percent' as const, percentBp: 1_000, name: '단골' };
  const before = await shop.client.ticket.discountLine({ ...target(), discount });
  await shop.client.ticket.voidLine(target());
  await shop.restart();
  expect(await shop.client.ticket.restoreLine(target())).toEqual(before);
});

it('a line that is not struck out, or that there is not', async () => {
  expect((await failure(shop.client.ticket.restoreLine(target()))).code).toBe('LINE_NOT_FOUND');
  const missing = { ...target(), lineId: uuidV7() };
  expect((await failure(shop.client.ticket.restoreLine(missing))).code).toBe('LINE_NOT_FOUND');
});

it('a ticket that there is not, or that is not open', async () => {
  const missing = { ...target(), ticketId: uuidV7() };
  expect((await failure(shop.client.ticket.restoreLine(missing))).code).toBe('TICKET_NOT_FOUND');
  await shop.client.ticket.void({ ...command(), ticketId: ticket.id });
  expect((await failure(shop.client.ticket.restoreLine(target()))).code).toBe('TICKET_NOT_OPEN');
});
