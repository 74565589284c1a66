/**
 * What is around the counter in `intake.ts`, in a process of its own so that it takes no time of the
 * counter's: the programs of four channels, the page of a cashier, and a printer at the end of a slow line.
 */
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/websocket';
import { once } from 'node:events';
import { setTimeout } from 'node:timers/promises';
import { assert } from '../../src/base/assert.ts';
import type { CounterClient } from '../../src/contract/contract.ts';
import { createDecoder, paperText, type PrintedRow } from '../../src/escpos/decoder.ts';
import { refreshNoOftener } from '../../renderer/rpc/refresh.ts';
import { attachPrinter } from '../support/paper-printer.ts';
import { openPtyLine } from '../support/pty.ts';
import { command } from '../support/till.ts';

export interface StreetPlan {
  readonly ordersUrl: string;
  readonly pageUrl: string;
  readonly token: string;
  readonly origin: string;
  /** Of each channel. */
  readonly keys: readonly string[];
  readonly ordersEach: number;
}

/** Milliseconds of one order's way in, from when its program began to send it. */
export interface SentOrder {
  readonly number: string;
  readonly answerMs: number;
  readonly eventMs: number;
}

export type StreetSays =
  | { readonly kind: 'ready'; readonly printer: string }
  /** All orders are answered. */
  | { readonly kind: 'over' }
  | {
      readonly kind: 'sent';
      readonly orders: readonly SentOrder[];
      readonly answers: Readonly<Record<string, number>>;
      readonly burstMs: number;
      /** How long the page waited for each of its boards. */
      readonly boardMs: readonly number[];
    }
  | { readonly kind: 'papers'; readonly papers: readonly string[] };

export type StreetHears = ({ readonly kind: 'go' } & StreetPlan) | { readonly kind: 'papers' };

/** 115,200 baud, ten bits for each byte. */
const BYTES_PER_SECOND = 11_520;
const PAPER_COLUMNS = 48;
/** One in so many is sent twice at the same moment; one in so many comes again as another version. */
const TWICE_EVERY = 10;
const CHANGED_EVERY = 20;
/** Twenty orders a second, which no hand can press; when the burst is over the rest, as they are answered. */
const ACCEPT_EVERY_MS = 50;

const line = openPtyLine(BYTES_PER_SECOND);
const printer = attachPrinter(line);
const say = (message: StreetSays) => process.send?.(message);

process.on('message', (message: StreetHears) => {
  if (message.kind === 'papers') return say({ kind: 'papers', papers: papers() });
  return void burst(message).then(say);
});
say({ kind: 'ready', printer: line.path });

/** What has come out of the printer, paper by paper. */
function papers(): readonly string[] {
  const decoder = createDecoder();
  decoder.push(printer.printed());
  const cut: string[] = [];
  let rows: PrintedRow[] = [];
  for (const row of decoder.paper().rows) {
    if (row.kind !== 'cut') rows.push(row);
    else cut.push(paperText({ rows: rows.splice(0), unknown: [], unfinished: '' }, PAPER_COLUMNS).join('\n'));
  }
  return cut;
}

async function burst(plan: StreetPlan): Promise<StreetSays> {
  const page = await openPage(plan);
  const street = new Street(plan);
  const from = performance.now();
  const cashier = acceptAll(page.client, street);
  await Promise.all(plan.keys.map((_, channel) => street.send(channel)));
  const burstMs = performance.now() - from;
  street.isDone = true;
  say({ kind: 'over' });
  await cashier;
  await page.quiet();
  const answers = Object.groupBy(street.outcomes, outcome => outcome);
  // Every change of an order, and every one that was there already, tells the pages once: the n-th event is
  // of the n-th answer.
  const told = [...street.answered, ...street.accepted].toSorted((a, b) => a.atMs - b.atMs);
  assert(told.length === page.events.length, `${told.length} answers, ${page.events.length} events`);
  const orders = told.flatMap(({ sentAtMs, atMs, number }, index) => {
    if (number === undefined || sentAtMs === undefined) return [];
    const eventMs = (page.events[index] ?? Infinity) - sentAtMs;
    return [{ number, answerMs: atMs - sentAtMs, eventMs }];
  });
  page.close();
  return {
    kind: 'sent',
    orders,
    answers: Object.fromEntries(Object.entries(answers).map(([key, all]) => [key, all?.length ?? 0])),
    burstMs,
    boardMs: page.boardMs,
  };
}

interface Answered {
  /** Undefined is one whose time is not measured: it was here already. */
  readonly sentAtMs?: number;
  readonly number?: string;
  readonly atMs: number;
}

