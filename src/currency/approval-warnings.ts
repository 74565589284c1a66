import { assert } from '../base/assert.ts';
import { fieldReader, isRecord } from '../base/field-reader.ts';
import { koreaTime } from '../base/korea-time.ts';
import { WON_MAX } from '../money/won.ts';

/** What an inspection of local currency looks for (domain.md A5), for a time. */
export interface InspectionRule {
  readonly version: string;
  /** Dates of the Korean calendar, half-open. */
  readonly from: string;
  readonly to: string | null;
  /** The same card again within so many minutes. */
  readonly sameCardMinutes: number;
  /** Won: a multiple of it, without goods of the catalogue, is a round amount. */
  readonly roundTo: number;
}

/** Reads the rules of a file in resources/inspection. @throws when the file is wrong. */
export function readInspectionRules(file: unknown): readonly InspectionRule[] {
  assert(isRecord(file), 'inspection rules: must be an object');
  const at = fieldReader(file, `inspection rules ${String(file['id'])}`);
  at.refuseOthers(['id', 'rules']);
  return at.records('rules').map(record => {
    const of = fieldReader(record, `inspection rule ${String(record['version'])}`);
    of.refuseOthers(['version', 'from', 'to', 'sameCardMinutes', 'roundTo', 'source']);
    of.text('source');
    return {
      version: of.text('version'),
      from: of.text('from'),
      to: record['to'] === null ? null : of.text('to'),
      sameCardMinutes: of.count('sameCardMinutes', 1, 1_440),
      roundTo: of.count('roundTo', 1, WON_MAX),
    };
  });
}

/** The hours in which a shop sells, as minutes of the Korean clock; past midnight `to` is below `from`. */
export interface OpeningHours {
  readonly from: number;
  readonly to: number;
}

/** An approved payment in local currency or by card, as an inspector sees it. */
export interface InspectedPayment {
  readonly id: string;
  readonly kind: 'card' | 'currency';
  readonly atMs: number;
  /** Won; below zero on a refund, which is no warning. */
  readonly amount: number;
  readonly maskedCard: string | null;
  /** Something of the sale was scanned or chosen from the catalogue, not typed. */
  readonly hasGoods: boolean;
}

export type ApprovalWarning = 'cardAgain' | 'roundAmount' | 'outsideHours';

const MINUTE_MS = 60_000;

/**
 * What somebody should look at before an inspector does, by payment. A warning and nothing more: all of it
 * can be quite right, and nothing is refused.
 *
 * @param hours Undefined where the shop has not said when it is open.
 */
export function approvalWarnings(
  payments: readonly InspectedPayment[],
  rule: InspectionRule,
  hours: OpeningHours | undefined,
): ReadonlyMap<string, readonly ApprovalWarning[]> {
  const sales = payments.filter(({ kind, amount }) => kind === 'currency' && amount > 0);
  const isNear = (a: InspectedPayment, b: InspectedPayment) =>
    a.id !== b.id && Math.abs(a.atMs - b.atMs) <= rule.sameCardMinutes * MINUTE_MS;
  return new Map(
    sales.map(payment => {
      const { id, maskedCard, amount, hasGoods, atMs } = payment;
      const again = sales.some(other => other.maskedCard === maskedCard && isNear(other, payment));
      const warnings: ApprovalWarning[] = [];
      if (maskedCard !== null && again) warnings.push('cardAgain');
      if (!hasGoods && amount % rule.roundTo === 0) warnings.push('roundAmount');
      if (hours !== undefined && !isOpenAt(atMs, hours)) warnings.push('outsideHours');
      return [id, warnings];
    }),
  );
}

function isOpenAt(atMs: number, { from, to }: OpeningHours): boolean {
  const { hour, minute } = koreaTime(atMs);
  const now = hour * 60 + minute;
  return from <= to ? now >= from && now < to : now >= from || now < to;
}
