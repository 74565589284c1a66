import { v7 as uuidV7 } from 'uuid';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { cancelProgramme, seatsAndWaiting, tell } from '../support/closings.ts';
import { failureCode, openCourse } from '../support/enrolments.ts';
import { textOfPdf, textOfXlsx } from '../support/office-files.ts';
import { openTestShop, type TestShop } from '../support/shop.ts';
import { command } from '../support/till.ts';

let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop();
});
afterEach(() => shop.close());

const paper = async (programmeId: string, format: 'pdf' | 'xlsx' | 'csv' = 'csv') => {
  const { base64 } = await shop.as('centre').closing.paper({ ...command(), programmeId, format });
  return Buffer.from(base64, 'base64');
};

it('has everybody to call and when they were, and is a look at each', async () => {
  const { programmeId, personIds, enrolmentIds } = await seatsAndWaiting(shop);
  await cancelProgramme(shop, programmeId);
  await tell(shop, enrolmentIds[1] ?? '');
  expect((await paper(programmeId)).toString().trim().split('\r\n').slice(1)).toEqual([
    '1,주민1,010-1000-0001,수강,',
    '2,주민2,010-1000-0002,수강,2026-05-14 14:08',
    '3,주민3,010-1000-0003,대기 1번,',
  ]);
  expect(await textOfPdf(await paper(programmeId, 'pdf'))).toContain(
    '하모니카 첫걸음 · 폐강 · 3명 중 1명 알림',
  );
  expect(textOfXlsx(await paper(programmeId, 'xlsx'))).toContain('대기 1번');
  const [personId = ''] = personIds;
  expect((await shop.client.person.get({ personId })).views.map(({ why }) => why)).toEqual([
    'paper',
    'paper',
    'paper',
  ]);
});

it('NOBODY_TO_TELL, PROGRAMME_NOT_FOUND', async () => {
  expect(await failureCode(paper(await openCourse(shop)))).toBe('NOBODY_TO_TELL');
  expect(await failureCode(paper(uuidV7()))).toBe('PROGRAMME_NOT_FOUND');
});
