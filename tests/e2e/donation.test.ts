import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { campaigns } from '../../renderer/text/ko/campaigns.ts';
import { common } from '../../renderer/text/ko/common.ts';
import { currency } from '../../renderer/text/ko/currency.ts';
import { members } from '../../renderer/text/ko/members.ts';
import { payment } from '../../renderer/text/ko/payment.ts';
import { shift } from '../../renderer/text/ko/shift.ts';
import { welcome } from '../../renderer/text/ko/welcome.ts';
import { startHost, type AppHost } from '../support/app-host.ts';
import * as counter from '../support/counter-page.ts';
import { eventually, field, filled, type } from '../support/counter-page.ts';

/**
 * Goal: a neighbour gives for a campaign, the drawer knows of it, and the fundraiser gets all of it.
 * Method: the built program in a browser tab or in Electron, by the words on the screen.
 */
let host: AppHost;
/** The member of the demo shop. */
const PRACTISING = '김연습';
const PIN = '1234';
beforeAll(async () => {
  host = await startHost();
  await host.page.getByRole('button', { name: welcome.demo.start }).click();
});
afterAll(() => host.close());
afterEach(({ task }) => counter.pictureOfFailure(task, host.page));

const page = () => host.page;
const button = (name: string) => page().getByRole('button', { name, exact: true });
const dialog = (name: string) => page().getByRole('dialog', { name });

async function openCampaigns(): Promise<void> {
  await counter.openScreen(page(), 'currency');
  await page().getByRole('radio', { name: currency.tab.campaigns }).click();
  await page().getByRole('heading', { name: campaigns.list }).waitFor();
}

/** What the screen says beside one of the three sums of a campaign. */
function sum(key: 'raised' | 'handedOver' | 'held'): Promise<string | null> {
  const term = page().getByText(campaigns[key], { exact: true });
  return term.locator('xpath=following-sibling::dd').textContent();
}

