import type { ReadableDatabase, WritableDatabase } from '../sql/database.ts';
import { query, write } from './statement.ts';

export interface DraftRow {
  readonly id: string;
  readonly policyJson: string;
  readonly savedAtMs: number;
}

export interface PublishedRow {
  readonly version: string;
  readonly from: string;
  readonly policyJson: string;
  readonly reason: string;
  readonly publishedAtMs: number;
}

/** A past payment in local currency, as a replay sees it. */
export interface PastPaymentRow {
  readonly tenderId: string;
  readonly saleId: string;
  readonly receiptNumber: string;
  readonly businessDate: string;
  readonly settledAtMs: number;
  readonly amount: number;
  /** What the goods of the sale come to that earn nothing (제외 품목). */
  readonly excluded: number;
  /** What is due for the whole sale. */
  readonly due: number;
  /** Who paid, when it was out of a wallet. */
  readonly memberId: string | null;
}

/** A place in the order of past payments; an empty tender is before all of its day. */
export type PaymentPlace = Pick<PastPaymentRow, 'businessDate' | 'tenderId'>;

export interface PolicyReads {
  drafts(): readonly DraftRow[];
  draft(id: string): DraftRow | undefined;
  /** In the order of their times. */
  published(): readonly PublishedRow[];
  /** Payments that somebody has seen, after a place in their order up to a day, oldest first. */
  pastPayments(after: PaymentPlace, to: string, limit: number): readonly PastPaymentRow[];
}

export interface PolicyWrites {
  saveDraft(draft: DraftRow): void;
  deleteDraft(id: string): number;
  publish(row: PublishedRow): void;
}

export function createPolicyReads(database: ReadableDatabase): PolicyReads {
  const DRAFT = 'SELECT id, policy_json AS policyJson, saved_at_ms AS savedAtMs FROM policy_draft';
  const drafts = query<[], DraftRow>(database, `${DRAFT} ORDER BY id`);
  const draft = query<[string], DraftRow>(database, `${DRAFT} WHERE id = ?`);
  const published = query<[], PublishedRow>(
    database,
    `SELECT version, from_time AS "from", policy_json AS policyJson, reason, published_at_ms AS publishedAtMs
     FROM published_policy ORDER BY from_time`,
  );
  // Lines of a sale are those of its ticket that were not voided, in their order.
  const EXCLUDED = `(SELECT sum(line.net_won) FROM (
      SELECT row_number() OVER (ORDER BY position) - 1 AS place, currency_excluded
      FROM ticket_line WHERE ticket_id = sale.id AND voided_at_ms IS NULL) AS sold
    JOIN sale_line AS line ON line.sale_id = sale.id AND line.position = sold.place
    WHERE sold.currency_excluded = 1)`;
  const past = query<[string, string, string, number], PastPaymentRow>(
    database,
    // Ids follow time, so the order of the index is the order in which they were made.
    `SELECT tender.id AS tenderId, sale.id AS saleId, sale.receipt_number AS receiptNumber,
       tender.business_date AS businessDate, sale.settled_at_ms AS settledAtMs, tender.amount_won AS amount,
       sale.due_won AS due,
       CASE WHEN EXISTS (SELECT 1 FROM ticket_line
                         WHERE ticket_id = sale.id AND currency_excluded = 1 AND voided_at_ms IS NULL)
         THEN ${EXCLUDED} ELSE 0 END AS excluded,
       (SELECT member_id FROM wallet_movement WHERE tender_id = tender.id LIMIT 1) AS memberId
     FROM tender JOIN sale ON sale.id = tender.sale_id
     WHERE tender.kind = 'currency' AND (tender.business_date, tender.id) > (?, ?)
       AND tender.business_date <= ? AND tender.state = 'posted' AND sale.kind = 'sale'
     ORDER BY tender.business_date, tender.id LIMIT ?`,
  );
  return {
    drafts: () => drafts.all(),
    draft: id => draft.get(id),
    published: () => published.all(),
    pastPayments: (after, to, limit) => past.all(after.businessDate, after.tenderId, to, limit),
  };
}

export function createPolicyWrites(database: WritableDatabase): PolicyWrites {
  const saveDraft = write<[string, string, number]>(
    database,
    `INSERT INTO policy_draft (id, policy_json, saved_at_ms) VALUES (?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET policy_json = excluded.policy_json, saved_at_ms = excluded.saved_at_ms`,
  );
  const deleteDraft = write<[string]>(database, 'DELETE FROM policy_draft WHERE id = ?');
  const publish = write<[string, string, string, string, number]>(
    database,
    `INSERT INTO published_policy (version, from_time, policy_json, reason, published_at_ms)
     VALUES (?, ?, ?, ?, ?)`,
  );
  return {
    saveDraft: ({ id, policyJson, savedAtMs }) => void saveDraft(id, policyJson, savedAtMs),
    deleteDraft: id => deleteDraft(id),
    publish: row => void publish(row.version, row.from, row.policyJson, row.reason, row.publishedAtMs),
  };
}
