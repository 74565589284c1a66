import { resolve } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import type { TestContext } from 'vitest';
import { payment } from '../../renderer/text/ko/payment.ts';
import { decodePaper, paperText } from '../../src/escpos/decoder.ts';
import { startHost, type AppHost } from '../support/app-host.ts';
import { attachPrinter, type FakePrinter } from '../support/paper-printer.ts';
import { openPtyLine, until, type PtyLine } from '../support/pty.ts';

/** Slower than any scanner: what comes faster is read as a scan. */
const TYPING = { delay: 60 };
const COLUMNS = 48;
/** Longer than any step may take, and shorter than a test: what was waited for is said. */
const STEP_MS = 8_000;

/** The running program with a scanner and a printer on serial lines, as a person at the counter has it. */
export interface Counter {
  readonly host: AppHost;
  readonly printer: FakePrinter;
  /** Lets the scanner read a code. */
  scan(code: string): void;
  press(...keys: string[]): Promise<void>;
  type(text: string): Promise<void>;
  button(name: string): Locator;
  dialog(title: string): Locator;
  goTo(screen: string): Promise<void>;
  /** Each paper that was cut off so far, as lines of text. */
  papers(): readonly (readonly string[])[];
  /** The paper that comes out after so many others. */
  paperAfter(count: number): Promise<readonly string[]>;
  drawerKicks(): number;
  /** Takes the printer's plug out, and puts it in again at the same place. */
  readonly printerLine: PtyLine;
  close(): Promise<void>;
}

export async function openCounter(): Promise<Counter> {
  const scanner = openPtyLine();
  const printerLine = openPtyLine();
  const printer = attachPrinter(printerLine);
  const host = await startHost({
    scanners: [`serial:${scanner.path}`],
    printers: [`serial:${printerLine.path}`],
    language: 'ko',
  });
  host.page.setDefaultTimeout(STEP_MS);
  const rows = () => decodePaper(printer.printed()).rows;
  const papers = () => {
    const cut = rows().map((row, at) => (row.kind === 'cut' ? at : -1));
    const ends = cut.filter(at => at >= 0);
    return ends.map((end, index) =>
      paperText(
        { rows: rows().slice((ends[index - 1] ?? -1) + 1, end), unknown: [], unfinished: '' },
        COLUMNS,
      ).map(line => line.trimEnd()),
    );
  };
  const counter: Counter = {
    host,
    printer,
    printerLine,
    scan: code => scanner.send(Buffer.from(`${code}\r`)),
    async press(...keys) {
      for (const key of keys) await host.page.keyboard.press(key);
    },
    type: text => host.page.keyboard.type(text, TYPING),
    button: name => host.page.getByRole('button', { name, exact: true }),
    dialog: title => host.page.getByRole('dialog', { name: title }),
    async goTo(screen) {
      await counter.button(screen).click();
    },
    papers,
    async paperAfter(count) {
      await until(() => papers().length > count, `paper ${count + 1}`, 10_000);
      return papers()[count] ?? [];
    },
    drawerKicks: () => rows().filter(row => row.kind === 'drawer').length,
    async close() {
      await host.close();
      scanner.close();
      printerLine.close();
    },
  };
  return counter;
}

/**
 * Enter closes the sheet with the change, though not in the moment in which it may be a bounce of the
 * last.
 */
export async function nextCustomer(counter: Counter): Promise<void> {
  const done = counter.dialog(payment.done.title);
  await done.waitFor();
  while (await done.isVisible()) await counter.host.page.keyboard.press('Enter', { delay: 100 });
}

/** Keeps what the screen showed when a test failed, beside the other results. */
export async function pictureOfFailure(task: TestContext['task'], page: Page): Promise<void> {
  if (task.result?.state !== 'fail' || page.isClosed()) return;
  const name = task.name.replaceAll(/\W+/g, '-');
  await page.screenshot({ path: resolve(import.meta.dirname, `../../test-results/failures/${name}.png`) });
}
