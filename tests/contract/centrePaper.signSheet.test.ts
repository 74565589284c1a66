import { v7 as uuidV7 } from 'uuid';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { required } from '../../src/base/assert.ts';
import { applyMany, failureCode, openCourse } from '../support/enrolments.ts';
import { textOfPdf, textOfXlsx } from '../support/office-files.ts';
import { openTestShop, type TestShop } from '../support/shop.ts';
import { command } from '../support/till.ts';

let shop: TestShop;
let programmeId: string;
let lessonId: string;
beforeEach(async () => {
  shop = await openTestShop();
  programmeId = await openCourse(shop);
  const { lessonList } = await shop.client.programme.get({ programmeId });
  lessonId = required(lessonList[0], 'a lesson').id;
});
afterEach(() => shop.close());

const sheet = (format: 'pdf' | 'xlsx' | 'csv' = 'pdf', of = lessonId) =>
  shop.as('centre').centrePaper.signSheet({ ...command(), lessonId: of, format });
const bytesOf = ({ base64 }: { readonly base64: string }) => Buffer.from(base64, 'base64');

it('has a line to sign for everybody with a seat, and no number to call', async () => {
  const [first] = await applyMany(shop, programmeId, 2);
  const pdf = await sheet();
  expect(pdf.fileName).toBe('서명부 하모니카 첫걸음 2026-07-07.pdf');
  const text = await textOfPdf(bytesOf(pdf));
  for (const said of ['출석 서명부', '1회차', '2026년 7월 7일(화)', '주민1', '주민2', '서명'])
    expect(text).toContain(said);
  expect(text).not.toContain('010');
  expect(textOfXlsx(bytesOf(await sheet('xlsx')))).toContain('주민2');
  expect(bytesOf(await sheet('csv')).toString()).toContain('2,주민2,가정1동,,');
  const { views } = await shop.client.person.get({ personId: first?.personId ?? '' });
  expect(views.map(({ why }) => why)).toEqual(['paper', 'paper', 'paper']);
});

it('LESSON_NOT_FOUND, NOBODY_ENROLLED, LESSON_CANCELLED', async () => {
  expect(await failureCode(sheet('pdf', uuidV7()))).toBe('LESSON_NOT_FOUND');
  expect(await failureCode(sheet())).toBe('NOBODY_ENROLLED');
  await shop.client.programme.cancelLesson({ ...command(), lessonId, reason: '강사 사정' });
  expect(await failureCode(sheet())).toBe('LESSON_CANCELLED');
});
