import { required } from '../../src/base/assert.ts';
import { strongerMark, type AttendanceState } from '../../src/community/attendance.ts';
import { isLive } from '../../src/community/enrolment-states.ts';
import type { AttendanceMoveRow } from '../store/attendance-store.ts';
import type { Change } from './change.ts';

type Mark = Pick<AttendanceMoveRow, 'state' | 'how' | 'role'>;

/** Notes what somebody is in a lesson, and what it was before. What it is already is not noted again. */
export function setMark(work: Change, lessonId: string, enrolmentId: string, mark: Mark): void {
  const { reads, writes, atMs } = work;
  const before = reads.attendance.find(lessonId, enrolmentId);
  if (before === mark.state) return;
  writes.attendance.set(lessonId, enrolmentId, mark.state, atMs);
  writes.attendance.addMove(lessonId, enrolmentId, { ...mark, before, atMs });
}

/** A mark by staff or by card: the lesson is held from then on. */
export function markInLesson(work: Change, lessonId: string, enrolmentId: string, mark: Mark): void {
  const personId = work.reads.enrolments.find(enrolmentId)?.personId;
  // Whoever left and signed up again is one head: the mark goes along.
  if (personId !== undefined)
    for (const other of work.reads.attendance.ofPerson(personId))
      if (other.lessonId === lessonId && other.enrolmentId !== enrolmentId)
        setMark(work, lessonId, other.enrolmentId, { state: null, how: 'merged', role: mark.role });
  setMark(work, lessonId, enrolmentId, mark);
  holdLesson(work, lessonId);
}

/** The first word about a lesson holds it, which the lists of programmes show; later ones change no list. */
export function holdLesson({ reads, writes, counter, afterCommit }: Change, lessonId: string): void {
  if (reads.programmes.lesson(lessonId)?.state === 'held') return;
  writes.programmes.setLessonState(lessonId, 'held');
  afterCommit(() => counter.publish({ kind: 'changed', areas: ['programme'] }));
}

/**
 * One person is one head in each lesson, also where two entries turn out to be one: their marks go to the
 * sign-up that is still there, and of two in one lesson the one that saw somebody stays.
 */
export function mergeAttendance(work: Change, _goneId: string, keptId: string): void {
  const marks = work.reads.attendance.ofPerson(keptId);
  const living = work.reads.enrolments.ofPerson(keptId).filter(({ state }) => isLive(state));
  for (const lessonId of new Set(marks.map(mark => mark.lessonId))) {
    const ofLesson = marks.filter(mark => mark.lessonId === lessonId);
    const first = required(ofLesson[0], `mark in lesson ${lessonId}`);
    const live = living.find(({ programmeId }) => programmeId === first.programmeId);
    const canTake = live !== undefined && ['selected', 'paid', 'finished'].includes(live.state);
    const enrolmentId = canTake ? live.id : first.enrolmentId;
    const states = ofLesson.map(({ state }) => state);
    const state = states.reduce<AttendanceState>(strongerMark, first.state);
    for (const other of ofLesson)
      if (other.enrolmentId !== enrolmentId)
        setMark(work, lessonId, other.enrolmentId, { state: null, how: 'merged', role: null });
    setMark(work, lessonId, enrolmentId, { state, how: 'merged', role: null });
  }
}
