import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { App } from '../../main/compose.ts';
import { checkpoint, openDatabase, type OpenDatabase } from '../../main/sql/database.ts';
import { required } from '../../src/base/assert.ts';
import type { CounterClient } from '../../src/contract/contract.ts';
import type { TicketView } from '../../src/contract/ticket.ts';
import { byWallet, registerMember } from '../support/member.ts';
import { cash, command, openShift, settlement } from '../support/till.ts';
import { atMost, flushTime, median, percentile, round, timed, type BenchResult } from './figures.ts';
import {
  dayAfter,
  lastSale,
  removeShop,
  ringThree,
  threeGoods,
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
/** Of each sale; so little that all rounds stay below what earns 국비·시 and 구 parts in a member's month. */
const BY_WALLET = 300;
const GIFT = 500;

/**
 * What the commit of a sale costs beside the bare minimum that the same disk can do, paid by a terminal's
 * approval and cash, and by a member's wallet with three parts of cashback, cash and a gift. All variants
 * take turns in one run, so that a slow moment of the machine meets all of them.
 */
export async function benchCheckout({ isLarge }: { isLarge: boolean }): Promise<BenchResult> {
  const counts = [1, 100_000, ...(isLarge ? [1_000_000] : [])];
  const shops: Shop[] = [];
  const flushMs = flushTime();
  const bareInsert = openBareInsert();
  try {
    for (const count of counts)
      for (const pay of [byTerminal, byMember]) shops.push(await openBoth(count, pay));
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

/** Makes a shop ready for its way of paying, and gives what a ticket is settled with in a turn. */
interface WayToPay {
  readonly name: string;
  prepare(client: CounterClient): Promise<(ticket: TicketView, turn: number) => Settling>;
}
type Settling = Parameters<CounterClient['ticket']['settle']>[0];

const byTerminal: WayToPay = {
  name: 'terminal and cash',
  prepare: async () => (ticket, turn) => settlement(ticket, tendersOf(turn, ticket.totals.due)),
};

const CAMPAIGN = {
  campaignId: null,
  title: '반찬 나눔',
  story: '이웃과 나눠요.',
  target: 1_000_000,
  fundraiser: '모금회',
  firstDay: '2026-01-01',
  lastDay: '2099-12-31',
};

const byMember: WayToPay = {
  name: 'wallet, cash and gift',
  async prepare(client) {
    // The hash of a PIN is slow on purpose, and no part of what is measured here.
    const { settings } = await client.app.state();
    const wallet = { ...settings.wallet, confirmation: 'lastDigits' as const };
    await client.settings.save({ ...command(), settings: { wallet } });
    const member = await registerMember(client, 300_000, { phone: '010-1234-5678' });
    const campaign = await client.campaign.save({ ...command(), ...CAMPAIGN });
    return ticket => {
      const rest = ticket.totals.due - BY_WALLET + GIFT;
      const tenders = [byWallet(member, BY_WALLET, '5678'), cash(rest)];
      return { ...settlement(ticket, tenders), donation: { campaignId: campaign.id, amount: GIFT } };
    };
  },
};

interface Shop {
  readonly count: number;
  readonly name: string;
  readonly settling: (ticket: TicketView, turn: number) => Settling;
  readonly app: App;
  readonly client: CounterClient;
  /** The same file in a folder of its own, written into without the counter. */
  readonly bare: OpenDatabase;
  readonly runBare: () => number;
  readonly settles: number[];
  readonly bares: number[];
  close(): Promise<void>;
}

async function openBoth(count: number, way: WayToPay): Promise<Shop> {
  const folders = [await shopWithPastSales(count), await shopWithPastSales(count)] as const;
  const nowMs = dayAfter(count);
  // The bare file has the shift of its day as well, and one sale of the same kind to repeat.
  const { app, client } = await startShop(folders[0], nowMs);
  const settling = await prepared(client, way);
  const other = await startShop(folders[1], nowMs);
  await settleOne(other, await prepared(other.client, way), 0);
  await other.app.close();
  const bare = openDatabase(folders[1]);
  return {
    count,
    name: way.name,
    settling,
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

async function prepared(client: CounterClient, way: WayToPay): Promise<Shop['settling']> {
  await openShift(client);
  return way.prepare(client);
}

/** Rings up three lines and settles them: what settling alone takes, in milliseconds. */
async function settleOne(
  { app, client }: Pick<Shop, 'app' | 'client'>,
  settling: Shop['settling'],
  turn: number,
): Promise<number> {
  const input = settling(await ringThree(client, await threeGoods(client)), turn);
  const from = performance.now();
  await client.ticket.settle(input);
  const settleMs = performance.now() - from;
  await untilPrinted(app);
  return settleMs;
}

/** The rows of the last sale again and again; only their transaction is measured. */
function createBareSale({ write }: OpenDatabase, atMs: number): () => number {
  const repeat = createSaleRepeater(write, readTemplate(write, lastSale(write)));
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
  // The sale that is repeated was the first of its day.
  let number = 1;
  return () => {
    number += 1;
    const sale = repeat({ shiftId, businessDate, atMs, number, previous, jobState: 'queued' });
    previous = sale.head;
    inTransaction.immediate(sale.ticket);
    return timed(() => inTransaction.immediate(sale.settle));
  };
}

async function measureRound(shop: Shop, turn: number): Promise<void> {
  const settleMs = await settleOne(shop, shop.settling, turn + WARM_UP_ROUNDS + 1);
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

function resultOf(shops: readonly Shop[], inserts: readonly number[], flushMs: number): BenchResult {
  const figures: Record<string, number> = {
    'flush of the disk, ms': round(flushMs),
    'one bare INSERT, median ms': round(median(inserts)),
  };
  for (const shop of shops) {
    const { settles, bares } = shop;
    const name = nameOf(shop);
    figures[`${name}: settle, median ms`] = round(median(settles));
    figures[`${name}: settle, p99 ms`] = round(percentile(settles, 0.99));
    figures[`${name}: the same rows bare, median ms`] = round(median(bares));
    figures[`${name}: the same rows bare, p99 ms`] = round(percentile(bares, 0.99));
  }
  const budgets = shops.flatMap(shop => {
    const { settles, bares } = shop;
    const name = nameOf(shop);
    const empty = required(
      shops.find(other => other.name === shop.name),
      'new shop with the same way to pay',
    );
    return [
      atMost(`${name}: settle / the same rows bare`, 1.5, median(settles) / median(bares)),
      atMost(`${name}: settle / one bare INSERT`, 4, median(settles) / median(inserts)),
      atMost(`${name}: settle p99 / its median`, 5, percentile(settles, 0.99) / median(settles)),
      ...(shop === empty
        ? []
        : [atMost(`${name}: settle / in a new shop`, 1.2, median(settles) / median(empty.settles))]),
    ];
  });
  return { bench: 'checkout', figures, budgets };
}

function nameOf({ count, name }: Shop): string {
  const past = count === 1 ? 'a new shop' : `${count.toLocaleString('en')} past sales`;
  return `${past}, ${name}`;
}
