import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { enrolment } from '../../renderer/text/ko/enrolment.ts';
import { fees } from '../../renderer/text/ko/fees.ts';
import { people } from '../../renderer/text/ko/people.ts';
import { programmes } from '../../renderer/text/ko/programmes.ts';
import { required } from '../../src/base/assert.ts';
import { addDays } from '../../src/base/dates.ts';
import { dateText } from '../../src/base/korea-time.ts';
import { termOf } from '../../src/community/term.ts';
import type { InstructorDue, RefundPreview } from '../../src/contract/fee.ts';
import { startHost, type AppHost } from '../support/app-host.ts';
import { faultsOf } from '../support/axe.ts';
import * as counter from '../support/counter-page.ts';
import { eventually, field, filled, openScreen, row } from '../support/counter-page.ts';
import { apply, openCourse, somebody } from '../support/enrolments.ts';
import { byBank, byCard, byCurrency, inCash, payFee } from '../support/fees.ts';
import { textOfPdf } from '../support/office-files.ts';
import { savedFile } from '../support/saved-file.ts';
import { openTestShop, type TestShop } from '../support/shop.ts';
import { command } from '../support/till.ts';
import { verify } from '../support/verify.ts';

/**
 * Goal: the money of a centre's day on one screen: what came in, goes back, reaches the bank, and what an
 * instructor is paid; and the books balance at the end.
 * Method: a centre is made by the requests themselves, with a course that began 33 days ago; then the built
 * program opens its folder, and everything is done by the words on the screen.
 */
const COURSE = '한글 붓글씨';
const CANCELLED = '장구 교실';
const dataDir = mkdtempSync(join(tmpdir(), 'ieum-'));
const today = dateText(Date.now());
let host: AppHost;
let preview: RefundPreview;
let due: InstructorDue;

beforeAll(async () => {
  const shop = await openTestShop({ dataDir });
  shop.clock.set(Date.now());
  await layCentre(shop);
  await shop.close();
  host = await startHost({ dataDir });
  await host.page.getByRole('button', { name: '센터로' }).click();
  await host.page.getByRole('heading', { name: programmes.title, exact: true }).waitFor();
});
afterAll(async () => {
  await host.close();
  rmSync(dataDir, { recursive: true, force: true });
});
afterEach(({ task }) => counter.pictureOfFailure(task, host.page));

/** Lessons of every day begin at midnight: how many have begun is the same at whatever hour the test runs. */
async function layCentre(shop: TestShop): Promise<void> {
  const centre = shop.as('centre');
  const { id: instructorId } = await centre.room.saveInstructor({
    ...command(),
    id: null,
    name: '김선생',
    phone: null,
    contractFrom: '2020-01-01',
    contractTo: '2099-12-31',
    hourly: 40_000,
    withholding: 'business',
  });
  const daily = {
    term: termOf(today),
    weekdays: [0, 1, 2, 3, 4, 5, 6],
    startMinute: 0,
    endMinute: 60,
    makesUp: true,
    capacity: 9,
  };
  const programmeId = await openCourse(shop, {
    ...daily,
    name: COURSE,
    instructorId,
    firstDay: addDays(today, -33),
    lastDay: addDays(today, 120),
    lessonCount: 70,
    fee: 63_000,
    materials: 10_000,
  });
  const seats = [];
  for (const number of [1, 2]) seats.push(await apply(shop, programmeId, await somebody(shop, number)));
  const [first, second] = seats.map(({ id }) => id);
  await payFee(shop, required(first, 'seat'), [byCard(73_000)]);
  await payFee(shop, required(second, 'seat'), [inCash(73_000)]);
  preview = await centre.fee.previewRefund({ enrolmentId: required(first, 'seat'), materialsBack: false });
  shop.counter.transaction(({ reads, writes }) => {
    for (const { id, date } of reads.programmes.lessons(programmeId))
      if (date <= today && date.startsWith(today.slice(0, 7))) writes.programmes.setLessonState(id, 'held');
  });
  due = required((await centre.fee.pays({ month: today.slice(0, 7) })).due[0], 'due');
  const days = { firstDay: addDays(today, 9), lastDay: addDays(today, 60), lessonCount: 12 };
  const off = await openCourse(shop, { ...daily, ...days, name: CANCELLED, fee: 45_000 });
  const waysOf = [byBank(45_000), byCurrency(45_000)];
  for (const [index, way] of waysOf.entries())
    await payFee(shop, (await apply(shop, off, await somebody(shop, 3 + index))).id, [way]);
}

