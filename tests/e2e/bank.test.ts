import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { bank } from '../../renderer/text/ko/bank.ts';
import { common } from '../../renderer/text/ko/common.ts';
import { money } from '../../renderer/text/ko/money.ts';
import { payment } from '../../renderer/text/ko/payment.ts';
import { welcome } from '../../renderer/text/ko/welcome.ts';
import { dateText } from '../../src/base/korea-time.ts';
import { wonText } from '../../src/money/won.ts';
import { startHost, type AppHost } from '../support/app-host.ts';
import * as counter from '../support/counter-page.ts';
import { eventually, field, filled, type } from '../support/counter-page.ts';
import { statementFile, type StatementLine } from '../support/statement.ts';
import { verify } from '../support/verify.ts';

/**
 * Goal: an owner finds out which sales the bank has paid, books the fee, and takes a mistake back.
 * Method: the built program in a browser tab or in Electron, with a statement in CP949 as a bank gives it.
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
const rows = (table: string) => page().getByRole('table', { name: table }).locator('tbody').getByRole('row');
/** 진미채: 5,500 won, of which a card company keeps 0.4 %. */
const PRICE = 5_500;
const FEE = 22;

async function chooseFile(name: string, lines: readonly StatementLine[] | string): Promise<void> {
  const base64 = typeof lines === 'string' ? Buffer.from(lines).toString('base64') : statementFile(lines);
  const buffer = Buffer.from(base64, 'base64');
  await page().locator('input[type=file]').setInputFiles({ name, mimeType: 'text/csv', buffer });
}

async function openBank(): Promise<void> {
  await counter.openScreen(page(), 'money');
  await page().getByRole('radio', { name: money.tab.bank }).click();
  await page().getByRole('heading', { name: bank.items.title }).waitFor();
}

describe('입금 맞추기', () => {
  it('says what to do as long as there is nothing', async () => {
    await openBank();
    await page().getByText(bank.items.none).waitFor();
    await page().getByText(bank.deposits.none).waitFor();
  });

  it('waits for a sale by card from the moment it is paid', async () => {
    await counter.openScreen(page(), 'checkout');
    await counter.openShift(page(), 100_000);
    await counter.find(page(), '진미채');
    const sheet = await counter.pay(page(), 'card');
    await type(field(sheet, payment.approval), '87654321');
    await sheet.getByRole('button', { name: payment.finish.card }).click();
    await counter.nextSale(page());
    await openBank();
    await eventually(() => rows(bank.items.title).count()).toBe(1);
    expect(await rows(bank.items.title).textContent()).toContain(wonText(PRICE));
  });

  it('refuses a file of Excel and one without a table, and says why', async () => {
    await chooseFile('a.xlsx', 'PK\u0003\u0004');
    await page().getByText(bank.import.refusal.SPREADSHEET).waitFor();
    await chooseFile('a.csv', '안녕하세요');
    await page().getByText(bank.import.refusal.NO_HEADER).waitFor();
  });

  it('finds the pair, and one press books it', async () => {
    const today = dateText(Date.now());
    await chooseFile('5월.csv', [
      [`${today} 09:00:00`, '신한카드', PRICE - FEE],
      [`${today} 09:30:00`, '이모', 300_000],
    ]);
    await eventually(() => rows(bank.suggestions.title).count()).toBe(1);
    expect(await rows(bank.suggestions.title).textContent()).toContain('신한카드');
    await rows(bank.suggestions.title).getByRole('button', { name: bank.suggestions.do }).click();
    await page().getByText(bank.items.none).waitFor();
    await eventually(() => rows(bank.deposits.title).count()).toBe(1);
  });

  it('a deposit that is no sale is laid aside', async () => {
    await rows(bank.deposits.title).getByRole('button', { name: bank.deposits.aside }).click();
    const dialog = page().getByRole('dialog', { name: bank.aside.title });
    await type(field(dialog, bank.aside.reason), '가족 송금');
    await dialog.getByRole('button', { name: bank.aside.do }).click();
    await page()
      .getByText(filled(bank.deposits.asideOf, { reason: '가족 송금' }))
      .waitFor();
  });

  it('a match is taken back, and made again by hand', async () => {
    await button(bank.history.open).click();
    const history = page().getByRole('dialog', { name: bank.history.title });
    await history.getByRole('button', { name: bank.history.undo }).click();
    await history.getByText(bank.history.undone).waitFor();
    await history.getByRole('button', { name: common.action.close }).click();
    await rows(bank.items.title).getByText(bank.kind.card).click();
    await page().getByText(bank.match.chooseBoth).waitFor();
    await rows(bank.deposits.title).getByText('신한카드').click();
    const bar = page().getByRole('region', { name: bank.match.do });
    await bar.getByText(`${FEE}원`).waitFor();
    await bar.getByRole('button', { name: bank.match.do }).click();
    await page().getByText(bank.items.none).waitFor();
    expect(await verify(host.dataDir)).toMatch(/^ok: /);
    expect(host.complaints).toEqual([]);
  });
});
