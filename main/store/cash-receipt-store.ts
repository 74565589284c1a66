import type {
  CashReceiptCancelReason,
  CashReceiptIdentityKind,
  CashReceiptPurpose,
} from '../../src/tax/cash-receipt.ts';
import type { ReadableDatabase, WritableDatabase } from '../sql/database.ts';
import { query, write } from './statement.ts';

/** An issued cash receipt. Amounts in won. */
export interface CashReceiptRow {
  readonly id: string;
  readonly saleId: string;
  readonly purpose: CashReceiptPurpose;
  readonly identityKind: CashReceiptIdentityKind;
  readonly maskedIdentity: string;
  readonly total: number;
  readonly supplyValue: number;
  readonly vat: number;
  readonly serviceCharge: number;
  readonly exempt: number;
  readonly approvalNumber: string;
  readonly issuedAtMs: number;
  /** Date of the Korean calendar. */
  readonly issuedOn: string;
  readonly isPractice: 0 | 1;
}

/** What became of a receipt, and the number of its sale. */
export interface CashReceiptLinks {
  readonly receiptNumber: string;
  readonly cancelReason: CashReceiptCancelReason | null;
  readonly cancelApprovalNumber: string | null;
  readonly cancelledAtMs: number | null;
}

export type LinkedCashReceiptRow = CashReceiptRow & CashReceiptLinks;

/** What is left of a sale after its refunds, in won. `cash` is what was paid in cash and not given back. */
export interface PresentSaleRow {
  readonly supplyValue: number;
  readonly vat: number;
  readonly exempt: number;
  readonly zeroRated: number;
  readonly cash: number;
}

export interface CashReceiptTotalRow {
  readonly count: number;
  readonly amount: number;
  readonly selfIssued: number;
  readonly cancelled: number;
}

/** Dates of the Korean calendar, both included. */
export interface DateSpan {
  readonly from: string;
  readonly to: string;
}

export interface CashReceiptReads {
  find(receiptId: string): LinkedCashReceiptRow | undefined;
  /** All receipts of a sale, the newest first. */
  ofSale(saleId: string): LinkedCashReceiptRow[];
  present(saleId: string): PresentSaleRow;
  /** Newest first. */
  list(dates: DateSpan, limit: number): LinkedCashReceiptRow[];
  total(dates: DateSpan): CashReceiptTotalRow;
  /** Of what was issued in a shift and still holds. */
  totalOfShift(shiftId: string): Omit<CashReceiptTotalRow, 'cancelled'>;
  /** The sale whose receipt has this approval number of this date. */
  receiptOfApproval(approvalNumber: string, issuedOn: string): string | undefined;
  /** Sales from a business date on that took so much in cash and have no valid receipt, oldest first. */
  without(
    fromDate: string,
    cashFrom: number,
  ): { saleId: string; receiptNumber: string; settledAtMs: number }[];
  /** Valid receipts of sales that were refunded from a business date on. */
  refunded(fromDate: string): LinkedCashReceiptRow[];
}

export interface CashReceiptWrites {
  add(receipt: CashReceiptRow & { readonly shiftId: string | null }): void;
  cancel(cancel: {
    readonly receiptId: string;
    readonly reason: CashReceiptCancelReason;
    readonly approvalNumber: string;
    readonly cancelledAtMs: number;
  }): void;
}

const RECEIPTS = `SELECT receipt.id, receipt.sale_id AS saleId, receipt.purpose,
    receipt.identity_kind AS identityKind, receipt.masked_identity AS maskedIdentity,
    receipt.total_won AS total, receipt.supply_value_won AS supplyValue, receipt.vat_won AS vat,
    receipt.service_charge_won AS serviceCharge, receipt.exempt_won AS exempt,
    receipt.approval_number AS approvalNumber, receipt.issued_at_ms AS issuedAtMs,
    receipt.issued_on AS issuedOn, receipt.is_practice AS isPractice,
    sale.receipt_number AS receiptNumber, cancel.reason AS cancelReason,
    cancel.approval_number AS cancelApprovalNumber, cancel.cancelled_at_ms AS cancelledAtMs
  FROM cash_receipt AS receipt JOIN sale ON sale.id = receipt.sale_id
  LEFT JOIN cash_receipt_cancel AS cancel ON cancel.receipt_id = receipt.id`;

const NOT_CANCELLED = 'NOT EXISTS (SELECT 1 FROM cash_receipt_cancel AS c WHERE c.receipt_id = receipt.id)';

/** A pending payment that was paid in cash in the end is cash too. */
const IS_CASH = "(tender.kind = 'cash' OR resolution.outcome = 'paidInCash')";

export function createCashReceiptReads(database: ReadableDatabase): CashReceiptReads {
  const find = query<[string], LinkedCashReceiptRow>(database, `${RECEIPTS} WHERE receipt.id = ?`);
  const ofSale = query<[string], LinkedCashReceiptRow>(
    database,
    `${RECEIPTS} WHERE receipt.sale_id = ? ORDER BY receipt.id DESC`,
  );
  const list = query<[string, string, number], LinkedCashReceiptRow>(
    database,
    `${RECEIPTS} WHERE receipt.issued_on BETWEEN ? AND ?
     ORDER BY receipt.issued_on DESC, receipt.id DESC LIMIT ?`,
  );
  const byApproval = query<[string, string], { receiptNumber: string }>(
    database,
    `SELECT sale.receipt_number AS receiptNumber FROM cash_receipt JOIN sale ON sale.id = sale_id
     WHERE approval_number = ? AND issued_on = ?`,
  );
  return {
    find: receiptId => find.get(receiptId),
    ofSale: saleId => ofSale.all(saleId),
    list: ({ from, to }, limit) => list.all(from, to, limit),
    receiptOfApproval: (number, date) => byApproval.get(number, date)?.receiptNumber,
    ...createPresent(database),
    ...createTotals(database),
    ...createDue(database),
  };
}

