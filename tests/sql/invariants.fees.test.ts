/**
 * Goal: the file itself refuses a payment that is changed, more going back than was paid, and a lesson paid
 * twice or not held. Method: as in invariants.test.ts, on fees of the contract.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openDatabase, type OpenDatabase } from '../../main/sql/database.ts';
import { verifySums } from '../../main/verify/sums.ts';
import { byCard, byCurrency, heldLessons, refundFee, RUNNING, somebodyPaid } from '../support/fees.ts';
import { attempt } from '../support/raw-file.ts';
import { openTestShop } from '../support/shop.ts';
import { command } from '../support/till.ts';

const dataDir = mkdtempSync(join(tmpdir(), 'ieum-'));
let database: OpenDatabase;

beforeAll(async () => {
  const shop = await openTestShop({ dataDir });
  const tenders = [byCurrency(40_000), byCard(30_000)];
  const { enrolmentId } = await somebodyPaid(shop, { ...RUNNING, name: '한지공예' }, tenders);
  await refundFee(shop, enrolmentId);
  const month = '2026-06';
  const { instructorId } = await heldLessons(shop, { hourly: 40_000, withholding: 'business', month });
  const { fee } = shop.as('centre');
  await fee.payInstructor({ ...command(), instructorId, month, expectedGross: 300_000, isPrinted: false });
  await fee.payWithholding({ ...command(), amount: 9_900 });
  await fee.deposit({ ...command(), place: 'currency', amount: 20_000 });
  await shop.close();
  database = openDatabase(dataDir);
});
afterAll(() => {
  database.close();
  rmSync(dataDir, { recursive: true });
});

it('the file as it is agrees with the centre’s book', () => {
  expect(verifySums(database.read)).toBeUndefined();
});

const PAYMENT = '(SELECT id FROM fee_payment)';

it.each([
  ['fee_payment immutable', 'UPDATE fee_payment SET fee_won = fee_won + 1'],
  ['fee_payment kept', 'DELETE FROM fee_payment'],
  ['fee_tender immutable', 'UPDATE fee_tender SET amount_won = 1'],
  ['fee_tender over its fee', `INSERT INTO fee_tender VALUES (${PAYMENT}, 'bank', 3, 1, NULL, NULL)`],
  ['fee_refund immutable', 'UPDATE fee_refund SET fee_won = 0'],
  ['fee_refund_tender over its refund', `INSERT INTO fee_refund_tender VALUES (${PAYMENT}, 'bank', 1)`],
  ['fee_deposit kept', 'DELETE FROM fee_deposit'],
  ['instructor_pay immutable', 'UPDATE instructor_pay SET tax_won = 0'],
  [
    'UNIQUE constraint failed: instructor_pay_lesson.lesson_id',
    `INSERT INTO instructor_pay_lesson SELECT lesson_id, pay_id FROM instructor_pay_lesson LIMIT 1`,
  ],
  [
    'lesson was not held',
    `INSERT INTO instructor_pay_lesson SELECT lesson.id, instructor_pay.id FROM lesson, instructor_pay
     WHERE lesson.state = 'planned' LIMIT 1`,
  ],
  ['withholding_payment immutable', 'UPDATE withholding_payment SET amount_won = 1'],
])('%s', (message, sql) => {
  expect(attempt(database.write, sql)).toContain(message);
});

it('verify names the account when the rows do not come to what it holds', () => {
  database.write.exec(`INSERT INTO fee_deposit VALUES ('more', 'card', 1, '2026-05-14', 1)`);
  expect(verifySums(database.read)).toMatch(/centreBank|feeCardReceivable/u);
});
