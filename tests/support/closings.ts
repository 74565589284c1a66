import { applyMany, openCourse } from './enrolments.ts';
import { byCard, payFee } from './fees.ts';
import { publishCourse } from './programmes.ts';
import type { TestShop } from './shop.ts';
import { command } from './till.ts';

/** A course that begins on 19 May, five days from the test's day, and needs four people. */
export const SOON = {
  term: '2026-2',
  firstDay: '2026-05-19',
  lastDay: '2026-06-30',
  lessonCount: 6,
  capacity: 5,
  minEnrolment: 4,
  fee: 45_000,
} as const;

/** With three people, the first of whom has paid. */
export async function fewPeople(shop: TestShop) {
  const { id: programmeId } = await publishCourse(shop.as('centre'), SOON);
  const enrolled = await applyMany(shop, programmeId, 3);
  await payFee(shop, enrolled[0]?.id ?? '', [byCard(45_000)]);
  return { programmeId, enrolmentIds: enrolled.map(({ id }) => id) };
}

/** Two seats, of which one is paid, and one who waits. */
export async function seatsAndWaiting(shop: TestShop) {
  const programmeId = await openCourse(shop, { capacity: 2 });
  const enrolled = await applyMany(shop, programmeId, 3);
  await payFee(shop, enrolled[0]?.id ?? '', [byCard(45_000)]);
  const personIds = enrolled.map(({ personId }) => personId);
  return { programmeId, personIds, enrolmentIds: enrolled.map(({ id }) => id) };
}

export const cancelProgramme = (shop: TestShop, programmeId: string) =>
  shop
    .as('centre')
    .programme.setState({ ...command(), programmeId, state: 'cancelled', reason: '인원 부족' });

export const closingNow = (shop: TestShop, programmeId: string) =>
  shop.as('centre').closing.get({ programmeId });

export const tell = (shop: TestShop, enrolmentId: string, isTold = true) =>
  shop.as('centre').closing.tell({ ...command(), enrolmentId, isTold });
