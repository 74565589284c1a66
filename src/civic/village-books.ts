import { required } from '../base/assert.ts';
import { grantReturnedPostings, grantSettledPostings, SPENT_ROLE } from '../ledger/centre-postings.ts';
import type { CentreChart, CentreRole } from '../ledger/chart-of-accounts.ts';
import type { Posting } from '../ledger/posting.ts';
import { sumWon } from '../money/won.ts';
import { moneyLeft, type ItemFigures, type MoneyIn } from './village-plan.ts';

/** Debits less credits of a project's entries, by the account's code. */
export type Balances = ReadonlyMap<string, number>;

/** What the ledger has to say of a running project, going by its rows. Accounts of nothing are left out. */
export function balancesOf(chart: CentreChart, received: MoneyIn, items: readonly ItemFigures[]): Balances {
  const left = moneyLeft(received, items);
  const spent = (name: 'grant' | 'ownShare') => sumWon(items.map(item => item.spent[name]));
  const sums = new Map<string, number>();
  const add = (role: CentreRole, amount: number) => {
    const code = chart.codeOf(role);
    sums.set(code, (sums.get(code) ?? 0) + amount);
  };
  add('grantBank', left.grant + left.ownShare + left.interest);
  add('grantHeld', 0 - left.grant);
  add('ownShareHeld', 0 - left.ownShare);
  add('grantInterestHeld', 0 - left.interest);
  add('grantIncome', 0 - spent('grant'));
  add('ownShareIncome', 0 - spent('ownShare'));
  for (const item of items) add(SPENT_ROLE[item.kind], item.spent.grant + item.spent.ownShare);
  return new Map([...sums].filter(([, amount]) => amount !== 0));
}

/** The same of a project that was settled: what it had left is owed back, or has gone back already. */
export function balancesAfter(
  chart: CentreChart,
  running: Balances,
  settled: { readonly left: MoneyIn; readonly isReturned: boolean },
): Balances {
  const { left, isReturned } = settled;
  const owed = sumWon([left.grant, left.ownShare, left.interest]);
  if (owed === 0) return running;
  const postings = [
    ...grantSettledPostings(chart, left),
    ...(isReturned ? grantReturnedPostings(chart, owed) : []),
  ];
  return posted(running, postings);
}

function posted(before: Balances, postings: readonly Posting[]): Balances {
  const sums = new Map(before);
  for (const { accountCode, side, amount } of postings)
    sums.set(accountCode, (sums.get(accountCode) ?? 0) + (side === 'debit' ? amount : 0 - amount));
  return new Map([...sums].filter(([, amount]) => amount !== 0));
}

/** An account as the ledger has it and as the rows have it; `name` as the chart calls it in Korean. */
export interface ReconciledAccount extends Difference {
  readonly name: string;
}

/** Every account that either knows, by its code. */
export function reconcile(
  chart: CentreChart,
  booked: Balances,
  counted: Balances,
): readonly ReconciledAccount[] {
  return bothSides(booked, counted).map(one => {
    const known = chart.accounts.find(({ code }) => code === one.account);
    return { ...one, name: required(known, `account ${one.account}`).nameKo };
  });
}

function bothSides(booked: Balances, counted: Balances): readonly Difference[] {
  return [...new Set([...booked.keys(), ...counted.keys()])]
    .toSorted()
    .map(account => ({ account, booked: booked.get(account) ?? 0, counted: counted.get(account) ?? 0 }));
}

export interface Difference {
  readonly account: string;
  readonly booked: number;
  readonly counted: number;
}

/** The first account, by its code, on which ledger and rows differ; undefined when they agree to the won. */
export function differenceOf(booked: Balances, counted: Balances): Difference | undefined {
  return bothSides(booked, counted).find(one => one.booked !== one.counted);
}
