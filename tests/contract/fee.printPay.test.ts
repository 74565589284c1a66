import { v7 as uuidV7 } from 'uuid';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { failureCode } from '../support/enrolments.ts';
import { heldLessons } from '../support/fees.ts';
import { textOf, withoutPrinter } from '../support/paper.ts';
import { openTestShop, type TestShop } from '../support/shop.ts';
import { command } from '../support/till.ts';

let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop();
});
afterEach(() => shop.close());

const month = '2026-06';
const print = (payId: string) => shop.as('centre').fee.printPay({ ...command(), payId });

it('the slip says how it is reckoned; PAY_NOT_FOUND, PRINTER_NOT_CONFIGURED', async () => {
  const { instructorId } = await heldLessons(shop, { hourly: 40_000, withholding: 'business', month });
  const asked = { ...command(), instructorId, month, expectedGross: 300_000, isPrinted: false };
  const { id } = await shop.as('centre').fee.payInstructor(asked);
  await print(id);
  const papers = async () => (await shop.client.device.papers()).map(({ paper }) => textOf(paper)).join('');
  await expect.poll(papers).toContain('강사료 지급 명세서');
  expect(await papers()).toMatch(/지방소득세 +-900/u);
  expect(await papers()).toMatch(/드린 돈 +290,100/u);
  expect(await papers()).not.toMatch(/김선생/u);
  expect(await failureCode(print(uuidV7()))).toBe('PAY_NOT_FOUND');
  await withoutPrinter(shop);
  expect(await failureCode(print(id))).toBe('PRINTER_NOT_CONFIGURED');
});
