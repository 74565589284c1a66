import {
  attendanceRateBp,
  hasBegun,
  hasCome,
  mayMark,
  type Moment,
  momentOf,
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

/** Kinds to which people come who have not signed up. */
const WALK_IN_KINDS: readonly string[] = ['event', 'assembly'];

export function viewLesson(row: CountedLessonRow, atMs: number): AttendanceLesson {
  const { id, programmeId, programmeName, roomName, number, date, startMinute, endMinute } = row;
  const { state, enrolled, came } = row;
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
    isOpen: state !== 'cancelled' && mayMark(row, momentOf(atMs)),
    enrolled,
    came,
  };
}

export const viewChoice = (row: CountedLessonRow, atMs: number): AttendanceChoice => ({
  ...viewLesson(row, atMs),
  takesWalkIns: WALK_IN_KINDS.includes(row.kind),
});

/** By name, so that what is added to lessons stays off the screen that everybody sees. */
export function viewBoardLesson(row: CountedLessonRow, now: Moment): AttendanceBoard['lessons'][number] {
  const { id, programmeName, roomName, startMinute, endMinute, enrolled, came } = row;
  const phase = hasBegun(row, now) ? 'begun' : mayMark(row, now) ? 'open' : 'next';
  return { lessonId: id, programmeName, roomName, startMinute, endMinute, enrolled, came, phase };
}

/** Of one who was erased the mark stays, and nothing that names anybody. */
function viewRow(row: AttendanceRow): AttendanceSheet['rows'][number] {
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
  };
}

export function viewSheet(reads: Reads, lessonId: string, atMs: number): AttendanceSheet {
  const lesson = required(reads.programmes.lesson(lessonId), `lesson ${lessonId}`);
  const programme = required(reads.programmes.find(lesson.programmeId), `programme of ${lessonId}`);
  const rows = reads.attendance.ofLesson(lessonId);
  const counted: CountedLessonRow = {
    ...lesson,
    programmeName: programme.name,
    programmeState: programme.state,
    kind: programme.kind,
    enrolled: rows.length,
    came: rows.filter(({ state }) => hasCome(state)).length,
  };
  return { ...viewLesson(counted, atMs), rows: rows.map(viewRow) };
}
