import holidays from '../../resources/holidays/korea.json' with { type: 'json' };
import korea from '../../resources/settlement/korea.json' with { type: 'json' };
import { required } from '../../src/base/assert.ts';
import { readClosedDays } from '../../src/base/holidays.ts';
import { dateText } from '../../src/base/korea-time.ts';
import type { BankItem, BankItemPlace, BankOverview } from '../../src/contract/bank.ts';
import { won } from '../../src/money/won.ts';
import {
  ageOf,
  daysLate,
  dueDate,
  likelyFee,
  readDepositTerms,
  termOn,
  type DepositKind,
} from '../../src/report/deposit-terms.ts';
import { suggestMatches } from '../../src/report/match-deposits.ts';
import type { Reads } from '../store/stores.ts';
import { viewDeposit, viewMatchRow } from './views/bank.ts';
import { channelOf } from './views/delivery.ts';
import type { Counter } from './context.ts';

const TERMS = readDepositTerms(korea);
const CLOSED = readClosedDays(holidays);
const DEPOSITS_MAX = 300;
const MATCHES_MAX = 100;
const IMPORTS_MAX = 30;

/** What the shop waits for. Amounts in won, by the books; `open` is never zero. */
export type WaitedItem = BankItem & { readonly payer?: string };

export const placeKey = ({ kind, place }: BankItemPlace): string => `${kind} ${place}`;

/** Everything that the page of the bank shows. */
export function overviewOf(counter: Counter): BankOverview {
  const { reads } = counter;
  const items = waitedFor(counter, reads);
  const found = reads.bank.openDeposits(DEPOSITS_MAX + 1);
  const deposits = found.slice(0, DEPOSITS_MAX);
  const byKey = new Map(items.map(item => [placeKey(item), item]));
  const suggestions = suggestMatches(
    items.map(item => ({ ...item, key: placeKey(item), open: won(item.open), fee: won(item.fee) })),
    deposits.filter(row => row.otherReason === null).map(row => ({ ...row, amount: won(row.amount) })),
    TERMS.words,
  );
  return {
    items,
    deposits: deposits.map(viewDeposit),
    hasMoreDeposits: found.length > deposits.length,
    suggestions: suggestions.map(({ itemKeys, depositIds, ...sums }) => ({
      ...sums,
      depositIds: [...depositIds],
      items: itemKeys.map(key => {
        const { kind, place } = required(byKey.get(key), key);
        return { kind, place };
      }),
    })),
    matches: reads.bank.matches(MATCHES_MAX).map(row => viewMatchRow(reads, row)),
    imports: reads.bank.imports(IMPORTS_MAX),
  };
}

/**
 * What the shop waits for, by kind and date: what the books claim for each business date, less what deposits
 * have paid of it. It is read from the receivable accounts, so that both always agree.
 */
export function waitedFor(counter: Counter, reads: Pick<Reads, 'bank'>): WaitedItem[] {
  const { bank } = reads;
  const ofWallets = new Map(bank.walletDays().map(({ date, amount }) => [date, amount]));
  const cleared = new Map(bank.cleared().map(row => [placeKey(row), row.cleared]));
  const days = (kind: 'card' | 'currency') =>
    bank.claimed(counter.chart.codeOf(`${kind}Receivable`)).map(({ date, amount }) => {
      const own = kind === 'currency' ? (ofWallets.get(date) ?? 0) : 0;
      return { kind, place: date, date, gross: amount - own };
    });
  const channels = bank.channelDays().map(({ channel, date, amount }) => ({
    kind: 'channel' as const,
    place: `${date} ${channel}`,
    payer: channelOf(channel).name,
    date,
    gross: amount,
  }));
  const payouts = bank.payouts().map(({ number, date, amount }) => ({
    kind: 'wallet' as const,
    place: String(number),
    date,
    gross: amount,
  }));
  const { since } = counter.settings().deposits;
  return [...days('card'), ...days('currency'), ...channels, ...payouts]
    .map(row => ({ ...row, cleared: cleared.get(placeKey(row)) ?? 0 }))
    .filter(row => row.gross !== row.cleared && row.date >= (since ?? ''))
    .map(row => withTerm(counter, row));
}

interface Claim {
  readonly kind: DepositKind;
  readonly place: string;
  readonly payer?: string;
  readonly date: string;
  readonly gross: number;
  readonly cleared: number;
}

function withTerm(counter: Counter, claim: Claim): WaitedItem {
  const { benefits, deposits } = counter.settings();
  const { kind, date } = claim;
  const term = termOn(TERMS, deposits.terms, { kind, date, yearlySales: benefits.yearlySales });
  const closed = new Set([...CLOSED, ...deposits.closedDays]);
  const open = claim.gross - claim.cleared;
  const dueOn = dueDate(date, term.bankingDays, closed);
  const late = daysLate(dueOn, dateText(counter.nowMs()));
  return {
    ...claim,
    open,
    fee: likelyFee(open, term.feeBp),
    dueOn,
    daysLate: late,
    age: ageOf(late),
  };
}
