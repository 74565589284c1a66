import type { Page } from 'playwright-core';
import { createNewId } from '../../main/new-id.ts';
import { openDatabase } from '../../main/sql/database.ts';
import { createCatalogWrites } from '../../main/store/catalog-store.ts';
import { required } from '../../src/base/assert.ts';
import { gs1CheckDigit, toGtin14 } from '../../src/catalog/gtin.ts';
import { shell } from '../../renderer/text/ko/shell.ts';
import { checkout } from '../../renderer/text/ko/checkout.ts';
import { startHost } from '../support/app-host.ts';
import { openPtyLine } from '../support/pty.ts';
import { atMost, median, percentile, round, type BenchResult } from './figures.ts';
import { removeShop, shopWithPastSales } from './past-sales.ts';

const PRODUCTS = 50_000;
const SCANS = 240;
const WARM_UP_SCANS = 24;
/** A big basket; then the next customer. */
const LINES_A_TICKET = 12;

/**
 * From the first byte of a serial scanner until its line is painted, in a shop of 50,000 products: the
 * built program, a pseudo-terminal and a page in Chromium. Both ends read the same machine's clock, in
 * milliseconds. A pseudo-terminal takes no time for its bytes; a scanner at 9,600 baud takes 15 ms for 14
 * of them.
 */
export async function benchScan(): Promise<BenchResult> {
  const folder = await shopWithPastSales(1);
  addProducts(folder, PRODUCTS);
  const scanner = openPtyLine();
  const host = await startHost({
    host: 'browser',
    dataDir: folder,
    scanners: [`serial:${scanner.path}`],
  });
  try {
    await host.page.getByText(checkout.cart.empty).waitFor();
    await host.page.getByText(shell.word.connected).waitFor();
    await watchPaints(host.page);
    const times: number[] = [];
    for (let scan = 0; scan < WARM_UP_SCANS + SCANS; scan += 1) {
      if (scan % LINES_A_TICKET === 0 && scan > 0) await nextCustomer(host.page);
      const code = barcodeOf((scan * 7_919) % PRODUCTS);
      const ms = await scanUntilPainted(host.page, scan % LINES_A_TICKET, () =>
        scanner.send(Buffer.from(`${code}\r`)),
      );
      if (scan >= WARM_UP_SCANS) times.push(ms);
    }
    return {
      bench: 'scan',
      figures: {
        products: PRODUCTS,
        scans: SCANS,
        'median ms': round(median(times)),
        'slowest ms': Math.max(...times),
      },
      budgets: [atMost('scan to paint, p95 ms', 50, percentile(times, 0.95))],
    };
  } finally {
    await host.close();
    scanner.close();
    removeShop(folder);
  }
}

function barcodeOf(product: number): string {
  const body = `8849${String(product).padStart(8, '0')}`;
  return `${body}${gs1CheckDigit(body)}`;
}

/** Straight into the file, before the program opens it: 50,000 commands would take a minute. */
function addProducts(folder: string, count: number): void {
  const database = openDatabase(folder);
  const writes = createCatalogWrites(database.write);
  const newId = createNewId(Date.now);
  const add = database.write.transaction(() => {
    for (let product = 0; product < count; product += 1) {
      const id = newId();
      const fixed = { categoryId: null, priceKind: 'fixed', taxTreatment: 'taxable' } as const;
      const name = `${product}번 상품`;
      const plain = { ...fixed, currencyExcluded: false, favouritePosition: null, isActive: true };
      writes.saveProduct({ id, name, unitPrice: 1_000 + product, ...plain }, 0);
      const shown = barcodeOf(product);
      writes.saveBarcodes(id, [{ code: required(toGtin14(shown), 'GTIN-14'), shown, packQuantity: 1 }]);
    }
  });
  add.immediate();
  database.close();
}

interface PaintWatch {
  /** The time at which the list of lines was first painted with so many lines, or later. */
  readonly paintedWith: (lines: number) => number | undefined;
}

/** Notes in the page when each line was painted: the frame after the one that drew it has begun. */
async function watchPaints(page: Page): Promise<void> {
  await page.evaluate(label => {
    const times: number[] = [];
    const countLines = () => document.querySelectorAll(`ol[aria-label="${label}"] > li`).length;
    new MutationObserver(() => {
      const lines = countLines();
      if (lines < times.length) times.length = lines;
      if (lines === times.length) return;
      requestAnimationFrame(() => requestAnimationFrame(() => (times[lines - 1] ??= Date.now())));
    }).observe(document.body, { childList: true, subtree: true });
    const watch: PaintWatch = { paintedWith: lines => times[lines - 1] };
    Object.assign(globalThis, { paintWatch: watch });
  }, checkout.cart.lines);
}

async function scanUntilPainted(page: Page, linesBefore: number, scan: () => void): Promise<number> {
  const sentAtMs = Date.now();
  scan();
  const painted = await page.waitForFunction(
    // The page's own global, put there by watchPaints.
    lines => (globalThis as unknown as { paintWatch: PaintWatch }).paintWatch.paintedWith(lines),
    linesBefore + 1,
  );
  const paintedAtMs = required(await painted.jsonValue(), 'time of painting');
  return paintedAtMs - sentAtMs;
}

async function nextCustomer(page: Page): Promise<void> {
  await page.getByRole('button', { name: checkout.cart.emptyOut }).click();
  await page.getByText(checkout.cart.empty).waitFor();
}
