import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import past from '../../resources/demo/demo-past.json' with { type: 'json' };
import { certificates } from '../../renderer/text/ko/certificates.ts';
import { operationLog } from '../../renderer/text/ko/operation-log.ts';
import { papers } from '../../renderer/text/ko/papers.ts';
import { programmes } from '../../renderer/text/ko/programmes.ts';
import { dateText } from '../../src/base/korea-time.ts';
import { addTerms, termOf } from '../../src/community/term.ts';
import { startHost, type AppHost } from '../support/app-host.ts';
import { faultsOf } from '../support/axe.ts';
import * as counter from '../support/counter-page.ts';
import { eventually, filled, row } from '../support/counter-page.ts';
import { rowsOfXlsx, textOfPdf } from '../support/office-files.ts';
import { savedFile, type SavedFile } from '../support/saved-file.ts';

/**
 * Goal: what a centre owes its people and its district at the end of a quarter: certificates under numbers,
 * the report with its figures, and logs that nobody has written yet.
 * Method: the built program with the demo's past; the report's figures are held against the attendance books.
 */
let host: AppHost;
beforeAll(async () => {
  host = await startHost({ demo: true, hasPast: true });
  await host.page.getByRole('button', { name: '센터로' }).click();
  await host.page.getByRole('heading', { name: programmes.title, exact: true }).waitFor();
});
afterAll(() => host.close());
afterEach(({ task }) => counter.pictureOfFailure(task, host.page));

const page = () => host.page;
const today = dateText(Date.now());
const dialog = (name: string) => page().getByRole('dialog', { name, exact: true });

async function saved(menu: string, item: string): Promise<SavedFile> {
  await page().getByRole('button', { name: menu, exact: true }).last().click();
  return savedFile(host, () => page().getByRole('menuitem', { name: item, exact: true }).click());
}

/** The sum of a course's book: its last column. */
async function visitsOf(course: string): Promise<number> {
  await row(page(), programmes.list, course).click();
  await page().getByRole('heading', { name: course, exact: true }).waitFor();
  const [, ...people] = rowsOfXlsx((await saved(papers.menu, papers.attendanceBook.xlsx)).bytes);
  return people.reduce((sum, cells) => sum + Number(cells.at(-1)), 0);
}

it('the report of the quarter says what the attendance books say', async () => {
  const rows = rowsOfXlsx((await saved(programmes.more, papers.report.quarterSheet)).bytes);
  expect(rows[0]).toEqual(['강좌', '회차', '실인원', '연인원', '출석 대상', '출석률(%)']);
  const pdf = await saved(programmes.more, papers.report.quarter);
  const [year = '', quarter = ''] = termOf(today).split('-');
  expect(pdf.name).toBe(`운영 실적 ${year}년 ${quarter}분기.pdf`);
  const text = await textOfPdf(pdf.bytes);
  for (const { name } of past.courses) {
    const [, lessons, people, visits, expected, rate] = rows.find(([course]) => course === name) ?? [];
    expect(Number(visits)).toBe(await visitsOf(name));
    expect(Number(visits)).toBeGreaterThan(0);
    expect(rate).toBe(String(Math.round((Number(visits) * 100) / Number(expected))));
    expect(text).toContain(`${name} ${lessons} ${people} ${visits} ${rate}%`);
  }
  // The 동 and ages of a few people are hidden.
  expect(text).toContain('비공개');
  for (const name of past.earlier.people) expect(text).not.toContain(name);
});

it('so is the report of this month', async () => {
  await page().getByRole('button', { name: programmes.more, exact: true }).click();
  const press = page().getByRole('menuitem', { name: papers.report.month, exact: true });
  const { name, bytes } = await savedFile(host, () => press.click());
  expect(name).toBe(`운영 실적 ${Number(today.slice(0, 4))}년 ${Number(today.slice(5, 7))}월.pdf`);
  expect(await textOfPdf(bytes)).toContain('강좌별 실적');
});

it('lessons without a log are a list from which the log is opened', async () => {
  await page().getByRole('button', { name: programmes.more, exact: true }).click();
  await page().getByRole('menuitem', { name: operationLog.list.open, exact: true }).click();
  const list = dialog(operationLog.list.open);
  await list.getByRole('row').first().waitFor();
  expect(await faultsOf(page())).toEqual([]);
  await list.getByRole('row').first().click();
  const log = page().getByRole('dialog', { name: /^운영일지 · / });
  await log.getByLabel(operationLog.content).fill('한 일을 적었다.');
  const before = await list.getByRole('radio').first().textContent();
  await log.getByRole('button', { name: operationLog.save, exact: true }).click();
  await page().getByText(operationLog.saved).waitFor();
  await page().keyboard.press('Escape');
  await eventually(() => list.getByRole('radio').first().textContent()).not.toBe(before);
  await list.getByRole('radio').last().click();
  await list
    .getByText(filled(operationLog.list.next, { step: operationLog.step.officer }))
    .first()
    .waitFor();
  expect(await faultsOf(page())).toEqual([]);
  await page().keyboard.press('Escape');
  await list.waitFor({ state: 'hidden' });
});

it('whoever has finished a course gets a certificate, and again one of the same number', async () => {
  const [year = '', quarter = ''] = addTerms(termOf(today), -1).split('-');
  await page()
    .getByRole('button', { name: new RegExp(programmes.term.label) })
    .first()
    .click();
  await page()
    .getByRole('option', { name: filled(programmes.term.name, { year, quarter }) })
    .click();
  await row(page(), programmes.list, past.earlier.name).click();
  await page().getByRole('button', { name: papers.menu, exact: true }).click();
  await page().getByRole('menuitem', { name: certificates.open, exact: true }).click();
  const at = dialog(filled(certificates.title, { name: past.earlier.name }));
  const give = at.getByRole('button', { name: certificates.give, exact: true });
  await give.waitFor();
  expect(await faultsOf(page())).toEqual([]);
  const first = await textOfPdf((await savedFile(host, () => give.click())).bytes);
  expect(first).toContain(`제 ${today.slice(0, 4)}-0001 호`);
  expect(first).toContain(past.earlier.people.find(name => first.includes(name)));
  const given = page().getByText(filled(certificates.given, { number: `${today.slice(0, 4)}-0001` }));
  await given.waitFor();
  await at.getByRole('row').filter({ has: given }).locator('label').click();
  const again = await textOfPdf((await savedFile(host, () => give.click())).bytes);
  expect(again).toContain(`제 ${today.slice(0, 4)}-0001 호 (재발급`);
  expect(await faultsOf(page())).toEqual([]);
  await at.getByRole('button', { name: certificates.register.menu, exact: true }).click();
  const item = filled(certificates.register.pdf, { year: today.slice(0, 4) });
  const { bytes } = await savedFile(host, () => page().getByRole('menuitem', { name: item }).click());
  expect(await textOfPdf(bytes)).toContain(`${today.slice(0, 4)}-0001`);
});
