import { afterEach, beforeEach, expect, it } from 'vitest';
import { openTestShop, type TestShop } from '../support/shop.ts';
import { card, cash, command, currency, openShift, sell } from '../support/till.ts';

const TERMS = { since: null, terms: [], closedDays: [] };

let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop();
  await openShift(shop.client);
});
afterEach(() => shop.close());

it('waits for what the books claim, by kind and day, with its age', async () => {
  await sell(shop.client, 30_000, card(20_000, '12345678'), cash(10_000));
  await sell(shop.client, 5_000, currency(5_000, null, { state: 'pending' }));
  expect((await shop.client.bank.overview()).items).toMatchObject([
    { kind: 'card', gross: 20_000, fee: 80, dueOn: '2026-05-18', age: 'notDue' },
  ]);
  shop.clock.advance(10 * 24 * 60 * 60 * 1000);
  expect((await shop.client.bank.overview()).items).toMatchObject([{ daysLate: 6, age: 'upTo7' }]);
});

it('a day that is before the first one to look at is not waited for', async () => {
  await sell(shop.client, 20_000, card(20_000, '12345678'));
  await shop.client.settings.save({
    ...command(),
    settings: { deposits: { ...TERMS, since: '2026-05-15' } },
  });
  expect((await shop.client.bank.overview()).items).toEqual([]);
  await shop.client.settings.save({
    ...command(),
    settings: { deposits: { ...TERMS, since: '2026-05-14' } },
  });
  expect((await shop.client.bank.overview()).items).toHaveLength(1);
});

it('counts with the shop’s own terms and closed days', async () => {
  await sell(shop.client, 20_000, card(20_000, '12345678'));
  const terms = [{ kind: 'card', from: '2026-05-01', feeBp: 100, bankingDays: 1 } as const];
  const deposits = { since: null, terms, closedDays: ['2026-05-15'] };
  await shop.client.settings.save({ ...command(), settings: { deposits } });
  expect((await shop.client.bank.overview()).items).toMatchObject([{ fee: 200, dueOn: '2026-05-18' }]);
});
