import { required } from '../../src/base/assert.ts';
import { readPaper } from '../../src/delivery/capture-template.ts';
import type { DeliveryOrder } from '../../src/delivery/order.ts';
import { readTemplate, type ChannelTemplate } from '../../src/delivery/paper-template.ts';
import type { OrderFault } from '../../src/delivery/order-reader.ts';
import { isEnded, nextState } from '../../src/delivery/states.ts';
import { encodeCp949 } from '../../src/escpos/cp949.ts';
import { decodePaper } from '../../src/escpos/decoder.ts';
import { wrapText } from '../../src/escpos/layout.ts';
import type { CapturedPaperRow, CaptureLineRow } from '../store/capture-store.ts';
import type { PrintJobRow } from '../store/print-job-store.ts';
import type { Reads } from '../store/stores.ts';
import { changeFromOutside, type Change } from './change.ts';
import { SHIPPED_TEMPLATES } from './channel-templates.ts';
import type { Counter } from './context.ts';
import { moveTo } from './order-moves.ts';
import { printOrderVoid } from './print-order.ts';
import { enqueue, markCopy, printerOf } from './printing.ts';
import { isSameOrder, takeOrder } from './take-order.ts';
import { CHANNELS, orderOf } from './views/delivery.ts';

/**
 * Takes a paper that a channel's program has printed to the counter. It is on disk before anything is done
 * with it: whatever happens then, at the next start it is read once more, and an order that is here already
 * stays one order.
 */
export function takePaper(
  counter: Counter,
  line: Pick<CaptureLineRow, 'channel' | 'passTo'>,
  bytes: Uint8Array,
): void {
  changeFromOutside(counter, ['delivery', 'capture', 'device'], work => {
    const id = work.newId();
    work.writes.captures.addPaper({ id, channel: line.channel, receivedAtMs: work.atMs, bytes });
    passOn(work, line, id);
  });
  readPapers(counter, 'new');
}

/** Reads what nobody has read yet, or once more what could not be read before a template was taught. */
export function readPapers(counter: Counter, state: 'new' | 'unread'): void {
  for (const { id } of counter.reads.captures.open(state)) {
    try {
      changeFromOutside(counter, ['delivery', 'capture', 'device'], work => readNow(work, id));
    } catch (error) {
      counter.reportBug(error, 'capture');
      // A paper that trips the program is one that a person has to look at.
      changeFromOutside(counter, ['capture'], ({ writes }) => writes.captures.setUnread(id, null, '[]'));
    }
  }
}

/** What stands in the place of faults where a paper is a file that was not taken. */
const OF_FILE = JSON.stringify([{ path: 'file', problem: 'unknown' } satisfies OrderFault]);
const FILE_COLUMNS = 48;
const LINE_FEED = Uint8Array.of(0x0a);

/**
 * Shows a file of orders that was not taken, as a paper that could not be read: it rings, somebody types it
 * over or says that it is no order, and it is forgotten like any other.
 */
export function showFile(work: Change, channel: string, lines: readonly string[]): void {
  const wrapped = lines.flatMap(line => wrapText(line, FILE_COLUMNS));
  const bytes = Buffer.concat(wrapped.flatMap(line => [encodeCp949(line).bytes, LINE_FEED]));
  // After a power cut a file is laid aside once more.
  const isHere = work.reads.captures
    .open('unread')
    .some(paper => paper.bytes !== null && Buffer.compare(paper.bytes, bytes) === 0);
  if (isHere) return;
  const id = work.newId();
  work.writes.captures.addPaper({ id, channel, receivedAtMs: work.atMs, bytes });
  work.writes.captures.setUnread(id, channel, OF_FILE);
}

/** The paper goes on to a real printer as it came. Its job has no bytes: they go with the paper's. */
function passOn(work: Change, { channel, passTo }: Pick<CaptureLineRow, 'channel' | 'passTo'>, id: string) {
  const printer = passTo === null ? undefined : printerOf(work.counter, work.reads, passTo);
  if (printer === undefined) return;
  const name = CHANNELS.find(one => one.id === channel)?.name ?? '주문지';
  const title = `원본 ${name}`;
  enqueue(work, {
    kind: 'capturedPaper',
    title,
    sourceId: id,
    copyNumber: 0,
    printerId: printer.id,
    bytes: null,
  });
}

