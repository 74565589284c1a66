/**
 * Goal: calls, customers and reservations come beside all that a shop's file holds, and the file refuses what
 * would remember somebody who was erased. Method: rows before, one migration, rows after, wrong writes.
 */
import { describe, expect, it } from 'vitest';
import { fileToMigrate } from '../support/file-to-migrate.ts';

const { connection, tables, upTo } = fileToMigrate();

const run = (sql: string) => connection().exec(sql);

describe('the step of the telephone', () => {
  it('0026: devices come into a wider table with every row, orders get columns, tables come beside', () => {
    upTo(25);
    run(`INSERT INTO device VALUES ('d', 'printer', '주방', 'virtual:', 'epson-80-48');
      INSERT INTO delivery_order (id, channel, external_id, version, display_number, kind, state, payment,
        business_date, received_at_ms, ordered_at_ms, payable_won, content_json, person_json)
      VALUES ('o', 'phone', 'x', 1, 'T-1', 'delivery', 'waiting', 'cash', '2026-05-14', 1, 1, 0, '{}',
        '{}')`);
    const before = tables();
    const devices = () => connection().prepare('SELECT * FROM device').raw().all();
    const kept = devices();
    upTo(26);
    expect(devices()).toEqual(kept);
    expect(
      connection().prepare('SELECT start_at_ms, reminded_at_ms FROM delivery_order').raw().all(),
    ).toEqual([[null, null]]);
    expect(new Set(tables())).toEqual(
      new Set([
        ...before,
        'phone_call',
        'phone_customer',
        'phone_customer_place',
        'phone_customer_order',
        'phone_customer_event',
      ]),
    );
    run("INSERT INTO device VALUES ('c', 'callerId', '전화', 'virtual:', NULL)");
    expect(() => run("INSERT INTO device VALUES ('x', 'toaster', '', 'virtual:', NULL)")).toThrow('CHECK');
  });

  it('the file refuses a second start of an order, and everything that remembers the erased', () => {
    upTo(26);
    run(`INSERT INTO delivery_order (id, channel, external_id, version, display_number, kind, state, payment,
        business_date, received_at_ms, ordered_at_ms, payable_won, content_json, person_json)
      VALUES ('o', 'phone', 'x', 1, 'T-1', 'delivery', 'waiting', 'cash', '2026-05-14', 1, 1, 0, '{}', '{}');
      UPDATE delivery_order SET reminded_at_ms = 5;
      INSERT INTO phone_customer (id, phone, note, consented_at_ms, keep_months, last_used_at_ms,
        keep_until_ms) VALUES ('k', '01012345678', '', 1, 12, 1, 2);
      INSERT INTO phone_customer_event VALUES ('k', 1, 'consented', '', 1)`);
    expect(() => run('UPDATE delivery_order SET reminded_at_ms = 6')).toThrow('begun once');
    expect(() => run('UPDATE delivery_order SET reminded_at_ms = NULL')).toThrow('begun once');
    expect(() => run("UPDATE phone_customer SET erased_at_ms = 3, erased_why = 'asked'")).toThrow('CHECK');
    run("UPDATE phone_customer SET phone = NULL, erased_at_ms = 3, erased_why = 'asked'");
    expect(() =>
      run("UPDATE phone_customer SET phone = '1', erased_at_ms = NULL, erased_why = NULL"),
    ).toThrow('does not remember');
    expect(() => run("UPDATE phone_customer SET note = '꽃집'")).toThrow('CHECK');
    expect(() => run('DELETE FROM phone_customer')).toThrow('kept');
    expect(() => run('DELETE FROM phone_customer_event')).toThrow('immutable');
    const call = (number: string, isWithheld: number) =>
      run(`INSERT INTO phone_call (id, device_id, line, number, is_withheld, tells_answer, started_at_ms,
        last_ring_at_ms) VALUES ('a', 'd', '', ${number}, ${isWithheld}, 0, 1, 1)`);
    expect(() => call("'010'", 1)).toThrow('CHECK');
    call('NULL', 1);
  });
});
