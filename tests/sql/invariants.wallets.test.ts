/**
 * Goal: the file itself keeps wallets true, whatever the program above it does. Method: as in
 * invariants.test.ts.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDatabase, type OpenDatabase } from '../../main/sql/database.ts';
import { verifyBooks } from '../../main/verify.ts';
import { byWallet, registerMember } from '../support/member.ts';
import { openTestShop } from '../support/shop.ts';
import { command, openShift, sell } from '../support/till.ts';

const dataDir = mkdtempSync(join(tmpdir(), 'ieum-'));
let file: OpenDatabase;

beforeAll(async () => {
  const shop = await openTestShop({ dataDir });
  await openShift(shop.client);
  const member = await registerMember(shop.client, 100_000);
  const sale = await sell(shop.client, 50_000, byWallet(member, 50_000));
  const refund = { saleId: sale.id, reason: '변심', cancelApprovals: [], printReceipt: false };
  await shop.client.sale.refund({ ...command(), ...refund });
  await sell(shop.client, 10_000, byWallet(member, 10_000));
  await shop.client.merchant.settle({ ...command(), expected: 9_500, printPaper: false });
  await shop.client.member.addBudget({ ...command(), funder: 'city', amount: 1_000_000 });
  await shop.client.member.blockCard({ ...command(), memberId: member.id });
  await shop.close();
  file = openDatabase(dataDir);
});
afterAll(() => {
  file.close();
  rmSync(dataDir, { recursive: true });
});

function attempt(sql: string): string {
  try {
    file.write.exec('BEGIN IMMEDIATE');
    file.write.exec(sql);
    return 'accepted';
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  } finally {
    if (file.write.inTransaction) file.write.exec('ROLLBACK');
  }
}

/** One movement more, as the last one but for its amounts. */
const movement = (charged: number, cash: number, owed = 0, paid = 0) =>
  `INSERT INTO wallet_movement SELECT 'new', member_id, 'payment', ${charged}, ${cash}, ${owed}, month,
     ${paid}, NULL, reference, at_ms, entry_id FROM wallet_movement LIMIT 1`;

describe('the file refuses', () => {
  it.each([
    [
      'a wallet below zero in what was charged',
      movement(-1_000_000, 0),
      /CHECK constraint failed: charged_won/,
    ],
    ['a wallet below zero in cash', movement(0, -1_000_000), /CHECK constraint failed: cash_won/],
    ['a debt below zero', movement(0, 0, -1), /CHECK constraint failed: owed_won/],
    ['a month below zero', movement(0, 0, 0, -1_000_000), /CHECK constraint failed: paid_won/],
    ['a movement changed', 'UPDATE wallet_movement SET cash_won = 0', /wallet_movement immutable/],
    ['a movement deleted', 'DELETE FROM wallet_movement', /wallet_movement immutable/],
    ['a blocked card in use again', 'UPDATE member_card SET blocked_at_ms = NULL', /member_card immutable/],
    ['a card deleted', 'DELETE FROM member_card', /member_card kept/],
    ['a budget changed', 'UPDATE funder_budget SET amount_won = 1', /funder_budget immutable/],
    ['a budget deleted', 'DELETE FROM funder_budget', /funder_budget immutable/],
    ['a settlement changed', 'UPDATE merchant_settlement SET paid_won = 1', /merchant_settlement immutable/],
    ['a settlement deleted', 'DELETE FROM merchant_settlement', /merchant_settlement immutable/],
    [
      'two cards of one member in use',
      `INSERT INTO member_card SELECT 'one', id, 1, NULL FROM member;
       INSERT INTO member_card SELECT 'two', id, 1, NULL FROM member`,
      /UNIQUE constraint failed: member_card.member_id/,
    ],
    [
      'one number for two',
      "INSERT INTO member SELECT 'new', name, phone, '', 0, NULL, NULL, 0 FROM member",
      /phone/,
    ],
  ])('%s', (_, sql, refusal) => {
    expect(attempt(sql)).toMatch(refusal);
  });

  it('and takes a right one of the same form', () => {
    expect(attempt(movement(-1, 0))).toBe('accepted');
  });
});

describe('verify finds', () => {
  it.each([
    [
      'a wallet that is not the sum of its movements',
      'UPDATE wallet SET cash_won = cash_won + 1',
      /wallet .* sum/,
    ],
    ['a month that is not', 'UPDATE wallet_month SET paid_won = paid_won + 1', /wallet_month .* sum/],
    ['a movement that no entry knows', movement(5, 0), /memberCharged: it is not what the wallets/],
  ])('%s', (_, sql, words) => {
    file.write.exec('BEGIN');
    file.write.exec(sql);
    const found = verifyBooks(file.write);
    file.write.exec('ROLLBACK');
    expect(JSON.stringify(found)).toMatch(words);
    expect(verifyBooks(file.write)).toMatchObject({ kind: 'ok' });
  });
});
