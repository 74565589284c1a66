import { v7 as uuidV7 } from 'uuid';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { courseToday } from '../support/attendance.ts';
import { finishedCourse, giveCertificates } from '../support/certificates.ts';
import { failureCode } from '../support/enrolments.ts';
import { openTestShop, type TestShop } from '../support/shop.ts';

let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop();
});
afterEach(() => shop.close());

const candidates = (programmeId: string) => shop.as('centre').certificate.candidates({ programmeId });

it('tells how often everybody came, masked, and who has finished', async () => {
  const { programmeId } = await finishedCourse(shop);
  const view = await candidates(programmeId);
  expect(view).toMatchObject({
    programmeName: '노래교실',
    lessons: 2,
    lastDay: '2026-05-14',
    isOver: true,
    rule: { rateBp: 8000, isOwnChoice: true },
  });
  expect(
    view.people.map(({ maskedName, came, rateBp, hasFinished }) => [maskedName, came, rateBp, hasFinished]),
  ).toEqual([
    ['주*1', 2, 10_000, true],
    ['주*2', 1, 5_000, false],
    ['주*3', 0, 0, false],
  ]);
});

it('names the certificate that somebody has', async () => {
  const course = await finishedCourse(shop);
  await giveCertificates(shop, course, course.enrolmentIds.slice(0, 1));
  const { people } = await candidates(course.programmeId);
  expect(people[0]?.certificate).toEqual({ number: '2026-0001', givenOn: '2026-05-14', again: 0 });
  expect(people[1]?.certificate).toBeNull();
});

it('whoever has not paid is no candidate, and a course with lessons ahead is not over', async () => {
  const { programmeId } = await courseToday(shop, 2);
  expect(await candidates(programmeId)).toMatchObject({ isOver: false, people: [] });
});

it('PROGRAMME_NOT_FOUND', async () => {
  expect(await failureCode(candidates(uuidV7()))).toBe('PROGRAMME_NOT_FOUND');
});
