import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { common } from '../../renderer/text/ko/common.ts';
import { delivery } from '../../renderer/text/ko/delivery.ts';
import { soldOut } from '../../renderer/text/ko/sold-out.ts';
import { shift } from '../../renderer/text/ko/shift.ts';
import { welcome } from '../../renderer/text/ko/welcome.ts';
import { startHost, type AppHost } from '../support/app-host.ts';
import * as counter from '../support/counter-page.ts';
import { eventually, field, filled, type } from '../support/counter-page.ts';

/**
 * Goal: an order comes in, is heard, cooked and handed over, and one by telephone is taken down in seconds.
 * Method: the built program in a browser tab or in Electron, by the words on the screen.
 */
let host: AppHost;
beforeAll(async () => {
  host = await startHost();
  await host.page.getByRole('button', { name: welcome.demo.start }).click();
});
afterAll(() => host.close());
afterEach(({ task }) => counter.pictureOfFailure(task, host.page));

const page = () => host.page;
const button = (name: string) => page().getByRole('button', { name, exact: true });
const lane = (name: keyof typeof delivery.lane) => page().getByRole('region', { name: delivery.lane[name] });
/** The numbers of the orders in a lane. */
const numbers = (name: keyof typeof delivery.lane) => lane(name).getByRole('listitem').count();

