import { v7 as uuidV7 } from 'uuid';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { cardOf, courseToday } from '../support/attendance.ts';
import { apply, somebody } from '../support/enrolments.ts';
import { openTestShop, type TestShop } from '../support/shop.ts';
import { command, failure } from '../support/till.ts';

let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop();
});
afterEach(() => shop.close());

const attendance = () => shop.as('centre').attendance;

const scan = (token: string, lessonId: string | null = null) =>
  attendance().checkIn({ ...command(), token, lessonId });

const heads = async (lessonId: string) => {
  const { came, enrolled } = await attendance().sheet({ lessonId });
  return [came, enrolled];
};

const MINUTE_MS = 60_000;

it('marks whoever comes, in time or late; the same card twice is one head', async () => {
  const { personIds, lessonId } = await courseToday(shop, 2);
  const [first = '', second = ''] = personIds;
  const card = await cardOf(shop, first);
  expect(await scan(card)).toMatchObject({ wasThere: false, row: { state: 'present', maskedName: '주*1' } });
  expect(await scan(card)).toMatchObject({ wasThere: true, lessonId });
  expect(await heads(lessonId)).toEqual([1, 2]);
  shop.clock.advance(3 * MINUTE_MS);
  expect(await scan(await cardOf(shop, second))).toMatchObject({ row: { state: 'late' }, wasThere: false });
  expect(await heads(lessonId)).toEqual([2, 2]);
});

it('CARD_UNKNOWN, CARD_BLOCKED', async () => {
  const { personIds } = await courseToday(shop, 1);
  const [personId = ''] = personIds;
  expect((await failure(scan('8801234567893'))).code).toBe('CARD_UNKNOWN');
  const old = await cardOf(shop, personId);
  await cardOf(shop, personId);
  expect((await failure(scan(old))).code).toBe('CARD_BLOCKED');
});

it('NO_LESSON_NOW after the end; a lesson that is named is filled in later', async () => {
  const { personIds, lessonId } = await courseToday(shop, 1);
  const card = await cardOf(shop, personIds[0] ?? '');
  shop.clock.advance(12 * 60 * MINUTE_MS);
  expect((await failure(scan(card))).code).toBe('NO_LESSON_NOW');
  expect(await scan(card, lessonId)).toMatchObject({ row: { state: 'present' } });
});

it('NOT_ENROLLED says which lessons there are, and whether one can be signed up on the spot', async () => {
  const { programmeId, lessonId } = await courseToday(shop, 0, { kind: 'assembly', fee: 0 });
  const personId = await somebody(shop, 1);
  const card = await cardOf(shop, personId);
  const refused = await failure(scan(card, lessonId));
  expect(refused).toMatchObject({
    code: 'NOT_ENROLLED',
    data: { personId, lessons: [{ lessonId, takesWalkIns: true }] },
  });
  await apply(shop, programmeId, personId);
  await scan(card, lessonId);
  expect(await heads(lessonId)).toEqual([1, 1]);
});

it('WHICH_LESSON: of two at one time the counter asks', async () => {
  const { personIds } = await courseToday(shop, 1);
  const [personId = ''] = personIds;
  const other = await courseToday(shop, 0, { name: '서예' });
  await apply(shop, other.programmeId, personId);
  const card = await cardOf(shop, personId);
  const asked = await failure(scan(card));
  expect(asked).toMatchObject({ code: 'WHICH_LESSON', data: { lessons: [{}, {}] } });
  expect(await scan(card, other.lessonId)).toMatchObject({ lessonId: other.lessonId });
});

it('LESSON_NOT_FOUND, LESSON_NOT_YET, LESSON_CANCELLED of a lesson that is named', async () => {
  const { personIds, lessonId, laterId } = await courseToday(shop, 1);
  const card = await cardOf(shop, personIds[0] ?? '');
  expect((await failure(scan(card, uuidV7()))).code).toBe('LESSON_NOT_FOUND');
  expect((await failure(scan(card, laterId))).code).toBe('LESSON_NOT_YET');
  await shop.as('centre').programme.cancelLesson({ ...command(), lessonId, reason: '강사 사정' });
  expect((await failure(scan(card, lessonId))).code).toBe('LESSON_CANCELLED');
});

const refused = (lesson: object) => ({ code: 'NOT_ENROLLED', data: { lessons: [lesson] } });

it('NOT_ENROLLED of a full event says who waits for it, and a free seat lets them in', async () => {
  const event = { kind: 'event', fee: 0, capacity: 1 } as const;
  const { programmeId, lessonId, enrolmentIds } = await courseToday(shop, 1, event);
  const personId = await somebody(shop, 9);
  const card = await cardOf(shop, personId);
  const stranger = { takesWalkIns: true, isFull: true, standing: null };
  expect(await failure(scan(card, lessonId))).toMatchObject(refused(stranger));
  await apply(shop, programmeId, personId);
  const waiting = { takesWalkIns: false, isFull: true, standing: { state: 'waiting', waitingNumber: 1 } };
  expect(await failure(scan(card, lessonId))).toMatchObject(refused(waiting));
  const centre = shop.as('centre');
  await centre.enrolment.cancel({ ...command(), enrolmentId: enrolmentIds[0] ?? '' });
  const offered = { isFull: true, standing: { state: 'offered' } };
  expect(await failure(scan(card, lessonId))).toMatchObject(refused(offered));
  const { enrolments } = await centre.enrolment.list({ programmeId });
  const enrolmentId = enrolments.find(row => row.personId === personId)?.id ?? '';
  await centre.enrolment.answer({ ...command(), enrolmentId, takesIt: true });
  await scan(card, lessonId);
  expect(await heads(lessonId)).toEqual([1, 1]);
});
