import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { headCount } from '../../renderer/text/ko/head-count.ts';
import { settings } from '../../renderer/text/ko/settings.ts';
import { programmes } from '../../renderer/text/ko/programmes.ts';
import { required } from '../../src/base/assert.ts';
import type { CounterClient } from '../../src/contract/contract.ts';
import { startHost, type AppHost } from '../support/app-host.ts';
import { faultsOf } from '../support/axe.ts';
import * as counter from '../support/counter-page.ts';
import { filled } from '../support/counter-page.ts';
import { courseOfWholeDay, lineOf } from '../support/line-of.ts';
import { written } from '../support/people.ts';
import { command } from '../support/till.ts';

/**
 * Goal: a screen in the room shows how many have come, moves with each card, in any look and after the
 * counter has gone and come back, and names nobody. Method: the built program with its page and that screen
 * beside it; the desk's cards come over the counter's own line.
 */
const NAMES = ['강감찬', '이순신'];

let host: AppHost;
let desk: CounterClient;
let hall: Page;
let cards: string[];
beforeAll(async () => {
  host = await startHost({ demo: true, host: 'browser' });
  await host.page.getByRole('button', { name: '센터로' }).click();
  await host.page.getByRole('heading', { name: programmes.title, exact: true }).waitFor();
  desk = await lineOf(host.page);
  cards = await courseOfToday(desk);
});
afterAll(() => host.close());
afterEach(({ task }) => counter.pictureOfFailure(task, hall ?? host.page));

/** A lesson that lasts the whole of today, whatever day the test runs on, with two people in it. */
async function courseOfToday(client: CounterClient): Promise<string[]> {
  const course = await courseOfWholeDay(client, { name: '우리동네 합창단' });
  const tokens: string[] = [];
  for (const [index, name] of NAMES.entries()) {
    const person = { ...written({ name, phone: `010-7777-000${index}` }), agreed: ['programmes'] };
    const more = { guardianId: null, isNew: true };
    const { id: personId } = await client.person.register({ ...command(), ...person, ...more });
    await client.enrolment.apply({
      ...command(),
      programmeId: course.id,
      personId,
      way: 'desk',
      isResident: true,
      reductionIds: [],
      isProofSeen: false,
      proofUntil: null,
      proxy: null,
      overrideReason: '첫날 와서 신청',
    });
    const { token } = await client.person.issueCard({ ...command(), personId });
    tokens.push(required(token, 'card'));
  }
  return tokens;
}

const choir = () => hall.getByRole('region', { name: '우리동네 합창단' });
const people = (count: number) => filled(headCount.people_other, { count });
const shows = (came: number) =>
  choir().getByRole('status').getByText(people(came), { exact: true }).waitFor({ timeout: 10_000 });

it('opens beside the counter’s own page, and shows what is on with nobody there yet', async () => {
  const { page } = host;
  await counter.openScreen(page, 'settings');
  await page.getByRole('radio', { name: settings.tab.place }).click();
  const [opened] = await Promise.all([
    page.context().waitForEvent('page'),
    page.getByRole('button', { name: headCount.settings.tab }).click(),
  ]);
  hall = opened;
  await choir().getByText(headCount.phase.begun).waitFor();
  await shows(0);
  expect(await hall.title()).toBe(headCount.title);
});

it('moves with each card at the desk, and the same card twice is one head', async () => {
  const [first = '', second = ''] = cards;
  await desk.attendance.checkIn({ ...command(), token: first, lessonId: null });
  await shows(1);
  await desk.attendance.checkIn({ ...command(), token: first, lessonId: null });
  await desk.attendance.checkIn({ ...command(), token: second, lessonId: null });
  await shows(2);
});

it('names nobody, offers nothing to press, and axe finds no fault with it in any look', async () => {
  const text = await hall.locator('body').innerText();
  for (const name of NAMES) expect(text).not.toContain(name.slice(1));
  expect(text).not.toContain('*');
  expect(await hall.getByRole('button').count()).toBe(0);
  for (const theme of ['light', 'dark', 'contrast'] as const) {
    await desk.settings.save({ ...command(), settings: { theme } });
    await hall.locator(`html[data-theme=${theme}]`).waitFor();
    expect(await faultsOf(hall)).toEqual([]);
  }
});

it('says that its numbers are old when the counter is gone, and goes on when it is back', async () => {
  const old = hall.getByText(filled(headCount.lost_other, { count: 0 }).slice(0, 10));
  await host.kill();
  await old.waitFor();
  await host.startAgain();
  await old.waitFor({ state: 'hidden', timeout: 20_000 });
  await shows(2);
});
