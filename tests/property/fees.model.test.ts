/**
 * Goal: whatever people pay, in whichever ways, and whatever of it goes back, no won is made or lost: the
 * centre's accounts are what the receipts say, and nobody gets back more than was paid, nor another way.
 * Method: random courses, pays, refunds, cancelled courses, deposits and pays of instructors go through the
 * router into a real file, beside a list of what was paid. `IEUM_PROPERTY_RUNS` sets how many days.
 */
import * as fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { required } from '../../src/base/assert.ts';
import { withhold } from '../../src/community/withholding.ts';
import { apply, openCourse, somebody } from '../support/enrolments.ts';
import { byBank, byCard, byCurrency, heldLessons, inCash, payFee, refundFee } from '../support/fees.ts';
import { openTestShop, type TestShop } from '../support/shop.ts';
import { command } from '../support/till.ts';
import { verify } from '../support/verify.ts';
import type { FeePaymentView } from '../../src/contract/fee.ts';
import { readWithholding } from '../../src/community/withholding.ts';
import withholdingFile from '../../resources/centre/withholding.json' with { type: 'json' };

const RUNS = Number(process.env['IEUM_PROPERTY_RUNS'] ?? 8);
const RATES = readWithholding(withholdingFile);
const DAY_MS = 24 * 60 * 60 * 1000;
const WAYS = [byCurrency, byCard, byBank, inCash] as const;

let shop: TestShop;
beforeAll(async () => {
  shop = await openTestShop();
});
afterAll(() => shop.close());

const payer = fc.record({
  ways: fc.tuple(fc.nat(3), fc.nat(3)),
  /** Of what is due, by the first way, in percent. */
  percent: fc.integer({ min: 1, max: 99 }),
  /** What becomes of it by itself. */
  end: fc.constantFrom('stays' as const, 'leaves' as const, 'leavesWithMaterials' as const),
});
const course = fc.record({
  // When it began; nobody comes in after half of it.
  weeksAgo: fc.integer({ min: -3, max: 5 }),
  fee: fc.integer({ min: 1, max: 99_999 }),
  materials: fc.constantFrom(0, 0, 5_550, 20_000),
  payers: fc.array(payer, { minLength: 1, maxLength: 4 }),
  isCancelled: fc.boolean(),
  table: fc.constantFrom('law' as const, 'lessons' as const),
  deposits: fc.integer({ min: 0, max: 100 }),
  instructor: fc.option(
    fc.record({
      hourly: fc.integer({ min: 1_000, max: 200_000 }),
      withholding: fc.constantFrom('business' as const, 'other' as const),
    }),
  ),
});
type Course = typeof course extends fc.Arbitrary<infer C> ? C : never;

/** What the accounts are to be, as the model adds it up. */
const books = { income: 0, materials: 0, refunded: 0, pay: 0, withheld: 0, cash: 0, card: 0, currency: 0 };
type Held = 'cash' | 'card' | 'currency';
const HELD: readonly Held[] = ['cash', 'card', 'currency'];
let people = 0;

const way = (at: number) => required(WAYS[at], 'way');

async function payFor(programmeId: string, { ways, percent }: Course['payers'][number]): Promise<string> {
  people += 1;
  const { id, due } = await apply(shop, programmeId, await somebody(shop, people));
  const [first, second] = ways;
  const own = Math.max(1, Math.floor((due * percent) / 100));
  const isSplit = first !== second && due - own > 0;
  const payment = await payFee(
    shop,
    id,
    isSplit ? [way(first)(own), way(second)(due - own)] : [way(first)(due)],
  );
  books.income += payment.fee;
  books.materials += payment.materials;
  for (const { place, amount } of payment.tenders) if (place !== 'bank') books[place] += amount;
  return id;
}

/** Nothing goes back but what came, and by the way by which it came. */
function tookBack({ refund, tenders, total }: FeePaymentView): void {
  const back = required(refund, 'refund');
  expect(back.total).toBeLessThanOrEqual(total);
  expect(back.places.reduce((sum, { amount }) => sum + amount, 0)).toBe(back.total);
  for (const { place, amount } of back.places) {
    expect(amount).toBeLessThanOrEqual(tenders.find(one => one.place === place)?.amount ?? 0);
    if (place !== 'bank') books[place] -= amount;
  }
  books.refunded += back.total;
}

async function leave(enrolmentId: string, materialsBack: boolean): Promise<void> {
  const { fee } = shop.as('centre');
  if (!materialsBack) return tookBack(await refundFee(shop, enrolmentId));
  const wish = { enrolmentId, materialsBack };
  const { total } = await fee.previewRefund(wish);
  const asked = { ...command(), ...wish, expectedTotal: total, isPrinted: false };
  tookBack(await fee.refund(asked));
}

