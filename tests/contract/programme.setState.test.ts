import { v7 as uuidV7 } from 'uuid';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { demoRoom, publishCourse, saveCourse } from '../support/programmes.ts';
import { openTestShop, type TestShop } from '../support/shop.ts';
import { command, failure } from '../support/till.ts';

let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop();
});
afterEach(() => shop.close());

const set = (programmeId: string, state: 'draft' | 'published' | 'closed' | 'cancelled', reason = '') =>
  shop.client.programme.setState({ ...command(), programmeId, state, reason });

it('a draft is published, closed and opened again', async () => {
  const { id } = await saveCourse(shop.client);
  for (const state of ['published', 'closed', 'published'] as const)
    expect(await set(id, state)).toMatchObject({ state, reason: null });
});

it('a cancellation has a reason, and gives the room back', async () => {
  const roomId = await demoRoom(shop.client, '강당');
  const { id } = await publishCourse(shop.client, { roomId });
  expect((await failure(set(id, 'cancelled'))).code).toBe('REASON_MISSING');
  expect(await set(id, 'cancelled', '강사 사정')).toMatchObject({ reason: '강사 사정', lessons: 0 });
  expect(await saveCourse(shop.client, { roomId, name: '우쿨렐레' })).toMatchObject({ lessons: 12 });
  const { lessonList } = await shop.client.programme.get({ programmeId: id });
  expect(lessonList[0]?.moves).toMatchObject([{ kind: 'cancelled', reason: '강사 사정' }]);
});

it('what cannot follow is refused', async () => {
  const { id } = await publishCourse(shop.client);
  expect((await failure(set(uuidV7(), 'published'))).code).toBe('PROGRAMME_NOT_FOUND');
  expect(await failure(set(id, 'draft'))).toMatchObject({
    code: 'STATE_NOT_ALLOWED',
    data: { state: 'published' },
  });
});

it('a programme without a lesson is not published', async () => {
  const { id } = await saveCourse(shop.client);
  shop.counter.transaction(({ writes }) => writes.programmes.removeLessons(id));
  expect((await failure(set(id, 'published'))).code).toBe('NO_LESSONS');
});
