import { assert } from '../base/assert.ts';
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
  /** The printer has glyphs for the 2,350 Hangul of KS X 1001 only. */
  readonly isKsx1001Only: boolean;
  /** Print a line with other Hangul as a picture. */
  readonly rastersOtherHangul: boolean;
  readonly barcodes: readonly BarcodeKind[];
  readonly hasQr: boolean;
  /** The printer answers DLE EOT and GS r. Cheap clones answer nothing. */
  readonly answersStatus: boolean;
}

const BARCODES: readonly BarcodeKind[] = ['ean13', 'ean8', 'code128'];

/** Reads a profile from its file. A wrong profile is a bug of the release, so it stops with the field's name. */
export function readPrinterProfile(file: unknown): PrinterProfile {
  assert(isRecord(file), 'printer profile: not an object');
  const at = fieldReader(file);
  const drawer = file['drawer'];
  return {
    id: at.text('id'),
    name: at.text('name'),
    columns: at.count('columns', 16, 96),
    widthDots: at.count('widthDots', 128, 1_280),
    columnDots: at.count('columnDots', 8, 24),
    cutter: at.oneOf('cutter', ['partial', 'full', 'none']),
    tearFeedLines: at.count('tearFeedLines', 0, 12),
    drawer: drawer === null ? null : readDrawer(drawer),
    isKsx1001Only: at.flag('isKsx1001Only'),
    rastersOtherHangul: at.flag('rastersOtherHangul'),
    barcodes: BARCODES.filter(kind => at.list('barcodes').includes(kind)),
    hasQr: at.flag('hasQr'),
    answersStatus: at.flag('answersStatus'),
  };
}

function readDrawer(file: unknown): { pin: 2 | 5; onMs: number; offMs: number } {
  assert(isRecord(file), 'printer profile: drawer');
  const at = fieldReader(file);
  const pin = at.count('pin', 2, 5);
  assert(pin === 2 || pin === 5, 'printer profile: drawer pin is 2 or 5');
  return { pin, onMs: at.count('onMs', 2, 510), offMs: at.count('offMs', 2, 510) };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function fieldReader(record: Readonly<Record<string, unknown>>) {
  const where = (name: string) => `printer profile ${String(record['id'] ?? '')}: ${name}`;
  return {
    text(name: string): string {
      const value = record[name];
      assert(typeof value === 'string' && value !== '', where(name));
      return value;
    },
    count(name: string, min: number, max: number): number {
      const value = record[name];
      assert(
        typeof value === 'number' && Number.isInteger(value) && value >= min && value <= max,
        where(name),
      );
      return value;
    },
    flag(name: string): boolean {
      const value = record[name];
      assert(typeof value === 'boolean', where(name));
      return value;
    },
    oneOf<T extends string>(name: string, choices: readonly T[]): T {
      const found = choices.find(choice => choice === record[name]);
      assert(found !== undefined, where(name));
      return found;
    },
    list(name: string): readonly unknown[] {
      const value = record[name];
      assert(Array.isArray(value), where(name));
      return value;
    },
  };
}
