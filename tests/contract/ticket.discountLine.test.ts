import { afterEach, beforeEach, expect, it } from 'vitest';
import { v7 as uuidV7 } from 'uuid';
import type { DiscountShape } from '../../src/contract/shapes.ts';
import type { TicketView } from '../../src/contract/ticket.ts';
import { demoGoods, pick } from '../support/goods.ts';
import { openTestShop, type TestShop } from '../support/shop.ts';
import { command, failure, ring } from '../support/till.ts';

let shop: TestShop;
let ticket: TicketView;
beforeEach(async () => {
  shop = await openTestShop();
  ticket = await ring(shop.client, 3_333, { quantity: 3 });
});
afterEach(() => shop.close());

const tenPercent = { kind: 'percent' as const, percentBp: 1_000, name: '마감 할인' };
const won = (amount: number) => ({ kind: 'amount' as const, amount, name: '흠집' });
const discountLine = (discount: DiscountShape | null, change: object = {}) =>
  shop.client.ticket.discountLine({
    ...command(),
    ticketId: ticket.id,
    lineId: ticket.lines[0]?.id ?? '',
    discount,
    ...change,
  });

it('a percentage is rounded down to the won, and is kept', async () => {
  const after = await discountLine(tenPercent);
  expect(after.lines[0]).toMatchObject({
    discount: tenPercent,
    gross: 9_999,
    discountAmount: 999,
    net: 9_000,
  });
  expect(after.totals).toMatchObject({ subtotal: 9_999, lineDiscount: 999, orderDiscount: 0, due: 9_000 });
  await shop.restart();
  expect(await shop.client.ticket.get({ ticketId: ticket.id })).toEqual(after);
});

it('the last discount counts, and none takes it away', async () => {
  await discountLine(tenPercent);
  expect((await discountLine(won(500))).totals.due).toBe(9_499);
  expect(await discountLine(null)).toEqual(ticket);
});

it('a line with a discount takes no more goods', async () => {
  const tofu = await demoGoods(shop.client, '국산콩 두부 300g');
  const { lineId } = await pick(shop.client, tofu.id);
  await discountLine(won(300), { lineId });
  expect((await pick(shop.client, tofu.id)).ticket.lines).toHaveLength(3);
});

it('more than the line costs is refused', async () => {
  expect(await failure(discountLine(won(10_000)))).toEqual({
    code: 'DISCOUNT_OVER_AMOUNT',
    data: { max: 9_999 },
  });
  expect((await discountLine(won(9_999))).totals.due).toBe(0);
});

it('a line, or a ticket, that there is not', async () => {
  expect((await failure(discountLine(tenPercent, { lineId: uuidV7() }))).code).toBe('LINE_NOT_FOUND');
  expect((await failure(discountLine(tenPercent, { ticketId: uuidV7() }))).code).toBe('TICKET_NOT_FOUND');
});

it('a ticket that waits', async () => {
  await shop.client.ticket.hold({ ...command(), ticketId: ticket.id, name: '' });
  expect((await failure(discountLine(tenPercent))).code).toBe('TICKET_NOT_OPEN');
});
