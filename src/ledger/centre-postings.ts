import type { Won } from '../money/won.ts';
import type { CentreChart, CentreRole } from './chart-of-accounts.ts';
import { post } from './draft-postings.ts';
import { reversePostings, type Posting } from './posting.ts';

/**
 * Business events of the centre as postings: fees of programmes, pay of instructors, grants of village
 * projects. A reduction (감면) has no posting: what is charged is what is owed.
 */

/** What a fee is made of. Materials (재료비) are apart, as they follow other rules when somebody leaves. */
export interface FeeAmounts {
  readonly fee: Won;
  readonly materials: Won;
}

/** How a fee was paid or goes back. */
export type FeePlace = 'cash' | 'bank' | 'card' | 'currency';

/** A place in a programme is taken: the person owes the fee. */
export function feeChargedPostings(chart: CentreChart, { fee, materials }: FeeAmounts): readonly Posting[] {
  return post(chart, [
    ['feeReceivable', 'debit', fee + materials],
    ['feeIncome', 'credit', fee],
    ['materialsIncome', 'credit', materials],
  ]);
}

/** The place was given up, or its time to pay ran out, before anything was paid. */
export function feeChargeUndonePostings(chart: CentreChart, amounts: FeeAmounts): readonly Posting[] {
  return reversePostings(feeChargedPostings(chart, amounts));
}

/** A charged fee is paid. */
export function feePaidPostings(chart: CentreChart, place: FeePlace, amount: Won): readonly Posting[] {
  return post(chart, [
    [FEE_ROLE[place], 'debit', amount],
    ['feeReceivable', 'credit', amount],
  ]);
}

/** What comes back of a paid fee. It stays visible beside the income, which shows what was charged. */
export function feeRefundedPostings(chart: CentreChart, place: FeePlace, amount: Won): readonly Posting[] {
  return post(chart, [
    ['feeRefund', 'debit', amount],
    [FEE_ROLE[place], 'credit', amount],
  ]);
}

/** Fees reach the bank: cash that is paid in, or what a card company or the currency's operator owed. */
export function feesDepositedPostings(
  chart: CentreChart,
  from: Exclude<FeePlace, 'bank'>,
  amount: Won,
): readonly Posting[] {
  return post(chart, [
    ['centreBank', 'debit', amount],
    [FEE_ROLE[from], 'credit', amount],
  ]);
}

/** An instructor is paid; what the law withholds is owed to the tax office and the district. */
export function instructorPaidPostings(
  chart: CentreChart,
  pay: { readonly gross: Won; readonly withheld: Won },
): readonly Posting[] {
  return post(chart, [
    ['instructorPay', 'debit', pay.gross],
    ['centreBank', 'credit', pay.gross - pay.withheld],
    ['withholdingPayable', 'credit', pay.withheld],
  ]);
}

/** What was withheld goes to the tax office and the district. */
export function withholdingPaidPostings(chart: CentreChart, amount: Won): readonly Posting[] {
  return post(chart, [
    ['withholdingPayable', 'debit', amount],
    ['centreBank', 'credit', amount],
  ]);
}

/** Whose money of a village project it is: the district's grant (보조금) or the group's own share (자부담). */
export interface ProjectMoney {
  readonly grant: Won;
  readonly ownShare: Won;
}

/** What an item of a project's plan is for. The names are those of `resources/village`. */
export const ITEM_KINDS = ['instructor', 'materials', 'publicity', 'refreshments', 'hire', 'other'] as const;
export type ItemKind = (typeof ITEM_KINDS)[number];

/** Money of a project arrives. It is held, and nobody's income before it is spent as the plan says. */
export function projectMoneyReceivedPostings(
  chart: CentreChart,
  { grant, ownShare }: ProjectMoney,
): readonly Posting[] {
  return post(chart, [
    ['grantBank', 'debit', grant + ownShare],
    ['grantHeld', 'credit', grant],
    ['ownShareHeld', 'credit', ownShare],
  ]);
}

/** A project spends: the cost by what it was for, and as much of what was held is used. */
export function grantSpentPostings(
  chart: CentreChart,
  kind: ItemKind,
  { grant, ownShare }: ProjectMoney,
): readonly Posting[] {
  return post(chart, [
    [SPENT_ROLE[kind], 'debit', grant + ownShare],
    ['grantBank', 'credit', grant + ownShare],
    ['grantHeld', 'debit', grant],
    ['ownShareHeld', 'debit', ownShare],
    ['grantIncome', 'credit', grant],
    ['ownShareIncome', 'credit', ownShare],
  ]);
}

/** A spending was written down wrongly, or the shop gave the money back. */
export function grantSpendingReversedPostings(
  chart: CentreChart,
  kind: ItemKind,
  money: ProjectMoney,
): readonly Posting[] {
  return reversePostings(grantSpentPostings(chart, kind, money));
}

/** Interest of a grant's account: it is the district's as the grant is. */
export function grantInterestReceivedPostings(chart: CentreChart, amount: Won): readonly Posting[] {
  return post(chart, [
    ['grantBank', 'debit', amount],
    ['grantInterestHeld', 'credit', amount],
  ]);
}

/** What a project has left at its settlement (정산) is owed back. Empty when nothing is left. */
export function grantSettledPostings(
  chart: CentreChart,
  left: ProjectMoney & { readonly interest: Won },
): readonly Posting[] {
  return post(chart, [
    ['grantHeld', 'debit', left.grant],
    ['ownShareHeld', 'debit', left.ownShare],
    ['grantInterestHeld', 'debit', left.interest],
    ['returnsPayable', 'credit', left.grant + left.ownShare + left.interest],
  ]);
}

/** What is owed back goes back (반납). */
export function grantReturnedPostings(chart: CentreChart, amount: Won): readonly Posting[] {
  return post(chart, [
    ['returnsPayable', 'debit', amount],
    ['grantBank', 'credit', amount],
  ]);
}

const FEE_ROLE: Readonly<Record<FeePlace, CentreRole>> = {
  cash: 'centreCash',
  bank: 'centreBank',
  card: 'feeCardReceivable',
  currency: 'feeCurrencyReceivable',
};

/** The account of what projects spend on a kind of item. */
export const SPENT_ROLE: Readonly<Record<ItemKind, CentreRole>> = {
  instructor: 'spentInstructor',
  materials: 'spentMaterials',
  publicity: 'spentPublicity',
  refreshments: 'spentRefreshments',
  hire: 'spentHire',
  other: 'spentOther',
};
