import type { Page } from 'playwright-core';
import { attendance } from '../../renderer/text/ko/attendance.ts';
import { programmes } from '../../renderer/text/ko/programmes.ts';
import { shell } from '../../renderer/text/ko/shell.ts';
import type { CounterClient } from '../../src/contract/contract.ts';
import { addDays } from '../../src/base/dates.ts';
import { dateText } from '../../src/base/korea-time.ts';
import { required } from '../../src/base/assert.ts';
import { startHost } from '../support/app-host.ts';
import { openPtyLine } from '../support/pty.ts';
import { busyCentre, type BusyCentre } from './busy-centre.ts';
import { atMost, median, percentile, round, type BenchResult } from './figures.ts';
import { removeShop, startShop } from './past-sales.ts';

const ROUNDS = 40;
const WARM_UP = 5;
/** What a list or a report may take. */
const LIST_MS = 100;

/**
 * A year of a busy centre. Cards at the door from the scanner's first byte to the painted count: the built
 * program, a pseudo-terminal and a page in Chromium, on one clock. Every list that its staff look at: from
 * the router.
 */
export async function benchCentre(): Promise<BenchResult> {
  const nowMs = Date.now();
  const centre = await busyCentre(nowMs);
  const scans = await scansUntilPainted(centre);
  const { app, client } = await startShop(centre.folder, nowMs);
  try {
    const lists = await listTimes(client, centre.lessonId, nowMs);
    return {
      bench: 'centre',
      figures: { ...centre.counts, 'scan to paint, median ms': round(median(scans)) },
      budgets: [
        atMost('scan to paint, p95 ms', 30, percentile(scans, 0.95)),
        ...lists.map(({ what, times }) => atMost(`${what}, p95 ms`, LIST_MS, percentile(times, 0.95))),
      ],
    };
  } finally {
    await app.close();
    removeShop(centre.folder);
  }
}

async function timed(act: () => Promise<unknown>): Promise<number> {
  const from = performance.now();
  await act();
  return performance.now() - from;
}

interface CountWatch {
  /** When the register was first painted with so many heads. */
  readonly paintedWith: (heads: number) => number | undefined;
}

/** Everybody of a lesson comes in, one card after the other. */
async function scansUntilPainted({ folder, tokens }: BusyCentre): Promise<readonly number[]> {
  const scanner = openPtyLine();
  const host = await startHost({ host: 'browser', dataDir: folder, scanners: [`serial:${scanner.path}`] });
  const { page } = host;
  try {
    await page.getByRole('button', { name: shell.side.centre }).click();
    await page.getByText(shell.word.connected).first().waitFor();
    await page.getByRole('grid', { name: programmes.list }).waitFor();
    await page.keyboard.press('F8');
    await page.getByRole('dialog', { name: attendance.title }).waitFor();
    await watchCount(page);
    const times: number[] = [];
    for (const [before, token] of tokens.entries()) {
      const sentAtMs = Date.now();
      scanner.send(Buffer.from(`${token}\r`));
      const painted = await page.waitForFunction(
        // The page's own global, put there by watchCount.
        heads => (globalThis as unknown as { countWatch: CountWatch }).countWatch.paintedWith(heads),
        before + 1,
      );
      times.push(required(await painted.jsonValue(), 'time of painting') - sentAtMs);
    }
    return times.slice(WARM_UP);
  } finally {
    await host.close();
    scanner.close();
  }
}

/**
 * Notes in the page when each head was painted: the frame that drew it is done. A screen of 60 pictures a
 * second begins one every 17 ms, so that the half of what is measured is waiting for its turn.
 */
async function watchCount(page: Page): Promise<void> {
  await page.evaluate(() => {
    const times = new Map<number, number>();
    const painted = new MessageChannel();
    // A message that is sent while a frame begins comes when it has been drawn.
    painted.port1.addEventListener('message', ({ data }: MessageEvent<number>) =>
      times.set(data, Date.now()),
    );
    painted.port1.start();
    new MutationObserver(() => {
      const text = document.querySelector('[role=dialog] section output')?.textContent ?? '';
      const heads = Number.parseInt(text, 10);
      if (heads > 0 && !times.has(heads)) requestAnimationFrame(() => painted.port2.postMessage(heads));
    }).observe(document.body, { childList: true, subtree: true, characterData: true });
    const watch: CountWatch = { paintedWith: heads => times.get(heads) };
    Object.assign(globalThis, { countWatch: watch });
  });
}

async function listTimes(client: CounterClient, lessonId: string, nowMs: number) {
  const today = dateText(nowMs);
  const { programmeId } = await client.attendance.sheet({ lessonId });
  const { people } = await client.person.list({ text: 'ㄱㅇㅅ', offset: 0, limit: 50 });
  const personId = required(people[0], 'somebody').id;
  const lists: Readonly<Record<string, () => Promise<unknown>>> = {
    'people by initials': () => client.person.list({ text: 'ㄱㅇㅅ', offset: 0, limit: 50 }),
    'people, all': () => client.person.list({ text: '', offset: 0, limit: 100 }),
    'a person': () => client.person.get({ personId }),
    'programmes of a quarter': () => client.programme.list({ term: '2026-4', text: '' }),
    'a programme': () => client.programme.get({ programmeId }),
    'a week of lessons': () => client.programme.calendar({ firstDay: today, lastDay: addDays(today, 6) }),
    'lessons of today': () => client.attendance.today({ date: null }),
    'sheet of a lesson': () => client.attendance.sheet({ lessonId }),
    'report of a quarter': () =>
      client.centrePaper.districtReport({ firstDay: addDays(today, -98), lastDay: today, format: 'csv' }),
    'sign-ups of a programme': () => client.enrolment.list({ programmeId }),
  };
  const measured: { readonly what: string; readonly times: readonly number[] }[] = [];
  for (const [what, ask] of Object.entries(lists)) {
    const times: number[] = [];
    for (let turn = 0; turn < ROUNDS + WARM_UP; turn += 1) times.push(await timed(ask));
    measured.push({ what, times: times.slice(WARM_UP) });
  }
  return measured;
}
