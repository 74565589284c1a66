import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { operationLog } from '../../renderer/text/ko/operation-log.ts';
import { programmes } from '../../renderer/text/ko/programmes.ts';
import { startHost, type AppHost } from '../support/app-host.ts';
import { faultsOf } from '../support/axe.ts';
import * as counter from '../support/counter-page.ts';
import { field, filled, row } from '../support/counter-page.ts';
import { textOfPdf } from '../support/office-files.ts';
import { savedFile } from '../support/saved-file.ts';
import { picture } from '../support/village.ts';

/**
 * Goal: the log of a lesson is written, shown with a photograph, approved by three and saved as a PDF.
 * Method: the built program with the demo's centre and a course of days gone by, so that the test does not
 * depend on the day it runs on; the PDF is read by another library.
 */
let host: AppHost;
beforeAll(async () => {
  host = await startHost({ demo: true });
  await host.page.getByRole('button', { name: '센터로' }).click();
  await host.page.getByRole('heading', { name: programmes.title, exact: true }).waitFor();
});
afterAll(() => host.close());
afterEach(({ task }) => counter.pictureOfFailure(task, host.page));

const COURSE = '하모니카';
const page = () => host.page;
const named = (text: string) => filled(text, { name: COURSE, number: 1 });
const dialog = () => page().getByRole('dialog', { name: named(operationLog.title) });
const button = (name: string) => dialog().getByRole('button', { name, exact: true });

/** Three Tuesdays of a spring that is over. */
async function publishPast(): Promise<void> {
  const { form, panel } = programmes;
  await page().getByRole('button', { name: programmes.add, exact: true }).click();
  const at = page().getByRole('dialog', { name: form.new });
  await field(at, form.name).fill(COURSE);
  await field(at, form.firstDay).fill('2026-04-07');
  await field(at, form.lastDay).fill('2026-04-30');
  await at.getByRole('button', { name: programmes.weekday.d2, exact: true }).click();
  await field(at, form.lessonCount).fill('3');
  await at.getByRole('button', { name: form.save }).click();
  await at.waitFor({ state: 'hidden' });
  await page().getByRole('button', { name: panel.publish, exact: true }).click();
}

it('is written from the lesson', async () => {
  await publishPast();
  await row(page(), programmes.list, COURSE).click();
  await page().getByRole('grid', { name: programmes.panel.lessons }).getByRole('row').first().click();
  await page().getByRole('button', { name: operationLog.open, exact: true }).click();
  await dialog().waitFor();
  await dialog().getByLabel(operationLog.content).fill('물감 번짐을 익혔다.');
  await button(operationLog.save).click();
  await button(operationLog.addPhoto).waitFor();
  expect(await faultsOf(page())).toEqual([]);
});

it('takes a photograph', async () => {
  await dialog()
    .locator('input[type=file]')
    .setInputFiles({ name: 'lesson.png', mimeType: 'image/png', buffer: picture() });
  await dialog()
    .getByRole('img', { name: filled(operationLog.photo, { number: 1 }) })
    .waitFor();
  expect(await faultsOf(page())).toEqual([]);
});

it('is approved by three, in order, and fixed by the first', async () => {
  for (const [step, name] of [
    [operationLog.step.officer, '김담당'],
    [operationLog.step.teamLead, '이팀장'],
    [operationLog.step.head, '박동장'],
  ] as const) {
    await dialog().getByLabel(operationLog.approver).fill(name);
    await button(filled(operationLog.approve, { step })).click();
    await dialog().getByText(name).waitFor();
  }
  await dialog().getByText(operationLog.fixed).waitFor();
  expect(await dialog().getByLabel(operationLog.content).isDisabled()).toBe(true);
  expect(await faultsOf(page())).toEqual([]);
});

it('is saved as a PDF', async () => {
  const { bytes } = await savedFile(host, () => button(operationLog.pdf).click());
  const text = await textOfPdf(bytes);
  for (const said of [COURSE, '물감 번짐을 익혔다', '김담당', '이팀장', '박동장', '사진'])
    expect(text).toContain(said);
});
