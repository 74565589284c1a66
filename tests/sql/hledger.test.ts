import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hledgerJournal } from '../../main/export/hledger.ts';
import { DATABASE_FILE, openReader } from '../../main/sql/database.ts';
import { trialBalance } from '../support/books.ts';
import { busyDay } from '../support/busy-day.ts';
import { projectMoneyReceivedPostings } from '../../src/ledger/centre-postings.ts';
import { won } from '../../src/money/won.ts';
import { closeExactly } from '../support/close.ts';
import { readHledger } from '../support/hledger.ts';
import { registerMember } from '../support/member.ts';
import { openTestShop, type TestShop } from '../support/shop.ts';
import { command, openShift, sell } from '../support/till.ts';

/**
 * Goal: another program reads the books and comes to the same balances. Method: a small strict reader of
 * hledger's format adds everything up. The text of one day is compared with `golden/busy-day.journal`, which
 * hledger 1.25 accepts at its strictest, so that a machine without hledger finds every change of the
 * text. Where hledger is installed, it reads both.
 */
const DAY_MS = 24 * 60 * 60 * 1000;
/**
 * What a person can type that means something else to hledger: a comment, a tag, a date, a second account.
 */
const TREACHEROUS_MEMO = '얼음; 두  봉지 | date:2020-13-45 [1999-01-01]  자산:101  5 KRW';

let shop: TestShop;
beforeAll(async () => {
  shop = await openTestShop();
  await busyDay(shop.client);
  await shop.client.shift.moveCash({ ...command(), kind: 'payIn', amount: 5_000, reason: TREACHEROUS_MEMO });
  await closeExactly(shop.client);
  shop.clock.advance(DAY_MS);
  await openShift(shop.client);
  await sell(shop.client, 4_500);
});
afterAll(() => shop.close());

function journal(language: 'ko' | 'en' = 'ko'): string {
  const reader = openReader(join(shop.dataDir, DATABASE_FILE));
  try {
    return [...hledgerJournal(reader, language)].join('');
  } finally {
    reader.close();
  }
}

function balancesOf(text: string): Record<string, number> {
  const balances: Record<string, number> = {};
  for (const { account, amount } of readHledger(text).transactions.flatMap(({ postings }) => postings)) {
    const code = account.slice(account.indexOf(':') + 1).split(' ')[0] ?? '';
    balances[code] = (balances[code] ?? 0) + amount;
  }
  return balances;
}

it('every entry is there once, in order, with its number, its paper, its id and its hash', async () => {
  const { transactions } = readHledger(journal());
  const filter = { from: null, to: null, reference: '', amount: null, accountCode: null, cursor: null };
  const { entries } = await shop.client.journal.list({ ...filter, limit: 200 });
  expect(transactions.map(({ date, code }) => [date, code])).toEqual(
    entries.toReversed().map(entry => [entry.businessDate, String(entry.sequence)]),
  );
  for (const [index, entry] of entries.toReversed().entries()) {
    const transaction = transactions[index];
    expect(transaction?.comments).toContain(`id: ${entry.id}`);
    expect(transaction?.comments).toContain(`hash: ${entry.hash}`);
    if (entry.reversesId !== null) expect(transaction?.comments).toContain(`reverses: ${entry.reversesId}`);
    expect(transaction?.description.endsWith(entry.reference)).toBe(true);
  }
  expect(transactions[1]?.description).toBe('판매 260514-01-0001');
});

it('every account comes to what the trial balance says', async () => {
  const { sum, ...expected } = await trialBalance(shop);
  const moved = Object.fromEntries(Object.entries(expected).filter(([, amount]) => amount !== 0));
  const found = Object.fromEntries(
    Object.entries(balancesOf(journal())).filter(([, amount]) => amount !== 0),
  );
  expect(found).toEqual(moved);
  expect(Object.keys(moved).length).toBeGreaterThan(5);
  expect(sum).toBe(0);
});

it('the head of the chain stands at the top, and every account that is used is declared', async () => {
  const text = journal();
  expect(text).toContain(`; head: ${(await shop.client.journal.trialBalance({ to: null })).head}\n`);
  const { accounts, transactions } = readHledger(text);
  expect(accounts).toContain('자산:101 현금(돈통)');
  const used = transactions.flatMap(({ postings }) => postings.map(({ account }) => account));
  expect(used.filter(account => !accounts.includes(account))).toEqual([]);
});

it('speaks English when asked', () => {
  const { accounts, transactions } = readHledger(journal('en'));
  expect(accounts).toContain('Assets:101 Cash drawer');
  expect(transactions[1]?.description).toBe('Sale 260514-01-0001');
});

