import { afterEach, beforeEach, expect, it } from 'vitest';
import { demoRoom, publishCourse, saveCourse } from '../support/programmes.ts';
import { openTestShop, type TestShop } from '../support/shop.ts';
import { command, failure } from '../support/till.ts';

let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop();
});
afterEach(() => shop.close());

const terms = { from: '2026-2', to: '2026-3' };

it('copies a quarter as drafts with lessons of their own, once', async () => {
  const copy = () => shop.client.programme.copyTerm({ ...command(), ...terms });
  expect(await copy()).toEqual({ copied: 7, withoutRoom: 0 });
  const { rows } = await shop.client.programme.list({ term: '2026-3', text: '' });
  expect(rows.map(({ state }) => state)).toEqual(Array.from({ length: 7 }, () => 'draft'));
  expect(rows.find(({ name }) => name === '생활요가')).toMatchObject({
    firstDay: '2026-07-06',
    roomName: '3층 마루방',
    fee: 60_000,
    enrolled: 0,
  });
  expect((await failure(copy())).code).toBe('NOTHING_TO_COPY');
});

it('one whose room is taken comes without a room, and what comes later is copied later', async () => {
  const roomId = await demoRoom(shop.client, '강당');
  const there = { term: '2026-3', firstDay: '2026-07-01', lastDay: '2026-09-30', weekdays: [4], roomId };
  await saveCourse(shop.client, { ...there, lessonCount: 2, name: '여름 음악회' });
  expect(await shop.client.programme.copyTerm({ ...command(), ...terms })).toEqual({
    copied: 7,
    withoutRoom: 1,
  });
  await publishCourse(shop.client);
  expect(await shop.client.programme.copyTerm({ ...command(), ...terms })).toEqual({
    copied: 1,
    withoutRoom: 0,
  });
});
