/**
 * Goal: figures of orders are what the orders came to, and a figure that is not is found. Method: a shop with
 * orders of every end; then each wrong write, and what the proof of the file says of it.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openDatabase, type OpenDatabase } from '../../main/sql/database.ts';
import { verifySums } from '../../main/verify/sums.ts';
import { complete, pass, send } from '../support/orders.ts';
import { openTestShop } from '../support/shop.ts';
import { command } from '../support/till.ts';

const dataDir = mkdtempSync(join(tmpdir(), 'ieum-'));
let file: OpenDatabase;

beforeAll(async () => {
  const shop = await openTestShop({ dataDir });
  await complete(shop.client, send(shop, { externalId: 'sold' }, 'ddangyo').orderId);
  const { orderId } = send(shop, { externalId: 'refused' });
  await shop.client.delivery.reject({ ...command(), orderId, reason: 'closed' });
  send(shop, { externalId: 'expired' });
  pass(shop, 600_000);
  send(shop, { externalId: 'waiting' });
  await shop.close();
  file = openDatabase(dataDir);
});
afterAll(() => {
  file.close();
  rmSync(dataDir, { recursive: true });
});

/** What the proof says after a write that is then taken back; undefined is that all is well. */
function proofAfter(sql: string): string | undefined {
  file.write.exec('BEGIN');
  try {
    file.write.exec(sql);
    return verifySums(file.write);
  } finally {
    file.write.exec('ROLLBACK');
  }
}

it('each order that is over has its figure, and no other', () => {
  const states = file.read.prepare('SELECT state FROM order_figure ORDER BY state').pluck().all();
  expect(states).toEqual(['completed', 'expired', 'rejected']);
  expect(verifySums(file.read)).toBeUndefined();
});

it.each([
  'UPDATE order_figure SET payable_won = payable_won + 1',
  "UPDATE order_figure SET fee_won = 0 WHERE state = 'completed'",
  "UPDATE order_figure SET channel = 'phone' WHERE state = 'rejected'",
])('the proof finds what is not so: %s', sql => {
  expect(proofAfter(sql)).toMatch(/^order_figure 2026-05-14 /u);
});

it.each([
  ['DELETE FROM order_figure', 'order_figure kept'],
  ['UPDATE order_figure SET hour = 24', 'CHECK'],
  ['UPDATE order_figure SET paid_there_won = payable_won + 1', 'CHECK'],
  ["UPDATE order_figure SET state = 'waiting'", 'CHECK'],
])('the file refuses: %s', (sql, why) => {
  expect(() => file.write.exec(sql)).toThrow(why);
});
