/**
 * Goal: each step of orders from outside keeps all that a shop's file holds. Method: rows before, one
 * migration, rows after.
 */
import { describe, expect, it } from 'vitest';
import { migrations } from '../../main/sql/migrations/index.ts';
import { fileToMigrate } from '../support/file-to-migrate.ts';

const { connection, tables, upTo } = fileToMigrate();

const order = (id: string, channel: string) => `
  INSERT INTO delivery_order (id, channel, external_id, version, display_number, kind, state, payment,
    business_date, received_at_ms, ordered_at_ms, payable_won, content_json, person_json)
  VALUES ('${id}', '${channel}', '${id}', 1, '${id}', 'delivery', 'waiting', 'prepaid', '2026-05-14', 1, 1,
    0, '{}', '{}');`;
const sale = (id: string, original: string | null, date: string) => `
  INSERT INTO sale VALUES ('${id}', '${original === null ? 'sale' : 'refund'}',
    ${original === null ? 'NULL' : `'${original}'`}, 's', 1, '김', 1, 'r${id}', '${date}', 1, 0, 0, 0, '',
    0, 0, 0, 0, 0, 0, '', NULL);`;

describe('each step of orders', () => {
  it('0013: orders come beside the shop, and every table of before stays as it was', () => {
    upTo(12);
    const before = tables();
    upTo(13);
    expect(new Set(tables())).toEqual(
      new Set([...before, 'delivery_order', 'delivery_event', 'channel_key']),
    );
  });

  it('0014: payments and their sums come into wider tables, and channels pay from now on', () => {
    upTo(13);
    connection().exec(`
      INSERT INTO shop_version VALUES (1, 0, '{}');
      INSERT INTO shift VALUES ('s', 1, '김', '2026-05-14', 0, NULL, 0);
      INSERT INTO sale VALUES ('a', 'sale', NULL, 's', 1, '김', 1, 'r1', '2026-05-14', 1, 1100, 0, 0, '',
        1100, 1000, 100, 0, 0, 0, '', NULL);
      INSERT INTO tender VALUES ('t', 'a', 0, 'card', 'pending', 1100, NULL, 0, NULL, NULL, NULL,
        '2026-05-14', NULL);`);
    const rows = (table: string) => connection().prepare(`SELECT * FROM ${table}`).raw().all();
    const around = () =>
      connection()
        .prepare(
          `SELECT name || sql FROM sqlite_schema WHERE tbl_name IN ('tender', 'shift_tender_total')
           AND type <> 'table' AND sql IS NOT NULL ORDER BY name`,
        )
        .pluck()
        .all();
    const before = { tenders: rows('tender'), sums: rows('shift_tender_total'), around: around() };
    upTo(14);
    expect(rows('tender')).toEqual(before.tenders);
    expect(rows('shift_tender_total')).toEqual(before.sums);
    expect(around()).toEqual(before.around);
    const pay = (kind: string, state: string) =>
      connection().exec(`INSERT INTO tender SELECT 'u' || '${kind}', sale_id, 1, '${kind}', '${state}', 500,
        NULL, 0, NULL, NULL, NULL, business_date, NULL FROM tender WHERE id = 't'`);
    expect(() => pay('channel', 'pending')).toThrow('CHECK');
    pay('channel', 'posted');
    expect(rows('shift_tender_total')).toContainEqual(['s', 'sale', 'channel', 1, 500]);
  });

  it('0015: what happened to orders comes into a wider table with every row and trigger', () => {
    upTo(14);
    connection().exec(`
      INSERT INTO delivery_order (id, channel, external_id, version, display_number, kind, state, payment,
        business_date, received_at_ms, ordered_at_ms, payable_won, content_json, person_json)
      VALUES ('o', 'phone', 'x', 1, 'T-1', 'delivery', 'waiting', 'cash', '2026-05-14', 1, 1, 0, '{}', '{}');
      INSERT INTO delivery_event VALUES ('o', 1, 'received', '전화', 1);`);
    const events = () => connection().prepare('SELECT * FROM delivery_event').raw().all();
    const before = events();
    upTo(15);
    expect(events()).toEqual(before);
    connection().exec("INSERT INTO delivery_event VALUES ('o', 2, 'started', '', 2)");
    expect(() => connection().exec('DELETE FROM delivery_event')).toThrow('delivery_event immutable');
    expect(() => connection().exec("INSERT INTO delivery_event VALUES ('o', 3, 'eaten', '', 2)")).toThrow(
      'CHECK',
    );
  });

  it('0016: what the books claim from channels is kept by channel and day, refunds and losses too', () => {
    upTo(15);
    let sequence = 0;
    const entry = (event: string, source: string, date: string, amount: number) => {
      sequence += 1;
      const [side, other] = amount > 0 ? ['debit', 'credit'] : ['credit', 'debit'];
      const id = `e${sequence}`;
      return `
      INSERT INTO journal_entry VALUES
        ('${id}', ${sequence}, 'shop', '${event}', 0, '${date}', '', '${source}', NULL, NULL, '');
      INSERT INTO posting VALUES ('${id}', 0, '123', '${side}', ${Math.abs(amount)}),
        ('${id}', 1, '401', '${other}', ${Math.abs(amount)});
      INSERT INTO journal_seal VALUES ('${id}', ${sequence}, 'ieum-journal/1',
        '${String(sequence - 1).repeat(64)}', '${String(sequence).repeat(64)}');`;
    };
    connection().exec(`
      BEGIN;
      INSERT INTO shop_version VALUES (1, 0, '{}');
      INSERT INTO shift VALUES ('s', 1, '김', '2026-05-14', 0, NULL, 0);
      INSERT INTO account VALUES ('123', 'channelReceivable', 'asset', 'debit', '미수금', 'Receivable'),
        ('401', 'salesTaxable', 'income', 'credit', '매출', 'Sales');
      ${order('a', 'ddangyo')} ${order('b', 'ddangyo')} ${order('c', 'meokkebi')}
      ${sale('a', null, '2026-05-14')} ${sale('b', null, '2026-05-14')} ${sale('r', 'a', '2026-05-15')}
      ${entry('sale', 'a', '2026-05-14', 9_000)} ${entry('sale', 'b', '2026-05-14', 700)}
      ${entry('refund', 'r', '2026-05-15', -400)} ${entry('orderCompensated', 'c', '2026-05-14', 5_000)}
      COMMIT;`);
    upTo(16);
    expect(connection().prepare('SELECT * FROM channel_day').raw().all()).toEqual([
      ['ddangyo', '2026-05-14', 9_700],
      ['ddangyo', '2026-05-15', -400],
      ['meokkebi', '2026-05-14', 5_000],
    ]);
  });

  it('0018: the kitchen comes beside orders, and may take back what was called ready', () => {
    upTo(17);
    connection().exec(`
      INSERT INTO delivery_order (id, channel, external_id, version, display_number, kind, state, payment,
        business_date, received_at_ms, ordered_at_ms, payable_won, content_json, person_json)
      VALUES ('o', 'phone', 'x', 1, 'T-1', 'delivery', 'waiting', 'cash', '2026-05-14', 1, 1, 0, '{}', '{}');
      UPDATE delivery_order SET state = 'accepted', accepted_at_ms = 2, cook_minutes = 20;
      UPDATE delivery_order SET state = 'ready', ready_at_ms = 3;`);
    const back = () =>
      connection().exec("UPDATE delivery_order SET state = 'accepted', ready_at_ms = NULL WHERE id = 'o'");
    expect(back).toThrow('does not move there');
    const orders = () => connection().prepare('SELECT * FROM delivery_order').raw().all();
    const before = { orders: orders(), tables: tables() };
    upTo(18);
    expect(orders()).toEqual(before.orders);
    expect(new Set(tables())).toEqual(new Set([...before.tables, 'kitchen_order']));
    back();
    connection().exec(
      "UPDATE delivery_order SET state = 'ready'; UPDATE delivery_order SET state = 'delivering'",
    );
    expect(back).toThrow('does not move there');
    expect(() =>
      connection().exec("INSERT INTO kitchen_order VALUES ('x', NULL, '{}', '{}', NULL, 0)"),
    ).toThrow('FOREIGN KEY');
  });

  it('0020: orders of before have nothing more to say, and their channels hear from now on', () => {
    upTo(migrations.findIndex(({ name }) => name === '0020-channel-line'));
    connection().exec(`${order('o', 'ddangyo')} ${order('p', 'meokkebi')}
      INSERT INTO delivery_event VALUES ('o', 1, 'received', '', 1), ('o', 2, 'ready', '', 2);`);
    const before = connection().prepare('SELECT * FROM delivery_event').raw().all();
    upTo(migrations.findIndex(({ name }) => name === '0020-channel-line') + 1);
    const rows = (sql: string) => connection().prepare(sql).raw().all();
    expect(rows('SELECT * FROM delivery_event')).toEqual(before);
    expect(rows('SELECT more_json, cancel_asked_at_ms FROM delivery_order')).toEqual([
      [null, null],
      [null, null],
    ]);
    connection().exec(`
      INSERT INTO channel_webhook (channel, url, secret, created_at_ms) VALUES ('ddangyo', 'u', 's', 1);
      INSERT INTO delivery_event VALUES ('o', 3, 'heard', '', 3), ('o', 4, 'delivering', '', 4),
        ('o', 5, 'cancelled', 'byChannel', 5), ('o', 6, 'cancelled', '손님', 6),
        ('o', 7, 'changed', '1 → 2', 7),
        ('o', 8, 'changed', 'cancelRefused', 8), ('p', 1, 'ready', '', 9);`);
    expect(rows('SELECT order_id, position, channel, state, next_at_ms FROM channel_notice')).toEqual([
      ['o', 4, 'ddangyo', 'waiting', 4],
      ['o', 6, 'ddangyo', 'waiting', 6],
      ['o', 8, 'ddangyo', 'waiting', 8],
    ]);
    connection().exec("UPDATE delivery_order SET more_json = '[]' WHERE id = 'o'");
    expect(() =>
      connection().exec("UPDATE delivery_order SET person_state = 'masked' WHERE id = 'o'"),
    ).toThrow('CHECK');
  });

  it('0021: screens of the network come beside the shop, and all tables of before stay', () => {
    const before = migrations.findIndex(({ name }) => name.endsWith('-screens'));
    upTo(before);
    const tablesBefore = tables();
    upTo(before + 1);
    expect(new Set(tables())).toEqual(new Set([...tablesBefore, 'paired_screen']));
    expect(() =>
      connection().exec("INSERT INTO paired_screen VALUES ('s', '주방', 'owner', 'h', 0, 0)"),
    ).toThrow('CHECK');
  });
});
