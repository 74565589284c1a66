import { v7 as uuidV7 } from 'uuid';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { approve, loggedLesson } from '../support/operation-logs.ts';
import { openTestShop, type TestShop } from '../support/shop.ts';
import { failure } from '../support/till.ts';

let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop();
});
afterEach(() => shop.close());

it('goes from the first to the third, each with name and instant', async () => {
  const { lessonId } = await loggedLesson(shop);
  await approve(shop, lessonId, 0, '김담당');
  await approve(shop, lessonId, 1, '이팀장');
  const { log } = await approve(shop, lessonId, 2, '박동장');
  const atMs = shop.clock.nowMs;
  expect(log?.approvals).toEqual([
    { step: 'officer', name: '김담당', atMs },
    { step: 'teamLead', name: '이팀장', atMs },
    { step: 'head', name: '박동장', atMs },
  ]);
});

it('LOG_NOT_FOUND, APPROVAL_ORDER, APPROVED_ALREADY', async () => {
  const { lessonId } = await loggedLesson(shop);
  expect((await failure(approve(shop, uuidV7(), 0))).code).toBe('LOG_NOT_FOUND');
  expect(await failure(approve(shop, lessonId, 1))).toEqual({
    code: 'APPROVAL_ORDER',
    data: { next: 'officer' },
  });
  await approve(shop, lessonId, 0);
  expect(await failure(approve(shop, lessonId, 0, '다른이'))).toEqual({
    code: 'APPROVED_ALREADY',
    data: { name: '김담당' },
  });
});
