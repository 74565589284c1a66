import { v7 as uuidV7 } from 'uuid';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { applyMany, failureCode, openCourse } from '../support/enrolments.ts';
import { textOfPdf, textOfXlsx } from '../support/office-files.ts';
import { openTestShop, type TestShop } from '../support/shop.ts';
import { command } from '../support/till.ts';

let shop: TestShop;
let programmeId: string;
beforeEach(async () => {
  shop = await openTestShop();
  programmeId = await openCourse(shop, { capacity: 2 });
});
afterEach(() => shop.close());

const roster = (format: 'pdf' | 'xlsx' | 'csv' = 'pdf', of = programmeId) =>
  shop.as('centre').centrePaper.roster({ ...command(), programmeId: of, format });
const bytesOf = ({ base64 }: { readonly base64: string }) => Buffer.from(base64, 'base64');
const csv = async () => bytesOf(await roster('csv')).toString();

it('names who has a seat and nobody who waits, as PDF, workbook and CSV', async () => {
  await applyMany(shop, programmeId, 3);
  const pdf = await roster();
  expect(pdf).toMatchObject({ fileName: '수강생 명단 하모니카 첫걸음.pdf', mediaType: 'application/pdf' });
  const xlsx = await roster('xlsx');
  const table = await csv();
  for (const text of [await textOfPdf(bytesOf(pdf)), textOfXlsx(bytesOf(xlsx)), table]) {
    expect(text).toContain('주민1');
    expect(text).toContain('주민2');
    expect(text).toContain('010-1000-0002');
    expect(text).not.toContain('주민3');
  }
  expect(table.split('\r\n')[1]).toBe('1,주민1,010-1000-0001,가정1동,미납');
});

it('is a look at everybody on it, written down once for one command', async () => {
  const [first, , waiting] = await applyMany(shop, programmeId, 3);
  const asked = { ...command(), programmeId, format: 'csv' as const };
  const files = [await shop.client.centrePaper.roster(asked), await shop.client.centrePaper.roster(asked)];
  expect(files[1]).toEqual(files[0]);
  const viewsOf = async (personId = '') => (await shop.client.person.get({ personId })).views;
  expect(await viewsOf(first?.personId)).toEqual([
    { why: 'paper', atMs: shop.clock.nowMs, viewer: '사장님' },
  ]);
  expect(await viewsOf(waiting?.personId)).toEqual([]);
});

it('says nothing of one who was erased', async () => {
  const [first] = await applyMany(shop, programmeId, 2);
  await shop.client.person.erase({ ...command(), personId: first?.personId ?? '' });
  const text = await csv();
  expect(text).not.toContain('주민1');
  expect(text).toContain('주민2');
});

it('leaves out who has been offered a seat and has not said yes', async () => {
  const [first, , third] = await applyMany(shop, programmeId, 3);
  await shop.client.enrolment.cancel({ ...command(), enrolmentId: first?.id ?? '' });
  expect(await csv()).not.toContain('주민3');
  await shop.client.enrolment.answer({ ...command(), enrolmentId: third?.id ?? '', takesIt: true });
  expect(await csv()).toContain('주민3');
});

it('PROGRAMME_NOT_FOUND, NOBODY_ENROLLED', async () => {
  expect(await failureCode(roster('pdf', uuidV7()))).toBe('PROGRAMME_NOT_FOUND');
  expect(await failureCode(roster())).toBe('NOBODY_ENROLLED');
});
