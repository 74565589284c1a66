/**
 * Goal: the file itself refuses a cash receipt that cannot be, whatever the program above it does, and the
 * verifier finds one that came in another way. Method: as in invariants.test.ts.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { verifySums } from '../../main/verify/sums.ts';
import { required } from '../../src/base/assert.ts';
import { insertRow, openRawFile, type RawFile, type SqlValue, type WrongWrite } from '../support/raw-file.ts';

let file: RawFile;
let saleId: string;
beforeAll(async () => {
  file = await openRawFile();
  const sql = `SELECT sale.id FROM sale JOIN tender ON tender.sale_id = sale.id
    WHERE sale.due_won = 5500 AND tender.kind = 'cash'
      AND NOT EXISTS (SELECT 1 FROM sale AS refund WHERE refund.original_id = sale.id)`;
  saleId = required(file.read.prepare<[], { id: string }>(sql).get(), 'cash sale').id;
});
afterAll(() => file.close());

type Row = Readonly<Record<string, SqlValue>>;

const receipt = (change: Row = {}): string =>
  insertRow('cash_receipt', {
    id: 'a',
    sale_id: saleId,
    shift_id: null,
    purpose: 'incomeDeduction',
    identity_kind: 'mobile',
    masked_identity: '010-****-1234',
    total_won: 5_500,
    supply_value_won: 5_000,
    vat_won: 500,
    service_charge_won: 0,
    exempt_won: 0,
    approval_number: '123456789',
    issued_at_ms: 9_000_000_000_000,
    issued_on: '2026-05-14',
    is_practice: 0,
    ...change,
  });
const cancel = (change: Row = {}): string =>
  insertRow('cash_receipt_cancel', {
    receipt_id: 'a',
    reason: 'wrong',
    approval_number: '987654321',
    cancelled_at_ms: 1,
    ...change,
  });
const second = { id: 'b', approval_number: '123456780' };

const wrong: readonly WrongWrite[] = [
  [
    'one more won than the cash',
    () => receipt({ total_won: 5_501, exempt_won: 1 }),
    /cash_receipt over cash/,
  ],
  ['a second one that holds', () => receipt() + receipt(second), /cash_receipt already valid/],
  ['parts that are not the total', () => receipt({ vat_won: 499 }), /CHECK constraint failed/],
  [
    'the full number of a mobile',
    () => receipt({ masked_identity: '010-9876-1234' }),
    /CHECK constraint failed/,
  ],
  ['the digits of a mobile', () => receipt({ masked_identity: '01098761234' }), /CHECK constraint failed/],
  ['a business that deducts income', () => receipt({ identity_kind: 'business' }), /CHECK constraint failed/],
  [
    'another number for 자진발급',
    () => receipt({ identity_kind: 'selfIssued', masked_identity: '010-0000-1234' }),
    /CHECK constraint failed/,
  ],
  ['eight digits of approval', () => receipt({ approval_number: '12345678' }), /CHECK constraint failed/],
  ['the approval of another one of the day', () => receipt() + cancel() + receipt({ id: 'b' }), /UNIQUE/],
  ['a changed one', () => `${receipt()} UPDATE cash_receipt SET total_won = 1`, /cash_receipt immutable/],
  ['a deleted one', () => `${receipt()} DELETE FROM cash_receipt`, /cash_receipt immutable/],
  ['a second cancel', () => receipt() + cancel() + cancel(), /UNIQUE constraint failed/],
  [
    'a cancel taken back',
    () => `${receipt()} ${cancel()} DELETE FROM cash_receipt_cancel`,
    /cash_receipt_cancel immutable/,
  ],
  [
    'a changed cancel',
    () => `${receipt()} ${cancel()} UPDATE cash_receipt_cancel SET reason = 'other'`,
    /cash_receipt_cancel immutable/,
  ],
];

describe('cash receipts', () => {
  it('are accepted when they are right', () => {
    expect(file.attempt(`${receipt({ id: 'r' })}; ROLLBACK; BEGIN`)).toBe('accepted');
    expect(file.attempt(`${receipt()} ${cancel()} ${receipt(second)}; ROLLBACK; BEGIN`)).toBe('accepted');
  });
  it.each(wrong)('%s is refused', (_what, sql, refusal) => {
    expect(file.attempt(sql())).toMatch(refusal);
  });
});

const verifyWith = (sql: string): string | undefined => {
  file.write.exec('BEGIN; DROP TRIGGER cash_receipt_one_valid; DROP TRIGGER cash_receipt_within_cash;');
  try {
    file.write.exec(sql);
    return verifySums(file.write);
  } finally {
    file.write.exec('ROLLBACK');
  }
};

describe('the verifier finds', () => {
  it.each([
    ['nothing when all is right', () => receipt(), /^undefined$/],
    ['two that hold', () => receipt() + receipt(second), /two cash receipts of it hold/],
    ['more than the cash', () => receipt({ total_won: 5_600, exempt_won: 100 }), /more than its cash/],
  ])('%s', (_what, sql, found) => {
    expect(String(verifyWith(sql()))).toMatch(found);
  });
});
