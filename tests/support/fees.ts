import type { FeePaymentView } from '../../src/contract/fee.ts';
import { apply, openCourse, somebody } from './enrolments.ts';
import type { TestShop } from './shop.ts';
import { command } from './till.ts';

type Tenders = Parameters<ReturnType<TestShop['as']>['fee']['pay']>[0]['tenders'];

/** The ways to pay, in few words. */
export const inCash = (amount: number, received = amount): Tenders[number] => ({
  place: 'cash',
  amount,
  received,
  approvalNumber: null,
});
export const byBank = (amount: number): Tenders[number] => ({
  place: 'bank',
  amount,
  received: null,
  approvalNumber: null,
});
export const byCard = (amount: number, approvalNumber: string | null = '31415926'): Tenders[number] => ({
  place: 'card',
  amount,
  received: null,
  approvalNumber,
});
export const byCurrency = (amount: number, approvalNumber: string | null = '7788'): Tenders[number] => ({
  place: 'currency',
  amount,
  received: null,
  approvalNumber,
});

export const payFee = (
  shop: TestShop,
  enrolmentId: string,
  tenders: Tenders,
  isPrinted = false,
): Promise<FeePaymentView> => shop.as('centre').fee.pay({ ...command(), enrolmentId, tenders, isPrinted });

/** A course that began on 28 April, twelve lessons until July; on 14 May two of them are over. */
export const RUNNING = {
  term: '2026-2',
  firstDay: '2026-04-28',
  lastDay: '2026-07-28',
  makesUp: true,
  lessonCount: 12,
  name: '서예',
  fee: 60_000,
  materials: 10_000,
} as const;

/** Somebody who has paid for a course of 45,000 won and 5,000 won of materials. */
export async function somebodyPaid(
  shop: TestShop,
  facts: Parameters<typeof openCourse>[1] = {},
  tenders?: Tenders,
) {
  const programmeId = await openCourse(shop, { fee: 45_000, materials: 5_000, ...facts });
  const { id: enrolmentId, due } = await apply(shop, programmeId, await somebody(shop, 1));
  const payment = await payFee(shop, enrolmentId, tenders ?? [byCard(due)]);
  return { programmeId, enrolmentId, payment };
}

/** Goes on with what goes back now. */
export async function refundFee(shop: TestShop, enrolmentId: string) {
  const { fee } = shop.as('centre');
  const wish = { enrolmentId, materialsBack: false };
  const { total } = await fee.previewRefund(wish);
  return fee.refund({ ...command(), ...wish, expectedTotal: total, isPrinted: false });
}

/** Lessons of a month of a course with an instructor, each held. */
export async function heldLessons(
  shop: TestShop,
  facts: { readonly hourly: number; readonly withholding: 'business' | 'other'; readonly month: string },
) {
  const centre = shop.as('centre');
  const { id: instructorId } = await centre.room.saveInstructor({
    ...command(),
    id: null,
    name: '김선생',
    phone: null,
    contractFrom: '2026-01-01',
    contractTo: '2026-12-31',
    hourly: facts.hourly,
    withholding: facts.withholding,
  });
  const programmeId = await openCourse(shop, { ...RUNNING, instructorId });
  shop.counter.transaction(({ reads, writes }) => {
    for (const { id, date } of reads.programmes.lessons(programmeId))
      if (date.startsWith(facts.month)) writes.programmes.setLessonState(id, 'held');
  });
  return { instructorId, programmeId };
}
