import type { Locator } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { attendance } from '../../renderer/text/ko/attendance.ts';
import { enrolment } from '../../renderer/text/ko/enrolment.ts';
import { people } from '../../renderer/text/ko/people.ts';
import { programmes } from '../../renderer/text/ko/programmes.ts';
import { selfDoor } from '../../renderer/text/ko/self-door.ts';
import { settings } from '../../renderer/text/ko/settings.ts';
import { required } from '../../src/base/assert.ts';
import { addDays } from '../../src/base/dates.ts';
import { dateText } from '../../src/base/korea-time.ts';
import { startHost, type AppHost } from '../support/app-host.ts';
import { faultsOf } from '../support/axe.ts';
import * as counter from '../support/counter-page.ts';
import { eventually, field, filled, row } from '../support/counter-page.ts';
import { holdOn } from '../support/hold-on.ts';
import { typeAsScanner } from '../support/wedge.ts';

/**
 * Goal: people come in at the door: a card makes one head however often it is shown, a tap in the list is a
 * word that can be taken back, and the end of a lesson says who was absent.
 * Method: the built program with the demo's centre, a course that is on now, and a scanner that types.
 */
let host: AppHost;
beforeAll(async () => {
  host = await startHost({ demo: true });
  await host.page.getByRole('button', { name: '센터로' }).click();
  await host.page.getByRole('heading', { name: programmes.title, exact: true }).waitFor();
});
afterAll(() => host.close());
afterEach(({ task }) => counter.pictureOfFailure(task, host.page));

const COURSE = '지금 하는 강좌';
const { form, panel, weekday } = programmes;
const page = () => host.page;
const button = (name: string) => page().getByRole('button', { name, exact: true });
const dialog = (name: string) => page().getByRole('dialog', { name, exact: true });
const register = () => dialog(attendance.title).getByRole('region', { name: attendance.list });
const count = () => register().locator('output').textContent();
const states = (who: string) =>
  register().getByRole('radiogroup', { name: filled(attendance.stateOf, { name: who }) });
const stateOf = (who: string) => states(who).getByRole('radio', { checked: true }).allTextContents();
let token = '';
let another = '';

/** A course whose first lesson lasts the whole of today, open to everybody and without a fee. */
async function publishNow(): Promise<void> {
  await button(programmes.add).click();
  const at = dialog(form.new);
  await field(at, form.name).fill(COURSE);
  await field(at, form.firstDay).fill(addDays(today(), 1));
  await field(at, form.lastDay).fill(addDays(today(), 14));
  for (const day of Object.values(weekday)) await at.getByRole('button', { name: day, exact: true }).click();
  await field(at, form.start).fill('00:00');
  await field(at, form.end).fill('23:59');
  // Nobody comes into a course of which half is over.
  await field(at, form.lessonCount).fill('3');
  await at.getByRole('button', { name: form.save }).click();
  await at.waitFor({ state: 'hidden' });
  await button(panel.publish).click();
  await holdOn(page(), { name: COURSE, number: 1 }, today());
}

const today = () => dateText(Date.now());
/** Ten minutes after midnight whoever comes is late. */
const takenIn = (text: string) => {
  const arrivals = [attendance.state.present, attendance.state.late];
  return new RegExp(`^${arrivals.map(state => filled(text, { name: '심\\*규', state })).join('|')}$`);
};

async function signUp(text: string, name: RegExp): Promise<void> {
  const desk = dialog(filled(enrolment.title, { programme: COURSE }));
  await field(desk, enrolment.who).fill(text);
  await desk.getByRole('button', { name }).first().click();
  await desk.getByRole('button', { name: enrolment.apply, exact: true }).click();
  await desk.getByRole('table', { name: enrolment.list }).getByText(name).waitFor();
}

async function cardOf(text: string, name: RegExp): Promise<string> {
  await counter.openScreen(page(), 'people');
  await field(page(), people.find).fill(text);
  await page().getByRole('grid', { name: people.title }).getByRole('row', { name }).click();
  // Some of the demo's people have a card already.
  const make = button(people.card.make);
  const has = page().getByText(/^IP[0-9A-Z]{26}$/);
  await make.or(has).waitFor();
  if (await make.isVisible()) await make.click();
  await has.waitFor();
  return required(await has.textContent(), 'a card');
}

it('a card that is scanned at the course opens the register with one head, shown twice or not', async () => {
  await publishNow();
  await page()
    .getByRole('button', { name: new RegExp(`^${enrolment.open}`) })
    .click();
  await signUp('심학', /심\*규/);
  await signUp('성춘', /성\*향/);
  await page().keyboard.press('Escape');
  token = await cardOf('심학', /심\*규/);
  await counter.openScreen(page(), 'programmes');
  await page().getByRole('grid', { name: programmes.list }).waitFor();
  await typeAsScanner(page(), token);
  await dialog(attendance.title).getByText(takenIn(attendance.scanned)).waitFor();
  await eventually(count).toBe('1 / 2');
  await typeAsScanner(page(), token);
  await dialog(attendance.title).getByText(takenIn(attendance.again)).waitFor();
  expect(await count()).toBe('1 / 2');
  expect(await faultsOf(page())).toEqual([]);
});

