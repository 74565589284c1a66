import { afterEach, beforeEach, expect, it } from 'vitest';
import { openTestShop, type TestShop } from '../support/shop.ts';
import { orderPapers } from '../support/orders.ts';
import { command, failure } from '../support/till.ts';

let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop();
});
afterEach(() => shop.close());

const asked = {
  channelId: 'phone' as const,
  kind: 'delivery' as const,
  items: [
    {
      name: '제육볶음',
      quantity: 2,
      unitPrice: 9_000,
      options: [{ name: '곱빼기', price: 1_000, quantity: 1 }],
    },
  ],
  shopRequest: '',
  wantsCutlery: true,
  payment: 'card' as const,
  deliveryFee: 2_000,
  phone: '010-1234-5678',
  address: '심곡동 꽃집 옆 2층',
  riderRequest: '',
  cookMinutes: 25,
};

it('an order by telephone is taken at once, with its papers and a number of its own', async () => {
  const order = await shop.as('cashier').delivery.enter({ ...command(), ...asked });
  expect(order).toMatchObject({
    displayNumber: 'T-1',
    state: 'accepted',
    payable: 22_000,
    isRinging: false,
    cookMinutes: 25,
  });
  const [kitchen = '', slip = ''] = await orderPapers(shop);
  expect(kitchen).toMatch(/2 × 제육볶음/u);
  expect(kitchen).not.toMatch(/9,000|5678|심곡동/u);
  expect(slip).toMatch(/받을 돈 \(카드\) +22,000/u);
  expect(slip).toMatch(/심곡동 꽃집 옆 2층\n010-\*{4}-5678/u);
  expect(
    (await shop.client.delivery.enter({ ...command(), ...asked, channelId: 'counter', kind: 'takeout' }))
      .displayNumber,
  ).toBe('P-1');
});

it('a retry takes it down once', async () => {
  const input = { ...command(), ...asked };
  const first = await shop.client.delivery.enter(input);
  expect(await shop.client.delivery.enter(input)).toEqual(first);
  expect(await orderPapers(shop)).toHaveLength(2);
});

it('AMOUNT_BELOW_ZERO: options that take off more than the dish costs', async () => {
  const items = [
    { name: '제육볶음', quantity: 1, unitPrice: 500, options: [{ name: '할인', price: -501, quantity: 1 }] },
  ];
  expect((await failure(shop.client.delivery.enter({ ...command(), ...asked, items }))).code).toBe(
    'AMOUNT_BELOW_ZERO',
  );
});
