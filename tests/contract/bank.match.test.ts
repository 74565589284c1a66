import { afterEach, beforeEach, expect, it } from 'vitest';
import { trialBalance } from '../support/books.ts';
import { closeExactly } from '../support/close.ts';
import { byWallet, registerMember } from '../support/member.ts';
import { openTestShop, type TestShop } from '../support/shop.ts';
import { statementFile, type StatementLine } from '../support/statement.ts';
import { card, command, currency, failure, openShift, sell } from '../support/till.ts';
import { verify } from '../support/verify.ts';

let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop();
  await openShift(shop.client);
});
afterEach(() => shop.close());

const TODAY = '2026-05-14';
const CARD = { kind: 'card', place: TODAY } as const;

/** Reads a statement and answers the ids of its deposits in its order. */
async function paid(...lines: StatementLine[]): Promise<string[]> {
  const base64 = statementFile(lines);
  await shop.client.bank.importFile({ ...command(), fileName: 'a.csv', base64 });
  const { deposits } = await shop.client.bank.overview();
  return lines.map(([, memo]) => deposits.find(row => row.memo === memo)?.id ?? '');
}

const match = (
  depositIds: string[],
  items: { kind: 'card' | 'currency' | 'wallet'; place: string }[],
  expectedOpen: number,
  fee = 0,
) => shop.client.bank.match({ ...command(), depositIds, items, fee, expectedOpen });

it('a deposit less its fee pays a day: bank, fee and receivable agree', async () => {
  await sell(shop.client, 100_000, card(100_000, '12345678'));
  const [id = ''] = await paid(['2026-05-18 09:00', '신한카드', 99_600]);
  const { items, suggestions } = await shop.client.bank.overview();
  expect(items).toMatchObject([{ ...CARD, gross: 100_000, open: 100_000, fee: 400, dueOn: '2026-05-18' }]);
  expect(suggestions).toEqual([
    { depositIds: [id], items: [CARD], deposited: 99_600, open: 100_000, fee: 400 },
  ]);
  const done = await match([id], [CARD], 100_000, 400);
  expect(done).toMatchObject({ deposited: 99_600, fee: 400, items: [{ ...CARD, cleared: 100_000 }] });
  expect(await trialBalance(shop)).toMatchObject({ 103: 99_600, 831: 400, 120: 0, sum: 0 });
  expect(await shop.client.bank.overview()).toMatchObject({ items: [], deposits: [], suggestions: [] });
  expect(await verify(shop.dataDir)).toMatch(/^ok: /);
});

it('a part leaves the rest open, and the rest comes later', async () => {
  await sell(shop.client, 100_000, card(100_000, '12345678'));
  const ids = await paid(['2026-05-18 09:00', '신한카드', 60_000], ['2026-05-19 09:00', 'KB카드', 40_000]);
  await match(ids.slice(0, 1), [CARD], 100_000);
  expect((await shop.client.bank.overview()).items).toMatchObject([{ cleared: 60_000, open: 40_000 }]);
  await match(ids.slice(1), [CARD], 40_000);
  expect((await shop.client.bank.overview()).items).toEqual([]);
  expect(await trialBalance(shop)).toMatchObject({ 103: 100_000, 120: 0 });
});

it('one deposit pays several days, refunds taken off', async () => {
  const sale = await sell(shop.client, 30_000, card(30_000, '12345678'));
  await closeExactly(shop.client);
  shop.clock.advance(24 * 60 * 60 * 1000);
  await openShift(shop.client);
  const cancelApprovals = [{ tenderId: sale.tenders[0]?.id ?? '', approvalNumber: '87654321' }];
  await shop.client.sale.refund({
    ...command(),
    saleId: sale.id,
    reason: '변심',
    cancelApprovals,
    printReceipt: false,
  });
  await sell(shop.client, 50_000, card(50_000, '22345678'));
  const items = [CARD, { kind: 'card', place: '2026-05-15' } as const];
  const ids = await paid(['2026-05-19 09:00', '카드', 50_000]);
  expect((await shop.client.bank.overview()).items).toMatchObject([{ open: 30_000 }, { open: 20_000 }]);
  await match(ids, items, 50_000);
  expect(await trialBalance(shop)).toMatchObject({ 120: 0, 103: 50_000 });
});

it('what wallets paid waits for their payout and not for the operator’s deposit', async () => {
  const member = await registerMember(shop.client, 100_000);
  await sell(shop.client, 20_000, byWallet(member, 20_000));
  await sell(shop.client, 10_000, currency(10_000, '12345678'));
  // The demo shop pays 5 % of cashback itself.
  expect((await shop.client.bank.overview()).items).toMatchObject([{ kind: 'currency', open: 9_500 }]);
  await shop.client.merchant.settle({ ...command(), expected: 19_000, printPaper: false });
  const { items } = await shop.client.bank.overview();
  expect(items).toMatchObject([
    { kind: 'currency', open: 9_500 },
    { kind: 'wallet', place: '1', open: 19_000 },
  ]);
  const ids = await paid(['2026-05-15 09:00', '가맹점정산', 19_000]);
  const before = await trialBalance(shop);
  await match(ids, [{ kind: 'wallet', place: '1' }], 19_000);
  expect(await trialBalance(shop)).toEqual(before);
  expect(await verify(shop.dataDir)).toMatch(/^ok: /);
});

it('a retry matches once, also across a restart', async () => {
  await sell(shop.client, 10_000, card(10_000, '12345678'));
  const depositIds = await paid(['2026-05-18 09:00', '카드', 10_000]);
  const input = { ...command(), depositIds, items: [CARD], fee: 0, expectedOpen: 10_000 };
  const first = await shop.client.bank.match(input);
  await shop.restart();
  expect(await shop.client.bank.match(input)).toEqual(first);
  expect((await shop.client.bank.overview()).matches).toHaveLength(1);
});

it('DEPOSIT_NOT_FOUND, DEPOSIT_TAKEN: it is not there, or it pays something else', async () => {
  await sell(shop.client, 10_000, card(10_000, '12345678'));
  const ids = await paid(['2026-05-18 09:00', '카드', 4_000]);
  const { commandId } = command();
  expect((await failure(match([commandId], [CARD], 10_000))).code).toBe('DEPOSIT_NOT_FOUND');
  await match(ids, [CARD], 10_000);
  expect((await failure(match(ids, [CARD], 6_000))).code).toBe('DEPOSIT_TAKEN');
});

it('EXPECTED_CHANGED: the books say something else than the person saw', async () => {
  await sell(shop.client, 10_000, card(10_000, '12345678'));
  const ids = await paid(['2026-05-18 09:00', '카드', 10_000]);
  expect(await failure(match(ids, [CARD], 9_000))).toEqual({
    code: 'EXPECTED_CHANGED',
    data: { open: 10_000 },
  });
  const other = { kind: 'card', place: '2026-05-13' } as const;
  expect((await failure(match(ids, [CARD, other], 10_000))).code).toBe('EXPECTED_CHANGED');
});

it('DEPOSIT_OVER: more came than is owed', async () => {
  await sell(shop.client, 10_000, card(10_000, '12345678'));
  const ids = await paid(['2026-05-18 09:00', '카드', 10_000]);
  expect(await failure(match(ids, [CARD], 10_000, 1))).toEqual({ code: 'DEPOSIT_OVER', data: { over: 1 } });
});
