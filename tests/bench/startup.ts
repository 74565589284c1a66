import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { startHeadless } from '../support/app-host.ts';
import { atMost, median, round, timed, type BenchResult } from './figures.ts';
import { removeShop, shopWithPastSales } from './past-sales.ts';

const STARTS = 7;
const LIMIT_MS = 1_000;

/** From the start of the process until the counter says that it is ready, beside a Node that does nothing. */
export async function benchStartup({ isLarge }: { isLarge: boolean }): Promise<BenchResult> {
  const bare = Array.from({ length: STARTS }, () => timed(() => spawnSync(process.execPath, ['-e', '0'])));
  const figures: Record<string, number> = { 'a Node that does nothing, median ms': round(median(bare)) };
  const budgets = [];
  for (const count of [1, 100_000, ...(isLarge ? [1_000_000] : [])]) {
    const times = await startsWith(count);
    const name = count === 1 ? 'a new shop' : `${count.toLocaleString('en')} past sales`;
    figures[`${name}: median ms`] = round(median(times));
    budgets.push(atMost(`${name}: slowest start, ms`, LIMIT_MS, Math.max(...times)));
  }
  return { bench: 'startup', figures, budgets };
}

async function startsWith(count: number): Promise<readonly number[]> {
  const folder = await shopWithPastSales(count);
  const times: number[] = [];
  for (let start = 0; start < STARTS; start += 1) {
    const from = performance.now();
    const { child } = await startHeadless({}, folder, 0);
    times.push(performance.now() - from);
    child.kill('SIGTERM');
    await once(child, 'exit');
  }
  removeShop(folder);
  return times;
}
