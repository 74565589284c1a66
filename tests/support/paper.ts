import type { Paper } from '../../src/contract/shapes.ts';
import type { TestShop } from './shop.ts';
import { command } from './till.ts';

/** Takes every printer away: a new shop has one on the screen. */
export async function withoutPrinter(shop: TestShop): Promise<void> {
  const { devices } = await shop.client.device.status();
  for (const { id, kind } of devices)
    if (kind === 'printer') await shop.client.device.remove({ ...command(), deviceId: id });
}

/** The kinds of the print jobs so far, oldest first. */
export async function printed(shop: TestShop): Promise<string[]> {
  const jobs = await shop.client.device.jobs({ limit: 200 });
  return jobs.toReversed().map(job => job.kind);
}

/** The words of a paper, line by line; a barcode is what it says. */
export function textOf(paper: Paper): string {
  return paper.rows
    .map(row => {
      if (row.kind === 'text') return row.runs.map(run => run.text).join('');
      return 'data' in row ? row.data : '';
    })
    .join('\n');
}
