import type { TenderKind } from '../../src/currency/tender.ts';
import type { ReadableDatabase, WritableDatabase } from '../sql/database.ts';
import type { SaleKind } from './sale-store.ts';
import { query, write } from './statement.ts';

export interface ShiftRow {
  readonly id: string;
  readonly till: number;
  readonly cashier: string;
  readonly businessDate: string;
  readonly openedAtMs: number;
  readonly closedAtMs: number | null;
  readonly openingFloat: number;
  readonly zNumber: number | null;
}

/** What a shift's sales, or its refunds, add up to. The sums over refunds are negative. */
export interface ShiftTotalRow {
  readonly kind: SaleKind;
  readonly count: number;
  readonly subtotal: number;
  readonly discount: number;
  readonly due: number;
  readonly supplyValue: number;
  readonly vat: number;
  readonly exempt: number;
  readonly zeroRated: number;
  readonly rounding: number;
}

export interface ShiftTenderTotalRow {
  readonly saleKind: SaleKind;
  readonly tenderKind: TenderKind;
  readonly count: number;
  readonly amount: number;
}

export interface CashMovementRow {
  readonly id: string;
  /** `pendingPaid`: a pending tender that its customer paid again in cash. */
  readonly kind: 'payIn' | 'payOut' | 'cashDrop' | 'pendingPaid';
  readonly amount: number;
  readonly reason: string;
  readonly atMs: number;
}

export interface ZReportRow {
  readonly till: number;
  readonly number: number;
  readonly shiftId: string;
  readonly shopVersion: number;
  readonly counted: number;
  readonly overShort: number;
  readonly overShortReason: string;
  readonly countsJson: string;
  readonly figuresJson: string;
  readonly chainHead: string;
  readonly entryCount: number;
}

export interface ZReportSummaryRow {
  readonly number: number;
  readonly businessDate: string;
  readonly closedAtMs: number;
  readonly net: number;
  readonly overShort: number;
}

export interface ShiftReads {
  /** The open shift of a till. */
  current(till: number): ShiftRow | undefined;
  find(shiftId: string): ShiftRow | undefined;
  totals(shiftId: string): ShiftTotalRow[];
  tenderTotals(shiftId: string): ShiftTenderTotalRow[];
  movements(shiftId: string): CashMovementRow[];
  drawerOpenings(shiftId: string): number;
  /** The last number that a counter gave; 0 before the first. */
  lastNumber(counter: string): number;
  zReport(till: number, number: number): ZReportRow | undefined;
  /** How often the Z report of a shift was sent to a printer: what a copy is numbered by. */
  zPrints(shiftId: string): number;
  /** Newest first. */
  zReports(till: number, limit: number): ZReportSummaryRow[];
}

export interface ShiftWrites {
  open(shift: Omit<ShiftRow, 'closedAtMs' | 'zNumber'>): void;
  close(shiftId: string, atMs: number): void;
  moveCash(movement: CashMovementRow & { readonly shiftId: string; readonly entryId: string }): void;
  addDrawerOpening(opening: {
    readonly id: string;
    readonly shiftId: string;
    readonly reason: string;
    readonly atMs: number;
  }): void;
  addZReport(report: ZReportRow): void;
}

const COLUMNS = `shift.id, shift.till, shift.cashier, shift.business_date AS businessDate,
  shift.opened_at_ms AS openedAtMs, shift.closed_at_ms AS closedAtMs,
  shift.opening_float_won AS openingFloat`;

export function createShiftReads(database: ReadableDatabase): ShiftReads {
  const current = query<[number], ShiftRow>(
    database,
    `SELECT ${COLUMNS}, NULL AS zNumber FROM shift WHERE till = ? AND closed_at_ms IS NULL`,
  );
  const find = query<[string], ShiftRow>(
    database,
    `SELECT ${COLUMNS}, z_report.number AS zNumber
     FROM shift LEFT JOIN z_report ON z_report.shift_id = shift.id WHERE shift.id = ?`,
  );
  const drawerOpenings = query<[string], { count: number }>(
    database,
    'SELECT count(*) AS count FROM drawer_opening WHERE shift_id = ?',
  );
  const lastNumber = query<[string], { last: number }>(database, 'SELECT last FROM counter WHERE name = ?');
  return {
    current: till => current.get(till),
    find: shiftId => find.get(shiftId),
    ...createTotals(database),
    drawerOpenings: shiftId => drawerOpenings.get(shiftId)?.count ?? 0,
    lastNumber: counter => lastNumber.get(counter)?.last ?? 0,
    ...createZReports(database),
  };
}

