import { afterEach, beforeEach, expect, it } from 'vitest';
import { complete, send } from '../support/orders.ts';
import { openTestShop, type TestShop } from '../support/shop.ts';
import { command, openShift, ring, sell } from '../support/till.ts';

let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop();
});
afterEach(() => shop.close());

const board = () => shop.as('customer').customer.board();
const scene = async () => (await board()).scene;

it('nobody is at the counter: the shop and what it gives for, and nothing else', async () => {
  expect(await board()).toMatchObject({ shopName: '이음상회', scene: { kind: 'idle' } });
});

it('shows the ticket as it is rung up, with what it would earn', async () => {
  const ticket = await ring(shop.client, 11_000);
  const shown = await scene();
  expect(shown).toMatchObject({ kind: 'ticket', due: 11_000, lines: [{ quantity: 1, net: 11_000 }] });
  const estimate = await shop.client.benefit.estimate({ ticketId: ticket.id, payments: [11_000] });
  if (shown.kind !== 'ticket') throw new Error(shown.kind);
  expect(shown.benefits.length).toBe(estimate.parts.length);
  expect(shown.benefits.length).toBeGreaterThan(0);
  await shop.client.ticket.voidLine({ ...command(), ticketId: ticket.id, lineId: ticket.lines[0]?.id ?? '' });
  expect(await scene()).toEqual({ kind: 'idle' });
});

it('a held ticket is another customer’s', async () => {
  const ticket = await ring(shop.client, 11_000);
  await shop.client.ticket.hold({ ...command(), ticketId: ticket.id, name: '아주머니' });
  expect(await scene()).toEqual({ kind: 'idle' });
  expect(JSON.stringify(await board())).not.toContain('아주머니');
});

it('shows what was handed over and the change, until the next ticket or for half a minute', async () => {
  await openShift(shop.client);
  await sell(shop.client, 11_000);
  const paid = await scene();
  expect(paid).toMatchObject({ kind: 'paid', due: 11_000, received: 11_000, change: 0 });
  await ring(shop.client, 2_000);
  expect(await scene()).toMatchObject({ kind: 'ticket', due: 2_000 });
  const [open] = await shop.client.ticket.list();
  await shop.client.ticket.void({ ...command(), ticketId: open?.id ?? '' });
  expect(await scene()).toEqual(paid);
  shop.clock.advance(30_000);
  expect(await scene()).toEqual({ kind: 'idle' });
});

it('an order that is handed over is no sale of the customer at the counter', async () => {
  const { orderId } = send(shop);
  await complete(shop.client, orderId);
  expect(await scene()).toEqual({ kind: 'idle' });
});

it('names neither the cashier nor a payer', async () => {
  await openShift(shop.client);
  await sell(shop.client, 11_000);
  const text = JSON.stringify(await board());
  expect(text).not.toMatch(/cashier|approval|member|phone|maskedCard/);
});
