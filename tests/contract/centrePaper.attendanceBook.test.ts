import { v7 as uuidV7 } from 'uuid';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { finishedCourse } from '../support/certificates.ts';
import { failureCode, openCourse } from '../support/enrolments.ts';
import { textOfPdf, textOfXlsx } from '../support/office-files.ts';
import { openTestShop, type TestShop } from '../support/shop.ts';
import { command } from '../support/till.ts';

let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop();
});
afterEach(() => shop.close());

const book = async (programmeId: string, format: 'pdf' | 'xlsx' | 'csv' = 'csv') => {
  const asked = { ...command(), programmeId, format };
  return Buffer.from((await shop.as('centre').centrePaper.attendanceBook(asked)).base64, 'base64');
};

it('has everybody against every lesson, and is a look at each', async () => {
  const { programmeId, personIds } = await finishedCourse(shop);
  expect((await book(programmeId)).toString().trim().split('\r\n')).toEqual([
    expect.stringContaining('번호,이름,5/7,5/14,출석'),
    '1,주민1,○,△,2',
    '2,주민2,○,×,1',
    '3,주민3,,,0',
  ]);
  expect(await textOfPdf(await book(programmeId, 'pdf'))).toContain('출석 인원 2 1 3');
  expect(textOfXlsx(await book(programmeId, 'xlsx'))).toContain('주민3');
  const { views } = await shop.client.person.get({ personId: personIds[2] ?? '' });
  expect(views.map(({ why }) => why)).toEqual(['paper', 'paper', 'paper']);
});

it('PROGRAMME_NOT_FOUND, NOBODY_ENROLLED', async () => {
  expect(await failureCode(book(uuidV7()))).toBe('PROGRAMME_NOT_FOUND');
  expect(await failureCode(book(await openCourse(shop)))).toBe('NOBODY_ENROLLED');
});
