import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { DATABASE_FILE, openReader } from '../../main/sql/database.ts';
import { verifyBooks } from '../../main/verify.ts';
import { checkout } from '../../renderer/text/ko/checkout.ts';
import { common } from '../../renderer/text/ko/common.ts';
import { payment } from '../../renderer/text/ko/payment.ts';
import { receipts } from '../../renderer/text/ko/receipts.ts';
import { shell } from '../../renderer/text/ko/shell.ts';
import { shift } from '../../renderer/text/ko/shift.ts';
import { welcome } from '../../renderer/text/ko/welcome.ts';
import { required } from '../../src/base/assert.ts';
import { until } from '../support/pty.ts';
import { nextCustomer, openCounter, pictureOfFailure, type Counter } from './counter.ts';

/**
 * Goal: a stranger opens the shop, sells, sees the paper, loses the power, goes on, closes, and can prove
 * it. Method: one day in its order, at the built program's page, with a scanner and a printer on
 * pseudo-terminals; in a browser tab and in Electron.
 */
const TUNA_ROLL = '8801000241033'; // 참치김밥, 4,500
const VEGETABLE_ROLL = '8801000241408'; // 야채김밥, 3,500
const KIMCHI = '8801000234370'; // 배추김치 1kg, 12,000, exempt

let counter: Counter;
/** The first sale's receipt number, off its own paper. */
let receiptNumber: string;

beforeAll(async () => {
  counter = await openCounter();
});
afterAll(() => counter.close());
afterEach(({ task }) => pictureOfFailure(task, counter.host.page));

const page = () => counter.host.page;
const due = (amount: string) => page().getByTestId('due').getByText(amount).waitFor();
const line = (name: string) =>
  page().getByRole('list', { name: checkout.cart.lines }).getByRole('listitem').filter({ hasText: name });

async function sellForCash(code: string, price: string): Promise<void> {
  await counter.goTo(shell.screen.checkout);
  counter.scan(code);
  await due(price);
  await counter.press('F10');
  await counter.dialog(payment.title.cash).waitFor();
  await counter.press('Enter');
  await nextCustomer(counter);
}

it('begins with one press, and its devices are there', async () => {
  await counter.button(welcome.demo.start).click();
  await page().getByText(shell.demo).waitFor();
  await page().getByText(shell.word.connected).waitFor();
  await page().getByText(shell.word.ready).waitFor();
});

it('opens with what lies in the drawer', async () => {
  await counter.press('F9');
  await counter.dialog(shift.open.title).waitFor();
  await counter.type('100000');
  await counter.press('Enter');
  await counter.button(common.tender.currency).waitFor();
});

it('takes three scanned goods, also while somebody types', async () => {
  counter.scan(TUNA_ROLL);
  await due('4,500');
  await counter.press('F2');
  await counter.type('rla'); // 김 with the keyboard in English.
  counter.scan(VEGETABLE_ROLL);
  await due('8,000');
  const finder = page().getByRole('combobox', { name: checkout.finder.label });
  expect(await finder.inputValue()).not.toMatch(/880/);
  await counter.press('Escape');
  counter.scan(KIMCHI);
  await due('20,000');
  for (const name of ['참치김밥', '야채김밥', '배추김치 1kg']) await line(name).waitFor();
});

it('is paid in 서로e음 and cash, once, however often the key bounces', async () => {
  await counter.press('F12');
  const dialog = counter.dialog(payment.title.split);
  await dialog.waitFor();
  await dialog.getByLabel(`${common.tender.currency} ${payment.entry.amount}`).fill('15000');
  await dialog.getByLabel(payment.approval).fill('31415926');
  await dialog.getByText(payment.exact).click();
  await dialog.getByRole('textbox', { name: payment.received }).fill('10000');
  await counter.press('Enter', 'Enter', 'Enter');
  await page().getByTestId('change').getByText('5,000').waitFor();
});

it('prints what was sold and how it was paid, and opens the drawer', async () => {
  const paper = await counter.paperAfter(0);
  receiptNumber = required(/영수증 (\d{6}-\d\d-\d{4})/.exec(paper.join('\n'))?.[1], 'receipt number');
  for (const words of [
    '사업자번호 137-82-12347',
    '참치김밥                  4,500    1       4,500',
    '야채김밥                  3,500    1       3,500',
    '*배추김치 1kg            12,000    1      12,000',
    '받을금액                                  20,000',
    '과세물품가액                               7,273',
    '부 가 세                                     727',
    '면세물품가액                              12,000',
    '서로e음                                   15,000',
    '  승인번호 31415926',
    '현금                                      10,000',
    '거스름돈                                   5,000',
  ])
    expect(paper).toContain(words);
  expect(paper.join('\n')).toContain(`[CODE128 IE${receiptNumber.replaceAll('-', '')}]`);
  await until(() => counter.drawerKicks() === 1, 'drawer');
});

it('loses the power with a customer on hold, and goes on where it was', async () => {
  await nextCustomer(counter);
  counter.scan(VEGETABLE_ROLL);
  await due('3,500');
  await counter.press('F5');
  await due('0');
  await counter.host.kill();
  await counter.host.startAgain();
  await counter.button(checkout.cart.hold).waitFor();
  await page().getByText(shell.word.counterDown).waitFor({ state: 'hidden' });
  await page().getByText(shell.word.ready).waitFor();
  await counter.press('F6');
  await due('3,500');
  await counter.button(checkout.cart.emptyOut).click();
  await due('0');
  expect(counter.papers()).toHaveLength(1);
});

