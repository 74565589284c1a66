import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { delivery } from '../../renderer/text/ko/delivery.ts';
import { startHost, type AppHost } from '../support/app-host.ts';
import * as counter from '../support/counter-page.ts';
import { eventually } from '../support/counter-page.ts';
import { freePort } from '../support/free-port.ts';
import type { FakePrinter } from '../support/paper-printer.ts';
import { postOrder } from '../support/post-order.ts';
import { openSerialDesk, type SerialDesk } from '../support/serial-desk.ts';
import { openTestShop } from '../support/shop.ts';
import { command } from '../support/till.ts';

/**
 * Goal: three orders at once, the printer out of paper, the program killed, started again, paper put in:
 * three tickets in the kitchen, each once, and three slips.
 * Method: the built program in a browser tab or in Electron, a printer on a pseudo-terminal, real HTTP.
 */
const KEY = 'k'.repeat(43);
const NUMBERS = ['A-31', 'A-32', 'A-33'] as const;
const STILL_MS = 4_000;

let desk: SerialDesk;
let host: AppHost;
let printer: FakePrinter;
let port: number;
let dataDir: string;

beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'ieum-three-'));
  port = await freePort();
  // The shop as it was set up the day before: a channel's key, and where its orders come in.
  const shop = await openTestShop({ dataDir });
  await shop.client.delivery.setKey({ ...command(), channelId: 'ddangyo', key: KEY });
  await shop.client.settings.save({ ...command(), settings: { ordersPort: port } });
  await shop.close();
  desk = openSerialDesk();
  host = await startHost({ dataDir, printers: desk.printers });
  printer = desk.plugInPrinter();
  printer.paper = 'out';
  await counter.untilSign(host.page, 'printer', 'paperOut');
});
afterAll(async () => {
  await host.close();
  desk.close();
  rmSync(dataDir, { recursive: true, force: true });
});
afterEach(({ task }) => counter.pictureOfFailure(task, host.page));

const post = (number: string) => postOrder(port, KEY, number);

const texts = () => desk.papers().map(lines => lines.join('\n'));
const tickets = () => texts().filter(text => text.includes('주방주문서'));
const slips = () => texts().filter(text => text.includes('결제 완료'));
const lane = (name: keyof typeof delivery.lane) =>
  host.page.getByRole('region', { name: delivery.lane[name] }).getByRole('listitem');

it('three orders come at once, however often they are sent, and are taken', async () => {
  await counter.openScreen(host.page, 'delivery');
  expect(await Promise.all(NUMBERS.map(post))).toEqual([201, 201, 201]);
  expect(await Promise.all([...NUMBERS, ...NUMBERS].map(post))).not.toContain(201);
  await eventually(() => lane('waiting').count()).toBe(3);
  for (const left of [2, 1, 0]) {
    // A finger that bounces.
    await host.page.getByRole('button', { name: delivery.order.accept }).dblclick();
    await eventually(() => lane('waiting').count()).toBe(left);
    if (left > 0) await lane('waiting').first().getByRole('button').first().click();
  }
  expect(tickets()).toEqual([]);
});

it('killed and started again, with paper, it prints three tickets and three slips, each once', async () => {
  await counter.untilSign(host.page, 'printer', 'paperOut');
  await host.kill();
  await host.startAgain();
  await counter.untilSign(host.page, 'printer', 'paperOut');
  expect(texts()).toEqual([]);
  printer.paper = 'ok';
  await eventually(() => slips().length).toBe(3);
  await setTimeout(STILL_MS);
  for (const papers of [tickets(), slips()])
    expect(papers.map(text => /A-3\d/u.exec(text)?.[0] ?? '').toSorted()).toEqual(NUMBERS);
  expect(texts()).toHaveLength(6);
  expect(texts().join()).not.toMatch(/재발행|대체출력/u);
  expect(desk.nonsense()).toEqual([]);
});

it('and a printer that is switched off and on again has nothing more to say', async () => {
  printer.isOff = true;
  await setTimeout(1_000);
  printer.isOff = false;
  await Promise.all(NUMBERS.map(post));
  await setTimeout(STILL_MS);
  expect(texts()).toHaveLength(6);
});
