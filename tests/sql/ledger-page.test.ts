/**
 * Goal: a stranger can verify a file from docs/ledger.md alone. Method: what the page says is written anew
 * here, without the program's own code; the page's SQL, its example and its Python script are taken out of
 * the page and run. Each broken file must be found by this reader, the script and verify.
 */
import Database from 'better-sqlite3';
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DATABASE_FILE, openReader } from '../../main/sql/database.ts';
import { verifyBooks } from '../../main/verify.ts';
import { required } from '../../src/base/assert.ts';
import { busyDay } from '../support/busy-day.ts';
import { closeExactly } from '../support/close.ts';
import { openTestShop, type TestShop } from '../support/shop.ts';
import { command } from '../support/till.ts';

const page = readFileSync(resolve(import.meta.dirname, '../../docs/ledger.md'), 'utf8');
const sha256 = (text: string) => createHash('sha256').update(Buffer.from(text, 'utf8')).digest('hex');

/** The page's blocks of one language, in order. */
function blocks(language: string): string[] {
  return [...page.matchAll(new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\`$`, 'gmsu'))].map(
    ([, text = '']) => text,
  );
}

const [example = '', exampleHash = ''] = blocks('text');
const [rowsInOrder = '', papers = ''] = blocks('sql');
const [script = ''] = blocks('python');
const [entriesSql = '', postingsSql = ''] = rowsInOrder.split(';');

let shop: TestShop;
let head: string;
let entryCount: number;
beforeAll(async () => {
  shop = await openTestShop();
  await busyDay(shop.client);
  await shop.client.shift.moveCash({ ...command(), kind: 'payOut', amount: 1_000, reason: '얼음 2봉지' });
  await closeExactly(shop.client);
  ({ head, entryCount } = await shop.client.journal.trialBalance({ to: null }));
});
afterAll(() => shop.close());

/**
 * A copy of the shop's file, with whatever a clever hand did to it: triggers stop nobody who owns the file.
 */
function copyWith(harm: string): string {
  const copy = join(shop.dataDir, `harmed-${sha256(harm).slice(0, 12)}.sqlite`);
  const original = new Database(join(shop.dataDir, DATABASE_FILE), { readonly: true });
  original.prepare('VACUUM INTO ?').run(copy);
  original.close();
  const database = new Database(copy);
  database.pragma('foreign_keys = OFF');
  const triggers = database.prepare("SELECT name FROM sqlite_schema WHERE type = 'trigger'").pluck().all();
  for (const name of triggers) database.exec(`DROP TRIGGER "${String(name)}"`);
  database.exec(harm);
  database.close();
  return copy;
}

/** The page's rules, written anew. */
function verifyByThePage(file: string): string {
  const database = new Database(file, { readonly: true });
  try {
    const postings = database.prepare<[unknown], [string, string, number]>(postingsSql).raw();
    let sequence = 0;
    let previous = '0'.repeat(64);
    for (const row of database.prepare<[], (string | number | null)[]>(entriesSql).raw().iterate()) {
      sequence += 1;
      const fields = row.slice(0, 11);
      const [sealSequence, version, previousHash, hash] = row.slice(11);
      const lines = postings.all(row[1]);
      const sum = lines.reduce((total, [, side, won]) => total + (side === 'debit' ? won : -won), 0);
      const text = [
        'ieum-journal/1',
        previous,
        ...fields.map(field => String(field ?? '')),
        String(lines.length),
        ...lines.map(posting => posting.join(' ')),
      ];
      const isRight =
        fields[0] === sequence &&
        sealSequence === sequence &&
        version === 'ieum-journal/1' &&
        previousHash === previous &&
        lines.length >= 2 &&
        sum === 0 &&
        hash === sha256(text.map(line => `${line}\n`).join(''));
      if (!isRight) return `broken: entry ${sequence}`;
      previous = hash;
    }
    return `ok: ${sequence} entries, head ${previous}`;
  } finally {
    database.close();
  }
}

it('the example has the bytes and the hash that the page says', () => {
  const [, length] = required(/The text is (\d+) bytes long/u.exec(page), 'length');
  expect(Buffer.byteLength(example, 'utf8')).toBe(Number(length));
  expect(Buffer.from('얼음', 'utf8').toString('hex')).toBe('ec96bcec9d8c');
  expect(page).toContain('`EC 96 BC EC 9D 8C`');
  expect(`${sha256(example)}\n`).toBe(exampleHash);
});

