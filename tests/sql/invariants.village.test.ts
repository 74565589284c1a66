/**
 * Goal: the file itself refuses a village project that spends what it does not have, outside its time, twice
 * on one paper, or after its settlement. Method: as in invariants.test.ts, on a project of the contract.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDatabase, type OpenDatabase } from '../../main/sql/database.ts';
import { verifySums } from '../../main/verify/sums.ts';
import { attempt, insertRow, type SqlValue, type WrongWrite } from '../support/raw-file.ts';
import { openTestShop } from '../support/shop.ts';
import { command } from '../support/till.ts';
import { fundedProject, keep, lastSpending, plan, proven, spending } from '../support/village.ts';

const dataDir = mkdtempSync(join(tmpdir(), 'ieum-'));
let database: OpenDatabase;
let running: string;
let settled: string;
let planned: string;

beforeAll(async () => {
  const shop = await openTestShop({ dataDir });
  const { client } = shop;
  ({ id: planned } = await client.village.save(plan({ groupName: '새모임' })));
  const first = await fundedProject(client, { groupName: '끝난모임' });
  settled = first.id;
  await proven(client, settled);
  const { left } = await client.village.get({ projectId: settled });
  const settlement = { settledOn: '2026-05-14', signedBy: '김담당', treasurer: '', left };
  await client.village.settle({ ...command(), projectId: settled, ...settlement });
  ({ id: running } = await fundedProject(client));
  await client.village.spend(spending(running, { evidenceNumber: 'P1', fileHash: await keep(client) }));
  await client.village.setAttendees({
    ...command(),
    spendingId: lastSpending(await client.village.get({ projectId: running })).id,
    members: [],
    guests: [{ position: null, name: '손님' }],
  });
  const moves = [
    { position: 1, grant: -50_000, ownShare: 0 },
    { position: 2, grant: 50_000, ownShare: 0 },
  ];
  const asked = { projectId: running, reason: '바꿈', askedBy: '홍길동', moves };
  await client.village.askChange({ ...command(), ...asked });
  await shop.close();
  database = openDatabase(dataDir);
});
afterAll(() => {
  database.close();
  rmSync(dataDir, { recursive: true });
});

/** An entry of the ledger that no row of a project has. */
const ENTRY = '(SELECT id FROM journal_entry LIMIT 1)';

function spend(change: Readonly<Record<string, SqlValue>> = {}): string {
  const row = {
    id: 'new',
    project_id: running,
    number: 2,
    position: 2,
    spent_on: '2026-05-10',
    payee: '가게',
    purpose: '모종',
    grant_won: 1_000,
    own_won: 100,
    vat_won: 100,
    evidence_kind: 'cardSlip',
    evidence_number: 'P2',
    entry_id: 'entry',
    at_ms: 1,
    ...change,
  };
  // The entry is looked up, so that the row stands on a real one.
  return insertRow('village_spending', row).replace("'entry'", FREE_ENTRY);
}
const FREE_ENTRY = `(SELECT id FROM journal_entry WHERE id NOT IN (SELECT entry_id FROM village_spending)
  ORDER BY sequence LIMIT 1)`;

const money = (change: Readonly<Record<string, SqlValue>>) =>
  insertRow('village_money', {
    id: 'new',
    project_id: running,
    kind: 'interest',
    amount_won: 5,
    received_on: '2026-05-01',
    entry_id: 'entry',
    at_ms: 1,
    ...change,
  }).replace("'entry'", ENTRY_OF_NO_MONEY);
const ENTRY_OF_NO_MONEY = `(SELECT id FROM journal_entry WHERE id NOT IN (SELECT entry_id FROM village_money)
  ORDER BY sequence LIMIT 1)`;

const settle = (change: Readonly<Record<string, SqlValue>> = {}) =>
  insertRow('village_settlement', {
    project_id: running,
    settled_on: '2026-05-14',
    signed_by: '김',
    grant_left_won: 1_700_000,
    own_left_won: 90_000,
    interest_won: 0,
    entry_id: 'entry',
    at_ms: 1,
    ...change,
  }).replace("'entry'", ENTRY);

const state = (id: string, to: string) => `UPDATE village_project SET state = '${to}' WHERE id = '${id}'`;
const KEPT = ['village_project', 'village_change', 'village_spending', 'village_settlement'];
const FIXED = ['village_score', 'village_move', 'village_money'];

