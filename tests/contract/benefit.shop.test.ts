import { afterEach, beforeEach, expect, it } from 'vitest';
import { openTestShop, type TestShop } from '../support/shop.ts';
import { command } from '../support/till.ts';

let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop();
});
afterEach(() => shop.close());

const june = { from: '2026-06-01', to: '2026-07-01', rateBp: 300 };

it('the demo shop is a partner at 5 %: 50,000 won earn the 8,500 that the district publishes', async () => {
  const found = await shop.client.benefit.shop();
  expect(found).toMatchObject({
    rateBp: 500,
    policy: {
      version: '2026-02',
      from: '2026-02-12T00:00',
      to: null,
      partnerRateBp: { min: 100, max: 500 },
      partnerForm: 'cashback',
    },
    sample: { amount: 50_000 },
  });
  expect(found.sample.parts.map(part => [part.funder, part.atLeast, part.atMost])).toEqual([
    ['city', 5_000, 5_000],
    ['district', 1_000, 1_000],
    ['shop', 2_500, 2_500],
  ]);
});

it('a shop of its own begins without, and the city pays by what it sold', async () => {
  const none = { from: '2026-05-14', to: null, rateBp: null };
  await shop.client.benefit.savePartnerRate({ ...command(), ...none });
  const settings = { benefits: { district: 'seo' as const, yearlySales: 3_000_000_001 } };
  await shop.client.settings.save({ ...command(), settings });
  expect(await shop.client.benefit.shop()).toMatchObject({ rateBp: null, sample: { parts: [] } });
});

it('what is decided for later holds from midnight in Korea; every decision is kept', async () => {
  await shop.client.benefit.savePartnerRate({ ...command(), ...june });
  const rateAt = async (nowMs: number) => {
    shop.clock.set(nowMs);
    return (await shop.client.benefit.shop()).rateBp;
  };
  expect(await rateAt(Date.parse('2026-05-31T23:59:59+09:00'))).toBe(500);
  expect(await rateAt(Date.parse('2026-06-01T00:00:00+09:00'))).toBe(300);
  expect(await rateAt(Date.parse('2026-06-30T23:59:59+09:00'))).toBe(300);
  expect(await rateAt(Date.parse('2026-07-01T00:00:00+09:00'))).toBe(500);
  const { history } = await shop.client.benefit.shop();
  expect(history.map(({ from, to, rateBp }) => [from, to, rateBp])).toEqual([
    ['2026-06-01', '2026-07-01', 300],
    ['2026-05-14', null, 500],
  ]);
});

it('before the first rules there is nothing', async () => {
  shop.clock.set(Date.parse('2019-04-30T12:00:00+09:00'));
  expect(await shop.client.benefit.shop()).toMatchObject({ policy: null, sample: { parts: [] } });
});
