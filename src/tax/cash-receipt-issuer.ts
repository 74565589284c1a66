import {
  isCashReceiptApproval,
  type CashReceiptAmounts,
  type CashReceiptCancelReason,
  type CashReceiptIdentity,
} from './cash-receipt.ts';

/** What an issuer is told. The full number of the identity goes no further than here. */
export interface CashReceiptIssue {
  readonly saleId: string;
  readonly identity: CashReceiptIdentity;
  readonly amounts: CashReceiptAmounts;
  /** Receipts that the sale had before and that were cancelled. */
  readonly earlier: number;
  /** What a person copied from the terminal or from 홈택스; empty when there is nothing to copy. */
  readonly typedApproval: string;
}

export interface CashReceiptCancel {
  readonly originalApprovalNumber: string;
  /** Date of the Korean calendar on which it was issued. */
  readonly originalOn: string;
  readonly total: number;
  readonly reason: CashReceiptCancelReason;
  readonly typedApproval: string;
}

/** In order of precedence. */
export type IssuerCode = 'APPROVAL_MISSING' | 'APPROVAL_MALFORMED';
export type IssuerAnswer = { readonly approvalNumber: string } | { readonly code: IssuerCode };

/** Whoever brings a cash receipt to the tax office and answers with its approval number of nine digits. */
export interface CashReceiptIssuer {
  /** Its receipts are no receipts: papers and lists say 연습. */
  readonly isPractice: boolean;
  issue(request: CashReceiptIssue): IssuerAnswer;
  cancel(request: CashReceiptCancel): IssuerAnswer;
}

/** The receipt is issued by a terminal or on 홈택스, and its number is written down here. */
export const recordedIssuer: CashReceiptIssuer = {
  isPractice: false,
  issue: ({ typedApproval }) => readTyped(typedApproval),
  cancel: ({ typedApproval }) => readTyped(typedApproval),
};

function readTyped(text: string): IssuerAnswer {
  const approvalNumber = text.normalize('NFKC').replace(/[\s-]/g, '');
  if (approvalNumber === '') return { code: 'APPROVAL_MISSING' };
  return isCashReceiptApproval(approvalNumber) ? { approvalNumber } : { code: 'APPROVAL_MALFORMED' };
}

/**
 * Answers at once with a number of its own, the same for the same request: for the demo shop and for tests.
 * Only the masked identity goes into the number, so that nobody can work the full one out of it.
 */
export const simulatedIssuer: CashReceiptIssuer = {
  isPractice: true,
  issue: ({ saleId, identity, amounts, earlier }) => ({
    approvalNumber: nineDigits(['issue', saleId, identity.masked, amounts.total, earlier].join('/')),
  }),
  cancel: ({ originalApprovalNumber, originalOn, total, reason }) => ({
    approvalNumber: nineDigits(['cancel', originalApprovalNumber, originalOn, total, reason].join('/')),
  }),
};

/** FNV-1a (32 bits), brought to nine digits of which the first is not 0. */
function nineDigits(text: string): string {
  let hash = 0x811c9dc5;
  for (const character of text) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return String(100_000_000 + (hash % 900_000_000));
}
