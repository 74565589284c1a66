import { execFileSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { attendance } from '../../renderer/text/ko/attendance.ts';
import { common } from '../../renderer/text/ko/common.ts';
import { enrolment } from '../../renderer/text/ko/enrolment.ts';
import { fees } from '../../renderer/text/ko/fees.ts';
import { operationLog } from '../../renderer/text/ko/operation-log.ts';
import { papers } from '../../renderer/text/ko/papers.ts';
import { people } from '../../renderer/text/ko/people.ts';
import { programmes } from '../../renderer/text/ko/programmes.ts';
import { village } from '../../renderer/text/ko/village.ts';
import { welcome } from '../../renderer/text/ko/welcome.ts';
import { required } from '../../src/base/assert.ts';
import { addDays } from '../../src/base/dates.ts';
import { dateText } from '../../src/base/korea-time.ts';
import { termDays, termOf } from '../../src/community/term.ts';
import { startHost, type AppHost } from '../support/app-host.ts';
import * as counter from '../support/counter-page.ts';
import { eventually, field, filled, row, type } from '../support/counter-page.ts';
import { holdOn } from '../support/hold-on.ts';
import { textOfPdf } from '../support/office-files.ts';
import { savedFile } from '../support/saved-file.ts';
import { verify } from '../support/verify.ts';
import { picture } from '../support/village.ts';
import { typeAsScanner } from '../support/wedge.ts';

/**
 * Goal: a quarter of a centre from its first course to the return of what a village project did not spend,
 * as its staff do it, and the books balance at the end.
 * Method: the built program on an empty folder, by the words on the screen. The course meets every day and
 * began two days ago at midnight, so that three lessons have begun at whatever hour the test runs.
 */
let host: AppHost;
beforeAll(async () => {
  host = await startHost();
});
afterAll(() => host.close());
afterEach(({ task }) => counter.pictureOfFailure(task, host.page));

const COURSE = '서예 첫걸음';
const DUE = '70,000원';
const CAPACITY = 20;
/** Each has a name of their own behind the mask. The first ten are over 65. */
const FAMILY_NAMES = Array.from('김이박최정강조윤장임한오서신권황안송류전홍고문양손배백허유남심노하곽성');
const SENIORS = 10;
const today = dateText(Date.now());
const firstDay = addDays(today, -2);

const page = () => host.page;
const button = (name: string) => page().getByRole('button', { name, exact: true });
const dialog = (name: string) => page().getByRole('dialog', { name, exact: true });
const desk = () => dialog(filled(enrolment.title, { programme: COURSE }));
const signedUp = () => desk().getByRole('table', { name: enrolment.list }).getByRole('row');
/** Those in the list of whom it says so: their names behind the mask. */
const namesIn = (state: string) =>
  signedUp().evaluateAll(
    (rows, said) =>
      rows.flatMap(one => {
        const [, stateCell] = one.querySelectorAll('td');
        const isMeant = stateCell?.firstElementChild?.firstElementChild?.textContent === said;
        return isMeant ? [one.querySelector('b')?.textContent ?? ''] : [];
      }),
    state,
  );

async function openCourse(): Promise<void> {
  await counter.openScreen(page(), 'programmes');
  await row(page(), programmes.list, COURSE).click();
}
async function openDesk(): Promise<void> {
  await openCourse();
  await page()
    .getByRole('button', { name: new RegExp(`^${enrolment.open}`) })
    .click();
  await desk().waitFor();
}

it('a centre begins, and thirty-five people are written down', async () => {
  await page().getByRole('radio', { name: welcome.kind.centre }).click();
  await type(field(page(), welcome.ownCentre.name), '가정1동 주민자치센터');
  await type(page().getByRole('textbox', { name: welcome.ownCentre.dong, exact: true }), '가정1동');
  await type(field(page(), welcome.ownCentre.representative), '오담당');
  await button(welcome.ownCentre.start).click();
  await counter.openScreen(page(), 'people');
  const form = dialog(people.form.addTitle);
  for (const [index, familyName] of FAMILY_NAMES.entries()) {
    await page().keyboard.press('F9');
    await field(form, people.form.name).fill(`${familyName}길동`);
    await field(form, people.form.phone).fill(`010-1000-${1001 + index}`);
    await field(form, people.form.birth).fill(index < SENIORS ? '1950-03-12' : '1980-03-12');
    await form.getByRole('button', { name: people.form.add }).click();
    await form.waitFor({ state: 'hidden' });
  }
  await page()
    .getByText(filled(people.sub, { count: FAMILY_NAMES.length }))
    .waitFor();
}, 120_000);

it('a course of twelve lessons for twenty with two kinds of kept seats is published', async () => {
  await counter.openScreen(page(), 'programmes');
  await button(programmes.add).click();
  const { form, panel, weekday } = programmes;
  const at = dialog(form.new);
  await field(at, form.name).fill(COURSE);
  await field(at, form.firstDay).fill(firstDay);
  await field(at, form.lastDay).fill(addDays(firstDay, 21));
  for (const day of Object.values(weekday)) await at.getByRole('button', { name: day, exact: true }).click();
  await field(at, form.start).fill('00:00');
  await field(at, form.end).fill('01:00');
  await field(at, form.lessonCount).fill('12');
  await at.getByText(form.makesUp).click();
  await field(at, form.capacity).fill(String(CAPACITY));
  await field(at, form.fee).fill('60000');
  await field(at, form.materials).fill('10000');
  await at.getByRole('button', { name: form.save }).click();
  await at.waitFor({ state: 'hidden' });
  await openCourse();
  const { recruitment } = enrolment;
  await button(recruitment.open).click();
  const how = dialog(recruitment.title);
  await how.getByRole('radio', { name: recruitment.lottery }).click();
  for (const [quota, seats] of [
    [enrolment.quota.senior, '6'],
    [enrolment.quota.resident, '4'],
  ] as const)
    await field(how, filled(recruitment.seatsOf, { quota })).fill(seats);
  await field(how, recruitment.closes).fill(`${addDays(today, 1)} 18:00`);
  await how.getByRole('button', { name: common.action.save, exact: true }).click();
  await how.waitFor({ state: 'hidden' });
  await button(panel.publish).click();
  for (const number of [1, 2, 3])
    await holdOn(page(), { name: COURSE, number }, addDays(firstDay, number - 1));
});

it('all of them apply, every third as a resident', async () => {
  await openDesk();
  for (const [index, familyName] of FAMILY_NAMES.entries()) {
    await field(desk(), enrolment.who).fill(`${familyName}길동`);
    await desk()
      .getByRole('button', { name: new RegExp(`^${familyName}\\*동`) })
      .click();
    await desk().getByText(enrolment.draws).waitFor();
    if (index % 3 === 0) await desk().getByText(enrolment.resident).click();
    await desk().getByRole('button', { name: enrolment.apply, exact: true }).click();
    await eventually(() => signedUp().count()).toBe(index + 2);
  }
}, 120_000);

it('the draw gives twenty seats, and the command says the same of its file', async () => {
  const { draw } = enrolment;
  await button(draw.open).click();
  const at = dialog(draw.title);
  await at.getByRole('button', { name: draw.freeze, exact: true }).click();
  await field(at, draw.source).fill('로또 1225회');
  await field(at, draw.seed).fill('3-11-15-29-35-44');
  await at.getByRole('button', { name: draw.do, exact: true }).click();
  await at.getByText(filled(draw.done, { seats: CAPACITY, waiting: 15 })).waitFor();
  const { name, bytes } = await savedFile(host, () => button(draw.save).click());
  const file = join(mkdtempSync(join(tmpdir(), 'ieum-walk-')), name);
  writeFileSync(file, bytes);
  const tool = resolve(import.meta.dirname, '../../main/tools/lottery.ts');
  expect(execFileSync(process.execPath, [tool, file], { encoding: 'utf8' })).toContain('그대로');
  await page().keyboard.press('Escape');
  await at.waitFor({ state: 'hidden' });
  expect(await namesIn(enrolment.state.selected)).toHaveLength(CAPACITY);
});

async function pay(name: string, place: 'currency' | 'card'): Promise<void> {
  const asks = dialog(filled(fees.pay.title, { name }));
  if (place === 'card') await asks.getByRole('radio', { name: fees.place.card }).click();
  await page().keyboard.type('31415926', { delay: 60 });
  await asks.getByRole('button', { name: filled(fees.pay.do, { amount: DUE }), exact: true }).click();
  await asks.waitFor({ state: 'hidden' });
  await eventually(() => namesIn(enrolment.state.paid)).toContain(name);
}

it('two give their seats up, the first two who wait take them, and all pay', async () => {
  for (const name of (await namesIn(enrolment.state.selected)).slice(-2)) {
    await button(filled(enrolment.withdrawOf, { name })).click();
    await page()
      .getByRole('alertdialog', { name: filled(enrolment.withdrawTitle, { name }) })
      .getByRole('button', { name: enrolment.withdraw, exact: true })
      .click();
    await eventually(() => namesIn(enrolment.state.cancelled)).toContain(name);
  }
  const offered = await namesIn(enrolment.state.offered);
  expect(offered).toHaveLength(2);
  for (const name of offered) {
    await button(filled(enrolment.takesOf, { name })).click();
    await pay(name, 'currency');
  }
  for (const [index, name] of (await namesIn(enrolment.state.selected)).entries()) {
    await button(filled(fees.pay.openOf, { name })).click();
    await pay(name, index % 2 === 0 ? 'currency' : 'card');
  }
  expect(await namesIn(enrolment.state.paid)).toHaveLength(CAPACITY);
}, 120_000);

/** Cards of those who come, in the order of the lessons that they come to: all, the first two, the first. */
let comers: string[] = [];
const HEADS = [3, 2, 1] as const;

async function cardOf(name: string): Promise<string> {
  const familyName = name.slice(0, 1);
  await field(page(), people.find).fill(`${familyName}길동`);
  await page()
    .getByRole('grid', { name: people.title })
    .getByRole('row', { name: new RegExp(`^${familyName}\\*동`) })
    .click();
  await button(people.card.make).click();
  const token = page().getByText(/^IP[0-9A-Z]{26}$/);
  await token.waitFor();
  return required(await token.textContent(), 'a card');
}

it('cards are scanned at three lessons, and whoever did not come today was absent', async () => {
  comers = (await namesIn(enrolment.state.paid)).slice(0, HEADS[0]);
  await page().keyboard.press('Escape');
  await counter.openScreen(page(), 'people');
  const cards: string[] = [];
  for (const name of comers) cards.push(await cardOf(name));
  await counter.openScreen(page(), 'programmes');
  await page().getByRole('grid', { name: programmes.list }).waitFor();
  await page().keyboard.press('F8');
  const at = dialog(attendance.title);
  const register = at.getByRole('region', { name: attendance.list });
  for (const _ of [1, 2]) await at.getByRole('button', { name: attendance.before }).click();
  for (const [index, heads] of HEADS.entries()) {
    if (index > 0) await at.getByRole('button', { name: attendance.after }).click();
    await register.getByText(filled(attendance.lesson, { name: COURSE, number: index + 1 })).waitFor();
    for (const [came, card] of cards.slice(0, heads).entries()) {
      await typeAsScanner(page(), card);
      await eventually(() => register.locator('output').textContent()).toBe(`${came + 1} / ${CAPACITY}`);
    }
  }
  // Nobody was expected before they had signed up: only of today's lesson somebody is missing.
  await register.getByRole('button', { name: attendance.close, exact: true }).click();
  await page().getByText(attendance.closed).first().waitFor();
  await page().keyboard.press('Escape');
}, 60_000);

it('the log of a lesson and the report of the quarter are papers with their figures', async () => {
  await openCourse();
  await page().getByRole('grid', { name: programmes.panel.lessons }).getByRole('row').first().click();
  await button(operationLog.open).click();
  const log = dialog(filled(operationLog.title, { name: COURSE, number: 1 }));
  await log.getByLabel(operationLog.content).fill('획과 점을 익혔다.');
  await log.getByRole('button', { name: operationLog.save, exact: true }).click();
  await log.getByRole('button', { name: operationLog.addPhoto, exact: true }).waitFor();
  const { bytes } = await savedFile(host, () =>
    log.getByRole('button', { name: operationLog.pdf, exact: true }).click(),
  );
  const paper = await textOfPdf(bytes);
  for (const said of [COURSE, '획과 점을 익혔다']) expect(paper).toContain(said);
  for (const _ of [1, 2]) await page().keyboard.press('Escape');
  await button(programmes.more).click();
  const report = await savedFile(host, () =>
    page().getByRole('menuitem', { name: papers.report.quarter, exact: true }).click(),
  );
  const text = await textOfPdf(report.bytes);
  expect(text).toContain(COURSE);
  // Around the first days of a quarter a lesson or two belong to the one before.
  const { firstDay: ofQuarter } = termDays(termOf(today));
  const heads = HEADS.filter((_, index) => addDays(firstDay, index) >= ofQuarter);
  expect(text).toMatch(
    new RegExp(`${COURSE}.*${heads.length}.*${heads.reduce((sum, one) => sum + one, 0)}`, 's'),
  );
});

it('whoever leaves now gets two thirds back, as the law has it', async () => {
  await openDesk();
  const name = required(comers[0], 'somebody who came');
  await button(filled(fees.refund.openOf, { name })).click();
  const refund = dialog(filled(fees.refund.title, { name }));
  await refund.getByText(filled(fees.refund.used, { lessons: 12, used: 3 })).waitFor();
  await refund.getByText(filled(fees.refund.share.some, { of: 3, keeps: 2 })).waitFor();
  await refund.getByRole('button', { name: filled(fees.refund.do, { total: '40,000원' }) }).click();
  await eventually(() => namesIn(enrolment.state.refunded)).toEqual([name]);
  await eventually(() => namesIn(enrolment.state.offered)).toHaveLength(1);
  await page().keyboard.press('Escape');
});

it('a village project is chosen, spends, is settled, and its rest goes back', async () => {
  await counter.openScreen(page(), 'village');
  const at = page().getByRole('dialog');
  const into = (label: string, text: string) =>
    at.getByRole('textbox', { name: label, exact: true }).fill(text);
  const save = async (name: string) => {
    await at.getByRole('button', { name, exact: true }).click();
    await at.waitFor({ state: 'hidden' });
  };
  await button(village.add).click();
  await into(village.form.title, '골목 텃밭');
  await into(village.form.groupName, '골목텃밭모임');
  await into(village.form.representative, '홍길동');
  await into(village.form.residentCount, '5');
  await into(village.form.headCount, '3');
  await into(village.form.firstDay, `${today.slice(0, 4)}-01-01`);
  await into(filled(village.form.itemName, { number: 1 }), '모종과 흙');
  await into(village.form.itemGrant, '900000');
  await into(village.form.itemOwn, '100000');
  await save(village.form.save);
  await button(village.action.decide).click();
  await into(village.decide.scores, '80, 90, 85, 70, 95');
  await save(village.decide.choose);
  await button(village.action.agree).click();
  await save(village.agree.save);
  for (const kind of [village.receipts.grant, village.receipts.ownShare]) {
    await button(village.action.receive).click();
    await at.getByRole('radio', { name: kind }).click();
    await save(village.receive.save);
  }
  await button(village.action.spend).click();
  await into(village.spend.payee, '푸른화원');
  await into(village.spend.purpose, '상추 모종');
  await into(village.spend.grant, '110000');
  await into(village.spend.evidenceNumber, '31415926');
  await page().getByText(village.spend.good).waitFor();
  await save(village.spend.save);
  await button(filled(village.spending.title, { number: 1 })).click();
  const shown = at.getByRole('img', { name: filled(village.spending.picture, { number: 1 }) });
  for (const [index, proof] of (['paper', 'after'] as const).entries()) {
    const file = { name: `${proof}.png`, mimeType: 'image/png', buffer: picture(proof) };
    await at.getByLabel(village.proofs.add[proof]).setInputFiles(file);
    await shown.nth(index).waitFor();
  }
  await page().keyboard.press('Escape');
  await button(village.action.settle).click();
  await into(village.settle.signedBy, '오담당');
  await save(village.settle.save);
  await button(village.action.returnRest).click();
  await into(village.giveBack.reference, '이체 0001');
  await save(village.giveBack.save);
  await page().getByText(village.state.closed).first().waitFor();
}, 60_000);

it('the books balance, and the page had nothing to complain of', async () => {
  await eventually(() => verify(host.dataDir)).toMatch(/^ok: /);
  expect(host.complaints).toEqual([]);
});