describe('orders from outside', () => {
  it('one comes in, and rings on every screen until somebody silences it', async () => {
    await counter.openScreen(page(), 'delivery');
    await counter.fromBoardMenu(page(), delivery.practise);
    await eventually(() => numbers('waiting')).toBe(1);
    await counter.openScreen(page(), 'products');
    await page().getByRole('alert').getByText('새 주문 1건').waitFor();
    await button(delivery.alarm.see).click();
    await page().keyboard.press('F7');
    // The strip may have its own to say: a machine without a speaker.
    const alarm = page().getByRole('alert').filter({ hasText: delivery.alarm.hear });
    await alarm.waitFor({ state: 'hidden' });
  });

  it('is taken with its cooking time, and goes its way', async () => {
    await page().getByRole('radio', { name: '25분' }).click();
    await button(delivery.order.accept).click();
    await eventually(() => numbers('accepted')).toBe(1);
    await lane('accepted').getByText('예정 25분').waitFor();
    await lane('accepted').getByRole('button', { name: delivery.act.markReady }).click();
    await eventually(() => numbers('ready')).toBe(1);
    await lane('ready').getByRole('button', { name: delivery.act.pickUp }).click();
    // The shop's first money of the day: nobody has begun a shift yet.
    const done = lane('delivering').getByRole('button', { name: delivery.act.complete.delivery });
    await done.click();
    const begin = page().getByRole('dialog', { name: shift.open.title });
    await begin.getByRole('button', { name: shift.open.start }).click();
    await begin.waitFor({ state: 'hidden' });
    await done.click();
    await eventually(() => numbers('delivering')).toBe(0);
    await page().getByText('오늘 1건 · 27,500원').waitFor();
    await lane('delivering').getByText(delivery.board.doneToday).waitFor();
    await lane('delivering').getByText('27,500').waitFor();
  });

  it('its papers came out once each, and the kitchen’s says no price', async () => {
    await counter.openScreen(page(), 'devices');
    await page().getByText('배달 전표').first().waitFor();
    expect(await page().getByText('배달 전표').count()).toBe(1);
  });

  it('one by telephone is in the kitchen within seconds', async () => {
    await counter.openScreen(page(), 'delivery');
    await button(delivery.enter.open).click();
    const dialog = page().getByRole('dialog', { name: delivery.enter.title });
    await type(field(dialog, delivery.enter.find), 'ㄱㅊㅉㄱ');
    await dialog.getByRole('button', { name: '김치찌개 넣기' }).click();
    await type(field(dialog, delivery.enter.phone), '010-1234-5678');
    await dialog.getByRole('button', { name: delivery.enter.submit }).click();
    await dialog.waitFor({ state: 'hidden' });
    await eventually(() => numbers('accepted')).toBe(1);
  });

  it('is paid at the door, and booked as the sale that it is', async () => {
    await lane('accepted').getByRole('button', { name: delivery.act.markReady }).click();
    await lane('ready').getByRole('button', { name: delivery.act.pickUp }).click();
    await lane('delivering').getByRole('button', { name: delivery.act.complete.delivery }).click();
    const door = page().getByRole('dialog', { name: 'T-1 받은 돈' });
    await field(door, delivery.door.received).fill('10000');
    await door.getByText('거스름돈 2,500원').waitFor();
    await door.getByRole('button', { name: delivery.door.done }).click();
    await door.waitFor({ state: 'hidden' });
    await page().getByText('오늘 2건 · 35,000원').waitFor();
    await counter.fromBoardMenu(page(), delivery.board.ended);
    const ended = page().getByRole('dialog', { name: delivery.board.ended });
    await ended.getByRole('row', { name: /T-1/ }).getByRole('button').click();
    await ended.getByText(delivery.booked.door).waitFor();
    await page().keyboard.press('Escape');
    await counter.openScreen(page(), 'receipts');
    await page().getByText('김치찌개').first().waitFor();
    await counter.openScreen(page(), 'delivery');
  });

  it('another one by telephone', async () => {
    await button(delivery.enter.open).click();
    const dialog = page().getByRole('dialog', { name: delivery.enter.title });
    await type(field(dialog, delivery.enter.find), 'ㄱㅊㅉㄱ');
    await dialog.getByRole('button', { name: '김치찌개 넣기' }).click();
    await type(field(dialog, delivery.enter.phone), '010-1234-5678');
    await dialog.getByRole('button', { name: delivery.enter.submit }).click();
    await dialog.waitFor({ state: 'hidden' });
  });

  it('is cancelled with a reason, and can be read up afterwards without its person', async () => {
    await button(delivery.order.cancel).click();
    const cancel = page().getByRole('alertdialog', { name: delivery.cancel.title });
    await type(field(cancel, delivery.cancel.reason), '손님이 취소');
    await cancel.getByRole('button', { name: new RegExp(delivery.cancel.bearer) }).click();
    await page().getByRole('option', { name: delivery.cancel.bearers.rider }).click();
    await cancel.getByRole('button', { name: delivery.order.cancel }).click();
    await cancel.waitFor({ state: 'hidden' });
    await counter.fromBoardMenu(page(), delivery.board.ended);
    const ended = page().getByRole('dialog', { name: delivery.board.ended });
    await ended.getByRole('row', { name: /T-2/ }).getByRole('button').click();
    await ended.getByText('010-****-5678').waitFor();
    await ended.getByText('손님이 취소').waitFor();
    await ended.getByRole('button', { name: delivery.order.show }).click();
    await ended.getByText('010-1234-5678').waitFor();
    await ended.getByRole('button', { name: common.action.close }).last().click();
    await ended.waitFor({ state: 'hidden' });
  });

  it('a key goes to a lane and, pressed again, to its next order, and Enter does the next step', async () => {
    await counter.fromBoardMenu(page(), delivery.practise);
    await eventually(() => numbers('waiting')).toBe(1);
    await counter.fromBoardMenu(page(), delivery.practise);
    await eventually(() => numbers('waiting')).toBe(2);
    const chosen = () => lane('waiting').locator('[aria-current=true]').innerText();
    await page().keyboard.press('Alt+1');
    const first = await chosen();
    await page().keyboard.press('Alt+1');
    await eventually(async () => (await chosen()) !== first).toBe(true);
    await page().keyboard.press('Enter');
    await eventually(() => numbers('accepted')).toBe(1);
    await page().keyboard.press('Alt+2');
    await page().keyboard.press('Enter');
    await eventually(() => numbers('ready')).toBe(1);
    await lane('ready').getByText('준비된 지 0분').waitFor();
    await page().keyboard.press('Alt+1');
    await button(delivery.order.reject).click();
    const reject = page().getByRole('alertdialog', { name: delivery.reject.title });
    await reject.getByText(delivery.reject.reasons.soldOut).click();
    await reject.getByRole('button', { name: delivery.order.reject }).click();
    await reject.waitFor({ state: 'hidden' });
    await eventually(() => numbers('waiting')).toBe(0);
    expect(host.complaints).toEqual([]);
  });

  it('a dish is sold out, and Esc leaves the dialog though the pressed button has gone grey', async () => {
    await counter.fromBoardMenu(page(), soldOut.open);
    const dialog = page().getByRole('dialog', { name: soldOut.title });
    await type(field(dialog, soldOut.dish), '순대');
    const submit = dialog.getByRole('button', { name: soldOut.submit });
    await submit.click();
    await eventually(() => submit.isDisabled()).toBe(true);
    await page().keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
    await button(filled(delivery.board.moreSoldOut, { count: 1 })).waitFor();
  });
});
