import { v7 as uuidV7 } from 'uuid';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { accept, orderPapers, send } from '../support/orders.ts';
import { withoutPrinter } from '../support/paper.ts';
import { openTestShop, type TestShop } from '../support/shop.ts';
import { command, failure } from '../support/till.ts';

let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop();
});
afterEach(() => shop.close());

it('the record of an order on paper has its times in Korea, gaps, and nothing of its person', async () => {
  const { orderId } = send(shop);
  shop.clock.advance(72_000);
  await shop.client.delivery.reject({ ...command(), orderId, reason: 'soldOut' });
  await shop.as('cashier').orderEvidence.print({ ...command(), orderId });
  const paper = (await orderPapers(shop)).at(-1) ?? '';
  expect(paper).toContain('주문 처리 기록');
  expect(paper).toContain('배달서구 A-1');
  expect(paper).toContain('2026-05-14 14:08:00');
  expect(paper).toMatch(/2026-05-14 14:09:12 +\+1:12/);
  expect(paper).toContain('거절함 (재료 소진)');
  for (const secret of ['1187', '승학로', '#7788', '1203']) expect(paper).not.toContain(secret);
});

it('a second record does not tell of the first', async () => {
  const { orderId } = send(shop);
  await accept(shop.client, orderId);
  await shop.client.orderEvidence.print({ ...command(), orderId });
  await orderPapers(shop);
  const { lines } = await shop.client.orderEvidence.get({ orderId });
  expect(lines.filter(({ detail }) => detail.startsWith('기록'))).toEqual([]);
});

it('is refused for an order that there is not, and without a printer', async () => {
  expect(await failure(shop.client.orderEvidence.print({ ...command(), orderId: uuidV7() }))).toMatchObject({
    code: 'ORDER_NOT_FOUND',
  });
  const { orderId } = send(shop);
  await withoutPrinter(shop);
  expect(await failure(shop.client.orderEvidence.print({ ...command(), orderId }))).toMatchObject({
    code: 'PRINTER_NOT_CONFIGURED',
  });
});
