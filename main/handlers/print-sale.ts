import { required } from '../../src/base/assert.ts';
import { partnerRateAt } from '../../src/currency/partner-rate.ts';
import type { ReceiptFacts } from '../../src/receipt/facts.ts';
import { receiptDocument } from '../../src/receipt/receipt.ts';
import type { PrintJobRow } from '../store/print-job-store.ts';
import type { Reads } from '../store/stores.ts';
import type { Change } from './change.ts';
import type { Context } from './context.ts';
import type { DraftSale } from './draft-sale.ts';
import { layOut, printerOf, queueDrawer, queueSalePaper, receiptPrinter } from './printing.ts';
import { receiptFacts, shopOf } from './views/receipt-facts.ts';

/**
 * Queues what a sale or refund sends to the printer: the drawer's kick first, so that it is open while the
 * paper is still running, then the receipt. Without a printer nothing is queued, and the sale stands all the
 * same.
 */
export function printSale(work: Change, { sale, tenders, donation }: DraftSale, isPrinted: boolean): void {
  const printer = receiptPrinter(work.counter, work.reads);
  if (printer === undefined) return;
  if (donation !== 0 || tenders.some(tender => tender.kind === 'cash')) queueDrawer(work, sale.id, printer);
  if (!isPrinted) return;
  queueSalePaper(work, printer, {
    kind: sale.kind === 'sale' ? 'receipt' : 'refund',
    title: sale.receiptNumber,
    sourceId: sale.id,
    copyNumber: 0,
  });
}

/** The receipt of a stored sale, in the words of the shop as it was then. */
export function storedReceipt(
  { counter }: Pick<Context, 'counter'>,
  saleId: string,
  copyNumber: number,
): ReceiptFacts {
  const { reads } = counter;
  const sale = required(reads.sales.find(saleId), `sale ${saleId}`);
  return receiptFacts({
    sale,
    lines: reads.sales.lines(saleId),
    tenders: reads.sales.tenders(saleId),
    benefits: reads.benefits.ofSale(saleId),
    // A refund takes back what the rate of its sale's time gave, and names no rate of its own.
    partnerRateBp: sale.kind === 'sale' ? partnerRateAt(counter.partnerRates(), sale.settledAtMs) : null,
    donation: cashGiftOf(reads, saleId),
    shop: shopOf(reads, sale.shopVersion),
    cashReceipt: printedCashReceipt(reads, sale.id),
    originalReceiptNumber: sale.originalReceiptNumber,
    copyNumber,
    footer: counter.settings().receiptFooter,
  });
}

/** A gift in cash beside the goods is on the receipt; one out of a wallet never was the shop's. */
function cashGiftOf({ campaigns }: Pick<Reads, 'campaigns'>, saleId: string): number {
  const gift = campaigns.ofSale(saleId);
  return gift?.source === 'cash' ? gift.amount : 0;
}

/** The cash receipt of a sale that holds at this moment. */
function printedCashReceipt(reads: Pick<Reads, 'cashReceipts'>, saleId: string): ReceiptFacts['cashReceipt'] {
  const row = reads.cashReceipts.ofSale(saleId).find(receipt => receipt.cancelledAtMs === null);
  if (!row) return null;
  const { purpose, maskedIdentity, identityKind, total, approvalNumber, isPractice } = row;
  const isSelfIssued = identityKind === 'selfIssued';
  return { purpose, maskedIdentity, isSelfIssued, total, approvalNumber, isPractice: isPractice === 1 };
}

/** The bytes of a sale's paper, when its printer takes it. */
export function bytesOfSale(context: Pick<Context, 'counter'>, job: PrintJobRow): Uint8Array {
  const { counter } = context;
  const facts = storedReceipt(context, required(job.sourceId, `sale of job ${job.id}`), job.copyNumber);
  const printer = printerOf(counter, counter.reads, job.printerId);
  return layOut(counter, printer, job, columns => receiptDocument(facts, columns));
}
