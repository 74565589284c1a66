import type { Locator } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { campaigns } from '../../renderer/text/ko/campaigns.ts';
import { common } from '../../renderer/text/ko/common.ts';
import { currency } from '../../renderer/text/ko/currency.ts';
import { journal } from '../../renderer/text/ko/journal.ts';
import { members } from '../../renderer/text/ko/members.ts';
import { payment } from '../../renderer/text/ko/payment.ts';
import { receipts } from '../../renderer/text/ko/receipts.ts';
import { shift } from '../../renderer/text/ko/shift.ts';
import { welcome } from '../../renderer/text/ko/welcome.ts';
import { required } from '../../src/base/assert.ts';
import { startHost, type AppHost } from '../support/app-host.ts';
import * as counter from '../support/counter-page.ts';
import { eventually, field, filled, type } from '../support/counter-page.ts';
import { verify } from '../support/verify.ts';
import { typeAsScanner } from '../support/wedge.ts';

/**
 * Goal: the local currency from the issuing desk to the settlement with the merchant, exact to the won:
 * charge, pay at a partner shop, give, take one line back, close, settle, prove.
 * Method: the built program in a browser tab or in Electron, by the words on the screen and a scanner that
 * types.
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
const PIN = '2468';
let token = '';

async function openTab(tab: 'members' | 'merchant' | 'campaigns'): Promise<void> {
  await counter.openScreen(page(), 'currency');
  await page().getByRole('radio', { name: currency.tab[tab], exact: true }).click();
}

/** What stands beside a name in a list of names and figures. */
function beside(inside: Locator, name: string): Promise<string | null> {
  return inside.getByText(name, { exact: true }).first().locator('xpath=following-sibling::dd').textContent();
}

