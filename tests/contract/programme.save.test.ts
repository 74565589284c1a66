import { v7 as uuidV7 } from 'uuid';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { COURSE, demoRoom, enrolNeighbours, publishCourse, saveCourse } from '../support/programmes.ts';
import { openTestShop, type TestShop } from '../support/shop.ts';
import { command, failure } from '../support/till.ts';

let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop();
});
afterEach(() => shop.close());

it('a course of twelve lessons around a holiday is a draft with its lessons', async () => {
  const saved = await saveCourse(shop.as('centre'));
  expect(saved).toMatchObject({ state: 'draft', lessons: 12, weekdays: [2], makesUp: true });
  const { lessonList } = await shop.client.programme.get({ programmeId: saved.id });
  const dates = lessonList.map(({ date }) => date);
  expect(dates).toHaveLength(12);
  expect(dates).not.toContain('2026-05-05');
  expect(dates.at(-1)).toBe('2026-06-30');
});

it('a draft’s lessons are made anew with its plan', async () => {
  const { id } = await saveCourse(shop.client);
  await saveCourse(shop.client, { weekdays: [4], lessonCount: 4, name: '하모니카' }, id);
  const course = await shop.client.programme.get({ programmeId: id });
  expect(course.lessonList.map(({ date }) => date)).toEqual([
    '2026-04-09',
    '2026-04-16',
    '2026-04-23',
    '2026-04-30',
  ]);
  expect(course.name).toBe('하모니카');
});

it('what a person typed is refused before anything is written', async () => {
  const code = async (facts: Partial<typeof COURSE>, id: string | null = null) =>
    (await failure(saveCourse(shop.client, facts, id))).code;
  expect(await code({}, uuidV7())).toBe('PROGRAMME_NOT_FOUND');
  expect(await code({ lastDay: '2026-04-06' })).toBe('PERIOD_EMPTY');
  expect(await code({ endMinute: 840 })).toBe('TIMES_EMPTY');
  expect(await code({ minEnrolment: 21 })).toBe('MINIMUM_ABOVE_CAPACITY');
  expect(await code({ roomId: uuidV7() })).toBe('ROOM_NOT_FOUND');
  expect(await code({ instructorId: uuidV7() })).toBe('INSTRUCTOR_NOT_FOUND');
  const onHoliday = { firstDay: '2026-05-05', lastDay: '2026-05-05', lessonCount: 1 };
  expect(await code({ ...onHoliday, makesUp: false })).toBe('NO_LESSONS');
  const short = await failure(saveCourse(shop.client, { lastDay: '2026-04-21' }));
  expect(short).toMatchObject({ code: 'LESSONS_MISSING', data: { missing: 9 } });
  expect((await shop.client.programme.list({ term: '2026-2', text: '하모니카' })).rows).toEqual([]);
});

it('a room that is taken is refused with who has it, and nothing is written', async () => {
  const roomId = await demoRoom(shop.client, '강당');
  const refused = await failure(saveCourse(shop.client, { weekdays: [4], roomId }));
  expect(refused).toMatchObject({
    code: 'ROOM_TAKEN',
    data: { programmeName: '노래교실', roomName: '강당', date: '2026-04-09' },
  });
  const later = { weekdays: [4], roomId, startMinute: 930, endMinute: 990 };
  expect((await saveCourse(shop.client, later)).roomName).toBe('강당');
});

it('of one that people know of the plan is fixed; a new room takes the lessons to come', async () => {
  const roomId = await demoRoom(shop.client, '강당');
  const { id } = await publishCourse(shop.client, { roomId });
  expect((await failure(saveCourse(shop.client, { roomId, lessonCount: 11 }, id))).code).toBe('PLAN_FIXED');
  const other = await demoRoom(shop.client, '작은도서관');
  await saveCourse(shop.client, { roomId: other, capacity: 15 }, id);
  const { lessonList } = await shop.client.programme.get({ programmeId: id });
  expect(lessonList.map(({ date, roomName }) => `${date} ${roomName}`).slice(4, 6)).toEqual([
    '2026-05-12 강당',
    '2026-05-19 작은도서관',
  ]);
  const taken = await publishCourse(shop.client, {
    roomId,
    name: '우쿨렐레',
    firstDay: '2026-05-19',
    lessonCount: 6,
  });
  expect((await failure(saveCourse(shop.client, { roomId }, id))).code).toBe('ROOM_TAKEN');
  await shop.client.programme.setState({
    ...command(),
    programmeId: taken.id,
    state: 'cancelled',
    reason: '모집이 안 됨',
  });
  expect((await failure(saveCourse(shop.client, {}, taken.id))).code).toBe('PROGRAMME_ENDED');
  expect(await saveCourse(shop.client, { roomId }, id)).toMatchObject({ roomName: '강당' });
});

it('a retry makes one course', async () => {
  const input = { ...command(), ...COURSE, programmeId: null };
  const { id } = await shop.client.programme.save(input);
  await shop.restart();
  expect((await shop.client.programme.save(input)).id).toBe(id);
});

it('there are never fewer seats than people who have one', async () => {
  const { id } = await publishCourse(shop.client, { capacity: 4, minEnrolment: 2 });
  await enrolNeighbours(shop, id, 3);
  const fewer = await failure(saveCourse(shop.client, { capacity: 2, minEnrolment: 2 }, id));
  expect(fewer).toMatchObject({ code: 'CAPACITY_BELOW_ENROLLED', data: { enrolled: 3 } });
  const kept = await saveCourse(shop.client, { capacity: 3, minEnrolment: 2 }, id);
  expect(kept).toMatchObject({ enrolled: 3, fill: { kind: 'full' } });
  await enrolNeighbours(shop, id, 2, 'waiting');
  expect((await shop.client.programme.get({ programmeId: id })).waiting).toBe(2);
});
