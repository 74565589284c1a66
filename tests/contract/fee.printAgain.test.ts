import { v7 as uuidV7 } from 'uuid';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { apply, failureCode, openCourse, somebody } from '../support/enrolments.ts';
import { byCurrency, inCash, payFee } from '../support/fees.ts';
import { textOf, withoutPrinter } from '../support/paper.ts';
import { openTestShop, type TestShop } from '../support/shop.ts';
import { command } from '../support/till.ts';

let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop();
});
afterEach(() => shop.close());

const printAgain = (enrolmentId: string) => shop.as('centre').fee.printAgain({ ...command(), enrolmentId });
const papers = async () => (await shop.client.device.papers()).map(({ paper }) => textOf(paper));
const signedUp = async () => {
  const programmeId = await openCourse(shop, { fee: 45_000, materials: 5_000 });
  return (await apply(shop, programmeId, await somebody(shop, 1))).id;
};

it('a receipt comes with the payment, and again as a copy that says so; it names nobody', async () => {
  const enrolmentId = await signedUp();
  await payFee(shop, enrolmentId, [byCurrency(30_000, '7788'), inCash(20_000, 50_000)], true);
  await expect.poll(async () => (await papers()).join('')).toContain('수강료 영수증');
  expect(await printAgain(enrolmentId)).toMatchObject({ copyNumber: 1 });
  expect(await printAgain(enrolmentId)).toMatchObject({ copyNumber: 2 });
  await expect.poll(async () => (await papers()).join('')).toContain('재발행 2');
  const first = (await papers()).find(text => !text.includes('재발행')) ?? '';
  expect(first).toMatch(/재료비 +5,000/u);
  expect(first).toMatch(/서로e음 +30,000/u);
  expect(first).toMatch(/승인 번호 +7788/u);
  expect(first).toMatch(/거스름돈 +30,000/u);
  expect((await papers()).join('')).not.toMatch(/주민1/u);
});

it('ENROLMENT_NOT_FOUND, NOT_PAID, PRINTER_NOT_CONFIGURED', async () => {
  expect(await failureCode(printAgain(uuidV7()))).toBe('ENROLMENT_NOT_FOUND');
  const enrolmentId = await signedUp();
  expect(await failureCode(printAgain(enrolmentId))).toBe('NOT_PAID');
  await withoutPrinter(shop);
  await payFee(shop, enrolmentId, [byCurrency(50_000)], true);
  expect(await failureCode(printAgain(enrolmentId))).toBe('PRINTER_NOT_CONFIGURED');
});
