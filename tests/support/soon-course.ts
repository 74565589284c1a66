import type { Page } from 'playwright-core';
import { enrolment } from '../../renderer/text/ko/enrolment.ts';
import { fees } from '../../renderer/text/ko/fees.ts';
import { programmes } from '../../renderer/text/ko/programmes.ts';
import { addDays } from '../../src/base/dates.ts';
import { dateText } from '../../src/base/korea-time.ts';
import { field, filled } from './counter-page.ts';

/** Plans and publishes a course on the screen that begins in some days and needs four people. */
export async function publishSoon(page: Page, name: string): Promise<void> {
  const { form } = programmes;
  const button = (label: string) => page.getByRole('button', { name: label, exact: true });
  await button(programmes.add).click();
  const dialog = page.getByRole('dialog', { name: form.new });
  const firstDay = addDays(dateText(Date.now()), 5);
  await field(dialog, form.name).fill(name);
  await field(dialog, form.firstDay).fill(firstDay);
  await field(dialog, form.lastDay).fill(addDays(firstDay, 40));
  // Every day of the week: a holiday moves its first lesson by no more than a few days.
  for (const day of Object.values(programmes.weekday))
    await dialog.getByRole('button', { name: day, exact: true }).click();
  await field(dialog, form.fee).fill('45000');
  await field(dialog, form.minEnrolment).fill('4');
  await dialog.getByRole('button', { name: form.save }).click();
  await dialog.waitFor({ state: 'hidden' });
  await page.getByRole('heading', { name }).waitFor();
  await button(programmes.panel.publish).click();
  await button(programmes.panel.close).waitFor();
}

/** Signs somebody up at the desk, who pays by transfer or later. */
export async function signUpAtDesk(
  page: Page,
  programme: string,
  person: { readonly text: string; readonly masked: RegExp; readonly pays?: boolean },
): Promise<void> {
  const desk = page.getByRole('dialog', { name: filled(enrolment.title, { programme }) });
  if (!(await desk.isVisible())) await page.keyboard.press('F9');
  await desk.waitFor();
  await field(desk, enrolment.who).fill(person.text);
  await desk.getByRole('button', { name: person.masked }).first().click();
  await desk.getByRole('button', { name: enrolment.apply, exact: true }).click();
  const later = page.getByRole('button', { name: fees.pay.later, exact: true });
  await later.waitFor();
  if (person.pays === true) await payByBank(page);
  else await page.keyboard.press('Escape');
  await later.waitFor({ state: 'hidden' });
}

/** By transfer: what is on the account needs no number. */
async function payByBank(page: Page): Promise<void> {
  await page.getByRole('radio', { name: fees.place.bank, exact: true }).click();
  await page.getByRole('button', { name: filled(fees.pay.do, { amount: '45,000원' }), exact: true }).click();
}
