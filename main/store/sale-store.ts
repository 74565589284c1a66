import type { TenderKind } from '../../src/currency/tender.ts';
import type { TaxTreatment } from '../../src/tax/treatment.ts';
import type { ReadableDatabase, WritableDatabase } from '../sql/database.ts';
import { query, write } from './statement.ts';

export type SaleKind = 'sale' | 'refund';
export type TenderOutcomeRow = 'posted' | 'paidInCash' | 'uncollected' | 'voided' | 'expired';

/** A sale or a refund as it was settled. Amounts are in won, and negative on a refund. */
export interface SaleRow {
  readonly id: string;
  readonly kind: SaleKind;
  readonly originalId: string | null;
  readonly shiftId: string;
  readonly till: number;
  readonly cashier: string;
  readonly shopVersion: number;
  readonly receiptNumber: string;
  readonly businessDate: string;
  readonly settledAtMs: number;
  readonly subtotal: number;
  readonly lineDiscount: number;
  readonly orderDiscount: number;
  readonly orderDiscountName: string;
  readonly due: number;
  readonly supplyValue: number;
  readonly vat: number;
  readonly exempt: number;
  readonly zeroRated: number;
  readonly rounding: number;
  readonly reason: string;
  readonly entryId: string | null;
}

/** What came after a sale was settled, or before a refund was. */
export interface SaleLinks {
  /** The newest refund of it, and what all of them took back of what was due: 0 or below. */
  readonly refundId: string | null;
  readonly refundedDue: number;
  readonly originalReceiptNumber: string | null;
  readonly reprintCount: number;
}

/** A refund of a sale, as its sale knows it. */
export interface RefundRow {
  readonly id: string;
  readonly receiptNumber: string;
  readonly due: number;
  readonly rounding: number;
}

export interface SaleLineRow {
  readonly productId: string | null;
  readonly name: string;
  readonly unitPrice: number;
  /** Negative on a refund, as the amounts are. */
  readonly quantity: number;
  readonly weightGrams: number | null;
  readonly taxTreatment: TaxTreatment;
  readonly gross: number;
  readonly discount: number;
  readonly discountName: string;
  readonly orderDiscount: number;
  readonly net: number;
  /** On a refund of a sale: the place of the line that it takes back. */
  readonly originalPosition: number | null;
}

export interface TenderRow {
  readonly id: string;
  readonly kind: TenderKind;
  readonly state: 'posted' | 'pending';
  readonly amount: number;
  readonly received: number | null;
  readonly change: number;
  readonly approvalNumber: string | null;
  readonly approvedAtMs: number | null;
  readonly maskedCard: string | null;
  /** On a refund of a sale: the payment that it gives back. */
  readonly originalTenderId: string | null;
}

/** How a pending tender ended. */
export interface ResolutionColumns {
  readonly outcome: TenderOutcomeRow | null;
  readonly resolvedApprovalNumber: string | null;
  readonly resolvedMaskedCard: string | null;
  readonly resolvedAtMs: number | null;
}

export type ResolvedTenderRow = TenderRow & ResolutionColumns;
export type TenderOfSale = ResolvedTenderRow & {
  readonly saleId: string;
  readonly saleKind: SaleKind;
  readonly receiptNumber: string;
  readonly settledAtMs: number;
};

export interface Resolution {
  readonly tenderId: string;
  readonly outcome: TenderOutcomeRow;
  readonly approvalNumber: string | null;
  readonly maskedCard: string | null;
  readonly reason: string;
  readonly shiftId: string;
  readonly atMs: number;
  readonly entryId: string | null;
}

export interface SaleReads {
  find(saleId: string): (SaleRow & SaleLinks) | undefined;
  lines(saleId: string): SaleLineRow[];
  tenders(saleId: string): ResolvedTenderRow[];
  /** The refunds of a sale, in the order in which they were made. */
  refunds(saleId: string): readonly RefundRow[];
  /** Pieces that refunds took back, by the place of the sale's line. */
  refundedPieces(saleId: string): ReadonlyMap<number, number>;
  /** Won that refunds gave back, by the sale's payment: positive. */
  returnedAmounts(saleId: string): ReadonlyMap<string, number>;
  /** The id of the sale or refund with this receipt number, written as `260514-01-0127`. */
  idOfReceipt(receiptNumber: string): string | undefined;
  /** A receipt that took a payment under this approval number on a business date. */
  receiptOfApproval(approvalNumber: string, businessDate: string): string | undefined;
  tender(tenderId: string): TenderOfSale | undefined;
  /** Pending tenders of all days, oldest sale first. */
  pending(): TenderOfSale[];
  pendingTotal(): { readonly count: number; readonly amount: number };
}

