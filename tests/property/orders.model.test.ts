/**
 * Goal: whatever happens, in whatever order, an order is accepted once, never expires after that, and one
 * that is held is neither taken nor lost without a person.
 * Method: random arrivals, versions, answers, pauses, jumps of the clock, outages and restarts through the
 * one inbox and the router into a real file; what happened to each order is then read as its events.
 * `IEUM_PROPERTY_RUNS` sets how many days.
 */
import * as fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { endPaces } from '../../main/handlers/order-watch.ts';
import { isEnded } from '../../src/delivery/states.ts';
import { takeByItself } from '../support/order-flow.ts';
import { accept, pass, send } from '../support/orders.ts';
import { openTestShop, type TestShop } from '../support/shop.ts';
import { command } from '../support/till.ts';

const RUNS = Number(process.env['IEUM_PROPERTY_RUNS'] ?? 25);
const MINUTE = 60_000;
/** One of them is taken by itself. */
const CHANNELS = ['baedal-seogu', 'ddangyo'] as const;

let shop: TestShop;
beforeAll(async () => {
  shop = await openTestShop();
  await takeByItself(shop, { onlyPrepaid: true });
});
afterAll(() => shop.close());

const which = fc.nat(5);
const step = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('arrive' as const),
      which,
      channel: fc.constantFrom(...CHANNELS),
      version: fc.integer({ min: 1, max: 3 }),
      ageMinutes: fc.constantFrom(0, 0, 0, 2, 5, 30),
      leftMinutes: fc.constantFrom(-1, 5, 5, 5, null),
      payment: fc.constantFrom('prepaid' as const, 'cash' as const),
    }),
  },
  fc.record({ kind: fc.constantFrom('accept', 'reject', 'cancel', 'ready', 'hear' as const), which }),
  fc.record({ kind: fc.constantFrom('pause', 'resume', 'busy', 'rejectAll' as const) }),
  fc.record({ kind: fc.constant('pass' as const), minutes: fc.constantFrom(1, 4, 6, 20) }),
  fc.record({ kind: fc.constant('restart' as const), minutes: fc.constantFrom(0, 2, 15) }),
);
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

const refusable = (act: Promise<unknown>) => act.catch(() => undefined);

/** Acts as people do: what cannot be done now is refused, and that is that. */
async function run(ids: string[], next: Step): Promise<void> {
  const { client } = shop;
  const orderId = 'which' in next ? (ids[next.which % Math.max(1, ids.length)] ?? '') : '';
  switch (next.kind) {
    case 'arrive': {
      const { nowMs } = shop.clock;
      const taken = send(
        shop,
        {
          externalId: `${runNumber}-${next.which}`,
          version: next.version,
          orderedAtMs: nowMs - next.ageMinutes * MINUTE,
          acceptByMs: next.leftMinutes === null ? null : nowMs + next.leftMinutes * MINUTE,
          payment: next.payment,
        },
        next.channel,
      );
      if (!ids.includes(taken.orderId)) ids.push(taken.orderId);
      return;
    }
    case 'accept':
      return void (await refusable(accept(client, orderId)));
    case 'reject':
      return void (await refusable(client.delivery.reject({ ...command(), orderId, reason: 'other' })));
    case 'cancel':
      return void (await refusable(client.delivery.cancel({ ...command(), orderId, reason: '취소' })));
    case 'ready':
      return void (await refusable(client.delivery.advance({ ...command(), orderId, act: 'markReady' })));
    case 'hear':
      return void (await client.delivery.hear(command()));
    case 'pause':
      return void (await client.orderFlow.pause({ ...command(), channelIds: null, length: '15' }));
    case 'resume':
      return void (await client.orderFlow.resume({ ...command(), channelIds: null }));
    case 'busy':
      return void (await client.orderFlow.setBusy({ ...command(), minutes: 30, forMinutes: 30 }));
    case 'rejectAll':
      if (ids.length > 0)
        await client.orderFlow.rejectAll({ ...command(), orderIds: ids.slice(0, 2), reason: 'tooMany' });
      return;
    case 'pass':
      pass(shop, next.minutes * MINUTE);
      endPaces(shop.counter);
      return;
    case 'restart':
      await shop.restart(next.minutes * MINUTE);
      pass(shop, 0);
      return;
  }
}

let runNumber = 0;

it('is accepted once or not at all, and a person alone decides on what was held', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 25 }), async steps => {
      runNumber += 1;
      const ids: string[] = [];
      for (const next of steps) await run(ids, next);
      for (const orderId of ids) {
        const row = shop.counter.reads.delivery.find(orderId);
        const events = shop.counter.reads.delivery.events(orderId);
        const kinds = events.map(({ kind }) => kind);
        const count = (...wanted: typeof kinds) => kinds.filter(kind => wanted.includes(kind)).length;
        const ends = count('rejected', 'expired', 'cancelled', 'completed');
        expect(count('accepted')).toBeLessThanOrEqual(1);
        expect(count('received')).toBe(1);
        expect(ends).toBe(row && isEnded(row.state) ? 1 : 0);
        if (count('accepted') === 1) {
          expect(count('expired') + count('rejected')).toBe(0);
          // Its papers: the kitchen's ticket and the slip, which come with the acceptance and never again.
          const tickets = events.filter(
            ({ kind, detail }) => kind === 'printed' && detail.startsWith('주방'),
          );
          expect(tickets).toHaveLength(1);
        }
        if (count('held') === 1) {
          expect(count('expired')).toBe(0);
          expect(row?.autoVersion).toBeNull();
          expect(count('released')).toBe(count('accepted'));
        } else expect(count('held') + count('released')).toBe(0);
      }
    }),
    { numRuns: RUNS },
  );
});