const cases: readonly WrongWrite[] = [
  ['a project that goes back', () => state(running, 'chosen'), /village_project goes on/],
  ['a settled project opened again', () => state(settled, 'running'), /village_project goes on/],
  ['a project that leaps', () => state(planned, 'running'), /village_project goes on/],
  ['a period stretched later', () => "UPDATE village_project SET last_day = '2027-01-01'", /decided/],
  ['more heads than residents', () => 'UPDATE village_project SET head_count = 99', /CHECK|decided/],
  [
    'an item added after the decision',
    () => insertRow('village_item', itemRow(running)),
    /village_item decided/,
  ],
  ['an item raised', () => 'UPDATE village_item SET grant_won = 9', /village_item immutable/],
  ['a spending before the period', () => spend({ spent_on: '2026-03-31' }), /outside its project/],
  ['a spending after the period', () => spend({ spent_on: '2026-11-01' }), /outside its project/],
  ['a spending of a settled project', () => spend({ project_id: settled }), /outside its project/],
  [
    'a spending of a planned project',
    () => spend({ project_id: planned }),
    /outside its project|over its money/,
  ],
  ['more grant than came', () => spend({ grant_won: 1_700_001, vat_won: 0 }), /over its money/],
  ['more own share than came', () => spend({ own_won: 90_001 }), /over its money/],
  ['a spending of nothing', () => spend({ grant_won: 0, own_won: 0, vat_won: 0 }), /CHECK/],
  ['too much VAT', () => spend({ vat_won: 101 }), /CHECK/],
  ['no number of evidence', () => spend({ evidence_number: '' }), /CHECK/],
  ['the same paper twice', () => spend({ evidence_number: 'P1' }), /UNIQUE/],
  ['an item that the plan does not have', () => spend({ position: 9 }), /FOREIGN KEY/],
  ['a spending changed', () => 'UPDATE village_spending SET grant_won = 1', /village_spending immutable/],
  [
    'a reversal without its entry',
    () => "UPDATE village_spending SET reversed_at_ms = 9e12, reversal_reason = 'x'",
    /CHECK|immutable/,
  ],
  [
    'the same photograph for a second spending',
    () => `${spend()}; INSERT INTO village_spending_file (spending_id, hash)
      SELECT 'new', hash FROM village_spending_file
      WHERE spending_id <> 'new' LIMIT 1`,
    /village_file proves another/,
  ],
  [
    'a photograph taken off a settled project',
    () => `DELETE FROM village_spending_file WHERE spending_id =
      (SELECT id FROM village_spending WHERE project_id = '${settled}')`,
    /village_project not running/,
  ],
  ['somebody at a spending of a settled project', () => attendee(settled), /not running/],
  ['somebody who is neither of the group nor a guest', () => attendee(running, { guest: null }), /CHECK/],
  ['somebody who is both', () => attendee(running, { member: 1 }), /CHECK|FOREIGN KEY/],
  [
    'somebody of the group whom the group does not have',
    () => attendee(running, { guest: null, member: 9 }),
    /FOREIGN KEY/,
  ],
  ['a guest renamed', () => "UPDATE village_attendee SET guest = 'x'", /village_attendee immutable/],
  ['a file that shows something else', () => "UPDATE village_spending_file SET shows = 'x'", /immutable/],
  ['a hash changed', () => "UPDATE village_file SET kind = 'pdf'", /village_file immutable/],
  ['a file that proves something removed', () => 'DELETE FROM village_file', /FOREIGN KEY/],
  ['money for a settled project', () => money({ project_id: settled }), /not running/],
  [
    'a change that makes money',
    () =>
      `${moveRow(3, 1)}; UPDATE village_change SET is_approved = 1, decided_by = 'x', decided_at_ms = 9e12`,
    /makes money/,
  ],
  [
    'a large change without the letter',
    () => `UPDATE village_change SET needs_letter = 1, is_approved = 1, decided_by = 'x', decided_at_ms =
      asked_at_ms`,
    /CHECK/,
  ],
  ['a second change beside one that waits', () => changeRow(running, 2), /UNIQUE/],
  ['a change of a planned project', () => changeRow(planned, 1), /not running/],
  ['a settlement of another sum', () => settle({ grant_left_won: 1_700_001 }), /not proven/],
  ['a settlement that forgets interest', () => settle({ interest_won: 1 }), /not proven/],
  [
    'a settlement with a spending that nothing proves',
    () => `${spend()}; ${settle({ grant_left_won: 1_699_000, own_left_won: 89_900 })}`,
    /not proven/,
  ],
  ['a settlement changed', () => 'UPDATE village_settlement SET grant_left_won = 0', /immutable/],
  ...KEPT.map((name): WrongWrite => [
    `a row of ${name} deleted`,
    () => `DELETE FROM ${name}`,
    new RegExp(`${name} kept`, 'u'),
  ]),
  ...FIXED.map((name): WrongWrite => [
    `a row of ${name} deleted`,
    () => `DELETE FROM ${name}`,
    new RegExp(`${name} immutable`, 'u'),
  ]),
];

const attendee = (project: string, change: Readonly<Record<string, SqlValue>> = {}) =>
  insertRow('village_attendee', {
    spending_id: 'spending',
    position: 2,
    project_id: project,
    member: null,
    guest: '손님',
    ...change,
  }).replace("'spending'", `(SELECT id FROM village_spending WHERE project_id = '${project}' LIMIT 1)`);
const itemRow = (project: string) => ({
  project_id: project,
  position: 9,
  name: '새 비목',
  kind: 'other',
  grant_won: 1,
  own_won: 0,
});
const moveRow = (position: number, grant: number) =>
  `INSERT INTO village_move (change_id, project_id, position, grant_won, own_won)
   SELECT id, project_id, ${position}, ${grant}, 0 FROM village_change`;
const changeRow = (project: string, number: number) =>
  insertRow('village_change', {
    id: 'new',
    project_id: project,
    number,
    reason: 'x',
    asked_by: 'x',
    asked_at_ms: 1,
    needs_letter: 0,
  });

describe('a village project refuses', () => {
  it.each(cases)('%s', (_what, sql, refusal) => {
    expect(attempt(database.write, sql())).toMatch(refusal);
  });
});

it('right writes are accepted, and the proof of the file finds that no entry is behind them', () => {
  expect(verifySums(database.read)).toBeUndefined();
  const right = [
    insertRow('village_item', itemRow(planned)),
    money({}),
    spend(),
    "UPDATE village_change SET is_approved = 1, decided_by = 'x', decided_at_ms = asked_at_ms",
  ];
  for (const sql of right) expect(attempt(database.write, sql)).toBe('accepted');
  expect(verifySums(database.read)).toMatch(/village project .*: account 704 does not hold/u);
});
