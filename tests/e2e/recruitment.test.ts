import { execFileSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { common } from '../../renderer/text/ko/common.ts';
import { enrolment } from '../../renderer/text/ko/enrolment.ts';
import { programmes } from '../../renderer/text/ko/programmes.ts';
import { startHost, type AppHost } from '../support/app-host.ts';
import { faultsOf } from '../support/axe.ts';
import * as counter from '../support/counter-page.ts';
import { eventually, field, filled, row } from '../support/counter-page.ts';
import { savedFile } from '../support/saved-file.ts';

/**
 * Goal: staff keep seats, take applications for a draw, hang its hash out, draw by a seed, and anybody does
 * the draw again from the file that was saved.
 * Method: the built program with the demo's centre by the words on the screen, and the command of the
 * residents on the saved file.
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
const { recruitment, draw } = enrolment;
const page = () => host.page;
const button = (name: string) => page().getByRole('button', { name, exact: true });
const dialog = (name: string) => page().getByRole('dialog', { name, exact: true });
const desk = () => dialog(filled(enrolment.title, { programme: COURSE }));
const seatsOf = (quota: keyof typeof enrolment.quota) =>
  field(dialog(recruitment.title), filled(recruitment.seatsOf, { quota: enrolment.quota[quota] }));

async function openDraft(): Promise<void> {
  await button(programmes.more).click();
  await page().getByRole('menuitem', { name: programmes.copyTerm }).click();
  const copy = dialog(programmes.copy.title);
  await copy.getByRole('rowheader', { name: COURSE }).waitFor();
  await copy.getByRole('button', { name: programmes.copy.submit, exact: true }).click();
  await copy.waitFor({ state: 'hidden' });
  await row(page(), programmes.list, COURSE).click();
}

async function apply(text: string, name: RegExp, count: number): Promise<void> {
  await field(desk(), enrolment.who).fill(text);
  await desk().getByRole('button', { name }).first().click();
  await desk().getByText(enrolment.draws).waitFor();
  await desk().getByRole('button', { name: enrolment.apply, exact: true }).click();
  const rows = desk().getByRole('table', { name: enrolment.list }).getByRole('row');
  await eventually(() => rows.count()).toBe(count + 1);
}

it('seats are kept before anybody knows of the course, and more than there are is refused', async () => {
  await openDraft();
  await button(recruitment.open).click();
  const form = dialog(recruitment.title);
  await form.getByRole('radio', { name: recruitment.lottery }).click();
  await seatsOf('senior').fill('400');
  await form.getByRole('button', { name: common.action.save, exact: true }).click();
  await form.getByText(enrolment.failure.QUOTAS_OVER_CAPACITY).waitFor();
  await seatsOf('senior').fill('2');
  await seatsOf('resident').fill('3');
  await field(form, recruitment.closes).fill('내일');
  expect(await form.getByRole('button', { name: common.action.save, exact: true }).isEnabled()).toBe(false);
  await field(form, recruitment.closes).fill('2099-12-31 18:00');
  expect(await faultsOf(page())).toEqual([]);
  await form.getByRole('button', { name: common.action.save, exact: true }).click();
  await form.waitFor({ state: 'hidden' });
});

it('people apply, and the list is fixed under a hash', async () => {
  await button(programmes.panel.publish).click();
  await page()
    .getByRole('button', { name: new RegExp(`^${enrolment.open}`) })
    .click();
  await apply('심학', /^심\*규/, 1);
  await apply('성춘', /^성\*향/, 2);
  await button(draw.open).click();
  await button(draw.freeze).click();
  await eventually(() => dialog(draw.title).textContent()).toMatch(/[0-9a-f]{64}/);
  expect(await faultsOf(page())).toEqual([]);
});

it('a seed draws, and the saved file proves it to anybody', async () => {
  const at = dialog(draw.title);
  await field(at, draw.source).fill('로또 1225회');
  await field(at, draw.seed).fill('3-11-15-29-35-44');
  await at.getByRole('button', { name: draw.do, exact: true }).click();
  await at.getByText(filled(draw.done, { seats: '2', waiting: '0' })).waitFor();
  const { name, bytes } = await savedFile(host, () => button(draw.save).click());
  const file = join(mkdtempSync(join(tmpdir(), 'ieum-draw-')), name);
  writeFileSync(file, bytes);
  const tool = resolve(import.meta.dirname, '../../main/tools/lottery.ts');
  const said = execFileSync(process.execPath, [tool, file], { encoding: 'utf8' });
  expect(said).toContain('그대로');
});
