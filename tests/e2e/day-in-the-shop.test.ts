import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { checkout } from '../../renderer/text/ko/checkout.ts';
import { common } from '../../renderer/text/ko/common.ts';
import { devices } from '../../renderer/text/ko/devices.ts';
import { payment } from '../../renderer/text/ko/payment.ts';
import { receipts } from '../../renderer/text/ko/receipts.ts';
import { shell } from '../../renderer/text/ko/shell.ts';
import { shift } from '../../renderer/text/ko/shift.ts';
import { welcome } from '../../renderer/text/ko/welcome.ts';
import { startHost, type AppHost } from '../support/app-host.ts';
import * as counter from '../support/counter-page.ts';
import { eventually, field, filled, type } from '../support/counter-page.ts';
import type { FakePrinter } from '../support/paper-printer.ts';
import { openSerialDesk, type SerialDesk } from '../support/serial-desk.ts';
import { verify } from '../support/verify.ts';
import {
  FIRST_RECEIPT,
  papersOf,
  PENDING_RECEIPT,
  REFUND_RECEIPT,
  X_REPORT,
  Z_REPORT,
} from './day-papers.ts';

/**
 * Goal: a stranger's first day in the shop, from the first start to the proof of the books, with nothing
 * but the page, a scanner and a printer.
 * Method: the built program in a browser tab or in Electron; pseudo-terminals in the place of the cables.
 * Each test is an hour of the same day and goes on where the one before has ended.
 */
const KIMBAP = { code: '8801000241033', line: '참치김밥 4,500 ×1 4,500' };
const RICE = { code: '8801000249541', line: '서구 쌀 4kg 15,000면세 ×1 15,000' };
const MILK = { code: '8801000248063', line: '우유 900ml 2,900 ×1 2,900' };

/** What lies in the drawer at the end, a thousand won less than there should be. */
const COUNT = [
  ['50,000', '1'],
  ['10,000', '5'],
  ['1,000', '8'],
  ['100', '8'],
] as const;

/** Where the paper moves: the first byte after a line. */
const LINE_FEED = 0x0a;

let desk: SerialDesk;
let host: AppHost;
let printer: FakePrinter;

beforeAll(async () => {
  desk = openSerialDesk();
  host = await startHost({ printers: desk.printers, scanners: desk.scanners });
});
afterAll(async () => {
  await host.close();
  desk.close();
});

afterEach(({ task }) => counter.pictureOfFailure(task, host.page));

/** A sale of one thing for cash, exactly. */
async function sellKimbap(): Promise<void> {
  const { page } = host;
  await counter.openScreen(page, 'checkout');
  desk.scan(KIMBAP.code);
  await eventually(() => counter.cartLines(page)).toEqual([KIMBAP.line]);
  const sheet = await counter.pay(page, 'cash');
  await sheet.getByRole('button', { name: payment.finishExact }).click();
  await counter.nextSale(page);
}

