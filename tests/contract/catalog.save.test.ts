import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { v7 as uuidV7 } from 'uuid';
import { EAN_13, EAN_8, demoGoods, goods, saveGoods, scaleLabel, scan } from '../support/goods.ts';
import { openTestShop, type TestShop } from '../support/shop.ts';
import { command, failure } from '../support/till.ts';

let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop();
});
afterEach(() => shop.close());

it('new goods are on the shelf of their category and found by their code', async () => {
  const { categories } = await shop.client.catalog.shelf();
  const categoryId = categories[3]?.id ?? null;
  const barcodes = [{ code: EAN_13, packQuantity: 1 }];
  const saved = await saveGoods(shop.client, { categoryId, barcodes, taxTreatment: 'exempt' });
  expect(saved).toEqual({
    ...goods(),
    isFavourite: undefined,
    id: saved.id,
    categoryId,
    barcodes,
    taxTreatment: 'exempt',
    favouritePosition: null,
    isActive: true,
  });
  expect((await shop.client.catalog.shelf()).products).toContainEqual(saved);
  await shop.restart();
  expect((await scan(shop.client, EAN_13)).ticket.lines[0]).toMatchObject({
    productId: saved.id,
    unitPrice: 6_500,
    taxTreatment: 'exempt',
  });
});

it('a change keeps the id and replaces the codes', async () => {
  const { id } = await saveGoods(shop.client, { barcodes: [{ code: EAN_13, packQuantity: 1 }] });
  const barcodes = [{ code: EAN_8, packQuantity: 6 }];
  const changed = await saveGoods(shop.client, { id, name: '유자차 1kg', unitPrice: 9_900, barcodes });
  expect(changed).toMatchObject({ id, name: '유자차 1kg', unitPrice: 9_900, barcodes });
  expect((await failure(scan(shop.client, EAN_13))).code).toBe('BARCODE_UNKNOWN');
  expect((await scan(shop.client, EAN_8)).ticket.lines[0]).toMatchObject({ name: '유자차 1kg', quantity: 6 });
});

it('a new favourite goes behind the others and keeps its place', async () => {
  const first = await saveGoods(shop.client, { isFavourite: true });
  expect(first.favouritePosition).toBe(12);
  const second = await saveGoods(shop.client, { name: '모과차', isFavourite: true });
  expect(second.favouritePosition).toBe(13);
  expect((await saveGoods(shop.client, { id: first.id, isFavourite: true })).favouritePosition).toBe(12);
  expect((await saveGoods(shop.client, { id: first.id })).favouritePosition).toBeNull();
});

it('a retry makes no second product', async () => {
  const input = { ...command(), product: goods() };
  const first = await shop.client.catalog.save(input);
  await shop.restart();
  expect(await shop.client.catalog.save(input)).toEqual(first);
  expect(await shop.client.catalog.search({ text: '유자차', limit: 10 })).toHaveLength(1);
});

describe('codes', () => {
  it.each([
    ['an EAN-13 scanned as UPC with a zero before it', '036000291452', '0036000291452'],
    ['a code of the shop’s own', 'KIMBAP-1', 'KIMBAP-1'],
    ['a code with full-width digits', '８８０１２３４５６７８９３', EAN_13],
    ['a code in the frame of a serial scanner', `\u0002${EAN_13}\r\n`, EAN_13],
  ])('%s is found', async (_, saved, scanned) => {
    const { id } = await saveGoods(shop.client, { barcodes: [{ code: saved, packQuantity: 1 }] });
    expect((await scan(shop.client, scanned)).ticket.lines[0]?.productId).toBe(id);
  });

  it('a code given twice is one', async () => {
    const twice = [
      { code: '036000291452', packQuantity: 1 },
      { code: '0036000291452', packQuantity: 1 },
    ];
    expect((await saveGoods(shop.client, { barcodes: twice })).barcodes).toHaveLength(1);
  });

  it('any weight on a scale’s label is the same item', async () => {
    const { id } = await saveGoods(shop.client, {
      priceKind: 'weight',
      barcodes: [{ code: scaleLabel('29', '00777', 0), packQuantity: 1 }],
    });
    const other = saveGoods(shop.client, {
      barcodes: [{ code: scaleLabel('29', '00777', 1_234), packQuantity: 1 }],
    });
    expect(await failure(other)).toMatchObject({ code: 'BARCODE_TAKEN', data: { productId: id } });
  });
});

it('a code that other goods have is refused, with their name', async () => {
  const tofu = await demoGoods(shop.client, '국산콩 두부 300g');
  const code = tofu.barcodes[0]?.code ?? '';
  const refusal = await failure(saveGoods(shop.client, { barcodes: [{ code, packQuantity: 1 }] }));
  expect(refusal).toEqual({
    code: 'BARCODE_TAKEN',
    data: { code, productId: tofu.id, productName: tofu.name },
  });
  expect(await shop.client.catalog.search({ text: '유자차', limit: 10 })).toEqual([]);
});

it.each([['8801234567894'], ['96385075'], ['2900777000009']])(
  'the mistyped code %s is refused',
  async code => {
    const refusal = await failure(saveGoods(shop.client, { barcodes: [{ code, packQuantity: 1 }] }));
    expect(refusal).toEqual({ code: 'BARCODE_CHECK_DIGIT', data: { code } });
  },
);

it('goods that there are not cannot be changed', async () => {
  expect((await failure(saveGoods(shop.client, { id: uuidV7() }))).code).toBe('PRODUCT_NOT_FOUND');
});

it('goods cannot go into a category that there is not', async () => {
  expect((await failure(saveGoods(shop.client, { categoryId: uuidV7() }))).code).toBe('CATEGORY_NOT_FOUND');
});
