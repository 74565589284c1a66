import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { capture } from '../../renderer/text/ko/capture.ts';
import { delivery } from '../../renderer/text/ko/delivery.ts';
import { settings } from '../../renderer/text/ko/settings.ts';
import { shift } from '../../renderer/text/ko/shift.ts';
import { welcome } from '../../renderer/text/ko/welcome.ts';
import { dateTimeText } from '../../src/base/korea-time.ts';
import { decodePaper, paperText } from '../../src/escpos/decoder.ts';
import { startHost, type AppHost } from '../support/app-host.ts';
import { bytesOfSample, sampleOf } from '../support/captured-papers.ts';
import * as counter from '../support/counter-page.ts';
import { eventually, field, type } from '../support/counter-page.ts';
import { attachPrinter, type FakePrinter } from '../support/paper-printer.ts';
import { openPtyLine } from '../support/pty.ts';

/**
 * Goal: what a channel's own program prints becomes an order that is cooked, handed over and booked, and the
 * paper comes out as it was; one that cannot be read is taught.
 * Method: the built program between three pseudo-terminals: the channel's program, the kitchen's printer, and
 * the printer that the paper goes on to.
 */
const program = openPtyLine();
const lines = [openPtyLine(), openPtyLine()] as const;
let kitchen: FakePrinter;
let original: FakePrinter;
let host: AppHost;
beforeAll(async () => {
  kitchen = attachPrinter(lines[0]);
  original = attachPrinter(lines[1]);
  const printers = lines.map(({ path }) => `serial:${path}?baud=115200`);
  host = await startHost({ printers });
  await host.page.getByRole('button', { name: welcome.demo.start }).click();
});
afterAll(async () => {
  await host.close();
  for (const line of [program, ...lines]) line.close();
});
afterEach(({ task }) => counter.pictureOfFailure(task, host.page));

const page = () => host.page;
const button = (name: string) => page().getByRole('button', { name, exact: true });
const lane = (name: keyof typeof delivery.lane) => page().getByRole('region', { name: delivery.lane[name] });
const numbers = (name: keyof typeof delivery.lane) => lane(name).getByRole('listitem').count();
const textOf = (printer: FakePrinter) => paperText(decodePaper(printer.printed()), 48).join('\n');
const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');

/** As samples have it; what stands behind it are seconds. */
const DATE_AND_TIME = /\d{4}-\d{2}-\d{2} \d{2}:\d{2}/;

describe('papers of a channel’s program', () => {
  it('a place where they come in is set up in the settings', async () => {
    await counter.openScreen(page(), 'settings');
    await page().getByRole('radio', { name: settings.tab.capture }).click();
    await button(capture.setup.add).click();
    const dialog = page().getByRole('dialog', { name: capture.setup.dialog.title });
    await dialog.getByRole('radio', { name: capture.setup.dialog.serial }).click();
    await type(field(dialog, capture.setup.dialog.path), program.path);
    await dialog.getByRole('button', { name: new RegExp(capture.setup.dialog.passTo) }).click();
    await page().getByRole('option', { name: lines[1].path }).click();
    await dialog.getByRole('button', { name: capture.setup.dialog.save }).click();
    await dialog.waitFor({ state: 'hidden' });
    await page().getByText(capture.setup.state.ready).waitFor();
  });

  it('asked by the program, the counter answers like a printer that is well', async () => {
    program.send([0x10, 0x04, 0x01]);
    await eventually(() => hex(program.received())).toBe('12');
  });

  it('a paper rings as an order, and comes out of the other printer as it was', async () => {
    // Printed now: an order of long ago would wait for approval.
    const now = dateTimeText(Date.now()).slice(0, 16);
    const fresh = sampleOf('baedal-seogu', 2).lines.map(line => line.replace(DATE_AND_TIME, now));
    const bytes = bytesOfSample({ lines: fresh });
    program.send(bytes);
    await page().getByRole('alert').getByText('새 주문 1건').waitFor();
    await eventually(() => hex(original.printed())).toBe(hex(bytes));
    expect(textOf(kitchen)).toBe('');
  });

  it('is taken, cooked from the kitchen’s own ticket, handed over and booked', async () => {
    await button(delivery.alarm.see).click();
    await eventually(() => numbers('waiting')).toBe(1);
    await button(delivery.order.accept).click();
    await eventually(() => textOf(kitchen)).toContain('비빔밥');
    await lane('accepted').getByRole('button', { name: delivery.act.markReady }).click();
    await lane('ready').getByRole('button', { name: delivery.act.pickUp }).click();
    const done = lane('delivering').getByRole('button', { name: delivery.act.complete.delivery });
    await done.click();
    const begin = page().getByRole('dialog', { name: shift.open.title });
    await begin.getByRole('button', { name: shift.open.start }).click();
    await begin.waitFor({ state: 'hidden' });
    await done.click();
    // The head counts what is under way as well, the foot only what is handed over.
    await eventually(() => numbers('delivering')).toBe(0);
    await lane('delivering').getByText('21,000').waitFor();
  });

  it('one that nobody has taught is shown, and taught by touching its lines', async () => {
    const { lines: printed } = sampleOf('meokkebi', 0);
    const foreign = printed.map(line => line.replace('먹깨비', '새배달').replace('결제완료(앱)', '먼저 냄'));
    program.send(bytesOfSample({ lines: foreign }));
    await button(capture.look).click();
    await button(capture.teach).click();
    const lesson = page().getByRole('dialog', { name: capture.lesson.title });
    await lesson.getByRole('button', { name: new RegExp(capture.type.channel) }).click();
    await page().getByRole('option', { name: '먹깨비' }).click();
    await lesson.getByRole('button', { name: capture.lesson.start }).click();
    const touch = async (line: string, means?: string) => {
      await lesson
        .getByRole('list', { name: capture.lesson.paper })
        .getByRole('button', { name: line })
        .click();
      if (means !== undefined) await lesson.locator('label').filter({ hasText: means }).click();
      await lesson.getByRole('button', { name: capture.lesson.next }).click();
    };
    const none = () => lesson.getByRole('button', { name: capture.lesson.none }).click();
    await touch('새배달');
    await touch('주문번호');
    for (let skipped = 0; skipped < 3; skipped += 1) await none(); // The short number, the kind, the time.
    await touch('품명');
    await touch('음식값');
    await touch('배달비');
    await touch('지자체할인', capture.lesson.funders.CITY);
    await touch('합계  17,000');
    await touch('결제', capture.lesson.meaning.PREPAID);
    await touch('수저/젓가락', capture.lesson.meaning.no);
    await touch('전화');
    await touch('도로명주소');
    await touch('지번주소');
    await touch('나머지주소');
    await touch('요청(가게)');
    await none();
    await lesson.getByText(capture.lesson.complete).waitFor();
    await lesson.getByRole('button', { name: capture.lesson.save }).click();
    await lesson.waitFor({ state: 'hidden' });
    await eventually(() => numbers('waiting')).toBe(1);
    await lane('waiting').getByText('김치찌개 2').waitFor();
    expect(host.complaints).toEqual([]);
  });
});
