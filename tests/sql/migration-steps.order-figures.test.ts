/**
 * Goal: the steps that let the board and figures of orders be read quickly keep all that a shop's file holds.
 * Method: rows before, one migration, rows after.
 */
import { describe, expect, it } from 'vitest';
import { fileToMigrate } from '../support/file-to-migrate.ts';

const { connection, tables, upTo } = fileToMigrate();

describe('each step of the figures of orders', () => {
  it('0022: orders are found by their lane and by their time to answer, and nothing else changes', () => {
    upTo(21);
    const before = tables();
    upTo(22);
    expect(tables()).toEqual(before);
    const late = "SELECT id FROM delivery_order WHERE state = 'waiting' AND accept_by_ms <= 5";
    const [step] = connection().prepare<[], { detail: string }>(`EXPLAIN QUERY PLAN ${late}`).all();
    expect(step?.detail).toContain('delivery_order_unanswered (accept_by_ms<?)');
  });

  it('0023: dishes can be sold out from now on, each once at a channel', () => {
    upTo(22);
    const before = tables();
    upTo(23);
    expect(new Set(tables())).toEqual(new Set([...before, 'sold_out']));
    const add = (id: string) =>
      connection().exec(`INSERT INTO sold_out (id, dish, channel, reason, from_ms)
        VALUES ('${id}', '순대', 'ddangyo', 'ingredients', 1)`);
    add('a');
    expect(() => add('b')).toThrow('UNIQUE');
    connection().exec("UPDATE sold_out SET ended_at_ms = 5 WHERE id = 'a'");
    add('b');
    expect(() => connection().exec("UPDATE sold_out SET ended_at_ms = NULL WHERE id = 'a'")).toThrow('once');
    expect(() => connection().exec("UPDATE sold_out SET shown_at_ms = 9 WHERE id = 'a'")).toThrow('CHECK');
    expect(() => connection().exec('DELETE FROM sold_out')).toThrow('kept');
  });
});
