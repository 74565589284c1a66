import { describe, expect, it } from 'vitest';
import { orderTotals } from '../../../src/delivery/order.ts';
import type { OrderFault } from '../../../src/delivery/order-reader.ts';
import { readOrder } from '../../../src/delivery/read-order.ts';

/** The order of domain.md E1. */
const published = {
  channel: 'BAEDAL_SEOGU',
  orderNo: 'S20210615-000123',
  displayNo: 'A-23',
  type: 'DELIVERY',
  orderedAt: '2021-06-15T18:31:07+09:00',
  acceptBy: '2021-06-15T18:36:07+09:00',
  reserveAt: null,
  expectedCookMinutes: 20,
  customer: { safeNumber: '0504-1234-5678', visitCount: 3 },
  address: { road: '인천 서구 서곶로 307', jibun: '인천 서구 심곡동 244', detail: '101동 1203호' },
  items: [
    {
      sku: 'M001',
      name: '후라이드치킨',
      qty: 1,
      unitPrice: 17_000,
      options: [
        { group: '맛', name: '순한맛', price: 0 },
        { group: '추가', name: '콜라 1.25L', price: 2_000, qty: 1 },
      ],
      amount: 19_000,
    },
  ],
  requests: { shop: '단무지 빼주세요', rider: '문 앞에 두고 벨', cutlery: false, sideDish: true },
  payment: { method: 'EUM_PREPAID', prepaid: true, onDelivery: null },
  amounts: {
    goods: 19_000,
    deliveryFee: 3_000,
    discounts: [
      { name: '첫주문 쿠폰', amount: 5_000, funder: 'DISTRICT' },
      { name: '혜택플러스 5%', amount: 950, funder: 'MERCHANT' },
    ],
    payable: 16_050,
  },
  status: 'WAITING',
};

function faultsOf(json: unknown): readonly OrderFault[] {
  const read = readOrder(json);
  return 'faults' in read ? read.faults : [];
}

function orderOf(json: unknown) {
  const read = readOrder(json);
  if ('faults' in read) throw new Error(JSON.stringify(read.faults));
  return read.order;
}

describe('the published order', () => {
  it('is read whole, with fields kept as they came that nobody knows', () => {
    expect(orderOf(published)).toEqual({
      externalId: 'S20210615-000123',
      version: 1,
      displayNumber: 'A-23',
      kind: 'delivery',
      orderedAtMs: Date.parse('2021-06-15T18:31:07+09:00'),
      acceptByMs: Date.parse('2021-06-15T18:36:07+09:00'),
      reserveAtMs: null,
      items: [
        {
          name: '후라이드치킨',
          quantity: 1,
          unitPrice: 17_000,
          options: [
            { name: '순한맛', price: 0, quantity: 1 },
            { name: '콜라 1.25L', price: 2_000, quantity: 1 },
          ],
        },
      ],
      shopRequest: '단무지 빼주세요',
      wantsCutlery: false,
      payment: 'prepaid',
      deliveryFee: 3_000,
      discounts: [
        { name: '첫주문 쿠폰', amount: 5_000, funder: 'district' },
        { name: '혜택플러스 5%', amount: 950, funder: 'merchant' },
      ],
      person: {
        phone: '0504-1234-5678',
        road: '인천 서구 서곶로 307',
        jibun: '인천 서구 심곡동 244',
        detail: '101동 1203호',
        landmark: '',
        name: '',
        riderRequest: '문 앞에 두고 벨',
      },
      more: [
        { path: 'expectedCookMinutes', json: '20' },
        { path: 'customer.visitCount', json: '3' },
        { path: 'items[0].sku', json: '"M001"' },
        { path: 'items[0].options[0].group', json: '"맛"' },
        { path: 'items[0].options[1].group', json: '"추가"' },
        { path: 'requests.sideDish', json: 'true' },
        { path: 'payment.prepaid', json: 'true' },
        { path: 'payment.onDelivery', json: 'null' },
      ],
    });
  });

  it('keeps whole what nobody knows, and not more than belongs to an order', () => {
    const { more } = orderOf({
      ...published,
      store: { owner: { name: '김' }, tables: [1, 2] },
      novel: 'x'.repeat(8_000),
      last: 1,
    });
    expect(more).toContainEqual({ path: 'store', json: '{"owner":{"name":"김"},"tables":[1,2]}' });
    expect(more?.map(({ path }) => path)).not.toContain('novel');
    expect(more).toContainEqual({ path: 'last', json: '1' });
  });

  it('comes to 16,050, of which the shop gets 21,050: only its own discount is its own', () => {
    expect(orderTotals(orderOf(published))).toEqual({
      goods: 19_000,
      deliveryFee: 3_000,
      discount: 5_950,
      payable: 16_050,
      toShop: 21_050,
    });
  });
});

describe('an order is refused', () => {
  const [item] = published.items;
  it.each([
    ['nothing at all', null, ['orderNo missing', 'orderedAt missing', 'items missing']],
    ['without items', { ...published, items: [] }, ['items missing']],
    [
      'an item that does not add up',
      { ...published, items: [{ ...item, amount: 18_000 }] },
      ['items[0].amount sum'],
    ],
    ['none of an item', { ...published, items: [{ ...item, qty: 0 }] }, ['items[0].qty range']],
    ['half an item', { ...published, items: [{ ...item, qty: 1.5 }] }, ['items[0].qty type']],
    [
      'a price in words',
      { ...published, items: [{ ...item, unitPrice: '17,000' }] },
      ['items[0].unitPrice type'],
    ],
    [
      'a price below zero',
      { ...published, items: [{ ...item, unitPrice: -1 }] },
      ['items[0].unitPrice range'],
    ],
    ['a time without its offset', { ...published, orderedAt: '2021-06-15T18:31:07' }, ['orderedAt type']],
    [
      'goods that do not add up',
      { ...published, amounts: { ...published.amounts, goods: 1 } },
      ['amounts.goods sum'],
    ],
    [
      'a sum that does not add up',
      { ...published, amounts: { ...published.amounts, payable: 16_051 } },
      ['amounts.payable sum'],
    ],
    [
      'a coupon of nobody',
      { ...published, amounts: { deliveryFee: 0, discounts: [{ name: '쿠폰', amount: 1, funder: 'MOON' }] } },
      ['amounts.discounts[0].funder unknown'],
    ],
    [
      'more taken off than it costs',
      { ...published, amounts: { discounts: [{ name: '쿠폰', amount: 19_001, funder: 'PLATFORM' }] } },
      ['amounts.payable range'],
    ],
    ['a way to pay that is none', { ...published, payment: { method: 'GOLD' } }, ['payment.method unknown']],
    [
      'a request without end',
      { ...published, requests: { shop: '가'.repeat(301) } },
      ['requests.shop tooLong'],
    ],
  ])('%s', (_, json, expected) => {
    expect(faultsOf(json).map(({ path, problem }) => `${path} ${problem}`)).toEqual(expected);
  });
});

it('control characters, which would move a printer, become spaces', () => {
  const json = { ...published, requests: { shop: '단무지\n\u001b@빼 주세요' } };
  expect(orderOf(json).shopRequest).toBe('단무지 @빼 주세요');
});
