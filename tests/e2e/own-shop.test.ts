import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { checkout } from '../../renderer/text/ko/checkout.ts';
import { payment } from '../../renderer/text/ko/payment.ts';
import { shell } from '../../renderer/text/ko/shell.ts';
import { welcome } from '../../renderer/text/ko/welcome.ts';
import { startHost, type AppHost } from '../support/app-host.ts';
import * as counter from '../support/counter-page.ts';
import { eventually, field, filled, type } from '../support/counter-page.ts';
import { EAN_13 } from '../support/goods.ts';
import { typeAsScanner } from '../support/wedge.ts';

/**
 * Goal: from an empty folder to the first sale of one's own shop, with nothing but a scanner that types.
 * Method: the built program in a browser tab or in Electron, with the printer on its screen.
 */
let host: AppHost;
beforeAll(async () => {
  host = await startHost();
});
afterAll(() => host.close());
afterEach(({ task }) => counter.pictureOfFailure(task, host.page));

describe('a shop of one’s own', () => {
  it('does not begin without a name, nor with a business number that cannot be', async () => {
    const { page } = host;
    const number = field(page, welcome.own.businessNumber);
    await type(number, '2208162518');
    await page.getByText(welcome.fault.CHECK_DIGIT).waitFor();
    await page.getByRole('button', { name: welcome.own.start }).click();
    await page.getByText(welcome.fault.name).waitFor();
    await page.getByText(welcome.fault.representative).waitFor();
    for (const key of ['End', 'Backspace', '7']) await number.press(key);
    expect(await number.inputValue()).toBe('220-81-62517');
    await page.getByText(welcome.fault.CHECK_DIGIT).waitFor({ state: 'hidden' });
  });

  it('begins with what its receipts will say', async () => {
    const { page } = host;
    await type(field(page, welcome.own.name), '연희분식');
    await type(field(page, welcome.own.representative), '박연희');
    await type(field(page, welcome.own.phone), '032-123-4567');
    await type(field(page, welcome.own.address), '인천 서구 심곡로 1');
    await page.getByRole('button', { name: welcome.own.start }).click();
    await page.getByRole('button', { name: checkout.pay.openTill }).waitFor();
    expect(await page.getByText(shell.demo).count()).toBe(0);
  });

  it('learns a product from its first scan, which lands in no field', async () => {
    const { page } = host;
    await counter.openShift(page, 50_000);
    const search = counter.searchField(page);
    await type(search, '김');
    await typeAsScanner(page, EAN_13);
    const dialog = page.getByRole('dialog', { name: checkout.quickAdd.title });
    await dialog.getByText(filled(checkout.quickAdd.code, { code: EAN_13 })).waitFor();
    expect(await search.inputValue()).toBe('김');
    await type(field(dialog, checkout.quickAdd.name), '유자차');
    await type(field(dialog, checkout.quickAdd.price), '6500');
    await typeAsScanner(page, EAN_13); // Nor does one while somebody types a price.
    expect(await field(dialog, checkout.quickAdd.price).inputValue()).toBe('6,500');
    await dialog.getByRole('button', { name: checkout.quickAdd.save }).click();
    await eventually(() => counter.cartLines(page)).toEqual(['유자차 6,500 ×1 6,500']);
    await typeAsScanner(page, EAN_13);
    await eventually(() => counter.cartLines(page)).toEqual(['유자차 6,500 ×2 13,000']);
  });

  it('sells it by card, and shows the paper on the screen', async () => {
    const { page } = host;
    const sheet = await counter.pay(page, 'card');
    await type(field(sheet, payment.approval), '87654321');
    await sheet.getByRole('button', { name: payment.finish.card }).click();
    await counter.nextSale(page);
    await counter.openScreen(page, 'devices');
    const paper = page.getByRole('document');
    for (const words of ['연희분식', '220-81-62517', '박연희', '032-123-4567', '유자차', '승인번호 87654321'])
      await paper.getByText(words).first().waitFor();
    expect(host.complaints).toEqual([]);
  });
});
