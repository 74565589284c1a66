import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { enrolment } from '../../renderer/text/ko/enrolment.ts';
import { fees } from '../../renderer/text/ko/fees.ts';
import { papers } from '../../renderer/text/ko/papers.ts';
import { programmes } from '../../renderer/text/ko/programmes.ts';
import { startHost, type AppHost } from '../support/app-host.ts';
import { faultsOf } from '../support/axe.ts';
import * as counter from '../support/counter-page.ts';
import { filled, row } from '../support/counter-page.ts';
import { textOfPdf, textOfXlsx } from '../support/office-files.ts';
import { savedFile, type SavedFile } from '../support/saved-file.ts';

/**
 * Goal: whoever has a seat stands on the roster and on the sheet to sign, as the files that an office takes.
 * Method: the built program with the demo's centre; what the page downloads is read by other libraries.
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
const page = () => host.page;
const copyDialog = () => page().getByRole('dialog', { name: programmes.copy.title });
const desk = () => page().getByRole('dialog', { name: filled(enrolment.title, { programme: COURSE }) });
const lessonDialog = () =>
  page().getByRole('dialog', { name: filled(programmes.lesson.title, { name: COURSE, number: 1 }) });
/** The one in front: an open lesson has its own. */
const papersButton = () => page().getByRole('button', { name: papers.menu, exact: true }).last();

/** The next quarter is copied from this one, so that no lesson of it is over, whatever day it is. */
async function publishNext(): Promise<void> {
  await page().getByRole('button', { name: programmes.more, exact: true }).click();
  await page().getByRole('menuitem', { name: programmes.copyTerm }).click();
  await copyDialog().getByRole('rowheader', { name: COURSE }).waitFor();
  await copyDialog().getByRole('button', { name: programmes.copy.submit, exact: true }).click();
  await copyDialog().waitFor({ state: 'hidden' });
  await row(page(), programmes.list, COURSE).click();
  await page().getByRole('button', { name: programmes.panel.publish, exact: true }).click();
  await page()
    .getByRole('button', { name: new RegExp(`^${enrolment.open}`) })
    .waitFor();
}

async function signUp(initials: string): Promise<void> {
  await page().keyboard.press('F9');
  await desk().waitFor();
  await page().keyboard.type(initials, { delay: 60 });
  await desk()
    .getByRole('button', { name: /^심\*규/ })
    .first()
    .waitFor();
  await page().keyboard.press('Enter');
  await desk().getByText(enrolment.due).waitFor();
  await desk().getByRole('button', { name: enrolment.apply, exact: true }).click();
  await page().getByRole('button', { name: fees.pay.later, exact: true }).click();
  await desk().getByRole('table').getByText(enrolment.state.selected).waitFor();
  await page().keyboard.press('Escape');
  await desk().waitFor({ state: 'hidden' });
}

async function saved(item: string): Promise<SavedFile> {
  await papersButton().click();
  return savedFile(host, () => page().getByRole('menuitem', { name: item, exact: true }).click());
}

it('without anybody who has a seat there is no paper, and why is said', async () => {
  await publishNext();
  await papersButton().click();
  await page().getByRole('menuitem', { name: papers.roster.pdf, exact: true }).click();
  await page().getByText(papers.refusal.NOBODY_ENROLLED).waitFor();
  expect(await faultsOf(page())).toEqual([]);
});

it('the roster names who has signed up, as PDF, workbook and CSV', async () => {
  await signUp('심학');
  const pdf = await saved(papers.roster.pdf);
  expect(pdf.name).toBe(`수강생 명단 ${COURSE}.pdf`);
  expect(await textOfPdf(pdf.bytes)).toContain('심학규');
  expect(textOfXlsx((await saved(papers.roster.xlsx)).bytes)).toContain('심학규');
  expect(Buffer.from((await saved(papers.roster.csv)).bytes).toString()).toContain('1,심학규,');
});

it('a lesson has its sheet to sign', async () => {
  await page().getByRole('grid', { name: programmes.panel.lessons }).getByRole('row').first().click();
  await lessonDialog().waitFor();
  expect(await faultsOf(page())).toEqual([]);
  const text = await textOfPdf((await saved(papers.signSheet.pdf)).bytes);
  expect(text).toContain('심학규');
  expect(text).toContain('1회차');
  expect(text).toContain('서명');
});
