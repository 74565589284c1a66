import { afterEach, beforeEach, expect, it } from 'vitest';
import { openTestShop, type TestShop } from '../support/shop.ts';
import { command, failure } from '../support/till.ts';

let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop();
});
afterEach(() => shop.close());

const save = (change: { from?: string; to?: string | null; rateBp?: number | null }) =>
  shop.client.benefit.savePartnerRate({
    ...command(),
    from: '2026-05-14',
    to: null,
    rateBp: 300,
    ...change,
  });

it('a new rate holds from its day, and the last decision is the answer', async () => {
  expect((await save({})).rateBp).toBe(300);
  expect((await save({ rateBp: 400 })).rateBp).toBe(400);
  expect((await save({ rateBp: null })).rateBp).toBeNull();
});

it('receipts of the past are written: it begins today at the earliest', async () => {
  expect(await failure(save({ from: '2026-05-13' }))).toEqual({
    code: 'PERIOD_PAST',
    data: { today: '2026-05-14' },
  });
  expect((await failure(save({ to: '2026-05-14' }))).code).toBe('PERIOD_EMPTY');
});

it('no more and no less than the rules of that day let a partner choose', async () => {
  for (const rateBp of [99, 501])
    expect(await failure(save({ rateBp }))).toEqual({
      code: 'RATE_OUT_OF_RANGE',
      data: { min: 100, max: 500 },
    });
});

it('rules without partners have no rate', async () => {
  shop.clock.set(Date.parse('2020-02-29T12:00:00+09:00'));
  expect((await failure(save({ from: '2020-02-29' }))).code).toBe('NO_PARTNERS');
  // What the shop decides for March is judged by the rules of March.
  expect((await save({ from: '2020-03-01', rateBp: 700 })).history).toHaveLength(2);
});

it('a retry decides once, also across a restart', async () => {
  const input = { ...command(), from: '2026-05-14', to: null, rateBp: 200 };
  await shop.client.benefit.savePartnerRate(input);
  await shop.restart();
  expect((await shop.client.benefit.savePartnerRate(input)).history).toHaveLength(2);
  const other = { ...input, rateBp: 100 };
  expect((await failure(shop.client.benefit.savePartnerRate(other))).code).toBe('COMMAND_ID_REUSED');
});
