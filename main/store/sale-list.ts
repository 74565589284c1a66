import type { TenderKind } from '../../src/currency/tender.ts';
import type { ReadableDatabase } from '../sql/database.ts';
import { REFUND_COLUMNS, type SaleKind } from './sale-store.ts';
import { query, type Query } from './statement.ts';

/** One row of the list of sales. */
export interface SaleSummaryRow {
  readonly id: string;
  readonly kind: SaleKind;
  readonly receiptNumber: string;
  readonly settledAtMs: number;
  readonly businessDate: string;
  readonly due: number;
  readonly firstLine: string | null;
  readonly lineCount: number;
  /** Kinds of the tenders in their order, with commas. Null when nothing was due. */
  readonly tenderKinds: string | null;
  readonly hasPending: 0 | 1;
  readonly refundId: string | null;
  readonly refundedDue: number;
  readonly originalId: string | null;
}

/** The place of a sale in the list, which is newest first. */
export interface SalePlace {
  readonly businessDate: string;
  readonly settledAtMs: number;
  readonly id: string;
}

export interface DateRange {
  /** First and last business date, both included. */
  readonly from: string;
  readonly to: string;
}

export type SaleFilter = 'all' | 'sales' | 'refunds' | 'pending';

export interface SaleListReads {
  /** One page of a stretch of dates, newest first, after a place in the list. */
  page(filter: SaleFilter, dates: DateRange, after: SalePlace, limit: number): SaleSummaryRow[];
  /** Sales that the text means, newest first, after a place in the list. */
  search(
    text: SaleSearch,
    filter: SaleFilter,
    dates: DateRange,
    after: SalePlace,
    limit: number,
  ): SaleSummaryRow[];
  /** From the totals kept with each shift: as fast for a year as for a day. */
  totals(dates: DateRange): {
    readonly saleCount: number;
    readonly refundCount: number;
    readonly net: number;
  };
}

/** What a text typed above the list may mean. */
export interface SaleSearch {
  readonly receiptNumber: string | null;
  /** The last four digits of a receipt number: that number of each day. */
  readonly dayNumber: string | null;
  readonly approvalNumber: string | null;
  readonly amount: number | null;
}

const SUMMARY = `SELECT sale.id, sale.kind, sale.receipt_number AS receiptNumber,
  sale.settled_at_ms AS settledAtMs, sale.business_date AS businessDate, sale.due_won AS due,
  sale.original_id AS originalId,
  (SELECT name FROM sale_line WHERE sale_id = sale.id ORDER BY position LIMIT 1) AS firstLine,
  (SELECT count(*) FROM sale_line WHERE sale_id = sale.id) AS lineCount,
  (SELECT group_concat(kind, ',' ORDER BY position) FROM tender WHERE sale_id = sale.id) AS tenderKinds,
  EXISTS (
    SELECT 1 FROM tender JOIN pending_tender ON tender_id = tender.id WHERE sale_id = sale.id) AS hasPending,
  ${REFUND_COLUMNS}
FROM sale`;

/** One range on `sale_by_business_date`: a page costs the same wherever in the list it is. */
const AFTER = `(sale.business_date, sale.settled_at_ms, sale.id) < (?, ?, ?) AND sale.business_date >= ?`;
const NEWEST_FIRST = 'ORDER BY sale.business_date DESC, sale.settled_at_ms DESC, sale.id DESC LIMIT ?';

/** CROSS JOIN keeps the planner from walking all tenders for the few that wait. */
const IS_PENDING = `sale.id IN (
  SELECT sale_id FROM pending_tender CROSS JOIN tender ON tender.id = tender_id)`;
const FILTERS: Readonly<Record<SaleFilter, string>> = {
  all: 'true',
  sales: `sale.kind = 'sale'`,
  refunds: `sale.kind = 'refund'`,
  pending: IS_PENDING,
};

type PageParameters = [string, number, string, string, number];

export function createSaleListReads(database: ReadableDatabase): SaleListReads {
  const paging = (filter: SaleFilter): Query<PageParameters, SaleSummaryRow> =>
    query(database, `${SUMMARY} WHERE ${FILTERS[filter]} AND ${AFTER} ${NEWEST_FIRST}`);
  const pages = {
    all: paging('all'),
    sales: paging('sales'),
    refunds: paging('refunds'),
    // The unary plus takes the dates' index out of the race: the few pending sales are gathered first.
    pending: query<PageParameters, SaleSummaryRow>(
      database,
      `${SUMMARY} WHERE ${IS_PENDING} AND ${AFTER.replaceAll('sale.business_date', '+sale.business_date')}
       ${NEWEST_FIRST}`,
    ),
  };
  const searches = {
    all: createSaleSearch(database, 'all'),
    sales: createSaleSearch(database, 'sales'),
    refunds: createSaleSearch(database, 'refunds'),
    pending: createSaleSearch(database, 'pending'),
  };
  const totals = query<[string, string], { saleCount: number; refundCount: number; net: number }>(
    database,
    `SELECT coalesce(sum(count) FILTER (WHERE kind = 'sale'), 0) AS saleCount,
       coalesce(sum(count) FILTER (WHERE kind = 'refund'), 0) AS refundCount,
       coalesce(sum(due_won), 0) AS net
     FROM shift_total WHERE business_date BETWEEN ? AND ?`,
  );
  return {
    page: (filter, dates, after, limit) => {
      const { businessDate, settledAtMs, id } = after;
      return pages[filter].all(businessDate, settledAtMs, id, dates.from, limit);
    },
    search: (text, filter, dates, after, limit) => searches[filter](text, dates, after, limit),
    totals: dates => totals.get(dates.from, dates.to) ?? { saleCount: 0, refundCount: 0, net: 0 },
  };
}

