import {
  attendanceRateBp,
  hasBegun,
  hasCome,
  isEnrolled,
  mayMark,
  type Moment,
  momentOf,
  opensMinute,
  wasExpected,
} from '../../../src/community/attendance.ts';
import { maskName, maskPhone } from '../../../src/community/mask.ts';
import { required } from '../../../src/base/assert.ts';
import type {
  AttendanceBoard,
  AttendanceChoice,
  AttendanceLesson,
  AttendanceSheet,
} from '../../../src/contract/attendance.ts';
import type { AttendanceRow, CountedLessonRow } from '../../store/attendance-store.ts';
import type { Reads } from '../../store/stores.ts';
import { rulesOn } from '../centre-rules.ts';

/** Kinds to which people come who have not signed up. */
const WALK_IN_KINDS: readonly string[] = ['event', 'assembly'];

export function viewLesson(row: CountedLessonRow, atMs: number): AttendanceLesson {
  const { id, programmeId, programmeName, roomName, number, date, startMinute, endMinute } = row;
  const { state, enrolled, came } = row;
  const now = momentOf(atMs);
  const rules = rulesOn(now.date);
  return {
    lessonId: id,
    programmeId,
    programmeName,
    roomName,
    number,
    date,
    startMinute,
    endMinute,
    state,
    isOpen: state !== 'cancelled' && mayMark(row, now, rules),
    opensMinute: opensMinute(row, rules),
    enrolled,
    came,
  };
}

/** A lesson that a card may be meant for, with what stands in the way of its holder. */
export function viewChoice(
  { programmes, enrolments }: Pick<Reads, 'programmes' | 'enrolments'>,
  row: CountedLessonRow,
  { personId, atMs }: { readonly personId: string; readonly atMs: number },
): AttendanceChoice {
  const programme = required(programmes.find(row.programmeId), `programme of ${row.id}`);
  const [standing] = enrolments.ofPerson(personId).flatMap(({ programmeId, state, waitingNumber }) => {
    const found = SEATLESS.find(one => one === state);
    return programmeId === programme.id && found !== undefined ? [{ state: found, waitingNumber }] : [];
  });
  return {
    ...viewLesson(row, atMs),
    takesWalkIns: WALK_IN_KINDS.includes(row.kind) && standing === undefined,
    isFull: programme.enrolled >= programme.capacity,
    standing: standing ?? null,
  };
}

/** In the running for a seat, and without one yet. */
const SEATLESS = ['applied', 'waiting', 'offered'] as const;

/** By name, so that what is added to lessons stays off the screen that everybody sees. */
export function viewBoardLesson(row: CountedLessonRow, now: Moment): AttendanceBoard['lessons'][number] {
  const { id, programmeName, roomName, startMinute, endMinute, enrolled, came } = row;
  const phase = hasBegun(row, now) ? 'begun' : mayMark(row, now, rulesOn(now.date)) ? 'open' : 'next';
  return { lessonId: id, programmeName, roomName, startMinute, endMinute, enrolled, came, phase };
}

/** Of one who was erased the mark stays, and nothing that names anybody. */
function viewRow(lesson: { readonly date: string }, row: AttendanceRow): AttendanceSheet['rows'][number] {
  const { enrolmentId, personId, number, enrolmentState, state, atMs, position } = row;
  return {
    enrolmentId,
    personId,
    number,
    maskedName: row.name === null ? '' : maskName(row.name),
    maskedPhone: maskPhone(row.phone),
    enrolmentState,
    state,
    atMs,
    position,
    rateBp: attendanceRateBp(row),
    isExpected: wasExpected(lesson, row.appliedAtMs),
  };
}

/** Of one person in one lesson what the sheet shows of them. */
export function viewHead(
  reads: Reads,
  {
    lessonId,
    personId,
    atMs,
  }: { readonly lessonId: string; readonly personId: string; readonly atMs: number },
) {
  const lesson = required(reads.programmes.lesson(lessonId), `lesson ${lessonId}`);
  const { date } = momentOf(atMs);
  const [head] = oneHeadEach(reads.attendance.ofPersonInLesson(lessonId, personId, date));
  return viewRow(lesson, required(head, `${personId} in ${lessonId}`));
}

export function viewSheet(reads: Reads, lessonId: string, atMs: number): AttendanceSheet {
  const lesson = required(reads.programmes.lesson(lessonId), `lesson ${lessonId}`);
  const programme = required(reads.programmes.find(lesson.programmeId), `programme of ${lessonId}`);
  const today = momentOf(atMs).date;
  const rows = oneHeadEach(reads.attendance.ofLesson(lessonId, today));
  const hasUnmarked = rows.some(({ unmarked }) => unmarked > 0);
  const counted: CountedLessonRow = {
    ...lesson,
    programmeName: programme.name,
    programmeState: programme.state,
    kind: programme.kind,
    enrolled: rows.length,
    came: rows.filter(({ state }) => hasCome(state)).length,
  };
  return {
    ...viewLesson(counted, atMs),
    unclosed: hasUnmarked ? [...reads.attendance.unclosed(programme.id, today)] : [],
    rows: rows.map(row => viewRow(lesson, row)),
  };
}

/**
 * One person is one row. Whoever left and signed up again is under the sign-up that holds now, with the mark
 * of the one before until there is another: `markInLesson` takes it along then.
 */
function oneHeadEach(rows: readonly AttendanceRow[]): readonly AttendanceRow[] {
  const heads = new Map<string, AttendanceRow>();
  for (const row of rows) {
    const other = heads.get(row.personId);
    if (other === undefined) heads.set(row.personId, row);
    else heads.set(row.personId, isEnrolled(row.enrolmentState) ? joined(row, other) : joined(other, row));
  }
  return [...heads.values()];
}

const joined = (now: AttendanceRow, before: AttendanceRow): AttendanceRow => ({
  ...now,
  state: now.state ?? before.state,
  atMs: now.state === null ? before.atMs : now.atMs,
  came: now.came + before.came,
  absent: now.absent + before.absent,
  appliedAtMs: Math.min(now.appliedAtMs, before.appliedAtMs),
});
