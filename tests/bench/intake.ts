import { RPCHandler } from '@orpc/server/ws';
import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout } from 'node:timers/promises';
import { createRouterClient } from '@orpc/server';
import { startBrowserServer } from '../../main/browser-server.ts';
import { compose, type App } from '../../main/compose.ts';
import { router } from '../../main/handlers/router.ts';
import { assert } from '../../src/base/assert.ts';
import type { CounterClient } from '../../src/contract/contract.ts';
import { command, openShift, settlement } from '../support/till.ts';
import { atMost, flushTime, median, percentile, round, type BenchResult } from './figures.ts';
import type { StreetHears, StreetSays } from './intake-street.ts';
import { removeShop, ringThree, tendersOf, threeGoods } from './past-sales.ts';

const CHANNELS = ['baedal-seogu', 'baedal-eum', 'ddangyo', 'meokkebi'] as const;
/** The code of the first ones is not compiled yet, as of the first sales in checkout.ts. */
const WARM_UP_ORDERS = 300;
const MEASURED = 1_000;
const ORDERS = WARM_UP_ORDERS + MEASURED;
const ANSWER_MS = 20;
const ALARM_MS = 100;
/** A sale beside the burst is paid like one without it: what a busy machine does to any two runs. */
const CHECKOUT_RATIO = 1.2;
const SALES = 100;
const WARM_UP_SALES = 100;
/** Fifty customers a second, which is many times what a till can take. */
const PAY_EVERY_MS = 20;
/** Papers that the usual run waits for; a rush's worth of them. */
const PAPERS = 40;
const PAPERS_MS = 15 * 60_000;
let approvals = 0;
const TOKEN = 'b'.repeat(43);

/**
 * 1,000 orders at once, after 300 to warm up: four programs send over HTTP as fast as they are answered,
 * a cashier's page accepts them over its WebSocket, others pay at the counter meanwhile, and all papers go
 * to a printer on a pseudo-terminal that takes them as fast as a line of 115,200 baud. Nothing may be lost,
 * nothing twice.
 */
export async function benchIntake({ isLarge }: { isLarge: boolean }): Promise<BenchResult> {
  const street = fork(join(import.meta.dirname, 'intake-street.ts'));
  const { printer } = await hear(street, 'ready');
  const folder = mkdtempSync(join(tmpdir(), 'ieum-bench-'));
  const app = compose({
    dataDir: folder,
    demo: true,
    printers: [`serial:${printer}?baud=115200`],
    scanners: [],
    log: console.error,
  });
  await app.start();
  const pages = await openToPages(app);
  try {
    const client: CounterClient = createRouterClient(router, { context: app.contextFor('owner') });
    const ordersUrl = await openToChannels(client);
    await openShift(client);
    const flushMs = flushTime();
    await pay(client, paid => paid < WARM_UP_SALES);
    const alone = await pay(client, paid => paid < SALES);
    const stalls = monitorEventLoopDelay({ resolution: 1 });
    stalls.enable();
    const plan = { ...pages.address, ordersUrl, keys: CHANNELS.map(keyOf), ordersEach: ORDERS / 4 };
    let isBurst = true;
    const sent = hear(street, 'sent');
    const over = hear(street, 'over').finally(() => (isBurst = false));
    tell(street, { kind: 'go', ...plan });
    const beside = await pay(client, () => isBurst);
    await over;
    const burst = await sent;
    stalls.disable();
    const papers = await printed(street, app, isLarge ? ORDERS : PAPERS);
    const stallMs = stalls.max / 1e6;
    return resultOf({ burst, alone, beside, stallMs, flushMs, ...checked(app, papers) });
  } finally {
    await pages.close();
    await app.close();
    street.kill();
    removeShop(folder);
  }
}

const keyOf = (channel: string) => channel.padEnd(43, 'k');

/** Waits for what the other process says. */
async function hear<K extends StreetSays['kind']>(
  street: ChildProcess,
  kind: K,
): Promise<Extract<StreetSays, { kind: K }>> {
  const isHeard = new AbortController();
  const gone = once(street, 'exit', { signal: isHeard.signal }).then(() =>
    assert(false, 'the street has ended early: see above'),
  );
  gone.catch(() => {}); // What was heard in time needs no end.
  try {
    for (;;) {
      // What `say` in intake-street.ts sends, and nothing else comes from there.
      const [message] = (await Promise.race([once(street, 'message'), gone])) as [StreetSays];
      if (message.kind === kind) return message as Extract<StreetSays, { kind: K }>; // The same kind.
    }
  } finally {
    isHeard.abort();
  }
}

const tell = (street: ChildProcess, message: StreetHears) => void street.send(message);

async function openToPages(app: App) {
  const handler = new RPCHandler(router);
  const server = await startBrowserServer({
    root: import.meta.dirname,
    port: 0,
    token: TOKEN,
    admit: socket => void handler.upgrade(socket, { context: app.contextFor('owner') }),
    log: console.error,
  });
  const host = `127.0.0.1:${server.port}`;
  return {
    address: { pageUrl: `ws://${host}/rpc`, origin: `http://${host}`, token: TOKEN },
    close: () => server.close(),
  };
}

