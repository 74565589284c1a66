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

it('PHONE_MALFORMED: a number that nobody has, or none to be remembered by', async () => {
  const code = async (change: object) =>
    (await failure(shop.client.delivery.enter({ ...command(), ...asked, ...change }))).code;
  expect(await code({ phone: '010-1234-567' })).toBe('PHONE_MALFORMED');
  expect(await code({ phone: '', consents: true })).toBe('PHONE_MALFORMED');
  await shop.client.delivery.enter({ ...command(), ...asked, phone: '' });
});

it('RESERVED_PAST, RESERVED_TOO_FAR: a time that is over, or in another season', async () => {
  const code = async (reserveAtMs: number) =>
    (await failure(shop.client.delivery.enter({ ...command(), ...asked, reserveAtMs }))).code;
  expect(await code(shop.clock.nowMs)).toBe('RESERVED_PAST');
  expect(await code(shop.clock.nowMs + 90 * 24 * 3_600_000)).toBe('RESERVED_TOO_FAR');
});

it('what is fetched has its number and name large on the slip, and no delivery fee', async () => {
  const way = { channelId: 'counter', kind: 'takeout', name: '박지은' } as const;
  const order = await shop.client.delivery.enter({ ...command(), ...asked, ...way });
  expect(order).toMatchObject({ payable: 20_000, person: { name: '박지은', road: '' } });
  const [kitchen = '', slip = ''] = await orderPapers(shop);
  expect(slip).toMatch(/포장 번호\n\s*P-1\n\s*박지은 님/u);
  expect(kitchen).not.toMatch(/박지은/u);
});

it('a landmark stands before the address, and on no paper of the kitchen', async () => {
  await shop.client.delivery.enter({ ...command(), ...asked, landmark: '행복약국 건물' });
  const [kitchen = '', slip = ''] = await orderPapers(shop);
  expect(slip).toMatch(/행복약국 건물\n심곡동 꽃집 옆 2층/u);
  expect(kitchen).not.toMatch(/행복약국/u);
});
