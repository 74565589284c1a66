import { afterEach, beforeEach, expect, it } from 'vitest';
import { openTestShop, type TestShop } from '../support/shop.ts';
import { cash, command, openShift, ring, settlement } from '../support/till.ts';

let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop();
});
afterEach(() => shop.close());

it('the open ticket first, then the held ones, the oldest first, each with its own lines', async () => {
  for (const [amount, name] of [
    [1_000, '첫째'],
    [2_000, '둘째'],
  ] as const) {
    const { id } = await ring(shop.client, amount);
    await ring(shop.client, amount + 1);
    shop.clock.advance(1_000);
    await shop.client.ticket.hold({ ...command(), ticketId: id, name });
  }
  await ring(shop.client, 3_000);
  const tickets = await shop.as('auditor').ticket.list();
  expect(tickets.map(ticket => [ticket.state, ticket.name, ticket.lines.map(line => line.gross)])).toEqual([
    ['open', '', [3_000]],
    ['held', '첫째', [1_000, 1_001]],
    ['held', '둘째', [2_000, 2_001]],
  ]);
});

it('what was paid or dropped is no longer on the counter', async () => {
  await openShift(shop.client);
  await shop.client.ticket.settle(settlement(await ring(shop.client, 1_000), [cash(1_000)]));
  const { id } = await ring(shop.client, 2_000);
  await shop.client.ticket.void({ ...command(), ticketId: id });
  expect(await shop.client.ticket.list()).toEqual([]);
});
