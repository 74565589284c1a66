import type { BankDeposit, BankMatch } from '../../../src/contract/bank.ts';
import type { DepositRow, MatchRow } from '../../store/bank-store.ts';
import type { Reads } from '../../store/stores.ts';

/** A deposit as pages see it. */
export function viewDeposit({ id, date, time, amount, memo, otherReason }: DepositRow): BankDeposit {
  return { id, date, time, amount, memo, otherReason };
}

/** A match as pages see it, with what it pays and what pays it. */
export function viewMatchRow({ bank }: Pick<Reads, 'bank'>, row: MatchRow): BankMatch {
  const { entryId: _entry, ...facts } = row;
  return { ...facts, items: bank.itemsOf(row.id), deposits: bank.depositsOf(row.id).map(viewDeposit) };
}
