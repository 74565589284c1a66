import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { enrolment } from '../../renderer/text/ko/enrolment.ts';
import { fees } from '../../renderer/text/ko/fees.ts';
import { programmes } from '../../renderer/text/ko/programmes.ts';
import { startHost, type AppHost } from '../support/app-host.ts';
import { faultsOf } from '../support/axe.ts';
import * as counter from '../support/counter-page.ts';
import { eventually, field, filled, row } from '../support/counter-page.ts';

/**
 * Goal: a fee is taken at the desk right after the sign-up or later from the list, in one way or in two, and
 * nothing is taken that does not add up; it goes back as it was told.
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

const COURSE = '수채화 첫걸음';
const DUE = '65,000원';
const page = () => host.page;
const button = (name: string) => page().getByRole('button', { name, exact: true });
const desk = () => page().getByRole('dialog', { name: filled(enrolment.title, { programme: COURSE }) });
const person = (name: string) =>
  desk().getByRole('table', { name: enrolment.list }).getByRole('row').filter({ hasText: name });
const asks = (name: string) => page().getByRole('dialog', { name: filled(fees.pay.title, { name }) });
const takes = () => button(filled(fees.pay.do, { amount: DUE }));
const way = (place: keyof typeof fees.place) => page().getByRole('radio', { name: fees.place[place] });

async function openDesk(): Promise<void> {
  await button(programmes.more).click();
  await page().getByRole('menuitem', { name: programmes.copyTerm }).click();
  const copy = page().getByRole('dialog', { name: programmes.copy.title });
  await copy.getByRole('rowheader', { name: COURSE }).waitFor();
  await copy.getByRole('button', { name: programmes.copy.submit, exact: true }).click();
  await copy.waitFor({ state: 'hidden' });
  await row(page(), programmes.list, COURSE).click();
  await button(programmes.panel.publish).click();
  await page()
    .getByRole('button', { name: new RegExp(`^${enrolment.open}`) })
    .click();
}

async function signUp(text: string, name: RegExp): Promise<void> {
  await field(desk(), enrolment.who).fill(text);
  await desk().getByRole('button', { name }).first().click();
  await desk().getByText(enrolment.due).waitFor();
  await desk().getByRole('button', { name: enrolment.apply, exact: true }).click();
}

it('asks for the fee of a seat at once, and takes 서로e음 with its number by Enter', async () => {
  await openDesk();
  await signUp('심학', /^심\*규/);
  await asks('심*규').getByText(fees.pay.fault.APPROVAL_MISSING).waitFor();
  expect(await takes().isEnabled()).toBe(false);
  expect(await faultsOf(page())).toEqual([]);
  await page().keyboard.type('77881234', { delay: 60 });
  await page().keyboard.press('Enter');
  await asks('심*규').waitFor({ state: 'hidden' });
  await eventually(() => person('심*규').textContent()).toContain(enrolment.state.paid);
});

it('takes a fee later, from the list, by card', async () => {
  await signUp('성춘', /^성\*향/);
  await button(fees.pay.later).click();
  await eventually(() => person('성*향').textContent()).toContain(enrolment.state.selected);
  await button(filled(fees.pay.openOf, { name: '성*향' })).click();
  await way('card').click();
  await page().keyboard.type('31415926', { delay: 60 });
  await takes().click();
  await eventually(() => person('성*향').textContent()).toContain(enrolment.state.paid);
});

it('takes a fee in two ways, and keeps the change of cash in view', async () => {
  await signUp('허생', /^허\*/);
  await page().getByText(fees.pay.split).click();
  await field(page(), fees.pay.amount).fill('30000');
  await field(page(), fees.pay.approval).fill('4455');
  await field(page(), fees.pay.received).fill('30000');
  await page()
    .getByText(filled(fees.pay.fault.CASH_TOO_LITTLE, { missing: '5,000원' }))
    .waitFor();
  await field(page(), fees.pay.received).fill('50000');
  expect(await faultsOf(page())).toEqual([]);
  await takes().click();
  const change = page().getByRole('dialog', { name: fees.pay.changeTitle });
  await eventually(() => change.textContent()).toContain('15,000');
  await button(fees.pay.changeGiven).click();
  await eventually(() => person('허*').textContent()).toContain(enrolment.state.paid);
});

it('gives a fee back by the law, told line by line, and the row says so', async () => {
  await button(filled(fees.refund.openOf, { name: '심*규' })).click();
  const dialog = page().getByRole('dialog', { name: filled(fees.refund.title, { name: '심*규' }) });
  await dialog.getByText(fees.refund.notBegun).waitFor();
  await dialog.getByText(filled(fees.refund.by, { place: fees.place.currency, amount: DUE })).waitFor();
  expect(await faultsOf(page())).toEqual([]);
  await button(filled(fees.refund.do, { total: DUE })).click();
  await eventually(() => person('심*규').textContent()).toContain(enrolment.state.refunded);
});