it('a tap is a word, and it is taken back', async () => {
  await states('성*향').getByRole('radio', { name: attendance.state.late }).click();
  await eventually(count).toBe('2 / 2');
  await eventually(() => stateOf('성*향')).toEqual([attendance.state.late]);
  await register().getByRole('button', { name: attendance.undo }).click();
  await eventually(count).toBe('1 / 2');
  await eventually(() => stateOf('성*향')).toEqual([]);
});

it('a card of somebody else is refused in words, and nothing is dropped', async () => {
  await page().keyboard.press('Escape');
  another = await cardOf('허생', /허\*/);
  await counter.openScreen(page(), 'programmes');
  await page().getByRole('grid', { name: programmes.list }).waitFor();
  await typeAsScanner(page(), another);
  await dialog(attendance.title).getByText(attendance.failure.NOT_ENROLLED).waitFor();
  await typeAsScanner(page(), token);
  await dialog(attendance.title).getByText(takenIn(attendance.again)).waitFor();
});

it('by keyboard alone from F8, somebody is absent', async () => {
  const lesson = row(page(), attendance.today, COURSE);
  await lesson.focus();
  // Also from a row that is chosen.
  expect(await lesson.getAttribute('aria-selected')).toBe('true');
  await page().keyboard.press('Escape');
  await dialog(attendance.title).waitFor({ state: 'hidden' });
  await page().keyboard.press('F8');
  await states('성*향').getByRole('radio', { name: attendance.state.absent }).focus();
  await page().keyboard.press('Enter');
  await eventually(() => stateOf('성*향')).toEqual([attendance.state.absent]);
});

it('whoever goes out early has left early, and nobody goes who has not come', async () => {
  const at = dialog(attendance.title);
  await at.getByRole('radio', { name: attendance.way.out }).click();
  await at.getByText(attendance.scanHint.out).waitFor();
  await typeAsScanner(page(), token);
  // The lesson ends at midnight: in its last ten minutes nobody leaves early any more.
  const early = filled(attendance.scanned, { name: '심*규', state: attendance.state.left });
  await at
    .getByText(early)
    .or(at.getByText(filled(attendance.bye, { name: '심*규' })))
    .waitFor();
  expect(await faultsOf(page())).toEqual([]);
  await typeAsScanner(page(), another);
  await at.getByText(attendance.failure.NOT_THERE).waitFor();
  await at.getByRole('radio', { name: attendance.way.in }).click();
  await at.getByText(attendance.scanHint.in).waitFor();
});

const press = async (at: Locator, digits: string) => {
  for (const digit of digits) await at.getByRole('button', { name: digit, exact: true }).click();
};
const WAY_OUT = '2580';

it('turned to the people it names nobody before they type their number, and forgets it', async () => {
  const listed = await register().getByRole('row').filter({ hasText: '성*향' }).textContent();
  const digits = required(/-(\d{4})/u.exec(listed ?? '')?.[1], 'the end of a number');
  await register().getByRole('button', { name: selfDoor.open, exact: true }).click();
  const start = dialog(selfDoor.start.title);
  expect(await faultsOf(page())).toEqual([]);
  await press(start, WAY_OUT);
  await start.getByRole('button', { name: selfDoor.start.do, exact: true }).click();
  await door().getByText(selfDoor.lead).waitFor();
  expect(await page().locator('body').textContent()).not.toMatch(/성\*향|심\*규/u);
  expect(await faultsOf(page())).toEqual([]);
  await press(door(), '9999');
  await door().getByText(selfDoor.refused.DIGITS_UNKNOWN).waitFor();
  await press(door(), digits);
  await door()
    .getByText(filled(selfDoor.name, { name: '성*향' }))
    .waitFor();
  expect(await faultsOf(page())).toEqual([]);
  await door().getByText(selfDoor.lead).waitFor();
  expect(await page().locator('body').textContent()).not.toContain('성*향');
  await typeAsScanner(page(), token);
  await door()
    .getByText(filled(selfDoor.name, { name: '심*규' }))
    .waitFor();
});

it('staff alone get out of it, by the number of the beginning', async () => {
  await page().keyboard.press('Escape');
  const leave = dialog(selfDoor.leave.title);
  await press(leave, '1111');
  await leave.getByText(selfDoor.leave.wrong).waitFor();
  expect(await faultsOf(page())).toEqual([]);
  await press(leave, WAY_OUT);
  await eventually(count).toBe('2 / 2');
});

it('where names are hidden, the one who is searched is shown alone', async () => {
  await page().keyboard.press('Escape');
  await counter.openScreen(page(), 'settings');
  await page().getByRole('radio', { name: settings.tab.place, exact: true }).first().click();
  const hides = page().getByRole('switch', { name: selfDoor.search.setting });
  // The switch itself is for the eyes of a screen reader; what is pressed is its label.
  await page().getByText(selfDoor.search.setting).click();
  await eventually(() => hides.isChecked()).toBe(true);
  await counter.openScreen(page(), 'programmes');
  await page().getByRole('grid', { name: programmes.list }).waitFor();
  await page().keyboard.press('F8');
  await register().getByText(selfDoor.search.hidden).waitFor();
  expect(await register().textContent()).not.toMatch(/성\*향|심\*규/u);
  await field(register(), selfDoor.search.label).fill('성춘');
  await states('성*향').waitFor();
  expect(await register().textContent()).not.toContain('심*규');
  expect(await faultsOf(page())).toEqual([]);
});

const door = () => dialog(filled(attendance.lesson, { name: COURSE, number: 1 }));
