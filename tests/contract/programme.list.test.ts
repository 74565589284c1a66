import { afterEach, beforeEach, expect, it } from 'vitest';
import { saveCourse } from '../support/programmes.ts';
import { openTestShop, type TestShop } from '../support/shop.ts';
import { command } from '../support/till.ts';

let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop();
});
afterEach(() => shop.close());

it('the demo’s quarter has its seven courses with their plans, and nobody in them yet', async () => {
  const { term, today, rows, sums, terms } = await shop.as('centre').programme.list({ term: null, text: '' });
  expect({ term, today }).toEqual({ term: '2026-2', today: '2026-05-14' });
  expect(terms).toEqual(['2026-3', '2026-2']);
  expect(rows).toHaveLength(7);
  expect(rows.find(({ name }) => name === '노래교실')).toMatchObject({
    state: 'published',
    weekdays: [4],
    startMinute: 840,
    roomName: '강당',
    instructorName: '송가람',
    lessons: 12,
    enrolled: 0,
    waiting: 0,
    fill: { kind: 'needsMore', count: 20 },
  });
  expect(sums).toEqual({ enrolled: 0, capacity: 143, waiting: 0 });
});

const found = async (text: string) =>
  (await shop.client.programme.list({ term: '2026-2', text })).rows.map(({ name }) => name);

it('is found by name, by initials, and with the keyboard in the wrong language', async () => {
  expect(await found('ㅅㅇㄱ')).toEqual([]);
  expect(await found('ㄴㄹㄱㅅ')).toEqual(['노래교실']);
  expect(await found('요가')).toEqual(['생활요가']);
  expect(await found('ghlrlf')).toEqual([]);
  expect(await found('shfo')).toEqual(['노래교실']);
});

it('another quarter has its own, and what was cancelled counts for nothing', async () => {
  await saveCourse(shop.client, { term: '2026-3', firstDay: '2026-07-07', lastDay: '2026-09-30' });
  expect((await shop.client.programme.list({ term: '2026-3', text: '' })).sums.capacity).toBe(20);
  const { id: programmeId } = await saveCourse(shop.client);
  await shop.client.programme.setState({
    ...command(),
    programmeId,
    state: 'cancelled',
    reason: '강사 사정',
  });
  const { rows, sums } = await shop.client.programme.list({ term: '2026-2', text: '' });
  expect(rows).toHaveLength(8);
  expect(sums.capacity).toBe(143);
});
