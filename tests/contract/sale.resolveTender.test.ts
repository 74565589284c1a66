import { afterEach, beforeEach, expect, it } from 'vitest';
import { closeExactly } from '../support/close.ts';
import { trialBalance } from '../support/books.ts';
import { openTestShop, type TestShop } from '../support/shop.ts';
import { card, cash, command, currency, failure, openShift, sell } from '../support/till.ts';

let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop();
  await openShift(shop.client);
});
afterEach(() => shop.close());

const pendingSale = () => sell(shop.client, 3_000, currency(3_000, null, { state: 'pending' }));
const posted = { kind: 'posted' as const, approvalNumber: '12345678', maskedCard: null };

it('a payment that was seen after all becomes a claim on its currency', async () => {
  const sale = await pendingSale();
  const tenderId = sale.tenders[0]?.id ?? '';
  const outcome = { ...posted, maskedCard: '9410123456789012' };
  expect(sale.tenders[0]?.approvedAtMs).toBeNull();
  shop.clock.advance(60_000);
  const after = await shop.client.sale.resolveTender({ ...command(), tenderId, outcome });
  expect(after).toMatchObject({
    id: sale.id,
    hasPending: false,
    tenders: [
      {
        state: 'posted',
        approvalNumber: '12345678',
        approvedAtMs: shop.clock.nowMs,
        maskedCard: '941012******9012',
      },
    ],
  });
  expect(await trialBalance(shop)).toMatchObject({ 121: 2_850, 833: 150, 122: 0, sum: 0 });
  expect(await shop.client.sale.pending()).toEqual([]);
});

it('a payment that is made again in cash is in the drawer and in the count', async () => {
  const sale = await pendingSale();
  await closeExactly(shop.client);
  await openShift(shop.client, 50_000);
  const tenderId = sale.tenders[0]?.id ?? '';
  const after = await shop.client.sale.resolveTender({
    ...command(),
    tenderId,
    outcome: { kind: 'paidInCash' },
  });
  expect(after.tenders).toMatchObject([{ state: 'paidInCash', kind: 'currency' }]);
  expect((await shop.client.shift.figures()).drawer).toMatchObject({ cashSales: 3_000, expected: 53_000 });
  expect(await trialBalance(shop)).toMatchObject({ 101: 53_000, 122: 0, sum: 0 });
});

it('a payment that never came is what the customer still owes', async () => {
  const sale = await pendingSale();
  const outcome = { kind: 'uncollected' as const, reason: '연락 안 됨' };
  const tenderId = sale.tenders[0]?.id ?? '';
  const after = await shop.client.sale.resolveTender({ ...command(), tenderId, outcome });
  expect(after.tenders).toMatchObject([{ state: 'uncollected' }]);
  expect(await trialBalance(shop)).toMatchObject({ 108: 3_000, 122: 0, sum: 0 });
});

it('NOT_OVERDUE: it expires after a day and not before, and is owed then', async () => {
  const sale = await pendingSale();
  const tenderId = sale.tenders[0]?.id ?? '';
  const expire = () =>
    shop.client.sale.resolveTender({ ...command(), tenderId, outcome: { kind: 'expired' as const } });
  shop.clock.advance(24 * 60 * 60 * 1000);
  expect((await failure(expire())).code).toBe('NOT_OVERDUE');
  shop.clock.advance(1);
  expect((await expire()).tenders).toMatchObject([{ state: 'expired' }]);
  expect(await trialBalance(shop)).toMatchObject({ 108: 3_000, 122: 0, sum: 0 });
  expect(await failure(expire())).toEqual({ code: 'TENDER_NOT_PENDING', data: { state: 'expired' } });
});

it('a retry resolves once, also across a restart', async () => {
  const sale = await pendingSale();
  const input = {
    ...command(),
    tenderId: sale.tenders[0]?.id ?? '',
    outcome: { kind: 'paidInCash' as const },
  };
  const first = await shop.client.sale.resolveTender(input);
  await shop.restart();
  expect(await shop.client.sale.resolveTender(input)).toEqual(first);
  expect((await shop.client.shift.figures()).drawer.expected).toBe(103_000);
  const other = { ...input, outcome: posted };
  expect((await failure(shop.client.sale.resolveTender(other))).code).toBe('COMMAND_ID_REUSED');
});

it('a tender that does not exist is not found', async () => {
  const tenderId = '01890a5d-ac96-774b-bcce-b302099a8057';
  const request = shop.client.sale.resolveTender({ ...command(), tenderId, outcome: posted });
  expect((await failure(request)).code).toBe('TENDER_NOT_FOUND');
});

it('a tender that is settled, or was resolved before, says how it stands', async () => {
  const paid = await sell(shop.client, 1_000, cash(1_000));
  const request = { ...command(), tenderId: paid.tenders[0]?.id ?? '', outcome: posted };
  expect(await failure(shop.client.sale.resolveTender(request))).toEqual({
    code: 'TENDER_NOT_PENDING',
    data: { state: 'posted' },
  });
  const sale = await pendingSale();
  const tenderId = sale.tenders[0]?.id ?? '';
  await shop.client.sale.resolveTender({ ...command(), tenderId, outcome: { kind: 'paidInCash' } });
  const again = shop.client.sale.resolveTender({ ...command(), tenderId, outcome: posted });
  expect((await failure(again)).data).toEqual({ state: 'paidInCash' });
});

it('a till that is closed resolves nothing', async () => {
  const sale = await pendingSale();
  await closeExactly(shop.client);
  const request = { ...command(), tenderId: sale.tenders[0]?.id ?? '', outcome: posted };
  expect((await failure(shop.client.sale.resolveTender(request))).code).toBe('TILL_NOT_OPEN');
});

it('an approval number that no terminal prints is refused', async () => {
  const sale = await sell(shop.client, 3_000, card(3_000, null, { state: 'pending' }));
  const outcome = { ...posted, approvalNumber: '12' };
  const request = { ...command(), tenderId: sale.tenders[0]?.id ?? '', outcome };
  expect(await failure(shop.client.sale.resolveTender(request))).toEqual({
    code: 'APPROVAL_MALFORMED',
    data: { kind: 'card' },
  });
});
