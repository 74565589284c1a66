import { ledger } from './0001-ledger.ts';
import { shop } from './0002-shop.ts';
import { benefits } from './0003-benefits.ts';

/**
 * All migrations in order. The file's `user_version` is the number of those that it has had. Never edit a
 * shipped one.
 */
export const migrations: readonly { readonly name: string; readonly sql: string }[] = [
  { name: '0001-ledger', sql: ledger },
  { name: '0002-shop', sql: shop },
  { name: '0003-benefits', sql: benefits },
];
