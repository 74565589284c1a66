/**
 * Goal: an answered sale is never lost and never doubled, at whatever instant the process dies. Method: a
 * child makes real changes on a data folder and is killed (SIGKILL) at random; the next child repeats what
 * was left unanswered, and some of what was answered, under the same command ids. After every kill the file
 * is verified as `npm run verify` does it, before any program has repaired anything; at the end every answer
 * is looked up and everything is verified once more.
 */
import { createRouterClient } from '@orpc/server';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { build } from 'vite';
import { beforeAll, expect, it } from 'vitest';
import { compose } from '../../main/compose.ts';
import { router } from '../../main/handlers/router.ts';
import { DATABASE_FILE, openReader } from '../../main/sql/database.ts';
import { verifyBooks } from '../../main/verify.ts';
import type { CounterClient } from '../../src/contract/contract.ts';
import { answerOf, perform, type Answer, type Change, type Line } from './changes.ts';

const FOLDERS = [1, 2, 3, 4];
const KILLS_PER_FOLDER = 52;
/**
 * A child that is ready answers up to so many new changes and is then killed within so many milliseconds, in
 * the middle of one of the next. Counting answers rather than time alone makes slow machines test as much.
 */
const ANSWERS_MAX = 6;
const KILL_WITHIN_MS = 30;
/**
 * A start with its repeats takes longer than this, so that a kill within it comes before the child is ready.
 */
const START_MS = 250;

const root = resolve(import.meta.dirname, '../..');
// Below node_modules, so that what stays outside the bundle is found from there.
const outDir = join(root, 'node_modules/.cache/crash');

/**
 * One file starts several times faster than a tree of sources, and this test starts some hundred children.
 */
beforeAll(async () => {
  await build({
    configFile: false,
    root,
    logLevel: 'error',
    ssr: { noExternal: true, external: ['better-sqlite3', 'serialport'] },
    build: {
      ssr: join(root, 'tests/crash/child.ts'),
      outDir,
      emptyOutDir: true,
      // What is short is read sooner, and a name that says what it is need not be looked into.
      minify: true,
      rolldownOptions: { output: { entryFileNames: 'child.mjs' } },
    },
  });
});

/** What is known of a data folder from the lines of its children. */
interface Folder {
  readonly dataDir: string;
  readonly answered: Map<string, { readonly change: Change; readonly answer: Answer }>;
  readonly unanswered: Map<string, Change>;
  kills: number;
  /** How many entries the chain had when it was last verified. */
  entryCount: number;
}

it.each(FOLDERS)(
  'folder %i: what was answered is there exactly once, however often it is killed',
  async () => {
    const dataDir = mkdtempSync(join(tmpdir(), 'ieum-crash-'));
    const known = { answered: new Map(), unanswered: new Map() };
    const folder: Folder = { dataDir, ...known, kills: 0, entryCount: 0 };
    while (folder.kills < KILLS_PER_FOLDER) await runAndKill(folder);
    await checkBooks(folder);
    expect(folder.answered.size).toBeGreaterThan(KILLS_PER_FOLDER);
    rmSync(dataDir, { recursive: true });
  },
  // Some fifty starts, on a machine that does other things beside.
  400_000,
);

async function runAndKill(folder: Folder): Promise<void> {
  const answered = [...folder.answered.values()];
  const again = [answered.at(-1), answered[Math.floor(Math.random() * answered.length)]];
  const repeats = [...folder.unanswered.values(), ...again.flatMap(known => known?.change ?? [])];
  const words = [join(outDir, 'child.mjs'), folder.dataDir, JSON.stringify(repeats)];
  const child = spawn(process.execPath, words, { stdio: ['ignore', 'pipe', 'pipe'] });
  const kill = (withinMs: number) => setTimeout(() => child.kill('SIGKILL'), Math.random() * withinMs);
  const diesAtStart = Math.random() < 0.2;
  if (diesAtStart) kill(START_MS);
  let answersLeft = Math.floor(Math.random() * (ANSWERS_MAX + 1));
  let isReady = false;
  let complaints = '';
  child.stderr.on('data', (text: Buffer) => (complaints += text.toString()));
  createInterface(child.stdout).on('line', text => {
    // The last line can be cut short by the kill.
    if (!text.endsWith('}')) return;
    // The child writes nothing else.
    const line = JSON.parse(text) as Line;
    if ('log' in line) complaints += line.log;
    else if ('ready' in line) isReady = true;
    else note(folder, line.change, line.answer);
    const counts = 'ready' in line || ('answer' in line && isReady);
    if (counts && answersLeft-- === 0) kill(KILL_WITHIN_MS);
  });
  await once(child, 'close');
  expect(complaints).toBe('');
  expect(child.signalCode).toBe('SIGKILL');
  folder.kills += 1;
  verifyFile(folder);
}

/** The program's own proof of its books. Entries never become fewer from one kill to the next. */
function verifyFile(folder: Folder): void {
  const file = join(folder.dataDir, DATABASE_FILE);
  // A first child that died at once left no file, or one without tables.
  if (!existsSync(file)) return;
  const database = openReader(file);
  try {
    const tables = database.prepare("SELECT count(*) FROM sqlite_schema WHERE name = 'journal_seal'").pluck();
    if (tables.get() === 0) return expect(folder.answered.size).toBe(0);
    const result = database.transaction(() => verifyBooks(database))();
    if (result.kind === 'broken') throw new Error(`after ${folder.kills} kills: ${result.what}`);
    expect(result.entryCount).toBeGreaterThanOrEqual(folder.entryCount);
    folder.entryCount = result.entryCount;
  } finally {
    database.close();
  }
}

/** An answer that comes a second time must be the first one again. */
function note({ answered, unanswered }: Folder, change: Change, answer: Answer | undefined): void {
  const { commandId } = change.input;
  const known = answered.get(commandId);
  if (answer === undefined) {
    if (!known) unanswered.set(commandId, change);
    return;
  }
  unanswered.delete(commandId);
  if (known) expect(answer).toEqual(known.answer);
  else answered.set(commandId, { change, answer });
}

async function checkBooks(folder: Folder): Promise<void> {
  const complaints: string[] = [];
  const app = compose({
    dataDir: folder.dataDir,
    demo: false,
    printers: [],
    scanners: [],
    log: line => complaints.push(line),
  });
  const client: CounterClient = createRouterClient(router, { context: app.contextFor('owner') });
  for (const change of folder.unanswered.values())
    note(folder, change, answerOf(await perform(client, change)));
  const { rows } = await client.journal.trialBalance({ to: null });
  expect(rows.reduce((sum, row) => sum + row.debit - row.credit, 0)).toBe(0);
  const counts = { settle: 0, refund: 0 };
  const receipts = new Set<string>();
  for (const { change, answer } of folder.answered.values()) {
    if (change.request !== 'settle' && change.request !== 'refund') continue;
    counts[change.request] += 1;
    receipts.add(answer.receiptNumber ?? '');
    const sale = await client.sale.get({ saleId: answer.saleId ?? '' });
    expect(answerOf(sale)).toEqual(answer);
  }
  const everything = { cursor: null, limit: 1, from: null, to: null, text: '', only: 'all' } as const;
  const { total } = await client.sale.list(everything);
  expect(total).toMatchObject({ saleCount: counts.settle, refundCount: counts.refund });
  expect(receipts.size).toBe(counts.settle + counts.refund);
  expect(complaints).toEqual([]);
  await app.close();
  verifyFile(folder);
}