describe('서로도움', () => {
  it('is refused without a shift, and says what to do', async () => {
    await openCampaigns();
    await button(campaigns.give.action).click();
    const give = dialog(campaigns.give.title);
    await give.getByRole('button', { name: '1,000원' }).click();
    await give.getByRole('button', { name: campaigns.give.submit }).click();
    await give.getByText(campaigns.refusal.TILL_NOT_OPEN).waitFor();
    await give.getByRole('button', { name: common.action.cancel }).click();
  });

  it('a gift is in the campaign and in the drawer, on a line of its own', async () => {
    await counter.openScreen(page(), 'checkout');
    await counter.openShift(page(), 100_000);
    await openCampaigns();
    await button(campaigns.give.action).click();
    const give = dialog(campaigns.give.title);
    await type(field(give, campaigns.give.amount), '2500');
    await give.getByRole('button', { name: campaigns.give.submit }).click();
    await give.waitFor({ state: 'hidden' });
    await eventually(() => sum('raised')).toBe('2,500원');
    expect(await sum('held')).toBe('2,500원');
    await counter.openScreen(page(), 'shift');
    await page().getByText(shift.cash.donations).waitFor();
  });

  it('the change of a sale in cash can be given with one press, and taken off again', async () => {
    await counter.openScreen(page(), 'checkout');
    await counter.find(page(), '진미채');
    const sheet = await counter.pay(page(), 'cash');
    const roundUp = sheet.getByRole('button', {
      name: filled(payment.donation.roundUp, { amount: '500원' }),
    });
    const due = sheet.getByText(common.money.due).locator('xpath=..');
    await roundUp.click();
    await eventually(() => due.textContent()).toContain('6,000원');
    await roundUp.click();
    await eventually(() => due.textContent()).toContain('5,500원');
    await roundUp.click();
    await type(field(sheet, payment.received), '10000');
    await sheet.getByText('서로도움 기부(현금)').waitFor();
    await page().keyboard.press('F9');
    const done = page().getByRole('dialog', { name: payment.done.title });
    await done.getByText(payment.donation.done).waitFor();
    expect(await done.getByTestId('change').textContent()).toContain('4,000');
    await counter.nextSale(page());
    await openCampaigns();
    await eventually(() => sum('held')).toBe('3,000원');
  });

  it('all of it goes to the fundraiser, under a number', async () => {
    await openCampaigns();
    await button(campaigns.handOver.action).click();
    const handOver = dialog(campaigns.handOver.title);
    await handOver.getByRole('button', { name: campaigns.handOver.submit }).click();
    await handOver.waitFor({ state: 'hidden' });
    await eventually(() => sum('handedOver')).toBe('3,000원');
    expect(await sum('held')).toBe('0원');
    await page()
      .getByText(filled(campaigns.row.handOver, { number: 1 }))
      .waitFor();
    expect(await button(campaigns.handOver.action).count()).toBe(0);
  });

  it('a member gives half of a cashback, and an amount out of the wallet', async () => {
    await page().getByRole('radio', { name: currency.tab.members }).click();
    await page().getByText(PRACTISING).first().click();
    await button(members.charge.do).click();
    const charge = page().getByRole('dialog');
    await charge.getByRole('button', { name: '50,000원' }).click();
    await charge.getByRole('button', { name: members.charge.do, exact: true }).click();
    await charge.waitFor({ state: 'hidden' });
    await counter.openScreen(page(), 'checkout');
    await counter.find(page(), '배추김치');
    const sheet = await counter.pay(page(), 'currency');
    await sheet.getByRole('button', { name: payment.wallet.use }).click();
    await sheet.getByRole('button', { name: PRACTISING }).click();
    await type(sheet.getByLabel(payment.wallet.confirmation), PIN);
    await page().keyboard.press('Enter');
    const done = dialog(payment.done.title);
    await done.getByRole('button', { name: /^절반/ }).click();
    const give = dialog(campaigns.cashback.title);
    await type(give.getByLabel(payment.wallet.confirmation), PIN);
    await page().keyboard.press('Enter');
    await give.waitFor({ state: 'hidden' });
    await done.getByText(/기부함$/).waitFor();
    await counter.nextSale(page());
    await openCampaigns();
    await button(campaigns.give.action).click();
    const direct = dialog(campaigns.give.title);
    await direct.getByRole('radio', { name: campaigns.give.sources.wallet }).click();
    await type(field(direct, campaigns.give.amount), '1000');
    await direct.getByRole('button', { name: PRACTISING }).click();
    await type(direct.getByLabel(payment.wallet.confirmation), PIN);
    await direct.getByRole('button', { name: campaigns.give.submitWallet }).click();
    await direct.waitFor({ state: 'hidden' });
    // 12,000 won earn 2,040: half of that, and 1,000.
    await eventually(() => sum('held')).toBe('2,020원');
    await button(campaigns.handOver.action).click();
    const handOver = dialog(campaigns.handOver.title);
    await handOver.getByText(filled(campaigns.handOver.wallet, { amount: '2,020원' })).waitFor();
    await handOver.getByRole('button', { name: campaigns.handOver.submit }).click();
    await handOver.waitFor({ state: 'hidden' });
    await eventually(() => sum('handedOver')).toBe('5,020원');
  });

  it('a story of one’s own begins today, and ends when somebody ends it', async () => {
    await button(campaigns.add).click();
    const edit = dialog(campaigns.edit.new);
    await type(field(edit, campaigns.edit.title), '김장 나눔');
    await type(field(edit, campaigns.edit.story), '함께 담가서 나눠요.');
    await type(field(edit, campaigns.edit.target), '500000');
    await type(field(edit, campaigns.edit.fundraiser), '연습 모금회');
    await edit.getByRole('button', { name: campaigns.edit.save }).click();
    await edit.waitFor({ state: 'hidden' });
    await page().getByRole('heading', { name: '김장 나눔' }).waitFor();
    await button(campaigns.close.action).click();
    const close = page().getByRole('alertdialog', { name: campaigns.close.title });
    await type(field(close, campaigns.close.reason), '다음 달에 다시');
    await close.getByRole('button', { name: campaigns.close.action }).click();
    await close.waitFor({ state: 'hidden' });
    await eventually(() => button(campaigns.give.action).count()).toBe(0);
    expect(host.complaints).toEqual([]);
  });
});