it('a shop’s file is verified by the page alone', () => {
  expect(verifyByThePage(join(shop.dataDir, DATABASE_FILE))).toBe(`ok: ${entryCount} entries, head ${head}`);
  expect(entryCount).toBeGreaterThan(5);
});

it('the head that the Z report printed is found in the file', () => {
  const database = openReader(join(shop.dataDir, DATABASE_FILE));
  const rows = database.prepare(papers).all();
  database.close();
  expect(rows).toEqual([{ till: 1, number: 1, entry_count: entryCount, hash: head, matches: 1 }]);
});

const LAST = '(SELECT max(sequence) FROM journal_entry)';
const harms: readonly (readonly [what: string, entry: number, sql: string])[] = [
  [
    'an amount was changed on both sides',
    2,
    'UPDATE posting SET amount_won = amount_won * 2 WHERE entry_id = ENTRY',
  ],
  [
    'an amount was changed on one side',
    3,
    'UPDATE posting SET amount_won = 1 WHERE line = 0 AND entry_id = ENTRY',
  ],
  [
    'a posting went to another account',
    2,
    "UPDATE posting SET account_code = '102' WHERE line = 0 AND entry_id = ENTRY",
  ],
  ['a posting was left out', 3, 'DELETE FROM posting WHERE line = 0 AND entry_id = ENTRY'],
  ['a memo was changed', 7, "UPDATE journal_entry SET memo = '우유' WHERE id = ENTRY"],
  ['a time was changed', 4, 'UPDATE journal_entry SET occurred_at_ms = occurred_at_ms + 1 WHERE id = ENTRY'],
  ['a seal was left out', 4, 'DELETE FROM journal_seal WHERE entry_id = ENTRY'],
  [
    'an entry was left out',
    3,
    `DELETE FROM posting WHERE entry_id = ENTRY; DELETE FROM journal_seal WHERE entry_id = ENTRY;
     DELETE FROM journal_entry WHERE id = ENTRY`,
  ],
  [
    'an entry was left out, and the last one moved into its place',
    3,
    `DELETE FROM posting WHERE entry_id = ENTRY; DELETE FROM journal_seal WHERE entry_id = ENTRY;
     DELETE FROM journal_entry WHERE id = ENTRY;
     UPDATE journal_seal SET sequence = 3 WHERE sequence = ${LAST};
     UPDATE journal_entry SET sequence = 3 WHERE sequence = ${LAST}`,
  ],
  [
    'the rules of an entry are of another program',
    2,
    "UPDATE journal_seal SET canonical_version = 'ieum-journal/2' WHERE entry_id = ENTRY",
  ],
];

const hasPython = spawnSync('python3', ['--version']).status === 0;

describe.each(harms)('%s', (_what, entry, sql) => {
  const harm = sql.replaceAll('ENTRY', `(SELECT id FROM journal_entry WHERE sequence = ${entry})`);
  // The entry's id is looked up before the entry goes: the last statement takes the entry itself away.
  let file: string;
  beforeAll(() => {
    file = copyWith(harm);
  });

  it('is found by the page', () => {
    expect(verifyByThePage(file)).toBe(`broken: entry ${entry}`);
  });

  it('is found by verify', () => {
    const database = openReader(file);
    const result = verifyBooks(database);
    database.close();
    expect(result).toMatchObject({ kind: 'broken' });
    expect(result.kind === 'broken' && result.what).toMatch(new RegExp(`^entry ${entry}\\b`, 'u'));
  });

  it.runIf(hasPython)('is found by the script on the page', () => {
    expect(runScript(file)).toMatch(new RegExp(`^broken: entry ${entry}: `, 'u'));
  });
});

it.runIf(hasPython)('the script on the page verifies the file', () => {
  expect(runScript(join(shop.dataDir, DATABASE_FILE))).toBe(`ok: ${entryCount} entries, head ${head}\n`);
});

function runScript(file: string): string {
  const program = join(shop.dataDir, 'verify.py');
  writeFileSync(program, script);
  const { stdout, stderr } = spawnSync('python3', [program, file], { encoding: 'utf8' });
  return stdout + stderr;
}
