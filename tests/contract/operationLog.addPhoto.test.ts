import { afterEach, beforeEach, expect, it } from 'vitest';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { addPhoto, approve, loggedLesson, saveLog } from '../support/operation-logs.ts';
import { courseToday } from '../support/attendance.ts';
import { openTestShop, type TestShop } from '../support/shop.ts';
import { failure } from '../support/till.ts';
import { picture } from '../support/village.ts';

let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop();
});
afterEach(() => shop.close());

const filesOnDisk = () => {
  const folder = join(shop.dataDir, 'evidence');
  return existsSync(folder) ? readdirSync(folder) : [];
};
const DAY_MS = 24 * 60 * 60 * 1000;
const codeOf = async (lessonId: string, bytes?: Uint8Array) =>
  (await failure(addPhoto(shop, lessonId, bytes))).code;

it('is kept under its hash, and stays when the folder is swept', async () => {
  const { lessonId } = await loggedLesson(shop);
  const { log } = await addPhoto(shop, lessonId);
  expect(log?.photos.map(({ hash }) => hash)).toEqual(filesOnDisk());
  await shop.restart(2 * DAY_MS);
  expect(filesOnDisk()).toHaveLength(1);
});

it('PHOTO_USED says which lesson it shows already, PHOTOS_FULL after four', async () => {
  const { lessonId } = await loggedLesson(shop);
  await addPhoto(shop, lessonId);
  expect(await failure(addPhoto(shop, lessonId))).toMatchObject({
    code: 'PHOTO_USED',
    data: { programmeName: '노래교실', number: 2 },
  });
  for (const mark of ['2', '3', '4']) await addPhoto(shop, lessonId, picture(mark));
  expect(await failure(addPhoto(shop, lessonId, picture('5')))).toEqual({
    code: 'PHOTOS_FULL',
    data: { most: 4 },
  });
});

it('FILE_KIND: no PDF, nothing that only begins as a picture, FILE_TOO_LARGE', async () => {
  const { lessonId } = await loggedLesson(shop);
  expect(await codeOf(lessonId, Buffer.from('%PDF-1.7'))).toBe('FILE_KIND');
  expect(await codeOf(lessonId, Buffer.from('<svg/>'))).toBe('FILE_KIND');
  expect(await codeOf(lessonId, picture().subarray(0, 24))).toBe('FILE_KIND');
  const large = Buffer.concat([picture(), Buffer.alloc(3 * 1024 * 1024)]);
  expect(await codeOf(lessonId, large)).toBe('FILE_TOO_LARGE');
  expect(filesOnDisk()).toEqual([]);
});

it('LOG_NOT_FOUND, LOG_APPROVED', async () => {
  const { lessonId } = await courseToday(shop, 1);
  expect(await codeOf(lessonId)).toBe('LOG_NOT_FOUND');
  await saveLog(shop, lessonId);
  await approve(shop, lessonId, 0);
  expect(await codeOf(lessonId)).toBe('LOG_APPROVED');
});
