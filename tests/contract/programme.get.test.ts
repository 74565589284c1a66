import { v7 as uuidV7 } from 'uuid';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { demoProgramme } from '../support/programmes.ts';
import { openTestShop, type TestShop } from '../support/shop.ts';
import { failure } from '../support/till.ts';

let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop();
});
afterEach(() => shop.close());

it('a course comes with its lessons and what became of them', async () => {
  const course = await demoProgramme(shop.as('centre'), '노래교실');
  expect(course.lessonList.map(({ number, date }) => `${number} ${date}`).slice(4, 7)).toEqual([
    '5 2026-05-07',
    '6 2026-05-14',
    '7 2026-05-21',
  ]);
  expect(course.lessonList[5]).toMatchObject({ roomName: '강당', state: 'planned', moves: [] });
});

it('one that is not there is refused', async () => {
  expect((await failure(shop.client.programme.get({ programmeId: uuidV7() }))).code).toBe(
    'PROGRAMME_NOT_FOUND',
  );
});