/** The programs of the channels: each sends its orders one after the other, as fast as they are answered. */
class Street {
  readonly answered: Answered[] = [];
  readonly accepted: Answered[] = [];
  readonly outcomes: string[] = [];
  readonly toAccept: string[] = [];
  isDone = false;
  readonly #plan: StreetPlan;

  constructor(plan: StreetPlan) {
    this.#plan = plan;
  }

  async send(channel: number): Promise<void> {
    for (let turn = 1; turn <= this.#plan.ordersEach; turn += 1) {
      const number = `${'ABCD'[channel]}-${turn}`;
      const isTwice = turn % TWICE_EVERY === 0;
      const copies = isTwice ? [1, 2] : [1];
      await Promise.all(copies.map(() => this.#post(channel, number, 1)));
      if (turn % CHANGED_EVERY === 0) await this.#post(channel, number, 2);
    }
  }

  async #post(channel: number, number: string, version: number): Promise<void> {
    const sentAtMs = performance.now();
    const response = await fetch(this.#plan.ordersUrl, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${this.#plan.keys[channel]}`,
        'content-type': 'application/json',
      },
      body: JSON.stringify(orderOf(number, version)),
    });
    assert(response.ok, `${number}: answered ${response.status}`);
    // What main/intake/order-server.ts answers.
    const { outcome, orderId } = (await response.json()) as { outcome: string; orderId: string };
    const atMs = performance.now();
    this.outcomes.push(outcome);
    this.answered.push(outcome === 'new' ? { sentAtMs, number, atMs } : { atMs });
    if (outcome === 'new') this.toAccept.push(orderId);
  }
}

/** An order as people send it: two dishes, one of them with options. */
function orderOf(number: string, version: number) {
  const dishes = [
    { name: '참치김밥', qty: 2, unitPrice: 4_500 },
    { name: '떡볶이', qty: 1, unitPrice: 9_500, options: [{ name: '순한맛', price: 0 }] },
  ];
  return {
    orderNo: `bench-${number}`,
    displayNo: number,
    version,
    orderedAt: new Date().toISOString(),
    acceptBy: new Date(Date.now() + 3_600_000).toISOString(),
    items: version === 1 ? dishes : [...dishes, { name: '순대', qty: 1, unitPrice: 5_000 }],
    requests: { shop: '덜 짜게', rider: '문 앞에 두세요', cutlery: false },
    customer: { safeNumber: '0504-1234-1187' },
    address: { road: '인천 서구 승학로 522', jibun: '인천 서구 심곡동 244', detail: '101동' },
    amounts: { deliveryFee: 3_000 },
  };
}

/** Someone presses 접수하고 출력 for each order, one after the other, while others come in and afterwards. */
async function acceptAll(client: CounterClient, street: Street): Promise<void> {
  while (!street.isDone || street.toAccept.length > 0) {
    const orderId = street.toAccept.shift();
    if (orderId === undefined) {
      await setTimeout(1);
      continue;
    }
    await client.delivery.accept({ ...command(), orderId, cookMinutes: 20 });
    if (!street.isDone) await setTimeout(ACCEPT_EVERY_MS);
    street.accepted.push({ atMs: performance.now() });
  }
}

/** A page as the program's own: it hears events, and reads the board again no oftener than that one does. */
async function openPage({ pageUrl, token, origin }: StreetPlan) {
  // Node's own WebSocket takes headers where a browser does not; a page's origin is the counter itself.
  const options = { protocols: ['ieum', `token.${token}`], headers: { origin } } as unknown as string[];
  const socket = new WebSocket(pageUrl, options);
  await once(socket, 'open');
  const client: CounterClient = createORPCClient(new RPCLink({ websocket: socket }));
  const events: number[] = [];
  const boardMs: number[] = [];
  const readBoard = refreshNoOftener(async () => {
    const from = performance.now();
    await client.delivery.board();
    boardMs.push(performance.now() - from);
  });
  const watch = await client.events.watch();
  await watch.next(); // The first says that everything is new.
  void (async () => {
    for await (const event of watch)
      if (event.kind === 'changed' && event.areas.includes('delivery')) {
        events.push(performance.now());
        readBoard();
      }
  })().catch(() => {}); // It ends with its socket.
  return {
    client,
    events,
    boardMs,
    /** Until no event has come for a while. */
    async quiet() {
      for (let before = -1; before !== events.length; await setTimeout(1_000)) before = events.length;
    },
    close: () => socket.close(),
  };
}
