import { v7 as uuidV7 } from 'uuid';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { courseToday } from '../support/attendance.ts';
import { withCar } from '../support/cars.ts';
import { failureCode } from '../support/enrolments.ts';
import { textOfPdf, textOfXlsx } from '../support/office-files.ts';
import { openTestShop, type TestShop } from '../support/shop.ts';
import { command } from '../support/till.ts';

let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop();
});
afterEach(() => shop.close());

type Days = { readonly firstDay?: string; readonly lastDay?: string };
const TERM = { firstDay: '2026-05-07', lastDay: '2026-06-25' };

async function list(programmeId: string, format: 'pdf' | 'xlsx' | 'csv' = 'csv', days: Days = {}) {
  const asked = { ...command(), programmeId, format, ...TERM, ...days };
  const { base64 } = await shop.as('centre').car.parkingOfProgramme(asked);
  return Buffer.from(base64, 'base64');
}

it('has each number once for all lessons of some days, no name, and is a look at each', async () => {
  const { programmeId, personIds } = await courseToday(shop, 3);
  const [one = '', two = '', three = ''] = personIds;
  await withCar(shop, one);
  await withCar(shop, two, '인천70바1234');
  const text = await textOfPdf(await list(programmeId, 'pdf'));
  expect(text).toContain('노래교실 · 2대');
  expect(text).toContain('5/7, 5/14, 5/21, 5/28, 6/4, 6/11 (6회)');
  expect(text).toContain('14:00–15:30');
  expect(text).not.toMatch(/주민\d/u);
  const some = await list(programmeId, 'csv', { firstDay: '2026-05-14', lastDay: '2026-05-21' });
  expect(some.toString().trim().split('\r\n').slice(1)).toEqual([
    '1,12가3456,14:00–15:30,"5/14, 5/21 (2회)"',
    '2,인천70바1234,14:00–15:30,"5/14, 5/21 (2회)"',
  ]);
  expect(textOfXlsx(await list(programmeId, 'xlsx'))).toContain('인천70바1234');
  const viewsOf = async (personId: string) => (await shop.client.person.get({ personId })).views.length;
  expect([await viewsOf(one), await viewsOf(three)]).toEqual([3, 0]);
});

it('PROGRAMME_NOT_FOUND, NO_LESSON, NOBODY_PARKS', async () => {
  const { programmeId, personIds } = await courseToday(shop, 1);
  expect(await failureCode(list(uuidV7()))).toBe('PROGRAMME_NOT_FOUND');
  expect(await failureCode(list(programmeId))).toBe('NOBODY_PARKS');
  const [personId = ''] = personIds;
  await withCar(shop, personId);
  const day = { firstDay: '2026-05-15', lastDay: '2026-05-16' };
  expect(await failureCode(list(programmeId, 'csv', day))).toBe('NO_LESSON');
  await shop.client.person.erase({ ...command(), personId });
  expect(await failureCode(list(programmeId))).toBe('NOBODY_PARKS');
});
