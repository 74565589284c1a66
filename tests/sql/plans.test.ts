/**
 * Goal: no request gets slower as the shop grows old.
 * Method: every statement that the stores prepare while a busy day, its lists and its searches are asked for is caught
 * at the driver, and its query plan read. Without ANALYZE a plan does not depend on how many rows there are.
 */
import Database from 'better-sqlite3';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { openDatabase } from '../../main/sql/database.ts';
import { openTestShop } from '../support/shop.ts';
import { busyDay } from '../support/busy-day.ts';
import { closeExactly } from '../support/close.ts';

const dataDir = mkdtempSync(join(tmpdir(), 'ieum-'));
let statements: string[];
beforeAll(async () => {
  const spy = vi.spyOn(Database.prototype, 'prepare');
  const shop = await openTestShop({ dataDir });
  await busyDay(shop.client);
  await askForEverything(shop.client);
  await closeExactly(shop.client);
  await shop.close();
  statements = [...new Set(spy.mock.calls.map(([sql]) => sql))];
  spy.mockRestore();
});
afterAll(() => rmSync(dataDir, { recursive: true }));
it('x', () => {
  const { write, close } = openDatabase(dataDir);
  for (const sql of statements) {
    try {
      const plan = write
        .prepare(`EXPLAIN QUERY PLAN ${sql}`)
        .all(...Array.from(sql.matchAll(/\?/g), () => 1)) as any[];
      const scans = plan.map(p => p.detail).filter(d => /SCAN|TEMP B-TREE/.test(d));
      if (scans.length) console.log(sql.replace(/\s+/g, ' ') + '\n    ' + scans.join('\n    '));
    } catch (e) {
      console.log('FAILED', sql, String(e));
    }
  }
  console.log(statements.length);
});
async function askForEverything(client: any) {
  const filter = {
    from: null,
    to: null,
    reference: '',
    amount: null,
    accountCode: null,
    cursor: null,
    limit: 50,
  };
  for (const change of [
    {},
    { from: '2026-05-14', to: '2026-05-14' },
    { reference: '0001' },
    { amount: 1000 },
    { accountCode: '101' },
  ])
    await client.journal.list({ ...filter, ...change });
}
