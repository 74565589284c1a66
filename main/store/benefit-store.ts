import type { BenefitKind, Funder } from '../../src/currency/benefit-policy.ts';
import type { PartnerRate } from '../../src/currency/partner-rate.ts';
import type { ReadableDatabase, WritableDatabase } from '../sql/database.ts';
import { query, write } from './statement.ts';

/** One funder's part of what one payment earned, in won; negative on a refund's payment. */
export interface SaleBenefitRow {
  readonly tenderId: string;
  /** Counts the parts of one payment. */
  readonly position: number;
  readonly policyVersion: string;
  readonly programme: string;
  readonly funder: Funder;
  readonly kind: BenefitKind;
  readonly atLeast: number;
  readonly atMost: number;
}

/** What a customer's app said of a payment, in won. */
export interface SeenCashbackRow {
  readonly saleId: string;
  readonly tenderId: string;
  readonly seen: number;
}

export interface BenefitReads {
  /** The shop's decisions about its own rate, in the order in which they were made. */
  partnerRates(): readonly PartnerRate[];
  /** What the payments of a sale or refund earned or gave back. */
  ofSale(saleId: string): readonly SaleBenefitRow[];
  /** What apps said of the payments of a sale, the newest first. */
  seenOfSale(saleId: string): readonly SeenCashbackRow[];
  /** Of all sales, the newest first. */
  newestSeen(limit: number): readonly SeenCashbackRow[];
}

export interface BenefitWrites {
  addPartnerRate(id: string, rate: PartnerRate): void;
  add(saleId: string, rows: readonly SaleBenefitRow[]): void;
  addSeen(row: SeenCashbackRow & { readonly id: string; readonly atMs: number }): void;
}

export function createBenefitReads(database: ReadableDatabase): BenefitReads {
  const partnerRates = query<[], PartnerRate>(
    database,
    `SELECT from_date AS "from", to_date AS "to", rate_bp AS rateBp, saved_at_ms AS savedAtMs
     FROM partner_rate ORDER BY id`,
  );
  const ofSale = query<[string], SaleBenefitRow>(
    database,
    `SELECT tender_id AS tenderId, position, policy_version AS policyVersion, programme, funder, kind,
       at_least_won AS atLeast, at_most_won AS atMost
     FROM sale_benefit WHERE sale_id = ? ORDER BY tender_id, position`,
  );
  const SEEN = 'SELECT sale_id AS saleId, tender_id AS tenderId, seen_won AS seen FROM seen_cashback';
  const seenOfSale = query<[string], SeenCashbackRow>(database, `${SEEN} WHERE sale_id = ? ORDER BY id DESC`);
  const newestSeen = query<[number], SeenCashbackRow>(database, `${SEEN} ORDER BY id DESC LIMIT ?`);
  return {
    partnerRates: () => partnerRates.all(),
    ofSale: saleId => ofSale.all(saleId),
    seenOfSale: saleId => seenOfSale.all(saleId),
    newestSeen: limit => newestSeen.all(limit),
  };
}

export function createBenefitWrites(database: WritableDatabase): BenefitWrites {
  const addPartnerRate = write<(string | number | null)[]>(
    database,
    'INSERT INTO partner_rate (id, from_date, to_date, rate_bp, saved_at_ms) VALUES (?, ?, ?, ?, ?)',
  );
  const add = write<(string | number)[]>(
    database,
    `INSERT INTO sale_benefit (tender_id, position, sale_id, policy_version, programme, funder, kind,
       at_least_won, at_most_won) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const addSeen = write<(string | number)[]>(
    database,
    'INSERT INTO seen_cashback (id, sale_id, tender_id, seen_won, at_ms) VALUES (?, ?, ?, ?, ?)',
  );
  return {
    addSeen: ({ id, saleId, tenderId, seen, atMs }) => void addSeen(id, saleId, tenderId, seen, atMs),
    addPartnerRate: (id, { from, to, rateBp, savedAtMs }) =>
      void addPartnerRate(id, from, to, rateBp, savedAtMs),
    add(saleId, rows) {
      for (const row of rows)
        add(
          row.tenderId,
          row.position,
          saleId,
          row.policyVersion,
          row.programme,
          row.funder,
          row.kind,
          row.atLeast,
          row.atMost,
        );
    },
  };
}
