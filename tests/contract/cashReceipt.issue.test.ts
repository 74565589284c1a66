import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { SELF, business, consumer, issueInput, recordReceipts, refund } from '../support/cash-receipts.ts';
import { openTestShop, type TestShop } from '../support/shop.ts';
import { card, cash, command, failure, openShift, ring, sell, settlement } from '../support/till.ts';

let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop();
  await openShift(shop.client);
});
afterEach(() => shop.close());

const issue = (...input: Parameters<typeof issueInput>) =>
  shop.client.cashReceipt.issue(issueInput(...input));

describe('a receipt', () => {
  it('has the amounts of the sale, the masked number and nine digits', async () => {
    const sale = await sell(shop.client, 11_000);
    const { valid, receipts } = await issue(sale);
    expect(valid).toMatchObject({
      total: 11_000,
      supplyValue: 10_000,
      vat: 1_000,
      serviceCharge: 0,
      exempt: 0,
      purpose: 'incomeDeduction',
      identityKind: 'mobile',
      maskedIdentity: '010-****-1234',
      receiptNumber: sale.receiptNumber,
      isPractice: true,
      cancel: null,
    });
    expect(valid?.approvalNumber).toMatch(/^\d{9}$/);
    expect(receipts).toHaveLength(1);
  });

  it('of a shop of its own has the number that its terminal gave, and is no practice', async () => {
    await recordReceipts(shop.client);
    const sale = await sell(shop.client, 11_000);
    const { valid } = await issue(sale, {
      approvalNumber: '123 456-789',
      recipient: business('124-81-00998'),
    });
    expect(valid).toMatchObject({
      approvalNumber: '123456789',
      isPractice: false,
      purpose: 'businessExpense',
      maskedIdentity: '124-81-00998',
    });
  });

  it('that nobody asked for goes to the number of the tax office', async () => {
    const { valid } = await issue(await sell(shop.client, 11_000), { recipient: SELF });
    expect(valid).toMatchObject({ identityKind: 'selfIssued', maskedIdentity: '010-000-1234' });
  });

  it('is for the cash part alone of a split payment, taxable and exempt pro rata', async () => {
    const taxable = await ring(shop.client, 10_830);
    const item = {
      kind: 'amount',
      name: '쌀',
      unitPrice: 14_250,
      quantity: 1,
      taxTreatment: 'exempt',
    } as const;
    const { ticket } = await shop.client.ticket.add({ ...command(), ticketId: taxable.id, item });
    const sale = await shop.client.ticket.settle(
      settlement(ticket, [card(15_080, '11112222'), cash(10_000)]),
    );
    const { valid } = await issue(sale, { expectedTotal: 10_000 });
    expect(valid).toMatchObject({ total: 10_000, supplyValue: 3_925, vat: 393, exempt: 5_682 });
  });

  it('may be issued later, when the till is closed', async () => {
    const sale = await sell(shop.client, 11_000);
    const counts = [{ denomination: 1_000, count: 111 }];
    await shop.client.shift.close({ ...command(), counts, overShortReason: '' });
    expect((await issue(sale)).valid).not.toBeNull();
  });

  it('is for what a refund left, and again after its cancel', async () => {
    const ticket = await ring(shop.client, 5_500, { quantity: 2 });
    const sale = await shop.client.ticket.settle(settlement(ticket, [cash(11_000)]));
    await refund(shop.client, sale, 1);
    const { valid } = await issue(sale, { expectedTotal: 5_500 });
    expect(valid).toMatchObject({ total: 5_500, supplyValue: 5_000, vat: 500 });
  });

  it('counts a pending payment as cash once it was paid in cash', async () => {
    const pending = card(11_000, null, { state: 'pending' });
    const sale = await sell(shop.client, 11_000, pending);
    expect((await failure(issue(sale))).code).toBe('NO_CASH');
    const tenderId = sale.tenders[0]?.id ?? '';
    await shop.client.sale.resolveTender({ ...command(), tenderId, outcome: { kind: 'paidInCash' } });
    expect((await issue(sale)).valid?.total).toBe(11_000);
  });
});

