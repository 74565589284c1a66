import { csvText } from '../base/csv.ts';
import { dateTimeText } from '../base/korea-time.ts';
import type { CashReceiptCancelReason, CashReceiptPurpose } from './cash-receipt.ts';

export interface CashReceiptTableRow {
  readonly issuedAtMs: number;
  readonly receiptNumber: string;
  readonly purpose: CashReceiptPurpose;
  readonly identityKind: string;
  readonly maskedIdentity: string;
  readonly approvalNumber: string;
  readonly total: number;
  readonly supplyValue: number;
  readonly vat: number;
  readonly serviceCharge: number;
  readonly exempt: number;
  readonly isPractice: boolean;
  readonly cancel: {
    readonly reason: CashReceiptCancelReason;
    readonly approvalNumber: string;
    readonly cancelledAtMs: number;
  } | null;
}

const HEAD = [
  '발급일시',
  '구분',
  '용도',
  '자진발급',
  '식별번호',
  '승인번호',
  '총금액',
  '공급가액',
  '부가세',
  '봉사료',
  '면세',
  '영수증',
  '원 승인번호',
  '취소 사유',
  '연습',
];

const PURPOSES = { incomeDeduction: '소득공제용', businessExpense: '지출증빙용' } as const;
const REASONS = { cancelled: '1 거래취소', wrong: '2 오류발급', other: '3 기타' } as const;

/**
 * Receipts and their cancels as CSV in the words of the tax office. A cancel is a line of its own with
 * negative amounts, so that every column adds up to what holds.
 */
export function cashReceiptTable(rows: readonly CashReceiptTableRow[]): string {
  return csvText([HEAD, ...rows.flatMap(row => [issueLine(row), ...cancelLines(row)])]);
}

function issueLine(row: CashReceiptTableRow): readonly string[] {
  return tableLine(row, { atMs: row.issuedAtMs, kind: '발급', number: row.approvalNumber, sign: 1 });
}

function cancelLines(row: CashReceiptTableRow): readonly (readonly string[])[] {
  if (row.cancel === null) return [];
  const { cancelledAtMs, approvalNumber, reason } = row.cancel;
  const cells = tableLine(row, { atMs: cancelledAtMs, kind: '취소', number: approvalNumber, sign: -1 });
  return [cells.with(12, row.approvalNumber).with(13, REASONS[reason])];
}

function tableLine(
  row: CashReceiptTableRow,
  act: { readonly atMs: number; readonly kind: string; readonly number: string; readonly sign: 1 | -1 },
): string[] {
  const amounts = [row.total, row.supplyValue, row.vat, row.serviceCharge, row.exempt];
  return [
    dateTimeText(act.atMs),
    act.kind,
    PURPOSES[row.purpose],
    row.identityKind === 'selfIssued' ? '자진발급' : '',
    row.maskedIdentity,
    act.number,
    ...amounts.map(amount => String(amount === 0 ? 0 : act.sign * amount)),
    row.receiptNumber,
    '',
    '',
    row.isPractice ? '연습' : '',
  ];
}
