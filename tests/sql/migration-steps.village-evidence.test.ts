/**
 * Goal: what was attached before is the paper of its spending, and who was there comes beside it. Method: one
 * migration over a file that has a spending with its scan, whose entries of the ledger do not matter here.
 */
import { expect, it } from 'vitest';
import { fileToMigrate } from '../support/file-to-migrate.ts';

const { connection, upTo } = fileToMigrate();

const run = (sql: string) => connection().exec(sql);

it('an old file is the paper of its spending, and a treasurer is nobody yet', () => {
  upTo(39);
  connection().pragma('foreign_keys = off');
  const hash = 'a'.repeat(64);
  run(`INSERT INTO village_project (id, call_id, type_id, title, group_name, representative, resident_count,
      head_count, first_day, last_day, state, created_at_ms)
    VALUES ('p', '2025', 'growing', '텃밭', '모임', '홍길동', 3, 3, '2026-04-01', '2026-10-31', 'running', 1);
    INSERT INTO village_money VALUES ('m', 'p', 'grant', 1000, '2026-04-01', 'e1', 1);
    INSERT INTO village_spending (id, project_id, number, position, spent_on, payee, purpose, grant_won,
      own_won, vat_won, evidence_kind, evidence_number, entry_id, at_ms)
    VALUES ('s', 'p', 1, 1, '2026-05-10', '가게', '다과', 1000, 0, 0, 'cardSlip', '1', 'e2', 1);
    INSERT INTO village_file VALUES ('${hash}', 'png', 10, 1);
    INSERT INTO village_spending_file VALUES ('s', '${hash}');
    INSERT INTO village_settlement (project_id, settled_on, signed_by, grant_left_won, own_left_won,
      interest_won, at_ms) VALUES ('p', '2026-05-14', '김담당', 0, 0, 0, 2)`);
  upTo(40);
  connection().pragma('foreign_keys = on');
  const one = (sql: string) => connection().prepare(sql).pluck().get();
  expect(one('SELECT shows FROM village_spending_file')).toBe('paper');
  expect(one('SELECT treasurer FROM village_settlement')).toBe('');
  run("INSERT INTO village_attendee VALUES ('s', 1, 'p', NULL, '손님')");
  expect(() => run("INSERT INTO village_attendee VALUES ('s', 2, 'p', 1, NULL)")).toThrow('FOREIGN KEY');
  run("UPDATE village_project SET state = 'settled'");
  expect(() => run('DELETE FROM village_attendee')).toThrow('not running');
});
