import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createDecoder, paperText, type PrintedRow } from '../../src/escpos/decoder.ts';
import { attachPrinter, type FakePrinter } from './paper-printer.ts';
import { openPtyLine, type PtyLine } from './pty.ts';

/**
 * What stands beside the screen: a scanner and a receipt printer on serial lines. The printer's cable can be
 * pulled; put back, it is at the same address, as behind a by-id link of the system.
 *
 * Plug the printer in when the program has started. A program that is started later inherits this end of the
 * line, and a line that somebody holds does not hang up when its cable is pulled.
 */
export interface SerialDesk {
  /** Addresses as on the command line. */
  readonly scanners: readonly string[];
  readonly printers: readonly string[];
  scan(code: string): void;
  plugInPrinter(): FakePrinter;
  readonly unplugPrinter: () => void;
  /** The papers that were cut off so far, line by line. */
  papers(): readonly (readonly string[])[];
  /** The piece of paper that still hangs in the printer. */
  uncut(): readonly string[];
  /** How often the drawer was told to open. */
  drawerKicks(): number;
  /** What came that is no command and no text of a printer. */
  nonsense(): readonly string[];
  close(): void;
}

/** The usual paper, 80 mm. */
const COLUMNS = 48;

export function openSerialDesk(): SerialDesk {
  const folder = mkdtempSync(join(tmpdir(), 'ieum-desk-'));
  const address = join(folder, 'printer');
  const scanner = openPtyLine();
  const plugs: { readonly line: PtyLine; readonly printer: FakePrinter }[] = [];
  const unplug = () => {
    rmSync(address, { force: true });
    const plug = plugs.at(-1);
    if (plug === undefined) return;
    plug.printer.isOff = true; // It hears nothing of what was still on its way.
    plug.line.close();
  };
  const roll = () => {
    const decoder = createDecoder();
    for (const { printer } of plugs) decoder.push(printer.printed());
    return decoder.paper();
  };
  const pieces = () => {
    const cut: (readonly string[])[] = [];
    let rows: PrintedRow[] = [];
    for (const row of roll().rows) {
      if (row.kind === 'drawer') continue;
      if (row.kind !== 'cut') rows.push(row);
      else cut.push(paperText({ rows: rows.splice(0), unknown: [], unfinished: '' }, COLUMNS));
    }
    return { cut, uncut: paperText({ rows, unknown: [], unfinished: '' }, COLUMNS) };
  };
  return {
    scanners: [`serial:${scanner.path}`],
    printers: [`serial:${address}?baud=115200`],
    scan: code => scanner.send(new TextEncoder().encode(`${code}\r\n`)),
    plugInPrinter() {
      const line = openPtyLine();
      const printer = attachPrinter(line);
      plugs.push({ line, printer });
      symlinkSync(line.path, address);
      return printer;
    },
    unplugPrinter: unplug,
    papers: () => pieces().cut,
    uncut: () => pieces().uncut,
    drawerKicks: () => roll().rows.filter(row => row.kind === 'drawer').length,
    nonsense: () => roll().unknown,
    close() {
      unplug();
      scanner.close();
      rmSync(folder, { recursive: true });
    },
  };
}
