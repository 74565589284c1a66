import { afterEach, beforeEach, expect, it } from 'vitest';
import { finishedCourse, giveCertificates } from '../support/certificates.ts';
import { failureCode } from '../support/enrolments.ts';
import { textOfPdf, textOfXlsx } from '../support/office-files.ts';
import { openTestShop, type TestShop } from '../support/shop.ts';
import { command } from '../support/till.ts';

let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop();
});
afterEach(() => shop.close());

const register = async (format: 'pdf' | 'xlsx' | 'csv' = 'csv', year = 2026) => {
  const { base64 } = await shop.as('centre').certificate.register({ ...command(), year, format });
  return Buffer.from(base64, 'base64');
};

it('has every number of the year, as PDF, workbook and CSV', async () => {
  const course = await finishedCourse(shop);
  await giveCertificates(shop, course, course.enrolmentIds.slice(0, 1));
  await giveCertificates(shop, course, course.enrolmentIds.slice(0, 1));
  expect((await register()).toString().split('\r\n')[1]).toBe('2026-0001,주민1,노래교실,2/2,2026-05-14,1회');
  expect(await textOfPdf(await register('pdf'))).toContain('2026-0001 주민1 노래교실 2/2');
  expect(textOfXlsx(await register('xlsx'))).toContain('주민1');
  const [personId = ''] = course.personIds;
  expect((await shop.client.person.get({ personId })).views).toHaveLength(5);
});

it('of one who was erased the number stays alone', async () => {
  const course = await finishedCourse(shop);
  await giveCertificates(shop, course, course.enrolmentIds.slice(0, 1));
  await shop.client.person.erase({ ...command(), personId: course.personIds[0] ?? '' });
  const text = (await register()).toString();
  expect(text).toContain('2026-0001,(삭제),노래교실');
  expect(text).not.toContain('주민1');
});

it('NOTHING_GIVEN', async () => {
  expect(await failureCode(register())).toBe('NOTHING_GIVEN');
  const course = await finishedCourse(shop);
  await giveCertificates(shop, course, course.enrolmentIds.slice(0, 1));
  expect(await failureCode(register('pdf', 2025))).toBe('NOTHING_GIVEN');
});