const page = () => host.page;
const button = (name: string) => page().getByRole('button', { name, exact: true });
const dialog = (name: string) => page().getByRole('dialog', { name, exact: true });
const list = () => page().getByRole('grid', { name: fees.day.list }).getByRole('row');
const wonText = (amount: number) => `${amount.toLocaleString('ko-KR')}원`;
const sums = (kind: 'byPlace' | 'byProgramme') => page().getByRole('table', { name: fees.day[kind] });

it('a day lists who paid, behind a mask, and its ways and programmes come to one sum', async () => {
  await openScreen(page(), 'fees');
  await eventually(() => list().count()).toBe(4);
  await eventually(() => list().first().textContent()).toContain('주*1');
  for (const kind of ['byPlace', 'byProgramme'] as const)
    await eventually(() => sums(kind).locator('tfoot').textContent()).toContain('236,000');
  await eventually(() => sums('byProgramme').textContent()).toContain(COURSE);
  expect(await faultsOf(page())).toEqual([]);
  await button(fees.day.previous).click();
  await page().getByText(fees.day.none).waitFor();
  await button(fees.day.today).click();
  await eventually(() => list().count()).toBe(4);
});

it('a receipt is printed again', async () => {
  await list().first().click();
  const receipt = dialog(filled(fees.receipt.title, { number: 1 }));
  await receipt
    .getByText(filled(fees.receipt.approved, { place: fees.place.card, number: 31_415_926 }))
    .waitFor();
  expect(await faultsOf(page())).toEqual([]);
  await button(fees.receipt.print).click();
  await page()
    .getByText(filled(fees.receipt.printed, { count: 1 }))
    .waitFor();
  await page().keyboard.press('Escape');
  await receipt.waitFor({ state: 'hidden' });
});

it('cash reaches the bank by keyboard alone, and no more of it than there is', async () => {
  await page().keyboard.press('F9');
  const bank = dialog(fees.bank.dialog);
  await bank.waitFor();
  expect(await faultsOf(page())).toEqual([]);
  await page().keyboard.type('80000', { delay: 40 });
  await bank.getByText(filled(fees.bank.over, { amount: '73,000원' })).waitFor();
  await page().keyboard.press('Control+A');
  await page().keyboard.type('70000', { delay: 40 });
  await page().keyboard.press('Enter');
  await bank.waitFor({ state: 'hidden' });
  await page()
    .getByText(new RegExp(`^\\d\\d:\\d\\d ${fees.place.cash} 입금$`))
    .waitFor();
});

it('a course that has begun is refunded month by month, and the day shows it', async () => {
  await openScreen(page(), 'programmes');
  await row(page(), programmes.list, COURSE).click();
  await page()
    .getByRole('button', { name: new RegExp(`^${enrolment.open}`) })
    .click();
  await button(filled(fees.refund.openOf, { name: '주*1' })).click();
  const refund = dialog(filled(fees.refund.title, { name: '주*1' }));
  const { lessons, used, parts, total } = preview;
  await refund.getByText(filled(fees.refund.used, { lessons, used })).waitFor();
  await refund.getByText(fees.refund.tables.law).waitFor();
  expect(parts.length).toBeGreaterThan(2);
  for (const [index, part] of parts.entries())
    await refund
      .getByText(
        filled(fees.refund.month, {
          month: index + 1,
          lessons: part.lessons,
          used: part.used,
          fee: wonText(part.fee),
        }),
      )
      .waitFor();
  expect(await faultsOf(page())).toEqual([]);
  await button(filled(fees.refund.do, { total: wonText(total) })).click();
  await refund.waitFor({ state: 'hidden' });
  await page().keyboard.press('Escape');
  await openScreen(page(), 'fees');
  await eventually(() => list().count()).toBe(5);
  await eventually(() => list().nth(1).textContent()).toContain(`−${wonText(total)}`);
});

