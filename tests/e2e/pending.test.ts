import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { money } from '../../renderer/text/ko/money.ts';
import { payment } from '../../renderer/text/ko/payment.ts';
import { receipts } from '../../renderer/text/ko/receipts.ts';
import { shift } from '../../renderer/text/ko/shift.ts';
import { welcome } from '../../renderer/text/ko/welcome.ts';
import { startHost, type AppHost } from '../support/app-host.ts';
import * as counter from '../support/counter-page.ts';
import { eventually, field, type } from '../support/counter-page.ts';
import { verify } from '../support/verify.ts';

/**
 * Goal: money that nobody has seen is never out of sight, and ends once; an inspector gets the day's list.
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
const dialog = (name: string) => page().getByRole('dialog', { name });
const rows = (table: string) => page().getByRole('table', { name: table }).locator('tbody').getByRole('row');

async function sellUnseen(goods: string): Promise<void> {
  await counter.openScreen(page(), 'checkout');
  await counter.find(page(), goods);
  const sheet = await counter.pay(page(), 'currency');
  await sheet.getByRole('checkbox', { name: payment.pending.label }).locator('xpath=ancestor::label').click();
  await sheet.getByRole('button', { name: payment.finish.currency }).click();
  await counter.nextSale(page());
}

async function openTab(tab: keyof typeof money.tab): Promise<void> {
  await counter.openScreen(page(), 'money');
  await page().getByRole('radio', { name: money.tab[tab] }).click();
}

describe('money that nobody has seen', () => {
  it('is on the list with what it waits for', async () => {
    await counter.openShift(page(), 100_000);
    await sellUnseen('진미채');
    await sellUnseen('컵라면');
    await openTab('pending');
    await eventually(() => rows(money.pending.title).count()).toBe(2);
  });

  it('is named at close with its age, one press from the list', async () => {
    await counter.openScreen(page(), 'shift');
    await button(shift.now.close).click();
    await page().getByText(shift.openMatters.pending).waitFor();
    await page().getByText(money.age.now).first().waitFor();
    await button(shift.openMatters.goPending).click();
    await eventually(() => rows(money.pending.title).count()).toBe(2);
  });

  it('was seen after all: its number is written down, and it waits no more', async () => {
    await rows(money.pending.title).first().getByRole('button', { name: money.pending.open }).click();
    await button(receipts.act.resolve).click();
    const resolve = dialog(receipts.resolve.title);
    await type(field(resolve, receipts.resolve.approval), '30012345');
    await resolve.getByRole('button', { name: receipts.resolve.go }).click();
    await resolve.waitFor({ state: 'hidden' });
    await openTab('pending');
    await eventually(() => rows(money.pending.title).count()).toBe(1);
  });

  it('never was: all of the sale goes back', async () => {
    await rows(money.pending.title).first().getByRole('button', { name: money.pending.open }).click();
    await button(receipts.act.resolve).click();
    await dialog(receipts.resolve.title).getByRole('button', { name: receipts.resolve.refund }).click();
    const refund = dialog(receipts.refund.title);
    await refund.getByRole('button', { name: receipts.refund.reasons.wrong }).click();
    await refund.getByRole('button', { name: receipts.refund.go }).click();
    await refund.waitFor({ state: 'hidden' });
    await openTab('pending');
    await page().getByText(money.pending.none).waitFor();
  });

  it('the list of the day has all of it, and is printed', async () => {
    await openTab('approvals');
    await eventually(() => rows(money.tab.approvals).count()).toBe(3);
    const texts = await rows(money.tab.approvals).allTextContents();
    expect(texts[0]).toContain('30012345');
    expect(texts[1]).toContain(money.approvals.state.voided);
    await button(money.approvals.print).click();
    await page().getByText(money.approvals.printed).waitFor();
    await counter.openScreen(page(), 'devices');
    await page().getByRole('document').getByText('승인 목록').first().waitFor();
    expect(await verify(host.dataDir)).toMatch(/^ok: /);
    expect(host.complaints).toEqual([]);
  });
});
