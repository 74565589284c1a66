import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { currency } from '../../renderer/text/ko/currency.ts';
import { members } from '../../renderer/text/ko/members.ts';
import { payment } from '../../renderer/text/ko/payment.ts';
import { required } from '../../src/base/assert.ts';
import { startHost, type AppHost } from '../support/app-host.ts';
import * as counter from '../support/counter-page.ts';
import { eventually, field, filled } from '../support/counter-page.ts';
import { typeAsScanner } from '../support/wedge.ts';

/**
 * Goal: whoever is faster than the answers means what they see: Enter in a search is what was typed and never
 * the first of what was found for a part of it, and an act is never another person's. Method: the built
 * program, whose answers come to the page a third of a second late.
 */
const LATE_MS = 300;

let host: AppHost;
beforeAll(async () => {
  host = await startHost({ demo: true, host: 'browser' });
  await host.page.routeWebSocket(/.*/u, line => {
    const server = line.connectToServer();
    server.onMessage(answer => void setTimeout(() => line.send(answer), LATE_MS));
  });
  await host.page.reload();
  await counter.openShift(host.page, 50_000);
});
afterAll(() => host.close());
afterEach(({ task }) => counter.pictureOfFailure(task, host.page));

it('goods that were typed fast are those in the cart', async () => {
  const { page } = host;
  const search = counter.searchField(page);
  await search.fill('김');
  const first = page.getByRole('option').first();
  await first.waitFor();
  // Otherwise whatever Enter takes would be right.
  expect(await first.textContent()).not.toContain('김치');
  await search.pressSequentially('치', { delay: 60 });
  await search.press('Enter');
  await eventually(async () => (await counter.cartLines(page)).length).toBe(1);
  expect((await counter.cartLines(page))[0]).toContain('김치');
});

it('a member who was just registered is the one that is charged, and whose card pays', async () => {
  const { page } = host;
  await counter.openScreen(page, 'currency');
  await page.getByRole('radio', { name: currency.tab.members, exact: true }).click();
  await page.getByRole('button', { name: members.add }).click();
  const form = page.getByRole('dialog', { name: members.register.title });
  await field(form, members.register.name).fill('김새봄');
  await field(form, members.register.phone).fill('010-1234-5678');
  await form.getByLabel(members.register.pin).fill('281604');
  await form.getByText(members.register.consent).click();
  await form.getByRole('button', { name: members.register.do }).click();
  await form.waitFor({ state: 'hidden' });
  // The list has the demo's own member alone as yet.
  await page.getByRole('button', { name: members.charge.do, exact: true }).click();
  const charge = page.getByRole('dialog');
  await field(charge, members.charge.amount).fill('50000');
  await charge.getByRole('button', { name: members.charge.do, exact: true }).click();
  await charge.waitFor({ state: 'hidden' });
  const code = page.getByText(/IM[0-9A-Z]{26}/u).first();
  const token = required(/IM[0-9A-Z]{26}/u.exec((await code.textContent()) ?? '')?.[0], 'a card');

  await counter.openScreen(page, 'checkout');
  const sheet = await counter.pay(page, 'currency');
  await typeAsScanner(page, token);
  await sheet.getByText(filled(payment.wallet.holder, { name: '김*봄' })).waitFor();
  await sheet.getByText('50,000').first().waitFor();
});
