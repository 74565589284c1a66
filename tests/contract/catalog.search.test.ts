import { afterEach, beforeEach, expect, it } from 'vitest';
import { EAN_13, demoGoods, saveGoods } from '../support/goods.ts';
import { openTestShop, type TestShop } from '../support/shop.ts';
import { command } from '../support/till.ts';

let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop();
});
afterEach(() => shop.close());

const find = async (text: string, limit = 20) =>
  (await shop.client.catalog.search({ text, limit })).map(product => product.name);

it('names that begin with the text come first', async () => {
  await saveGoods(shop.client, { name: '김' });
  expect(await find('김')).toEqual([
    '김',
    '김말이튀김 3개',
    '김치찌개',
    '갓김치 500g',
    '배추김치 1kg',
    '야채김밥',
    '참치김밥',
  ]);
});

it.each([
  ['initials', 'ㄸㅂㅇ', ['떡볶이 1인분']],
  ['the keyboard in the wrong language', 'ehlswkdWlro', ['된장찌개']],
  ['a half-typed syllable', '된자', ['된장찌개']],
  ['a syllable in the middle, without the spaces', '콩두부', ['국산콩 두부 300g']],
  ['digits of the name', '10구', ['유정란 10구']],
  ['nothing that is there', '바나나', []],
])('%s find what is meant', async (_, text, names) => {
  expect(await find(text)).toEqual(names);
});

it('a code finds its goods alone', async () => {
  await saveGoods(shop.client, { barcodes: [{ code: EAN_13, packQuantity: 1 }] });
  expect(await find(EAN_13)).toEqual(['유자차 500g']);
});

it('goods whose code is typed come before those whose name has it', async () => {
  await saveGoods(shop.client, { name: '공책 1234' });
  await saveGoods(shop.client, { barcodes: [{ code: '1234', packQuantity: 1 }] });
  expect(await find('1234')).toEqual(['유자차 500g', '공책 1234']);
  expect(await find('1234', 1)).toEqual(['유자차 500g']);
});

it('what was just saved is found, what was taken off the shelf is not', async () => {
  expect(await find('유자')).toEqual([]);
  const { id } = await saveGoods(shop.client, { barcodes: [{ code: EAN_13, packQuantity: 1 }] });
  expect(await find('유자')).toEqual(['유자차 500g']);
  await shop.client.catalog.setActive({ ...command(), productId: id, isActive: false });
  expect(await find('유자')).toEqual([]);
  expect(await find(EAN_13)).toEqual([]);
});

it('a new name is found, and the old one no more', async () => {
  const tofu = await demoGoods(shop.client, '국산콩 두부 300g');
  await saveGoods(shop.client, { id: tofu.id, name: '순두부 400g' });
  expect(await find('국산콩')).toEqual([]);
  expect(await find('순두부')).toEqual(['순두부 400g', '순두부찌개']);
});

it('an empty text shows the first names', async () => {
  expect(await find('', 3)).toEqual(['갓김치 500g', '건전지 AA 4개', '고무장갑']);
});
