import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { v7 as uuidV7 } from 'uuid';
import type { TicketView } from '../../src/contract/ticket.ts';
import { demoGoods, pick } from '../support/goods.ts';
import { openTestShop, type TestShop } from '../support/shop.ts';
import { command, failure, ring } from '../support/till.ts';

let shop: TestShop;
let ticket: TicketView;
beforeEach(async () => {
  shop = await openTestShop();
  ticket = await ring(shop.client, 3_500, { quantity: 2 });
});
afterEach(() => shop.close());

interface Change {
  readonly quantity?: number;
  readonly unitPrice?: number;
  readonly lineId?: string;
  readonly ticketId?: string;
}
const changeLine = (change: Change) =>
  shop.client.ticket.changeLine({
    ...command(),
    ticketId: ticket.id,
    lineId: ticket.lines[0]?.id ?? '',
    quantity: null,
    unitPrice: null,
    ...change,
  });

it('quantity and price, one or both', async () => {
  expect((await changeLine({ quantity: 7 })).totals).toMatchObject({ due: 24_500, quantity: 7 });
  expect((await changeLine({ unitPrice: 3_000 })).totals).toMatchObject({ due: 21_000, quantity: 7 });
  expect((await changeLine({ quantity: 1, unitPrice: 0 })).totals).toMatchObject({ due: 0, quantity: 1 });
});

it('is there after a restart, and a retry changes nothing back', async () => {
  const input = {
    ...command(),
    ticketId: ticket.id,
    lineId: ticket.lines[0]?.id ?? '',
    quantity: 5,
    unitPrice: null,
  };
  await shop.client.ticket.changeLine(input);
  await changeLine({ quantity: 6 });
  await shop.restart();
  expect((await shop.client.ticket.changeLine(input)).totals.quantity).toBe(6);
});

it('goods at a typed price take no more goods of the same kind', async () => {
  const tofu = await demoGoods(shop.client, '국산콩 두부 300g');
  const { lineId } = await pick(shop.client, tofu.id);
  await changeLine({ lineId, unitPrice: 2_300 });
  expect((await pick(shop.client, tofu.id)).ticket.lines).toHaveLength(3);
});

it('a weighed line’s quantity is its weight', async () => {
  const potatoes = await demoGoods(shop.client, '햇고구마 (1kg 저울)');
  const { lineId } = await pick(shop.client, potatoes.id, { weightGrams: 500 });
  expect(await failure(changeLine({ lineId, quantity: 2 }))).toEqual({
    code: 'QUANTITY_OUT_OF_RANGE',
    data: { max: 1 },
  });
  expect((await changeLine({ lineId, unitPrice: 6_000 })).totals.due).toBe(7_000 + 3_000);
});

describe('refused', () => {
  it('a line that there is not, or that was struck out', async () => {
    expect((await failure(changeLine({ lineId: uuidV7(), quantity: 2 }))).code).toBe('LINE_NOT_FOUND');
    const lineId = ticket.lines[0]?.id ?? '';
    await shop.client.ticket.voidLine({ ...command(), ticketId: ticket.id, lineId });
    expect((await failure(changeLine({ quantity: 2 }))).code).toBe('LINE_NOT_FOUND');
  });

  it('a ticket that there is not, or that waits', async () => {
    expect((await failure(changeLine({ ticketId: uuidV7(), quantity: 2 }))).code).toBe('TICKET_NOT_FOUND');
    await shop.client.ticket.hold({ ...command(), ticketId: ticket.id, name: '' });
    expect(await failure(changeLine({ quantity: 2 }))).toEqual({
      code: 'TICKET_NOT_OPEN',
      data: { state: 'held' },
    });
  });
});
