import { required } from '../../src/base/assert.ts';
import {
  hasBegun,
  hasCome,
  isEnrolled,
  isOnNow,
  leavesEarly,
  lessonsToShow,
  mayMark,
  type Moment,
  momentOf,
  wasExpected,
} from '../../src/community/attendance.ts';
import type { CentreRules } from '../../src/community/centre-rules.ts';
import { isPersonCard } from '../../src/community/person-card.ts';
import type { LessonRow } from '../store/programme-store.ts';
import type { Reads } from '../store/stores.ts';
import { attendanceDigitHandlers } from './attendance-digits.ts';
import { enter, openLesson, viewEntered, viewOfHead } from './attendance-door.ts';
import { holdLesson, markInLesson, setMark } from './attendance-marks.ts';
import { rulesOn } from './centre-rules.ts';
import { change } from './change.ts';
import type { Area, Context } from './context.ts';
import { requests } from './implementer.ts';
import { lookOf, readAgainOn } from './screen-events.ts';
import { viewBoardLesson, viewChoice, viewLesson, viewSheet } from './views/attendance.ts';
import { findPerson } from './views/person.ts';

const AREAS: readonly Area[] = ['attendance'];
/** What the second screen shows follows from these. */
const BOARD_AREAS: readonly Area[] = ['app', 'attendance', 'enrolment', 'person', 'programme', 'room'];
/** More than this nobody reads from the door. */
const BOARD_MAX = 9;

export const attendanceHandlers = {
  ...attendanceDigitHandlers,
  today: requests.attendance.today.handler(({ context: { counter }, input }) => {
    const atMs = counter.nowMs();
    const date = input.date ?? momentOf(atMs).date;
    const lessons = counter.reads.attendance.ofDay(date);
    return { date, lessons: lessons.map(lesson => viewLesson(lesson, atMs)) };
  }),
  sheet: requests.attendance.sheet.handler(({ context, input, errors }) => {
    if (!context.counter.reads.programmes.lesson(input.lessonId)) throw errors.LESSON_NOT_FOUND();
    return sheetNow(context, input.lessonId);
  }),
  mark: requests.attendance.mark.handler(({ context, input, errors }) =>
    change({
      context,
      request: 'attendance.mark',
      input,
      areas: AREAS,
      run: work => {
        const { lessonId, enrolmentId, state } = input;
        const lesson = openLesson(work, lessonId, errors);
        const row = work.reads.enrolments.find(enrolmentId);
        if (row?.programmeId !== lesson.programmeId) throw errors.ENROLMENT_NOT_FOUND();
        if (!isEnrolled(row.state)) throw errors.ENROLMENT_STATE({ data: { state: row.state } });
        markInLesson(work, lessonId, enrolmentId, { state, how: 'tap', role: context.role });
        return { lessonId };
      },
      answer: ({ lessonId }) => sheetNow(context, lessonId),
    }),
  ),
  undo: requests.attendance.undo.handler(({ context, input, errors }) =>
    change({
      context,
      request: 'attendance.undo',
      input,
      areas: ['attendance', 'programme'],
      run: work => {
        const { lessonId, enrolmentId, position } = input;
        const { reads, writes } = work;
        if (!reads.programmes.lesson(lessonId)) throw errors.LESSON_NOT_FOUND();
        const last = reads.attendance.lastMove(lessonId, enrolmentId);
        const isNewest = last?.position === position && !['undone', 'merged'].includes(last.how);
        if (!isNewest) throw errors.MARK_CHANGED();
        setMark(work, lessonId, enrolmentId, { state: last.before, how: 'undone', role: context.role });
        // A tap by mistake has not held a lesson; what was written down of it has.
        if (!reads.attendance.isMarked(lessonId) && !reads.operationLogs.find(lessonId))
          writes.programmes.setLessonState(lessonId, 'planned');
        return { lessonId };
      },
      answer: ({ lessonId }) => sheetNow(context, lessonId),
    }),
  ),
  close: requests.attendance.close.handler(({ context, input, errors }) =>
    change({
      context,
      request: 'attendance.close',
      input,
      areas: AREAS,
      run: work => {
        const { lessonId } = input;
        const lesson = openLesson(work, lessonId, errors);
        const { date, startMinute } = lesson;
        if (!hasBegun(lesson, momentOf(work.atMs)))
          throw errors.LESSON_NOT_YET({ data: { date, startMinute } });
        const rows = work.reads.attendance.ofLesson(lessonId, momentOf(work.atMs).date);
        for (const { enrolmentId, state, appliedAtMs } of rows)
          if (state === null && wasExpected(lesson, appliedAtMs))
            setMark(work, lessonId, enrolmentId, { state: 'absent', how: 'closed', role: context.role });
        holdLesson(work, lessonId);
        return { lessonId };
      },
      answer: ({ lessonId }) => sheetNow(context, lessonId),
    }),
  ),
  checkIn: requests.attendance.checkIn.handler(({ context, input, errors }) =>
    change({
      context,
      request: 'attendance.checkIn',
      input,
      areas: AREAS,
      run: work => {
        const { reads, atMs } = work;
        const personId = holderOf(reads, input.token, errors);
        const now = momentOf(atMs);
        const rules = rulesOn(now.date);
        const { lessonId } = input;
        const asked = lessonId === null ? undefined : openLesson(work, lessonId, errors);
        const meant = asked ? [asked] : lessonsOnNow(reads, now, rules);
        if (meant.length === 0)
          throw errors.NO_LESSON_NOW({ data: { opensBeforeMinutes: rules.opensBeforeMinutes } });
        const mine = seatsIn(reads, personId, meant);
        const [only, another] = mine;
        const choices = (lessons: readonly LessonRow[]) => {
          const ids = new Set(lessons.map(({ id }) => id));
          const counted = reads.attendance.ofDay(required(lessons[0], 'a lesson').date);
          const chosen = counted.filter(({ id }) => ids.has(id));
          return chosen.map(lesson => viewChoice(reads, lesson, { personId, atMs }));
        };
        if (only === undefined) throw errors.NOT_ENROLLED({ data: { personId, lessons: choices(meant) } });
        if (another !== undefined)
          throw errors.WHICH_LESSON({ data: { lessons: choices(mine.map(({ lesson }) => lesson)) } });
        const { lesson, enrolmentId } = only;
        return enter(work, lesson, { enrolmentId, personId, how: 'scan', role: context.role });
      },
      answer: entered => viewEntered(context, entered),
    }),
  ),
  checkOut: requests.attendance.checkOut.handler(({ context, input, errors }) =>
    change({
      context,
      request: 'attendance.checkOut',
      input,
      areas: AREAS,
      run: work => {
        const { reads, atMs } = work;
        const personId = holderOf(reads, input.token, errors);
        const now = momentOf(atMs);
        const rules = rulesOn(now.date);
        const opened = reads.programmes
          .calendar(now.date, now.date)
          .filter(lesson => lesson.state !== 'cancelled' && mayMark(lesson, now, rules));
        const seats = seatsIn(reads, personId, opened).map(seat => ({
          ...seat,
          state: reads.attendance.find(seat.lesson.id, seat.enrolmentId),
        }));
        const last = seats.findLast(({ state }) => hasCome(state));
        if (!last) throw errors.NOT_THERE();
        const { lesson, enrolmentId, state } = last;
        if (state !== 'left' && leavesEarly(lesson, now, rules))
          markInLesson(work, lesson.id, enrolmentId, { state: 'left', how: 'scan', role: context.role });
        return { lessonId: lesson.id, personId };
      },
      answer: gone => viewOfHead(context, gone),
    }),
  ),
  board: requests.attendance.board.handler(({ context: { counter } }) => {
    const nowMs = counter.nowMs();
    const now = momentOf(nowMs);
    const held = counter.reads.attendance.ofDay(now.date).filter(({ state }) => state !== 'cancelled');
    const shown = lessonsToShow(held, now, rulesOn(now.date));
    return {
      lessons: shown.slice(0, BOARD_MAX).map(lesson => viewBoardLesson(lesson, now)),
      more: Math.max(0, shown.length - BOARD_MAX),
      look: lookOf(counter),
      nowMs,
    };
  }),
  watch: requests.attendance.watch.handler(({ context: { counter }, signal }) =>
    readAgainOn(counter, BOARD_AREAS, signal),
  ),
};

