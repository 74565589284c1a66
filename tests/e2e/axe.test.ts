import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { bank } from '../../renderer/text/ko/bank.ts';
import { campaigns } from '../../renderer/text/ko/campaigns.ts';
import { checkout } from '../../renderer/text/ko/checkout.ts';
import { common } from '../../renderer/text/ko/common.ts';
import { currency } from '../../renderer/text/ko/currency.ts';
import { delivery } from '../../renderer/text/ko/delivery.ts';
import { customer } from '../../renderer/text/ko/customer.ts';
import { devices } from '../../renderer/text/ko/devices.ts';
import { fit } from '../../renderer/text/ko/fit.ts';
import { journal } from '../../renderer/text/ko/journal.ts';
import { money } from '../../renderer/text/ko/money.ts';
import { orderFigures } from '../../renderer/text/ko/order-figures.ts';
import { payment } from '../../renderer/text/ko/payment.ts';
import { receipts } from '../../renderer/text/ko/receipts.ts';
import { settings } from '../../renderer/text/ko/settings.ts';
import { shell } from '../../renderer/text/ko/shell.ts';
import { shift } from '../../renderer/text/ko/shift.ts';
import { welcome } from '../../renderer/text/ko/welcome.ts';
import { startHost, type AppHost } from '../support/app-host.ts';
import { faultsInEveryLook } from '../support/axe.ts';
import * as counter from '../support/counter-page.ts';
import { openSerialDesk, type SerialDesk } from '../support/serial-desk.ts';

/**
 * Goal: a person with weak eyes, without a mouse or with a screen reader can do the whole job.
 * Method: axe-core on every screen and dialog, its rules of colour in each look; and on the checkout nothing
 * is cut off.
 */
let desk: SerialDesk;
let host: AppHost;
beforeAll(async () => {
  desk = openSerialDesk();
  host = await startHost({ printers: desk.printers, scanners: desk.scanners });
  desk.plugInPrinter();
  await button(welcome.demo.start).waitFor();
});
afterAll(async () => {
  await host.close();
  desk.close();
});
afterEach(async ({ task }) => {
  await counter.pictureOfFailure(task, host.page);
  // A place that failed must not take those after it along.
  for (let open = 0; open < 3 && task.result?.state === 'fail'; open += 1) await press('Escape');
});

const page = () => host.page;
const button = (name: string) => page().getByRole('button', { name, exact: true });
const dialog = (name: string) =>
  page().getByRole('dialog', { name }).or(page().getByRole('alertdialog', { name }));
const press = (key: string) => page().keyboard.press(key);

const faults = (on = page()) => faultsInEveryLook(on);

async function wear(look: 'light' | 'dark' | 'contrast'): Promise<void> {
  await counter.openScreen(page(), 'settings');
  await page().getByRole('button', { name: settings.look.theme }).click();
  await page().getByRole('option', { name: settings.look[look], exact: true }).click();
  await page().locator(`html[data-theme=${look}]`).waitFor();
}

/** Opens a dialog, looks at it, and closes it again. */
async function faultsOfDialog(title: string, open: () => Promise<void>): Promise<readonly string[]> {
  await open();
  await dialog(title).waitFor();
  const found = await faults();
  await press('Escape');
  await dialog(title).waitFor({ state: 'hidden' });
  return found;
}

async function ring(...codes: readonly string[]): Promise<void> {
  await counter.openScreen(page(), 'checkout');
  const lines = page().getByRole('list', { name: checkout.cart.lines }).getByRole('listitem');
  for (const [index, code] of codes.entries()) {
    desk.scan(code);
    await lines.nth(index).waitFor();
  }
}

const GOODS = ['8801000241033', '8801000241408', '8801000234370'];

it('the first start, and the start of a shift', async () => {
  expect(await faults()).toEqual([]);
  await button(welcome.demo.start).click();
  await button(checkout.pay.openTill).click();
  await dialog(shift.open.title).waitFor();
  expect(await faults()).toEqual([]);
  await press('Enter');
  await page().getByRole('main').getByRole('button', { name: common.tender.currency, exact: true }).waitFor();
});

