import { v7 as uuidV7 } from 'uuid';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { bytesOfJob } from '../../main/handlers/bytes-of-job.ts';
import { viewPaper } from '../../main/handlers/views/paper.ts';
import { required } from '../../src/base/assert.ts';
import { courseToday } from '../support/attendance.ts';
import { withCar } from '../support/cars.ts';
import { failureCode } from '../support/enrolments.ts';
import { textOf, withoutPrinter } from '../support/paper.ts';
import { openTestShop, type TestShop } from '../support/shop.ts';
import { command } from '../support/till.ts';

let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop();
});
afterEach(() => shop.close());

const TERM = { firstDay: '2026-05-14', lastDay: '2026-06-25' };
const print = (programmeId: string, days = TERM) =>
  shop.as('centre').car.printParking({ ...command(), programmeId, ...days });

/** What the printer gets of a job when it takes it. */
function paperOf(jobId: string): string {
  const { counter } = shop;
  const job = required(counter.reads.printJobs.find(jobId), jobId);
  const bytes = counter.reads.printJobs.bytes(jobId);
  return textOf(viewPaper(bytesOfJob({ counter }, { ...job, bytes }), 48));
}

it('is read when the printer takes it: the queue keeps no number, nor of whoever was erased', async () => {
  const { programmeId, personIds } = await courseToday(shop, 2);
  const [one = '', two = ''] = personIds;
  await withCar(shop, one);
  await withCar(shop, two, '인천70바1234');
  const { jobId } = await print(programmeId);
  expect(shop.counter.reads.printJobs.bytes(jobId)).toBeNull();
  const paper = paperOf(jobId);
  expect(paper).toContain('노래교실');
  expect(paper).toContain('5/14, 5/21, 5/28, 6/4, 6/11 (5회)');
  expect(paper).toContain('1. 12가3456');
  expect(paper).toContain('2. 인천70바1234');
  expect(paper).not.toMatch(/주민\d/u);
  await shop.client.person.erase({ ...command(), personId: one });
  expect(paperOf(jobId)).not.toContain('12가3456');
});

it('PROGRAMME_NOT_FOUND, NO_LESSON, NOBODY_PARKS, PRINTER_NOT_CONFIGURED', async () => {
  const { programmeId, personIds } = await courseToday(shop, 1);
  expect(await failureCode(print(uuidV7()))).toBe('PROGRAMME_NOT_FOUND');
  expect(await failureCode(print(programmeId))).toBe('NOBODY_PARKS');
  const nowhere = { firstDay: '2026-05-15', lastDay: '2026-05-16' };
  expect(await failureCode(print(programmeId, nowhere))).toBe('NO_LESSON');
  await withCar(shop, personIds[0] ?? '');
  await withoutPrinter(shop);
  expect(await failureCode(print(programmeId))).toBe('PRINTER_NOT_CONFIGURED');
});
