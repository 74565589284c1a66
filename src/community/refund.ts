import { assert, required } from '../base/assert.ts';
import { fieldReader, isRecord, type FileRecord } from '../base/field-reader.ts';
import { won, type Won } from '../money/won.ts';

/** A share as two whole numbers: a third is not a decimal. */
export type Share = readonly [part: number, of: number];

/** What goes back to whoever withdraws (환불): by a table of shares, or by the lessons that are left. */
export interface RefundTable {
  readonly id: string;
  readonly name: string;
  readonly from: string;
  /** A course of more than a month is counted month by month: months to come go back whole. */
  readonly byMonth: boolean;
  readonly roundDownTo: number;
  /** Before this share of the lessons is over, that share of the fee goes back; null is by what is left. */
  readonly steps: readonly { readonly before: Share; readonly keeps: Share }[] | null;
}

/** Reads resources/centre/refunds.json. @throws when the file is wrong. */
export function readRefundTables(file: unknown): readonly RefundTable[] {
  assert(isRecord(file), 'refunds: must be an object');
  return fieldReader(file, 'refunds').records('tables').map(readTable);
}

function readTable(record: FileRecord): RefundTable {
  const at = fieldReader(record, 'refund table');
  at.text('source');
  return {
    id: at.text('id'),
    name: at.text('name'),
    from: at.text('from'),
    byMonth: at.flag('byMonth'),
    roundDownTo: at.count('roundDownTo', 1, 1_000),
    steps:
      record['steps'] === null
        ? null
        : at
            .records('steps')
            .map(step => ({ before: shareOf(step, 'before'), keeps: shareOf(step, 'keeps') })),
  };
}

function shareOf(record: FileRecord, name: string): Share {
  const value = record[name];
  const [part, of] = Array.isArray(value) ? value.map(Number) : [];
  assert(Number.isSafeInteger(part) && Number.isSafeInteger(of) && Number(of) > 0, `refund table: ${name}`);
  return [required(part, name), required(of, name)];
}

export interface Withdrawal {
  /** What was paid for the lessons, without materials. */
  readonly fee: number;
  /** `2026-05-14`, all lessons of the course in order; cancelled ones are left out. */
  readonly lessons: readonly string[];
  /** Lessons that are over; one of the same day counts once it has begun. */
  readonly used: number;
}

/** A part of a course that is counted by itself: the whole of it, or a month of it. */
export interface RefundPart {
  readonly lessons: number;
  readonly used: number;
  /** Its part of the fee, to a fraction of a won. */
  readonly fee: number;
  /** How much of it goes back. */
  readonly keeps: Share;
}

const ALL: Share = [1, 1];
const NONE: Share = [0, 1];

/**
 * How a refund is counted, part by part. Before the first lesson it is all of the fee, whatever the table.
 *
 * A month is counted from the day of the first lesson (민법 제160조): a course that begins on 31 January has its
 * second month begin on 28 February.
 */
export function refundParts(table: RefundTable, { fee, lessons, used }: Withdrawal): readonly RefundPart[] {
  const count = lessons.length;
  const whole = (keeps: Share) => [{ lessons: count, used, fee, keeps }];
  if (used === 0) return whole(ALL);
  if (used >= count) return whole(NONE);
  if (table.steps === null) return whole([count - used, count]);
  if (!table.byMonth) return whole(stepOf(table, used, count));
  let before = 0;
  return lessonsByMonth(lessons)
    .filter(monthCount => monthCount > 0)
    .map(monthCount => {
      const usedHere = Math.min(monthCount, Math.max(0, used - before));
      before += monthCount;
      // The fee of a month is its part of the lessons; what is rounded away stays with the last one.
      const monthFee = (fee * monthCount) / count;
      const keeps = usedHere === 0 ? ALL : stepOf(table, usedHere, monthCount);
      return { lessons: monthCount, used: usedHere, fee: monthFee, keeps };
    });
}

/** What goes back of a fee. */
export function refundOf(table: RefundTable, withdrawal: Withdrawal): Won {
  const parts = refundParts(table, withdrawal);
  if (withdrawal.used === 0) return won(withdrawal.fee);
  return rounded(
    parts.reduce((sum, { fee, keeps: [part, of] }) => sum + (fee * part) / of, 0),
    table,
  );
}

/** Of a month that has begun: the first step whose share of the lessons is not over yet. */
function stepOf({ steps }: RefundTable, used: number, count: number): Share {
  return steps?.find(({ before: [part, of] }) => used * of < part * count)?.keeps ?? NONE;
}

const rounded = (amount: number, { roundDownTo }: RefundTable): Won =>
  // A share of whole won may come out a hair below its whole number.
  won(Math.floor((amount + 1e-6) / roundDownTo) * roundDownTo);

/** How many lessons each month of the course has, from the day of its first lesson on. */
function lessonsByMonth(lessons: readonly string[]): readonly number[] {
  const first = required(lessons[0], 'first lesson');
  const counts: number[] = [];
  for (const date of lessons) {
    let month = counts.length === 0 ? 0 : counts.length - 1;
    while (date >= monthAfter(first, month + 1)) month += 1;
    while (counts.length <= month) counts.push(0);
    counts[month] = (counts[month] ?? 0) + 1;
  }
  return counts;
}

/** The day so many months after a date; of a month that has no such day, its last. */
export function monthAfter(date: string, months: number): string {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  const lastDay = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  const at = new Date(Date.UTC(year, month - 1 + months, Math.min(day, lastDay)));
  return at.toISOString().slice(0, 10);
}
