import Database from 'better-sqlite3';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import samples from '../../resources/channels/baedal-eum/orders.json' with { type: 'json' };
import { delivery } from '../../renderer/text/ko/delivery.ts';
import { orderFlow } from '../../renderer/text/ko/order-flow.ts';
import { DATABASE_FILE } from '../../main/sql/database.ts';
import { startHost, type AppHost } from '../support/app-host.ts';
import * as counter from '../support/counter-page.ts';
import { eventually, filled } from '../support/counter-page.ts';

/**
 * Goal: the alarm rises until somebody acts and is silenced everywhere at once; a pause ends by itself;
 * orders of an outage come back for approval after the program was killed.
 * Method: the built program, orders as files in its folder, the page's own attributes, and a spy on what the
 * page puts on its audio clock.
 */
let host: AppHost;
beforeAll(async () => {
  host = await startHost({ demo: true });
});
afterEach(({ task }) => counter.pictureOfFailure(task, host.page));
afterAll(() => host.close());

const page = () => host.page;
const button = (name: string) => page().getByRole('button', { name, exact: true });
const MINUTE_MS = 60_000;
const CHANNEL = 'baedal-seogu';

/** Lays an order down as a channel's program would. */
function send(number: number, { ageMs = 0, leftMs = 5 * MINUTE_MS } = {}): void {
  const folder = join(host.dataDir, 'orders', CHANNEL);
  mkdirSync(folder, { recursive: true });
  const order = {
    ...samples[0],
    orderNo: `e2e-${number}`,
    displayNo: `E-${number}`,
    orderedAt: new Date(Date.now() - ageMs).toISOString(),
    acceptBy: new Date(Date.now() + leftMs).toISOString(),
  };
  writeFileSync(join(folder, `${number}.json`), JSON.stringify(order));
}

/** Makes the program have been off for longer than the test can wait: its clock is the computer's. */
function asIfOffFor(ms: number): void {
  const file = new Database(join(host.dataDir, DATABASE_FILE));
  file.prepare('UPDATE order_watch SET alive_at_ms = alive_at_ms - ?').run(ms);
  file.prepare('UPDATE order_pause SET since_ms = since_ms - ?, until_ms = until_ms - ?').run(ms, ms);
  file.close();
}

const alarm = () => page().getByRole('alert').filter({ hasText: delivery.alarm.hear });

const acceptButton = () => page().getByRole('button', { name: delivery.order.accept }).first();

/** A tab that the page opens is let in as the page was. */
async function secondTab() {
  const opened = page().context().waitForEvent('page');
  await page().evaluate(() => void window.open(window.location.href));
  return opened;
}

describe('the alarm', () => {
  it('rings, gets louder and more frequent in the last minute, and the screen flashes', async () => {
    // As in a shop: there is a speaker, and the page has been touched.
    await page().evaluate(() => {
      const { mediaDevices } = navigator;
      const speaker = { kind: 'audiooutput' } as MediaDeviceInfo; // All that is asked of one.
      mediaDevices.enumerateDevices = () => Promise.resolve([speaker]);
      const started: number[] = [];
      Object.assign(globalThis, { started });
      // eslint-disable-next-line typescript/unbound-method -- it is called with its oscillator below
      globalThis.OscillatorNode = class extends OscillatorNode {
        override start(when = 0): void {
          started.push(when - this.context.currentTime);
          super.start(when);
        }
      };
    });
    await counter.openScreen(page(), 'delivery');
    // What the page last found is looked at again every few seconds.
    await page().waitForTimeout(5_500);
    send(1, { leftMs: 64_000 });
    await alarm().waitFor();
    expect(await alarm().getAttribute('data-step')).toBe('1');
    expect(await alarm().getAttribute('data-flashes')).toBe('false');
    // A hidden page's timers may sleep for a minute: so much is on the audio clock already.
    const ahead = () =>
      page().evaluate(() => {
        const spied = globalThis as unknown as { started: number[] }; // Put there by the spy above.
        return Math.max(...spied.started);
      });
    expect(await ahead()).toBeGreaterThan(60);
    await eventually(() => alarm().getAttribute('data-step')).toBe('3');
    expect(await alarm().getAttribute('data-flashes')).toBe('true');
    expect(await alarm().getAttribute('data-every')).toBe('4000');
    await eventually(() => page().title()).toContain('(1)');
  });

  it('is silenced on all screens by whoever acts on one, and that is written down', async () => {
    // The program's window opens no second tab.
    const other = host.host === 'browser' ? await secondTab() : undefined;
    const there = other?.getByRole('alert').filter({ hasText: delivery.alarm.hear });
    await there?.waitFor();
    await page().keyboard.press('F7');
    await alarm().waitFor({ state: 'hidden' });
    await there?.waitFor({ state: 'hidden' });
    await other?.close();
    await eventually(() => page().title()).not.toContain('(1)');
    await acceptButton().click();
    await page().getByRole('region', { name: delivery.lane.accepted }).getByText('E-1').waitFor();
  });
});

