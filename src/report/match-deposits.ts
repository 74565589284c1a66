import { assert } from '../base/assert.ts';
import { addDays } from '../base/dates.ts';
import { won, sumWon, type Won } from '../money/won.ts';
import type { DepositKind } from './deposit-terms.ts';

/** What is still to come for one business date, or for one payout. */
export interface OpenItem {
  readonly key: string;
  readonly kind: DepositKind;
  /** Which of several payers of a kind, as memos name it: a delivery channel. */
  readonly payer?: string;
  readonly date: string;
  readonly dueOn: string;
  /** What the shop's books say is still owed; below zero where refunds were more than sales. */
  readonly open: Won;
  /** What will most likely be kept back of it. */
  readonly fee: Won;
}

export interface OpenDeposit {
  readonly id: string;
  readonly date: string;
  readonly amount: Won;
  readonly memo: string;
}

/** Deposits that most likely pay these items. What is missing of them is the fee. */
export interface Suggestion {
  readonly depositIds: readonly string[];
  readonly itemKeys: readonly string[];
  readonly deposited: Won;
  readonly open: Won;
  readonly fee: Won;
}

/** So many days in a row are paid at once, over a long holiday. */
const RUN_MAX = 10;
/** Money that comes this much after its day is looked up by a person. */
const LATE_MAX_DAYS = 14;

/**
 * Which deposits pay what: one deposit for one day or for several in a row, or all deposits of a day from the
 * same payer for one day's sales. Deterministic; nothing is suggested twice.
 *
 * @param items Those of one kind and payer in the order of their dates.
 * @param words Words in a memo that tell who pays.
 */
export function suggestMatches(
  items: readonly OpenItem[],
  deposits: readonly OpenDeposit[],
  words: Readonly<Record<DepositKind, readonly string[]>>,
): readonly Suggestion[] {
  const free = new Set(items);
  const found: Suggestion[] = [];
  const left = new Set(deposits);
  const take = (group: readonly OpenDeposit[]) => {
    const run = bestRun([...free], group, words);
    if (!run) return;
    for (const item of run) free.delete(item);
    for (const deposit of group) left.delete(deposit);
    const deposited = sumWon(group.map(({ amount }) => amount));
    const open = sumWon(run.map(item => item.open));
    found.push({
      depositIds: group.map(({ id }) => id),
      itemKeys: run.map(({ key }) => key),
      deposited,
      open,
      fee: won(open - deposited),
    });
  };
  for (const deposit of inOrder(deposits)) take([deposit]);
  for (const group of groupsOf(inOrder([...left]), words)) take(group);
  return found;
}

function inOrder(deposits: readonly OpenDeposit[]): readonly OpenDeposit[] {
  return deposits.toSorted((a, b) => (a.date + a.id < b.date + b.id ? -1 : 1));
}

/** Who pays, by the words of the memo; null when they do not tell. */
export function payerOf(
  memo: string,
  words: Readonly<Record<DepositKind, readonly string[]>>,
): DepositKind | null {
  const text = memo.toUpperCase();
  // The narrower words first: 인천e음카드 is the currency, 배달e음 is a channel.
  const kinds = ['wallet', 'channel', 'currency', 'card'] as const satisfies readonly DepositKind[];
  return kinds.find(kind => words[kind].some(word => text.includes(word.toUpperCase()))) ?? null;
}

/** Deposits of one day and payer, where there are several: a card company pays each on its own. */
function groupsOf(
  deposits: readonly OpenDeposit[],
  words: Readonly<Record<DepositKind, readonly string[]>>,
): readonly (readonly OpenDeposit[])[] {
  const groups = new Map<string, OpenDeposit[]>();
  for (const deposit of deposits) {
    const payer = payerOf(deposit.memo, words);
    if (payer === null) continue;
    const key = `${deposit.date} ${payer}`;
    groups.set(key, [...(groups.get(key) ?? []), deposit]);
  }
  return [...groups.values()].filter(group => group.length > 1);
}

/** The run of days whose sum comes nearest to what was paid, near enough to be it. */
function bestRun(
  items: readonly OpenItem[],
  group: readonly OpenDeposit[],
  words: Readonly<Record<DepositKind, readonly string[]>>,
): readonly OpenItem[] | undefined {
  const paid = sumWon(group.map(({ amount }) => amount));
  const paidOn = group[0]?.date ?? '';
  const memo = group[0]?.memo ?? '';
  const kind = payerOf(memo, words);
  const mayPay = items.filter(item => kind === null || item.kind === kind);
  const named = mayPay.filter(({ payer }) => payer !== undefined && memo.includes(payer));
  let best: { readonly run: readonly OpenItem[]; readonly off: number } | undefined;
  const likely = named.length > 0 ? named : mayPay;
  for (const key of new Set(likely.map(payerKey))) {
    const ofOne = likely.filter(item => payerKey(item) === key);
    for (const start of ofOne.keys())
      for (let length = 1; length <= RUN_MAX && start + length <= ofOne.length; length += 1) {
        const run = ofOne.slice(start, start + length);
        const off = distance(run, paid, paidOn);
        if (off !== undefined && (!best || off < best.off)) best = { run, off };
      }
  }
  return best?.run;
}

const payerKey = ({ kind, payer }: OpenItem) => `${kind} ${payer ?? ''}`;

/** By how much a run misses what was paid, in won; undefined when it cannot be what was paid. */
function distance(run: readonly OpenItem[], paid: number, paidOn: string): number | undefined {
  const last = run.at(-1);
  if (!last || last.date > paidOn || addDays(last.dueOn, LATE_MAX_DAYS) < paidOn) return undefined;
  const open = sumWon(run.map(item => item.open));
  const fee = sumWon(run.map(item => item.fee));
  if (paid > open) return undefined;
  const off = Math.abs(open - fee - paid);
  // Fees are rounded on each payment, and a debit card costs less than a credit card: up to the fee itself.
  return off <= fee + run.length ? off : undefined;
}

/**
 * Shares a sum out over open items, the oldest first: what refunds took is taken off before.
 *
 * @param total From what the items below zero come to up to the sum of all; both in won.
 * @returns What is cleared of each, in their order; zero where nothing is left.
 */
export function clearItems(open: readonly Won[], total: Won): readonly Won[] {
  assert(total <= sumWon(open), 'clearItems: more than there is');
  let left = total - sumWon(open.filter(amount => amount < 0));
  return open.map(amount => {
    if (amount <= 0) return amount;
    const cleared = Math.min(amount, left);
    left -= cleared;
    return won(cleared);
  });
}
