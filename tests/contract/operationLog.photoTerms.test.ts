import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { forgetLogPhotos } from '../../main/handlers/log-photo-terms.ts';
import { addPhoto, approve, loggedLesson, logs } from '../support/operation-logs.ts';
import { openTestShop, type TestShop } from '../support/shop.ts';
import { failure } from '../support/till.ts';
import { fundedProject, keep, picture, spending } from '../support/village.ts';

/**
 * Goal: photographs of people go when they have been kept long enough, from the file and from the folder,
 * signed or not; what else the log says stays. Method: a lesson of May 2026, and the clock put forward.
 */
let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop();
});
afterEach(() => shop.close());

const inFolder = () => readdirSync(join(shop.dataDir, 'evidence')).length;
/** Five whole years after the year of the lesson. */
const LAST_DAY = Date.UTC(2031, 11, 31, 14, 59);
const DAY_AFTER = LAST_DAY + 60_000;

it('keeps them to the last day, and lets them go on the next, from an approved log too', async () => {
  const { lessonId } = await loggedLesson(shop);
  await addPhoto(shop, lessonId, picture('a'));
  await addPhoto(shop, lessonId, picture('b'));
  await approve(shop, lessonId, 0);
  shop.clock.set(LAST_DAY);
  expect(forgetLogPhotos(shop.counter)).toBe(0);
  expect(inFolder()).toBe(2);
  shop.clock.set(DAY_AFTER);
  expect(forgetLogPhotos(shop.counter)).toBe(2);
  expect(forgetLogPhotos(shop.counter)).toBe(0);
  expect(inFolder()).toBe(0);
  const { log, heads } = await logs(shop).get({ lessonId });
  expect(log).toMatchObject({ photos: [], photosGone: { count: 2, atMs: DAY_AFTER } });
  expect([heads.enrolled, log?.approvals.length]).toEqual([2, 1]);
});

it('goes by itself at the next start', async () => {
  const { lessonId } = await loggedLesson(shop);
  await addPhoto(shop, lessonId);
  await shop.restart(DAY_AFTER - shop.clock.nowMs);
  await expect.poll(inFolder, { timeout: 5_000 }).toBe(0);
  expect((await logs(shop).get({ lessonId })).log).toMatchObject({ photosGone: { count: 1 } });
});

it('a photograph that proves a spending as well stays for that', async () => {
  const { lessonId } = await loggedLesson(shop);
  const bytes = picture('both');
  const fileHash = await keep(shop.client, bytes);
  const { id } = await fundedProject(shop.client);
  await shop.client.village.spend(spending(id, { fileHash }));
  await addPhoto(shop, lessonId, bytes);
  shop.clock.set(DAY_AFTER);
  expect(forgetLogPhotos(shop.counter)).toBe(1);
  expect(inFolder()).toBe(1);
});

it('a place of which a photograph has gone takes no other', async () => {
  const { lessonId } = await loggedLesson(shop);
  for (const mark of ['a', 'b', 'c', 'd']) await addPhoto(shop, lessonId, picture(mark));
  shop.clock.set(DAY_AFTER);
  forgetLogPhotos(shop.counter);
  expect((await failure(addPhoto(shop, lessonId, picture('e')))).code).toBe('PHOTOS_FULL');
});
