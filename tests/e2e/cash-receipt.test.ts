import { readFileSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { cashReceipt } from '../../renderer/text/ko/cash-receipt.ts';
import { checkout } from '../../renderer/text/ko/checkout.ts';
import { money } from '../../renderer/text/ko/money.ts';
import { payment } from '../../renderer/text/ko/payment.ts';
import { settings } from '../../renderer/text/ko/settings.ts';
import { startHost, type AppHost } from '../support/app-host.ts';
import * as counter from '../support/counter-page.ts';
import { field, type } from '../support/counter-page.ts';

/**
 * Goal: a sale in cash gets its cash receipt from the payment to the list, with the number masked.
 * Method: the built program with the demo shop, whose trade must issue, and whose issuer is the simulator.
 */
let host: AppHost;
beforeAll(async () => {
  host = await startHost({ demo: true });
  await counter.openShift(host.page, 50_000);
});
afterAll(() => host.close());
afterEach(({ task }) => counter.pictureOfFailure(task, host.page));

/** Rings up an amount without a product and takes the money for it. */
async function sellInCash(amount: number): Promise<void> {
  const { page } = host;
  await page.getByRole('button', { name: checkout.shelf.amount }).first().click();
  const dialog = page.getByRole('dialog');
  await type(field(dialog, checkout.amount.price), String(amount));
  await page.keyboard.press('Enter');
  await dialog.waitFor({ state: 'hidden' });
  const sheet = await counter.pay(page, 'cash');
  await sheet.getByRole('button', { name: payment.finishExact }).click();
  await page.getByRole('dialog', { name: payment.done.title }).waitFor();
}

const done = () => host.page.getByRole('dialog', { name: payment.done.title });
const issueDialog = () => host.page.getByRole('dialog', { name: cashReceipt.issue.title });

describe('a cash receipt', () => {
  it('is offered after a sale in cash, and refuses a resident number', async () => {
    await sellInCash(11_000);
    await done().getByRole('button', { name: cashReceipt.ask.open }).click();
    const number = field(issueDialog(), cashReceipt.issue.number.consumer);
    await type(number, '9001011234567');
    await issueDialog().getByText(cashReceipt.fault.RESIDENT_NUMBER).waitFor();
    await number.fill('');
    await type(number, '01098761234');
    await issueDialog().getByRole('button', { name: cashReceipt.issue.go }).click();
    await done().getByText('010-****-1234').waitFor();
    await counter.nextSale(host.page);
  });

  it('must be issued from 100,000 won: one press is 자진발급', async () => {
    await sellInCash(150_000);
    await done().getByRole('button', { name: cashReceipt.ask.self, exact: true }).click();
    await done().getByText('010-000-1234').waitFor();
    await counter.nextSale(host.page);
  });

  it('waits in the list when it was left out, and is issued from the sale', async () => {
    const { page } = host;
    await sellInCash(200_000);
    await counter.nextSale(page);
    await counter.openScreen(page, 'money');
    await page.getByRole('radio', { name: money.tab.cashReceipts }).click();
    await page.getByText(cashReceipt.due.missing).waitFor();
    await page.getByRole('button', { name: cashReceipt.due.open }).click();
    await page.getByRole('button', { name: cashReceipt.ask.issue }).click();
    await issueDialog().getByRole('radio', { name: cashReceipt.issue.selfIssued }).click();
    await issueDialog().getByRole('button', { name: cashReceipt.issue.go }).click();
    await page.getByRole('button', { name: cashReceipt.ask.cancel }).waitFor();
  });

  it('is in the list and in the file for Excel', async () => {
    const { page } = host;
    await counter.openScreen(page, 'money');
    await page.getByRole('radio', { name: money.tab.cashReceipts }).click();
    await page.getByText(cashReceipt.due.none).waitFor();
    const table = page.getByRole('table', { name: cashReceipt.list.title });
    await table.getByText('010-****-1234').waitFor();
    expect(await table.locator('tbody tr').count()).toBe(3);
    if (host.host === 'browser') {
      const download = page.waitForEvent('download');
      await page.getByRole('button', { name: cashReceipt.list.csv }).click();
      const text = readFileSync(await (await download).path(), 'utf8');
      expect(text.startsWith('\uFEFF발급일시,')).toBe(true);
      expect(text.trimEnd().split('\r\n')).toHaveLength(4);
    }
  });

  it('is set in the settings', async () => {
    const { page } = host;
    await counter.openScreen(page, 'settings');
    await page.getByRole('radio', { name: settings.tab.paper }).click();
    await page.getByRole('heading', { name: cashReceipt.settings.title }).waitFor();
    expect(host.complaints).toEqual([]);
  });
});