describe('the full number', () => {
  it('is in no file of the shop after the issue', async () => {
    await issue(await sell(shop.client, 11_000), { recipient: consumer('01098761234') });
    const bytes = readdirSync(shop.dataDir, { recursive: true, withFileTypes: true })
      .filter(entry => entry.isFile())
      .map(entry => readFileSync(join(entry.parentPath, entry.name)).toString('latin1'));
    expect(bytes.some(text => text.includes('010-****-1234'))).toBe(true);
    expect(bytes.filter(text => text.includes('98761234') || text.includes('9876-1234'))).toEqual([]);
    expect(shop.log.join('\n')).not.toContain('9876');
  });

  it('nor is it in the hash of the command: a retry with other hidden digits is the same one', async () => {
    const input = issueInput(await sell(shop.client, 11_000));
    await shop.client.cashReceipt.issue(input);
    const hidden = { ...input, recipient: consumer('010-5555-1234') };
    expect((await shop.client.cashReceipt.issue(hidden)).receipts).toHaveLength(1);
  });
});

describe('refuses', () => {
  it.each([
    [consumer('900101-1234567'), 'RESIDENT_NUMBER'],
    [consumer('010-0000-1234'), 'SELF_ISSUE_MISPRINTED'],
    [business('124-81-00997'), 'BUSINESS_NUMBER'],
    [consumer('12345'), 'FORMAT'],
  ])('%o: IDENTITY_INVALID, %s', async (recipient, reason) => {
    const sale = await sell(shop.client, 11_000);
    expect(await failure(issue(sale, { recipient }))).toEqual({ code: 'IDENTITY_INVALID', data: { reason } });
  });

  it('a sale that is not there, and a refund', async () => {
    const sale = await sell(shop.client, 11_000);
    const back = await refund(shop.client, sale);
    const nowhere = issue({ ...sale, id: '0198d000-0000-7000-8000-000000000000' });
    expect((await failure(nowhere)).code).toBe('SALE_NOT_FOUND');
    expect((await failure(issue(back, { expectedTotal: 1 }))).code).toBe('IS_REFUND');
  });

  it('a sale without cash, or whose cash went back', async () => {
    const byCard = await sell(shop.client, 11_000, card(11_000, '11112222'));
    expect((await failure(issue(byCard))).code).toBe('NO_CASH');
    const sale = await sell(shop.client, 11_000);
    await refund(shop.client, sale);
    expect((await failure(issue(sale))).code).toBe('NO_CASH');
  });

  it('an amount that the person did not see, and a second receipt', async () => {
    const sale = await sell(shop.client, 11_000);
    expect(await failure(issue(sale, { expectedTotal: 10_999 }))).toEqual({
      code: 'AMOUNT_CHANGED',
      data: { total: 11_000 },
    });
    const { valid } = await issue(sale);
    expect(await failure(issue(sale))).toEqual({
      code: 'CASH_RECEIPT_EXISTS',
      data: { receiptId: valid?.id },
    });
  });

  it('a number that is missing, not nine digits, or of another receipt of the day', async () => {
    await recordReceipts(shop.client);
    const [first, second] = [await sell(shop.client, 11_000), await sell(shop.client, 5_000)];
    expect((await failure(issue(first))).code).toBe('APPROVAL_MISSING');
    expect((await failure(issue(first, { approvalNumber: '1234' }))).code).toBe('APPROVAL_MALFORMED');
    await issue(first, { approvalNumber: '123456789' });
    expect(await failure(issue(second, { approvalNumber: '123456789' }))).toEqual({
      code: 'APPROVAL_REPEATED',
      data: { receiptNumber: first.receiptNumber },
    });
  });
});

it('the receipt says it as long as it holds, and the figures of the shift count it', async () => {
  const sale = await sell(shop.client, 11_000);
  const paper = async () => JSON.stringify((await shop.client.sale.preview({ saleId: sale.id })).rows);
  expect(await paper()).not.toContain('현금영수증');
  const { valid } = await issue(sale, { recipient: SELF });
  const shown = await paper();
  for (const words of ['현금영수증 [연습]', '자진발급', '010-000-1234', valid?.approvalNumber, '국세청 126'])
    expect(shown).toContain(words);
  expect((await shop.client.shift.figures()).cashReceipts).toEqual({
    count: 1,
    amount: 11_000,
    selfIssued: 1,
  });
  const receiptId = valid?.id ?? '';
  await shop.client.cashReceipt.cancel({ ...command(), receiptId, reason: 'other', approvalNumber: '' });
  expect(await paper()).not.toContain('현금영수증');
  expect((await shop.client.shift.figures()).cashReceipts.count).toBe(0);
});

it('a retry issues once, also across a restart', async () => {
  const input = issueInput(await sell(shop.client, 11_000));
  const first = await shop.client.cashReceipt.issue(input);
  await shop.restart();
  expect(await shop.client.cashReceipt.issue(input)).toEqual(first);
  const other = { ...input, expectedTotal: 1 };
  expect((await failure(shop.client.cashReceipt.issue(other))).code).toBe('COMMAND_ID_REUSED');
});
