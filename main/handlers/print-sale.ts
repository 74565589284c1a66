import { required } from '../../src/base/assert.ts';
import { receiptDocument } from '../../src/receipt/receipt.ts';
import type { Change } from './change.ts';
import type { DraftSale } from './draft-sale.ts';
import { queueDrawer, queuePaper } from './printing.ts';
import { receiptFacts, shopOf, type PrintedSale } from './views/receipt-facts.ts';
import type { ReceiptFacts } from '../../src/receipt/facts.ts';
import type { Context } from './context.ts';

/**
 * Queues what a sale or refund sends to the printer: the drawer's kick first, so that it is open while the
 * paper is still running, then the receipt. Without a printer nothing is queued, and the sale stands all the
 * same.
 */
export function printSale(
  work: Change,
  draft: DraftSale,
  print: Pick<PrintedSale, 'shop' | 'footer' | 'originalReceiptNumber'> & { readonly isPrinted: boolean },
): void {
  const { sale, tenders } = draft;
  if (tenders.some(tender => tender.kind === 'cash')) queueDrawer(work, sale.id);
  if (!print.isPrinted) return;
  const facts = receiptFacts({ ...draft, ...print, copyNumber: 0 });
  queuePaper(work, {
    kind: sale.kind === 'sale' ? 'receipt' : 'refund',
    title: sale.receiptNumber,
    sourceId: sale.id,
    copyNumber: 0,
    document: columns => receiptDocument(facts, columns),
  });
}

/** The receipt of a stored sale, in the words of the shop as it was then. */
export function storedReceipt(
  { counter }: Pick<Context, 'counter'>,
  reads: Change['reads'],
  saleId: string,
  copyNumber: number,
): ReceiptFacts {
  const sale = required(reads.sales.find(saleId), `sale ${saleId}`);
  return receiptFacts({
    sale,
    lines: reads.sales.lines(saleId),
    tenders: reads.sales.tenders(saleId),
    shop: shopOf(reads, sale.shopVersion),
    originalReceiptNumber: sale.originalReceiptNumber,
    copyNumber,
    footer: counter.settings().receiptFooter,
  });
}
