import { afterEach, beforeEach, expect, it } from 'vitest';
import { enter, find } from '../support/phone.ts';
import { openTestShop, type TestShop } from '../support/shop.ts';
import { command } from '../support/till.ts';

let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop();
});
afterEach(() => shop.close());

it('is found by the last four digits, masked until somebody opens it, which is written down', async () => {
  await enter(shop.client, { consents: true });
  await enter(shop.client, { consents: true, phone: '010-9999-1111' });
  expect(await find(shop, '5678')).toMatchObject([{ phone: '010-****-5678', orderCount: 1 }]);
  expect(await find(shop, '0000')).toEqual([]);
  expect(await find(shop, '')).toHaveLength(2);
  const [found] = await find(shop, '1111');
  const by = { kind: 'customer', customerId: found?.id ?? '' } as const;
  expect(await shop.as('cashier').phone.recall({ ...command(), by })).toMatchObject({
    phone: '010-9999-1111',
  });
  expect(shop.counter.reads.phone.events(by.customerId).map(({ kind, detail }) => [kind, detail])).toEqual([
    ['consented', '12개월'],
    ['seen', 'cashier'],
  ]);
});
