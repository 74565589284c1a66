import { v7 as uuidV7 } from 'uuid';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { addPhoto, approve, loggedLesson, logs } from '../support/operation-logs.ts';
import { textOfPdf } from '../support/office-files.ts';
import { openTestShop, type TestShop } from '../support/shop.ts';
import { failure } from '../support/till.ts';

let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop();
});
afterEach(() => shop.close());

it('says what was done and how many came, and who has approved; it names nobody who came', async () => {
  const { lessonId } = await loggedLesson(shop);
  await addPhoto(shop, lessonId);
  await approve(shop, lessonId, 0, '김담당');
  const { fileName, base64 } = await logs(shop).paper({ lessonId });
  expect(fileName).toBe('운영일지 노래교실 2026-05-14.pdf');
  const text = await textOfPdf(Buffer.from(base64, 'base64'));
  for (const said of [
    '운영일지',
    '2회차',
    '박자를 다시 익혔다',
    '출석 1',
    '확인 전 1',
    '김담당',
    '동장',
    '사진',
  ])
    expect(text).toContain(said);
  expect(text).not.toContain('주민1');
});

it('LOG_NOT_FOUND', async () => {
  expect((await failure(logs(shop).paper({ lessonId: uuidV7() }))).code).toBe('LOG_NOT_FOUND');
});
