import { assert } from '../base/assert.ts';
import { fieldReader, isRecord, type FileRecord } from '../base/field-reader.ts';
import type { BarcodeKind } from './document.ts';

/** What a printer can do. One JSON file a model in resources/printers; adding a printer touches no code. */
export interface PrinterProfile {
  readonly id: string;
  readonly name: string;
  /** Columns of font A: 48, 42 or 32 on common paper (domain.md D3). */
  readonly columns: number;
  readonly widthDots: number;
  /** Dots of one column and one line of font A. */
  readonly columnDots: number;
  readonly cutter: 'partial' | 'full' | 'none';
  /** Lines to feed before tearing, where there is no cutter. */
  readonly tearFeedLines: number;
  readonly drawer: { readonly pin: 2 | 5; readonly onMs: number; readonly offMs: number } | null;
  /** How its buzzer is told to sound: Epson's ESC ( A, or the ESC B of common kitchen printers. */
  readonly buzzer: BuzzerKind | 'none';
  /** The printer has glyphs for the 2,350 Hangul of KS X 1001 only. */
  readonly isKsx1001Only: boolean;
  /** Print a line with other Hangul as a picture. */
  readonly rastersOtherHangul: boolean;
  readonly barcodes: readonly BarcodeKind[];
  readonly hasQr: boolean;
  readonly answers: PrinterAbilities;
  /** What it holds of a line without handshake before bytes are lost. */
  readonly bufferBytes: number;
  /** How fast it prints text: no handshake is needed as long as no more than that comes. */
  readonly bytesPerSecond: number;
}

export type BuzzerKind = 'escA' | 'escB';

/** What a printer can say of itself (domain.md D5). Cheap clones say nothing. */
export interface PrinterAbilities {
  /** DLE EOT: how it is, at once. One that does not answer after all counts as silent. */
  readonly realtime: boolean;
  /** GS a: says by itself when its state changes. */
  readonly automatic: boolean;
  /** GS r 1: the paper, once all before it is printed. */
  readonly inOrder: boolean;
  /**
   * GS ( H: names the job that is printed. Only where the manual has it: others would print the question.
   */
  readonly jobId: boolean;
}

const BARCODES: readonly BarcodeKind[] = ['ean13', 'ean8', 'code128'];

/**
 * Reads a profile from its file. A wrong profile is a bug of the release or of whoever added a printer, so
 * it stops and says which field is wrong and what may stand there.
 */
export function readPrinterProfile(file: unknown): PrinterProfile {
  assert(isRecord(file), 'printer profile: must be an object');
  const what = `printer profile ${String(file['id'])}`;
  const at = fieldReader(file, what);
  const profile: PrinterProfile = {
    id: at.text('id'),
    name: at.text('name'),
    columns: at.count('columns', 16, 96),
    widthDots: at.count('widthDots', 128, 1_280),
    columnDots: at.count('columnDots', 8, 24),
    cutter: at.oneOf('cutter', ['partial', 'full', 'none']),
    tearFeedLines: at.count('tearFeedLines', 0, 12),
    drawer: file['drawer'] === null ? null : readDrawer(what, file['drawer']),
    // Files of before this was known have no such field.
    buzzer: file['buzzer'] === undefined ? 'none' : at.oneOf('buzzer', ['none', 'escA', 'escB']),
    isKsx1001Only: at.flag('isKsx1001Only'),
    rastersOtherHangul: at.flag('rastersOtherHangul'),
    barcodes: at.listOf('barcodes', BARCODES),
    hasQr: at.flag('hasQr'),
    answers: readAbilities(what, at.record('answers')),
    bufferBytes: at.count('bufferBytes', 256, 1_048_576),
    bytesPerSecond: at.count('bytesPerSecond', 100, 1_000_000),
  };
  at.refuseOthers(Object.keys(profile));
  at.check('widthDots', profile.widthDots % 8 === 0, 'a multiple of 8, as pictures are sent in whole bytes');
  at.check(
    'columns',
    profile.columns * profile.columnDots <= profile.widthDots,
    'no wider than widthDots: columns times columnDots is the width of a full line',
  );
  return profile;
}

function readDrawer(what: string, file: unknown): { pin: 2 | 5; onMs: number; offMs: number } {
  assert(isRecord(file), `${what}: drawer must be null or an object`);
  const at = fieldReader(file, `${what} drawer`);
  const pin = at.oneOf<2 | 5>('pin', [2, 5]);
  const drawer = { pin, onMs: at.count('onMs', 2, 510), offMs: at.count('offMs', 2, 510) };
  at.refuseOthers(Object.keys(drawer));
  return drawer;
}

function readAbilities(what: string, file: FileRecord): PrinterAbilities {
  const at = fieldReader(file, `${what} answers`);
  const abilities = {
    realtime: at.flag('realtime'),
    automatic: at.flag('automatic'),
    inOrder: at.flag('inOrder'),
    jobId: at.flag('jobId'),
  };
  at.refuseOthers(Object.keys(abilities));
  return abilities;
}