export interface SaleWrites {
  /** Writes a settled sale with its lines and tenders. The shift's totals follow by trigger. */
  add(sale: SaleRow, lines: readonly SaleLineRow[], tenders: readonly TenderRow[]): void;
  resolve(resolution: Resolution): void;
  addReprint(saleId: string, copyNumber: number, atMs: number): void;
}

const SALE_COLUMNS = `sale.id, sale.kind, sale.original_id AS originalId, sale.shift_id AS shiftId, sale.till,
  sale.cashier, sale.shop_version AS shopVersion, sale.receipt_number AS receiptNumber,
  sale.business_date AS businessDate, sale.settled_at_ms AS settledAtMs, sale.subtotal_won AS subtotal,
  sale.line_discount_won AS lineDiscount, sale.order_discount_won AS orderDiscount,
  sale.order_discount_name AS orderDiscountName, sale.due_won AS due, sale.supply_value_won AS supplyValue,
  sale.vat_won AS vat, sale.exempt_won AS exempt, sale.zero_rated_won AS zeroRated,
  sale.rounding_won AS rounding, sale.reason, sale.entry_id AS entryId`;

/** The newest refund of a sale, and what all of them come to. */
export const REFUND_COLUMNS = `(SELECT max(refund.id) FROM sale AS refund WHERE refund.original_id = sale.id)
    AS refundId,
  (SELECT coalesce(sum(refund.due_won), 0) FROM sale AS refund WHERE refund.original_id = sale.id)
    AS refundedDue`;

const TENDER_COLUMNS = `tender.id, tender.kind, tender.state, tender.amount_won AS amount,
  tender.received_won AS received, tender.change_won AS change, tender.approval_number AS approvalNumber,
  tender.approved_at_ms AS approvedAtMs, tender.masked_card AS maskedCard,
  tender.original_tender_id AS originalTenderId, resolution.outcome,
  resolution.approval_number AS resolvedApprovalNumber, resolution.masked_card AS resolvedMaskedCard,
  resolution.at_ms AS resolvedAtMs`;

const TENDER_OF_SALE = `SELECT ${TENDER_COLUMNS}, sale.id AS saleId, sale.kind AS saleKind,
    sale.receipt_number AS receiptNumber, sale.settled_at_ms AS settledAtMs
  FROM tender JOIN sale ON sale.id = tender.sale_id
  LEFT JOIN tender_resolution AS resolution ON resolution.tender_id = tender.id`;