/** Gives every channel its key, and the server a port that nobody has. */
async function openToChannels(client: CounterClient): Promise<string> {
  for (const channelId of CHANNELS)
    await client.delivery.setKey({ ...command(), channelId, key: keyOf(channelId) });
  const free = createServer().listen(0);
  await once(free, 'listening');
  const address = free.address();
  assert(typeof address === 'object' && address !== null, 'no free port');
  free.close();
  await once(free, 'close');
  await client.settings.save({ ...command(), settings: { ordersPort: address.port } });
  const url = `http://127.0.0.1:${address.port}/api/v1`;
  for (;;) {
    const isThere = await fetch(`${url}/openapi.json`).then(
      ({ ok }) => ok,
      () => false,
    );
    if (isThere) return `${url}/delivery/orders`;
    await setTimeout(50);
  }
}

/** Customers one after the other while there are more: what the commit of each took, in milliseconds. */
async function pay(client: CounterClient, hasMore: (paid: number) => boolean): Promise<readonly number[]> {
  const times: number[] = [];
  const goods = await threeGoods(client);
  while (hasMore(times.length)) {
    const ticket = await ringThree(client, goods);
    approvals += 1;
    const input = settlement(ticket, tendersOf(approvals, ticket.totals.due));
    const from = performance.now();
    await client.ticket.settle({ ...input, printReceipt: false });
    times.push(performance.now() - from);
    await setTimeout(PAY_EVERY_MS);
  }
  return times;
}

/** Waits until so many tickets of the kitchen are on paper, and reads all that is. */
async function printed(street: ChildProcess, app: App, tickets: number): Promise<readonly string[]> {
  const end = performance.now() + PAPERS_MS;
  for (;;) {
    const answer = hear(street, 'papers');
    tell(street, { kind: 'papers' });
    const { papers } = await answer;
    const waits = app.counter.reads.printJobs.backlog().reduce((sum, { queued }) => sum + queued, 0);
    if (tickets === ORDERS ? waits === 0 : ticketsOn(papers).length >= tickets) return papers;
    assert(performance.now() < end, `only ${papers.length} papers in ${PAPERS_MS} ms`);
    await setTimeout(1_000);
  }
}

/** The numbers of the orders that the kitchen has a ticket of. */
function ticketsOn(papers: readonly string[]): readonly string[] {
  return papers
    .filter(paper => paper.includes('주방주문서'))
    .map(paper => /\b[A-D]-\d+\b/.exec(paper)?.[0] ?? 'without a number');
}

const missing = (numbers: readonly string[]) => ORDERS - new Set(numbers).size;
const twice = (numbers: readonly string[]) => numbers.length - new Set(numbers).size;

interface Checked {
  readonly lost: number;
  readonly doubled: number;
  readonly ticketsOnPaper: number;
}

/** Each order is in the file once and has one ticket, on paper or still in the queue. */
function checked(app: App, papers: readonly string[]): Checked {
  const { delivery, printJobs } = app.counter.reads;
  const inFile = delivery.open().map(({ displayNumber }) => displayNumber);
  const jobs = printJobs.list(1_000_000).filter(({ title }) => title.startsWith('주방 '));
  const queued = jobs.map(({ title }) => title.slice('주방 '.length));
  const onPaper = ticketsOn(papers);
  const confirmed = jobs.filter(({ state }) => state === 'confirmed').length;
  return {
    // A ticket that the printer has confirmed is on paper: what is not there was lost on the line.
    lost: missing(inFile) + missing(queued) + Math.max(0, confirmed - new Set(onPaper).size),
    doubled: twice(inFile) + twice(queued) + twice(onPaper),
    ticketsOnPaper: onPaper.length,
  };
}

interface Measured extends Checked {
  readonly burst: Extract<StreetSays, { kind: 'sent' }>;
  readonly alone: readonly number[];
  readonly beside: readonly number[];
  readonly stallMs: number;
  readonly flushMs: number;
}

function resultOf(run: Measured): BenchResult {
  const { burst, alone, beside, stallMs, flushMs, lost, doubled, ticketsOnPaper } = run;
  const measured = burst.orders.slice(WARM_UP_ORDERS);
  const answers = measured.map(({ answerMs }) => answerMs);
  const events = measured.map(({ eventMs }) => eventMs);
  const cold = burst.orders.slice(0, WARM_UP_ORDERS).map(({ answerMs }) => answerMs);
  return {
    bench: 'intake',
    figures: {
      'orders, new': burst.answers['new'] ?? 0,
      'sent again as they were': burst.answers['same'] ?? 0,
      'sent again changed': burst.answers['changed'] ?? 0,
      'orders a second': round(ORDERS / (burst.burstMs / 1_000)),
      'request to answer, median ms': round(median(answers)),
      'request to answer of the first 300, p95 ms': round(percentile(cold, 0.95)),
      'request to answer, slowest ms': round(Math.max(...answers)),
      'request to alarm, median ms': round(median(events)),
      'boards read by a page': burst.boardMs.length,
      'a board, median ms': round(median(burst.boardMs)),
      'kitchen tickets on paper': ticketsOnPaper,
      'commit of a sale alone, median ms': round(median(alone)),
      'commit of a sale beside it, median ms': round(median(beside)),
      'longest turn of the event loop, ms': round(stallMs),
      'flush of the disk, ms': round(flushMs),
    },
    budgets: [
      atMost('lost', 0, lost),
      atMost('doubled', 0, doubled),
      atMost('request to durable answer, p95 ms', ANSWER_MS, percentile(answers, 0.95)),
      atMost('request to alarm, p95 ms', ALARM_MS, percentile(events, 0.95)),
      atMost('commit of a sale beside / alone', CHECKOUT_RATIO, median(beside) / median(alone)),
    ],
  };
}