/** The centre cancels: everybody who is left gets all of it. */
async function cancelAll(programmeId: string, left: readonly string[]): Promise<void> {
  const centre = shop.as('centre');
  await centre.programme.setState({ ...command(), programmeId, state: 'cancelled', reason: '폐강' });
  const { total: expectedTotal, count } = await centre.fee.previewProgramme({ programmeId });
  expect(count).toBe(left.length);
  if (count === 0) return;
  await centre.fee.refundProgramme({ ...command(), programmeId, expectedTotal, isPrinted: false });
  let sum = 0;
  for (const enrolmentId of left) {
    const payment = required((await centre.fee.of({ enrolmentId })).payment, 'payment');
    expect(payment.refund?.total).toBe(payment.total);
    tookBack(payment);
    sum += payment.total;
  }
  expect(sum).toBe(expectedTotal);
}

async function payInstructor(facts: NonNullable<Course['instructor']>): Promise<void> {
  const centre = shop.as('centre');
  const month = '2026-06';
  const { instructorId } = await heldLessons(shop, { ...facts, month });
  const { due } = await centre.fee.pays({ month });
  const own = required(
    due.find(one => one.instructorId === instructorId),
    'due',
  );
  const asked = { ...command(), instructorId, month, expectedGross: own.gross, isPrinted: false };
  const paid = await centre.fee.payInstructor(asked);
  const { gross } = paid;
  const date = paid.paidOn;
  expect(paid).toMatchObject(withhold(RATES, { gross, income: facts.withholding, date }));
  expect(gross).toBe(Math.floor((facts.hourly * paid.minutes) / 60));
  books.pay += gross;
  books.withheld += paid.tax + paid.local;
}

async function depositSome(percent: number): Promise<void> {
  for (const place of HELD) {
    const amount = Math.floor((Math.max(0, books[place]) * percent) / 100);
    if (amount === 0) continue;
    await shop.as('centre').fee.deposit({ ...command(), place, amount });
    books[place] -= amount;
  }
}

const leftOf = (rows: readonly { received: number; refunded: number }[]) =>
  rows.reduce((sum, { received, refunded }) => sum + received - refunded, 0);

async function compare(): Promise<void> {
  const { fees } = shop.counter.reads;
  expect(fees.balance('feeReceivable'), 'receivable').toBe(0);
  expect(fees.balance('feeIncome'), 'income').toBe(books.income);
  expect(fees.balance('materialsIncome'), 'materials').toBe(books.materials);
  expect(fees.balance('feeRefund'), 'refunds').toBe(books.refunded);
  expect(fees.balance('instructorPay'), 'pay').toBe(books.pay);
  expect(fees.balance('withholdingPayable'), 'withheld').toBe(books.withheld);
  const { held, byPlace, byProgramme } = await shop.as('centre').fee.day({ date: null });
  for (const { place, amount } of held) expect(amount, place).toBe(books[place]);
  expect(leftOf(byProgramme)).toBe(leftOf(byPlace));
}

async function teach(facts: Course, index: number): Promise<void> {
  const { fee, materials, weeksAgo } = facts;
  const name = `강좌 ${people + index}`;
  const first = new Date(shop.clock.nowMs + 9 * 60 * 60 * 1000 - weeksAgo * 7 * DAY_MS);
  const firstDay = first.toISOString().slice(0, 10);
  const last = new Date(first.getTime() + 140 * DAY_MS);
  const lastDay = last.toISOString().slice(0, 10);
  const about = { name, fee, materials, firstDay, lastDay, makesUp: true, lessonCount: 12, capacity: 9 };
  await shop.client.settings.save({ ...command(), settings: { refundTable: facts.table } });
  const programmeId = await openCourse(shop, about);
  const left: string[] = [];
  for (const one of facts.payers) {
    const enrolmentId = await payFor(programmeId, one);
    if (one.end === 'stays') left.push(enrolmentId);
    else await leave(enrolmentId, one.end === 'leavesWithMaterials');
  }
  await compare();
  if (facts.instructor !== null) await payInstructor(facts.instructor);
  await depositSome(facts.deposits);
  if (facts.isCancelled) await cancelAll(programmeId, left);
  await compare();
}

it('the books are what the receipts say, whoever pays, leaves, teaches or cancels', async () => {
  let index = 0;
  await fc.assert(
    fc.asyncProperty(course, async facts => {
      index += 1;
      await teach(facts, index);
    }),
    { numRuns: RUNS, endOnFailure: true },
  );
  const { fee } = shop.as('centre');
  if (books.withheld > 0) await fee.payWithholding({ ...command(), amount: books.withheld });
  books.withheld = 0;
  await compare();
  expect(await verify(shop.dataDir)).toMatch(/^ok: /);
});
