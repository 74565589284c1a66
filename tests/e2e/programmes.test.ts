import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { common } from '../../renderer/text/ko/common.ts';
import { programmes } from '../../renderer/text/ko/programmes.ts';
import { startHost, type AppHost } from '../support/app-host.ts';
import { faultsOf } from '../support/axe.ts';
import * as counter from '../support/counter-page.ts';
import { eventually, field, filled, row } from '../support/counter-page.ts';

/**
 * Goal: somebody at the centre plans a course around a holiday, is told whose room it is, publishes, moves a
 * lesson, and has the next quarter from this one.
 * Method: the built program with the demo’s centre, by the words on the screen. The days are typed, so that
 * the test does not depend on the day it runs on.
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
const button = (name: string) => page().getByRole('button', { name, exact: true });
const dialog = (name: string) => page().getByRole('dialog', { name });
const { form, preview, panel } = programmes;

async function fillIn(name: string, label: string, value: string): Promise<void> {
  await field(dialog(name), label).fill(value);
}

async function choose(name: string, label: string, option: string): Promise<void> {
  await dialog(name).getByRole('button', { name: label }).click();
  await page().getByRole('option', { name: option, exact: true }).click();
}

describe('강좌', () => {
  it('the quarter shows its courses with their seats, and nothing that axe finds fault with', async () => {
    await row(page(), programmes.list, '노래교실').waitFor();
    expect(await page().getByRole('grid', { name: programmes.list }).getByRole('row').count()).toBe(7);
    await row(page(), programmes.list, '노래교실').click();
    await page().getByRole('heading', { name: '노래교실' }).waitFor();
    expect(await faultsOf(page())).toEqual([]);
  });

  it('is found by its initials after F2', async () => {
    await page().keyboard.press('F2');
    await page().keyboard.type('ㅅㅎㅇㄱ');
    const rows = page().getByRole('grid', { name: programmes.list }).getByRole('row');
    await eventually(() => rows.count()).toBe(1);
    expect(await rows.first().textContent()).toContain('생활요가');
    await field(page(), programmes.find).fill('');
    await eventually(() => rows.count()).toBe(7);
  });

  it('a course of twelve Tuesdays shows Children’s Day as closed, and the lesson is held later', async () => {
    await button(programmes.add).click();
    await fillIn(form.new, form.name, '하모니카');
    await fillIn(form.new, form.firstDay, '2026-04-07');
    await fillIn(form.new, form.lastDay, '2026-06-30');
    await dialog(form.new).getByRole('button', { name: '화', exact: true }).click();
    const shown = dialog(form.new).getByRole('region', { name: preview.title });
    await shown.getByText('5.5 (화) 휴강').waitFor();
    await shown.getByText(filled(preview.count, { number: 11 })).waitFor();
    await dialog(form.new).getByText(form.makesUp).click();
    await shown.getByText(filled(preview.count, { number: 12 })).waitFor();
    await shown.getByText('6.30 (화)').waitFor();
    expect(await faultsOf(page())).toEqual([]);
  });

  it('a room that is taken is named with who has it, and the course goes elsewhere', async () => {
    // The days of this quarter, as the demo’s courses have them.
    await dialog(form.new).getByRole('button', { name: common.action.cancel }).click();
    await button(programmes.add).click();
    await fillIn(form.new, form.name, '우쿨렐레');
    await dialog(form.new).getByRole('button', { name: '목', exact: true }).click();
    await fillIn(form.new, form.start, '14:30');
    await fillIn(form.new, form.end, '15:30');
    await choose(form.new, form.room, '강당');
    const shown = dialog(form.new).getByRole('region', { name: preview.title });
    await shown.getByText(/강당에 이미 있는 강좌와 \d+번 겹쳐요/u).waitFor();
    await dialog(form.new).getByRole('button', { name: form.save }).click();
    await dialog(form.new)
      .getByText(/강당에는 .*에 노래교실 회차가 있어요/u)
      .waitFor();
    await choose(form.new, form.room, '작은도서관');
    await shown.getByText(/겹쳐요/u).waitFor({ state: 'hidden' });
    await dialog(form.new).getByRole('button', { name: form.save }).click();
    await dialog(form.new).waitFor({ state: 'hidden' });
    await page().getByRole('heading', { name: '우쿨렐레' }).waitFor();
  });

  it('published, one lesson of it is moved and another falls out', async () => {
    await button(panel.publish).click();
    await page().getByText(panel.published).waitFor();
    const lessons = page().getByRole('grid', { name: panel.lessons }).getByRole('row');
    await lessons.first().click();
    const first = dialog(filled(programmes.lesson.title, { name: '우쿨렐레', number: 1 }));
    expect(await faultsOf(page())).toEqual([]);
    await field(first, form.start).fill('16:00');
    await field(first, form.end).fill('17:00');
    await field(first, programmes.lesson.reason).fill('강사 사정');
    await first.getByRole('button', { name: programmes.lesson.move }).click();
    await first.waitFor({ state: 'hidden' });
    await lessons.first().getByText(panel.moved).waitFor();
    await lessons.nth(1).click();
    const second = dialog(filled(programmes.lesson.title, { name: '우쿨렐레', number: 2 }));
    await field(second, programmes.lesson.reason).fill('대청소');
    await second.getByRole('button', { name: programmes.lesson.cancel }).click();
    await lessons.nth(1).getByText(programmes.calendar.cancelled).waitFor();
  });

  it('the week is seen by time and by room', async () => {
    const week = page().getByRole('table', { name: programmes.calendar.title });
    const lesson = week.getByRole('button', { name: /^생활요가/u });
    // The first and the last week of a quarter have no lessons: the one beside it has.
    for (const way of ['before', 'after', 'after'] as const) {
      if ((await lesson.count()) > 0) break;
      await button(programmes.calendar[way]).click();
      await page().waitForTimeout(300);
    }
    expect(await lesson.count()).toBeGreaterThan(0);
    await page().getByRole('radio', { name: programmes.calendar.byRoom }).click();
    await week.getByRole('rowheader', { name: '3층 마루방' }).waitFor();
    await lesson.first().click();
    await page().getByRole('heading', { name: '생활요가' }).waitFor();
    expect(await faultsOf(page())).toEqual([]);
  });

  it('the quarter is copied into the next as drafts', async () => {
    await button(programmes.more).click();
    await page().getByRole('menuitem', { name: programmes.copyTerm }).click();
    const copy = dialog(programmes.copy.title);
    await copy.getByRole('rowheader', { name: '우쿨렐레' }).waitFor();
    expect(await faultsOf(page())).toEqual([]);
    await copy.getByRole('button', { name: programmes.copy.submit, exact: true }).click();
    await copy.waitFor({ state: 'hidden' });
    const rows = page().getByRole('grid', { name: programmes.list }).getByRole('row');
    await eventually(() => rows.filter({ hasText: programmes.state.draft }).count()).toBe(8);
  });

  it('rooms, instructors and closed days are kept in one place', async () => {
    await button(programmes.more).click();
    await page().getByRole('menuitem', { name: programmes.resources }).click();
    const sheet = dialog(programmes.manage.title);
    await sheet.getByRole('button', { name: programmes.manage.addRoom }).click();
    await field(sheet, programmes.manage.roomName).fill('옥상 텃밭');
    await sheet.getByRole('button', { name: '저장', exact: true }).click();
    await row(page(), programmes.manage.rooms, '옥상 텃밭').waitFor();
    await sheet.getByRole('radio', { name: programmes.manage.instructors }).click();
    await row(page(), programmes.manage.instructors, '송가람').click();
    await sheet.getByText('010-****-0013').waitFor();
    expect(await faultsOf(page())).toEqual([]);
    await sheet.getByRole('button', { name: programmes.manage.back }).click();
    await sheet.getByRole('radio', { name: programmes.manage.closedDays }).click();
    await sheet.getByText(programmes.manage.noClosedDays).waitFor();
  });
});
