/**
 * Goal: each step keeps all that a shop's file holds. Method: rows before, one migration, rows after.
 */
import { describe, expect, it } from 'vitest';
import { migrations } from '../../main/sql/migrations/index.ts';
import { fileToMigrate } from '../support/file-to-migrate.ts';

const { connection, version, tables, upTo } = fileToMigrate();

const pendingTender = (id: string, position: number) =>
  `INSERT INTO tender VALUES ('${id}', 'a', ${position}, 'currency', 'pending', 550, NULL, 0, NULL, NULL,
     NULL, '2026-05-14', NULL)`;

describe('each step', () => {
  it('0001: an empty file becomes a ledger without entries', () => {
    upTo(1);
    expect(version()).toBe(1);
    expect(tables()).toEqual([
      'account',
      'account_balance',
      'account_day',
      'command_log',
      'counter',
      'journal_entry',
      'journal_seal',
      'posting',
    ]);
    expect(connection().prepare('SELECT count(*) FROM journal_entry').pluck().get()).toBe(0);
  });

  it('0002: a ledger with an entry gets a shop around it, and the entry stays as it was', () => {
    upTo(1);
    const hash = 'a'.repeat(64);
    connection().exec(`
      BEGIN;
      INSERT INTO account VALUES ('101', 'cashDrawer', 'asset', 'debit', '현금', 'Cash'),
        ('331', 'ownerCapital', 'equity', 'credit', '자본금', 'Capital');
      INSERT INTO journal_entry VALUES
        ('e1', 1, 'shop', 'shiftOpened', 0, '2026-05-14', '', NULL, NULL, NULL, '얼음');
      INSERT INTO posting VALUES ('e1', 0, '101', 'debit', 100), ('e1', 1, '331', 'credit', 100);
      INSERT INTO journal_seal VALUES ('e1', 1, 'ieum-journal/1', '${'0'.repeat(64)}', '${hash}');
      COMMIT;`);
    const read = () =>
      ['account', 'journal_entry', 'posting', 'journal_seal', 'account_balance', 'account_day'].map(table =>
        connection().prepare(`SELECT * FROM ${table}`).all(),
      );
    const before = read();
    upTo(2);
    expect(version()).toBe(2);
    expect(read()).toEqual(before);
    expect(tables()).toEqual(
      expect.arrayContaining(['product', 'sale', 'shift', 'ticket', 'tender', 'z_report']),
    );
  });

  it('0003: a shop gets benefits beside its sales, and every table of before stays as it was', () => {
    upTo(2);
    const before = tables();
    upTo(3);
    expect(version()).toBe(3);
    expect(new Set(tables())).toEqual(new Set([...before, 'partner_rate', 'sale_benefit']));
  });

  it('0004: sales and print jobs come into wider tables with every row, index and trigger', () => {
    upTo(3);
    connection().exec(`
      INSERT INTO shop_version VALUES (1, 0, '{}');
      INSERT INTO shift VALUES ('s', 1, '김', '2026-05-14', 0, NULL, 0);
      INSERT INTO sale VALUES ('a', 'sale', NULL, 's', 1, '김', 1, 'r1', '2026-05-14', 1, 1100, 0, 0, '',
        1100, 1000, 100, 0, 0, 0, '', NULL);
      INSERT INTO sale_line VALUES ('a', 0, NULL, '김밥', 550, 2, NULL, 'taxable', 1100, 0, '', 0, 1100);
      INSERT INTO tender VALUES ('t', 'a', 0, 'cash', 'posted', 1100, 1100, 0, NULL, NULL, NULL,
        '2026-05-14');
      INSERT INTO sale VALUES ('b', 'refund', 'a', 's', 1, '김', 1, 'r2', '2026-05-14', 2, -1100, 0, 0, '',
        -1100, -1000, -100, 0, 0, 0, '변심', NULL);
      INSERT INTO sale_line VALUES ('b', 0, NULL, '김밥', 550, -2, NULL, 'taxable', -1100, 0, '', 0, -1100);
      INSERT INTO print_job VALUES ('j', 'p', 'receipt', 'r1', 'a', 0, 'sent', '', 1, 2, x'1b40');`);
    const rows = (table: string) => connection().prepare(`SELECT * FROM ${table} ORDER BY 1, 2`).raw().all();
    const around = () =>
      connection()
        .prepare(
          `SELECT name || sql FROM sqlite_schema WHERE tbl_name IN ('sale', 'print_job') AND type <> 'table'
           AND sql IS NOT NULL ORDER BY name`,
        )
        .pluck()
        .all();
    const before = { sale: rows('sale'), jobs: rows('print_job'), around: around() };
    upTo(4);
    expect(version()).toBe(4);
    expect(rows('sale')).toEqual(before.sale);
    expect(rows('print_job')).toEqual(before.jobs);
    expect(around()).toEqual(expect.arrayContaining(before.around));
    expect(tables().filter(name => String(name).endsWith('_before'))).toEqual([]);
    expect(connection().pragma('foreign_keys', { simple: true })).toBe(1);
    expect(() => connection().exec("UPDATE sale SET cashier = '박'")).toThrow('sale immutable');
    expect(() => connection().exec("DELETE FROM shift WHERE id = 's'")).toThrow('FOREIGN KEY');
    expect(() =>
      connection()
        .exec(`INSERT INTO sale SELECT 'c', kind, original_id, shift_id, till, cashier, shop_version,
        'r3', business_date, 3, subtotal_won, line_discount_won, order_discount_won, order_discount_name,
        due_won, supply_value_won, vat_won, exempt_won, zero_rated_won, rounding_won, reason, entry_id
        FROM sale WHERE id = 'b';
        INSERT INTO sale_line SELECT 'c', position, product_id, name, unit_price_won, -1, weight_grams,
        tax_treatment, 0, 0, '', 0, 0, NULL FROM sale_line WHERE sale_id = 'b'`),
    ).toThrow('sale_line refunded over sold');
  });

  it('0007: a shop gets cash receipts beside its sales, and every table of before stays as it was', () => {
    upTo(6);
    const before = tables();
    upTo(7);
    expect(version()).toBe(7);
    expect(new Set(tables())).toEqual(new Set([...before, 'cash_receipt', 'cash_receipt_cancel']));
  });

  it('a rebuilt table that would break a foreign key leaves the file as it was', () => {
    upTo(3);
    connection().pragma('foreign_keys = OFF');
    connection().exec(
      "INSERT INTO sale_line VALUES ('gone', 0, NULL, '', 0, 1, NULL, 'taxable', 0, 0, '', 0, 0)",
    );
    connection().pragma('foreign_keys = ON');
    const before = tables();
    expect(() => upTo(4)).toThrow('a rebuilt table broke a foreign key');
    expect(version()).toBe(3);
    expect(tables()).toEqual(before);
    expect(connection().pragma('foreign_keys', { simple: true })).toBe(1);
  });

  it('0005: campaigns come beside the shop, and every table of before stays as it was', () => {
    upTo(4);
    const before = tables();
    upTo(5);
    expect(version()).toBe(5);
    const added = ['campaign', 'campaign_version', 'campaign_closing', 'campaign_total'];
    expect(new Set(tables())).toEqual(new Set([...before, ...added, 'donation', 'campaign_handover']));
  });

  it('0006: a shop gets wallets beside its sales, and every table of before stays as it was', () => {
    upTo(5);
    const before = new Set(tables());
    upTo(6);
    expect(tables().filter(name => !before.has(name))).toEqual([
      'funder_budget',
      'member',
      'member_card',
      'member_card_try',
      'merchant_settlement',
      'wallet',
      'wallet_month',
      'wallet_movement',
    ]);
    expect([...before].filter(name => !tables().includes(name))).toEqual([]);
  });

  it('0008: policies of the shop’s own come beside it, and every table of before stays as it was', () => {
    upTo(7);
    const before = tables();
    upTo(8);
    expect(new Set(tables())).toEqual(new Set([...before, 'policy_draft', 'published_policy']));
  });

  it('0009: the bank comes beside the shop, and days on which wallets paid are summed up', () => {
    upTo(8);
    const before = tables();
    connection().pragma('foreign_keys = OFF');
    connection().exec(`INSERT INTO journal_entry VALUES
        ('e1', 1, 'circulation', 'walletPaid', 1, '2026-05-14', 'r1', NULL, NULL, NULL, ''),
        ('e2', 2, 'circulation', 'walletRefunded', 2, '2026-05-15', 'r2', NULL, NULL, NULL, '');
      INSERT INTO wallet_movement VALUES
        ('w0', 'm', 'charge', 9000, 0, 0, '2026-05', 0, NULL, '', 1, 'e1'),
        ('w1', 'm', 'payment', -6000, 0, 0, '2026-05', 6000, 't1', 'r1', 1, 'e1'),
        ('w2', 'm', 'cashback', 0, 300, 0, '2026-05', 0, 't1', 'r1', 1, 'e1'),
        ('w3', 'm', 'refund', 2000, 0, 0, '2026-05', -2000, 't2', 'r2', 2, 'e2')`);
    connection().pragma('foreign_keys = ON');
    upTo(9);
    const added = ['bank_import', 'bank_deposit', 'bank_match', 'bank_match_item', 'bank_match_undo'];
    expect(new Set(tables())).toEqual(new Set([...before, ...added, 'wallet_day']));
    expect(connection().prepare('SELECT * FROM wallet_day').raw().all()).toEqual([
      ['2026-05-14', 6_000],
      ['2026-05-15', -2_000],
    ]);
  });

  it('0010: what apps said of cashback comes beside the shop, and all tables of before stay', () => {
    upTo(9);
    const before = tables();
    upTo(10);
    expect(new Set(tables())).toEqual(new Set([...before, 'seen_cashback']));
  });

  it('0011: payments that ended keep how they ended, and may end as expired too', () => {
    upTo(10);
    connection().exec(`
      INSERT INTO shop_version VALUES (1, 0, '{}');
      INSERT INTO shift VALUES ('s', 1, '김', '2026-05-14', 0, NULL, 0);
      INSERT INTO sale VALUES ('a', 'sale', NULL, 's', 1, '김', 1, 'r1', '2026-05-14', 1, 1100, 0, 0, '',
        1100, 1000, 100, 0, 0, 0, '', NULL);
      ${pendingTender('t1', 0)}; ${pendingTender('t2', 1)}; ${pendingTender('t3', 2)};
      INSERT INTO tender_resolution VALUES
        ('t1', 'posted', '12345678', NULL, '', 's', 5, NULL),
        ('t2', 'voided', NULL, NULL, '변심', 's', 6, NULL);
    `);
    const rows = () => connection().prepare('SELECT * FROM tender_resolution').raw().all();
    const before = rows();
    upTo(11);
    expect(rows()).toEqual(before);
    connection().exec("INSERT INTO tender_resolution VALUES ('t3', 'expired', NULL, NULL, '', 's', 7, NULL)");
    expect(() => connection().exec('DELETE FROM tender_resolution')).toThrow('tender_resolution immutable');
  });

  it('0012: gifts and movements of before stay as they were, in cash; wallets may give from now on', () => {
    upTo(11);
    connection().pragma('foreign_keys = OFF');
    connection().exec(`
      INSERT INTO member VALUES ('m', '김', '01012345678', 'v1', 0, NULL, NULL, 0);
      INSERT INTO journal_entry VALUES
        ('e', 1, 'circulation', 'walletCharged', 1, '2026-05-14', 'r', NULL, NULL, NULL, '');
      INSERT INTO account VALUES ('601', 'reserve', 'asset', 'debit', '준비금', 'Reserve'),
        ('621', 'memberCharged', 'liability', 'credit', '충전금', 'Charged');
      INSERT INTO posting VALUES ('e', 0, '601', 'debit', 9000), ('e', 1, '621', 'credit', 9000);
      INSERT INTO journal_seal VALUES ('e', 1, '1', '${'0'.repeat(64)}', '${'a'.repeat(64)}');
      INSERT INTO shop_version VALUES (1, 0, '{}');
      INSERT INTO shift VALUES ('s', 1, '김', '2026-05-14', 0, NULL, 0);
      INSERT INTO campaign VALUES ('c', 0);
      INSERT INTO donation VALUES ('d', 'c', NULL, NULL, 's', 500, '2026-05-14', 1, 'e');
      INSERT INTO wallet_movement VALUES ('w', 'm', 'charge', 9000, 0, 0, '2026-05', 0, NULL, '', 1, 'e');
    `);
    connection().pragma('foreign_keys = ON');
    const movements = () => connection().prepare('SELECT * FROM wallet_movement').raw().all();
    const before = movements();
    upTo(12);
    expect(movements()).toEqual(before);
    expect(connection().prepare('SELECT id, source, member_id FROM donation').raw().all()).toEqual([
      ['d', 'cash', null],
    ]);
    connection().exec(`
      INSERT INTO wallet_movement VALUES ('g', 'm', 'donation', -300, 0, 0, '2026-05', 0, NULL, '', 2, 'e');
      INSERT INTO donation VALUES ('d2', 'c', NULL, NULL, 's', 300, '2026-05-14', 2, 'e', 'wallet', 'm')`);
    expect(connection().prepare('SELECT * FROM campaign_total').raw().all()).toEqual([['c', 2, 800, 0, 0]]);
    expect(connection().prepare('SELECT * FROM campaign_wallet_total').raw().all()).toEqual([['c', 300]]);
    expect(connection().prepare('SELECT * FROM wallet').raw().all()).toEqual([['m', 8_700, 0, 0]]);
    expect(() =>
      connection().exec(
        "INSERT INTO donation VALUES ('d3', 'c', NULL, NULL, 's', 1, '2026-05-14', 2, 'e', 'wallet', NULL)",
      ),
    ).toThrow('donation of a wallet without its member');
  });

  it('has a test here', () => {
    // Whoever adds a migration adds its rows before and after, here or beside this file, and its name below.
    expect(migrations.map(({ name }) => name)).toEqual([
      '0001-ledger',
      '0002-shop',
      '0003-benefits',
      '0004-refunds',
      '0005-campaigns',
      '0006-wallets',
      '0007-cash-receipts',
      '0008-policies',
      '0009-bank',
      '0010-seen-cashback',
      '0011-expired-tenders',
      '0012-wallet-gifts',
      '0013-delivery',
      '0014-order-money',
      '0015-order-events',
      '0016-channel-days',
      '0017-printer-profiles',
      '0018-kitchen',
      '0019-print-jobs',
      '0020-channel-line',
      '0021-screens',
      '0022-order-lanes',
      '0023-sold-out',
      '0024-capture',
      '0025-order-flow',
      '0026-phone',
      '0027-order-figures',
      '0028-person',
      '0029-programmes',
      '0030-enrolment',
      '0031-village',
      '0032-attendance',
      '0033-fees',
      '0034-operation-logs',
      '0035-photo-terms',
      '0036-village-members',
      '0037-certificates',
      '0038-person-cars',
      '0039-closings',
      '0040-village-evidence',
      '0041-proxies',
    ]);
  });
});
