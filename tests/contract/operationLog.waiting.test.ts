import { afterEach, beforeEach, expect, it } from 'vitest';
import { approve, loggedLesson, logs } from '../support/operation-logs.ts';
import { openTestShop, type TestShop } from '../support/shop.ts';

let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop();
});
afterEach(() => shop.close());

const waiting = async () => (await logs(shop).waiting()).lessons;

it('names whose turn it is, until all three have approved', async () => {
  expect(await waiting()).toEqual([]);
  const { lessonId, programmeId } = await loggedLesson(shop);
  const lesson = { lessonId, programmeId, programmeName: '노래교실', number: 2, date: '2026-05-14' };
  expect(await waiting()).toEqual([{ ...lesson, startMinute: 840, writer: '사장님', next: 'officer' }]);
  await approve(shop, lessonId, 0);
  await approve(shop, lessonId, 1);
  expect(await waiting()).toMatchObject([{ next: 'head' }]);
  await approve(shop, lessonId, 2);
  expect(await waiting()).toEqual([]);
});
