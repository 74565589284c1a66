import { assert } from '../base/assert.ts';
import type { CirculationChart, CirculationRole } from '../ledger/chart-of-accounts.ts';
import { mergeByRole, post, type Draft } from '../ledger/draft-postings.ts';
import type { Posting } from '../ledger/posting.ts';
import { sumWon, won, type Won } from '../money/won.ts';
import type { BenefitPart } from './benefit.ts';

/** What a member holds (domain.md A4): both are spent alike, neither is ever given out as money. */
export interface WalletBalance {
  /** 충전금: what was charged. */
  readonly charged: Won;
  /** 캐시: what cashback added. */
  readonly cash: Won;
  /** Cashback of payments that were taken back after it was spent: the next cashback repays it. */
  readonly owed: Won;
}

/** A change of a wallet. Amounts may be negative; what comes out of it never is. */
export interface WalletMove {
  readonly charged: number;
  readonly cash: number;
  readonly owed: number;
}

/** Which part of a wallet is spent first; the app of the operator lets its holder choose (domain.md A4). */
export type SpendFirst = 'cash' | 'charged';

/** The balance after a change. @throws when a part would fall below zero, which no rule here lets happen. */
export function moved(balance: WalletBalance, move: WalletMove): WalletBalance {
  return {
    charged: atLeastZero(balance.charged + move.charged),
    cash: atLeastZero(balance.cash + move.cash),
    owed: atLeastZero(balance.owed + move.owed),
  };
}

function atLeastZero(amount: number): Won {
  assert(amount >= 0, `wallet: ${amount} won`);
  return won(amount);
}

/** A payment of an amount, or how much the wallet is short of it. */
export function spend(balance: WalletBalance, amount: Won, first: SpendFirst): WalletMove | { short: Won } {
  assert(amount > 0, 'spend: nothing');
  const short = amount - balance.charged - balance.cash;
  if (short > 0) return { short: won(short) };
  const cash = first === 'cash' ? Math.min(balance.cash, amount) : Math.max(0, amount - balance.charged);
  return { charged: 0 - (amount - cash), cash: 0 - cash, owed: 0 };
}

/** Cashback: it repays what is owed first, the rest is cash. */
export function earn(balance: WalletBalance, cashback: Won): WalletMove {
  const repaid = Math.min(balance.owed, cashback);
  return { charged: 0, cash: cashback - repaid, owed: 0 - repaid };
}

/**
 * What a refund puts back into a wallet: each part gets what was taken from it, pro rata for a part of a
 * payment; however it is divided, the refunds end at exactly what was spent.
 *
 * @param spent What the payment took from each part, positive.
 * @param payment The payment, and what it had given back before and has after this refund.
 */
export function unspend(
  spent: { readonly charged: Won; readonly cash: Won },
  payment: { readonly before: Won; readonly after: Won },
): WalletMove {
  const amount = spent.charged + spent.cash;
  assert(
    amount > 0 && payment.before <= payment.after && payment.after <= amount,
    'unspend: more than spent',
  );
  const chargedOf = (returned: number) => Math.floor((spent.charged * returned) / amount);
  const charged = chargedOf(payment.after) - chargedOf(payment.before);
  return { charged, cash: payment.after - payment.before - charged, owed: 0 };
}

/** Cashback that is taken back: out of the cash, and what was spent of it is owed from then on. */
export function unearn(balance: WalletBalance, cashback: Won): WalletMove {
  const taken = Math.min(balance.cash, cashback);
  return { charged: 0, cash: 0 - taken, owed: cashback - taken };
}

/** Money charged at an issuing desk (충전): the reserve grows by it. */
export function chargedPostings(chart: CirculationChart, amount: Won): readonly Posting[] {
  return post(chart, [
    ['reserve', 'debit', amount],
    ['memberCharged', 'credit', amount],
  ]);
}

/**
 * A payment from a wallet, or what comes back of one when `direction` is -1. The merchant is owed the payment
 * less its own part of the cashback; city and district bear theirs.
 */
export function paymentPostings(
  chart: CirculationChart,
  payment: {
    readonly amount: Won;
    readonly parts: readonly BenefitPart[];
    /** All that happened to the wallet: spending and earning together. */
    readonly move: WalletMove;
  },
  direction: 1 | -1,
): readonly Posting[] {
  const { amount, parts, move } = payment;
  const partOf = (funder: BenefitPart['funder']) =>
    sumWon(parts.filter(part => part.funder === funder).map(part => part.amount));
  const drafts: readonly Draft<CirculationRole>[] = [
    ['memberCharged', 'debit', 0 - move.charged],
    ['memberCash', 'debit', 0 - move.cash],
    ['cashbackCity', 'debit', direction * partOf('city')],
    ['cashbackDistrict', 'debit', direction * partOf('district')],
    ['memberReceivable', 'debit', move.owed],
    ['merchantPayable', 'credit', direction * (amount - partOf('shop'))],
  ];
  return post(chart, mergeByRole(drafts));
}

/** A gift (서로도움) out of a wallet, or one that goes back into it: owed to the campaign's fundraiser. */
export function walletGiftPostings(chart: CirculationChart, move: WalletMove): readonly Posting[] {
  return post(chart, [
    ['memberCharged', 'debit', 0 - move.charged],
    ['memberCash', 'debit', 0 - move.cash],
    ['campaignPayable', 'credit', 0 - move.charged - move.cash],
  ]);
}

/** The fundraiser is paid out what wallets have given. */
export function walletGiftsHandedOverPostings(chart: CirculationChart, amount: Won): readonly Posting[] {
  return post(chart, [
    ['campaignPayable', 'debit', amount],
    ['reserve', 'credit', amount],
  ]);
}

/** The merchant is paid out what it was owed. */
export function settledPostings(chart: CirculationChart, amount: Won): readonly Posting[] {
  return post(chart, [
    ['merchantPayable', 'debit', amount],
    ['reserve', 'credit', amount],
  ]);
}
