/**
 * Goal: whatever printers, lines and power do, each paper of the kitchen comes out at most once without a
 * person's word; every dish of an order that was taken is on exactly one of them, or somebody is asked; and
 * every further paper says 재발행. When all is well again, nothing is left waiting.
 * Method: random hours of a shop with two printers, one of which stands in for the other, through the router
 * into a real file, with the real queue and the real printer driver on lines of the test: the printers hold
 * paper, lose power in the middle, answer late or never. `IEUM_PROPERTY_RUNS` sets how many hours.
 */
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { required } from '../../src/base/assert.ts';
import { failOver, kitchenTrouble } from '../../main/handlers/fail-over.ts';
import { documentOf } from '../../main/handlers/printing.ts';
import type { PrintJobRow } from '../../main/store/print-job-store.ts';
import { createHandClock } from '../support/device-hub.ts';
import { accept, item, send } from '../support/orders.ts';
import { setPrinting } from '../support/printing.ts';
import { openSimulatedPrinters, type SimulatedPrinter } from '../support/simulated-printers.ts';
import { openTestShop, type TestShop } from '../support/shop.ts';
import { command } from '../support/till.ts';

const RUNS = Number(process.env['IEUM_PROPERTY_RUNS'] ?? 20);
/** Longer than any printer is waited for, and than any question. */
const LONG_MS = 60_000;

const PRINTERS = ['till', 'kitchen'] as const;
const which = fc.constantFrom(...PRINTERS);
const kind = <K extends string>(name: K) => fc.constant(name);
const step = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: kind('order'), clicks: fc.integer({ min: 1, max: 4 }) }) },
  fc.record({ kind: kind('change'), of: fc.nat(9) }),
  fc.record({ kind: kind('sendAgain'), of: fc.nat(9) }),
  fc.record({ kind: kind('paper'), which, isOut: fc.boolean() }),
  fc.record({ kind: kind('cover'), which, isOpen: fc.boolean() }),
  fc.record({ kind: kind('power'), which, isOff: fc.boolean() }),
  {
    weight: 4,
    arbitrary: fc.record({
      kind: kind('midway'),
      which,
      after: fc.integer({ min: 1, max: 500 }),
      what: fc.constantFrom(
        'power' as const,
        'paper' as const,
        'cable' as const,
        'lost' as const,
        'late' as const,
      ),
    }),
  },
  fc.record({ kind: kind('cable'), which, isOut: fc.boolean() }),
  fc.record({
    kind: kind('answers'),
    which,
    are: fc.constantFrom<SimulatedPrinter['answers']>('prompt', 'lost', 'late'),
  }),
  {
    weight: 4,
    arbitrary: fc.record({ kind: kind('pass'), ms: fc.constantFrom(0, 50, 1_000, 16_000) }),
  },
  { weight: 2, arbitrary: fc.record({ kind: kind('kill') }) },
  { weight: 2, arbitrary: fc.record({ kind: kind('person'), wantsCopy: fc.boolean() }) },
);
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

interface TakenOrder {
  readonly orderId: string;
  readonly number: string;
  version: number;
  /** Each of its own name, so that papers tell them apart. */
  readonly dishes: string[];
}

interface Hour {
  readonly shop: TestShop;
  readonly printers: Readonly<Record<(typeof PRINTERS)[number], SimulatedPrinter>>;
  readonly pass: (ms: number) => Promise<void>;
  readonly orders: TakenOrder[];
  /** Papers that a person has answered for. */
  readonly answered: Set<string>;
}

async function beginHour(): Promise<Hour> {
  const clock = createHandClock();
  const { open, printers } = openSimulatedPrinters(PRINTERS);
  const shop = await openTestShop({
    printers: PRINTERS.map(name => `tcp:${name}`),
    lines: { open, after: clock.after },
  });
  const beganMs = shop.clock.nowMs;
  const pass = async (ms: number) => {
    // In steps, as the print clock looks each second.
    for (let left = ms; left >= 0; left -= 1_000) {
      await clock.pass(Math.min(left, 1_000));
      shop.clock.set(beganMs + clock.nowMs());
      failOver(shop.counter);
    }
    await clock.pass(0);
  };
  const [till, kitchen] = shop.counter.devices.fixed();
  const ids = [required(kitchen, 'kitchen').id, required(till, 'till').id] as const;
  const route = { paper: 'kitchen', stationId: null, printerId: ids[0], backupIds: [ids[1]] } as const;
  await setPrinting(shop, { routes: [{ ...route, backupIds: [ids[1]] }] });
  return { shop, printers, pass, orders: [], answered: new Set() };
}

/** What can happen in the middle of a paper. */
const MISHAPS: Readonly<
  Record<'power' | 'paper' | 'cable' | 'lost' | 'late', (printer: SimulatedPrinter) => void>
> = {
  power: printer => (printer.isOff = true),
  paper: printer => (printer.paper = 'out'),
  cable: printer => (printer.isUnplugged = true),
  lost: printer => (printer.answers = 'lost'),
  late: printer => (printer.answers = 'late'),
};

