import { v7 as uuidV7 } from 'uuid';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { cardOf, courseToday } from '../support/attendance.ts';
import { apply } from '../support/enrolments.ts';
import { register } from '../support/people.ts';
import { openTestShop, type TestShop } from '../support/shop.ts';
import { command, failure } from '../support/till.ts';

let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop();
});
afterEach(() => shop.close());

const attendance = () => shop.as('centre').attendance;
const type = (lessonId: string, digits: string, enrolmentId: string | null = null) =>
  attendance().checkInByDigits({ ...command(), lessonId, digits, enrolmentId });
const came = async (lessonId: string) => (await attendance().sheet({ lessonId })).came;

const MINUTE_MS = 60_000;

it('the end of the number marks whoever comes, in time or late; twice or by card is one head', async () => {
  const { lessonId, personIds } = await courseToday(shop, 2);
  expect(await type(lessonId, '0001')).toMatchObject({
    wasThere: false,
    row: { maskedName: '주*1', state: 'present' },
  });
  expect(await type(lessonId, '0001')).toMatchObject({ wasThere: true });
  const token = await cardOf(shop, personIds[0] ?? '');
  expect(await attendance().checkIn({ ...command(), token, lessonId })).toMatchObject({ wasThere: true });
  expect(await came(lessonId)).toBe(1);
  shop.clock.advance(3 * MINUTE_MS);
  expect(await type(lessonId, '0002')).toMatchObject({ wasThere: false, row: { state: 'late' } });
  expect(await came(lessonId)).toBe(2);
});

it('a retry under the same id is one mark', async () => {
  const { lessonId } = await courseToday(shop, 1);
  const asked = { ...command(), lessonId, digits: '0001', enrolmentId: null };
  const first = await attendance().checkInByDigits(asked);
  expect(await attendance().checkInByDigits(asked)).toEqual(first);
});

it('WHICH_PERSON: of those who share the digits one is chosen by a masked name', async () => {
  const { programmeId, lessonId } = await courseToday(shop, 1);
  const { id: personId } = await register(shop, { name: '홍길동', phone: '010-7777-0001' });
  const { id: enrolmentId } = await apply(shop, programmeId, personId);
  const { code, data } = await failure(type(lessonId, '0001'));
  expect({ code, data }).toEqual({
    code: 'WHICH_PERSON',
    data: {
      people: [
        { enrolmentId: expect.any(String), maskedName: '주*1' },
        { enrolmentId, maskedName: '홍*동' },
      ],
    },
  });
  expect(await came(lessonId)).toBe(0);
  expect(await type(lessonId, '0001', enrolmentId)).toMatchObject({ row: { maskedName: '홍*동' } });
  expect(await failure(type(lessonId, '0001', uuidV7()))).toMatchObject({ code: 'DIGITS_UNKNOWN' });
});

it('DIGITS_UNKNOWN of whoever is not in the course, has left it, or was erased', async () => {
  const { lessonId, enrolmentIds, personIds } = await courseToday(shop, 2);
  await register(shop, { name: '홍길동', phone: '010-7777-9999' });
  expect(await failure(type(lessonId, '9999'))).toMatchObject({ code: 'DIGITS_UNKNOWN' });
  await shop.client.enrolment.cancel({ ...command(), enrolmentId: enrolmentIds[0] ?? '' });
  expect(await failure(type(lessonId, '0001'))).toMatchObject({ code: 'DIGITS_UNKNOWN' });
  await shop.client.person.erase({ ...command(), personId: personIds[1] ?? '' });
  expect(await failure(type(lessonId, '0002'))).toMatchObject({ code: 'DIGITS_UNKNOWN' });
});

it('LESSON_NOT_FOUND, LESSON_NOT_YET, LESSON_CANCELLED', async () => {
  const { lessonId, laterId } = await courseToday(shop, 1);
  expect(await failure(type(uuidV7(), '0001'))).toMatchObject({ code: 'LESSON_NOT_FOUND' });
  expect(await failure(type(laterId, '0001'))).toMatchObject({ code: 'LESSON_NOT_YET' });
  await shop.as('centre').programme.cancelLesson({ ...command(), lessonId, reason: '강사 사정' });
  expect(await failure(type(lessonId, '0001'))).toMatchObject({ code: 'LESSON_CANCELLED' });
});
