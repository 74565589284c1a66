import { closeSync, fdatasyncSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { App } from '../../main/compose.ts';
import { checkpoint, openDatabase, type OpenDatabase } from '../../main/sql/database.ts';
import { required } from '../../src/base/assert.ts';
import type { CounterClient } from '../../src/contract/contract.ts';
import { openShift, settlement } from '../support/till.ts';
import { atMost, median, percentile, round, timed, type BenchResult } from './figures.ts';
import {
  dayAfter,
  firstSale,
  removeShop,
  ringThree,
  shopWithPastSales,
  startShop,
  tendersOf,
  untilPrinted,
} from './past-sales.ts';
import { createSaleRepeater, readTemplate, runSteps, type SalePlace } from './sale-rows.ts';

const WARM_UP_ROUNDS = 300;
const ROUNDS = 600;
/** So many customers, then a quiet moment, in which the counter moves its WAL into the file. */
const ROUNDS_TO_A_LULL = 50;
const LULL_MS = 500;

/**
 * What the commit of a sale costs beside the bare minimum that the same disk can do. All variants take turns
 * in one run, so that a slow moment of the machine meets all of them.
 */
export async function benchCheckout({ isLarge }: { isLarge: boolean }): Promise<BenchResult> {
  const counts = [1, 100_000, ...(isLarge ? [1_000_000] : [])];
  const shops: Shop[] = [];
  const flushMs = flushTime();
  const bareInsert = openBareInsert();
  try {
    for (const count of counts) shops.push(await openBoth(count));
    const inserts: number[] = [];
    for (let turn = -WARM_UP_ROUNDS; turn < ROUNDS; turn += 1) {
      if (turn % ROUNDS_TO_A_LULL === 0) await lull(shops);
      for (const shop of shops) await measureRound(shop, turn);
      const insertMs = bareInsert.run();
      if (turn >= 0) inserts.push(insertMs);
    }
    return resultOf(shops, inserts, flushMs);
  } finally {
    bareInsert.close();
    for (const shop of shops) await shop.close();
  }
}

interface Shop {
  readonly count: number;
  readonly app: App;
  readonly client: CounterClient;
  /** The same file in a folder of its own, written into without the counter. */
  readonly bare: OpenDatabase;
  readonly runBare: () => number;
  readonly settles: number[];
  readonly bares: number[];
  close(): Promise<void>;
}

async function openBoth(count: number): Promise<Shop> {
  const folders = [await shopWithPastSales(count), await shopWithPastSales(count)] as const;
  const nowMs = dayAfter(count);
  // The bare file has the shift of its day as well.
  for (const folder of folders) {
    const { app, client } = await startShop(folder, nowMs);
    await openShift(client);
    await app.close();
  }
  const { app, client } = await startShop(folders[0], nowMs);
  const bare = openDatabase(folders[1]);
  return {
    count,
    app,
    client,
    bare,
    runBare: createBareSale(bare, nowMs),
    settles: [],
    bares: [],
    async close() {
      await app.close();
      bare.close();
      for (const folder of folders) removeShop(folder);
    },
  };
}

/** The rows of one sale after the other; only their transaction is measured. */
function createBareSale({ write }: OpenDatabase, atMs: number): () => number {
  const repeat = createSaleRepeater(write, readTemplate(write, firstSale(write)));
  const shift = write
    .prepare<[], { id: string; businessDate: string }>(
      'SELECT id, business_date AS businessDate FROM shift WHERE closed_at_ms IS NULL',
    )
    .get();
  const head = write
    .prepare<[], SalePlace['previous']>(
      'SELECT sequence, hash FROM journal_seal ORDER BY sequence DESC LIMIT 1',
    )
    .get();
  const { id: shiftId, businessDate } = required(shift, 'open shift');
  const inTransaction = write.transaction(runSteps);
  let previous = required(head, 'head');
  let number = 0;
  return () => {
    number += 1;
    const sale = repeat({ shiftId, businessDate, atMs, number, previous, jobState: 'queued' });
    previous = sale.head;
    inTransaction.immediate(sale.ticket);
    return timed(() => inTransaction.immediate(sale.settle));
  };
}

async function measureRound(shop: Shop, turn: number): Promise<void> {
  const ticket = await ringThree(shop.client);
  const input = settlement(ticket, tendersOf(turn + WARM_UP_ROUNDS, ticket.totals.due));
  const from = performance.now();
  await shop.client.ticket.settle(input);
  const settleMs = performance.now() - from;
  await untilPrinted(shop.app);
  const bareMs = shop.runBare();
  if (turn < 0) return;
  shop.settles.push(settleMs);
  shop.bares.push(bareMs);
}

async function lull(shops: readonly Shop[]): Promise<void> {
  for (const shop of shops) checkpoint(shop.bare.write);
  await setTimeout(LULL_MS);
}

/** One row and nothing else, as durable as a sale: the least that any program could pay. */
function openBareInsert() {
  const folder = mkdtempSync(join(tmpdir(), 'ieum-bench-'));
  const database = openDatabase(folder);
  database.write.exec('CREATE TABLE bare (id INTEGER PRIMARY KEY, text TEXT NOT NULL) STRICT');
  const insert = database.write.prepare('INSERT INTO bare (text) VALUES (?)');
  return {
    run: () => timed(() => void insert.run('one row of a hundred characters or so'.repeat(3))),
    close() {
      database.close();
      removeShop(folder);
    },
  };
}

/** What the disk takes to make one written page durable. */
function flushTime(): number {
  const folder = mkdtempSync(join(tmpdir(), 'ieum-bench-'));
  const file = openSync(join(folder, 'flush'), 'w');
  const page = new Uint8Array(4_096);
  for (let at = 0; at < 200; at += 1) writeSync(file, page, 0, page.length, at * page.length);
  fdatasyncSync(file);
  const measured = Array.from({ length: 200 }, (_, at) =>
    timed(() => {
      writeSync(file, page, 0, page.length, at * page.length);
      fdatasyncSync(file);
    }),
  );
  closeSync(file);
  rmSync(folder, { recursive: true });
  return median(measured);
}

function resultOf(shops: readonly Shop[], inserts: readonly number[], flushMs: number): BenchResult {
  const empty = required(shops[0], 'shop without past sales');
  const figures: Record<string, number> = {
    'flush of the disk, ms': round(flushMs),
    'one bare INSERT, median ms': round(median(inserts)),
  };
  for (const { count, settles, bares } of shops) {
    const past = count === 1 ? 'a new shop' : `${count.toLocaleString('en')} past sales`;
    figures[`${past}: settle, median ms`] = round(median(settles));
    figures[`${past}: settle, p99 ms`] = round(percentile(settles, 0.99));
    figures[`${past}: the same rows bare, median ms`] = round(median(bares));
    figures[`${past}: the same rows bare, p99 ms`] = round(percentile(bares, 0.99));
  }
  const budgets = shops.flatMap(({ count, settles, bares }) => {
    const past = count === 1 ? 'a new shop' : `${count.toLocaleString('en')} past sales`;
    return [
      atMost(`${past}: settle / the same rows bare`, 1.5, median(settles) / median(bares)),
      atMost(`${past}: settle / one bare INSERT`, 4, median(settles) / median(inserts)),
      atMost(`${past}: settle p99 / its median`, 5, percentile(settles, 0.99) / median(settles)),
      ...(count === 1
        ? []
        : [atMost(`${past}: settle / in a new shop`, 1.2, median(settles) / median(empty.settles))]),
    ];
  });
  return { bench: 'checkout', figures, budgets };
}