interface Found {
  readonly id: string;
  readonly businessDate: string;
  readonly settledAtMs: number;
}

/**
 * Each meaning of the text has an index of its own; what they find is put together here, a page at a time.
 */
function createSaleSearch(
  database: ReadableDatabase,
  filter: SaleFilter,
): (text: SaleSearch, dates: DateRange, after: SalePlace, limit: number) => SaleSummaryRow[] {
  const found = 'SELECT sale.id, sale.business_date AS businessDate, sale.settled_at_ms AS settledAtMs FROM';
  const inDates = `sale.business_date BETWEEN ? AND ? AND ${FILTERS[filter]}`;
  const before = '(sale.settled_at_ms, sale.id) < (?, ?)';
  const byReceipt = query<[string, string, string], Found>(
    database,
    `${found} sale WHERE sale.receipt_number = ? AND ${inDates}`,
  );
  // A day has one receipt of a number: the days are few, and each is one look-up.
  const byDayNumber = query<[string, string, string], Found>(
    database,
    `${found} (SELECT DISTINCT till, business_date FROM shift WHERE business_date BETWEEN ? AND ?) AS day
     JOIN sale ON sale.receipt_number =
       substr(replace(day.business_date, '-', ''), 3) || printf('-%02d-', day.till) || ?
     WHERE ${FILTERS[filter]}`,
  );
  const byApproval = query<[string, string, string, string], Found>(
    database,
    `${found} sale WHERE sale.id IN (
       SELECT sale_id FROM tender WHERE approval_number = ?
       UNION SELECT sale_id FROM tender_resolution AS resolution
         JOIN tender ON tender.id = resolution.tender_id
         WHERE resolution.approval_number = ?) AND ${inDates}`,
  );
  const byAmount = query<[number, string, string, number, string, number], Found>(
    database,
    `${found} sale WHERE sale.due_won = ? AND ${inDates} AND ${before}
     ORDER BY sale.settled_at_ms DESC, sale.id DESC LIMIT ?`,
  );
  const summary = query<[string], SaleSummaryRow>(database, `${SUMMARY} WHERE sale.id = ?`);

  return (text, { from, to }, after, limit) => {
    const amount = (won: number) => byAmount.all(won, from, to, after.settledAtMs, after.id, limit);
    // What a sale is due is positive, and what a refund is due negative.
    const signs = [...(filter === 'refunds' ? [] : [1]), ...(filter === 'sales' ? [] : [-1])];
    const candidates = [
      ...(text.receiptNumber === null ? [] : byReceipt.all(text.receiptNumber, from, to)),
      ...(text.dayNumber === null ? [] : byDayNumber.all(from, to, text.dayNumber)),
      ...(text.approvalNumber === null
        ? []
        : byApproval.all(text.approvalNumber, text.approvalNumber, from, to)),
      ...signs.flatMap(sign => (text.amount === null ? [] : amount(sign * text.amount))),
    ];
    const ids = new Map(candidates.map(sale => [sale.id, sale]));
    return [...ids.values()]
      .filter(sale => newerFirst(after, sale) < 0)
      .toSorted(newerFirst)
      .slice(0, limit)
      .flatMap(sale => summary.get(sale.id) ?? []);
  };
}

function newerFirst(a: Pick<Found, 'settledAtMs' | 'id'>, b: Pick<Found, 'settledAtMs' | 'id'>): number {
  if (a.settledAtMs !== b.settledAtMs) return b.settledAtMs - a.settledAtMs;
  return a.id === b.id ? 0 : a.id < b.id ? 1 : -1;
}

/** The kinds of a summary's tenders, each once. */
export function tenderKindsOf(row: Pick<SaleSummaryRow, 'tenderKinds'>): TenderKind[] {
  // The text is made of values that the tender table's CHECK allows.
  return [...new Set((row.tenderKinds ?? '').split(',').filter(kind => kind !== ''))] as TenderKind[];
}
