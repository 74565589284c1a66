import { required } from '../../src/base/assert.ts';
import type { ItemChange } from '../../src/delivery/difference.ts';
import type { PrintDocument } from '../../src/escpos/document.ts';
import {
  kitchenChangeDocument,
  kitchenTicketDocument,
  kitchenVoidDocument,
  orderSlipDocument,
  type OrderPaperFacts,
} from '../../src/receipt/order-papers.ts';
import type { DeliveryOrderRow } from '../store/delivery-store.ts';
import type { PrintJobRow } from '../store/print-job-store.ts';
import type { Change } from './change.ts';
import type { Context } from './context.ts';
import { enqueue, layOut, printerOf, queuePaper, receiptPrinter } from './printing.ts';
import { channelOf, contentOf, orderOf, printedItems } from './views/delivery.ts';
import { currentShop } from './views/receipt-facts.ts';

/**
 * The papers of an order. Each is queued in the transaction of what it is about, so that a retry, a restart
 * or a second version of the same order prints nothing twice: the kitchen cooks what it has on paper.
 */

/** The kitchen's ticket and the slip that goes with the food, when an order is taken. */
export function printOrder(work: Change, row: DeliveryOrderRow): void {
  print(work, row, '주방', () => kitchenTicketDocument(factsOf(row)));
  notePrinted(work, row);
  printSlip(work, row, 0);
}

/** What has changed since the kitchen's paper, and nothing of what stays. */
export function printOrderChange(work: Change, row: DeliveryOrderRow, changes: readonly ItemChange[]): void {
  if (changes.length === 0 || printedItems(row) === undefined) return;
  print(work, row, '변경', () => kitchenChangeDocument(factsOf(row), changes));
  notePrinted(work, row);
}

/** Tells the kitchen to stop, if it has a paper that says to cook. */
export function printOrderVoid(work: Change, row: DeliveryOrderRow): void {
  if (printedItems(row) === undefined) return;
  print(work, row, '취소', () => kitchenVoidDocument(factsOf(row)));
}

/** A paper once more; null without a printer. */
export function printAgain(work: Change, row: DeliveryOrderRow, paper: 'kitchen' | 'slip'): string | null {
  const copyNumber = 1 + copiesOf(work, row);
  return paper === 'kitchen'
    ? print(work, row, '주방', () => kitchenTicketDocument({ ...factsOf(row), copyNumber }), copyNumber)
    : printSlip(work, row, copyNumber);
}

function copiesOf({ reads }: Change, { id }: DeliveryOrderRow): number {
  return reads.delivery
    .events(id)
    .filter(({ kind, detail }) => kind === 'printed' && detail.includes('재발행')).length;
}

function notePrinted(work: Change, row: DeliveryOrderRow): void {
  work.writes.delivery.setPrinted(row.id, JSON.stringify(contentOf(row).items));
}

/**
 * The slip names a person: it is laid out when its printer takes it, and no bytes of it stay in the file,
 * which has to forget that person (domain.md E4).
 */
function printSlip(work: Change, row: DeliveryOrderRow, copyNumber: number): string | null {
  const printer = receiptPrinter(work.counter, work.reads);
  const job = {
    kind: 'orderSlip',
    title: `전표 ${row.displayNumber}`,
    sourceId: row.id,
    copyNumber,
  } as const;
  const jobId = printer === undefined ? null : enqueue(work, { ...job, printerId: printer.id, bytes: null });
  notePaper(work, row, '전표', { jobId, copyNumber });
  return jobId;
}

/** The bytes of an order's slip: of one that is over, without its person. */
export function bytesOfSlip({ counter }: Pick<Context, 'counter'>, job: PrintJobRow): Uint8Array {
  const { reads } = counter;
  const row = required(reads.delivery.find(required(job.sourceId, 'order of a slip')), 'order of a slip');
  const { copyNumber } = job;
  const shop = currentShop(reads).profile;
  const document = orderSlipDocument({
    ...factsOf(row),
    shop,
    order: orderOf(row),
    showsAddress: true,
    copyNumber,
  });
  return layOut(counter, printerOf(counter, reads, job.printerId), job, () => document);
}

function print(
  work: Change,
  row: DeliveryOrderRow,
  name: string,
  document: () => PrintDocument,
  copyNumber = 0,
): string | null {
  const title = `${name} ${row.displayNumber}`;
  const jobId = queuePaper(work, { kind: 'document', title, sourceId: row.id, copyNumber, document });
  notePaper(work, row, name, { jobId, copyNumber });
  return jobId;
}

function notePaper(
  { writes, atMs }: Change,
  { id }: DeliveryOrderRow,
  name: string,
  { jobId, copyNumber }: { readonly jobId: string | null; readonly copyNumber: number },
): void {
  const copy = copyNumber === 0 ? '' : ` 재발행 ${copyNumber}`;
  const detail = jobId === null ? `${name}${copy}: 프린터 없음` : `${name}${copy}`;
  writes.delivery.addEvent(id, { kind: 'printed', detail, atMs });
}

const MINUTE_MS = 60_000;

function factsOf(row: DeliveryOrderRow): OrderPaperFacts {
  const acceptedAtMs = required(row.acceptedAtMs, 'time of a taken order');
  const cookMinutes = required(row.cookMinutes, 'cooking time of a taken order');
  return {
    channelName: channelOf(row.channel).name,
    order: { ...row, ...contentOf(row) },
    acceptedAtMs,
    cookByMs: acceptedAtMs + cookMinutes * MINUTE_MS,
    copyNumber: 0,
  };
}
