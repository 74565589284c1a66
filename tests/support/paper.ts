import type { Paper } from '../../src/contract/shapes.ts';
import type { TestShop } from './shop.ts';
import { command } from './till.ts';

/** A printer in memory, so that there is a queue to print to. */
export async function withPrinter(shop: TestShop): Promise<void> {
  const device = {
    id: null,
    kind: 'printer' as const,
    name: '영수증 프린터',
    url: 'virtual:',
    profileId: 'generic-80-42',
  };
  await shop.client.device.save({ ...command(), device });
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
