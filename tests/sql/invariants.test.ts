/**
 * Goal: the file itself refuses each wrong write, whatever the program above it does. Method: raw SQL on the
 * writing connection of a shop after a busy day. Right writes are accepted first; each wrong one differs from
 * them in the one thing that its name says, and must be refused by the rule that stands beside it.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  insertRow as insert,
  openRawFile,
  type RawFile,
  type SqlValue,
  type WrongWrite,
} from '../support/raw-file.ts';

let file: RawFile;
beforeAll(async () => {
  file = await openRawFile();
});
afterAll(() => file.close());

/** What the next entry of the chain has to say. */
function next(): { readonly sequence: number; readonly head: string } {
  const row = file.write
    .prepare<[], { sequence: number; hash: string }>(
      'SELECT sequence, hash FROM journal_seal ORDER BY sequence DESC LIMIT 1',
    )
    .get();
  return { sequence: (row?.sequence ?? 0) + 1, head: row?.hash ?? '0'.repeat(64) };
}

let made = 0;
interface DraftEntry {
  readonly entry?: Readonly<Record<string, SqlValue>>;
  readonly postings?: readonly (readonly [account: string, side: string, amount: number])[];
  readonly seal?: Readonly<Record<string, SqlValue>> | false;
  readonly after?: string;
}

/** A right entry of 11,000 won in the drawer, but for what a test says. `:id` in `after` is its id. */
function entry(draft: DraftEntry = {}): string {
  made += 1;
  const { sequence, head } = next();
  const id = `entry-${made}`;
  const {
    postings = [
      ['101', 'debit', 11_000],
      ['401', 'credit', 10_000],
      ['255', 'credit', 1_000],
    ],
  } = draft;
  const row = {
    id,
    sequence,
    book: 'shop',
    event: 'sale',
    occurred_at_ms: 1_778_735_280_000,
    business_date: '2026-05-14',
    reference: '',
    memo: '',
    ...draft.entry,
  };
  const lines = postings.map(([account_code, side, amount_won], line) =>
    insert('posting', { entry_id: row.id, line, account_code, side, amount_won }),
  );
  const seal = {
    entry_id: row.id,
    sequence,
    canonical_version: 'ieum-journal/1',
    previous_hash: head,
    hash: String(made).padStart(64, 'f'),
    ...(draft.seal === false ? {} : draft.seal),
  };
  return [
    insert('journal_entry', row),
    ...lines,
    draft.seal === false ? '' : insert('journal_seal', seal),
    (draft.after ?? '').replaceAll(':id', `'${id}'`),
  ].join('\n');
}

const SEALED = '(SELECT id FROM journal_entry WHERE sequence = 2)';
const OTHER = '(SELECT id FROM journal_entry WHERE sequence = 3)';

/** The list of the research page on invariants, the ones that it could not refuse included, in its order. */
const ledgerCases: readonly WrongWrite[] = [
  [
    'an entry whose debits and credits differ',
    () => entry({ postings: [['101', 'debit', 2], ['401', 'credit', 1]] }), // prettier-ignore
    /journal_entry unbalanced/,
  ],
  ['an entry without postings', () => entry({ postings: [] }), /journal_entry unbalanced/],
  [
    'an entry with a single posting',
    () => entry({ postings: [['101', 'debit', 5]] }),
    /journal_entry unbalanced/,
  ],
  ['an entry that was not sealed', () => entry({ seal: false }), /FOREIGN KEY/],
  [
    'a fraction of a won',
    () => entry({ postings: halves(1.5) }),
    /cannot store REAL value in INTEGER column/,
  ],
  ['an amount of nothing', () => entry({ postings: halves(0) }), /CHECK constraint failed: amount_won/],
  ['a negative amount', () => entry({ postings: halves(-5) }), /CHECK constraint failed: amount_won/],
  [
    'an amount beyond all turnover',
    () => entry({ postings: halves(1e12 + 1) }),
    /CHECK constraint failed: amount_won/,
  ],
  [
    'a side that is neither debit nor credit',
    () => entry({ postings: [['101', 'left', 5], ...halves(5)] }),
    /CHECK constraint failed: side/,
  ],
  [
    'a posting to an account that is not in the chart',
    () => entry({ postings: halves(5, '999') }),
    /FOREIGN KEY/,
  ],
  [
    'a posting added to a sealed entry',
    () => `INSERT INTO posting VALUES (${SEALED}, 9, '101', 'debit', 5)`,
    /journal_entry sealed/,
  ],
  [
    'a posting put in the place of a sealed one',
    () => `INSERT OR REPLACE INTO posting VALUES (${SEALED}, 0, '101', 'debit', 5)`,
    /journal_entry sealed/,
  ],
  [
    'a posting changed',
    () => `UPDATE posting SET amount_won = 5 WHERE entry_id = ${SEALED}`,
    /posting immutable/,
  ],
  ['a posting deleted', () => `DELETE FROM posting WHERE entry_id = ${SEALED}`, /posting immutable/],
  ['a seal deleted', () => `DELETE FROM journal_seal WHERE entry_id = ${SEALED}`, /journal_seal immutable/],
  [
    'a sealed entry deleted',
    () => `DELETE FROM journal_entry WHERE id = ${SEALED}`,
    /journal_entry immutable/,
  ],
  [
    'a seal moved to another entry',
    () => `UPDATE journal_seal SET entry_id = ${OTHER} WHERE entry_id = ${SEALED}`,
    /journal_seal immutable/,
  ],
  ['an account renumbered', () => "UPDATE account SET code = '109' WHERE code = '101'", /account immutable/],
  ['an account deleted while in use', () => "DELETE FROM account WHERE code = '101'", /FOREIGN KEY/],
  [
    'the memo of an entry changed',
    () => `UPDATE journal_entry SET memo = '우유' WHERE id = ${SEALED}`,
    /journal_entry immutable/,
  ],
  [
    'an entry put in the place of another by its id',
    () => `INSERT OR REPLACE INTO journal_entry SELECT id, 999, book, event, occurred_at_ms, business_date,
      reference, source_id, reverses_id, policy_version, '우유' FROM journal_entry WHERE id = ${SEALED}`,
    /journal_entry immutable/,
  ],
  [
    'an entry put in the place of another by its number',
    () =>
      entry({ entry: { sequence: 2 } }).replace(
        'INSERT INTO journal_entry',
        'INSERT OR REPLACE INTO journal_entry',
      ),
    /journal_entry immutable/,
  ],
  [
    'an account’s side changed',
    () => "UPDATE account SET normal_side = 'credit' WHERE code = '101'",
    /account immutable/,
  ],
  [
    'an account put in the place of another',
    () => "INSERT OR REPLACE INTO account VALUES ('101', 'cashDrawer', 'asset', 'credit', '현금', 'Cash')",
    /account immutable/,
  ],
];

