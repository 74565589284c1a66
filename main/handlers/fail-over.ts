import type { DeviceConfig } from '../../src/contract/device.ts';
import type { PrintJobRow } from '../store/print-job-store.ts';
import { changeFromOutside, type Change } from './change.ts';
import type { Context, Counter } from './context.ts';
import { isDocumentKind, isKitchenKind, isOrderPaper, placeOf, routedPaper } from './paper-kinds.ts';
import { enqueue, printerOf, printersForPaper } from './printing.ts';
import { profileOf } from './printer-profiles.ts';

/**
 * When a printer is out of order for long, what waits for it comes out of the printer that stands in for it.
 * The old job is given up and the new one begun in one transaction, and only while no byte of the old one has
 * left: whatever wakes up when, a paper comes out once.
 */
export function failOver(counter: Counter): number {
  const stuck = stuckJobs(counter).filter(job => standInOf(counter, counter.reads, job) !== undefined);
  if (stuck.length === 0) return 0;
  return changeFromOutside(counter, ['device', 'delivery'], work => {
    let moved = 0;
    for (const { id } of stuck) {
      // Read again where it is written: its printer may have taken it meanwhile.
      const job = work.reads.printJobs.find(id);
      if (job?.state !== 'queued') continue;
      const printer = standInOf(counter, work.reads, job);
      if (printer === undefined) continue;
      moveJob(work, job, printer);
      moved += 1;
    }
    return moved;
  });
}

/** Whether a printer has been out of order for longer than the shop waits; one that was removed is. */
export function isDown({ devices, reads, settings, nowMs }: Counter, printerId: string): boolean {
  const printer = printerOf({ devices }, reads, printerId);
  if (printer === undefined) return true;
  const health = devices.health(printerId);
  // One that was just saved has not started yet; one whose address nobody can read never will.
  if (health === undefined) return devices.faultOf(printer.url) !== null;
  const { downSinceMs } = health;
  return downSinceMs !== null && nowMs() - downSinceMs >= settings().printing.failOverSeconds * 1000;
}

/** What waits for printers that are down, the oldest first. */
function stuckJobs(counter: Counter): readonly PrintJobRow[] {
  const { printJobs } = counter.reads;
  return printJobs
    .backlog()
    .filter(({ queued, printerId }) => queued > 0 && isDown(counter, printerId))
    .flatMap(({ printerId }) => printJobs.queued(printerId))
    .toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

/** The printer that can print a job now in place of its own; undefined when there is none. */
function standInOf(
  counter: Counter,
  reads: Context['counter']['reads'],
  job: PrintJobRow,
): DeviceConfig | undefined {
  if (routedPaper(job.kind) === null) return undefined;
  return printersForPaper(counter, reads, placeOf(job)).find(
    ({ id, profileId }) =>
      id !== job.printerId &&
      counter.devices.health(id)?.downSinceMs === null &&
      canPrint(counter, reads, job, { profileId }),
  );
}

/** What was laid out already fits paper of the same width alone; the rest is laid out for any. */
function canPrint(
  { devices }: Counter,
  reads: Context['counter']['reads'],
  job: PrintJobRow,
  printer: Pick<DeviceConfig, 'profileId'>,
): boolean {
  if (isDocumentKind(job.kind) || reads.printJobs.bytes(job.id) === null) return true;
  const own = profileOf(reads, printerOf({ devices }, reads, job.printerId));
  return own.columns === profileOf(reads, printer).columns;
}

function moveJob(work: Change, job: PrintJobRow, printer: DeviceConfig): void {
  const { reads, writes, atMs } = work;
  const bytes = reads.printJobs.bytes(job.id);
  writes.printJobs.setState(job.id, 'discarded', 'MOVED', atMs);
  const { kind, title, sourceId, copyNumber, station } = job;
  const place = { printerId: printer.id, station, supersedes: job.id };
  enqueue(work, { kind, title, sourceId, copyNumber, bytes, ...place });
  if (sourceId === null || !isOrderPaper(kind)) return;
  writes.delivery.addEvent(sourceId, { kind: 'printed', detail: `${title} 대체출력 ${printer.name}`, atMs });
}

/**
 * Finds other printers for the order papers that wait for one that is taken away, and gives the rest up. A
 * kitchen's paper that none can print fails, so that a person is told.
 */
export function leavePrinter(work: Change, printerId: string): void {
  const { reads, writes, counter, atMs } = work;
  for (const job of reads.printJobs.queued(printerId)) {
    const [next] = isOrderPaper(job.kind) ? printersForPaper(counter, reads, placeOf(job)) : [];
    const state = isKitchenKind(job.kind) ? 'failed' : 'discarded';
    if (next === undefined) writes.printJobs.setState(job.id, state, 'PRINTER_REMOVED', atMs);
    else moveJob(work, job, next);
  }
}

/** The kitchen's papers that a person has to look after: they may not have come out, or cannot now. */
export function kitchenTrouble(counter: Counter): readonly PrintJobRow[] {
  return counter.reads.printJobs
    .forKitchen()
    .filter(({ state, printerId }) => state !== 'queued' || isDown(counter, printerId));
}
