import { required } from '../../src/base/assert.ts';
import type { TestShop } from './shop.ts';

/** Debits less credits of each account by its code, and of all of them together. */
export async function trialBalance(shop: TestShop): Promise<Record<string, number>> {
  const { rows } = await shop.client.journal.trialBalance({ to: null });
  const balances = Object.fromEntries(rows.map(row => [row.accountCode, row.debit - row.credit]));
  return { ...balances, sum: rows.reduce((sum, row) => sum + row.debit - row.credit, 0) };
}

export async function accountBalance(shop: TestShop, accountCode: string): Promise<number> {
  return required((await trialBalance(shop))[accountCode], `account ${accountCode}`);
}
