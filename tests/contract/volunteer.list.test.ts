import { afterEach, beforeEach, expect, it } from 'vitest';
import { failureCode } from '../support/enrolments.ts';
import { textOfPdf, textOfXlsx } from '../support/office-files.ts';
import { openTestShop, type TestShop } from '../support/shop.ts';
import { command } from '../support/till.ts';
import { SPRING, volunteered } from '../support/volunteers.ts';

let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop();
});
afterEach(() => shop.close());

const list = async (format: 'pdf' | 'xlsx' | 'csv', days = SPRING) => {
  const { base64 } = await shop.as('centre').volunteer.list({ ...command(), ...days, format });
  return Buffer.from(base64, 'base64');
};

it('names who volunteered and how long, and is a look at each', async () => {
  const { personIds } = await volunteered(shop);
  expect(await textOfPdf(await list('pdf'))).toContain('1 주민1 가정1동 1 1시간 30분 모두 1 1시간 30분');
  expect((await list('csv')).toString().split('\r\n')[1]).toBe('1,주민1,가정1동,1,90');
  expect(textOfXlsx(await list('xlsx'))).toContain('주민1');
  const viewsOf = async (personId = '') => (await shop.client.person.get({ personId })).views.length;
  expect(await viewsOf(personIds[0])).toBe(3);
  expect(await viewsOf(personIds[1])).toBe(0);
});

it('PERIOD_EMPTY, NOBODY_SERVED', async () => {
  const days = { firstDay: '2026-05-14', lastDay: '2026-05-13' };
  expect(await failureCode(list('pdf', days))).toBe('PERIOD_EMPTY');
  expect(await failureCode(list('pdf'))).toBe('NOBODY_SERVED');
});
