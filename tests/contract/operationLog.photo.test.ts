import { afterEach, beforeEach, expect, it } from 'vitest';
import { addPhoto, loggedLesson, logs } from '../support/operation-logs.ts';
import { openTestShop, type TestShop } from '../support/shop.ts';
import { failure } from '../support/till.ts';
import { keep, picture } from '../support/village.ts';

let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop();
});
afterEach(() => shop.close());

it('comes as it was given', async () => {
  const { lessonId } = await loggedLesson(shop);
  const hash = (await addPhoto(shop, lessonId)).log?.photos[0]?.hash ?? '';
  expect(await logs(shop).photo({ hash })).toEqual({ kind: 'png', base64: picture().toString('base64') });
});

it('PHOTO_NOT_FOUND, also of a file that is no log’s', async () => {
  expect((await failure(logs(shop).photo({ hash: '0'.repeat(64) }))).code).toBe('PHOTO_NOT_FOUND');
  const hash = await keep(shop.client);
  expect((await failure(logs(shop).photo({ hash }))).code).toBe('PHOTO_NOT_FOUND');
});
