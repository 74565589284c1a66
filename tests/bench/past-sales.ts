import { createRouterClient } from '@orpc/server';
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setImmediate, setTimeout } from 'node:timers/promises';
import { compose, type App } from '../../main/compose.ts';
import { router } from '../../main/handlers/router.ts';
import { openDatabase, type WritableDatabase } from '../../main/sql/database.ts';
import { required } from '../../src/base/assert.ts';
import type { CounterClient } from '../../src/contract/contract.ts';
import type { TicketView } from '../../src/contract/ticket.ts';
import { closeExactly } from '../support/close.ts';
import { cash, command, currency, openShift, settlement } from '../support/till.ts';
import { createSaleRepeater, readTemplate, runSteps, type SaleTemplate } from './sale-rows.ts';

/** A busy neighbourhood shop. */
export const SALES_A_DAY = 300;
const DAY_MS = 24 * 60 * 60 * 1000;
/** Ten in the morning of a day in Korea; the shop's first, under the rules of benefits of today. */
const FIRST_DAY_MS = Date.UTC(2026, 2, 2, 1);

const cache = resolve(import.meta.dirname, '../../node_modules/.cache/bench');

/** A shop of `count` past sales in a folder of its own, which the caller may write into and removes. */
export async function shopWithPastSales(count: number): Promise<string> {
  const kept = join(cache, `${count}-sales-${fingerprint()}`);
  if (!existsSync(kept)) await keepShop(kept, count);
  const folder = mkdtempSync(join(tmpdir(), 'ieum-bench-'));
  cpSync(kept, folder, { recursive: true });
  return folder;
}

/** The shop's clock after so many sales: noon of the day after the last one. */
export function dayAfter(count: number): number {
  return FIRST_DAY_MS + (Math.ceil(count / SALES_A_DAY) + 1) * DAY_MS + 2 * 60 * 60 * 1000;
}

/** A million sales take minutes to write, so a shop is kept until the schema or this code changes. */
async function keepShop(kept: string, count: number): Promise<void> {
  mkdirSync(cache, { recursive: true });
  const work = mkdtempSync(join(cache, 'work-'));
  const from = performance.now();
  await openShop(work, FIRST_DAY_MS, async client => {
    await openShift(client);
    const ticket = await ringThree(client, await threeGoods(client));
    await client.ticket.settle(settlement(ticket, tendersOf(1, ticket.totals.due)));
    await closeExactly(client);
  });
  const database = openDatabase(work);
  database.write.pragma('synchronous = OFF');
  fill(database.write, count - 1);
  database.write.pragma('wal_checkpoint(TRUNCATE)');
  database.close();
  renameSync(work, kept);
  console.error(`${count} past sales written in ${Math.round((performance.now() - from) / 1000)} s: ${kept}`);
}

function fill(database: WritableDatabase, count: number): void {
  const template = readTemplate(database, lastSale(database));
  const repeat = createSaleRepeater(database, template);
  let previous = required(
    database
      .prepare<[], { sequence: number; hash: string }>(
        'SELECT sequence, hash FROM journal_seal ORDER BY sequence DESC LIMIT 1',
      )
      .get(),
    'head',
  );
  const fillDay = database.transaction((day: number, sales: number) => {
    const openedAtMs = FIRST_DAY_MS + day * DAY_MS;
    const businessDate = new Date(openedAtMs).toISOString().slice(0, 10);
    const shiftId = addShift(database, template, day, openedAtMs, businessDate);
    for (let number = 1; number <= sales; number += 1) {
      const atMs = openedAtMs + number * 60_000;
      const sale = repeat({ shiftId, businessDate, atMs, number, previous, jobState: 'sent' });
      runSteps(sale.ticket);
      runSteps(sale.settle);
      previous = sale.head;
    }
  });
  for (let day = 1, left = count; left > 0; day += 1, left -= SALES_A_DAY)
    fillDay(day, Math.min(left, SALES_A_DAY));
}

