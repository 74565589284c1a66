import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import past from '../../resources/demo/demo-past.json' with { type: 'json' };
import { attendance } from '../../renderer/text/ko/attendance.ts';
import { cars } from '../../renderer/text/ko/cars.ts';
import { papers } from '../../renderer/text/ko/papers.ts';
import { people } from '../../renderer/text/ko/people.ts';
import { programmes } from '../../renderer/text/ko/programmes.ts';
import { volunteer } from '../../renderer/text/ko/volunteer.ts';
import { momentOf } from '../../src/community/attendance.ts';
import { startHost, type AppHost } from '../support/app-host.ts';
import { faultsOf } from '../support/axe.ts';
import * as counter from '../support/counter-page.ts';
import { field, filled, row, type } from '../support/counter-page.ts';
import { textOfPdf } from '../support/office-files.ts';
import { savedFile } from '../support/saved-file.ts';

/**
 * Goal: whoever agrees to it has a car on the list of the day for the gate, and whoever volunteers has hours
 * and a paper that says so.
 * Method: the built program with the demo's past, whose event of today becomes one of volunteers.
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
const [SOMEBODY = ''] = past.today.people;
const button = (name: string) => page().getByRole('button', { name, exact: true });

async function fromMenu(item: string): Promise<void> {
  await button(programmes.more).click();
  await page().getByRole('menuitem', { name: item, exact: true }).click();
}

async function moveToMidnight(): Promise<void> {
  await page().getByRole('grid', { name: programmes.panel.lessons }).getByRole('row').first().click();
  const lesson = page().getByRole('dialog');
  await field(lesson, programmes.form.start).fill('00:00');
  await field(lesson, programmes.form.end).fill('12:00');
  await field(lesson, programmes.lesson.reason).fill('일찍 열어요');
  await lesson.getByRole('button', { name: programmes.lesson.move }).click();
  await lesson.waitFor({ state: 'hidden' });
}

/** The first of the event's list is there. */
async function comes(): Promise<void> {
  await page().keyboard.press('F8');
  const door = page().getByRole('dialog', { name: attendance.title, exact: true });
  await row(page(), attendance.today, past.today.name).click();
  const first = door
    .getByRole('radiogroup', { name: new RegExp(filled(attendance.stateOf, { name: '' })) })
    .first();
  await first.getByRole('radio', { name: attendance.state.present, exact: true }).click();
  await first.getByRole('radio', { name: attendance.state.present, exact: true, checked: true }).waitFor();
  await page().keyboard.press('Escape');
  await door.waitFor({ state: 'hidden' });
}

it('without a car that is known there is no list, and why is said', async () => {
  await fromMenu(cars.parking);
  await page().getByText(cars.refusal.NOBODY_PARKS).waitFor();
});

it('a car is written down once parking is agreed to, and masked', async () => {
  await counter.openScreen(page(), 'people');
  await type(field(page(), people.find), SOMEBODY);
  await page().getByRole('grid', { name: people.title }).getByRole('row').first().click();
  const part = page().getByRole('region', { name: cars.title });
  await part.getByText(cars.notAgreed).waitFor();
  await page().locator('label').filter({ hasText: /^주차/ }).click();
  await field(part, cars.number).fill('12각3456');
  await part.getByRole('button', { name: cars.save, exact: true }).click();
  await part.getByText(cars.refusal.CAR_MALFORMED).waitFor();
  expect(await faultsOf(page())).toEqual([]);
  await field(part, cars.number).fill('12가 3456');
  await part.getByRole('button', { name: cars.save, exact: true }).click();
  await part.getByText('12가**56').waitFor();
  expect(await faultsOf(page())).toEqual([]);
});

it('the list for the gate has it, and no name', async () => {
  await counter.openScreen(page(), 'programmes');
  await button(programmes.more).click();
  const item = page().getByRole('menuitem', { name: cars.parking, exact: true });
  const text = await textOfPdf((await savedFile(host, () => item.click())).bytes);
  expect(text).toContain('12가3456');
  expect(text).toContain(past.today.name);
  expect(text).not.toContain(SOMEBODY);
});

it('a programme has its own list, which the receipt printer takes as well', async () => {
  await row(page(), programmes.list, past.today.name).click();
  await page().getByRole('heading', { name: past.today.name, level: 2 }).waitFor();
  await button(papers.menu).click();
  await page().getByRole('menuitem', { name: cars.list.open, exact: true }).click();
  const list = page().getByRole('dialog', { name: cars.list.title, exact: true });
  expect(await faultsOf(page())).toEqual([]);
  const pdf = list.getByRole('button', { name: cars.list.pdf, exact: true });
  const text = await textOfPdf((await savedFile(host, () => pdf.click())).bytes);
  expect(text).toContain(`${past.today.name} · 1대`);
  expect(text).toContain('12가3456');
  await list.getByRole('button', { name: cars.list.print, exact: true }).click();
  await page().getByText(cars.list.printed).waitFor();
  await page().keyboard.press('Escape');
});

it('whoever came to a shift has hours, eight a day at most, and a paper that says so', async () => {
  await row(page(), programmes.list, past.today.name).click();
  await button(programmes.panel.edit).click();
  const form = page().getByRole('dialog', { name: programmes.form.change });
  await form.getByRole('button', { name: new RegExp(programmes.form.kind) }).click();
  await page().getByRole('option', { name: programmes.kind.volunteer, exact: true }).click();
  await form.getByRole('button', { name: programmes.form.save }).click();
  await form.waitFor({ state: 'hidden' });
  // Nobody has come before nine in the morning: the twelve hours begin at midnight then, and somebody comes.
  if (momentOf(Date.now()).minute < 9 * 60) {
    await moveToMidnight();
    await comes();
  }
  await fromMenu(volunteer.open);
  const dialog = page().getByRole('dialog', { name: volunteer.open, exact: true });
  const confirm = dialog.getByRole('button', { name: / 확인서 PDF$/ }).first();
  await confirm.waitFor();
  expect(await faultsOf(page())).toEqual([]);
  await dialog
    .getByText(filled(volunteer.hours, { hours: 8 }))
    .first()
    .waitFor();
  const text = await textOfPdf((await savedFile(host, () => confirm.click())).bytes);
  for (const said of ['봉사활동 확인서', past.today.name, '8시간 (1회)', '12시간'])
    expect(text).toContain(said);
  await dialog.getByRole('button', { name: volunteer.listMenu, exact: true }).click();
  const item = page().getByRole('menuitem', { name: volunteer.pdf, exact: true });
  expect(await textOfPdf((await savedFile(host, () => item.click())).bytes)).toContain('봉사 시간 명단');
});
