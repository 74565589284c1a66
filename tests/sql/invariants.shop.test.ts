/**
 * Goal: the file itself refuses to change what was printed, paid or settled, whatever the program above it
 * does. Method: as in invariants.test.ts.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openRawFile, type RawFile, type WrongWrite } from '../support/raw-file.ts';

let file: RawFile;
beforeAll(async () => {
  file = await openRawFile();
});
afterAll(() => file.close());

const SETTLED = "(SELECT id FROM ticket WHERE state = 'settled' LIMIT 1)";

/** Paper, tickets and sales: what was printed or paid is history. */
const shopCases: readonly WrongWrite[] = [
  [
    'a receipt counter set back',
    () => "UPDATE counter SET last = last - 1 WHERE name GLOB 'receipt:*'",
    /counter steps/,
  ],
  [
    'a receipt counter that leaps',
    () => "UPDATE counter SET last = last + 2 WHERE name GLOB 'receipt:*'",
    /counter steps/,
  ],
  [
    'a counter renamed',
    () => "UPDATE counter SET last = last + 1, name = 'mine' WHERE name GLOB 'z:*'",
    /counter steps/,
  ],
  [
    'a settled ticket reopened',
    () => `UPDATE ticket SET state = 'open' WHERE id = ${SETTLED}`,
    /ticket settled/,
  ],
  ['a ticket deleted', () => "DELETE FROM ticket WHERE state = 'open'", /ticket kept|ticket_line kept/],
  [
    'a line added to a settled ticket',
    () => `INSERT INTO ticket_line SELECT ticket_id, 99, 'new', product_id, name, unit_price_won, quantity,
      weight_grams, tax_treatment, currency_excluded, price_source, discount_json, voided_at_ms
      FROM ticket_line WHERE ticket_id = ${SETTLED} LIMIT 1`,
    /ticket settled/,
  ],
  [
    'a line of a settled ticket changed',
    () => `UPDATE ticket_line SET quantity = 9 WHERE ticket_id = ${SETTLED}`,
    /ticket settled/,
  ],
  ['a line deleted rather than voided', () => 'DELETE FROM ticket_line', /ticket_line kept/],
  ['a sale changed', () => "UPDATE sale SET cashier = '박'", /sale immutable/],
  ['a sale deleted', () => 'DELETE FROM sale', /sale immutable/],
  ['a sold line changed', () => "UPDATE sale_line SET name = '커피'", /sale_line immutable/],
  ['a sold line deleted', () => 'DELETE FROM sale_line', /sale_line immutable/],
  ['a tender changed', () => "UPDATE tender SET kind = 'cash'", /tender immutable/],
  ['a tender deleted', () => 'DELETE FROM tender', /tender immutable/],
  ['a line taken back a second time', () => refundAgain(), /sale_line refunded over sold/],
  ['a payment given back a second time', () => returnAgain(), /tender refunded over paid/],
  ['a sale whose parts are not its sum', () => saleWith('vat_won', 'vat_won + 1'), /CHECK constraint failed/],
  [
    'a sale whose discount is not taken off',
    () => saleWith('subtotal_won', 'subtotal_won + 1'),
    /CHECK constraint failed/,
  ],
  ['change out of a card', () => tenderWith("'card'", 5, 'NULL'), /CHECK constraint failed/],
  [
    'change that is not what was handed over less the price',
    () => tenderWith("'cash'", 5, 'amount_won'),
    /CHECK/,
  ],
  [
    'cash that nobody has seen',
    () => tenderWith("'cash'", 0, 'NULL', "'pending'"),
    /CHECK constraint failed/,
  ],
  ['a second open shift on one till', () => shiftAgain(), /UNIQUE constraint failed: shift.till/],
  [
    'a closed shift changed',
    () => "UPDATE shift SET cashier = '박' WHERE closed_at_ms IS NOT NULL",
    /shift closed/,
  ],
  ['a cash movement changed', () => 'UPDATE cash_movement SET amount_won = 1', /cash_movement immutable/],
  ['a cash movement deleted', () => 'DELETE FROM cash_movement', /cash_movement immutable/],
  ['a Z report changed', () => 'UPDATE z_report SET counted_won = 0', /z_report immutable/],
  ['a Z report deleted', () => 'DELETE FROM z_report', /z_report immutable/],
  ['the bytes of a paper changed', () => "UPDATE print_job SET bytes = x'00'", /print_job bytes immutable/],
  ['a command’s answer changed', () => "UPDATE command_log SET result_json = '{}'", /command_log immutable/],
  [
    'a command that reached the ledger forgotten',
    () => 'DELETE FROM command_log WHERE first_entry IS NOT NULL',
    /command_log immutable/,
  ],
];

