import { required } from '../../src/base/assert.ts';
import type { ItemChange } from '../../src/delivery/difference.ts';
import { byStation, type PlacedItem } from '../../src/delivery/stations.ts';
import { cookByMs } from '../../src/delivery/reservation.ts';
import type { PrintDocument } from '../../src/escpos/document.ts';
import { orderLabelDocument, piecesOf } from '../../src/receipt/order-label.ts';
import {
  kitchenChangeDocument,
  kitchenTicketDocument,
  kitchenVoidDocument,
  orderSlipDocument,
  type OrderPaperFacts,
} from '../../src/receipt/order-papers.ts';
import type { DeliveryOrderRow } from '../store/delivery-store.ts';
import type { KitchenKind, PrintJobRow } from '../store/print-job-store.ts';
import type { Change } from './change.ts';
import type { Context } from './context.ts';
import { isKitchenKind, isOrderPaper } from './paper-kinds.ts';
import { enqueue, layOut, printerFor, printerOf, queueDocument } from './printing.ts';
import { placeItems, stationName } from './stations.ts';
import { channelOf, contentOf, orderOf, printedItems } from './views/delivery.ts';
import { currentShop } from './views/receipt-facts.ts';

/**
 * The papers of an order. Each is queued in the transaction of what it is about, so that a retry, a restart
 * or a second version of the same order prints nothing twice: the kitchen cooks what it has on paper. In a
 * kitchen of several stations each has a paper of its own, with what is cooked there.
 */

/**
 * The kitchen's tickets, the slip that goes with the food and its labels, when an order is to be cooked.
 *
 * @param missedMinutes How long ago that was, of a reserved order whose time came while the program was off.
 */
export function printOrder(work: Change, row: DeliveryOrderRow, missedMinutes = 0): void {
  const placed = placeItems(work, contentOf(row).items);
  printTickets(work, row, placed, 0, missedMinutes);
  notePrinted(work, row, placed);
  printSlip(work, row, 0);
  if (work.counter.settings().printing.printsLabels) printLabels(work, row, placed);
}

/**
 * What has changed since the kitchen's papers, and nothing of what stays: to each station what is its own.
 *
 * @param isAskedAnew Something else is asked of the kitchen than its papers say: all of its stations hear.
 */
export function printOrderChange(
  work: Change,
  row: DeliveryOrderRow,
  changes: readonly ItemChange[],
  isAskedAnew: boolean,
): void {
  const before = printedItems(row);
  if (before === undefined || (changes.length === 0 && !isAskedAnew)) return;
  const placed = changes.map(change => ({
    ...change,
    stationId: stationNow(work, before, change.item.name),
  }));
  const told = byStation(work.counter.settings().printing, [
    ...placed,
    ...(isAskedAnew ? before.map(({ stationId }) => ({ stationId, item: undefined, quantity: 0 })) : []),
  ]);
  for (const { stationId, items } of told) {
    const own = items.filter((one): one is (typeof placed)[number] => one.item !== undefined);
    const facts = factsOf(work, row, stationId);
    const document = kitchenChangeDocument({ ...facts, isAskedAnew }, own);
    printKitchen(work, row, { kind: 'kitchenChange', name: '변경', stationId, copyNumber: 0, document });
  }
  const after = contentOf(row).items;
  notePrinted(
    work,
    row,
    after.map(item => ({ ...item, stationId: stationNow(work, before, item.name) })),
  );
}

/** A dish goes on being cooked where the kitchen has it on paper, whatever the rules are by now. */
function stationNow(work: Change, before: readonly PlacedItem[], name: string): string | null {
  const printed = before.find(item => item.name === name);
  return printed === undefined
    ? required(placeItems(work, [{ name }])[0], name).stationId
    : printed.stationId;
}

/**
 * Tells each station to stop that has a paper which says to cook. Where no byte of it has left yet there is
 * nothing to stop: that paper is given up, and so are the slip and labels that wait.
 */
export function printOrderVoid(work: Change, row: DeliveryOrderRow): void {
  const jobs = work.reads.printJobs.ofSource(row.id).filter(({ kind }) => isOrderPaper(kind));
  const waiting = jobs.filter(({ state }) => state === 'queued');
  const isWhole = (stationId: string | null) =>
    jobs
      .filter(job => isKitchenKind(job.kind) && job.station === stationId && job.detail !== 'MOVED')
      .every(({ state }) => state === 'queued');
  const placed = printedItems(row) ?? [];
  const toStop = byStation(work.counter.settings().printing, placed).filter(
    ({ stationId }) => !isWhole(stationId),
  );
  for (const { id } of waiting) work.writes.printJobs.setState(id, 'discarded', 'ORDER_ENDED', work.atMs);
  for (const { stationId, items } of toStop) {
    const document = kitchenVoidDocument(factsOf(work, row, stationId, items));
    printKitchen(work, row, { kind: 'kitchenVoid', name: '취소', stationId, copyNumber: 0, document });
  }
}