describe('the program `npm run export`', () => {
  const program = resolve(import.meta.dirname, '../../main/tools/export.ts');
  const run = (...words: string[]) => spawnSync(process.execPath, [program, ...words], { encoding: 'utf8' });

  it('writes a file while the counter is open', () => {
    const out = join(shop.dataDir, 'books.journal');
    const { status } = run('journal', '--format', 'hledger', '--data', shop.dataDir, '--out', out);
    expect(status).toBe(0);
    expect(readFileSync(out, 'utf8')).toBe(journal());
    expect(existsSync(`${out}.part`)).toBe(false);
  });

  it('writes to standard output without a file', () => {
    expect(run('journal', '--data', shop.dataDir).stdout).toBe(journal());
  });

  it('says what it did not understand, or what is not there', () => {
    for (const words of [
      [],
      ['journal'],
      ['sales', '--data', shop.dataDir],
      ['journal', '--format', 'csv', '--data', shop.dataDir],
      ['journal', '--lang', 'fr', '--data', shop.dataDir],
      ['journal', '--data', join(shop.dataDir, 'nowhere')],
    ]) {
      const { status, stderr, stdout } = run(...words);
      expect(status, words.join(' ')).toBe(2);
      expect(stderr).not.toBe('');
      expect(stdout).toBe('');
    }
  });
});

const GOLDEN = resolve(import.meta.dirname, 'golden/busy-day.journal');

/** Ids and hashes are other ones each day: their number in order of appearance stands for them. */
function withoutChance(text: string): string {
  const seen = new Map<string, string>();
  return text.replaceAll(/\b(?:[0-9a-f]{64}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\b/gu, found => {
    const name = seen.get(found) ?? String(seen.size + 1).padStart(found.length === 64 ? 64 : 12, '0');
    seen.set(found, name);
    return found.length === 64 ? name : `00000000-0000-7000-8000-${name}`;
  });
}

it('writes the day that hledger has accepted, to the letter', async () => {
  await expect(withoutChance(journal())).toMatchFileSnapshot(GOLDEN);
});

const hasHledger = spawnSync('hledger', ['--version']).status === 0;

function hledger(file: string, ...words: string[]): string {
  return execFileSync('hledger', ['-f', file, ...words], {
    encoding: 'utf8',
    env: { ...process.env, LANG: 'C.UTF-8', LC_ALL: 'C.UTF-8' },
  });
}

describe.runIf(hasHledger)('hledger itself', () => {
  let file: string;
  beforeAll(() => {
    file = join(shop.dataDir, 'check.journal');
    writeFileSync(file, journal());
  });

  it('accepts the journal, and the one that stands for it elsewhere, at its strictest', () => {
    for (const read of [file, GOLDEN])
      expect(hledger(read, 'check', '--strict', 'ordereddates', 'uniqueleafnames')).toBe('');
  });

  it('comes to the same balances', async () => {
    const csv = hledger(file, 'balance', '--flat', '--no-total', '-O', 'csv').trim().split('\n').slice(1);
    const balances = await trialBalance(shop);
    expect(csv.length).toBeGreaterThan(5);
    for (const line of csv) {
      const [, code = '', amount] = /^"[^:]+:(\d+)[^"]*","(-?[\d,]+) KRW"$/u.exec(line) ?? [];
      expect(Number(amount?.replaceAll(',', '')), line).toBe(balances[code]);
    }
  });
});

it('the books of wallets and of the centre are there too, each named, and balance', async () => {
  const other = await openTestShop();
  try {
    await registerMember(other.client, 100_000);
    const { counter } = other;
    counter.transaction(({ writes }) =>
      writes.ledger.record({
        id: counter.newId(),
        book: 'centre',
        event: 'grantReceived',
        occurredAtMs: counter.nowMs(),
        businessDate: '2026-05-14',
        reference: '',
        sourceId: null,
        reversesId: null,
        policyVersion: null,
        memo: '',
        postings: projectMoneyReceivedPostings(counter.centreChart, { grant: won(500), ownShare: won(0) }),
      }),
    );
    const reader = openReader(join(other.dataDir, DATABASE_FILE));
    const text = [...hledgerJournal(reader, 'ko')].join('');
    reader.close();
    const named = readHledger(text).transactions.map(({ comments, description }) => [
      description.split(' ')[0],
      comments.find(comment => comment.startsWith('book: ')),
    ]);
    expect(named).toEqual([
      ['지갑', 'book: circulation'],
      ['보조금', 'book: centre'],
    ]);
    expect(balancesOf(text)).toMatchObject({ 601: 100_000, 621: -100_000, 704: 500, 731: -500 });
  } finally {
    await other.close();
  }
});
