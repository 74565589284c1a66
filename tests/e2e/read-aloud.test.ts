import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { attendance } from '../../renderer/text/ko/attendance.ts';
import { common } from '../../renderer/text/ko/common.ts';
import { enrolment } from '../../renderer/text/ko/enrolment.ts';
import { fees } from '../../renderer/text/ko/fees.ts';
import { headCount } from '../../renderer/text/ko/head-count.ts';
import { programmes } from '../../renderer/text/ko/programmes.ts';
import { settings } from '../../renderer/text/ko/settings.ts';
import { startHost, type AppHost } from '../support/app-host.ts';
import { faultsOf } from '../support/axe.ts';
import * as counter from '../support/counter-page.ts';
import { eventually, field, filled, row } from '../support/counter-page.ts';
import { typeAsScanner } from '../support/wedge.ts';

/**
 * Goal: what the desk says to somebody is read to them, sums as sums and nobody's name; a machine without a
 * voice says so. Method: the built program with a centre that lives. The machine of tests has no voice at
 * all: the first test meets that, the others a voice that writes down what it is given.
 */
let host: AppHost;
beforeAll(async () => {
  host = await startHost({ demo: true, hasPast: true, host: 'browser' });
  await openCentre();
});
afterAll(() => host.close());
afterEach(({ task }) => counter.pictureOfFailure(task, host.page));

async function openCentre(): Promise<void> {
  await page().getByRole('button', { name: '센터로' }).click();
  await page().getByRole('heading', { name: programmes.title, exact: true }).waitFor();
}

/** The key is of the course that is shown. */
async function openDesk(): Promise<void> {
  const opens = new RegExp(`^${enrolment.open}`);
  await page().getByRole('button', { name: opens }).waitFor();
  await page().keyboard.press('F9');
  await desk().waitFor();
}

const COURSE = '생활요가';
const page = () => host.page;
const dialog = (name: string) => page().getByRole('dialog', { name, exact: true });
const desk = () => dialog(filled(enrolment.title, { programme: COURSE }));
const readAloud = () => page().getByRole('button', { name: common.readAloud.open, exact: true });
// `giveVoice` below has put it there.
const said = () => page().evaluate(() => (globalThis as unknown as { said: string[] }).said);

async function choose(text: string, name: RegExp): Promise<void> {
  await field(desk(), enrolment.who).fill(text);
  await desk().getByRole('button', { name }).first().click();
  await readAloud().waitFor();
}

/** A voice of the machine, as the platform has it: it writes down what it would say. */
function giveVoice(): void {
  const written: string[] = [];
  const voice = { lang: 'ko-KR', localService: true, name: '한국어', default: true, voiceURI: 'ko' };
  class Utterance extends EventTarget {
    voice = null;
    lang = '';
    volume = 1;
    readonly text: string;
    constructor(text: string) {
      super();
      this.text = text;
    }
  }
  const synthesis = Object.assign(new EventTarget(), {
    getVoices: () => [voice],
    cancel: () => {},
    speak: ({ text }: { text: string }) => void written.push(text),
  });
  const given = { said: written, speechSynthesis: synthesis, SpeechSynthesisUtterance: Utterance };
  for (const [name, value] of Object.entries(given))
    Object.defineProperty(globalThis, name, { value, configurable: true });
}

it('says that the machine has no voice, and how to get one', async () => {
  await row(page(), programmes.list, COURSE).click();
  await openDesk();
  await choose('성춘', /^성\*향/);
  await readAloud().click();
  await page().getByText(common.readAloud.noVoice).waitFor();
  expect(await faultsOf(page())).toEqual([]);
});

it('reads why somebody is refused', async () => {
  await page().addInitScript(giveVoice);
  await page().reload();
  await openCentre();
  await row(page(), programmes.list, COURSE).click();
  await openDesk();
  await choose('성춘', /^성\*향/);
  await readAloud().click();
  const refusal = filled(enrolment.refusal.tooMany, { limit: 2 });
  await desk().getByText(refusal).waitFor();
  // More may speak against it, by the day on which the test runs.
  await eventually(async () => (await said()).at(-1)).toContain(refusal);
  await page().keyboard.press('Escape');
});

it('reads what a sign-up costs before and after it, and no name', async () => {
  await openDesk();
  await choose('전우', /^전\*치/);
  const why = field(desk(), enrolment.why);
  if ((await why.count()) > 0) await why.fill('첫날 오지 못함');
  await desk().getByRole('button', { name: enrolment.apply, exact: true }).click();
  await page().getByRole('button', { name: fees.pay.later, exact: true }).click();
  await readAloud().click();
  await eventually(async () => (await said()).at(-1)).toBe('자리가 있어요. 내실 돈은 육만 원이에요.');
  expect((await said()).join(' ')).not.toMatch(/치|향/);
  expect(await faultsOf(page())).toEqual([]);
  await page().keyboard.press('Escape');
});

it('reads what became of a card by itself, once it is asked to', async () => {
  await counter.openScreen(page(), 'settings');
  await page().getByRole('radio', { name: settings.tab.place, exact: true }).first().click();
  await page().getByText(headCount.settings.speaks).click();
  await counter.openScreen(page(), 'programmes');
  await page().getByRole('grid', { name: programmes.list }).waitFor();
  const before = (await said()).length;
  await typeAsScanner(page(), `IP${'0'.repeat(26)}`);
  await dialog(attendance.title).getByText(attendance.failure.CARD_UNKNOWN).waitFor();
  await eventually(async () => (await said()).slice(before)).toEqual([attendance.failure.CARD_UNKNOWN]);
});
