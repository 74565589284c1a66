import { afterEach, beforeEach, expect, it } from 'vitest';
import { v7 as uuidV7 } from 'uuid';
import type { DiscountShape } from '../../src/contract/shapes.ts';
import type { TicketView } from '../../src/contract/ticket.ts';
import { openTestShop, type TestShop } from '../support/shop.ts';
import { command, failure, ring } from '../support/till.ts';

let shop: TestShop;
let ticket: TicketView;
beforeEach(async () => {
  shop = await openTestShop();
  await ring(shop.client, 10_000);
  ticket = await ring(shop.client, 5_000, { taxTreatment: 'exempt' });
});
afterEach(() => shop.close());

const discountTicket = (discount: DiscountShape | null, ticketId = ticket.id) =>
  shop.client.ticket.discount({ ...command(), ticketId, discount });
const won = (amount: number) => ({ kind: 'amount' as const, amount, name: '단골' });

it('is spread over the lines, so that tax and exempt goods share it', async () => {
  const after = await discountTicket(won(1_000));
  expect(after.lines.map(line => line.net)).toEqual([9_333, 4_667]);
  expect(after.totals).toMatchObject({
    subtotal: 15_000,
    orderDiscount: 1_000,
    due: 14_000,
    exempt: 4_667,
    supplyValue: 8_485,
    vat: 848,
  });
  await shop.restart();
  expect(await shop.client.ticket.get({ ticketId: ticket.id })).toEqual(after);
});

it('comes after the discounts of lines', async () => {
  const lineId = ticket.lines[0]?.id ?? '';
  await shop.client.ticket.discountLine({ ...command(), ticketId: ticket.id, lineId, discount: won(5_000) });
  const after = await discountTicket({ kind: 'percent', percentBp: 1_000, name: '단골' });
  expect(after.totals).toMatchObject({ lineDiscount: 5_000, orderDiscount: 1_000, due: 9_000 });
});

it('none takes it away', async () => {
  await discountTicket(won(1_000));
  expect(await discountTicket(null)).toEqual(ticket);
});

it('more than the goods cost is refused', async () => {
  expect(await failure(discountTicket(won(15_001)))).toEqual({
    code: 'DISCOUNT_OVER_AMOUNT',
    data: { max: 15_000 },
  });
  expect((await discountTicket(won(15_000))).totals.due).toBe(0);
});

it('a ticket that there is not, or that is not open', async () => {
  expect((await failure(discountTicket(won(1), uuidV7()))).code).toBe('TICKET_NOT_FOUND');
  await shop.client.ticket.void({ ...command(), ticketId: ticket.id });
  expect((await failure(discountTicket(won(1)))).code).toBe('TICKET_NOT_OPEN');
});
