import type { ReadableDatabase } from '../sql/database.ts';
import type { TenderOutcomeRow } from './sale-store.ts';
import { query } from './statement.ts';

/** A payment by card or in local currency, with its sale. Amounts in won, negative on a refund. */
export interface ApprovalRow {
  readonly tenderId: string;
  readonly saleId: string;
  readonly receiptNumber: string;
  readonly atMs: number;
  readonly cashier: string;
  readonly kind: 'card' | 'currency';
  readonly amount: number;
  readonly state: 'posted' | 'pending';
  readonly outcome: TenderOutcomeRow | null;
  readonly approvalNumber: string | null;
  readonly maskedCard: string | null;
  readonly firstLine: string;
  readonly lineCount: number;
  /** A line of the sale is of the catalogue. */
  readonly hasGoods: 0 | 1;
}

export interface ApprovalSumRow {
  readonly kind: 'card' | 'currency';
  readonly count: number;
  readonly amount: number;
}

export interface ApprovalReads {
  /** Of a business date, in the order of the day. */
  ofDate(businessDate: string, limit: number): ApprovalRow[];
  /** Of all of them. */
  sums(businessDate: string): ApprovalSumRow[];
}

const OF_DATE = `FROM sale JOIN tender ON tender.sale_id = sale.id
  WHERE sale.business_date = ? AND tender.kind IN ('card', 'currency')`;

export function createApprovalReads(database: ReadableDatabase): ApprovalReads {
  const ofDate = query<[string, number], ApprovalRow>(
    database,
    `SELECT tender.id AS tenderId, sale.id AS saleId, sale.receipt_number AS receiptNumber,
       sale.settled_at_ms AS atMs, sale.cashier, tender.kind, tender.amount_won AS amount, tender.state,
       (SELECT outcome FROM tender_resolution WHERE tender_id = tender.id) AS outcome,
       coalesce((SELECT approval_number FROM tender_resolution WHERE tender_id = tender.id),
         tender.approval_number) AS approvalNumber,
       coalesce((SELECT masked_card FROM tender_resolution WHERE tender_id = tender.id),
         tender.masked_card) AS maskedCard,
       (SELECT name FROM sale_line WHERE sale_id = sale.id ORDER BY position LIMIT 1) AS firstLine,
       (SELECT count(*) FROM sale_line WHERE sale_id = sale.id) AS lineCount,
       EXISTS (SELECT 1 FROM sale_line
               WHERE sale_id = sale.id AND product_id IS NOT NULL) AS hasGoods
     ${OF_DATE} ORDER BY sale.settled_at_ms, sale.id, tender.position LIMIT ?`,
  );
  const sums = query<[string], ApprovalSumRow>(
    database,
    `SELECT tender.kind, count(*) AS count, sum(tender.amount_won) AS amount ${OF_DATE}
     GROUP BY tender.kind ORDER BY tender.kind`,
  );
  return {
    ofDate: (businessDate, limit) => ofDate.all(businessDate, limit),
    sums: businessDate => sums.all(businessDate),
  };
}