/** What the chain, the numbers and the order of things add to that list. */
const chainCases: readonly WrongWrite[] = [
  ['an entry that leaves a number out', () => numbered(next().sequence + 1), /journal_seal out of chain/],
  [
    'a seal with another number than its entry',
    () => entry({ seal: { sequence: 99 } }),
    /journal_seal out of chain/,
  ],
  [
    'a seal that follows no entry of the chain',
    () => entry({ seal: { previous_hash: 'a'.repeat(64) } }),
    /journal_seal out of chain/,
  ],
  [
    'a seal that follows an entry in the middle',
    () => entry({ seal: { previous_hash: hashOf(2) } }),
    /journal_seal out of chain/,
  ],
  ['a hash that was there before', () => entry({ seal: { hash: hashOf(2) } }), /journal_seal immutable/],
  [
    'a hash that is cut short',
    () => entry({ seal: { hash: 'abc' } }),
    /CHECK constraint failed: length\(hash\)/,
  ],
  ['an entry sealed twice', () => entry({ after: sealAgain() }), /journal_seal (immutable|out of chain)/],
  ['a seal put in the place of another', () => replaceSeal(), /journal_seal immutable/],
  ['an entry of an unknown book', () => entry({ entry: { book: 'mine' } }), /CHECK constraint failed: book/],
  [
    'a business date that is none',
    () => entry({ entry: { business_date: '14.5.2026' } }),
    /CHECK constraint failed/,
  ],
  ['an instant before all time', () => entry({ entry: { occurred_at_ms: -1 } }), /CHECK constraint failed/],
  [
    'an entry reversed a second time',
    () => {
      const reversed = file.write
        .prepare('SELECT reverses_id FROM journal_entry WHERE reverses_id IS NOT NULL')
        .pluck();
      return entry({ entry: { reverses_id: String(reversed.get()) } });
    },
    /UNIQUE constraint failed: journal_entry.reverses_id/,
  ],
  ['an entry that reverses none', () => entry({ entry: { reverses_id: 'nowhere' } }), /FOREIGN KEY/],
];

function halves(amount: number, account = '101'): [string, string, number][] {
  return [
    [account, 'debit', amount],
    ['401', 'credit', amount],
  ];
}

function hashOf(sequence: number): string {
  return String(file.write.prepare('SELECT hash FROM journal_seal WHERE sequence = ?').pluck().get(sequence));
}

function numbered(sequence: number): string {
  return entry({ entry: { sequence }, seal: { sequence } });
}

function sealAgain(): string {
  const { sequence } = next();
  const seal = { canonical_version: 'ieum-journal/1', previous_hash: 'f'.repeat(64), hash: 'e'.repeat(64) };
  const row = { entry_id: ':id', sequence: sequence + 1, ...seal };
  return insert('journal_seal', row).replace("':id'", ':id');
}

function replaceSeal(): string {
  return `INSERT OR REPLACE INTO journal_seal SELECT entry_id, sequence, canonical_version, previous_hash,
    '${'e'.repeat(64)}' FROM journal_seal WHERE sequence = 2`;
}

describe('right writes of the same form are accepted', () => {
  const right: readonly (readonly [what: string, sql: () => string])[] = [
    ['an entry', () => entry()],
    ['an account’s better name', () => "UPDATE account SET name_ko = '돈통' WHERE code = '101'"],
  ];
  it.each(right)('%s', (_what, sql) => {
    expect(file.attempt(sql())).toBe('accepted');
  });
});

describe.each([
  ['the ledger', ledgerCases],
  ['the chain', chainCases],
] as const)('%s refuses', (_part, cases) => {
  it.each(cases)('%s', (_what, sql, refusal) => {
    expect(file.attempt(sql())).toMatch(refusal);
  });
});

describe('the connection refuses', () => {
  it('any write where it only reads', () => {
    expect(() => file.read.exec('DELETE FROM setting')).toThrow(/readonly|attempt to write/);
  });

  it('a transaction that would wait for something', () => {
    const later = file.write.transaction(async () => Promise.resolve());
    expect(() => void later()).toThrow('Transaction function cannot return a promise');
    expect(file.write.inTransaction).toBe(false);
  });
});
