import { afterEach, beforeEach, expect, it } from 'vitest';
import { trialBalance } from '../support/books.ts';
import { closeExactly } from '../support/close.ts';
import { printed } from '../support/paper.ts';
import { openTestShop, type TestShop } from '../support/shop.ts';
import { command, failure, openShift } from '../support/till.ts';
import { verify } from '../support/verify.ts';

let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop();
});
afterEach(() => shop.close());

const LINE = {
  productId: null,
  name: '반찬통',
  unitPrice: 12_345,
  quantity: 2,
  taxTreatment: 'taxable',
} as const;

const input = (lines: object[] = [LINE], expectedRefund = 24_690) => ({
  ...command(),
  // The tests below also send what the contract refuses; what it takes is proven by the others.
  lines: lines as (typeof LINE)[],
  reason: '영수증 분실',
  expectedRefund,
  printReceipt: true,
});

it('gives cash back in coins that are in use, with its tax, and on paper', async () => {
  await openShift(shop.client);
  const before = await trialBalance(shop);
  const exempt = { ...LINE, name: '상추', unitPrice: 2_004, quantity: 1, taxTreatment: 'exempt' };
  const refund = await shop.client.sale.refundWithoutReceipt(input([LINE, exempt], 26_694));
  expect(refund).toMatchObject({
    kind: 'refund',
    originalId: null,
    due: -26_694,
    vat: -2_245,
    exempt: -2_004,
    rounding: -4,
    reason: '영수증 분실',
    tenders: [{ kind: 'cash', amount: -26_690 }],
    lines: [{ name: '반찬통', quantity: -2, net: -24_690 }, { name: '상추' }],
  });
  const after = await trialBalance(shop);
  expect((before['101'] ?? 0) - (after['101'] ?? 0)).toBe(26_690);
  expect(after['sum']).toBe(0);
  expect(await printed(shop)).toContain('refund');
  const { drawer } = await shop.client.shift.figures();
  expect(drawer.expected).toBe(100_000 - 26_690);
  await closeExactly(shop.client);
  expect(await verify(shop.dataDir)).toMatch(/^ok: /);
});

it('goods of the catalogue have their own name and tax, whatever the page says', async () => {
  await openShift(shop.client);
  const [product] = await shop.client.catalog.search({ text: '진미채', limit: 1 });
  if (!product) throw new Error('the demo shop sells 진미채');
  const line = { ...LINE, productId: product.id, unitPrice: product.unitPrice, quantity: 1 };
  const refund = await shop.client.sale.refundWithoutReceipt(input([line], product.unitPrice));
  expect(refund.lines).toMatchObject([{ name: product.name, taxTreatment: product.taxTreatment }]);
});

it('a retry gives back once, also across a restart', async () => {
  await openShift(shop.client);
  const once = input();
  const first = await shop.client.sale.refundWithoutReceipt(once);
  await shop.restart();
  expect(await shop.client.sale.refundWithoutReceipt(once)).toEqual(first);
});

it('TILL_NOT_OPEN: there is no drawer', async () => {
  expect((await failure(shop.client.sale.refundWithoutReceipt(input()))).code).toBe('TILL_NOT_OPEN');
});

it('PRODUCT_NOT_FOUND, PRICE_OVER_SHELF: not what is not sold, nor for more', async () => {
  await openShift(shop.client);
  const nothing = { ...LINE, productId: command().commandId };
  const missing = shop.client.sale.refundWithoutReceipt(input([nothing]));
  expect((await failure(missing)).code).toBe('PRODUCT_NOT_FOUND');
  const [product] = await shop.client.catalog.search({ text: '진미채', limit: 1 });
  if (!product) throw new Error('the demo shop sells 진미채');
  const { name, unitPrice } = product;
  const dear = { ...LINE, productId: product.id, unitPrice: unitPrice + 10, quantity: 1 };
  expect(await failure(shop.client.sale.refundWithoutReceipt(input([dear], unitPrice + 10)))).toEqual({
    code: 'PRICE_OVER_SHELF',
    data: { name, unitPrice },
  });
});

it('REFUND_CHANGED: it comes to something else than the person saw', async () => {
  await openShift(shop.client);
  expect(await failure(shop.client.sale.refundWithoutReceipt(input([LINE], 24_000)))).toEqual({
    code: 'REFUND_CHANGED',
    data: { due: 24_690 },
  });
});

it('REFUND_OVER_LIMIT: up to what the shop has set', async () => {
  await openShift(shop.client);
  await shop.client.settings.save({ ...command(), settings: { refundWithoutReceiptLimit: 24_689 } });
  expect(await failure(shop.client.sale.refundWithoutReceipt(input()))).toEqual({
    code: 'REFUND_OVER_LIMIT',
    data: { limit: 24_689 },
  });
});
