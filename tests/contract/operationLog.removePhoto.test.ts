import { v7 as uuidV7 } from 'uuid';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { addPhoto, approve, loggedLesson, logs } from '../support/operation-logs.ts';
import { openTestShop, type TestShop } from '../support/shop.ts';
import { command, failure } from '../support/till.ts';
import { keep, picture } from '../support/village.ts';

let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop();
});
afterEach(() => shop.close());

const remove = (lessonId: string, hash: string) => logs(shop).removePhoto({ ...command(), lessonId, hash });
const isOnDisk = (hash: string) => existsSync(join(shop.dataDir, 'evidence', hash));
const hashIn = async (lessonId: string) => (await addPhoto(shop, lessonId)).log?.photos[0]?.hash ?? '';

it('goes with its file, and its place is free again', async () => {
  const { lessonId } = await loggedLesson(shop);
  const hash = await hashIn(lessonId);
  await addPhoto(shop, lessonId, picture('2'));
  expect((await remove(lessonId, hash)).log?.photos).toHaveLength(1);
  expect(isOnDisk(hash)).toBe(false);
  expect((await addPhoto(shop, lessonId, picture('3'))).log?.photos).toHaveLength(2);
});

it('the file stays that proves a spending as well', async () => {
  const { lessonId } = await loggedLesson(shop);
  const hash = await hashIn(lessonId);
  expect(await keep(shop.client)).toBe(hash);
  await remove(lessonId, hash);
  expect(isOnDisk(hash)).toBe(true);
});

it('LOG_NOT_FOUND, PHOTO_NOT_FOUND, LOG_APPROVED', async () => {
  const { lessonId } = await loggedLesson(shop);
  const hash = await hashIn(lessonId);
  expect((await failure(remove(uuidV7(), hash))).code).toBe('LOG_NOT_FOUND');
  expect((await failure(remove(lessonId, '0'.repeat(64)))).code).toBe('PHOTO_NOT_FOUND');
  await approve(shop, lessonId, 0);
  expect((await failure(remove(lessonId, hash))).code).toBe('LOG_APPROVED');
  expect(isOnDisk(hash)).toBe(true);
});