/** Tables whose rows stay as they are: to replace one would be to delete it. */
const KEPT = ['sale', 'sale_line', 'tender', 'cash_movement', 'z_report', 'ticket', 'ticket_line'];
const replacements: readonly WrongWrite[] = [
  ...KEPT.map((table): WrongWrite => [
    `a row of ${table} replaced`,
    () => `INSERT OR REPLACE INTO ${table} SELECT * FROM ${table} LIMIT 1`,
    new RegExp(`${table} (immutable|kept)|ticket settled`, 'u'),
  ]),
  [
    'a command that reached the ledger replaced',
    () =>
      `INSERT OR REPLACE INTO command_log
       SELECT * FROM command_log WHERE first_entry IS NOT NULL LIMIT 1`,
    /command_log immutable/,
  ],
];

/** A copy of a row with other values for some columns. */
function copyOf(table: string, where: string, changes: Readonly<Record<string, string>>): string {
  const columns = file.write
    .prepare<[string], { name: string }>('SELECT name FROM pragma_table_info(?)')
    .all(table);
  const values = columns.map(({ name }) => changes[name] ?? name);
  return `INSERT INTO ${table} SELECT ${values.join(', ')} FROM ${table} WHERE ${where} LIMIT 1`;
}

const saleWith = (column: string, value: string) =>
  copyOf('sale', "kind = 'sale'", { id: "'new'", receipt_number: "'new'", [column]: value });
const newRefund = () => copyOf('sale', "kind = 'refund'", { id: "'new'", receipt_number: "'new'" });
const refundAgain = () =>
  `${newRefund()}; ${copyOf('sale_line', 'quantity < 0', { sale_id: "'new'", position: '0' })}`;
const returnAgain = () => copyOf('tender', 'original_tender_id IS NOT NULL', { id: "'new'", position: '99' });
const shiftAgain = () => copyOf('shift', 'closed_at_ms IS NULL', { id: "'new'" });
const tenderWith = (kind: string, change: number, received: string, state = "'posted'") =>
  copyOf('tender', "kind = 'cash'", {
    id: "'new'",
    position: '99',
    kind,
    state,
    change_won: String(change),
    received_won: received,
  });

describe('right writes of the same form are accepted', () => {
  const right: readonly (readonly [what: string, sql: () => string])[] = [
    ['the next counter', () => "UPDATE counter SET last = last + 1 WHERE name GLOB 'z:*'"],
    ['a sale', () => copyOf('sale', "kind = 'sale'", { id: "'copy'", receipt_number: "'copy'" })],
    ['a tender', () => tenderWith("'card'", 0, 'NULL')],
    ['a cart command forgotten', () => 'DELETE FROM command_log WHERE first_entry IS NULL'],
  ];
  it.each(right)('%s', (_what, sql) => {
    expect(file.attempt(sql())).toBe('accepted');
  });
});

describe('the shop refuses', () => {
  it.each([...shopCases, ...replacements])('%s', (_what, sql, refusal) => {
    expect(file.attempt(sql())).toMatch(refusal);
  });
});
