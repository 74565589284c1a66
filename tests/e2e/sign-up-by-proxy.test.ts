import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { enrolment } from '../../renderer/text/ko/enrolment.ts';
import { fees } from '../../renderer/text/ko/fees.ts';
import { programmes } from '../../renderer/text/ko/programmes.ts';
import { addDays } from '../../src/base/dates.ts';
import { dateText } from '../../src/base/korea-time.ts';
import { startHost, type AppHost } from '../support/app-host.ts';
import { faultsOf } from '../support/axe.ts';
import * as counter from '../support/counter-page.ts';
import { eventually, field, filled } from '../support/counter-page.ts';
import { publishSoon } from '../support/soon-course.ts';

/**
 * Goal: who signs up for somebody is written down after one press, and a proof that was seen once holds for
 * the next course without being asked for again.
 * Method: the built program with the demo's centre and two courses that begin in five days.
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
const today = dateText(Date.now());
const until = addDays(today, 100);

async function choose(programme: string) {
  await publishSoon(page(), programme);
  await page().keyboard.press('F9');
  const at = desk(programme);
  await field(at, enrolment.who).fill('성춘');
  await at
    .getByRole('button', { name: /^성\*향/ })
    .first()
    .click();
  await at.getByText('기초생활수급자').click();
  return at;
}

async function payLater(): Promise<void> {
  await page().getByRole('button', { name: fees.pay.later, exact: true }).waitFor();
  await page().keyboard.press('Escape');
}

it('writes down who signs up and until when the proof holds', async () => {
  const at = await choose('우쿨렐레');
  await at.getByText(enrolment.proof).click();
  await field(at, enrolment.proofUntil).fill('2027');
  await at.getByText(enrolment.dateFault).waitFor();
  expect(await at.getByRole('button', { name: enrolment.apply, exact: true }).isEnabled()).toBe(false);
  await field(at, enrolment.proofUntil).fill(until);
  await at.getByRole('button', { name: enrolment.proxy.open }).click();
  await page().keyboard.type('성몽룡', { delay: 60 });
  await at.getByRole('button', { name: new RegExp(enrolment.proxy.relation) }).click();
  await page().getByRole('option', { name: enrolment.proxy.relations.spouse, exact: true }).click();
  expect(await faultsOf(page())).toEqual([]);
  await at.getByRole('button', { name: enrolment.apply, exact: true }).click();
  await payLater();
  const by = { name: '성*룡', relation: enrolment.proxy.relations.spouse };
  await at.getByText(filled(enrolment.proxy.by, by)).waitFor();
  await at.getByText('22,500').first().waitFor();
  await page().keyboard.press('Escape');
  await at.waitFor({ state: 'hidden' });
});

it('the next course takes the proof that was seen, and says until when', async () => {
  const at = await choose('하모니카');
  await at.getByText(filled(enrolment.proofHolds, { seenOn: today, until })).waitFor();
  expect(await at.getByText(enrolment.proof).count()).toBe(0);
  expect(await faultsOf(page())).toEqual([]);
  await at.getByRole('button', { name: enrolment.apply, exact: true }).click();
  await payLater();
  await eventually(() => at.getByRole('table', { name: enrolment.list }).textContent()).toContain('22,500');
});
