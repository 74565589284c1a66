import { afterEach, beforeEach, expect, it } from 'vitest';
import { hasCheckDigit } from '../../src/catalog/gtin.ts';
import { openTestShop, type TestShop } from '../support/shop.ts';
import { command, failure } from '../support/till.ts';

let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop({ demo: false });
});
afterEach(() => shop.close());

const own = {
  name: '가좌떡집',
  businessNumber: '1248100998',
  representative: '김이음',
  address: '인천 서구 가좌로 1',
  phone: '032-561-0000',
  taxation: 'taxable' as const,
};
const setUpOwn = (change: Partial<typeof own> = {}) => ({
  ...command(),
  language: 'ko' as const,
  start: { kind: 'shop' as const, shop: { ...own, ...change } },
});
const setUpDemo = () => ({ ...command(), language: 'en' as const, start: { kind: 'demo' as const } });

it('a shop of one’s own starts with its name, no goods, and devices on the screen', async () => {
  const state = await shop.client.app.setUp(setUpOwn());
  expect(state).toMatchObject({ isSetUp: true, isDemo: false, shop: own, settings: { language: 'ko' } });
  expect((await shop.client.catalog.shelf()).products).toEqual([]);
  const { devices } = await shop.client.device.status();
  expect(devices.map(device => [device.kind, device.url, device.state])).toEqual([
    ['printer', 'virtual:', 'ready'],
    ['scanner', 'virtual:', 'ready'],
  ]);
});

it('the demo shop has a shelf to try everything on', async () => {
  const state = await shop.client.app.setUp(setUpDemo());
  expect(state).toMatchObject({ isSetUp: true, isDemo: true, settings: { language: 'en' } });
  const { categories, products } = await shop.client.catalog.shelf();
  expect(categories.map(category => category.name)).toEqual([
    '반찬',
    '국·찌개',
    '김밥·분식',
    '음료',
    '계란·우유',
    '쌀·잡곡',
    '생활',
  ]);
  expect(products.length).toBeGreaterThanOrEqual(55);
  expect(products.filter(product => product.favouritePosition !== null)).toHaveLength(11);
  for (const kind of ['fixed', 'weight', 'open'])
    expect(products.map(product => product.priceKind)).toContain(kind);
  expect(products.some(product => product.taxTreatment === 'exempt')).toBe(true);
  expect(products.filter(product => product.currencyExcluded).map(product => product.name)).toContain(
    '종량제봉투 20L',
  );
  const codes = products.flatMap(product => product.barcodes.map(barcode => barcode.code));
  expect(codes.filter(code => !hasCheckDigit(code))).toEqual([]);
  expect(codes.some(code => code.startsWith('29'))).toBe(true);
});

it('what was set up is there after a restart, and a retry sets nothing up twice', async () => {
  const input = setUpDemo();
  await shop.client.app.setUp(input);
  const shelf = await shop.client.catalog.shelf();
  await shop.restart();
  expect(await shop.client.app.setUp(input)).toMatchObject({ isDemo: true });
  expect(await shop.client.catalog.shelf()).toEqual(shelf);
});

it('a shop is set up once', async () => {
  await shop.client.app.setUp(setUpOwn());
  expect((await failure(shop.client.app.setUp(setUpDemo()))).code).toBe('ALREADY_SET_UP');
  expect((await shop.client.app.state()).isDemo).toBe(false);
});

it.each([
  ['a tax office that there is not', '0011234567', 'COMPONENT'],
  ['a mistyped digit', '1248100997', 'CHECK_DIGIT'],
])('a business number with %s is refused, and nothing is set up', async (_, businessNumber, reason) => {
  const refusal = await failure(shop.client.app.setUp(setUpOwn({ businessNumber })));
  expect(refusal).toEqual({ code: 'BUSINESS_NUMBER_INVALID', data: { reason } });
  expect((await shop.client.app.state()).isSetUp).toBe(false);
  expect((await shop.client.device.status()).devices).toEqual([]);
});

it('a business number that is not ten digits does not pass the door', async () => {
  expect((await failure(shop.client.app.setUp(setUpOwn({ businessNumber: '124-81-0099' })))).code).toBe(
    'BAD_REQUEST',
  );
});

const centre = {
  name: '가정1동 주민자치센터',
  dong: '가정1동',
  representative: '오담당',
  phone: '',
  address: '',
  number: null,
};
const setUpCentre = (number: string | null = null) => ({
  ...command(),
  language: 'ko' as const,
  start: { kind: 'centre' as const, centre: { ...centre, number } },
});

it('a centre of one’s own starts without a shop, with its own name and devices on the screen', async () => {
  const state = await shop.client.app.setUp(setUpCentre());
  expect(state).toMatchObject({
    isSetUp: true,
    isDemo: false,
    shop: null,
    settings: { place: 'centre', centre, cashier: '오담당' },
  });
  expect((await shop.client.device.status()).devices).toHaveLength(2);
  expect((await failure(shop.client.app.setUp(setUpOwn()))).code).toBe('ALREADY_SET_UP');
  await shop.restart();
  expect(await shop.client.app.state()).toMatchObject({ isSetUp: true, settings: { place: 'centre' } });
});

it('a centre’s number is checked where it has one', async () => {
  expect(await failure(shop.client.app.setUp(setUpCentre('1248100997')))).toEqual({
    code: 'BUSINESS_NUMBER_INVALID',
    data: { reason: 'CHECK_DIGIT' },
  });
  expect((await shop.client.app.setUp(setUpCentre('1248100998'))).settings.centre?.number).toBe('1248100998');
});

it('a demo is a shop alone, or a shop and a centre', async () => {
  expect((await shop.client.app.setUp(setUpDemo())).settings).toMatchObject({ place: 'shop', centre: null });
  const both = await openTestShop();
  const { settings } = await both.client.app.state();
  await both.close();
  expect(settings).toMatchObject({ place: 'both', centre: { dong: '이음1동' } });
});
