import { afterEach, beforeEach, expect, it } from 'vitest';
import { courseToday } from '../support/attendance.ts';
import { agreeToParking, withCar } from '../support/cars.ts';
import { apply, failureCode } from '../support/enrolments.ts';
import { textOfPdf, textOfXlsx } from '../support/office-files.ts';
import { openTestShop, type TestShop } from '../support/shop.ts';
import { command } from '../support/till.ts';

let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop();
});
afterEach(() => shop.close());

const parking = async (format: 'pdf' | 'xlsx' | 'csv' = 'csv', date = '2026-05-14') => {
  const { base64 } = await shop.as('centre').car.parking({ ...command(), date, format });
  return Buffer.from(base64, 'base64');
};

it('has the cars of whoever comes that day and no names, and is a look at each', async () => {
  const { personIds } = await courseToday(shop, 3);
  const [one = '', two = ''] = personIds;
  await withCar(shop, one);
  await withCar(shop, two, '인천70바1234');
  expect((await parking()).toString().trim().split('\r\n').slice(1)).toEqual([
    '1,12가3456,14:00–15:30,노래교실',
    '2,인천70바1234,14:00–15:30,노래교실',
  ]);
  const text = await textOfPdf(await parking('pdf'));
  expect(text).toContain('2026년 5월 14일(목) · 2대');
  expect(text).not.toMatch(/주민\d/u);
  expect(textOfXlsx(await parking('xlsx'))).toContain('인천70바1234');
  const viewsOf = async (personId = '') => (await shop.client.person.get({ personId })).views.length;
  expect([await viewsOf(one), await viewsOf(personIds[2])]).toEqual([3, 0]);
});

it('counts a car that comes to two lessons once', async () => {
  const { personIds } = await courseToday(shop, 1);
  const [personId = ''] = personIds;
  const other = await courseToday(shop, 0, { name: '서예교실', startMinute: 1000, endMinute: 1090 });
  await apply(shop, other.programmeId, personId);
  await withCar(shop, personId);
  expect(await textOfPdf(await parking('pdf'))).toMatch(/ 1대 .*노래교실.*서예교실/u);
});

it('NOBODY_PARKS on another day, nor once it is taken back', async () => {
  const { personIds } = await courseToday(shop, 1);
  const [personId = ''] = personIds;
  expect(await failureCode(parking())).toBe('NOBODY_PARKS');
  await withCar(shop, personId);
  expect(await failureCode(parking('pdf', '2026-05-15'))).toBe('NOBODY_PARKS');
  await agreeToParking(shop, personId, 'withdrawn');
  expect(await failureCode(parking())).toBe('NOBODY_PARKS');
});
