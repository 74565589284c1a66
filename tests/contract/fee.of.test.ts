import { v7 as uuidV7 } from 'uuid';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { failureCode } from '../support/enrolments.ts';
import { byCard, somebodyPaid } from '../support/fees.ts';
import { openTestShop, type TestShop } from '../support/shop.ts';

let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop();
});
afterEach(() => shop.close());

it('is the payment of a sign-up, which names nobody in full', async () => {
  const { enrolmentId, payment } = await somebodyPaid(shop, {}, [byCard(50_000)]);
  expect(await shop.as('centre').fee.of({ enrolmentId })).toEqual({ payment });
  expect(payment.maskedName).toContain('*');
});

it('ENROLMENT_NOT_FOUND', async () => {
  expect(await failureCode(shop.as('centre').fee.of({ enrolmentId: uuidV7() }))).toBe('ENROLMENT_NOT_FOUND');
});
