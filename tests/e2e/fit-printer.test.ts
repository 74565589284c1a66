import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { common } from '../../renderer/text/ko/common.ts';
import { devices } from '../../renderer/text/ko/devices.ts';
import { fit } from '../../renderer/text/ko/fit.ts';
import { columnsOf } from '../../src/escpos/cp949.ts';
import { decodePaper, paperText } from '../../src/escpos/decoder.ts';
import { readPrinterProfile } from '../../src/escpos/profile.ts';
import { WIZARD_CODES } from '../../src/receipt/wizard-pages.ts';
import { startHost, type AppHost } from '../support/app-host.ts';
import { savedFile } from '../support/saved-file.ts';
import * as counter from '../support/counter-page.ts';
import { attachPrinter, type FakePrinter } from '../support/paper-printer.ts';
import { openPtyLine, until, type PtyLine } from '../support/pty.ts';

/**
 * Goal: a person who knows nothing of printers fits one to the shop by looking at paper, and what comes out
 * from then on is right. Method: the built program with a printer of 42 columns on a pseudo-terminal, without
 * cutter and rare Hangul, its drawer on pin 5, and a scanner on another; answers are what its paper shows.
 */
const COLUMNS = 42;

let host: AppHost;
let line: PtyLine;
let scanner: PtyLine;
let printer: FakePrinter;

beforeAll(async () => {
  scanner = openPtyLine();
  host = await startHost({ demo: true, scanners: [`serial:${scanner.path}`] });
  line = openPtyLine();
  printer = attachPrinter(line);
});
afterAll(async () => {
  await host.close();
  line.close();
  scanner.close();
});

const rows = () => decodePaper(printer.printed()).rows;
const paper = () => paperText(decodePaper(printer.printed()), 64);
const buzzed = () => rows().filter(row => row.kind === 'buzz').length;
const dialog = (): Locator => host.page.getByRole('dialog', { name: fit.title });
const press = (name: string) => dialog().getByRole('button', { name, exact: true }).click();

async function printed(text: string): Promise<void> {
  await until(() => paper().some(one => one.includes(text)), `paper that says ${text}`, 20_000);
}

/** The longest line of the ruler that paper of this width does not break. */
function widestOfRuler(): number {
  const lines = paper().filter(one => /^-+\d+$/.test(one) && columnsOf(one) <= COLUMNS);
  return Math.max(...lines.map(columnsOf));
}

async function savedText(): Promise<string> {
  const save = host.page.getByRole('button', { name: fit.own.save });
  const { bytes } = await savedFile(host, () => save.click());
  return Buffer.from(bytes).toString();
}

describe('a printer that nobody knows', () => {
  it('is connected', async () => {
    const { page } = host;
    await counter.openScreen(page, 'devices');
    await page.getByRole('button', { name: devices.add.printer }).click();
    const form = page.getByRole('dialog');
    await form.getByLabel(devices.dialog.name).fill('새 프린터');
    await form.getByRole('textbox', { name: devices.dialog.port }).fill(line.path);
    await form.getByRole('button', { name: devices.dialog.save }).click();
    const card = page.getByRole('listitem').filter({ hasText: '새 프린터' });
    await card.getByRole('button', { name: fit.open, exact: true }).click();
    await dialog().waitFor();
  });

  it('prints at the next speed when its letters are garbled', async () => {
    await press(fit.print);
    await printed('속도 9600');
    await press(fit.line.garbled);
    await printed('속도 115200');
    await press(fit.line.good);
  });

  it('is measured by the longest line that is not broken', async () => {
    await press(fit.print);
    await printed('--64');
    await press(String(widestOfRuler()));
  });

  it('has no rare Hangul and no cutter, and its paper is torn five lines on', async () => {
    await press(fit.print);
    await printed('똠 햏 뷁 펲');
    await press(fit.hangul.rare);
    await press(fit.print);
    await printed('[cut]');
    await press(fit.cut.none);
    await press(fit.print);
    await printed('5. 찢기');
    await press(`${fit.tear.count} ${common.stepper.more}`);
    await press(fit.next);
  });

  it('opens its drawer on the other pin', async () => {
    await press(fit.drawer.kick);
    await until(() => rows().some(row => row.kind === 'drawer' && row.pin === 2), 'a kick on pin 2');
    await press(fit.drawer.nothing);
    await until(() => rows().some(row => row.kind === 'drawer' && row.pin === 5), 'a kick on pin 5');
    await press(fit.drawer.opened);
  });

  it('sounds its buzzer by the second way that is tried', async () => {
    await press(fit.buzzer.sound);
    await until(() => buzzed() === 1, 'the first way');
    await press(fit.buzzer.nothing);
    await until(() => buzzed() === 2, 'the second way');
    await press(fit.buzzer.heard);
  });

  it('has the codes that the shop’s scanner reads off its paper', async () => {
    await press(fit.print);
    await printed(`[QR ${WIZARD_CODES.qr}]`);
    for (const code of [WIZARD_CODES.code128, WIZARD_CODES.ean13]) {
      scanner.send(new TextEncoder().encode(`${code}\r\n`));
      await host.page.waitForTimeout(400);
    }
    await expect.poll(() => dialog().getByText(fit.codes.read).count()).toBe(2);
    await press(fit.next);
  });

  it('is asked what it answers', async () => {
    await dialog().getByText(fit.status.inOrder).waitFor({ timeout: 15_000 });
    await press(fit.next);
  });

  it('prints from then on as it was fitted', async () => {
    const before = printer.printed().length;
    await press(fit.name.use);
    await dialog().waitFor({ state: 'detached' });
    const card = host.page.getByRole('listitem').filter({ hasText: '새 프린터' }).first();
    await card.getByRole('button', { name: devices.act.test }).click();
    const page = () => decodePaper(printer.printed().slice(before));
    await until(
      () => paperText(page(), COLUMNS).some(text => text.includes('폭이 맞습니다')),
      'the page',
      20_000,
    );
    const lines = paperText(page(), COLUMNS);
    expect(lines).toContain('1234567890'.repeat(5).slice(0, COLUMNS));
    expect(lines.some(text => text.startsWith('[raster'))).toBe(true);
    expect(lines).toContain(`[CODE128 ${WIZARD_CODES.code128}]`);
    expect(lines.some(text => text.startsWith('[QR'))).toBe(false);
    expect(lines).not.toContain('[cut]');
  });

  it('can be taken to another shop as a file', async () => {
    const profile = readPrinterProfile(JSON.parse(await savedText()));
    expect(profile).toMatchObject({
      columns: COLUMNS,
      widthDots: 512,
      cutter: 'none',
      tearFeedLines: 5,
      drawer: { pin: 5, onMs: 50, offMs: 500 },
      buzzer: 'escB',
      isKsx1001Only: true,
      barcodes: ['ean13', 'ean8', 'code128'],
      hasQr: false,
    });
    expect(profile.answers).toMatchObject({ realtime: true, inOrder: true, automatic: true });
  });
});
