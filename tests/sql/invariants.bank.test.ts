/**
 * Goal: the file itself keeps deposits, matches and what apps said true, whatever the program above it does.
 * Method: as in invariants.test.ts.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDatabase, type OpenDatabase } from '../../main/sql/database.ts';
import { verifyBooks } from '../../main/verify.ts';
import { openTestShop } from '../support/shop.ts';
import { statementFile } from '../support/statement.ts';
import { card, command, currency, openShift, sell } from '../support/till.ts';

const dataDir = mkdtempSync(join(tmpdir(), 'ieum-'));
let file: OpenDatabase;

beforeAll(async () => {
  const shop = await openTestShop({ dataDir });
  await openShift(shop.client);
  await sell(shop.client, 10_000, card(10_000, '12345678'));
  const sale = await sell(shop.client, 10_000, currency(10_000, '22345678'));
  const tenderId = sale.tenders[0]?.id ?? '';
  await shop.client.benefit.recordSeen({ ...command(), tenderId, amount: 500 });
  const base64 = statementFile([['2026-05-18 09:00', '카드', 9_960]]);
  await shop.client.bank.importFile({ ...command(), fileName: 'a.csv', base64 });
  const match = async () => {
    const { suggestions } = await shop.client.bank.overview();
    const { depositIds = [], items = [] } = suggestions[0] ?? {};
    return shop.client.bank.match({ ...command(), depositIds, items, fee: 40, expectedOpen: 10_000 });
  };
  const { id: matchId } = await match();
  await shop.client.bank.undo({ ...command(), matchId });
  await match();
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

describe('the file refuses', () => {
  it.each([
    ['a deposit of another amount', 'UPDATE bank_deposit SET amount_won = 1', /bank_deposit immutable/],
    ['a deposit of another day', "UPDATE bank_deposit SET date = '2026-01-01'", /bank_deposit immutable/],
    ['a deposit let go of', 'UPDATE bank_deposit SET match_id = NULL', /bank_deposit matched/],
    ['a matched deposit deleted', 'DELETE FROM bank_deposit', /bank_deposit matched/],
    [
      'a matched deposit laid aside',
      "UPDATE bank_deposit SET other_reason = '임대료'",
      /CHECK constraint failed: match_id IS NULL/,
    ],
    [
      'the same line again',
      `INSERT INTO bank_deposit SELECT 'new', import_id, date, time, amount_won, memo, fingerprint, NULL, NULL
       FROM bank_deposit`,
      /UNIQUE constraint failed: bank_deposit.fingerprint/,
    ],
    ['seen cashback changed', 'UPDATE seen_cashback SET seen_won = 1', /seen_cashback immutable/],
    ['seen cashback deleted', 'DELETE FROM seen_cashback', /seen_cashback immutable/],
    ['a match changed', 'UPDATE bank_match SET fee_won = 0', /bank_match immutable/],
    ['a match deleted', 'DELETE FROM bank_match', /bank_match immutable/],
    ['an item changed', 'UPDATE bank_match_item SET cleared_won = 1', /bank_match_item immutable/],
    ['an item deleted', 'DELETE FROM bank_match_item', /bank_match_item immutable/],
    ['an undo taken back', 'DELETE FROM bank_match_undo', /bank_match_undo immutable/],
    ['an undo changed', 'UPDATE bank_match_undo SET at_ms = 1', /bank_match_undo immutable/],
    [
      'two undos of a match',
      'INSERT INTO bank_match_undo SELECT * FROM bank_match_undo',
      /UNIQUE constraint failed: bank_match_undo.match_id/,
    ],
  ])('%s', (_what, sql, refusal) => {
    expect(attempt(sql)).toMatch(refusal);
  });
});

describe('verify finds', () => {
  it.each([
    [
      'a match that cleared something else',
      'DROP TRIGGER bank_match_item_no_update; UPDATE bank_match_item SET cleared_won = cleared_won - 1',
      /its deposits and its fee are not what it cleared/,
    ],
    [
      'a match without its deposit',
      'DROP TRIGGER bank_deposit_pays_once; UPDATE bank_deposit SET match_id = NULL',
      /its deposits and its fee are not what it cleared/,
    ],
    ['a day of wallets that is not so', "INSERT INTO wallet_day VALUES ('2026-05-14', 1)", /wallet_day/],
    [
      'a day of a channel that is not so',
      "INSERT INTO channel_day VALUES ('ddangyo', '2026-05-14', 1)",
      /channel_day/,
    ],
  ])('%s', (_what, sql, words) => {
    file.write.exec('BEGIN');
    file.write.exec(sql);
    const found = verifyBooks(file.write);
    file.write.exec('ROLLBACK');
    expect(JSON.stringify(found)).toMatch(words);
    expect(verifyBooks(file.write)).toMatchObject({ kind: 'ok' });
  });
});
