import type { DeviceConfig } from '../../src/contract/device.ts';
import type { Paper } from '../../src/contract/shapes.ts';
import type { PrintDocument } from '../../src/escpos/document.ts';
import { encodeDocument, type EncodedDocument } from '../../src/escpos/encode.ts';
import type { PrinterProfile } from '../../src/escpos/profile.ts';
import { copyMark } from '../../src/receipt/head.ts';
import { placeOf } from './paper-kinds.ts';
import { printersFor, type PaperPlace } from '../../src/receipt/route.ts';
import { drawerDocument } from '../../src/receipt/test-page.ts';
import type { DocumentKind } from './paper-kinds.ts';
import type { NewPrintJob, PrintJobKind } from '../store/print-job-store.ts';
import type { Reads } from '../store/stores.ts';
import type { Change } from './change.ts';
import type { Context } from './context.ts';
import { rasterizeText } from './paper-font.ts';
import { profileOf, usualProfile } from './printer-profiles.ts';
import { viewPaper } from './views/paper.ts';

type Printers = Pick<Change['counter'], 'devices' | 'settings'>;

export function printersOf(
  counter: Pick<Printers, 'devices'>,
  reads: Pick<Reads, 'devices'>,
): readonly DeviceConfig[] {
  return [...counter.devices.fixed(), ...reads.devices.list()].filter(({ kind }) => kind === 'printer');
}

/** The printers of a paper: its own one, then those that stand in for it. */
export function printersForPaper(
  counter: Printers,
  reads: Pick<Reads, 'devices'>,
  place: PaperPlace,
): readonly DeviceConfig[] {
  const printers = printersOf(counter, reads);
  const ids = printersFor(
    counter.settings().printing.routes,
    place,
    printers.map(({ id }) => id),
  );
  return ids.flatMap(id => printers.find(printer => printer.id === id) ?? []);
}

export function printerFor(
  counter: Printers,
  reads: Pick<Reads, 'devices'>,
  place: PaperPlace,
): DeviceConfig | undefined {
  return printersForPaper(counter, reads, place)[0];
}

/** The printer that receipts go to; the drawer hangs on it. */
export function receiptPrinter(counter: Printers, reads: Pick<Reads, 'devices'>): DeviceConfig | undefined {
  return printerFor(counter, reads, { paper: 'receipt', stationId: null });
}

export function printerOf(
  counter: Pick<Printers, 'devices'>,
  reads: Pick<Reads, 'devices'>,
  id: string,
): DeviceConfig | undefined {
  return printersOf(counter, reads).find(printer => printer.id === id);
}

/** The kinds of paper that are about a sale; the sale itself says what is on them. */
export type SalePaperKind = Extract<PrintJobKind, 'receipt' | 'refund' | 'reprint'>;

interface PaperToPrint {
  readonly title: string;
  /** Null when it is about nothing that has an id. */
  readonly sourceId: string | null;
  readonly copyNumber: number;
}

export interface SalePaper extends PaperToPrint {
  readonly kind: SalePaperKind;
}

export interface OtherPaper extends PaperToPrint {
  readonly kind: 'xReport' | 'zReport' | 'test' | 'document';
  /** The document for paper of that many columns. */
  readonly document: (columns: number) => PrintDocument;
  /** Undefined prints where receipts go. */
  readonly printer?: DeviceConfig;
}

/** A paper that is kept as a document; it has no picture in it. */
export interface DocumentToPrint extends PaperToPrint {
  readonly kind: DocumentKind;
  readonly station: string | null;
  readonly document: PrintDocument;
}

const encode = (document: PrintDocument, profile: PrinterProfile): EncodedDocument =>
  encodeDocument(document, profile, rasterizeText);

/**
 * Puts a receipt on the print queue, in the transaction of what it is about, and wakes the printers after the
 * commit. It is laid out when its printer takes it: nobody at the counter waits for that.
 */