describe('in each look', () => {
  it('settings', async () => {
    await counter.openScreen(page(), 'settings');
    expect(await faults()).toEqual([]);
    for (const tab of ['currency', 'delivery', 'paper'] as const) {
      await page().getByRole('radio', { name: settings.tab[tab] }).click();
      expect(await faults()).toEqual([]);
    }
  });

  it('checkout, empty and with goods', async () => {
    await counter.openScreen(page(), 'checkout');
    expect(await faults()).toEqual([]);
    await ring(...GOODS);
    expect(await faults()).toEqual([]);
  });

  it.each([
    [checkout.discountDialog.titleAll, 'F4'],
    [checkout.drawerDialog.title, 'F8'],
    [payment.title.currency, 'F9'],
    [payment.title.cash, 'F10'],
    [payment.title.card, 'F11'],
    [payment.title.split, 'F12'],
    [shell.shortcuts.title, 'F1'],
  ])('%s', async (title, key) => {
    expect(await faultsOfDialog(title, () => press(key))).toEqual([]);
  });

  it('an unknown barcode', async () => {
    const found = await faultsOfDialog(checkout.quickAdd.title, () => {
      desk.scan('8801234567893');
      return Promise.resolve();
    });
    expect(found).toEqual([]);
  });

  it('a payment that was taken', async () => {
    await press('F10');
    await dialog(payment.title.cash).waitFor();
    await press('Enter');
    await dialog(payment.done.title).waitFor();
    expect(await faults()).toEqual([]);
    await counter.nextSale(page());
  });

  it('sales, and a refund', async () => {
    await counter.openScreen(page(), 'receipts');
    await button(receipts.act.refund).waitFor();
    expect(await faults()).toEqual([]);
    const found = await faultsOfDialog(receipts.refund.title, () => button(receipts.act.refund).click());
    expect(found).toEqual([]);
  });

  it('a refund without a receipt', async () => {
    const { open, title } = receipts.noReceipt;
    expect(await faultsOfDialog(title, () => button(open).click())).toEqual([]);
  });

  it.each(['members', 'merchant', 'benefits', 'policies', 'campaigns'] as const)(
    'the currency: %s',
    async tab => {
      await counter.openScreen(page(), 'currency');
      await page().getByRole('radio', { name: currency.tab[tab] }).click();
      await page().getByRole('heading', { level: 2 }).first().waitFor();
      expect(await faults()).toEqual([]);
    },
  );

  it.each([
    [campaigns.give.title, campaigns.give.action],
    [campaigns.edit.new, campaigns.add],
    [campaigns.close.title, campaigns.close.action],
  ])('giving: %s', async (title, opener) => {
    expect(await faultsOfDialog(title, () => button(opener).click())).toEqual([]);
  });

  it.each(['pending', 'approvals', 'bank', 'cashReceipts'] as const)('settling up: %s', async tab => {
    await counter.openScreen(page(), 'money');
    await page().getByRole('radio', { name: money.tab[tab] }).click();
    await page().getByRole('heading', { level: 2 }).first().waitFor();
    expect(await faults()).toEqual([]);
  });

  it.each([
    [bank.history.title, bank.history.open],
    [bank.terms.title, bank.terms.open],
  ])('the bank: %s', async (title, opener) => {
    await page().getByRole('radio', { name: money.tab.bank }).click();
    expect(await faultsOfDialog(title, () => button(opener).click())).toEqual([]);
  });

  it('delivery: the board, an order taken down, a cancellation, what is over', async () => {
    await counter.openScreen(page(), 'delivery');
    await counter.fromBoardMenu(page(), delivery.practise);
    const waiting = page().getByRole('region', { name: delivery.lane.waiting });
    await waiting.getByRole('listitem').first().click();
    await button(delivery.order.accept).waitFor();
    expect(await faults()).toEqual([]);
    await button(delivery.alarm.hear).click();
    expect(await faultsOfDialog(delivery.reject.title, () => button(delivery.order.reject).click())).toEqual(
      [],
    );
    await button(delivery.order.accept).click();
    await button(delivery.order.cancel).waitFor();
    expect(await faults()).toEqual([]);
    expect(await faultsOfDialog(delivery.enter.title, () => button(delivery.enter.open).click())).toEqual([]);
    const openEnded = () => counter.fromBoardMenu(page(), delivery.board.ended);
    expect(await faultsOfDialog(delivery.board.ended, openEnded)).toEqual([]);
    expect(await faultsOfDialog(delivery.cancel.title, () => button(delivery.order.cancel).click())).toEqual(
      [],
    );
  });

  it('delivery: money at the door', async () => {
    await button(delivery.enter.open).click();
    const order = dialog(delivery.enter.title);
    await order.getByRole('textbox', { name: delivery.enter.find }).fill('김치찌개');
    await order.getByRole('button', { name: '김치찌개 넣기' }).click();
    await order.getByRole('radio', { name: delivery.enter.channels.counter }).click();
    await order.getByRole('radio', { name: delivery.kind.takeout }).click();
    await order.getByRole('button', { name: delivery.enter.submit }).click();
    await order.waitFor({ state: 'hidden' });
    const card = page().getByRole('listitem').filter({ hasText: /P-\d/ });
    const [number] = /P-\d+/u.exec(await card.innerText()) ?? [];
    await card.getByRole('button', { name: delivery.act.markReady }).click();
    const done = card.getByRole('button', { name: delivery.act.complete.takeout });
    const found = await faultsOfDialog(`${number} 받은 돈`, () => done.click());
    expect(found).toEqual([]);
    await done.click();
    await button(delivery.door.done).click();
    await card.waitFor({ state: 'hidden' });
  });

  it('delivery: figures of orders, and their goal', async () => {
    await counter.fromBoardMenu(page(), orderFigures.open);
    await page().getByRole('region', { name: orderFigures.times.title }).waitFor();
    expect(await faults()).toEqual([]);
    const openGoal = () => button(orderFigures.goal.set).click();
    expect(await faultsOfDialog(orderFigures.goal.title, openGoal)).toEqual([]);
    await button(orderFigures.back).click();
  });

  it('products', async () => {
    await counter.openScreen(page(), 'products');
    await page().getByText('갓김치 500g').first().waitFor();
    expect(await faults()).toEqual([]);
  });

  it('books', async () => {
    await counter.openScreen(page(), 'journal');
    await page().getByText(journal.event.sale).first().waitFor();
    expect(await faults()).toEqual([]);
    await page().getByRole('radio', { name: journal.tab.balance }).click();
    await page().getByRole('table').waitFor();
    expect(await faults()).toEqual([]);
  });

  it('devices', async () => {
    await counter.openScreen(page(), 'devices');
    await page().getByText(devices.jobs.title).waitFor();
    expect(await faults()).toEqual([]);
  });

  it('fitting a printer', async () => {
    await counter.openScreen(page(), 'devices');
    await button(fit.open).first().click();
    await dialog(fit.title).getByRole('button', { name: fit.print }).waitFor();
    expect(await faults()).toEqual([]);
    await button(fit.skip).click();
    await dialog(fit.title).getByText(fit.ruler.question).waitFor();
    expect(await faults()).toEqual([]);
    await press('Escape');
  });

  it('what the customer sees', async () => {
    if (host.host === 'electron') return; // A page opens no window there; the program does.
    await counter.openScreen(page(), 'checkout');
    await ring(...GOODS);
    const opened = page().context().waitForEvent('page');
    await page().evaluate(() => void window.open('screen.html?screen=customer'));
    const customers = await opened;
    await customers.getByText(customer.due).first().waitFor();
    expect(await faults(customers)).toEqual([]);
    await page().getByRole('button', { name: checkout.cart.emptyOut }).click();
    await customers.close();
  });

  it('the shift, and each step of its end', async () => {
    await counter.openScreen(page(), 'shift');
    await page().getByText(shift.now.title).waitFor();
    expect(await faults()).toEqual([]);
    expect(await faultsOfDialog(shift.move.payOut, () => button(shift.move.payOut).click())).toEqual([]);
    for (const step of ['openMatters', 'count', 'difference'] as const) {
      await press('F9');
      await page().getByText(shift[step].title).first().waitFor();
      expect(await faults()).toEqual([]);
    }
  });
});

