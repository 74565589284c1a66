import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { common } from '../../renderer/text/ko/common.ts';
import { payment } from '../../renderer/text/ko/payment.ts';
import { receipts } from '../../renderer/text/ko/receipts.ts';
import { welcome } from '../../renderer/text/ko/welcome.ts';
import { startHost, type AppHost } from '../support/app-host.ts';
import * as counter from '../support/counter-page.ts';
import { eventually, field, filled, type } from '../support/counter-page.ts';
import { verify } from '../support/verify.ts';

/**
 * Goal: goods come back in parts, by the payments that a person chooses, and without a receipt up to a
 * limit.
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

describe('refunds', () => {
  it('a sale of two goods is paid in two ways', async () => {
    await counter.openShift(page(), 100_000);
    await counter.find(page(), '진미채');
    await counter.find(page(), '컵라면');
    const sheet = await counter.pay(page(), 'split');
    await type(field(sheet, `${common.tender.currency} ${payment.entry.amount}`), '5000');
    await type(field(sheet, payment.approval), '30012345');
    await sheet.getByRole('button', { name: payment.exact }).click();
    await sheet.getByRole('button', { name: payment.finish.split }).click();
    await counter.nextSale(page());
  });

  it('one of them goes back by the payment that the person chooses', async () => {
    await counter.openScreen(page(), 'receipts');
    await button(receipts.act.refund).click();
    const refund = dialog(receipts.refund.title);
    await refund.getByRole('button', { name: receipts.refund.none }).click();
    await refund
      .getByRole('group', { name: /컵라면/ })
      .getByRole('button')
      .last()
      .click();
    await refund.getByRole('button', { name: receipts.refund.split.open }).click();
    const split = refund.getByRole('region', { name: receipts.refund.split.title });
    await type(field(split, common.tender.cash), '300');
    await refund.getByText(receipts.refund.refusal.RETURN_NOT_DUE).waitFor();
    await type(field(split, common.tender.currency), '1000');
    await split.getByText(receipts.refund.split.fits).waitFor();
    await type(field(refund, receipts.refund.approval), '30012346');
    await refund.getByRole('button', { name: receipts.refund.reasons.mind }).click();
    await refund.getByRole('button', { name: receipts.refund.go }).click();
    await refund.waitFor({ state: 'hidden' });
    const tenders = page().getByRole('listitem').filter({ hasText: '30012346' });
    await eventually(() => tenders.first().textContent()).toContain('1,000');
  });

  it('without a receipt: too much is refused, and what is left goes back in cash', async () => {
    await button(receipts.noReceipt.open).click();
    const refund = dialog(receipts.noReceipt.title);
    await type(field(refund, receipts.noReceipt.find), '옛날 반찬통');
    const typed = { name: '옛날 반찬통', tax: common.tax.taxable };
    await refund.getByRole('button', { name: filled(receipts.noReceipt.typed, typed) }).click();
    const price = field(refund, `${typed.name} ${receipts.noReceipt.price}`);
    await type(price, '60000');
    await refund.getByText(filled(receipts.noReceipt.over, { limit: '50,000원' })).waitFor();
    await refund.getByRole('button', { name: receipts.refund.reasons.faulty }).click();
    expect(await refund.getByRole('button', { name: receipts.refund.go }).isDisabled()).toBe(true);
    await price.fill('');
    await type(price, '6000');
    await refund.getByRole('button', { name: receipts.refund.go }).click();
    await refund.waitFor({ state: 'hidden' });
    await page().getByRole('document').getByText('없음').first().waitFor();
    expect(await verify(host.dataDir)).toMatch(/^ok: /);
    expect(host.complaints).toEqual([]);
  });
});
