import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { atMost, median, percentile } from '../../bench/figures.ts';

const root = resolve(import.meta.dirname, '../../..');
const bench = (...words: string[]) =>
  spawnSync(process.execPath, ['tests/bench/run.ts', ...words], { cwd: root, encoding: 'utf8' });

const result = z.strictObject({
  bench: z.string(),
  figures: z.record(z.string(), z.union([z.number(), z.string()])),
  budgets: z.array(
    z.strictObject({ what: z.string(), value: z.number(), limit: z.number(), ok: z.boolean() }),
  ),
});

describe('figures', () => {
  it('has the median in the middle and a percentile near the end', () => {
    const measured = Array.from({ length: 100 }, (_, index) => 100 - index);
    expect(median(measured)).toBe(51);
    expect(percentile(measured, 0.99)).toBe(100);
    expect(() => median([])).toThrow('nothing was measured');
  });

  it.each([
    [1.5, true],
    [1.4999, true],
    [1.5001, false],
  ])('keeps a budget of 1.5 with %d: %s', (value, ok) => {
    expect(atMost('ratio', 1.5, value)).toMatchObject({ limit: 1.5, ok });
  });
});

describe('npm run bench', () => {
  it('ends with its figures and budgets as JSON, and with 1 when a budget is missed', () => {
    const { stdout, status } = bench('receipt', '--json');
    const { budgets } = result.parse(JSON.parse(stdout.trim().split('\n').at(-1) ?? ''));
    expect(budgets.length).toBeGreaterThan(3);
    expect(status).toBe(budgets.every(({ ok }) => ok) ? 0 : 1);
  });

  it('says which benches there are', () => {
    const { stderr, status } = bench('speed');
    expect(status).toBe(2);
    expect(stderr).toContain('checkout|receipt|scan|startup');
  });
});
