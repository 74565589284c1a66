import { v7 as uuidV7 } from 'uuid';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { NOTHING_THERE, savePrinter } from '../support/devices.ts';
import { accept, orderPapers, send } from '../support/orders.ts';
import { textOf } from '../support/paper.ts';
import { openTestShop, type TestShop } from '../support/shop.ts';
import { command, failure, openShift, sell } from '../support/till.ts';

let shop: TestShop;
let printerId: string;
beforeEach(async () => {
  shop = await openTestShop();
  printerId = (await savePrinter(shop.client, NOTHING_THERE)).id;
  await openShift(shop.client);
  await sell(shop.client, 1_000);
  await accept(shop.client, send(shop).orderId);
});
afterEach(() => shop.close());

const clear = (what: 'printHeld' | 'dropHeld' | 'dropAll', id = printerId) =>
  shop.as('cashier').device.clearQueue({ ...command(), printerId: id, what });
const receipts = async () =>
  (await shop.client.device.jobs({ limit: 50 })).filter(({ kind }) => kind === 'receipt');

/** The printer is well again, so long after the papers were queued. */
async function wellAfter(ms: number): Promise<void> {
  shop.clock.advance(ms);
  await savePrinter(shop.client, 'virtual:');
  await vi.waitFor(() => expect(shop.counter.devices.health(printerId)?.downSinceMs).toBeNull());
}

const untilWaiting = (count: number) =>
  vi.waitFor(async () => {
    const [queue] = await shop.client.device.queues();
    expect(queue?.waiting ?? 0).toBe(count);
  });

it('after a short trouble everything comes out in its order', async () => {
  await wellAfter(60_000);
  await untilWaiting(0);
  expect(await receipts()).toMatchObject([{ state: 'confirmed' }]);
});

it('after a long one the orders’ papers come out, and the receipt waits for a word', async () => {
  await wellAfter(60_001);
  await untilWaiting(1);
  expect(await shop.client.device.queues()).toMatchObject([{ printerId, waiting: 1, held: 1, uncertain: 0 }]);
  expect(await clear('printHeld')).toEqual({ count: 1 });
  await untilWaiting(0);
  expect(await receipts()).toMatchObject([{ state: 'confirmed' }]);
  expect((await orderPapers(shop)).filter(text => /주방주문서/u.test(text))).toHaveLength(1);
});

it('the word outlives a restart, and so does the question', async () => {
  await wellAfter(60_001);
  await untilWaiting(1);
  await shop.restart();
  await untilWaiting(1);
  expect(await shop.client.device.queues()).toMatchObject([{ held: 1 }]);
  await clear('dropHeld');
  await shop.restart();
  expect(await receipts()).toMatchObject([{ state: 'discarded', detail: 'DROPPED' }]);
});

it('all that waits can be given up', async () => {
  const [queue] = await shop.client.device.queues();
  expect(queue).toMatchObject({ oldestAtMs: shop.clock.nowMs, held: 0 });
  expect(await clear('dropAll')).toEqual({ count: queue?.waiting });
  await wellAfter(0);
  expect(await orderPapers(shop)).toEqual([]);
});

it('NOTHING_WAITS: once is enough, and nobody else’s is touched', async () => {
  expect((await failure(clear('dropHeld'))).code).toBe('NOTHING_WAITS');
  expect((await failure(clear('dropAll', uuidV7()))).code).toBe('NOTHING_WAITS');
});

it('a slip whose order ended while it waited is of no use any more', async () => {
  const { orderId } = send(shop, { externalId: 'S-2', displayNumber: 'A-2' });
  await accept(shop.client, orderId);
  await shop.client.delivery.advance({ ...command(), orderId, act: 'markReady' });
  await shop.client.delivery.advance({ ...command(), orderId, act: 'pickUp' });
  const input = { ...command(), orderId, payment: null, printReceipt: false };
  await shop.client.delivery.complete(input);
  await wellAfter(60_001);
  await untilWaiting(1);
  const papers = (await shop.client.device.papers()).map(({ paper }) => textOf(paper));
  expect(papers.filter(text => text.includes('A-2'))).toEqual([]);
  expect(papers.filter(text => text.includes('A-1'))).toHaveLength(2);
});
