import { afterEach, beforeEach, expect, it } from 'vitest';
import { trialBalance } from '../support/books.ts';
import { openTestShop, type TestShop } from '../support/shop.ts';
import { statementFile } from '../support/statement.ts';
import { card, command, failure, openShift, sell } from '../support/till.ts';
import { verify } from '../support/verify.ts';

let shop: TestShop;
let input: Parameters<TestShop['client']['bank']['match']>[0];
beforeEach(async () => {
  shop = await openTestShop();
  await openShift(shop.client);
  await sell(shop.client, 10_000, card(10_000, '12345678'));
  const base64 = statementFile([['2026-05-18 09:00', '카드', 9_960]]);
  await shop.client.bank.importFile({ ...command(), fileName: 'a.csv', base64 });
  const { suggestions } = await shop.client.bank.overview();
  const { depositIds = [], items = [] } = suggestions[0] ?? {};
  input = { ...command(), depositIds, items, fee: 40, expectedOpen: 10_000 };
});
afterEach(() => shop.close());

it('takes a match back in the books; its deposit and its day are open again', async () => {
  const before = await trialBalance(shop);
  const { id: matchId } = await shop.client.bank.match(input);
  shop.clock.advance(24 * 60 * 60 * 1000);
  const undone = await shop.client.bank.undo({ ...command(), matchId });
  expect(undone.undoneAtMs).toBe(shop.clock.nowMs);
  expect(await trialBalance(shop)).toEqual(before);
  const { items, deposits } = await shop.client.bank.overview();
  expect(items).toMatchObject([{ place: '2026-05-14', gross: 10_000, cleared: 0, open: 10_000 }]);
  expect(deposits).toHaveLength(1);
  expect(await verify(shop.dataDir)).toMatch(/^ok: /);
  await shop.client.bank.match({ ...input, ...command() });
  expect(await verify(shop.dataDir)).toMatch(/^ok: /);
});

it('a retry takes back once', async () => {
  const { id: matchId } = await shop.client.bank.match(input);
  const undo = { ...command(), matchId };
  const first = await shop.client.bank.undo(undo);
  await shop.restart();
  expect(await shop.client.bank.undo(undo)).toEqual(first);
});

it('MATCH_NOT_FOUND, ALREADY_UNDONE: once, and only what is there', async () => {
  const nobody = command().commandId;
  expect((await failure(shop.client.bank.undo({ ...command(), matchId: nobody }))).code).toBe(
    'MATCH_NOT_FOUND',
  );
  const { id: matchId } = await shop.client.bank.match(input);
  await shop.client.bank.undo({ ...command(), matchId });
  expect((await failure(shop.client.bank.undo({ ...command(), matchId }))).code).toBe('ALREADY_UNDONE');
});
