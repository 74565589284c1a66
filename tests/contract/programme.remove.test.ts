import { afterEach, beforeEach, expect, it } from 'vitest';
import { demoProgramme, saveCourse } from '../support/programmes.ts';
import { openTestShop, type TestShop } from '../support/shop.ts';
import { command, failure } from '../support/till.ts';

let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop();
});
afterEach(() => shop.close());

it('takes a draft away, and nothing that people know of', async () => {
  const remove = (programmeId: string) => shop.client.programme.remove({ ...command(), programmeId });
  const { id } = await saveCourse(shop.client);
  await remove(id);
  expect((await failure(remove(id))).code).toBe('PROGRAMME_NOT_FOUND');
  const song = await demoProgramme(shop.client, '노래교실');
  expect((await failure(remove(song.id))).code).toBe('PROGRAMME_NOT_DRAFT');
});
