import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { failOver } from '../../main/handlers/fail-over.ts';
import { savePrinter } from '../support/devices.ts';
import { accept, item, orderPapers, send } from '../support/orders.ts';
import { textOf } from '../support/paper.ts';
import { kitchenOutOfOrder } from '../support/printing.ts';
import { openTestShop, type TestShop } from '../support/shop.ts';
import { command } from '../support/till.ts';

let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop();
});
afterEach(() => shop.close());

/** Waits until the printer has been seen to be out of order. */
async function untilDown(printerId: string): Promise<void> {
  await vi.waitFor(() => expect(shop.counter.devices.health(printerId)?.downSinceMs).not.toBeNull());
  await vi.waitFor(() => expect(shop.counter.devices.health(printerId)).toBeDefined());
}

const trouble = () => shop.client.device.kitchenTrouble();
const jobs = async (kind: string) =>
  (await shop.client.device.jobs({ limit: 50 })).filter(job => job.kind === kind).toReversed();

it('a paper comes out elsewhere once its printer is out of order for long, and says so', async () => {
  const { kitchen } = await kitchenOutOfOrder(shop, true);
  await untilDown(kitchen);
  await accept(shop.client, send(shop).orderId);
  shop.clock.advance(14_999);
  expect(failOver(shop.counter)).toBe(0);
  shop.clock.advance(1);
  expect(failOver(shop.counter)).toBe(1);
  expect(failOver(shop.counter)).toBe(0);
  const papers = await orderPapers(shop);
  expect(papers).toHaveLength(2);
  expect(papers[1]).toMatch(/대체출력[^]*영수증에서 나올 종이[^]*주방주문서/u);
  expect(await trouble()).toEqual([]);
  expect((await jobs('kitchenTicket')).map(({ state, detail }) => [state, detail])).toEqual([
    ['discarded', 'MOVED'],
    ['confirmed', ''],
  ]);
  // The first printer wakes up: it has nothing to print.
  await savePrinter(shop.client, 'virtual:', kitchen);
  await vi.waitFor(() => expect(shop.counter.devices.health(kitchen)?.downSinceMs).toBeNull());
  expect(await orderPapers(shop)).toHaveLength(2);
});

it('where none stands in it is on the screen; told by hand, it is not printed later', async () => {
  const { kitchen } = await kitchenOutOfOrder(shop, false);
  await untilDown(kitchen);
  await accept(shop.client, send(shop).orderId);
  expect(await trouble()).toEqual([]);
  shop.clock.advance(15_000);
  failOver(shop.counter);
  const [paper] = await trouble();
  expect(paper).toMatchObject({ kind: 'kitchenTicket', state: 'queued', printerName: '영수증' });
  expect(textOf(paper?.paper ?? { columns: 48, rows: [] })).toMatch(/A-1[^]*2 × 참치김밥[^]*덜 짜게/u);
  const jobId = paper?.jobId ?? '';
  await shop.client.device.resolveJob({ ...command(), jobId, answer: 'byHand' });
  expect(await trouble()).toEqual([]);
  await savePrinter(shop.client, 'virtual:', kitchen);
  await vi.waitFor(() => expect(shop.counter.devices.health(kitchen)?.downSinceMs).toBeNull());
  const papers = await orderPapers(shop);
  expect(papers.filter(text => text.includes('주방주문서'))).toEqual([]);
});

it('a paper that was on its way is never moved: it asks', async () => {
  const { kitchen } = await kitchenOutOfOrder(shop, true);
  await untilDown(kitchen);
  await accept(shop.client, send(shop).orderId);
  const [job] = await jobs('kitchenTicket');
  shop.counter.transaction(({ writes }) => writes.printJobs.claim(job?.id ?? '', shop.clock.nowMs));
  await shop.restart();
  shop.clock.advance(60_000);
  failOver(shop.counter);
  expect(await trouble()).toMatchObject([{ jobId: job?.id, state: 'uncertain' }]);
});

it('a printer that is taken away leaves its orders’ papers to the others', async () => {
  const { kitchen } = await kitchenOutOfOrder(shop, false);
  await accept(shop.client, send(shop).orderId);
  await shop.client.device.remove({ ...command(), deviceId: kitchen });
  const papers = await orderPapers(shop);
  expect(papers.filter(text => /대체출력[^]*주방주문서/u.test(text))).toHaveLength(1);
});

it('an order that is called off before its paper came out has nothing to stop', async () => {
  const { kitchen } = await kitchenOutOfOrder(shop, false);
  const { orderId } = send(shop, { items: [item('라면', 1)] });
  await accept(shop.client, orderId);
  await shop.client.delivery.cancel({ ...command(), orderId, reason: '손님이 취소', loss: null });
  await savePrinter(shop.client, 'virtual:', kitchen);
  await vi.waitFor(() => expect(shop.counter.devices.health(kitchen)?.downSinceMs).toBeNull());
  const papers = await orderPapers(shop);
  expect(papers.filter(text => /주방주문서|만들지 마십시오/u.test(text))).toEqual([]);
  expect(await jobs('kitchenTicket')).toMatchObject([{ state: 'discarded', detail: 'ORDER_ENDED' }]);
});
