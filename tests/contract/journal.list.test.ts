import { afterEach, beforeEach, expect, it } from 'vitest';
import { won } from '../../src/money/won.ts';
import { openTestShop, type TestShop } from '../support/shop.ts';
import { card, cash, command, openShift, ring, sell } from '../support/till.ts';

let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop();
  await openShift(shop.client);
});
afterEach(() => shop.close());

type Input = Parameters<TestShop['client']['journal']['list']>[0];
const list = (change: Partial<Input> = {}) =>
  shop.as('auditor').journal.list({
    from: null,
    to: null,
    reference: '',
    amount: null,
    accountCode: null,
    cursor: null,
    limit: 50,
    ...change,
  });
const byAccount = (postings: readonly { readonly accountCode: string }[] = []) =>
  postings.toSorted((a, b) => a.accountCode.localeCompare(b.accountCode));
const sequences = async (change: Partial<Input>) => (await list(change)).entries.map(entry => entry.sequence);

it('a sale is one balanced entry that names its receipt and its sale', async () => {
  const sale = await sell(shop.client, 11_000);
  const [entry] = (await list()).entries;
  expect(entry).toMatchObject({
    sequence: 2,
    book: 'shop',
    event: 'sale',
    businessDate: '2026-05-14',
    occurredAtMs: shop.clock.nowMs,
    reference: sale.receiptNumber,
    saleId: sale.id,
    reversesId: null,
  });
  expect(entry?.hash).toBe((await shop.client.journal.trialBalance({ to: null })).head);
  expect(entry?.postings.map(posting => [posting.accountCode, posting.side, posting.amount])).toEqual([
    ['101', 'debit', 11_000],
    ['401', 'credit', 10_000],
    ['255', 'credit', 1_000],
  ]);
  expect(entry?.postings[0]).toMatchObject({ accountNameKo: '현금(돈통)', accountNameEn: 'Cash drawer' });
});

it('a refund names the entry that it reverses, and has the same postings on the other sides', async () => {
  const sale = await sell(shop.client, 11_000);
  await shop.client.sale.refund({
    ...command(),
    saleId: sale.id,
    reason: '단순 변심',
    cancelApprovals: [],
    printReceipt: false,
  });
  const [refund, original] = (await list()).entries;
  expect(refund).toMatchObject({ event: 'refund', reversesId: original?.id });
  const flipped = original?.postings.map(posting => ({
    ...posting,
    side: posting.side === 'debit' ? 'credit' : 'debit',
  }));
  expect(byAccount(refund?.postings)).toEqual(byAccount(flipped));
});

it('the newest first, page by page, and nothing twice', async () => {
  for (let amount = 1_000; amount <= 6_000; amount += 1_000) await sell(shop.client, amount);
  const first = await list({ limit: 3 });
  const second = await list({ limit: 3, cursor: first.nextCursor });
  const third = await list({ limit: 3, cursor: second.nextCursor });
  const pages = [first, second, third].map(page => page.entries.map(entry => entry.sequence));
  expect(pages).toEqual([[7, 6, 5], [4, 3, 2], [1]]);
  expect(third.nextCursor).toBeNull();
});

it('looks through old books a part at a time, and says where to go on', async () => {
  const { counter } = shop;
  const postings = [
    { accountCode: '101', side: 'debit', amount: won(500) },
    { accountCode: '401', side: 'credit', amount: won(500) },
  ] as const;
  counter.transaction(({ writes }) => {
    for (let number = 1; number <= 4_500; number += 1)
      writes.ledger.record({
        id: counter.newId(),
        book: 'shop',
        event: 'sale',
        occurredAtMs: shop.clock.nowMs,
        businessDate: '2026-05-14',
        reference: `T-${number}`,
        sourceId: null,
        reversesId: null,
        policyVersion: null,
        memo: '',
        postings,
      });
  });
  const search = { reference: '-7', amount: 500 };
  let page = await list(search);
  let pages = 1;
  expect(page).toMatchObject({ entries: [] });
  for (; page.entries.length === 0; pages += 1) page = await list({ ...search, cursor: page.nextCursor });
  expect(page.entries).toMatchObject([{ reference: 'T-7' }]);
  expect(page.nextCursor).toBeNull();
  expect(pages).toBe(3);
  // What an index knows is found at once.
  expect(await list({ reference: 'T-7' })).toMatchObject({ entries: [{ sequence: 8 }], nextCursor: null });
});

it('is found by receipt, amount, account and date', async () => {
  await sell(shop.client, 1_100);
  await sell(shop.client, 2_200, card(2_200, '31415926'));
  const ticket = await ring(shop.client, 3_300);
  shop.clock.advance(24 * 60 * 60 * 1000);
  await shop.client.ticket.void({ ...command(), ticketId: ticket.id });
  await sell(shop.client, 3_300, cash(3_300));
  expect(await sequences({ reference: '0002' })).toEqual([3]);
  expect(await sequences({ reference: '260514-01-0001' })).toEqual([2]);
  expect(await sequences({ reference: '%' })).toEqual([]);
  expect(await sequences({ amount: 2_000 })).toEqual([3]);
  expect(await sequences({ accountCode: '120' })).toEqual([3]);
  expect(await sequences({ accountCode: '101' })).toEqual([4, 2, 1]);
  // A shift has one business date, however long it is open.
  expect(await sequences({ from: '2026-05-14', to: '2026-05-14' })).toEqual([4, 3, 2, 1]);
  expect(await sequences({ from: '2026-05-15' })).toEqual([]);
  expect(await sequences({ to: '2026-05-13' })).toEqual([]);
});
