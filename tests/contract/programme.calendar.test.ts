import { afterEach, beforeEach, expect, it } from 'vitest';
import { openTestShop, type TestShop } from '../support/shop.ts';
import { failure } from '../support/till.ts';

let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop();
});
afterEach(() => shop.close());

it('has the lessons of a week in their order, with its closed days', async () => {
  const { today, lessons, closed } = await shop
    .as('centre')
    .programme.calendar({ firstDay: '2026-05-04', lastDay: '2026-05-10' });
  expect(today).toBe('2026-05-14');
  expect(closed).toEqual(['2026-05-05']);
  expect(lessons.map(({ date, programmeName }) => `${date} ${programmeName}`)).toEqual([
    '2026-05-04 생활요가',
    '2026-05-06 생활요가',
    '2026-05-06 한글 서예',
    '2026-05-07 어르신 스마트폰 교실',
    '2026-05-07 노래교실',
    '2026-05-07 반찬 나눔 요리',
    '2026-05-08 수채화 첫걸음',
    '2026-05-09 토요 책놀이',
  ]);
});

const ask = (lastDay: string) => shop.client.programme.calendar({ firstDay: '2026-05-01', lastDay });

it('asks for no more than six weeks', async () => {
  expect((await ask('2026-06-11')).lessons).not.toEqual([]);
  expect((await failure(ask('2026-06-12'))).code).toBe('PERIOD_TOO_LONG');
  expect((await failure(ask('2026-04-30'))).code).toBe('PERIOD_TOO_LONG');
});
