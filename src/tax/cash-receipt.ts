import { assert } from '../base/assert.ts';
import { allocate } from '../money/allocate.ts';
import { sumWon, won, type Won } from '../money/won.ts';
import { checkBusinessNumber, formatBusinessNumber } from './business-number.ts';
import { splitVat } from './vat.ts';

/** Cash receipts (현금영수증): who they are for, what they say, how they are taken back (domain.md B4). */

/** 소득공제용 for a consumer, 지출증빙용 for a business. */
export type CashReceiptPurpose = 'incomeDeduction' | 'businessExpense';

/** Whom a receipt is for, as typed. Nobody named is 자진발급: the shop issues it by itself. */
export type CashReceiptRecipient =
  | { readonly kind: 'consumer'; readonly number: string }
  | { readonly kind: 'business'; readonly number: string }
  | { readonly kind: 'selfIssued' };

export const IDENTITY_KINDS = ['mobile', 'card', 'business', 'selfIssued'] as const;
export type CashReceiptIdentityKind = (typeof IDENTITY_KINDS)[number];

/**
 * The number under which a receipt is issued that no customer asked for (자진발급). Answer of the tax service
 * 서면-2021-법령해석소득-3066 (domain.md B4); the `010-0000-1234` that some pages print is another number.
 */
export const SELF_ISSUE_NUMBER = '0100001234';
const MISPRINTED_SELF_ISSUE_NUMBER = '01000001234';

/**
 * Why a number is refused, in order of precedence.
 *
 * - `RESIDENT_NUMBER`: thirteen digits. A 주민등록번호 is never asked for, and never taken.
 * - `SELF_ISSUE_MISPRINTED`: the wrong number for 자진발급 that some pages print.
 * - `BUSINESS_NUMBER`: ten digits whose parts or check digit cannot be.
 * - `FORMAT`: neither a mobile number nor that of a card, or not a business number.
 */
export type IdentityCode = 'RESIDENT_NUMBER' | 'SELF_ISSUE_MISPRINTED' | 'BUSINESS_NUMBER' | 'FORMAT';

export interface CashReceiptIdentity {
  readonly purpose: CashReceiptPurpose;
  readonly kind: CashReceiptIdentityKind;
  /** Digits alone. Goes to the issuer, and is then forgotten. */
  readonly number: string;
  /** What may be kept, shown and printed. */
  readonly masked: string;
}

/** Mobile numbers of Korea: 010 with eleven digits, the older codes with ten or eleven. */
const MOBILE = /^(?:010\d{7,8}|01[16-9]\d{7,8})$/;
/** Cards of the tax office have 18 digits, those of shops 16 to 19. */
const CARD = /^\d{16,19}$/;

/** Reads whom a receipt is for, or says what is wrong with the number. */
export function readIdentity(recipient: CashReceiptRecipient): CashReceiptIdentity | IdentityCode {
  if (recipient.kind === 'selfIssued') return selfIssued;
  const number = recipient.number.normalize('NFKC').replace(/[\s-]/g, '');
  if (/^\d{13}$/.test(number)) return 'RESIDENT_NUMBER';
  if (recipient.kind === 'business') {
    const code = checkBusinessNumber(number);
    if (code === 'FORMAT') return 'FORMAT';
    if (code !== 'ok') return 'BUSINESS_NUMBER';
    const masked = formatBusinessNumber(number);
    return { purpose: 'businessExpense', kind: 'business', number, masked };
  }
  if (number === MISPRINTED_SELF_ISSUE_NUMBER) return 'SELF_ISSUE_MISPRINTED';
  if (number === SELF_ISSUE_NUMBER) return selfIssued;
  const kind = MOBILE.test(number) ? 'mobile' : CARD.test(number) ? 'card' : undefined;
  if (kind === undefined) return 'FORMAT';
  const masked = kind === 'mobile' ? maskMobile(number) : maskCard(number);
  return { purpose: 'incomeDeduction', kind, number, masked };
}

const selfIssued: CashReceiptIdentity = {
  purpose: 'incomeDeduction',
  kind: 'selfIssued',
  number: SELF_ISSUE_NUMBER,
  masked: '010-000-1234',
};

/** `010-****-1234`. */
function maskMobile(number: string): string {
  return `${number.slice(0, 3)}-${'*'.repeat(number.length - 7)}-${number.slice(-4)}`;
}

/** `1544-**********-0126`: the first and the last four. */
function maskCard(number: string): string {
  return `${number.slice(0, 4)}-${'*'.repeat(number.length - 8)}-${number.slice(-4)}`;
}

/** Amounts of a receipt: `total = supplyValue + vat + serviceCharge + exempt`. */
export interface CashReceiptAmounts {
  readonly total: Won;
  /** With what is sold at the zero rate, which is supply without VAT. */
  readonly supplyValue: Won;
  readonly vat: Won;
  /** 봉사료: none in a shop; the field is there because the receipt has it. */
  readonly serviceCharge: Won;
  readonly exempt: Won;
}

/** A sale as it stands, less what its refunds took back. Whole won, VAT included. */
export interface PresentSale {
  readonly taxable: Won;
  readonly exempt: Won;
  readonly zeroRated: Won;
  /** What was paid in cash and not given back. */
  readonly cash: Won;
}

/**
 * The amounts of the receipt for the cash part of a sale; cards and local currency are deducted by
 * themselves (domain.md B4).
 *
 * Taxable, exempt and zero-rated goods have their part of the cash pro rata. The won that division leaves
 * over goes to the largest remainder, ties to the order taxable, exempt, zero-rated. VAT is then split off
 * once, as on the sale. Never more than the goods that are left: a refund whose last won were rounded away
 * leaves cash without goods.
 */
export function cashReceiptAmounts(sale: PresentSale): CashReceiptAmounts {
  const goods = [sale.taxable, sale.exempt, sale.zeroRated];
  const total = won(Math.max(0, Math.min(sale.cash, sumWon(goods))));
  const parts = allocate(total, goods);
  const part = (index: number) => parts[index] ?? won(0);
  const { supplyValue, vat } = splitVat(part(0));
  const amounts = {
    total,
    supplyValue: won(supplyValue + part(2)),
    vat,
    serviceCharge: won(0),
    exempt: part(1),
  };
  assert(
    amounts.supplyValue + amounts.vat + amounts.serviceCharge + amounts.exempt === total,
    'cashReceiptAmounts: parts do not add up',
  );
  return amounts;
}

/** Why a receipt is taken back, with the number that the tax office has for it (domain.md B4). */
export const CANCEL_REASONS = { cancelled: 1, wrong: 2, other: 3 } as const;
export type CashReceiptCancelReason = keyof typeof CANCEL_REASONS;

/** Approval numbers of the tax office have nine digits (domain.md B3). */
export function isCashReceiptApproval(text: string): boolean {
  return /^\d{9}$/.test(text);
}