it('prints a copy that says so', async () => {
  await counter.goTo(shell.screen.receipts);
  await page().getByText(receiptNumber).first().waitFor();
  await counter.button(receipts.act.reprint).click();
  const paper = await counter.paperAfter(1);
  expect(paper.join('\n')).toContain('재발행');
  expect(paper.join('\n')).toContain(receiptNumber);
});

it('takes a payment whose approval nobody has seen, and hears of it later', async () => {
  await counter.goTo(shell.screen.checkout);
  counter.scan(TUNA_ROLL);
  await due('4,500');
  await counter.press('F9');
  const dialog = counter.dialog(payment.title.currency);
  await dialog.waitFor();
  await dialog.getByText(payment.pending.label).click();
  await counter.press('Enter');
  await nextCustomer(counter);
  await counter.paperAfter(2);
  await counter.goTo(shell.screen.receipts);
  await counter.button(receipts.act.resolve).click();
  const resolve = counter.dialog(receipts.resolve.title);
  await resolve.getByLabel(receipts.resolve.approval).fill('27182818');
  await resolve.getByRole('button', { name: receipts.resolve.go }).click();
  await page().getByText(receipts.resolve.done).waitFor();
});

it('takes money out of the drawer and prints how it stands', async () => {
  await counter.goTo(shell.screen.shift);
  await counter.button(shift.move.payOut).click();
  await counter.type('8000');
  await counter.button(shift.move.payOutReasons.supplies).click();
  await counter.press('Enter');
  await page().getByText(shift.move.done).waitFor();
  await counter.button(shift.now.x).click();
  const dialog = counter.dialog(shift.xDialog.title);
  await dialog.getByRole('button', { name: shift.xDialog.print }).click();
  const paper = await counter.paperAfter(3);
  expect(paper.join('\n')).toContain('X-0001');
  expect(paper.join('\n')).toMatch(/출금 +-8,000/);
});

it('takes the first sale back when its receipt is scanned', async () => {
  counter.scan(TUNA_ROLL); // Where money is counted nothing may be lost: it says where scans go.
  await page().getByText(shell.scanElsewhere).waitFor();
  await counter.goTo(shell.screen.journal);
  counter.scan(`IE${receiptNumber.replaceAll('-', '')}`);
  await page().getByRole('heading', { name: receiptNumber }).waitFor();
  await counter.button(receipts.act.refund).click();
  const dialog = counter.dialog(receipts.refund.title);
  await dialog.getByRole('button', { name: receipts.refund.reasons.mind }).click();
  await dialog.getByLabel(receipts.refund.approval).fill('16180339');
  await dialog.getByRole('button', { name: receipts.refund.go }).click();
  await page().getByText(receipts.refund.done).waitFor();
  const paper = await counter.paperAfter(4);
  expect(paper.join('\n')).toContain(receiptNumber);
  expect(paper.join('\n')).toMatch(/현금 +-5,000/);
  expect(paper.join('\n')).toMatch(/서로e음 +-15,000/);
  expect(counter.drawerKicks()).toBe(3); // Two payments and a refund of cash, each once.
});

it('sells without paper, and prints it once there is some', async () => {
  counter.printer.paper = 'out';
  await page().getByText(shell.word.paperOut).waitFor();
  await sellForCash(VEGETABLE_ROLL, '3,500');
  expect(counter.papers()).toHaveLength(5);
  counter.printer.paper = 'ok';
  const paper = await counter.paperAfter(5);
  expect(paper.join('\n')).toContain('야채김밥');
  await page().getByText(shell.word.ready).waitFor();
  expect(counter.papers()).toHaveLength(6);
});

it('closes with a count, says what is missing, and prints the Z report', async () => {
  await counter.goTo(shell.screen.shift);
  await counter.press('F9');
  await page().getByText(shift.openMatters.none).waitFor();
  await counter.press('F9');
  await page().getByLabel('50,000원', { exact: true }).fill('1');
  await page().getByLabel('10,000원', { exact: true }).fill('4');
  await page().getByLabel('5,000원', { exact: true }).fill('1');
  await counter.press('F9'); // 95,000 counted, 95,500 expected: 100,000 + 5,000 - 8,000 - 5,000 + 3,500.
  await counter.button(shift.difference.reasons.change).click();
  await counter.press('F9');
  await counter.button(shift.foot.finish).click();
  await page().getByText(shift.done.title).waitFor();
  const paper = (await counter.paperAfter(6)).join('\n');
  expect(paper).toContain('Z-0001');
  expect(paper).toMatch(/-500/);
});

it('can be proved from the file, by the number on the paper', async () => {
  const paper = counter.papers()[6]?.join('\n') ?? '';
  const shown = (await page().getByTestId('chain-head').textContent()) ?? '';
  expect(counter.host.complaints).toEqual([]);
  expect(counter.host.log()).not.toContain('incident');
  await counter.host.close();
  const database = openReader(join(counter.host.dataDir, DATABASE_FILE));
  const proof = verifyBooks(database);
  database.close();
  expect(proof).toMatchObject({ kind: 'ok' });
  const head = proof.kind === 'ok' ? proof.head : '';
  expect(shown).toContain(head.slice(0, 16));
  expect(paper.replaceAll(/\s/g, '')).toContain(head.slice(0, 16));
});
