import { required } from '../../src/base/assert.ts';
import type { TenderInput } from '../../src/contract/ticket.ts';
import type { WalletMove } from '../../src/currency/wallet.ts';
import { isCardToken } from '../../src/currency/member.ts';
import { won, type Won } from '../../src/money/won.ts';
import type { Settlement } from '../../src/ticket/settlement.ts';
import type { SaleBenefitRow } from '../store/benefit-store.ts';
import type { MemberRow } from '../store/member-store.ts';
import type { Change } from './change.ts';
import type { Context } from './context.ts';
import type { DraftSale } from './draft-sale.ts';
import type { requests } from './implementer.ts';
import { benefitsOfTenders, type EarningTicket, type TenderBenefit } from './sale-benefits.ts';
import {
  balanceOf,
  confirmPayer,
  monthBefore,
  payFromWallet,
  spendingOf,
  withinBudgets,
} from './wallet-payment.ts';

type SettleErrors = Parameters<Parameters<typeof requests.ticket.settle.handler>[0]>[0]['errors'];

/** The member who pays out of a wallet, before the sale knows it. */
export interface Payer {
  readonly member: MemberRow;
  /** Stands where a terminal's approval number would: no two payments share one. */
  readonly approvalNumber: string;
}

/** Where in the sale the wallet pays, and what its member had paid this month before. */
export interface WalletPlace {
  readonly payer: Payer;
  readonly place: number;
  readonly amount: Won;
  /** What it takes out of which part. */
  readonly spending: WalletMove;
  readonly monthBefore: Won;
}

/**
 * Who pays out of a wallet, once that person has confirmed it; undefined when nobody does. A wrong
 * confirmation is counted even though nothing is sold.
 */
export function confirmedMember(
  context: Context,
  tenders: readonly TenderInput[],
  errors: SettleErrors,
): MemberRow | undefined {
  const paying = tenders.filter(tender => (tender.wallet ?? null) !== null);
  if (paying.some(tender => tender.kind !== 'currency')) throw errors.WALLET_NOT_CURRENCY();
  if (paying.length > 1) throw errors.WALLET_TWICE();
  const wallet = paying[0]?.wallet ?? null;
  return wallet === null ? undefined : confirmPayer(context, wallet, errors);
}

/** The member as the sale's own transaction sees them, with the number of this payment. */
export function payerOf({ reads, writes }: Change, memberId: string): Payer {
  const member = required(reads.members.find(memberId), 'member who pays');
  return { member, approvalNumber: nextWalletNumber({ writes }) };
}

/** Who would pay out of a wallet, for a preview: nothing is confirmed yet, and no number used up. */
export function likelyPayer(reads: Change['reads'], tenders: readonly TenderInput[]): Payer | undefined {
  const token = tenders.find(tender => (tender.wallet ?? null) !== null)?.wallet?.token ?? '';
  const card = isCardToken(token) ? reads.members.card(token) : undefined;
  const member = card?.blockedAtMs === null ? reads.members.find(card.memberId) : undefined;
  const approvalNumber = String(FIRST_NUMBER + reads.shifts.lastNumber(NUMBERS) + 1);
  return member && { member, approvalNumber };
}

/** The number of a payment or a return of a wallet of this file. */
export function nextWalletNumber({ writes }: Pick<Change, 'writes'>): string {
  return String(FIRST_NUMBER + writes.nextNumber(NUMBERS));
}

const NUMBERS = 'walletPayment';

/** Eight digits that begin with 9. */
const FIRST_NUMBER = 90_000_000;

/** The place of the wallet among the payments. Its balance is never below zero afterwards. */
export function placeOfWallet(
  work: Change,
  payer: Payer,
  { tenders }: Settlement,
  errors: SettleErrors,
): WalletPlace {
  const place = placeIn(tenders, payer);
  const { amount } = required(tenders[place], 'payment of a wallet');
  const spending = spendingOf(work, payer.member, amount, errors);
  return { payer, place, amount, spending, monthBefore: monthBefore(work.reads, payer.member.id, work.atMs) };
}

function placeIn(tenders: Settlement['tenders'], { approvalNumber }: Payer): number {
  return tenders.findIndex(tender => tender.kind === 'currency' && tender.approvalNumber === approvalNumber);
}

/** What the payments of a preview earn: as `benefitsOfSale`, whether the balance is enough or not. */
export function likelyBenefits(
  context: Context,
  sold: EarningTicket,
  settlement: Settlement,
  payer: Payer | undefined,
): readonly TenderBenefit[] {
  const { reads } = context.counter;
  const wallet = payer && {
    place: placeIn(settlement.tenders, payer),
    monthBefore: monthBefore(reads, payer.member.id, sold.atMs),
  };
  return benefitsOfSale({ reads }, context, sold, settlement, wallet);
}

/** What the payments earn: to the won, and within the funders' budgets, where a wallet pays. */
export function benefitsOfSale(
  work: Pick<Change, 'reads'>,
  context: Context,
  sold: EarningTicket,
  settlement: Settlement,
  wallet: Pick<WalletPlace, 'place' | 'monthBefore'> | undefined,
): readonly TenderBenefit[] {
  const months = new Map(wallet ? [[wallet.place, wallet.monthBefore]] : []);
  const benefits = benefitsOfTenders(context, sold, settlement.tenders, months);
  if (wallet === undefined) return benefits;
  return benefits.map(benefit =>
    benefit.tender === wallet.place
      ? { ...benefit, parts: withinBudgets(context, work.reads, benefit.parts) }
      : benefit,
  );
}

/** Takes the payment out of the wallet, and puts its cashback in. */
export function payByWallet(
  work: Change,
  { sale, tenders, benefits }: DraftSale,
  { payer, place, amount, spending }: WalletPlace,
): void {
  const tenderId = required(tenders[place], 'payment of a wallet').id;
  const own = benefits.filter(row => row.tenderId === tenderId);
  const paper = {
    tenderId,
    memberId: payer.member.id,
    amount,
    parts: partsOf(own),
    saleId: sale.id,
    receiptNumber: sale.receiptNumber,
    businessDate: sale.businessDate,
    policyVersion: own[0]?.policyVersion ?? null,
  };
  payFromWallet(work, paper, { before: balanceOf(payer.member), spending });
}

/** The rows of a payment as the wallet sees them: exact amounts, positive. */
export function partsOf(rows: readonly SaleBenefitRow[]) {
  return rows.map(({ programme, funder, kind, atMost }) => ({
    programme,
    funder,
    kind,
    amount: won(Math.abs(atMost)),
  }));
}