async function take(hour: Hour, act: Step): Promise<void> {
  const { shop, printers, orders } = hour;
  switch (act.kind) {
    case 'order':
      return takeOrder(hour, act.clicks);
    case 'change':
    case 'sendAgain': {
      const order = orders[act.of % Math.max(1, orders.length)];
      if (order === undefined) return;
      if (act.kind === 'change') {
        order.version += 1;
        order.dishes.push(`음식${order.number}의${order.version}번`);
      }
      sendOrder(shop, order);
      return;
    }
    case 'paper':
      printers[act.which].paper = act.isOut ? 'out' : 'ok';
      return;
    case 'cover':
      printers[act.which].isCoverOpen = act.isOpen;
      return;
    case 'power':
      printers[act.which].isOff = act.isOff;
      return;
    case 'midway':
      printers[act.which].after(act.after, () => MISHAPS[act.what](printers[act.which]));
      return;
    case 'cable':
      printers[act.which].isUnplugged = act.isOut;
      return;
    case 'answers':
      printers[act.which].answers = act.are;
      return;
    case 'pass':
      return hour.pass(act.ms);
    case 'kill':
      // What the file says at this moment is what the next program finds, whatever was on its way.
      await shop.restart();
      return;
    case 'person':
      return answerOne(hour, act.wantsCopy);
  }
}

function sendOrder(shop: TestShop, { number, version, dishes }: TakenOrder) {
  const items = dishes.map(name => item(name, 1));
  return send(shop, { externalId: number, displayNumber: number, version, items });
}

/** A new order, and a finger that bounces on the button. */
async function takeOrder({ shop, orders }: Hour, clicks: number): Promise<void> {
  const number = `N${String(orders.length + 1).padStart(2, '0')}`;
  const order = { number, version: 1, dishes: [`음식${number}의1번`] };
  const { orderId } = sendOrder(shop, { ...order, orderId: '' });
  await Promise.allSettled(Array.from({ length: clicks }, () => accept(shop.client, orderId)));
  orders.push({ ...order, orderId });
}

/** Somebody looks after the oldest paper that the screen asks about: in the kitchen, and says what is so. */
async function answerOne(hour: Hour, wantsCopy: boolean): Promise<void> {
  const [job] = kitchenTrouble(hour.shop.counter);
  if (job === undefined) return;
  hour.answered.add(job.id);
  const dish = hour.orders.flatMap(({ dishes }) => dishes).find(name => namesDish(hour, job, name)) ?? '';
  const isThere = papers(hour).some(text => text.includes(dish));
  const copy = wantsCopy && job.state !== 'queued' ? 'printAgain' : 'byHand';
  const answer = job.state === 'uncertain' && isThere ? 'printed' : copy;
  await hour.shop.client.device.resolveJob({ ...command(), jobId: job.id, answer });
}

/** The kitchen's papers that came out whole, of both printers. */
const papers = ({ printers }: Hour) =>
  Object.values(printers)
    .flatMap(printer => printer.papers())
    .filter(text => /주방주문서|주문 변경/u.test(text));

const firstPrints = (hour: Hour, dish: string) =>
  papers(hour).filter(text => text.includes(dish) && !text.includes('재발행')).length;

function namesDish({ shop }: Hour, { id }: PrintJobRow, dish: string): boolean {
  const document = documentOf(required(shop.counter.reads.printJobs.bytes(id), id));
  return document.some(part => part.type === 'text' && part.text.endsWith(dish));
}

/** The jobs that print a dish for the first time: one, and those that stood in for it. */
function jobsOf(hour: Hour, { orderId }: TakenOrder, dish: string): PrintJobRow[] {
  return hour.shop.counter.reads.printJobs
    .ofSource(orderId)
    .filter(job => job.kind === 'kitchenTicket' || job.kind === 'kitchenChange')
    .filter(job => job.copyNumber === 0 && namesDish(hour, job, dish));
}

const allWell = (printer: SimulatedPrinter) => {
  printer.after(Number.POSITIVE_INFINITY, () => {});
  printer.isOff = false;
  printer.paper = 'ok';
  printer.isCoverOpen = false;
  printer.answers = 'prompt';
  printer.isUnplugged = false;
};

/** What must be so at any moment: nothing came out twice. */
function checkOnce(hour: Hour): void {
  for (const { dishes } of hour.orders)
    for (const dish of dishes) expect(firstPrints(hour, dish), dish).toBeLessThanOrEqual(1);
}

/** What must be so when all is well again: each dish was printed, or somebody was asked or has answered. */
function checkAll(hour: Hour): void {
  const asked = new Set(kitchenTrouble(hour.shop.counter).map(({ id }) => id));
  for (const order of hour.orders)
    for (const dish of order.dishes) {
      const jobs = jobsOf(hour, order, dish);
      const tips = jobs.filter(({ detail }) => detail !== 'MOVED');
      expect(tips, `${dish}: one paper`).toHaveLength(1);
      const tip = required(tips[0], dish);
      if (tip.state === 'uncertain') expect(asked, `${dish}: asked`).toContain(tip.id);
      else if (hour.answered.has(tip.id)) expect(['confirmed', 'discarded']).toContain(tip.state);
      else {
        // A printer that never said a word prints without confirming.
        expect(['confirmed', 'sent'], `${dish}: ${tip.detail}`).toContain(tip.state);
        if (tip.state === 'confirmed') expect(firstPrints(hour, dish), `${dish}: there`).toBe(1);
      }
    }
}

it('each paper of the kitchen comes out once, or somebody is asked', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 30 }), async acts => {
      const hour = await beginHour();
      try {
        for (const act of acts) {
          await take(hour, act);
          checkOnce(hour);
        }
        Object.values(hour.printers).forEach(allWell);
        await hour.pass(LONG_MS);
        checkOnce(hour);
        checkAll(hour);
      } finally {
        await hour.shop.close();
      }
    }),
    { numRuns: RUNS },
  );
}, 300_000);
