import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { enrolment } from '../../renderer/text/ko/enrolment.ts';
import { people } from '../../renderer/text/ko/people.ts';
import { programmes } from '../../renderer/text/ko/programmes.ts';
import { settings } from '../../renderer/text/ko/settings.ts';
import { dateText } from '../../src/base/korea-time.ts';
import { addTerms, termDays, termOf } from '../../src/community/term.ts';
import type { CounterClient } from '../../src/contract/contract.ts';
import { startHost, type AppHost } from '../support/app-host.ts';
import { faultsOf } from '../support/axe.ts';
import * as counter from '../support/counter-page.ts';
import { field, filled, row } from '../support/counter-page.ts';
import { lineOf } from '../support/line-of.ts';
import { written } from '../support/people.ts';
import { publishCourse } from '../support/programmes.ts';
import { publishSoon } from '../support/soon-course.ts';
import { command } from '../support/till.ts';

/**
 * Goal: whoever came to a quarter of last term's lessons is told so at the desk, with the figures, and is
 * taken with a reason; where the centre does not bar anybody, nothing is said.
 * Method: the built program with its page; the term before is told over the counter's own line.
 */
const COURSE = '우쿨렐레';

let host: AppHost;
beforeAll(async () => {
  host = await startHost({ demo: true, host: 'browser' });
  await host.page.getByRole('button', { name: '센터로' }).click();
  await host.page.getByRole('heading', { name: programmes.title, exact: true }).waitFor();
  await cameOnceInFour(await lineOf(host.page));
});
afterAll(() => host.close());
afterEach(({ task }) => counter.pictureOfFailure(task, host.page));

const page = () => host.page;
const desk = () => page().getByRole('dialog', { name: filled(enrolment.title, { programme: COURSE }) });
const figures = { name: COURSE, counted: 4, came: 1, percent: 25, needed: 50 };

async function cameOnceInFour(client: CounterClient): Promise<void> {
  const term = addTerms(termOf(dateText(Date.now())), -1);
  const course = await publishCourse(client, {
    ...termDays(term),
    name: COURSE,
    term,
    weekdays: [0, 1, 2, 3, 4, 5, 6],
    lessonCount: 4,
    minEnrolment: 0,
  });
  const person = written({ name: '임꺽정', phone: '010-7777-0001' });
  const more = { agreed: ['programmes'], guardianId: null, isNew: true };
  const { id: personId } = await client.person.register({ ...command(), ...person, ...more });
  const about = { programmeId: course.id, personId, way: 'desk', isResident: true } as const;
  const { id: enrolmentId } = await client.enrolment.apply({
    ...command(),
    ...about,
    reductionIds: [],
    isProofSeen: false,
    proofUntil: null,
    proxy: null,
    overrideReason: '지난 분기 기록을 옮김',
  });
  for (const [index, { id: lessonId }] of course.lessonList.entries()) {
    const state = index === 0 ? 'present' : 'absent';
    await client.attendance.mark({ ...command(), lessonId, enrolmentId, state });
  }
}

async function choose(): Promise<void> {
  await page().keyboard.press('F9');
  await field(desk(), enrolment.who).fill('임꺽');
  await desk()
    .getByRole('button', { name: /^임\*정/ })
    .first()
    .click();
  await desk().getByText(enrolment.due).waitFor();
}

const apply = () => desk().getByRole('button', { name: enrolment.apply, exact: true });

it('says how often somebody came and how often it takes, and takes them with a reason', async () => {
  await publishSoon(page(), COURSE);
  await choose();
  await desk().getByText(filled(enrolment.refusal.tooRare, figures)).waitFor();
  expect(await apply().isEnabled()).toBe(false);
  expect(await faultsOf(page())).toEqual([]);
  await field(desk(), enrolment.why).fill('병원에 계셨음');
  await counter.eventually(() => apply().isEnabled()).toBe(true);
  await desk().getByRole('button', { name: people.pick.change }).click();
  await page().keyboard.press('Escape');
});

it('where the centre bars nobody, nothing is said', async () => {
  await counter.openScreen(page(), 'settings');
  await page().getByRole('radio', { name: settings.tab.place, exact: true }).click();
  const bar = page().getByRole('radiogroup', { name: enrolment.bar.title });
  await bar.getByRole('radio', { name: enrolment.bar.off }).click();
  await page().getByText(enrolment.bar.rules.off).waitFor();
  expect(await faultsOf(page())).toEqual([]);
  await counter.openScreen(page(), 'programmes');
  await row(page(), programmes.list, COURSE).click();
  await choose();
  await counter.eventually(() => apply().isEnabled()).toBe(true);
  expect(await desk().getByText(filled(enrolment.refusal.tooRare, figures)).count()).toBe(0);
});