/** Whose card it is. */
function holderOf(
  reads: Reads,
  token: string,
  errors: { CARD_UNKNOWN(): Error; CARD_BLOCKED(): Error },
): string {
  const card = isPersonCard(token) ? reads.people.card(token) : undefined;
  if (!card) throw errors.CARD_UNKNOWN();
  if (card.blockedAtMs !== null) throw errors.CARD_BLOCKED();
  return findPerson(reads, card.personId)?.id ?? card.personId;
}

function sheetNow({ counter }: Context, lessonId: string) {
  return viewSheet(counter.reads, lessonId, counter.nowMs());
}

/** The lessons that a card may be meant for. Heads are counted only where somebody has to choose. */
function lessonsOnNow(reads: Reads, now: Moment, rules: CentreRules): readonly LessonRow[] {
  return reads.programmes
    .calendar(now.date, now.date)
    .filter(({ programmeState }) => programmeState === 'published' || programmeState === 'closed')
    .filter(lesson => lesson.state !== 'cancelled' && isOnNow(lesson, now, rules));
}

function seatsIn(reads: Reads, personId: string, lessons: readonly LessonRow[]) {
  const seats = reads.enrolments.ofPerson(personId).filter(({ state }) => isEnrolled(state));
  return lessons.flatMap(lesson =>
    seats
      .filter(({ programmeId }) => programmeId === lesson.programmeId)
      .map(({ id }) => ({ lesson, enrolmentId: id })),
  );
}
