import { v7 as uuidV7 } from 'uuid';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { courseToday } from '../support/attendance.ts';
import { finishedCourse, giveCertificates } from '../support/certificates.ts';
import { failureCode } from '../support/enrolments.ts';
import { textOfPdf } from '../support/office-files.ts';
import { openTestShop, type TestShop } from '../support/shop.ts';
import { command } from '../support/till.ts';

let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop();
});
afterEach(() => shop.close());

const textOf = ({ base64 }: { readonly base64: string }) => textOfPdf(Buffer.from(base64, 'base64'));

it('gives a number, names who it is and what it is for, and is a look at them', async () => {
  const course = await finishedCourse(shop);
  const [enrolmentId = ''] = course.enrolmentIds;
  const file = await giveCertificates(shop, course, [enrolmentId]);
  expect(file.fileName).toBe('수료증 노래교실.pdf');
  const text = await textOf(file);
  for (const said of [
    '수 료 증',
    '제 2026-0001 호',
    '주민1',
    '노래교실',
    '2회 가운데 2회',
    '2026년 5월 14일',
  ])
    expect(text).toContain(said);
  expect(text).not.toContain('재발급');
  const [personId = ''] = course.personIds;
  expect((await shop.client.person.get({ personId })).views[0]).toMatchObject({ why: 'paper' });
});

it('a retry is the same paper; given again it has its number and says so', async () => {
  const course = await finishedCourse(shop);
  const { programmeId, enrolmentIds } = course;
  const asked = { ...command(), programmeId, enrolmentIds: enrolmentIds.slice(0, 1) };
  const first = await textOf(await shop.client.certificate.give(asked));
  expect(await textOf(await shop.client.certificate.give(asked))).toBe(first);
  shop.clock.nowMs += 86_400_000;
  const again = await textOf(await giveCertificates(shop, course, asked.enrolmentIds));
  expect(again).toContain('제 2026-0001 호 (재발급 2026년 5월 15일)');
  expect(again).toContain('2026년 5월 14일');
  const { people } = await shop.client.certificate.candidates({ programmeId });
  expect(people[0]?.certificate).toMatchObject({ number: '2026-0001', again: 1 });
});

it('each has a page and the next number', async () => {
  const course = await finishedCourse(shop);
  const { programmeId, lessonId, enrolmentIds } = course;
  const [, two = ''] = enrolmentIds;
  await shop.client.attendance.mark({ ...command(), lessonId, enrolmentId: two, state: 'present' });
  const text = await textOf(await giveCertificates(shop, { programmeId }, enrolmentIds.slice(0, 2)));
  expect(text).toMatch(/2026-0001.*주민1.*2026-0002.*주민2/u);
});

it('COURSE_NOT_OVER, PROGRAMME_NOT_FOUND', async () => {
  const early = await courseToday(shop, 1, { fee: 0, materials: 0 });
  expect(await failureCode(giveCertificates(shop, early, early.enrolmentIds))).toBe('COURSE_NOT_OVER');
  expect(await failureCode(giveCertificates(shop, { programmeId: uuidV7() }, early.enrolmentIds))).toBe(
    'PROGRAMME_NOT_FOUND',
  );
});

it('NOT_FINISHED takes nobody else with it, ENROLMENT_NOT_FOUND', async () => {
  const course = await finishedCourse(shop);
  expect(await failureCode(giveCertificates(shop, course, course.enrolmentIds))).toBe('NOT_FINISHED');
  expect(await failureCode(giveCertificates(shop, course, [uuidV7()]))).toBe('ENROLMENT_NOT_FOUND');
  const { people } = await shop.client.certificate.candidates({ programmeId: course.programmeId });
  expect(people.every(({ certificate }) => certificate === null)).toBe(true);
});
