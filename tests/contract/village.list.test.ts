import { afterEach, beforeEach, expect, it } from 'vitest';
import { openTestShop, type TestShop } from '../support/shop.ts';
import { fundedProject, spending } from '../support/village.ts';

let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop();
});
afterEach(() => shop.close());

it('there are none in a new file', async () => {
  expect(await shop.client.village.list()).toEqual([]);
});

it('each project shows its money and what is not proven yet, the one that begins last first', async () => {
  const first = await fundedProject(shop.client);
  await shop.client.village.spend(spending(first.id));
  const later = await fundedProject(shop.client, {
    groupName: '책읽는골목',
    firstDay: '2026-05-01',
    title: '책 읽는 골목',
  });
  expect(await shop.client.village.list()).toMatchObject([
    { id: later.id, planned: 1_900_000, received: 1_900_000, spent: 0, missing: 0 },
    { id: first.id, state: 'running', received: 1_900_000, spent: 110_000, missing: 1 },
  ]);
});