function createTotals(database: ReadableDatabase): Pick<ShiftReads, 'totals' | 'tenderTotals' | 'movements'> {
  const totals = query<[string], ShiftTotalRow>(
    database,
    `SELECT kind, count, subtotal_won AS subtotal, discount_won AS discount, due_won AS due,
       supply_value_won AS supplyValue, vat_won AS vat, exempt_won AS exempt, zero_rated_won AS zeroRated,
       rounding_won AS rounding
     FROM shift_total WHERE shift_id = ?`,
  );
  const tenderTotals = query<[string], ShiftTenderTotalRow>(
    database,
    `SELECT sale_kind AS saleKind, tender_kind AS tenderKind, count, amount_won AS amount
     FROM shift_tender_total WHERE shift_id = ?`,
  );
  const movements = query<[string], CashMovementRow>(
    database,
    `SELECT id, kind, amount_won AS amount, reason, at_ms AS atMs
     FROM cash_movement WHERE shift_id = ? ORDER BY at_ms, id`,
  );
  return {
    totals: shiftId => totals.all(shiftId),
    tenderTotals: shiftId => tenderTotals.all(shiftId),
    movements: shiftId => movements.all(shiftId),
  };
}

function createZReports(database: ReadableDatabase): Pick<ShiftReads, 'zReport' | 'zReports' | 'zPrints'> {
  const zReport = query<[number, number], ZReportRow>(
    database,
    `SELECT till, number, shift_id AS shiftId, shop_version AS shopVersion, counted_won AS counted,
       over_short_won AS overShort, over_short_reason AS overShortReason, counts_json AS countsJson,
       figures_json AS figuresJson, chain_head AS chainHead, entry_count AS entryCount
     FROM z_report WHERE till = ? AND number = ?`,
  );
  const zReports = query<[number, number], ZReportSummaryRow>(
    database,
    `SELECT z_report.number, shift.business_date AS businessDate, shift.closed_at_ms AS closedAtMs,
       (SELECT coalesce(sum(due_won), 0) FROM shift_total WHERE shift_id = shift.id) AS net,
       z_report.over_short_won AS overShort
     FROM z_report JOIN shift ON shift.id = z_report.shift_id
     WHERE z_report.till = ? ORDER BY z_report.number DESC LIMIT ?`,
  );
  const zPrints = query<[string], { count: number }>(
    database,
    `SELECT count(*) AS count FROM print_job WHERE source_id = ? AND kind = 'zReport'`,
  );
  return {
    zPrints: shiftId => zPrints.get(shiftId)?.count ?? 0,
    zReport: (till, number) => zReport.get(till, number),
    zReports: (till, limit) => zReports.all(till, limit),
  };
}

type Values = (string | number | null)[];

export function createShiftWrites(database: WritableDatabase): ShiftWrites {
  const open = write<Values>(
    database,
    `INSERT INTO shift (id, till, cashier, business_date, opened_at_ms, opening_float_won)
     VALUES (?, ?, ?, ?, ?, ?)`,
  );
  const close = write<[number, string]>(database, 'UPDATE shift SET closed_at_ms = ? WHERE id = ?');
  const moveCash = write<Values>(
    database,
    `INSERT INTO cash_movement (id, shift_id, kind, amount_won, reason, at_ms, entry_id)
     VALUES (?, ?, ?, ?, ?, ?, ?)`,
  );
  const addDrawerOpening = write<Values>(
    database,
    'INSERT INTO drawer_opening (id, shift_id, reason, at_ms) VALUES (?, ?, ?, ?)',
  );
  const addZReport = write<Values>(
    database,
    `INSERT INTO z_report (till, number, shift_id, shop_version, counted_won, over_short_won,
       over_short_reason, counts_json, figures_json, chain_head, entry_count)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  return {
    open: shift => {
      const { id, till, cashier, businessDate, openedAtMs, openingFloat } = shift;
      open(id, till, cashier, businessDate, openedAtMs, openingFloat);
    },
    close: (shiftId, atMs) => void close(atMs, shiftId),
    moveCash: ({ id, shiftId, kind, amount, reason, atMs, entryId }) =>
      void moveCash(id, shiftId, kind, amount, reason, atMs, entryId),
    addDrawerOpening: ({ id, shiftId, reason, atMs }) => void addDrawerOpening(id, shiftId, reason, atMs),
    addZReport: report => {
      addZReport(
        report.till,
        report.number,
        report.shiftId,
        report.shopVersion,
        report.counted,
        report.overShort,
        report.overShortReason,
        report.countsJson,
        report.figuresJson,
        report.chainHead,
        report.entryCount,
      );
    },
  };
}
