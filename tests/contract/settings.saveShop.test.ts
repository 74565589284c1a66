import { afterEach, beforeEach, expect, it } from 'vitest';
import { required } from '../../src/base/assert.ts';
import type { ShopProfile } from '../../src/contract/settings.ts';
import { openTestShop, type TestShop } from '../support/shop.ts';
import { textOf } from '../support/paper.ts';
import { command, failure, openShift, sell } from '../support/till.ts';

let shop: TestShop;
let profile: ShopProfile;
beforeEach(async () => {
  shop = await openTestShop();
  profile = required((await shop.client.app.state()).shop, 'shop');
});
afterEach(() => shop.close());

const save = (change: Partial<ShopProfile>) =>
  shop.client.settings.saveShop({ ...command(), shop: { ...profile, ...change } });

it('a new address is on new receipts, and old ones print as they were', async () => {
  await openShift(shop.client);
  const before = await sell(shop.client, 1_000);
  expect((await save({ address: '인천 서구 탁옥로 51' })).shop?.address).toBe('인천 서구 탁옥로 51');
  const after = await sell(shop.client, 1_000);
  const paper = async (saleId: string) => textOf(await shop.client.sale.preview({ saleId }));
  expect(await paper(before.id)).toContain(profile.address);
  expect(await paper(after.id)).toContain('인천 서구 탁옥로 51');
});

it('the name is kept across a restart', async () => {
  await save({ name: '이음마트' });
  await shop.restart();
  expect((await shop.client.app.state()).shop?.name).toBe('이음마트');
});

it('a mistyped business number is refused, and the old one stays', async () => {
  const refusal = await failure(save({ businessNumber: '1378212348' }));
  expect(refusal).toEqual({ code: 'BUSINESS_NUMBER_INVALID', data: { reason: 'CHECK_DIGIT' } });
  expect((await shop.client.app.state()).shop).toEqual(profile);
});

it('only the owner changes what the receipts say', async () => {
  const asManager = shop.as('manager').settings.saveShop({ ...command(), shop: profile });
  expect((await failure(asManager)).code).toBe('FORBIDDEN');
});
