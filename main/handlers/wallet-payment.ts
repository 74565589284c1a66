import { scryptSync, timingSafeEqual } from 'node:crypto';
import { required } from '../../src/base/assert.ts';
import { monthText } from '../../src/base/korea-time.ts';
import type { BenefitPart } from '../../src/currency/benefit.ts';
import { isCardToken, lastDigits } from '../../src/currency/member.ts';
import {
  earn,
  moved,
  paymentPostings,
  spend,
  unearn,
  unspend,
  type WalletBalance,
  type WalletMove,
} from '../../src/currency/wallet.ts';
import type { MovementKind } from '../../src/currency/statement.ts';
import { sumWon, won, type Won } from '../../src/money/won.ts';
import type { CardRow, MemberRow } from '../store/member-store.ts';
import type { Reads } from '../store/stores.ts';
import type { Change } from './change.ts';
import type { Context } from './context.ts';
import type { requests } from './implementer.ts';

type SettleErrors = Parameters<Parameters<typeof requests.ticket.settle.handler>[0]>[0]['errors'];
type WalletErrors = Pick<
  SettleErrors,
  'CARD_UNKNOWN' | 'CARD_BLOCKED' | 'CARD_LOCKED' | 'CONFIRMATION_WRONG' | 'INSUFFICIENT_BALANCE'
>;

/** After so many wrong confirmations in a row a card rests for a while. */
const TRIES = 5;
const REST_MS = 10 * 60 * 1000;

/**
 * Cheap enough for a counter that never waits; a number of four digits is guarded by the rest, not by this.
 */
const SCRYPT = { N: 4_096, r: 8, p: 1 } as const;
const HASH_BYTES = 32;

export function hashPin(pin: string, salt: Uint8Array): Uint8Array {
  return scryptSync(pin, salt, HASH_BYTES, SCRYPT);
}

export interface WalletInput {
  readonly token: string;
  readonly confirmation: string;
}

/** The member whose card it is. */
export function memberOfCard(
  reads: Pick<Reads, 'members'>,
  token: string,
  errors: Pick<WalletErrors, 'CARD_UNKNOWN' | 'CARD_BLOCKED'>,
): MemberRow {
  const { memberId } = usableCard(reads, token, errors);
  return required(reads.members.find(memberId), 'member of a card');
}

function usableCard(...[reads, token, errors]: Parameters<typeof memberOfCard>): CardRow {
  const card = isCardToken(token) ? reads.members.card(token) : undefined;
  if (!card) throw errors.CARD_UNKNOWN();
  if (card.blockedAtMs !== null) throw errors.CARD_BLOCKED();
  return card;
}

/**
 * Checks what the member confirms a payment with. A wrong one is counted at once, in a transaction of its
 * own: the payment that it belongs to never happens, and the count has to stay.
 */
export function confirmPayer({ counter }: Context, wallet: WalletInput, errors: WalletErrors): MemberRow {
  const { reads } = counter;
  const { token } = wallet;
  const { memberId, tries, lastTryAtMs } = usableCard(reads, token, errors);
  const member = required(reads.members.find(memberId), 'member of a card');
  const nowMs = counter.nowMs();
  const restsUntilMs = lastTryAtMs + REST_MS;
  if (tries >= TRIES && nowMs < restsUntilMs) throw errors.CARD_LOCKED({ data: { untilMs: restsUntilMs } });
  const isRested = tries >= TRIES;
  if (isConfirmed(counter, member, wallet.confirmation)) {
    if (tries > 0) counter.transaction(({ writes }) => writes.members.clearTries(token));
    return member;
  }
  counter.transaction(({ writes }) => {
    if (isRested) writes.members.clearTries(token);
    writes.members.addTry(token, nowMs);
  });
  const triesLeft = TRIES - (isRested ? 1 : tries + 1);
  throw errors.CONFIRMATION_WRONG({ data: { triesLeft } });
}

function isConfirmed({ reads, settings }: Context['counter'], member: MemberRow, given: string): boolean {
  const usesPin = settings().wallet.confirmation === 'pin';
  const pin = usesPin ? reads.members.pin(member.id) : undefined;
  // A member without a number of their own confirms with the phone's last digits.
  if (!pin) return given === lastDigits(member.phone);
  return timingSafeEqual(hashPin(given, pin.salt), pin.hash);
}

/** What a member has paid this month before, in won. */
export function monthBefore(reads: Pick<Reads, 'members'>, memberId: string, atMs: number): Won {
  return won(reads.members.month(memberId, monthText(atMs)).paid);
}

export const balanceOf = (member: Pick<MemberRow, 'charged' | 'cash' | 'owed'>): WalletBalance => ({
  charged: won(member.charged),
  cash: won(member.cash),
  owed: won(member.owed),
});

/** Takes a payment out of a wallet in thought; the balance that would be left is never below zero. */
export function spendingOf(
  work: Pick<Change, 'counter'>,
  member: MemberRow,
  amount: Won,
  errors: Pick<WalletErrors, 'INSUFFICIENT_BALANCE'>,
): WalletMove {
  const balance = balanceOf(member);
  const move = spend(balance, amount, work.counter.settings().wallet.spendFirst);
  if ('short' in move)
    throw errors.INSUFFICIENT_BALANCE({
      data: { balance: balance.charged + balance.cash, short: move.short },
    });
  return move;
}

