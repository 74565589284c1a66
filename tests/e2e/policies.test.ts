import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { currency } from '../../renderer/text/ko/currency.ts';
import { payment } from '../../renderer/text/ko/payment.ts';
import { policies } from '../../renderer/text/ko/policies.ts';
import { welcome } from '../../renderer/text/ko/welcome.ts';
import { startHost, type AppHost } from '../support/app-host.ts';
import * as counter from '../support/counter-page.ts';
import { eventually, field, filled, type } from '../support/counter-page.ts';

/**
 * Goal: somebody in charge writes the next rules, sees what they would have cost, and puts them in force.
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

async function openPolicies(): Promise<void> {
  await counter.openScreen(page(), 'currency');
  await page().getByRole('radio', { name: currency.tab.policies }).click();
  await page().getByRole('heading', { name: policies.title }).waitFor();
}

describe('rules of benefits', () => {
  it('a sale is made under the rules in force', async () => {
    await counter.openShift(page(), 100_000);
    await counter.find(page(), '진미채');
    const sheet = await counter.pay(page(), 'currency');
    await type(field(sheet, payment.approval), '30012345');
    await sheet.getByRole('button', { name: payment.finish.currency }).click();
    await counter.nextSale(page());
  });

  it('the next rules begin as a copy; a rate is typed with its decimals', async () => {
    await openPolicies();
    await button(policies.copy).click();
    await page().getByRole('heading', { name: policies.draft }).waitFor();
    const rate = field(page(), policies.rateLabel).first();
    await rate.fill('');
    await type(rate, '12.5');
    await eventually(() => rate.inputValue()).toBe('12.5');
    await page().getByText(policies.fault.TIME_MALFORMED).waitFor();
    await field(page(), policies.from).fill('2099-01-01 00:00');
    await page().getByText(policies.right).waitFor();
  });

  it('what they would have cost is seen by funder, by day and as bars', async () => {
    await page()
      .getByRole('img', { name: /날마다 견준 막대/u })
      .waitFor();
    const table = page().getByRole('table', { name: policies.replay.byFunder });
    await eventually(() => table.locator('tbody').getByRole('row').first().textContent()).toMatch(
      /550.*687/u,
    );
    await button(policies.replay.week).click();
    await eventually(() => table.locator('tbody').getByRole('row').count()).toBe(3);
    const from = field(page(), policies.replay.from);
    await from.fill('2030-01-01');
    await page()
      .getByText(filled(policies.replay.spanFault, { days: 366 }))
      .waitFor();
    await button(policies.replay.month).click();
  });

  it('a part of a funder is added for one trade alone, and taken out again', async () => {
    const legs = page().locator('fieldset');
    const before = await legs.count();
    await button(filled(policies.addLegOf, { funder: policies.funder.city })).click();
    await eventually(() => legs.count()).toBe(before + 1);
    const name = field(legs.last(), policies.programme);
    const first = await field(legs.first(), policies.programme).inputValue();
    await name.fill(first);
    await page()
      .getByText(/겹치는 몫이 있어요/u)
      .waitFor();
    await legs.last().getByRole('button', { name: policies.removeLeg }).click();
    await eventually(() => legs.count()).toBe(before);
  });

  it('they are put in force from a time to come', async () => {
    await page().getByText(policies.right).waitFor();
    await page().getByRole('button', { name: policies.publish.do }).click();
    const dialog = page().getByRole('dialog', { name: policies.publish.title });
    await type(field(dialog, policies.publish.reason), '시 공지');
    await dialog.getByRole('button', { name: policies.publish.do }).click();
    await dialog.waitFor({ state: 'hidden' });
    await page().getByText(policies.state.next, { exact: true }).waitFor();
    expect(host.complaints).toEqual([]);
  });
});
