import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout } from 'node:timers/promises';
import incheon from '../../resources/policies/incheon.json' with { type: 'json' };
import { createPastPayments, policiesOf, readPolicy as readDraft } from '../../main/handlers/policy.ts';
import { benefitShopAt } from '../../main/handlers/sale-benefits.ts';
import type { PastPaymentRow, PaymentPlace } from '../../main/store/policy-store.ts';
import { required } from '../../src/base/assert.ts';
import { readBenefitPolicies } from '../../src/currency/read-benefit-policies.ts';
import { createReplay } from '../../src/currency/replay.ts';
import { draftOf12 } from '../support/policy.ts';
import { atMost, round, type BenchResult } from './figures.ts';
import { dayAfter, removeShop, shopWithPastSales, startShop } from './past-sales.ts';

const SALES = 100_000;
const LIMIT_MS = 2_000;
/** A turn of the event loop that a person could notice at the counter. */
const STALL_MS = 16;
const QUIET_MS = 2_000;
const EVER = { from: '2000-01-01', to: '2099-12-31' };

/** A draft replayed on all payments of a shop, beside the same with the rules read again for each payment. */
export async function benchPolicy(): Promise<BenchResult> {
  const folder = await shopWithPastSales(SALES);
  const { app, client } = await startShop(folder, dayAfter(SALES));
  const draftId = await draftOf12(client, { from: '2099-01-01T00:00' });
  // What the draft itself set going, such as moving the WAL into the file, is over by then.
  await setTimeout(QUIET_MS);
  const stalls = monitorEventLoopDelay({ resolution: 1 });
  stalls.enable();
  const from = performance.now();
  const { count, new: sums } = await client.policy.replay({ draftId, ...EVER });
  const replayMs = performance.now() - from;
  stalls.disable();

  const { reads } = app.counter;
  const draft = readDraft(required(reads.policies.draft(draftId), 'draft').policyJson);
  const past = createPastPayments();
  const naiveFrom = performance.now();
  let place: PaymentPlace = { businessDate: EVER.from, tenderId: '' };
  let city = 0;
  for (let rows: readonly PastPaymentRow[] = []; ; place = required(rows.at(-1), 'last payment')) {
    rows = reads.policies.pastPayments(place, EVER.to, 500);
    for (const row of rows) {
      const policies = policiesOf(reads, readBenefitPolicies(incheon));
      const shopAt = (atMs: number) => benefitShopAt({ counter: app.counter }, atMs);
      const replay = createReplay(policies, draft, shopAt);
      replay.take(past(row));
      city += replay.result().new.city;
    }
    if (rows.length < 500) break;
  }
  const naiveMs = performance.now() - naiveFrom;
  await app.close();
  removeShop(folder);
  return {
    bench: 'policy',
    figures: {
      payments: count,
      'the city pays, won': sums.city,
      'reckoned naively, won': city,
      'rules read again for each payment, ms': round(naiveMs),
      'times as fast': round(naiveMs / replayMs),
    },
    budgets: [
      atMost('replay of all payments, ms', LIMIT_MS, replayMs),
      atMost('longest turn of the event loop, ms', STALL_MS, stalls.max / 1e6),
    ],
  };
}
