import { assert } from '../base/assert.ts';
import { fieldReader, isRecord } from '../base/field-reader.ts';
import { type AttendanceState, momentOf } from './attendance.ts';

/** What counts as volunteering (봉사 시간) from a day on. */
export interface VolunteerRule {
  readonly from: string;
  readonly dayMaxMinutes: number;
}

/** Reads resources/centre/volunteer.json, the earliest first. @throws when the file is wrong. */
export function readVolunteerRules(file: unknown): readonly VolunteerRule[] {
  assert(isRecord(file), 'volunteer: must be an object');
  return fieldReader(file, 'volunteer')
    .records('rules')
    .map(record => {
      const at = fieldReader(record, 'volunteer rule');
      at.text('source');
      return { from: at.text('from'), dayMaxMinutes: at.count('dayMaxMinutes', 1, 24 * 60) };
    });
}

/** Somebody at a shift (봉사). */
export interface Shift {
  readonly date: string;
  readonly startMinute: number;
  readonly endMinute: number;
  readonly state: AttendanceState;
  /** When it was said first that they were there. */
  readonly atMs: number;
}

/**
 * The minutes that somebody was really there; null is that nobody can tell. Whoever came late was there from
 * the scan of the day on, and when somebody left early is written nowhere.
 */
export function servedMinutes({ date, startMinute, endMinute, state, atMs }: Shift): number | null {
  if (state === 'present') return endMinute - startMinute;
  if (state !== 'late') return state === 'left' ? null : 0;
  const came = momentOf(atMs);
  const isSeen = came.date === date && came.minute >= startMinute && came.minute <= endMinute;
  return isSeen ? endMinute - came.minute : null;
}

export interface Served {
  readonly minutes: number;
  /** Shifts of which it is known how long. */
  readonly shifts: number;
  /** Those of which it is not. */
  readonly unclear: number;
}

/** All that somebody served, each day up to what its rule lets count. */
export function servedIn(shifts: readonly Shift[], rules: readonly VolunteerRule[]): Served {
  const perDay = new Map<string, number>();
  let known = 0;
  for (const shift of shifts) {
    const minutes = servedMinutes(shift);
    if (minutes === null) continue;
    known += 1;
    perDay.set(shift.date, (perDay.get(shift.date) ?? 0) + minutes);
  }
  const minutes = [...perDay].reduce((sum, [date, ofDay]) => sum + Math.min(ofDay, dayMax(rules, date)), 0);
  return { minutes, shifts: known, unclear: shifts.length - known };
}

const dayMax = (rules: readonly VolunteerRule[], date: string) =>
  rules.findLast(({ from }) => from <= date)?.dayMaxMinutes ?? 24 * 60;

/** `3시간 30분`. */
export function hoursText(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  if (hours === 0) return `${rest}분`;
  return rest === 0 ? `${hours}시간` : `${hours}시간 ${rest}분`;
}
