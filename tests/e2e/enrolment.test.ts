import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { enrolment } from '../../renderer/text/ko/enrolment.ts';
import { fees } from '../../renderer/text/ko/fees.ts';
import { people } from '../../renderer/text/ko/people.ts';
import { programmes } from '../../renderer/text/ko/programmes.ts';
import { required } from '../../src/base/assert.ts';
import { startHost, type AppHost } from '../support/app-host.ts';
import { faultsOf } from '../support/axe.ts';
import * as counter from '../support/counter-page.ts';
import { eventually, field, filled, row } from '../support/counter-page.ts';
import { typeAsScanner } from '../support/wedge.ts';

/**
 * Goal: somebody at the desk is signed up in well under twenty seconds by keyboard alone, a second course too
 * many is refused in words and taken with a reason, and who withdraws is gone from the list.
 * Method: the built program with the demo's centre, by the words on the screen.
 */
let host: AppHost;
beforeAll(async () => {
  host = await startHost({ demo: true });
  await host.page.getByRole('button', { name: '센터로' }).click();
  await host.page.getByRole('heading', { name: programmes.title, exact: true }).waitFor();
});
afterAll(() => host.close());
afterEach(({ task }) => counter.pictureOfFailure(task, host.page));

const page = () => host.page;
const desk = (programme: string) =>
  page().getByRole('dialog', { name: filled(enrolment.title, { programme }) });
const stateOf = (programme: string) =>
  desk(programme).getByRole('table', { name: enrolment.list }).getByRole('row').last();

/** The next quarter is copied from this one, so that no lesson of it is over, whatever day it is. */
async function publishNext(programme: string): Promise<void> {
  await page().getByRole('button', { name: programmes.more, exact: true }).click();
  await page().getByRole('menuitem', { name: programmes.copyTerm }).click();
  const copy = page().getByRole('dialog', { name: programmes.copy.title });
  await copy.getByRole('rowheader', { name: programme }).waitFor();
  await copy.getByRole('button', { name: programmes.copy.submit, exact: true }).click();
  await copy.waitFor({ state: 'hidden' });
  await row(page(), programmes.list, programme).click();
  await page().getByRole('button', { name: programmes.panel.publish, exact: true }).click();
}

async function open(programme: string): Promise<void> {
  await publishNext(programme);
  await page()
    .getByRole('button', { name: new RegExp(`^${enrolment.open}`) })
    .waitFor();
  await page().keyboard.press('F9');
  await desk(programme).waitFor();
}

/** A seat asks for its fee at once. */
async function payLater(): Promise<void> {
  await page().getByRole('button', { name: fees.pay.later, exact: true }).waitFor();
  await page().keyboard.press('Escape');
}

it('by keyboard alone, in less than twenty seconds, with what it costs before it is done', async () => {
  await open('수채화 첫걸음');
  const began = performance.now();
  // Two have names that begin so; Enter means what was typed, also where it has not been found yet.
  await page().keyboard.type('심', { delay: 60 });
  await desk('수채화 첫걸음').getByRole('button', { name: /^심\*/ }).nth(1).waitFor();
  await page().keyboard.type('학');
  await page().keyboard.press('Enter');
  await desk('수채화 첫걸음').getByText('심*규').waitFor();
  await desk('수채화 첫걸음').getByText(enrolment.due).waitFor();
  await desk('수채화 첫걸음').getByRole('button', { name: enrolment.apply, exact: true }).focus();
  await page().keyboard.press('Enter');
  await payLater();
  await eventually(() => stateOf('수채화 첫걸음').textContent()).toContain(enrolment.state.selected);
  expect(performance.now() - began).toBeLessThan(20_000);
  expect(await faultsOf(page())).toEqual([]);
});

it('says why not, and takes somebody with a reason', async () => {
  const at = desk('수채화 첫걸음');
  await field(at, enrolment.who).fill('심학');
  await at
    .getByRole('button', { name: /^심\*규/ })
    .first()
    .click();
  await at.getByText(enrolment.refusal.already).waitFor();
  expect(await at.getByRole('button', { name: enrolment.apply, exact: true }).isEnabled()).toBe(false);
  expect(await field(at, enrolment.why).count()).toBe(0);
  await at.getByRole('button', { name: people.pick.change }).click();
});

it('a reduction needs a proof that was seen', async () => {
  const at = desk('수채화 첫걸음');
  await field(at, enrolment.who).fill('성춘');
  await at
    .getByRole('button', { name: /^성\*향/ })
    .first()
    .click();
  await at.getByText('국가유공자').click();
  await at.getByRole('button', { name: enrolment.apply, exact: true }).click();
  await at.getByText(enrolment.failure.PROOF_NOT_SEEN).waitFor();
  await at.getByText(enrolment.proof).click();
  await at.getByRole('button', { name: enrolment.apply, exact: true }).click();
  await payLater();
  await eventually(() => at.getByRole('table', { name: enrolment.list }).getByRole('row').count()).toBe(3);
});

it('somebody new is written down at the desk and is the one who signs up', async () => {
  const at = desk('수채화 첫걸음');
  await field(at, enrolment.who).fill('자린고비');
  await at.getByRole('button', { name: people.add, exact: true }).click();
  const form = page().getByRole('dialog', { name: people.form.addTitle });
  expect(await field(form, people.form.name).inputValue()).toBe('자린고비');
  expect(await faultsOf(page())).toEqual([]);
  await form.getByText(people.form.card).click();
  await page().keyboard.press('F9');
  await form.waitFor({ state: 'hidden' });
  await at.getByRole('group', { name: enrolment.who }).getByText('자**비').waitFor();
  await at.getByText(enrolment.due).waitFor();
  await at.getByRole('button', { name: people.pick.change }).click();
});

it('whoever withdraws has no seat any more', async () => {
  const at = desk('수채화 첫걸음');
  await at.getByRole('button', { name: /^성.*취소$/ }).click();
  await page()
    .getByRole('alertdialog')
    .getByRole('button', { name: enrolment.withdraw, exact: true })
    .click();
  await eventually(() => stateOf('수채화 첫걸음').textContent()).toContain(enrolment.state.cancelled);
  await page().getByRole('alertdialog').waitFor({ state: 'hidden' });
  await page().keyboard.press('Escape');
  await at.waitFor({ state: 'hidden' });
  await eventually(() => row(page(), programmes.list, '수채화 첫걸음').textContent()).toContain('1');
});

it('a card at the desk is its holder, and another card is said to be none', async () => {
  const at = desk('수채화 첫걸음');
  await counter.openScreen(page(), 'people');
  await field(page(), people.find).fill('자린고비');
  await page()
    .getByRole('grid', { name: people.title })
    .getByRole('row', { name: /자\*\*비/ })
    .click();
  const token = page().getByText(/^IP[0-9A-Z]{26}$/);
  await token.waitFor();
  const card = required(await token.textContent(), 'a card');
  await counter.openScreen(page(), 'programmes');
  await row(page(), programmes.list, '수채화 첫걸음').click();
  await page().keyboard.press('F9');
  // Before the form is there, a scan is refused in words.
  await field(at, enrolment.who).waitFor();
  await typeAsScanner(page(), '8801234567893');
  await page().getByText(people.scan.unknown).first().waitFor();
  await typeAsScanner(page(), card);
  await at.getByRole('group', { name: enrolment.who }).getByText('자**비').waitFor();
  await at.getByText(enrolment.due).waitFor();
});
