/** What a budget of architecture asks for, and what was measured. */
export interface Budget {
  readonly what: string;
  readonly value: number;
  readonly limit: number;
  readonly ok: boolean;
}

export interface BenchResult {
  readonly bench: string;
  readonly figures: Readonly<Record<string, number | string>>;
  readonly budgets: readonly Budget[];
}

export function atMost(what: string, limit: number, value: number): Budget {
  return { what, value: round(value), limit, ok: value <= limit };
}

/** The value below which `share` of the measurements lie. */
export function percentile(measured: readonly number[], share: number): number {
  const sorted = measured.toSorted((a, b) => a - b);
  const value = sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
  if (value === undefined) throw new Error('percentile: nothing was measured');
  return value;
}

export const median = (measured: readonly number[]): number => percentile(measured, 0.5);

/** Four figures are more than any of these measurements is worth. */
export function round(value: number): number {
  return Number(value.toPrecision(4));
}

/** Milliseconds that something takes. */
export function timed(act: () => void): number {
  const from = performance.now();
  act();
  return performance.now() - from;
}

export function printResult({ bench, figures, budgets }: BenchResult): void {
  const names = [...Object.keys(figures), ...budgets.map(({ what }) => what)];
  const width = Math.max(...names.map(name => name.length));
  console.log(`\n${bench}`);
  for (const [name, value] of Object.entries(figures)) console.log(`  ${name.padEnd(width)}  ${value}`);
  for (const { what, value, limit, ok } of budgets)
    console.log(`  ${what.padEnd(width)}  ${value}  (at most ${limit}: ${ok ? 'kept' : 'MISSED'})`);
}