describe('after the program was off', () => {
  it('orders are paused from the head of the board, with what the channels have to be told', async () => {
    await page().getByText(orderFlow.taking).click();
    const dialog = page().getByRole('dialog', { name: orderFlow.pause.title });
    await dialog.getByRole('button', { name: orderFlow.pause.lengths['15'] }).click();
    await dialog.getByRole('button', { name: orderFlow.pause.submit }).click();
    await dialog.waitFor({ state: 'hidden' });
    await page().getByText(orderFlow.notTaking).waitFor();
    for (let left = 4; left > 0; left--) {
      const told = page().getByText(orderFlow.task.title);
      await told.waitFor();
      const said = await page().getByRole('status').filter({ hasText: orderFlow.task.title }).textContent();
      await button(orderFlow.task.done).click();
      await eventually(async () =>
        page()
          .getByRole('status')
          .filter({ hasText: said ?? '' })
          .count(),
      ).toBe(0);
    }
  });

  it('a pause that was over meanwhile has ended, and what waited or piled up asks for approval', async () => {
    send(2, { leftMs: 60 * MINUTE_MS });
    await page().getByText('E-2').first().waitFor();
    await host.kill();
    asIfOffFor(20 * MINUTE_MS);
    send(3, { ageMs: 12 * MINUTE_MS, leftMs: -7 * MINUTE_MS });
    await host.startAgain();
    await counter.openScreen(page(), 'delivery');
    await page().getByText(orderFlow.taking).waitFor({ timeout: 30_000 });
    const held = page().getByRole('region', { name: orderFlow.held.lane });
    await held.getByText(filled(orderFlow.held.age, { count: 12 })).waitFor({ timeout: 30_000 });
    expect(await held.getByRole('listitem').count()).toBe(2);
    await page().getByText(orderFlow.absence.channel).waitFor();
    // The pause was told to the channels, so its end has to be told as well.
    await page().getByText(orderFlow.task.title).waitFor();
  });

  it('one is approved with its minutes, the other refused, and both are gone from the red list', async () => {
    const held = page().getByRole('region', { name: orderFlow.held.lane });
    await held.getByText('E-3').click();
    await page().getByText(orderFlow.held.why.overdue).waitFor();
    await acceptButton().click();
    await eventually(() => held.getByRole('listitem').count()).toBe(1);
    await held.getByRole('button', { name: orderFlow.held.rejectAll }).click();
    const dialog = page().getByRole('alertdialog');
    await dialog.getByRole('button', { name: delivery.reject.reasons.tooMany }).click();
    await dialog.getByRole('button', { name: filled(orderFlow.rejectAll.submit, { count: 1 }) }).click();
    await held.waitFor({ state: 'hidden' });
    expect(host.complaints).toEqual([]);
  });
});
