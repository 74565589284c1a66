import { assert } from '../base/assert.ts';
import { addDays } from '../base/dates.ts';
import { fieldReader, isRecord } from '../base/field-reader.ts';
import { WON_MAX } from '../money/won.ts';

/** The duty to issue a cash receipt unasked, in the trades that have it (의무발행업종), for a time. */
export interface CashReceiptDuty {
  readonly version: string;
  /** Dates of the Korean calendar, half-open. */
  readonly from: string;
  readonly to: string | null;
  /** Won paid in cash from which it holds, VAT included. */
  readonly cashFrom: number;
  /** Days after the sale within which the receipt must be there. */
  readonly withinDays: number;
  /** What it costs to leave it out, in hundredths of a percent of the amount. */
  readonly penaltyBp: number;
  readonly source: string;
}

/** Reads the duties of a file in resources/cash-receipt. @throws when the file is wrong. */
export function readCashReceiptDuties(file: unknown): readonly CashReceiptDuty[] {
  assert(isRecord(file), 'cash receipt duties: must be an object');
  const at = fieldReader(file, `cash receipt duties ${String(file['id'])}`);
  at.refuseOthers(['id', 'duties']);
  const duties = at.records('duties').map((record): CashReceiptDuty => {
    const of = fieldReader(record, `cash receipt duty ${String(record['version'])}`);
    const duty = {
      version: of.text('version'),
      from: of.text('from'),
      to: record['to'] === null ? null : of.text('to'),
      cashFrom: of.count('cashFrom', 1, WON_MAX),
      withinDays: of.count('withinDays', 0, 365),
      penaltyBp: of.count('penaltyBp', 0, 10_000),
      source: of.text('source'),
    };
    of.refuseOthers(Object.keys(duty));
    for (const date of [duty.from, duty.to ?? duty.from])
      of.check('from', /^\d{4}-\d{2}-\d{2}$/.test(date), 'a date');
    return duty;
  });
  for (const [index, duty] of duties.entries()) {
    const before = duties[index - 1];
    assert(
      before === undefined || before.to === duty.from,
      `cash receipt duty ${duty.version}: leaves a gap`,
    );
  }
  return duties;
}

/** The duty in force on a date of the Korean calendar. */
export function dutyOn(duties: readonly CashReceiptDuty[], date: string): CashReceiptDuty | undefined {
  return duties.find(({ from, to }) => from <= date && (to === null || date < to));
}

/** The last date on which a receipt for a sale of this date is in time. The day of the sale counts as 0. */
export function deadlineOf(duty: CashReceiptDuty, soldOn: string): string {
  return addDays(soldOn, duty.withinDays);
}
