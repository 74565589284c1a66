import ntp from 'node-thermal-printer';
import receiptline from 'receiptline';
import { required } from '../../src/base/assert.ts';
import { encodeCp949 } from '../../src/escpos/cp949.ts';
import { decodePaper, paperText } from '../../src/escpos/decoder.ts';
import { encodeDocument } from '../../src/escpos/encode.ts';
import { receiptDocument } from '../../src/receipt/receipt.ts';
import { profiles } from '../support/profiles.ts';
import { basket } from '../support/receipt-facts.ts';
import { atMost, median, round, timed, type BenchResult } from './figures.ts';

const ROUNDS = 400;
const WARM_UP_ROUNDS = 100;
const COLUMNS = [48, 42, 32] as const;

/** A basket of ten lines, as in domain.md D6. */
const receipt = {
  ...basket,
  lines: Array.from({ length: 10 }, (_, index) =>
    required(basket.lines[index % basket.lines.length], 'line'),
  ),
};

/**
 * What a text receipt costs: its bytes beside its own text in CP949, and bytes and time beside two packages
 * that are given the finished lines: where each word stands is reckoned out for them.
 */
export function benchReceipt(): BenchResult {
  const texts = COLUMNS.map(columns => ({ columns, ...measureBytes(columns) }));
  const peers = { receiptline: printByReceiptline, 'node-thermal-printer': createThermalPrinter() };
  const lines = finishedLines(48);
  const ways: Readonly<Record<string, () => number>> = {
    'Ieum Counter': () => encodeDocument(receiptDocument(receipt, 48), profiles[48]).bytes.length,
    receiptline: () => peers.receiptline(lines),
    'node-thermal-printer': () => peers['node-thermal-printer'](lines),
  };
  const measured = takeTurns(ways);
  const own = required(measured['Ieum Counter'], 'own figures');
  return {
    bench: 'receipt',
    figures: Object.fromEntries([
      ...texts.flatMap(({ columns, bytes, textBytes }) => [
        [`${columns} columns: bytes`, bytes],
        [`${columns} columns: bytes of its text`, textBytes],
      ]),
      ...Object.entries(measured).flatMap(([name, { bytes, ms }]) => [
        [`${name}: bytes`, bytes],
        [`${name}: median ms`, round(ms)],
      ]),
    ]),
    budgets: [
      ...texts.map(({ columns, bytes, textBytes }) =>
        atMost(`${columns} columns: bytes / its text in CP949`, 1.15, bytes / textBytes),
      ),
      ...Object.keys(peers).flatMap(name => {
        const peer = required(measured[name], name);
        return [
          atMost(`bytes / those of ${name}`, 1, own.bytes / peer.bytes),
          atMost(`time / that of ${name}`, 1, own.ms / peer.ms),
        ];
      }),
    ],
  };
}

interface StyledLine {
  readonly text: string;
  readonly bold: boolean;
  readonly width: number;
  readonly height: number;
}

/** The finished lines: where each word stands is reckoned out already. */
function finishedLines(columns: (typeof COLUMNS)[number]): readonly StyledLine[] {
  const { bytes } = encodeDocument(receiptDocument(receipt, columns), profiles[columns]);
  const { rows, ...rest } = decodePaper(bytes);
  return rows.flatMap(row => {
    if (row.kind !== 'text') return [];
    const [text = ''] = paperText({ ...rest, rows: [row] }, columns);
    const { bold = false, width = 1, height = 1 } = row.runs[0] ?? {};
    return [{ text, bold, width, height }];
  });
}

/** Its text is what a text file of the receipt would hold, the number below the barcode included. */
function measureBytes(columns: (typeof COLUMNS)[number]): { bytes: number; textBytes: number } {
  const { bytes } = encodeDocument(receiptDocument(receipt, columns), profiles[columns]);
  const text = [...finishedLines(columns).map(({ text: line }) => line), receipt.barcode]
    .map(line => `${line}\n`)
    .join('');
  return { bytes: bytes.length, textBytes: encodeCp949(text).bytes.length };
}

function takeTurns(ways: Readonly<Record<string, () => number>>) {
  const all = Object.entries(ways).map(([name, print]) => ({
    name,
    print,
    bytes: print(),
    times: [] as number[],
  }));
  for (let turn = -WARM_UP_ROUNDS; turn < ROUNDS; turn += 1)
    for (const { print, times } of all) {
      const ms = timed(() => void print());
      if (turn >= 0) times.push(ms);
    }
  return Object.fromEntries(all.map(({ name, bytes, times }) => [name, { bytes, ms: median(times) }]));
}

/** A bar behind the text aligns it left; characters of the markup are escaped. */
function printByReceiptline(lines: readonly StyledLine[]): number {
  const markup = lines.map(({ text, bold, width, height }) => {
    if (/^-+$/.test(text)) return '---';
    const size = '^'.repeat((width - 1) * 1 + (height - 1) * 2);
    const quote = bold ? '"' : '';
    return `${size}${quote}${text.replace(/[\\|{}~_"`^]/g, '\\$&').replaceAll(' ', '~')}${quote}${size} |`;
  });
  const code = `{code:${receipt.barcode};option:code128,2,72,hri}`;
  const printer = { cpl: 48, encoding: 'cp949', command: 'escpos' } as const;
  return receiptline.transform([...markup, code].join('\n'), printer).length;
}

function createThermalPrinter(): (lines: readonly StyledLine[]) => number {
  const { ThermalPrinter, PrinterTypes, CharacterSet } = ntp;
  const printer = new ThermalPrinter({
    type: PrinterTypes.EPSON,
    interface: 'tcp://127.0.0.1:9100', // Never opened: only the buffer is measured.
    characterSet: CharacterSet.KOREA,
    width: 48,
  });
  return lines => {
    printer.clear();
    for (const { text, bold, width, height } of lines) {
      const isPlain = !bold && width === 1 && height === 1;
      if (bold) printer.bold(true);
      if (width > 1 || height > 1) printer.setTextSize(height - 1, width - 1);
      printer.println(text);
      if (!isPlain) printer.setTextNormal();
      if (bold) printer.bold(false);
    }
    printer.code128(receipt.barcode, { height: 72, text: 2 });
    printer.cut();
    return required(printer.getBuffer(), 'buffer').length;
  };
}