interface WalletPaper {
  readonly tenderId: string;
  readonly memberId: string;
  readonly amount: Won;
  readonly parts: readonly BenefitPart[];
  readonly saleId: string;
  readonly receiptNumber: string;
  readonly businessDate: string;
  readonly policyVersion: string | null;
}

/**
 * A payment out of a wallet with its cashback: one entry of the circulation book.
 *
 * @param before The wallet as it stands.
 * @param spending What the payment takes out of it, from `spendingOf`.
 */
export function payFromWallet(
  work: Change,
  paid: WalletPaper,
  { before, spending }: { readonly before: WalletBalance; readonly spending: WalletMove },
): void {
  const { counter, atMs } = work;
  const earning = earn(moved(before, spending), sumWon(paid.parts.map(part => part.amount)));
  const move = together(spending, earning);
  const postings = paymentPostings(counter.circulationChart, { ...paid, move }, 1);
  const entryId = recordEntry(work, paid, 'walletPaid', postings);
  const month = monthText(atMs);
  addMovement(work, paid, { kind: 'payment', move: spending, month, paid: paid.amount, entryId });
  addMovement(work, paid, { kind: 'cashback', move: earning, month, paid: 0, entryId });
}

/**
 * Puts a payment, or a part of it, back into the wallet that it came from, and takes its cashback back: what
 * was spent of that is owed. It counts in the month of the payment.
 *
 * @param returned What was given back of the payment before.
 */
export function returnToWallet(
  work: Change,
  back: Omit<WalletPaper, 'memberId'> & { readonly originalTenderId: string; readonly returned: Won },
): void {
  const { reads, counter } = work;
  const payment = required(
    reads.members.ofTender(back.originalTenderId).find(row => row.kind === 'payment'),
    'payment of a wallet',
  );
  const { memberId, month } = payment;
  const before = balanceOf(required(reads.members.find(memberId), 'payer'));
  const spent = { charged: won(0 - payment.charged), cash: won(0 - payment.cash) };
  const after = won(back.returned + back.amount);
  const spending = unspend(spent, { before: back.returned, after });
  const earning = unearn(moved(before, spending), sumWon(back.parts.map(part => part.amount)));
  const move = together(spending, earning);
  const postings = paymentPostings(counter.circulationChart, { ...back, move }, -1);
  const paper = { ...back, memberId };
  const entryId = recordEntry(work, paper, 'walletRefunded', postings);
  addMovement(work, paper, { kind: 'refund', move: spending, month, paid: 0 - back.amount, entryId });
  addMovement(work, paper, { kind: 'cashbackReturned', move: earning, month, paid: 0, entryId });
}

const together = (one: WalletMove, other: WalletMove): WalletMove => ({
  charged: one.charged + other.charged,
  cash: one.cash + other.cash,
  owed: one.owed + other.owed,
});

function recordEntry(
  { writes, atMs, newId }: Change,
  paper: WalletPaper,
  event: 'walletPaid' | 'walletRefunded',
  postings: ReturnType<typeof paymentPostings>,
): string {
  const id = newId();
  writes.ledger.record({
    id,
    book: 'circulation',
    event,
    occurredAtMs: atMs,
    businessDate: paper.businessDate,
    reference: paper.receiptNumber,
    sourceId: paper.saleId,
    reversesId: null,
    policyVersion: paper.policyVersion,
    memo: '',
    postings,
  });
  return id;
}

function addMovement(
  { writes, atMs, newId }: Change,
  { memberId, tenderId, receiptNumber }: WalletPaper,
  row: { kind: MovementKind; move: WalletMove; month: string; paid: number; entryId: string },
): void {
  const { move, ...rest } = row;
  if (move.charged === 0 && move.cash === 0 && move.owed === 0) return;
  writes.members.move({
    ...rest,
    ...move,
    id: newId(),
    memberId,
    tenderId,
    reference: receiptNumber,
    atMs,
  });
}

/**
 * The parts of a cashback as far as the funders' budgets reach: at zero a funder pays no more. The shop's own
 * part has no budget.
 */
export function withinBudgets<
  Part extends { readonly funder: string; readonly atLeast: Won; readonly atMost: Won },
>(
  { counter }: Pick<Context, 'counter'>,
  reads: Pick<Reads, 'members'>,
  parts: readonly Part[],
): readonly Part[] {
  return parts.flatMap(part => {
    if (part.funder !== 'city' && part.funder !== 'district') return [part];
    const left = budgetLeft(counter, reads, part.funder);
    if (left === null || left >= part.atMost) return [part];
    return left <= 0 ? [] : [{ ...part, atLeast: won(Math.min(left, part.atLeast)), atMost: won(left) }];
  });
}

/** What a funder has left for cashback, in won; null when it has set no limit. */
export function budgetLeft(
  counter: Pick<Context['counter'], 'circulationChart'>,
  reads: Pick<Reads, 'members'>,
  funder: 'city' | 'district',
): number | null {
  const code = counter.circulationChart.codeOf(funder === 'city' ? 'cashbackCity' : 'cashbackDistrict');
  const budget = reads.members.budget(funder, code);
  return budget === null ? null : budget.set - budget.spent;
}