it('a course that is cancelled is refunded at once, after it was shown by person', async () => {
  await openScreen(page(), 'programmes');
  await row(page(), programmes.list, CANCELLED).click();
  await button(programmes.panel.cancel).click();
  const asks = dialog(programmes.cancelDialog.title);
  await field(asks, programmes.cancelDialog.reason).fill('강사 사정');
  await asks.getByRole('button', { name: programmes.cancelDialog.submit, exact: true }).click();
  const owes = filled(fees.programme.notice, { count: 2, total: '90,000원' });
  await page().getByText(owes).waitFor();
  await openScreen(page(), 'fees');
  await page()
    .getByText(filled(fees.owed.notice, { count: 2, total: '90,000원' }))
    .waitFor();
  await button(fees.owed.see).click();
  await dialog(fees.owed.title).getByRole('rowheader', { name: '주*3' }).waitFor();
  expect(await faultsOf(page())).toEqual([]);
  await page().keyboard.press('Escape');
  await openScreen(page(), 'programmes');
  await row(page(), programmes.list, CANCELLED).click();
  await page().getByText(owes).waitFor();
  await page().keyboard.press('F9');
  const refund = dialog(fees.programme.title);
  await refund.getByRole('rowheader', { name: '주*4' }).waitFor();
  expect(await faultsOf(page())).toEqual([]);
  await button(filled(fees.programme.do, { count: 2, total: '90,000원' })).click();
  await refund.waitFor({ state: 'hidden' });
  await page().getByText(owes).waitFor({ state: 'hidden' });
});

it('an instructor is paid once, gets a page of it, and what was withheld is handed over', async () => {
  await openScreen(page(), 'fees');
  await page().getByRole('radio', { name: fees.tab.pays }).click();
  await row(page(), fees.pays.due, '김선생').click();
  const pays = dialog(filled(fees.pays.title, { name: '김선생' }));
  await eventually(() => pays.textContent()).toContain(wonText(due.gross));
  expect(await faultsOf(page())).toEqual([]);
  await page().keyboard.press('F9');
  await pays.waitFor({ state: 'hidden' });
  await page().getByText(fees.pays.noneDue).waitFor();
  await row(page(), fees.pays.paid, '김선생').click();
  await pays.waitFor();
  const { bytes } = await savedFile(host, () => button(fees.pays.pdf).click());
  const text = await textOfPdf(bytes);
  for (const said of ['김선생', COURSE, wonText(due.gross), wonText(due.net)]) expect(text).toContain(said);
  await page().keyboard.press('Escape');
  await button(fees.pays.payWithheld).click();
  await button(filled(fees.withholding.do, { amount: wonText(due.tax + due.local) })).waitFor();
  expect(await faultsOf(page())).toEqual([]);
  await page().keyboard.press('Enter');
  await eventually(() => button(fees.pays.payWithheld).isDisabled()).toBe(true);
});

it('nobody is erased whose fee would go back, unless it was signed away', async () => {
  await openScreen(page(), 'people');
  await field(page(), people.find).fill('주민2');
  await row(page(), people.title, '주*2').click();
  await button(people.more).click();
  await page().getByRole('menuitem', { name: people.erase.do, exact: true }).click();
  const erase = page().getByRole('alertdialog', { name: filled(people.erase.title, { name: '주*2' }) });
  await erase.getByText(filled(people.erase.toRefund, { total: wonText(preview.total) })).waitFor();
  await erase.getByText(people.erase.sure).click();
  expect(await button(people.erase.act).isDisabled()).toBe(true);
  await erase.getByText(people.erase.givesUp).click();
  await erase.getByRole('radio', { name: people.erase.reason.donates }).click();
  expect(await faultsOf(page())).toEqual([]);
  await button(people.erase.act).click();
  await erase.waitFor({ state: 'hidden' });
});

it('the books balance', async () => {
  await host.close();
  expect(await verify(dataDir)).toMatch(/^ok: /);
});
