import { dateText } from '../../src/base/korea-time.ts';
import type { Counter } from './context.ts';
import { changeFromOutside } from './change.ts';
import { moveEnrolment, moveWaitingOn } from './seats.ts';

/** So many at a time: the rest is for the next second. */
const AT_ONCE = 50;

const MINUTE_MS = 60_000;

/**
 * What time does to sign-ups: who has not answered or paid in time loses the seat, seats that were kept are
 * everybody's, the waiting list moves on, and whoever has paid has finished when the last lesson is over.
 *
 * @param sinceMs When this was last looked at.
 * @returns How many programmes it changed.
 */
export function passEnrolments(counter: Counter, sinceMs: number): number {
  const nowMs = counter.nowMs();
  const { enrolments } = counter.reads;
  const late = enrolments.overdue(nowMs, AT_ONCE).map(({ id }) => id);
  const free = enrolments.released(sinceMs, nowMs);
  // A programme ends with its day: once a minute is soon enough.
  const isNewMinute = Math.floor(sinceMs / MINUTE_MS) < Math.floor(nowMs / MINUTE_MS);
  const ended = isNewMinute ? enrolments.ended(dateText(nowMs), AT_ONCE) : [];
  if (late.length === 0 && free.length === 0 && ended.length === 0) return 0;
  return changeFromOutside(counter, ['enrolment', 'programme'], work => {
    const touched = new Set(free);
    for (const enrolmentId of late) {
      const row = work.reads.enrolments.find(enrolmentId);
      if (row?.dueAtMs == null || row.dueAtMs > work.atMs) continue;
      moveEnrolment(work, row, 'expired', { why: 'overdue', role: null });
      touched.add(row.programmeId);
    }
    for (const programmeId of touched) moveWaitingOn(work, programmeId);
    for (const row of ended) {
      moveEnrolment(work, row, 'finished', { why: 'ended', role: null });
      touched.add(row.programmeId);
    }
    return touched.size;
  });
}
