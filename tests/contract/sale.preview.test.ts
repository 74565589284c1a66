import { afterEach, beforeEach, expect, it } from 'vitest';
import { textOf } from '../support/paper.ts';
import { openTestShop, type TestShop } from '../support/shop.ts';
import { card, cash, command, failure, openShift, ring, sell, settlement } from '../support/till.ts';

let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop();
  await openShift(shop.client);
});
afterEach(() => shop.close());

it('the paper of a sale says what was sold, paid and given back', async () => {
  const sale = await sell(shop.client, 11_000, card(6_000, '12345678'), cash(5_000, 10_000));
  const text = textOf(await shop.client.sale.preview({ saleId: sale.id }));
  for (const words of [
    '김밥',
    '11,000',
    '10,000',
    '1,000',
    '12345678',
    '거스름돈',
    '5,000',
    sale.receiptNumber,
  ])
    expect(text, words).toContain(words);
  expect(text).toContain(`IE${sale.receiptNumber.replaceAll('-', '')}`);
});

/** A paper without the numbers that only paying gives. */
const plain = (text: string) => text.replaceAll(/\d{6}-\d{2}-\d{4}|IE\d{12}|POS\d{2}-\d{4}/g, '#');

it('before paying, the paper is the one that paying will print, but for its number', async () => {
  const ticket = await ring(shop.client, 12_347);
  const tenders = [cash(12_347, 20_000)];
  const before = await shop.client.ticket.preview({ ticketId: ticket.id, tenders });
  const sale = await shop.client.ticket.settle(settlement(ticket, tenders));
  const after = await shop.client.sale.preview({ saleId: sale.id });
  expect(plain(textOf(before))).toBe(plain(textOf(after)));
});

it('the paper of a refund names the receipt that it takes back', async () => {
  const sale = await sell(shop.client, 11_000);
  const refund = { saleId: sale.id, reason: '단순 변심', cancelApprovals: [], printReceipt: true };
  const back = await shop.client.sale.refund({ ...command(), ...refund });
  const text = textOf(await shop.client.sale.preview({ saleId: back.id }));
  for (const words of ['반 품', sale.receiptNumber, '단순 변심', '-11,000'])
    expect(text, words).toContain(words);
});

it('an old receipt keeps the name that the shop had', async () => {
  const sale = await sell(shop.client, 1_000);
  const before = await shop.client.sale.preview({ saleId: sale.id });
  const { shop: profile } = await shop.client.app.state();
  if (!profile) throw new Error('the test shop has no profile');
  await shop.client.settings.saveShop({ ...command(), shop: { ...profile, name: '새 이름' } });
  expect(await shop.client.sale.preview({ saleId: sale.id })).toEqual(before);
  const next = await sell(shop.client, 1_000);
  expect(textOf(await shop.client.sale.preview({ saleId: next.id }))).toContain('새 이름');
});

it('a sale that does not exist is not found', async () => {
  const request = shop.client.sale.preview({ saleId: '01890a5d-ac96-774b-bcce-b302099a8057' });
  expect((await failure(request)).code).toBe('SALE_NOT_FOUND');
});
