import { parseArgs } from 'node:util';
import { printResult, type BenchResult } from './figures.ts';

/**
 * `npm run bench -- NAME [--large] [--json]`, a name of `benches` below: exit 0 when every budget is kept, 1
 * when one is missed, 2 when there is no such bench. With `--json` the last line is the result as JSON.
 */
const { values, positionals } = parseArgs({
  options: { json: { type: 'boolean', default: false }, large: { type: 'boolean', default: false } },
  allowPositionals: true,
});

type Bench = (options: { readonly isLarge: boolean }) => BenchResult | Promise<BenchResult>;

/** Each is loaded alone: what one needs must not slow another. */
const benches: Readonly<Record<string, () => Promise<Bench>>> = {
  checkout: async () => (await import('./checkout.ts')).benchCheckout,
  receipt: async () => (await import('./receipt.ts')).benchReceipt,
  scan: async () => (await import('./scan.ts')).benchScan,
  startup: async () => (await import('./startup.ts')).benchStartup,
  policy: async () => (await import('./policy.ts')).benchPolicy,
  intake: async () => (await import('./intake.ts')).benchIntake,
  centre: async () => (await import('./centre.ts')).benchCentre,
};

const load = positionals.length === 1 ? benches[positionals[0] ?? ''] : undefined;
if (!load) {
  console.error(
    'Say which: npm run bench -- checkout|receipt|scan|startup|policy|intake|centre [--large] [--json]',
  );
  process.exit(2);
}
const bench = await load();
const result = await bench({ isLarge: values.large });
printResult(result);
if (values.json) console.log(JSON.stringify(result));
process.exit(result.budgets.every(({ ok }) => ok) ? 0 : 1);
