import { won } from '../money/won.ts';
import type { AccountRole, ChartOfAccounts } from './chart-of-accounts.ts';
import { oppositeSide, type Posting, type Side } from './posting.ts';

/** A posting before it has a code: an amount below zero belongs on the other side, one of zero nowhere. */
export type Draft<Role extends string = AccountRole> = readonly [role: Role, side: Side, amount: number];

/** Several amounts on the same side of one account are one posting. */
export function mergeByRole<Role extends string>(drafts: readonly Draft<Role>[]): readonly Draft<Role>[] {
  const sums = new Map<Role, number>();
  for (const [role, side, amount] of drafts)
    sums.set(role, (sums.get(role) ?? 0) + (side === 'debit' ? amount : 0 - amount));
  return [...sums].map(([role, amount]) => [role, 'debit', amount] as const);
}

/** The postings of an event, in the order of its drafts. */
export function post<Role extends string>(
  chart: ChartOfAccounts<Role>,
  drafts: readonly Draft<Role>[],
): readonly Posting[] {
  return drafts
    .filter(([, , amount]) => amount !== 0)
    .map(([role, side, amount]) => ({
      accountCode: chart.codeOf(role),
      side: amount > 0 ? side : oppositeSide(side),
      amount: won(Math.abs(amount)),
    }));
}