describe('the local currency', () => {
  it('a member is registered with consent, and charges 100,000 won', async () => {
    await counter.openShift(page(), 100_000);
    await openTab('members');
    await button(members.add).click();
    const form = dialog(members.register.title);
    await type(field(form, members.register.name), '김이음');
    await type(field(form, members.register.phone), '010-1234-5678');
    await type(form.getByLabel(members.register.pin), PIN);
    expect(await form.getByRole('button', { name: members.register.do }).isDisabled()).toBe(true);
    await form.getByText(members.register.consent).click();
    await form.getByRole('button', { name: members.register.do }).click();
    await form.waitFor({ state: 'hidden' });
    await button(members.charge.do).click();
    const charge = page().getByRole('dialog');
    await type(field(charge, members.charge.amount), '100000');
    await charge.getByRole('button', { name: members.charge.do, exact: true }).click();
    await charge.waitFor({ state: 'hidden' });
    await page().getByText(members.history.kind.charge).last().waitFor();
    const code = await page()
      .getByText(/IM[0-9A-Z]{26}/)
      .first()
      .textContent();
    token = required(/IM[0-9A-Z]{26}/.exec(code ?? '')?.[0], 'code of the member');
  });

  it('50,000 won at a 5 % shop out of the wallet: 5,000, 1,000 and 2,500 on the screen', async () => {
    await counter.openScreen(page(), 'checkout');
    for (const goods of ['배추김치', '깻잎', '쌀 10kg']) await counter.find(page(), goods);
    await eventually(() => counter.due(page())).toContain('50,000');
    const sheet = await counter.pay(page(), 'currency');
    await typeAsScanner(page(), token);
    await sheet.getByText(filled(payment.wallet.holder, { name: '김*음' })).waitFor();
    await type(sheet.getByLabel(payment.wallet.confirmation), '0000');
    await page().keyboard.press('Enter');
    await sheet.getByText(filled(payment.refusal.CONFIRMATION_WRONG_other, { count: 4 })).waitFor();
    await sheet.getByRole('button', { name: common.action.confirm }).click();
    await sheet.getByLabel(payment.wallet.confirmation).fill('');
    await type(sheet.getByLabel(payment.wallet.confirmation), PIN);
    await page().keyboard.press('Enter');
    const done = dialog(payment.done.title);
    await done.waitFor();
    await done.getByText('8,500').first().waitFor();
    for (const [who, amount] of [
      [common.benefit.who.city, '5,000원'],
      [common.benefit.who.district, '1,000원'],
      [common.benefit.who.shop, '2,500원'],
    ] as const)
      expect(await beside(done, who)).toBe(amount);
    await counter.nextSale(page());
  });

  it('and on paper, exact, and in both books', async () => {
    await counter.openScreen(page(), 'receipts');
    await page().getByRole('grid', { name: receipts.list }).getByRole('row').first().click();
    const paper = page().getByRole('group', { name: receipts.detail.paper });
    await eventually(() => paper.textContent()).toMatch(
      /서로e음 혜택.*국비·시 부담.*5,000.*구 부담.*1,000.*가게 부담 5%.*2,500.*합계.*8,500/su,
    );
    expect(await paper.textContent()).not.toContain('최대');
    await counter.openScreen(page(), 'journal');
    await page().getByRole('radio', { name: journal.tab.balance }).click();
    const balance = page().getByRole('table', { name: journal.tab.balance });
    await eventually(() => balance.getByRole('row', { name: /833/ }).textContent()).toContain('2,500');
    await page().getByRole('radio', { name: journal.book.circulation }).click();
    await eventually(() => balance.getByRole('row', { name: /631/ }).textContent()).toContain('47,500');
    await eventually(() => balance.getByRole('row', { name: /622/ }).textContent()).toContain('8,500');
  });

  it('500 won are given to a campaign', async () => {
    await openTab('campaigns');
    await button(campaigns.give.action).click();
    const give = dialog(campaigns.give.title);
    await type(field(give, campaigns.give.amount), '500');
    await give.getByRole('button', { name: campaigns.give.submit }).click();
    await give.waitFor({ state: 'hidden' });
  });

  it('one of three lines comes back: into the wallet, with its cashback', async () => {
    await counter.openScreen(page(), 'receipts');
    await page().getByRole('grid', { name: receipts.list }).getByRole('row').first().click();
    await button(receipts.act.refund).click();
    const refund = dialog(receipts.refund.title);
    await refund.getByRole('button', { name: receipts.refund.none }).click();
    await refund.getByRole('group', { name: /깻잎/ }).getByRole('button').last().click();
    await refund.getByText('4,000').first().waitFor();
    expect(await refund.getByLabel(receipts.refund.approval).count()).toBe(0);
    await refund.getByRole('button', { name: receipts.refund.reasons.mind }).click();
    await refund.getByRole('button', { name: receipts.refund.go }).click();
    await refund.waitFor({ state: 'hidden' });
    await openTab('members');
    await page().getByText('김이음', { exact: true }).first().click();
    await eventually(() => beside(page().locator('main'), members.charged)).toBe('54,000원');
    expect(await beside(page().locator('main'), members.cash)).toBe('7,820원');
  });

  it('the shift closes, with the gift in its drawer', async () => {
    await counter.openScreen(page(), 'shift');
    await button(shift.now.close).click();
    await page().getByRole('button', { name: shift.foot.next }).click();
    await type(field(page(), '50,000원'), '2');
    await type(page().getByRole('textbox', { name: '500원', exact: true }), '1');
    await page().getByRole('button', { name: shift.foot.nextReason }).click();
    await page().getByRole('button', { name: shift.foot.nextPrint }).click();
    await page().getByRole('button', { name: shift.foot.finish }).click();
    await page().getByText(shift.done.title).waitFor();
  });

  it('the merchant is paid what wallets paid, less the return and the shop’s own part', async () => {
    await openTab('merchant');
    const main = page().locator('main');
    await eventually(() => beside(main, members.merchant.paid)).toBe('50,000원');
    expect(await beside(main, members.merchant.refunded)).toBe('−4,000원');
    expect(await beside(main, members.merchant.shopPart)).toBe('−2,300원');
    await button(members.merchant.do).click();
    await page()
      .getByText(filled(members.merchant.done, { number: 1, amount: '43,700원' }))
      .waitFor();
    await eventually(() => button(members.merchant.do).isDisabled()).toBe(true);
  });

  it('the books prove all of it', async () => {
    expect(host.complaints).toEqual([]);
    expect(host.log()).not.toContain('incident');
    await host.close();
    expect(await verify(host.dataDir)).toMatch(/^ok: /);
  });
});