export function createSaleReads(database: ReadableDatabase): SaleReads {
  const find = query<[string], SaleRow & SaleLinks>(
    database,
    `SELECT ${SALE_COLUMNS}, ${REFUND_COLUMNS}, original.receipt_number AS originalReceiptNumber,
       (SELECT count(*) FROM reprint WHERE reprint.sale_id = sale.id) AS reprintCount
     FROM sale LEFT JOIN sale AS original ON original.id = sale.original_id
     WHERE sale.id = ?`,
  );
  const lines = query<[string], SaleLineRow>(
    database,
    `SELECT product_id AS productId, name, unit_price_won AS unitPrice, quantity, weight_grams AS weightGrams,
       tax_treatment AS taxTreatment, gross_won AS gross, discount_won AS discount,
       discount_name AS discountName, order_discount_won AS orderDiscount, net_won AS net,
       original_position AS originalPosition
     FROM sale_line WHERE sale_id = ? ORDER BY position`,
  );
  const tenders = query<[string], ResolvedTenderRow>(
    database,
    `SELECT ${TENDER_COLUMNS} FROM tender
     LEFT JOIN tender_resolution AS resolution ON resolution.tender_id = tender.id
     WHERE tender.sale_id = ? ORDER BY tender.position`,
  );
  const refunds = query<[string], RefundRow>(
    database,
    `SELECT id, receipt_number AS receiptNumber, due_won AS due, rounding_won AS rounding
     FROM sale WHERE original_id = ? ORDER BY id`,
  );
  const pieces = query<[string], { position: number; pieces: number }>(
    database,
    // Refunds of before were whole, and name no place: theirs are the places of the sale.
    `SELECT coalesce(line.original_position, line.position) AS position, -sum(line.quantity) AS pieces
     FROM sale AS refund JOIN sale_line AS line ON line.sale_id = refund.id
     WHERE refund.original_id = ? GROUP BY 1`,
  );
  const returned = query<[string], { id: string; amount: number }>(
    database,
    `SELECT paid.id, -sum(back.amount_won) AS amount
     FROM sale AS refund JOIN tender AS back ON back.sale_id = refund.id
     JOIN tender AS paid ON paid.sale_id = refund.original_id
       AND (paid.id = back.original_tender_id
         OR back.original_tender_id IS NULL AND paid.position = back.position)
     WHERE refund.original_id = ? GROUP BY paid.id`,
  );
  const byReceipt = query<[string], { id: string }>(database, 'SELECT id FROM sale WHERE receipt_number = ?');
  const tender = query<[string], TenderOfSale>(database, `${TENDER_OF_SALE} WHERE tender.id = ?`);
  const pending = query<[], TenderOfSale>(
    database,
    `${TENDER_OF_SALE} WHERE tender.id IN (SELECT tender_id FROM pending_tender)
     ORDER BY sale.settled_at_ms, sale.id, tender.position`,
  );
  const pendingTotal = query<[], { count: number; amount: number }>(
    database,
    `SELECT count(*) AS count, coalesce(sum(amount_won), 0) AS amount
     FROM tender WHERE id IN (SELECT tender_id FROM pending_tender)`,
  );
  return {
    find: saleId => find.get(saleId),
    lines: saleId => lines.all(saleId),
    tenders: saleId => tenders.all(saleId),
    refunds: saleId => refunds.all(saleId),
    refundedPieces: saleId => new Map(pieces.all(saleId).map(row => [row.position, row.pieces])),
    returnedAmounts: saleId => new Map(returned.all(saleId).map(({ id, amount }) => [id, amount])),
    idOfReceipt: receiptNumber => byReceipt.get(receiptNumber)?.id,
    receiptOfApproval: createApprovalSearch(database),
    tender: tenderId => tender.get(tenderId),
    pending: () => pending.all(),
    pendingTotal: () => pendingTotal.get() ?? { count: 0, amount: 0 },
  };
}

/**
 * An approval number comes with a tender, or later with the resolution of a pending one.
 *
 * Every card sale asks, and nearly always nothing is found: so each place is one look-up in one index, and
 * only a hit is followed to its sale. A join would cost ten times as much before it finds nothing.
 */
function createApprovalSearch(database: ReadableDatabase): SaleReads['receiptOfApproval'] {
  const ofTender = query<[string, string], { saleId: string }>(
    database,
    'SELECT sale_id AS saleId FROM tender WHERE approval_number = ? AND business_date = ?',
  );
  const ofResolution = query<[string], { tenderId: string; shiftId: string }>(
    database,
    'SELECT tender_id AS tenderId, shift_id AS shiftId FROM tender_resolution WHERE approval_number = ?',
  );
  const sale = query<[string], { receiptNumber: string }>(
    database,
    `SELECT receipt_number AS receiptNumber FROM sale WHERE id = ? AND kind = 'sale'`,
  );
  const resolved = query<[string, string, string], { saleId: string }>(
    database,
    `SELECT tender.sale_id AS saleId FROM tender JOIN shift ON shift.id = ?
     WHERE tender.id = ? AND shift.business_date = ?`,
  );
  return (approvalNumber, date) => {
    const late = ofResolution
      .all(approvalNumber)
      .flatMap(({ tenderId, shiftId }) => resolved.all(shiftId, tenderId, date));
    const saleIds = [...ofTender.all(approvalNumber, date), ...late].map(({ saleId }) => saleId);
    return saleIds.flatMap(saleId => sale.all(saleId))[0]?.receiptNumber;
  };
}

