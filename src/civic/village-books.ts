import { SPENT_ROLE } from '../ledger/centre-postings.ts';
import type { CentreChart, CentreRole } from '../ledger/chart-of-accounts.ts';
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

export interface Difference {
  readonly account: string;
  readonly booked: number;
  readonly counted: number;
}

/** The first account, by its code, on which ledger and rows differ; undefined when they agree to the won. */
export function differenceOf(booked: Balances, counted: Balances): Difference | undefined {
  const accounts = [...new Set([...booked.keys(), ...counted.keys()])].toSorted();
  return accounts
    .map(account => ({ account, booked: booked.get(account) ?? 0, counted: counted.get(account) ?? 0 }))
    .find(one => one.booked !== one.counted);
}
