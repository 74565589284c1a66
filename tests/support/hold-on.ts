import type { Page } from 'playwright-core';
import { programmes } from '../../renderer/text/ko/programmes.ts';
import { field, filled } from './counter-page.ts';

/**
 * Puts a lesson of the course that is open on a day, on the screen. The plan leaves public holidays out, and
 * a test that needs a lesson today may run on one.
 */
export async function holdOn(
  page: Page,
  lesson: { readonly name: string; readonly number: number },
  date: string,
): Promise<void> {
  const { panel } = programmes;
  await page
    .getByRole('grid', { name: panel.lessons })
    .getByRole('row')
    .nth(lesson.number - 1)
    .click();
  const at = page.getByRole('dialog', { name: filled(programmes.lesson.title, lesson) });
  await field(at, programmes.lesson.date).fill(date);
  await field(at, programmes.lesson.reason).fill('그날 열어요');
  await at.getByRole('button', { name: programmes.lesson.move }).click();
  await at.waitFor({ state: 'hidden' });
}