describe('the checkout', () => {
  it.each([
    ['light', 1366, 768],
    ['light', 1024, 768],
    ['contrast', 1366, 768],
    ['contrast', 1024, 768],
    ['dark', 1366, 768],
  ] as const)('in the look %s fits on %d × %d, and no word is cut off', async (look, width, height) => {
    if (host.host === 'electron') return; // The window has its own size; this is about the page.
    await page().setViewportSize({ width, height });
    await wear(look);
    await counter.openScreen(page(), 'checkout');
    await ring(...GOODS);
    const { scrolls, cut } = await page().evaluate(() => {
      const root = document.documentElement;
      const words = [...document.querySelectorAll('button, button span, dt, dd, p, label, th, td')];
      return {
        scrolls: root.scrollHeight > root.clientHeight || root.scrollWidth > root.clientWidth,
        cut: words
          .filter(({ scrollWidth, clientWidth }) => clientWidth > 0 && scrollWidth > clientWidth + 1)
          .filter(word => !word.matches('.sr') && getComputedStyle(word).textOverflow !== 'ellipsis')
          .map(word => word.textContent),
      };
    });
    await page().getByRole('button', { name: checkout.cart.emptyOut }).click();
    expect({ scrolls, cut }).toEqual({ scrolls: false, cut: [] });
  });
});
