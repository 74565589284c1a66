import type { Counter } from './context.ts';
import { changeFromOutside } from './change.ts';
import { moveEnrolment, moveWaitingOn } from './seats.ts';

/** So many at a time: the rest is for the next second. */
const AT_ONCE = 50;

/**
 * What time does to sign-ups: who has not answered or paid in time loses the seat, seats that were kept are
 * everybody's, and the waiting list moves on.
 *
 * @param sinceMs When this was last looked at.
 * @returns How many programmes it changed.
 */
export function passEnrolments(counter: Counter, sinceMs: number): number {
  const nowMs = counter.nowMs();
  const { enrolments } = counter.reads;
  const late = enrolments.overdue(nowMs, AT_ONCE).map(({ id }) => id);
  const free = enrolments.released(sinceMs, nowMs);
  if (late.length === 0 && free.length === 0) return 0;
  return changeFromOutside(counter, ['enrolment', 'programme'], work => {
    const touched = new Set(free);
    for (const enrolmentId of late) {
      const row = work.reads.enrolments.find(enrolmentId);
      if (row?.dueAtMs == null || row.dueAtMs > work.atMs) continue;
      moveEnrolment(work, row, 'expired', { why: 'overdue', role: null });
      touched.add(row.programmeId);
    }
    for (const programmeId of touched) moveWaitingOn(work, programmeId);
    return touched.size;
  });
}