export function queueSalePaper(work: Change, printer: DeviceConfig, paper: SalePaper): string {
  return enqueue(work, { ...paper, printerId: printer.id, bytes: null });
}

/** Puts any other paper on the queue, as it is at this instant. Null without a printer. */
export function queuePaper(work: Change, { document, printer: given, ...paper }: OtherPaper): string | null {
  const printer = given ?? printerFor(work.counter, work.reads, placeOf({ ...paper, station: null }));
  if (printer === undefined) return null;
  const bytes = layOut(work.counter, printer, paper, document);
  return enqueue(work, { ...paper, printerId: printer.id, bytes });
}

/**
 * Puts a paper on the queue as the document that it is, which is laid out when its printer takes it: another
 * printer, with other paper, may stand in for the first. Null without a printer.
 */
export function queueDocument(work: Change, { document, ...paper }: DocumentToPrint): string | null {
  const printer = printerFor(work.counter, work.reads, placeOf(paper));
  if (printer === undefined) return null;
  return enqueue(work, { ...paper, printerId: printer.id, bytes: keptDocument(document) });
}

export const keptDocument = (document: PrintDocument): Uint8Array =>
  new TextEncoder().encode(JSON.stringify(document));

/** The document of a job that is kept as one. */
export function documentOf(bytes: Uint8Array): PrintDocument {
  // Written by `keptDocument`.
  return JSON.parse(new TextDecoder().decode(bytes)) as PrintDocument;
}

/** The bytes of a document for a printer. Characters that paper cannot show are logged. */
export function layOut(
  counter: Pick<Change['counter'], 'log' | 'reads'>,
  printer: DeviceConfig | undefined,
  paper: { readonly kind: PrintJobKind; readonly title: string },
  document: (columns: number) => PrintDocument,
): Uint8Array {
  const profile = profileOf(counter.reads, printer);
  const { bytes, replacedCount } = encode(document(profile.columns), profile);
  if (replacedCount > 0)
    counter.log(`${paper.kind} ${paper.title}: paper shows ? for ${replacedCount} characters`);
  return bytes;
}

/** Kicks the drawer open as a job of its own, so that nothing feeds paper for it. Null without a drawer. */
export function queueDrawer(
  work: Change,
  sourceId: string,
  printer = receiptPrinter(work.counter, work.reads),
): string | null {
  const profile = profileOf(work.reads, printer);
  if (printer === undefined || profile.drawer === null) return null;
  const { bytes } = encode(drawerDocument, profile);
  return enqueue(work, { kind: 'drawer', title: '', sourceId, copyNumber: 0, printerId: printer.id, bytes });
}

/** Puts a job on the queue, in the transaction of what it is about, and wakes the printers afterwards. */
export function enqueue(work: Change, job: Omit<NewPrintJob, 'id' | 'createdAtMs'>): string {
  const id = work.newId();
  work.writes.printJobs.enqueue({ ...job, id, createdAtMs: work.atMs });
  work.afterCommit(() => work.counter.devices.kick());
  return id;
}

/** A document as it will look: printed into memory with the receipt printer's own profile. */
export function previewPaper({ counter }: Context, document: (columns: number) => PrintDocument): Paper {
  const profile = profileOf(counter.reads, receiptPrinter(counter, counter.reads));
  return viewPaper(encode(document(profile.columns), profile).bytes, profile.columns);
}

/** The same paper with 재발행 in front. */
export function markCopy(bytes: Uint8Array, copyNumber: number): Uint8Array {
  return inFront(copyMark(copyNumber), bytes, usualProfile);
}

/** Bytes of a document may follow those of another. */
export function inFront(document: PrintDocument, bytes: Uint8Array, profile: PrinterProfile): Uint8Array {
  const mark = encode(document, profile).bytes;
  const marked = new Uint8Array(mark.length + bytes.length);
  marked.set(mark);
  marked.set(bytes, mark.length);
  return marked;
}