export function createSaleWrites(database: WritableDatabase): SaleWrites {
  const addReprint = write<[string, number, number]>(
    database,
    'INSERT INTO reprint (sale_id, copy_number, at_ms) VALUES (?, ?, ?)',
  );
  return {
    add: createAdd(database),
    resolve: createResolve(database),
    addReprint: (saleId, copyNumber, atMs) => void addReprint(saleId, copyNumber, atMs),
  };
}

type Values = (string | number | null)[];

function createAdd(database: WritableDatabase): SaleWrites['add'] {
  const insertSale = write<Values>(
    database,
    `INSERT INTO sale (id, kind, original_id, shift_id, till, cashier, shop_version, receipt_number,
       business_date, settled_at_ms, subtotal_won, line_discount_won, order_discount_won, order_discount_name,
       due_won, supply_value_won, vat_won, exempt_won, zero_rated_won, rounding_won, reason, entry_id)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const insertLine = write<Values>(
    database,
    `INSERT INTO sale_line (sale_id, position, product_id, name, unit_price_won, quantity, weight_grams,
       tax_treatment, gross_won, discount_won, discount_name, order_discount_won, net_won, original_position)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const insertTender = write<Values>(
    database,
    `INSERT INTO tender (id, sale_id, position, kind, state, amount_won, received_won, change_won,
       approval_number, approved_at_ms, masked_card, original_tender_id, business_date)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const insertPending = write<[string]>(database, 'INSERT INTO pending_tender (tender_id) VALUES (?)');
  return (sale, lines, tenders) => {
    insertSale(...valuesOfSale(sale));
    for (const [position, line] of lines.entries()) insertLine(sale.id, position, ...valuesOfLine(line));
    for (const [position, tender] of tenders.entries()) {
      insertTender(tender.id, sale.id, position, ...valuesOfTender(tender), sale.businessDate);
      if (tender.state === 'pending') insertPending(tender.id);
    }
  };
}

/** In the order of the columns of its INSERT, as are the two below. */
function valuesOfSale(sale: SaleRow): Values {
  return [
    sale.id,
    sale.kind,
    sale.originalId,
    sale.shiftId,
    sale.till,
    sale.cashier,
    sale.shopVersion,
    sale.receiptNumber,
    sale.businessDate,
    sale.settledAtMs,
    sale.subtotal,
    sale.lineDiscount,
    sale.orderDiscount,
    sale.orderDiscountName,
    sale.due,
    sale.supplyValue,
    sale.vat,
    sale.exempt,
    sale.zeroRated,
    sale.rounding,
    sale.reason,
    sale.entryId,
  ];
}

function valuesOfLine(line: SaleLineRow): Values {
  return [
    line.productId,
    line.name,
    line.unitPrice,
    line.quantity,
    line.weightGrams,
    line.taxTreatment,
    line.gross,
    line.discount,
    line.discountName,
    line.orderDiscount,
    line.net,
    line.originalPosition,
  ];
}

function valuesOfTender(tender: TenderRow): Values {
  return [
    tender.kind,
    tender.state,
    tender.amount,
    tender.received,
    tender.change,
    tender.approvalNumber,
    tender.approvedAtMs,
    tender.maskedCard,
    tender.originalTenderId,
  ];
}

function createResolve(database: WritableDatabase): SaleWrites['resolve'] {
  const insert = write<Values>(
    database,
    `INSERT INTO tender_resolution (tender_id, outcome, approval_number, masked_card, reason, shift_id, at_ms,
       entry_id) VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const noLongerPending = write<[string]>(database, 'DELETE FROM pending_tender WHERE tender_id = ?');
  return resolution => {
    insert(
      resolution.tenderId,
      resolution.outcome,
      resolution.approvalNumber,
      resolution.maskedCard,
      resolution.reason,
      resolution.shiftId,
      resolution.atMs,
      resolution.entryId,
    );
    noLongerPending(resolution.tenderId);
  };
}
