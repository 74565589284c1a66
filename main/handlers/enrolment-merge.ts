import { isLive, mayFollow, type EnrolmentState } from '../../src/community/enrolment-states.ts';
import type { Change } from './change.ts';
import { moveEnrolment, moveWaitingOn } from './seats.ts';

/** How far somebody has come: of two sign-ups of one person for one programme the farther one stays. */
const FARTHEST: readonly EnrolmentState[] = ['finished', 'paid', 'selected', 'offered', 'waiting', 'applied'];

/** Gives the sign-ups of one entry to another of the same person. Nobody has two seats in a programme. */
export function mergeEnrolments(work: Change, goneId: string, keptId: string): void {
  const { reads, writes } = work;
  const kept = reads.enrolments.ofPerson(keptId).filter(({ state }) => isLive(state));
  for (const row of reads.enrolments.ofPerson(goneId)) {
    const twin = isLive(row.state)
      ? kept.find(({ programmeId }) => programmeId === row.programmeId)
      : undefined;
    if (twin) {
      const isBehind = FARTHEST.indexOf(row.state) >= FARTHEST.indexOf(twin.state);
      moveEnrolment(work, isBehind ? row : twin, 'cancelled', { why: 'merged', role: null });
    }
    writes.enrolments.setPerson(row.id, keptId);
    if (twin) moveWaitingOn(work, row.programmeId);
  }
}

/** Whoever is erased gives up what they have: what was paid has gone back, or is given up with a reason. */
export function endEnrolments(work: Change, personId: string): void {
  for (const row of work.reads.enrolments.ofPerson(personId)) {
    if (!mayFollow(row.state, 'cancelled')) continue;
    moveEnrolment(work, row, 'cancelled', { why: 'erased', role: null });
    moveWaitingOn(work, row.programmeId);
  }
}
