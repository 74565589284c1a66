import { afterEach, beforeEach, expect, it } from 'vitest';
import { v7 as uuidV7 } from 'uuid';
import type { TicketView } from '../../src/contract/ticket.ts';
import { openTestShop, type TestShop } from '../support/shop.ts';
import { command, failure, ring } from '../support/till.ts';

let shop: TestShop;
let ticket: TicketView;
beforeEach(async () => {
  shop = await openTestShop();
  await ring(shop.client, 3_500);
  ticket = await ring(shop.client, 1_000);
});
afterEach(() => shop.close());

const voidLine = (lineId: string, ticketId = ticket.id) =>
  shop.client.ticket.voidLine({ ...command(), ticketId, lineId });

it('the line stays on the ticket, and costs nothing', async () => {
  const lineId = ticket.lines[0]?.id ?? '';
  const after = await voidLine(lineId);
  expect(after.lines.map(line => [line.id, line.isVoided, line.net])).toEqual([
    [lineId, true, 0],
    [ticket.lines[1]?.id, false, 1_000],
  ]);
  expect(after.totals).toMatchObject({ due: 1_000, subtotal: 1_000, lineCount: 1 });
  await shop.restart();
  expect(await shop.client.ticket.get({ ticketId: ticket.id })).toEqual(after);
});

it('a discount that is more than what is left stops at nothing', async () => {
  const discount = { kind: 'amount' as const, amount: 4_000, name: '단골' };
  await shop.client.ticket.discount({ ...command(), ticketId: ticket.id, discount });
  expect((await voidLine(ticket.lines[0]?.id ?? '')).totals).toMatchObject({ due: 0, orderDiscount: 1_000 });
});

it('a line that there is not, or that is struck out already', async () => {
  expect((await failure(voidLine(uuidV7()))).code).toBe('LINE_NOT_FOUND');
  const lineId = ticket.lines[0]?.id ?? '';
  await voidLine(lineId);
  expect((await failure(voidLine(lineId))).code).toBe('LINE_NOT_FOUND');
});

it('a ticket that there is not, or that is not open', async () => {
  const lineId = ticket.lines[0]?.id ?? '';
  expect((await failure(voidLine(lineId, uuidV7()))).code).toBe('TICKET_NOT_FOUND');
  await shop.client.ticket.void({ ...command(), ticketId: ticket.id });
  expect(await failure(voidLine(lineId))).toEqual({ code: 'TICKET_NOT_OPEN', data: { state: 'voided' } });
});
