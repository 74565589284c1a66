import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { closing } from '../../renderer/text/ko/closing.ts';
import { common } from '../../renderer/text/ko/common.ts';
import { fees } from '../../renderer/text/ko/fees.ts';
import { programmes } from '../../renderer/text/ko/programmes.ts';
import { startHost, type AppHost } from '../support/app-host.ts';
import { faultsOf } from '../support/axe.ts';
import * as counter from '../support/counter-page.ts';
import { eventually, field, filled, row } from '../support/counter-page.ts';
import { textOfPdf } from '../support/office-files.ts';
import { savedFile } from '../support/saved-file.ts';
import { publishSoon, signUpAtDesk } from '../support/soon-course.ts';

/**
 * Goal: a course with too few people says until when it may fill up and what cancelling it does; staff open
 * it all the same or cancel it, give the money back and tell everybody, by name and number.
 * Method: the built program with the demo's centre and a course that begins in five days.
 */
let host: AppHost;
beforeAll(async () => {
  host = await startHost({ demo: true });
  await host.page.getByRole('button', { name: '센터로' }).click();
  await host.page.getByRole('heading', { name: programmes.title, exact: true }).waitFor();
});
afterAll(() => host.close());
afterEach(({ task }) => counter.pictureOfFailure(task, host.page));

const COURSE = '우쿨렐레';
const page = () => host.page;
const button = (name: string) => page().getByRole('button', { name, exact: true });
const told = () => page().getByRole('dialog', { name: filled(closing.tell.title, { programme: COURSE }) });
const inList = () => row(page(), programmes.list, COURSE);

it('says of how many it has how many, until when, and what would go back', async () => {
  await publishSoon(page(), COURSE);
  await inList()
    .getByText(/까지 4명$/u)
    .waitFor();
  await signUpAtDesk(page(), COURSE, { text: '심학', masked: /^심\*규/, pays: true });
  await signUpAtDesk(page(), COURSE, { text: '성춘', masked: /^성\*향/ });
  await page().keyboard.press('Escape');
  await page()
    .getByText(/^최소 4명 중 2명 · \d+월 \d+일까지 차지 않으면 폐강$/u)
    .waitFor();
  await page()
    .getByText(filled(closing.short, { enrolled: 2, waiting: 0, total: '45,000원' }))
    .waitFor();
  await inList()
    .getByText(/까지 2명$/u)
    .waitFor();
  expect(await faultsOf(page())).toEqual([]);
});

it('staff open it all the same, which is written down', async () => {
  await button(closing.open).click();
  await page()
    .getByText(/^4명이 안 되는 2명으로 열기로 했어요/u)
    .waitFor();
  await eventually(() => inList().textContent()).toContain(filled(programmes.fill.needsMore, { number: 2 }));
});

it('or cancel it, with the effect before, and the way to the refunds after', async () => {
  await button(programmes.panel.cancel).click();
  const dialog = page().getByRole('dialog', { name: programmes.cancelDialog.title });
  await dialog.getByText(/신청 2명, 대기 0명.*45,000원\(1명\)/u).waitFor();
  expect(await faultsOf(page())).toEqual([]);
  await field(dialog, programmes.cancelDialog.reason).fill('인원 부족');
  await dialog.getByRole('button', { name: programmes.cancelDialog.submit }).click();
  await dialog.waitFor({ state: 'hidden' });
  await page()
    .getByText(filled(closing.tell.notice, { people: 2, told: 0 }))
    .waitFor();
  expect(await faultsOf(page())).toEqual([]);
  await page().keyboard.press('F9');
  await button(filled(fees.programme.do, { count: 1, total: '45,000원' })).click();
  await page().getByRole('dialog').waitFor({ state: 'hidden' });
});

it('everybody is told, in full only when it is asked for, and it is kept when', async () => {
  await button(closing.tell.open).click();
  await told().getByText('심*규').first().waitFor();
  await told().getByRole('button', { name: closing.tell.show }).click();
  await told().getByRole('rowheader', { name: '심학규' }).waitFor();
  expect(await faultsOf(page())).toEqual([]);
  const tick = told().getByRole('checkbox', { name: filled(closing.tell.tick, { name: '심학규' }) });
  await tick.focus();
  await page().keyboard.press('Space');
  await told()
    .getByText(filled(closing.tell.count, { told: 1, left: 1 }))
    .waitFor();
  await told().getByRole('button', { name: closing.tell.hide }).click();
  await told().getByRole('rowheader', { name: '심*규' }).waitFor();
});

it('the list is a paper as well', async () => {
  await button(closing.tell.menu).click();
  const item = page().getByRole('menuitem', { name: closing.tell.pdf, exact: true });
  const text = await textOfPdf((await savedFile(host, () => item.click())).bytes);
  expect(text).toContain(`${COURSE} · 폐강 · 2명 중 1명 알림`);
  expect(text).toContain('심학규');
  await told().getByRole('button', { name: common.action.close, exact: true }).last().click();
  await page()
    .getByText(filled(closing.tell.notice, { people: 2, told: 1 }))
    .waitFor();
});
