/**
 * Goal: how orders are taken comes into a shop's file beside all that it holds. Method: rows before, one
 * migration, rows after, and the wrong writes that the file itself refuses.
 */
import { expect, it } from 'vitest';
import { migrations } from '../../main/sql/migrations/index.ts';
import { fileToMigrate } from '../support/file-to-migrate.ts';

const { connection, upTo } = fileToMigrate();

const refuses = (sql: string, why: string) => expect(() => connection().exec(sql)).toThrow(why);

it('0025: an order of before is not held, not taken by itself, and rings as it did', () => {
  const before = migrations.findIndex(({ name }) => name.endsWith('order-flow'));
  upTo(before);
  connection().exec(`
    INSERT INTO delivery_order (id, channel, external_id, version, display_number, kind, state, payment,
      business_date, received_at_ms, ordered_at_ms, payable_won, content_json, person_json)
    VALUES ('o', 'phone', 'x', 1, 'T-1', 'delivery', 'waiting', 'cash', '2026-05-14', 1, 1, 0, '{}', '{}');`);
  const order = () => connection().prepare("SELECT * FROM delivery_order WHERE id = 'o'").get();
  const added = {
    held_at_ms: null,
    held_why: null,
    auto_version: null,
    came_in_pause: 0,
    rings_since_ms: null,
  };
  const expected = { ...Object(order()), ...added };
  upTo(before + 1);
  expect(order()).toEqual(expected);
  connection().exec("UPDATE delivery_order SET held_at_ms = 2, held_why = 'late' WHERE id = 'o'");
  refuses("UPDATE delivery_order SET state = 'expired', ended_at_ms = 3", 'held for a person');
  refuses('UPDATE delivery_order SET held_at_ms = NULL', 'held for a person');
  refuses('UPDATE delivery_order SET auto_version = 1', 'held for a person');
  refuses("INSERT INTO order_pause VALUES ('phone', 5, 5)", 'CHECK');
  refuses("INSERT INTO channel_task VALUES ('t', 'phone', 'cancel', NULL, 5)", 'CHECK');
  refuses("INSERT INTO channel_task VALUES ('t', 'phone', 'cancel', 'gone', 5)", 'FOREIGN KEY');
});
