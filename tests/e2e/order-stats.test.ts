import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { common } from '../../renderer/text/ko/common.ts';
import { delivery } from '../../renderer/text/ko/delivery.ts';
import { orderFigures } from '../../renderer/text/ko/order-figures.ts';
import { startHost, type AppHost } from '../support/app-host.ts';
import * as counter from '../support/counter-page.ts';
import { eventually, field, filled, type } from '../support/counter-page.ts';
import { freePort } from '../support/free-port.ts';
import { balances } from '../support/orders.ts';
import { postOrder } from '../support/post-order.ts';
import { openTestShop } from '../support/shop.ts';
import { command, openShift } from '../support/till.ts';

/**
 * Goal: what the screen says of a day's orders is what came in, was handed over and is in the books, to the
 * won. Method: the built program in a browser tab or in Electron, orders over real HTTP, handed over on the
 * board; afterwards the books of the same folder.
 */
const KEYS = { ddangyo: 'd'.repeat(43), baemin: 'b'.repeat(43) } as const;

let host: AppHost;
let port: number;
let dataDir: string;

beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'ieum-stats-'));
  port = await freePort();
  // The shop as it was set up the day before.
  const shop = await openTestShop({ dataDir });
  for (const [channelId, key] of Object.entries(KEYS))
    await shop.client.delivery.setKey({ ...command(), channelId, key });
  await shop.client.settings.save({
    ...command(),
    settings: { ordersPort: port, privateApps: ['baemin'] },
  });
  await openShift(shop.client);
  await shop.close();
  host = await startHost({ dataDir });
});
afterAll(async () => {
  await host.close();
  rmSync(dataDir, { recursive: true, force: true });
});
afterEach(({ task }) => counter.pictureOfFailure(task, host.page));

const page = () => host.page;
const button = (name: string) => page().getByRole('button', { name, exact: true });
const lane = (name: keyof typeof delivery.lane) => page().getByRole('region', { name: delivery.lane[name] });
const panel = (name: string) => page().getByRole('region', { name, exact: true });

const post = (channel: keyof typeof KEYS, number: string) => postOrder(port, KEYS[channel], number);

async function handOver(number: string): Promise<void> {
  await lane('waiting').getByRole('button', { name: number }).click();
  await button(delivery.order.accept).click();
  await lane('accepted').getByRole('button', { name: delivery.act.markReady }).click();
  await lane('ready').getByRole('button', { name: delivery.act.pickUp }).click();
  await lane('delivering').getByRole('button', { name: delivery.act.complete.delivery }).click();
  await eventually(() => lane('delivering').getByRole('listitem').count()).toBe(0);
}

describe('figures of orders', () => {
  it('orders come in over the network and are handed over', async () => {
    await counter.openScreen(page(), 'delivery');
    for (const [channel, number] of [
      ['ddangyo', 'A-1'],
      ['ddangyo', 'A-2'],
      ['baemin', 'B-1'],
    ] as const) {
      expect(await post(channel, number)).toBe(201);
      await handOver(number);
    }
    expect(await post('ddangyo', 'A-3')).toBe(201);
    await lane('waiting').getByRole('button', { name: 'A-3' }).click();
    await button(delivery.order.reject).click();
    const reject = page().getByRole('alertdialog', { name: delivery.reject.title });
    await reject.getByText(delivery.reject.reasons.soldOut).click();
    await reject.getByRole('button', { name: delivery.order.reject }).click();
    await page().getByText('오늘 3건 · 33,000원').waitFor();
  });

  it('the screen says the same of the day, by channel, dish and end', async () => {
    await counter.fromBoardMenu(page(), orderFigures.open);
    await page().getByRole('radio', { name: orderFigures.unit.day }).click();
    await page().getByText('3건 · 33,000원').first().waitFor();
    const channels = panel(orderFigures.channels.title);
    // 2 % of 9,000 twice, and 7.8 % of it once.
    await channels.getByRole('row', { name: /땡겨요 공공 2 22,000 360 1 · 0 · 0/u }).waitFor();
    await channels.getByRole('row', { name: /배달의민족 민간 1 11,000 702 0 · 0 · 0/u }).waitFor();
    await panel(orderFigures.dishes.title)
      .getByRole('row', { name: /참치김밥 6 27,000/u })
      .waitFor();
    await panel(orderFigures.ends.title)
      .getByRole('row', { name: /거절함 재료 소진 1/u })
      .waitFor();
  });

  it('what public channels kept stands beside what private apps would have kept', async () => {
    const fees = panel(orderFigures.fees.title);
    await fees.getByText(filled(orderFigures.fees.saved, { amount: '1,116원' })).waitFor();
    await fees.getByRole('row', { name: /공공 채널 2건에 낸 수수료 360원/u }).waitFor();
    await fees.getByRole('row', { name: /민간 앱으로 받았다면\(평균\) 1,476원 1,116원 더/u }).waitFor();
    await fees.getByRole('row', { name: /배달의민족으로 받았다면 1,404원 1,044원 더/u }).waitFor();
    await fees.getByRole('row', { name: /민간 앱 1건에 낸 수수료 702원/u }).waitFor();
    await fees.getByRole('row', { name: /땡겨요로 받았다면 180원 522원 덜/u }).waitFor();
    await fees.getByText(/중소벤처기업부/u).waitFor();
  });

  it('a goal is set, and the screen says how far it is', async () => {
    const share = panel(orderFigures.share.title);
    await share.getByText('66.6%').first().waitFor();
    await button(orderFigures.goal.set).click();
    const dialog = page().getByRole('dialog', { name: orderFigures.goal.title });
    await type(field(dialog, orderFigures.goal.percent), '80');
    await dialog.getByRole('radio', { name: orderFigures.goal.by.district }).click();
    await type(field(dialog, orderFigures.goal.name), '인천 서구 목표');
    await dialog.getByRole('button', { name: common.action.save }).click();
    await dialog.waitFor({ state: 'hidden' });
    await share.getByText(/목표 80% · 인천 서구 목표/u).waitFor();
    await share.getByText(filled(orderFigures.share.missingOrders, { missing: 1 })).waitFor();
    await share.getByText(filled(orderFigures.share.missingAmount, { missing: '4,400원' })).waitFor();
  });

  it('and is taken back', async () => {
    await button(orderFigures.goal.change).click();
    const dialog = page().getByRole('dialog', { name: orderFigures.goal.title });
    await eventually(() => field(dialog, orderFigures.goal.percent).inputValue()).toBe('80');
    await dialog.getByRole('button', { name: orderFigures.goal.remove }).click();
    await dialog.waitFor({ state: 'hidden' });
    const share = panel(orderFigures.share.title);
    await share
      .getByText(filled(orderFigures.share.missingOrders, { missing: 1 }))
      .waitFor({ state: 'hidden' });
  });

  it('an order that comes in leads back to the board', async () => {
    expect(await post('ddangyo', 'A-4')).toBe(201);
    await page().getByRole('alert').getByRole('button', { name: delivery.alarm.see }).click();
    await lane('waiting').getByRole('button', { name: 'A-4' }).waitFor();
    expect(host.complaints).toEqual([]);
  });

  it('the books say the same of the fees', async () => {
    await host.close();
    const shop = await openTestShop({ dataDir, demo: false });
    expect((await balances(shop))['832']).toBe(360 + 702);
    await shop.close();
  });
});