describe('a day in the shop', () => {
  it('begins with the demo shop and a float in the drawer', async () => {
    const { page } = host;
    await page.getByRole('button', { name: welcome.demo.start }).click();
    await page.getByText(shell.demo).waitFor();
    await counter.untilSign(page, 'scanner', 'connected');
    desk.plugInPrinter();
    await counter.untilSign(page, 'printer', 'ready');
    await counter.openShift(page, 100_000);
    await page.getByRole('group', { name: checkout.pay.ways }).waitFor();
  });

  it('takes scans into the cart, and never into the field that is being typed in', async () => {
    const { page } = host;
    desk.scan(KIMBAP.code);
    await eventually(() => counter.cartLines(page)).toEqual([KIMBAP.line]);
    const search = counter.searchField(page);
    await type(search, '김치');
    desk.scan(RICE.code);
    await eventually(() => counter.cartLines(page)).toEqual([KIMBAP.line, RICE.line]);
    expect(await search.inputValue()).toBe('김치');
    await search.fill('');
    // Three on the keypad is not a quantity of what is scanned next.
    await page.getByRole('group', { name: common.keypad.label }).getByRole('button', { name: '3' }).click();
    await page.getByText(filled(checkout.pay.pieces_other, { count: 3 })).waitFor();
    desk.scan(MILK.code);
    await eventually(() => counter.cartLines(page)).toEqual([KIMBAP.line, RICE.line, MILK.line]);
    expect(await counter.due(page)).toBe('22,400원');
  });

  it('is paid in 서로e음 and cash, once, however often Enter comes', async () => {
    const { page } = host;
    const sheet = await counter.pay(page, 'split');
    await type(field(sheet, `${common.tender.currency} ${payment.entry.amount}`), '20000');
    await type(field(sheet, payment.approval), '30012345');
    await sheet.getByRole('button', { name: payment.exact }).click();
    await type(field(sheet, payment.received), '10000');
    for (let bounce = 0; bounce < 3; bounce += 1) await page.keyboard.press('Enter');
    await page.getByRole('dialog', { name: payment.done.title }).waitFor();
    await page.keyboard.press('Enter');
    expect(await page.getByTestId('change').textContent()).toBe('7,600원');
    await counter.nextSale(page);
    await eventually(() => papersOf(desk)).toEqual([FIRST_RECEIPT]);
    expect(desk.drawerKicks()).toBe(1);
    await counter.openScreen(page, 'receipts');
    await page.getByText(filled(receipts.total, { sales: 1, refunds: 0 })).waitFor();
  });

  it('is paid in cash, once, on a double click', async () => {
    const { page } = host;
    await counter.openScreen(page, 'checkout');
    await counter.find(page, '컵라면');
    await eventually(() => counter.due(page)).toBe('1,300원');
    const search = counter.searchField(page);
    await type(search, '컵라먼');
    await page.getByText(checkout.finder.none).waitFor();
    const sheet = await counter.pay(page, 'cash');
    await sheet.getByRole('button', { name: payment.finishExact }).dblclick();
    await page.getByText(payment.done.change, { exact: true }).waitFor();
    await counter.nextSale(page);
    expect(await search.inputValue()).toBe('');
    await eventually(() => papersOf(desk)).toHaveLength(2);
    expect(desk.drawerKicks()).toBe(2);
    await counter.openScreen(page, 'receipts');
    await page.getByText(filled(receipts.total, { sales: 2, refunds: 0 })).waitFor();
  });

  it('keeps what is held and what was sold when the plug is pulled, and prints nothing twice', async () => {
    await counter.openScreen(host.page, 'checkout');
    desk.scan(KIMBAP.code);
    await eventually(() => counter.cartLines(host.page)).toEqual([KIMBAP.line]);
    await host.page.getByRole('button', { name: checkout.cart.hold }).click();
    await host.page.getByText(checkout.cart.held).waitFor();
    desk.scan(MILK.code);
    await eventually(() => counter.cartLines(host.page)).toEqual([MILK.line]);
    await counter.openScreen(host.page, 'devices');
    const jobs = host.page.getByRole('list', { name: devices.jobs.title }).getByRole('listitem');
    const confirmed = jobs.filter({ hasText: devices.jobs.state.confirmed });
    // Two receipts, and the drawer before each.
    await eventually(() => confirmed.count()).toBe(4);
    expect(await jobs.count()).toBe(4);

    await host.kill();
    desk.unplugPrinter();
    await host.startAgain();
    desk.plugInPrinter();
    const { page } = host;
    await counter.openScreen(page, 'checkout');
    await eventually(() => counter.cartLines(page)).toEqual([MILK.line]);
    const tickets = page.getByRole('group', { name: checkout.cart.tickets });
    expect(await tickets.getByRole('button').filter({ hasText: '4,500' }).count()).toBe(1);
    await counter.untilSign(page, 'printer', 'ready');
    await counter.openScreen(page, 'receipts');
    await counter.row(page, receipts.list, '-01-0001').click();
    await page.getByRole('button', { name: receipts.act.reprint }).click();
    await page.getByText(filled(receipts.act.reprinted, { count: 1 })).waitFor();
    await eventually(() => papersOf(desk)).toHaveLength(3);
    expect(papersOf(desk)[2]).toBe(`                 ** 재발행 1 **\n${FIRST_RECEIPT}`);
  });

  it('takes 서로e음 that is approved later', async () => {
    const { page } = host;
    await counter.openScreen(page, 'checkout');
    const sheet = await counter.pay(page, 'currency');
    await sheet.getByText(payment.pending.label).click();
    await sheet.getByRole('button', { name: payment.finish.currency }).click();
    await page.getByText(payment.done.pending).waitFor();
    await counter.nextSale(page);
    await eventually(() => papersOf(desk)[3]).toBe(PENDING_RECEIPT);
    await counter.openScreen(page, 'receipts');
    await counter.row(page, receipts.list, receipts.pendingTag).click();
    await page.getByRole('button', { name: receipts.act.resolve }).click();
    const dialog = page.getByRole('dialog', { name: receipts.resolve.title });
    await type(field(dialog, receipts.resolve.approval), '30012346');
    await dialog.getByRole('button', { name: receipts.resolve.go }).click();
    await page.locator('small', { hasText: '30012346' }).waitFor();
    await dialog.waitFor({ state: 'hidden' });
    expect(await counter.row(page, receipts.list, receipts.pendingTag).count()).toBe(0);
  });

  it('pays out of the drawer for a reason, and reads the figures on paper', async () => {
    const { page } = host;
    await counter.openScreen(page, 'shift');
    await page.getByRole('button', { name: shift.move.payOut }).click();
    const dialog = page.getByRole('dialog', { name: shift.move.payOut });
    await type(field(dialog, shift.move.amount), '5000');
    await dialog.getByRole('button', { name: shift.move.payOutReasons.supplies }).click();
    await dialog.getByRole('button', { name: shift.move.payOut }).click();
    await page.getByText(shift.move.done).waitFor();
    await page.getByRole('button', { name: shift.now.x }).click();
    const report = page.getByRole('dialog', { name: shift.xDialog.title });
    await report.getByRole('button', { name: shift.xDialog.print }).click();
    await eventually(() => papersOf(desk)[4]).toBe(X_REPORT);
    // Where money is counted a scan must neither be lost nor lead away: it says where scans go.
    desk.scan(KIMBAP.code);
    await page.getByText(shell.scanElsewhere).waitFor();
  });

  it('takes back a whole sale by its receipt, in the tenders it was paid in', async () => {
    const { page } = host;
    await counter.openScreen(page, 'journal');
    const barcode = /CODE128 (IE\d{12})/.exec(desk.papers()[0]?.join('\n') ?? '')?.[1] ?? '';
    desk.scan(barcode);
    await page.getByRole('button', { name: receipts.act.refund, exact: true }).click();
    const dialog = page.getByRole('dialog', { name: receipts.refund.title });
    await dialog.getByRole('button', { name: receipts.refund.reasons.mind }).click();
    await type(field(dialog, receipts.refund.approval), '30012347');
    await dialog.getByRole('button', { name: receipts.refund.go }).click();
    await page.getByText(receipts.refund.done).waitFor();
    await eventually(() => papersOf(desk)[5]).toBe(REFUND_RECEIPT);
    // Two sales, the pay-out and the refund took the drawer; 서로e음 alone does not.
    expect(desk.drawerKicks()).toBe(4);
  });

  it('sells on without a printer, and prints the receipt once the cable is back', async () => {
    const { page } = host;
    desk.unplugPrinter();
    await counter.untilSign(page, 'printer', 'disconnected');
    await counter.openScreen(page, 'checkout');
    await sellKimbap();
    expect(papersOf(desk)).toHaveLength(6);
    printer = desk.plugInPrinter();
    await counter.untilSign(page, 'printer', 'ready');
    await eventually(() => papersOf(desk)).toHaveLength(7);
    expect(desk.papers()[6]?.join()).toContain('-01-0005');
  });

  it('sells on without paper, and prints the receipt once there is some', async () => {
    const { page } = host;
    printer.paper = 'out';
    await counter.untilSign(page, 'printer', 'paperOut');
    await sellKimbap();
    expect(papersOf(desk)).toHaveLength(7);
    printer.paper = 'ok';
    await counter.untilSign(page, 'printer', 'ready');
    await eventually(() => papersOf(desk)).toHaveLength(8);
    expect(desk.papers()[7]?.join()).toContain('-01-0006');
    expect(desk.nonsense()).toEqual([]);
  });

  it('asks a person about the receipt whose cable was pulled while it was printed', async () => {
    const { page } = host;
    printer.whenHeard(LINE_FEED, desk.unplugPrinter);
    await sellKimbap();
    desk.plugInPrinter();
    await counter.untilSign(page, 'printer', 'uncertain');
    await counter.openScreen(page, 'devices');
    const doubtful = page.getByRole('listitem').filter({ hasText: devices.jobs.ask });
    await doubtful.waitFor();
    expect(papersOf(desk)).toHaveLength(8);
    await doubtful.getByRole('button', { name: devices.jobs.printAgain }).click();
    await counter.untilSign(page, 'printer', 'ready');
    await eventually(() => papersOf(desk)).toHaveLength(9);
    expect(desk.papers()[8]?.join()).toContain('-01-0007');
  });

  it('closes the shift with a count, a reason for what is missing, and a Z report', async () => {
    const { page } = host;
    await counter.openScreen(page, 'shift');
    await page.getByRole('button', { name: shift.now.close }).click();
    await page.getByText(filled(shift.openMatters.heldTag, { count: 1 })).waitFor();
    await page.getByRole('button', { name: shift.foot.next }).click();
    for (const [piece, count] of COUNT) await type(field(page, `${piece}원`), count);
    await page.getByRole('button', { name: shift.foot.nextReason }).click();
    await page.getByText(filled(shift.difference.short, { amount: '1,000원' })).waitFor();
    await page.getByRole('button', { name: shift.difference.reasons.change }).click();
    await page.getByRole('button', { name: shift.foot.nextPrint }).click();
    await page.getByRole('button', { name: shift.foot.finish }).click();
    await page.getByText(shift.done.title).waitFor();
    await eventually(() => papersOf(desk)[9]).toBe(Z_REPORT);
  });

  it('ends with the proof that the books are whole and are those of the Z report', async () => {
    expect(host.complaints).toEqual([]);
    expect(host.log()).not.toContain('incident');
    const printed = desk.papers()[9]?.join('\n') ?? '';
    const onPaper = (printed.match(/(?:[0-9a-f]{4} ){3}[0-9a-f]{4}/g) ?? []).join('').replaceAll(' ', '');
    await host.close();
    const proof = await verify(host.dataDir);
    expect(proof).toMatch(new RegExp(`^ok: \\d+ entries, head ${onPaper}$`));
  });
});