function createPresent(database: ReadableDatabase): Pick<CashReceiptReads, 'present'> {
  const goods = query<[string, string], Omit<PresentSaleRow, 'cash'>>(
    database,
    `SELECT coalesce(sum(supply_value_won), 0) AS supplyValue, coalesce(sum(vat_won), 0) AS vat,
       coalesce(sum(exempt_won), 0) AS exempt, coalesce(sum(zero_rated_won), 0) AS zeroRated
     FROM sale WHERE id = ? OR original_id = ?`,
  );
  const cash = query<[string, string], { cash: number }>(
    database,
    `SELECT coalesce(sum(tender.amount_won), 0) AS cash
     FROM sale JOIN tender ON tender.sale_id = sale.id
     LEFT JOIN tender_resolution AS resolution ON resolution.tender_id = tender.id
     WHERE (sale.id = ? OR sale.original_id = ?) AND ${IS_CASH}`,
  );
  const none = { supplyValue: 0, vat: 0, exempt: 0, zeroRated: 0 };
  return {
    present: saleId => ({
      ...(goods.get(saleId, saleId) ?? none),
      cash: cash.get(saleId, saleId)?.cash ?? 0,
    }),
  };
}

const SUMS = `coalesce(sum(cancel.receipt_id IS NULL), 0) AS count,
  coalesce(sum(CASE WHEN cancel.receipt_id IS NULL THEN receipt.total_won ELSE 0 END), 0) AS amount,
  coalesce(sum(cancel.receipt_id IS NULL AND receipt.identity_kind = 'selfIssued'), 0) AS selfIssued`;

function createTotals(database: ReadableDatabase): Pick<CashReceiptReads, 'total' | 'totalOfShift'> {
  const total = query<[string, string], CashReceiptTotalRow>(
    database,
    `SELECT ${SUMS}, coalesce(sum(cancel.receipt_id IS NOT NULL), 0) AS cancelled
     FROM cash_receipt AS receipt LEFT JOIN cash_receipt_cancel AS cancel ON cancel.receipt_id = receipt.id
     WHERE receipt.issued_on BETWEEN ? AND ?`,
  );
  const ofShift = query<[string], Omit<CashReceiptTotalRow, 'cancelled'>>(
    database,
    `SELECT ${SUMS}
     FROM cash_receipt AS receipt LEFT JOIN cash_receipt_cancel AS cancel ON cancel.receipt_id = receipt.id
     WHERE receipt.shift_id = ?`,
  );
  const none = { count: 0, amount: 0, selfIssued: 0, cancelled: 0 };
  return {
    total: ({ from, to }) => total.get(from, to) ?? none,
    totalOfShift: shiftId => ofShift.get(shiftId) ?? none,
  };
}

function createDue(database: ReadableDatabase): Pick<CashReceiptReads, 'without' | 'refunded'> {
  const without = query<
    [string, number, number],
    { saleId: string; receiptNumber: string; settledAtMs: number }
  >(
    database,
    // What was due is read first: it is in the row, and few sales are that large.
    `SELECT sale.id AS saleId, sale.receipt_number AS receiptNumber, sale.settled_at_ms AS settledAtMs
     FROM sale WHERE sale.business_date >= ? AND sale.due_won >= ? AND sale.kind = 'sale'
       AND (SELECT coalesce(sum(tender.amount_won), 0) FROM tender
            LEFT JOIN tender_resolution AS resolution ON resolution.tender_id = tender.id
            WHERE tender.sale_id = sale.id AND ${IS_CASH}) >= ?
       AND NOT EXISTS (SELECT 1 FROM cash_receipt AS receipt
                       WHERE receipt.sale_id = sale.id AND ${NOT_CANCELLED})
     ORDER BY sale.business_date, sale.settled_at_ms, sale.id`,
  );
  const refunded = query<[string], LinkedCashReceiptRow>(
    database,
    `${RECEIPTS} WHERE receipt.sale_id IN
       (SELECT original_id FROM sale WHERE kind = 'refund' AND business_date >= ?)
       AND cancel.receipt_id IS NULL ORDER BY receipt.id`,
  );
  return {
    without: (fromDate, cashFrom) => without.all(fromDate, cashFrom, cashFrom),
    refunded: fromDate => refunded.all(fromDate),
  };
}

export function createCashReceiptWrites(database: WritableDatabase): CashReceiptWrites {
  const add = write<(string | number | null)[]>(
    database,
    `INSERT INTO cash_receipt (id, sale_id, shift_id, purpose, identity_kind, masked_identity, total_won,
       supply_value_won, vat_won, service_charge_won, exempt_won, approval_number, issued_at_ms, issued_on,
       is_practice) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const cancel = write<[string, string, string, number]>(
    database,
    `INSERT INTO cash_receipt_cancel (receipt_id, reason, approval_number, cancelled_at_ms)
     VALUES (?, ?, ?, ?)`,
  );
  return {
    add: row =>
      void add(
        row.id,
        row.saleId,
        row.shiftId,
        row.purpose,
        row.identityKind,
        row.maskedIdentity,
        row.total,
        row.supplyValue,
        row.vat,
        row.serviceCharge,
        row.exempt,
        row.approvalNumber,
        row.issuedAtMs,
        row.issuedOn,
        row.isPractice,
      ),
    cancel: ({ receiptId, reason, approvalNumber, cancelledAtMs }) =>
      void cancel(receiptId, reason, approvalNumber, cancelledAtMs),
  };
}
