import { afterEach, beforeEach, expect, it } from 'vitest';
import { give } from '../support/campaigns.ts';
import { openTestShop, type TestShop } from '../support/shop.ts';
import { command, openShift } from '../support/till.ts';

let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop();
});
afterEach(() => shop.close());

it('the demo shop has one campaign, open, and says that it is for practice', async () => {
  const [campaign, ...others] = await shop.as('auditor').campaign.list();
  expect(others).toEqual([]);
  expect(campaign).toMatchObject({
    target: 300_000,
    firstDay: '2026-05-14',
    lastDay: '2026-07-12',
    state: 'open',
    giftCount: 0,
    raised: 0,
    held: 0,
    percent: 0,
    daysLeft: 60,
  });
  expect(campaign?.title).toContain('연습');
});

it('the one that began last comes first, each as far as it is', async () => {
  const facts = { title: '김장', story: '함께 담가요.', target: 10_000, fundraiser: '모금회' };
  const period = { firstDay: '2026-05-20', lastDay: '2026-05-31' };
  await shop.client.campaign.save({ ...command(), ...facts, ...period, campaignId: null });
  await openShift(shop.client);
  await give(shop.client, 3_000);
  const listed = async () =>
    (await shop.client.campaign.list()).map(({ title, state, raised, percent, daysLeft }) =>
      [title, state, raised, percent, daysLeft].join(' '),
    );
  expect(await listed()).toEqual(['김장 planned 0 0 0', '[연습] 어르신 반찬 나눔 open 3000 1 60']);
  // The last second of the first one's last day in Korea, and the next.
  shop.clock.set(Date.parse('2026-05-31T23:59:59+09:00'));
  expect((await listed())[0]).toBe('김장 open 0 0 1');
  shop.clock.advance(1_000);
  expect((await listed())[0]).toBe('김장 closed 0 0 0');
});
