import { join } from 'node:path';
import { expect, it } from 'vitest';
import { DATABASE_FILE, openReader } from '../../main/sql/database.ts';
import { verifyBooks } from '../../main/verify.ts';
import { removeShop, shopWithPastSales } from '../bench/past-sales.ts';

/**
 * Goal: the shop of past sales that benches measure can be made, and is one that the program itself could
 * have written: its rows go in as bare statements, past every rule but the file's own.
 */
it('a shop of past sales has whole books, and papers that have left the queue', async () => {
  const folder = await shopWithPastSales(12);
  const file = openReader(join(folder, DATABASE_FILE));
  const count = (sql: string) => Number(file.prepare(sql).pluck().get());
  expect(verifyBooks(file)).toMatchObject({ kind: 'ok' });
  expect(count('SELECT count(*) FROM sale')).toBe(12);
  expect(count("SELECT count(*) FROM print_job WHERE state = 'sent'")).toBeGreaterThanOrEqual(11);
  file.close();
  removeShop(folder);
});
