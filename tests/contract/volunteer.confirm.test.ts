import { v7 as uuidV7 } from 'uuid';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { failureCode } from '../support/enrolments.ts';
import { textOfPdf } from '../support/office-files.ts';
import { openTestShop, type TestShop } from '../support/shop.ts';
import { command } from '../support/till.ts';
import { SPRING, volunteered } from '../support/volunteers.ts';

let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop();
});
afterEach(() => shop.close());

const confirm = (personId = '', format: 'pdf' | 'csv' = 'pdf', days = SPRING) =>
  shop.as('centre').volunteer.confirm({ ...command(), ...days, personId, format });

it('says when somebody volunteered and how long, and is a look at them', async () => {
  const { personIds } = await volunteered(shop);
  const [personId] = personIds;
  const file = await confirm(personId);
  expect(file.fileName).toBe('봉사활동 확인서 주민1.pdf');
  const text = await textOfPdf(Buffer.from(file.base64, 'base64'));
  for (const said of ['봉사활동 확인서', '주민1', '1시간 30분 (1회)', '2026년 5월 7일(목) 반찬 나눔', '직인'])
    expect(text).toContain(said);
  // It is not known how long the second shift was.
  expect(text).not.toContain('5월 14일(목)');
  const csv = Buffer.from((await confirm(personId, 'csv')).base64, 'base64').toString();
  expect(csv.split('\r\n')[1]).toBe('주민1,2026-05-07,반찬 나눔,14:00–15:30,90');
  expect((await shop.client.person.get({ personId: personId ?? '' })).views).toHaveLength(2);
});

it('NOBODY_SERVED, PERIOD_EMPTY, PERSON_NOT_FOUND, PERSON_ERASED', async () => {
  const { personIds } = await volunteered(shop);
  const [one, two] = personIds;
  expect(await failureCode(confirm(two))).toBe('NOBODY_SERVED');
  const later = { firstDay: '2026-05-14', lastDay: '2026-05-14' };
  expect(await failureCode(confirm(one, 'pdf', later))).toBe('NOBODY_SERVED');
  expect(await failureCode(confirm(one, 'pdf', { ...later, lastDay: '2026-05-13' }))).toBe('PERIOD_EMPTY');
  expect(await failureCode(confirm(uuidV7()))).toBe('PERSON_NOT_FOUND');
  await shop.client.person.erase({ ...command(), personId: one ?? '' });
  expect(await failureCode(confirm(one))).toBe('PERSON_ERASED');
});
