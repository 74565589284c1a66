import { closeSync, fdatasyncSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

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

/** What the disk takes to make one written page durable. */
export function flushTime(): number {
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

export function printResult({ bench, figures, budgets }: BenchResult): void {
  const names = [...Object.keys(figures), ...budgets.map(({ what }) => what)];
  const width = Math.max(...names.map(name => name.length));
  console.log(`\n${bench}`);
  for (const [name, value] of Object.entries(figures)) console.log(`  ${name.padEnd(width)}  ${value}`);
  for (const { what, value, limit, ok } of budgets)
    console.log(`  ${what.padEnd(width)}  ${value}  (at most ${limit}: ${ok ? 'kept' : 'MISSED'})`);
}