export function lastSale(database: WritableDatabase): string {
  const row = database
    .prepare<[], { id: string }>('SELECT id FROM sale ORDER BY settled_at_ms DESC LIMIT 1')
    .get();
  return required(row, 'last sale').id;
}

/** A day's shift that was closed in the evening, as the first day's was. */
function addShift(
  database: WritableDatabase,
  template: SaleTemplate,
  day: number,
  openedAtMs: number,
  businessDate: string,
): string {
  const id = `shift-${String(day).padStart(6, '0')}`;
  database
    .prepare(
      `INSERT INTO shift (id, till, cashier, business_date, opened_at_ms, closed_at_ms, opening_float_won)
       VALUES (?, ?, ?, ?, ?, ?, 100000)`,
    )
    .run(
      id,
      template.sale['till'],
      template.sale['cashier'],
      businessDate,
      openedAtMs,
      openedAtMs + DAY_MS / 2,
    );
  return id;
}

/** Opens the counter in this process for as long as `work` takes. */
export async function openShop(
  dataDir: string,
  nowMs: number,
  work: (client: CounterClient, app: App) => Promise<void>,
): Promise<void> {
  const { app, client } = await startShop(dataDir, nowMs);
  try {
    await work(client, app);
    await untilPrinted(app);
  } finally {
    await app.close();
  }
}

export async function startShop(
  dataDir: string,
  nowMs: number,
): Promise<{ app: App; client: CounterClient }> {
  const demo = readdirSync(dataDir).length === 0;
  const app = compose({ dataDir, demo, printers: [], scanners: [], log: console.error, nowMs: () => nowMs });
  await app.start();
  const client: CounterClient = createRouterClient(router, { context: app.contextFor('owner') });
  return { app, client };
}

/** Waits until the virtual printer has had everything: its own commits are not part of the next sale. */
export async function untilPrinted(app: App): Promise<void> {
  while (app.counter.reads.printJobs.backlog().some(({ queued }) => queued > 0)) await setTimeout(1);
}

/** What is rung up: a page reads the shelf when it opens, and not for every customer. */
export async function threeGoods(client: CounterClient): Promise<readonly string[]> {
  const { products } = await client.catalog.shelf();
  const fixed = products.filter(({ priceKind }) => priceKind === 'fixed');
  return fixed.slice(0, 3).map(({ id }) => id);
}

/** Three lines: two sorts of goods, one of them twice, and a third; each is a message of its own. */
export async function ringThree(client: CounterClient, goods: readonly string[]): Promise<TicketView> {
  let ticket: TicketView | undefined;
  for (const [index, productId] of goods.entries()) {
    await setImmediate();
    const quantity = index === 0 ? 2 : 1;
    const item = { kind: 'product' as const, productId, quantity, unitPrice: null, weightGrams: null };
    ({ ticket } = await client.ticket.add({ ...command(), ticketId: ticket?.id ?? null, item }));
  }
  return required(ticket, 'ticket of three lines');
}

/** 서로e음 for 3,000 won and cash for the rest, with `number` in the approval number. */
export function tendersOf(number: number, due: number) {
  return [currency(3_000, String(10_000_000 + number)), cash(due - 3_000, due - 3_000)];
}

/** A shop that is kept fits the code only while none of these files has changed. */
function fingerprint(): string {
  const root = resolve(import.meta.dirname, '../..');
  const migrations = join(root, 'main/sql/migrations');
  const files = [
    ...readdirSync(migrations).map(name => join(migrations, name)),
    join(import.meta.dirname, 'sale-rows.ts'),
    join(import.meta.dirname, 'past-sales.ts'),
  ];
  const hash = createHash('sha256');
  for (const file of files) hash.update(readFileSync(file));
  return hash.digest('hex').slice(0, 12);
}

export function removeShop(dataDir: string): void {
  rmSync(dataDir, { recursive: true });
}