/** The bytes of a paper that goes on to a printer: they are the captured paper's own, and go with it. */
export function bytesOfCaptured(reads: Pick<Reads, 'captures'>, job: PrintJobRow): Uint8Array {
  const paper = reads.captures.findPaper(required(job.sourceId, 'captured paper of a job'));
  const bytes = required(paper?.bytes ?? undefined, `bytes of the captured paper of job ${job.id}`);
  return job.copyNumber === 0 ? bytes : markCopy(bytes, job.copyNumber);
}

/** The text of a paper, line by line, as templates read it. */
export function linesOfPaper(bytes: Uint8Array): readonly string[] {
  return decodePaper(bytes).rows.flatMap(row => {
    if (row.kind === 'text') return [row.runs.map(({ text }) => text).join('')];
    return row.kind === 'barcode' ? [`[${row.symbology} ${row.data}]`] : [];
  });
}

/** What the shop has taught comes before what ships; a line of one channel prints no other's papers. */
function templatesFor(reads: Pick<Reads, 'captures'>, channel: string | null): readonly ChannelTemplate[] {
  const own = reads.captures.templates().map(({ templateJson }) => readTemplate(JSON.parse(templateJson)));
  return [...own, ...SHIPPED_TEMPLATES].filter(one => channel === null || one.channel === channel);
}

function readNow(work: Change, paperId: string): void {
  const row = work.reads.captures.findPaper(paperId);
  if (row === undefined || row.bytes === null || (row.state !== 'new' && row.state !== 'unread')) return;
  // No channel prints like a file.
  if (row.faultsJson === OF_FILE) return;
  const lines = linesOfPaper(row.bytes);
  const reading = readPaper(templatesFor(work.reads, row.channel), lines, row.receivedAtMs);
  if (reading.kind === 'unread') return leaveUnread(work, row, reading.channel, reading.faults);
  if (reading.kind === 'notOrder') return settle(work, row, 'dismissed', null);
  if (reading.kind === 'cancel') return cancelOrder(work, row, reading.channel, reading.orderNo);
  const orderId = takeRead(work, reading.channel, reading.order);
  // The same number days later is another order of a channel that begins anew: nobody may lose it.
  if (orderId === undefined) leaveUnread(work, row, reading.channel, [{ path: 'orderNo', problem: 'range' }]);
  else settle(work, row, 'read', orderId);
}

/** It rings, and says what is missing. */
function leaveUnread(
  { writes }: Change,
  row: CapturedPaperRow,
  channel: string | null,
  faults: readonly OrderFault[],
): void {
  writes.captures.setUnread(row.id, channel ?? row.channel, JSON.stringify(faults));
}

function settle(
  { writes, atMs }: Change,
  { id }: CapturedPaperRow,
  state: 'read' | 'dismissed',
  orderId: string | null,
): void {
  writes.captures.settle(id, { state, orderId, atMs });
}

const HALF_DAY_MS = 12 * 60 * 60 * 1000;

/**
 * Papers have no version: the same paper again is the same order, and another content is its next version.
 * An order that is over stays as it is.
 *
 * @returns undefined when the number is of an order that was over long before this one.
 */
function takeRead(work: Change, channel: string, order: DeliveryOrder): string | undefined {
  const before = work.reads.delivery.findExternal(channel, order.externalId);
  if (before !== undefined && isEnded(before.state))
    return Math.abs(order.orderedAtMs - before.orderedAtMs) > HALF_DAY_MS ? undefined : before.id;
  if (before !== undefined && isSameOrder(orderOf(before), order)) return before.id;
  const version = (before?.version ?? 0) + 1;
  // Its channel's own program has answered it or will: nothing expires here that is not printed to expire.
  return takeOrder(work, channel, { ...order, version }, { expires: false }).orderId;
}

/** What the channel takes back is off here as well; the kitchen is told. */
function cancelOrder(work: Change, paper: CapturedPaperRow, channel: string, orderNo: string): void {
  const row = work.reads.delivery.findExternal(channel, orderNo);
  if (row === undefined) return leaveUnread(work, paper, channel, [{ path: 'orderNo', problem: 'unknown' }]);
  if (nextState(row.state, 'cancel', row.kind) !== undefined) {
    moveTo(work, row, 'cancelled', '채널에서 취소');
    printOrderVoid(work, row);
  }
  settle(work, paper, 'read', row.id);
}