/** A paper once more; null without a printer. */
export function printAgain(work: Change, row: DeliveryOrderRow, paper: 'kitchen' | 'slip'): string | null {
  const copyNumber = 1 + copiesOf(work, row);
  return paper === 'kitchen'
    ? printTickets(work, row, printedItems(row) ?? placeItems(work, contentOf(row).items), copyNumber)
    : printSlip(work, row, copyNumber);
}

/** Copies of an order are counted together: the highest number that any of its papers has. */
function copiesOf({ reads }: Change, { id }: DeliveryOrderRow): number {
  const numbers = reads.delivery
    .events(id)
    .filter(({ kind }) => kind === 'printed')
    .map(({ detail }) => Number(/재발행 (\d+)/.exec(detail)?.[1] ?? 0));
  return Math.max(0, ...numbers);
}

function notePrinted(work: Change, row: DeliveryOrderRow, placed: readonly PlacedItem[]): void {
  work.writes.delivery.setPrinted(row.id, JSON.stringify(placed));
}

/** A ticket to each station that has something to cook. */
function printTickets(
  work: Change,
  row: DeliveryOrderRow,
  placed: readonly PlacedItem[],
  copyNumber: number,
  missedMinutes = 0,
): string | null {
  const stations = byStation(work.counter.settings().printing, placed);
  const names = stations.map(({ stationId }) => stationName(work, stationId));
  const jobIds = stations.map(({ stationId, items }, index) => {
    const elsewhere = names.filter((name, other) => other !== index).filter(name => name !== null);
    const facts = { ...factsOf(work, row, stationId, items), copyNumber, missedMinutes };
    const document = kitchenTicketDocument({ ...facts, elsewhere });
    return printKitchen(work, row, { kind: 'kitchenTicket', name: '주방', stationId, copyNumber, document });
  });
  return jobIds[0] ?? null;
}

interface KitchenPaper {
  readonly kind: KitchenKind;
  readonly name: string;
  readonly stationId: string | null;
  readonly copyNumber: number;
  readonly document: PrintDocument;
}

function printKitchen(work: Change, row: DeliveryOrderRow, paper: KitchenPaper): string | null {
  const { kind, stationId: station, copyNumber, document } = paper;
  const at = stationName(work, station);
  const own = at === null ? paper.name : `${paper.name} · ${at}`;
  const name = kind === 'kitchenTicket' ? (at ?? paper.name) : own;
  const title = `${name} ${row.displayNumber}`;
  const jobId = queueDocument(work, { kind, title, sourceId: row.id, copyNumber, station, document });
  notePaper(work, row, name, { jobId, copyNumber });
  return jobId;
}

/** A label to each piece (포장 라벨), at the printer of the station that makes it. */
function printLabels(work: Change, row: DeliveryOrderRow, placed: readonly PlacedItem[]): void {
  const { wantsCutlery } = contentOf(row);
  const { displayNumber, kind } = row;
  const pieces = piecesOf(placed);
  for (const { stationId: station, items } of byStation(work.counter.settings().printing, pieces)) {
    const document = items.flatMap(piece => orderLabelDocument({ displayNumber, kind, wantsCutlery }, piece));
    const title = `라벨 ${displayNumber}`;
    const paper = { kind: 'orderLabel', title, sourceId: row.id, copyNumber: 0, station, document } as const;
    notePaper(work, row, '라벨', { jobId: queueDocument(work, paper), copyNumber: 0 });
  }
}

/**
 * The slip names a person: it is laid out when its printer takes it, and no bytes of it stay in the file,
 * which has to forget that person (domain.md E4).
 */
function printSlip(work: Change, row: DeliveryOrderRow, copyNumber: number): string | null {
  const printer = printerFor(work.counter, work.reads, { paper: 'slip', stationId: null });
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
    ...factsOf({ counter }, row, null),
    shop,
    order: orderOf(row),
    showsAddress: true,
    copyNumber,
  });
  return layOut(counter, printerOf(counter, reads, job.printerId), job, () => document);
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

/** What papers of an order begin with; of one station with its own dishes alone. */
function factsOf(
  work: Pick<Context, 'counter'>,
  row: DeliveryOrderRow,
  stationId: string | null,
  items?: readonly PlacedItem[],
): OrderPaperFacts {
  const acceptedAtMs = required(row.acceptedAtMs, 'time of a taken order');
  const content = contentOf(row);
  return {
    channelName: channelOf(row.channel).name,
    order: { ...row, ...content, items: items ?? content.items },
    station: stationName(work, stationId),
    acceptedAtMs,
    cookByMs: cookByMs(row),
    copyNumber: 0,
  };
}
