/**
 * Goal: captured papers come beside all that a shop's file holds. Method: tables before, one migration,
 * tables after, and what the new ones refuse.
 */
import { describe, expect, it } from 'vitest';
import { fileToMigrate } from '../support/file-to-migrate.ts';

const { connection, tables, upTo } = fileToMigrate();

describe('the step of captured papers', () => {
  it('0024: captured papers come beside the orders, and forget', () => {
    upTo(23);
    const before = tables();
    upTo(24);
    expect(new Set(tables())).toEqual(
      new Set([...before, 'capture_line', 'capture_template', 'capture_paper']),
    );
    connection().exec(`INSERT INTO capture_paper (id, received_at_ms, bytes, state, faults_json)
      VALUES ('p', 1, x'41', 'new', '[]')`);
    const refused = (sql: string, why: string) => expect(() => connection().exec(sql)).toThrow(why);
    refused("UPDATE capture_paper SET bytes = x'42'", 'capture_paper does not change');
    refused('UPDATE capture_paper SET bytes = NULL', 'CHECK constraint failed');
    refused("UPDATE capture_paper SET state = 'read'", 'CHECK constraint failed');
    refused('DELETE FROM capture_paper', 'capture_paper kept');
    connection().exec("UPDATE capture_paper SET state = 'dismissed', settled_at_ms = 2");
    connection().exec('UPDATE capture_paper SET bytes = NULL');
  });
});
