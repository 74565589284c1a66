import epson from '../../resources/printers/epson-80-48.json' with { type: 'json' };
import narrow from '../../resources/printers/generic-58-32.json' with { type: 'json' };
import middle from '../../resources/printers/generic-80-42.json' with { type: 'json' };
import { required } from '../../src/base/assert.ts';
import type { DeviceConfig } from '../../src/contract/device.ts';
import type { Paper } from '../../src/contract/shapes.ts';
import type { PrintDocument } from '../../src/escpos/document.ts';
import { encodeDocument, type EncodedDocument } from '../../src/escpos/encode.ts';
import { readPrinterProfile, type PrinterProfile } from '../../src/escpos/profile.ts';
import { copyMark } from '../../src/receipt/head.ts';
import { drawerDocument } from '../../src/receipt/test-page.ts';
import type { PrintJobKind } from '../store/print-job-store.ts';
import type { Reads } from '../store/stores.ts';
import type { Change } from './change.ts';
import type { Context } from './context.ts';
import { rasterizeText } from './paper-font.ts';
import { viewPaper } from './views/paper.ts';

/** The printers that this version knows, the usual one first. */
export const PROFILES: readonly PrinterProfile[] = [epson, middle, narrow].map(readPrinterProfile);

/** The profile of a printer; one that was saved without, or by a newer version, prints as the usual one. */
export function profileOf(printer: Pick<DeviceConfig, 'profileId'> | undefined): PrinterProfile {
  const found = PROFILES.find(profile => profile.id === printer?.profileId);
  return found ?? required(PROFILES[0], 'printer profile');
}

/** The printer that receipts go to: the first one. */
function receiptPrinter(counter: Pick<Change['counter'], 'devices'>, reads: Reads): DeviceConfig | undefined {
  const all = [...counter.devices.fixed(), ...reads.devices.list()];
  return all.find(device => device.kind === 'printer');
}

export interface QueuedPaper {
  readonly kind: Exclude<PrintJobKind, 'drawer'>;
  readonly title: string;
  readonly sourceId: string;
  readonly copyNumber: number;
  /** The document for paper of that many columns. */
  readonly document: (columns: number) => PrintDocument;
  /** Undefined prints where receipts go. */
  readonly printer?: DeviceConfig;
}

const encode = (document: PrintDocument, profile: PrinterProfile): EncodedDocument =>
  encodeDocument(document, profile, rasterizeText);

/**
 * Puts a paper on the print queue, in the transaction of what it is about, and wakes the printers after the
 * commit. Null without a printer.
 */
export function queuePaper(work: Change, paper: QueuedPaper): string | null {
  const printer = paper.printer ?? receiptPrinter(work.counter, work.reads);
  if (printer === undefined) return null;
  const profile = profileOf(printer);
  const { bytes, replacedCount } = encode(paper.document(profile.columns), profile);
  if (replacedCount > 0)
    work.afterCommit(() =>
      work.counter.log(`${paper.kind} ${paper.title}: paper shows ? for ${replacedCount} characters`),
    );
  return enqueue(work, printer, { ...paper, bytes });
}

/**
 * Kicks the drawer open as a job of its own, so that nothing feeds paper for it. Null without a printer or
 * drawer.
 */
export function queueDrawer(work: Change, sourceId: string): string | null {
  const printer = receiptPrinter(work.counter, work.reads);
  const profile = profileOf(printer);
  if (printer === undefined || profile.drawer === null) return null;
  const { bytes } = encode(drawerDocument, profile);
  return enqueue(work, printer, { kind: 'drawer', title: '', sourceId, copyNumber: 0, bytes });
}

interface NewJob {
  readonly kind: PrintJobKind;
  readonly title: string;
  readonly sourceId: string;
  readonly copyNumber: number;
  readonly bytes: Uint8Array;
}

function enqueue(work: Change, printer: DeviceConfig, job: NewJob): string {
  const { kind, title, sourceId, copyNumber, bytes } = job;
  const id = work.newId();
  const createdAtMs = work.atMs;
  work.writes.printJobs.enqueue({
    id,
    printerId: printer.id,
    kind,
    title,
    sourceId,
    copyNumber,
    createdAtMs,
    bytes,
  });
  work.afterCommit(() => work.counter.devices.kick());
  return id;
}

/** A document as it will look: printed into memory with the receipt printer's own profile. */
export function previewPaper({ counter }: Context, document: (columns: number) => PrintDocument): Paper {
  const profile = profileOf(receiptPrinter(counter, counter.reads));
  return viewPaper(encode(document(profile.columns), profile).bytes, profile.columns);
}

/** The same paper with 재발행 in front: bytes of a document may follow those of another. */
export function markCopy(bytes: Uint8Array, copyNumber: number): Uint8Array {
  const mark = encode(copyMark(copyNumber), profileOf(undefined)).bytes;
  const marked = new Uint8Array(mark.length + bytes.length);
  marked.set(mark);
  marked.set(bytes, mark.length);
  return marked;
}
