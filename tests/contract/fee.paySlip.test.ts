import { v7 as uuidV7 } from 'uuid';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { failureCode } from '../support/enrolments.ts';
import { heldLessons } from '../support/fees.ts';
import { textOfPdf } from '../support/office-files.ts';
import { openTestShop, type TestShop } from '../support/shop.ts';
import { command } from '../support/till.ts';

let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop();
});
afterEach(() => shop.close());

const month = '2026-06';

async function payOf(withholding: 'business' | 'other') {
  const { instructorId } = await heldLessons(shop, { hourly: 40_000, withholding, month });
  const asked = { ...command(), instructorId, month, expectedGross: 300_000, isPrinted: false };
  const { id } = await shop.as('centre').fee.payInstructor(asked);
  return { instructorId, payId: id };
}

async function slipText(payId: string): Promise<string> {
  const { base64 } = await shop.as('centre').fee.paySlip({ payId });
  return textOfPdf(Buffer.from(base64, 'base64'));
}

it('lists each lesson, how it is reckoned, and who gets it', async () => {
  const { payId } = await payOf('other');
  const { fileName } = await shop.as('centre').fee.paySlip({ payId });
  expect(fileName).toBe('강사료 명세서 2026-06 1.pdf');
  const text = await slipText(payId);
  for (const said of ['김선생', '2026년 6월', '2026년 6월 2일(화)', '기타소득', '7시간 30분', '40,000원'])
    expect(text).toContain(said);
  for (const said of ['필요경비 60%를 뺀 나머지의 20%', '-24,000원', '-2,400원', '273,600원', '동장'])
    expect(text).toContain(said);
});

it('names nobody who was erased; PAY_NOT_FOUND', async () => {
  const { payId, instructorId } = await payOf('business');
  await shop.as('centre').room.eraseInstructor({ ...command(), id: instructorId });
  const text = await slipText(payId);
  expect(text).not.toContain('김선생');
  expect(text).toContain('290,100원');
  expect(await failureCode(shop.as('centre').fee.paySlip({ payId: uuidV7() }))).toBe('PAY_NOT_FOUND');
});
