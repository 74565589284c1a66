import { z } from 'zod';
import { closing } from './closing.ts';
import { change, query } from './request.ts';
import { amountOrZero, command, id, instant, isoDate, line, name } from './shapes.ts';

const kind = z.enum(['course', 'event', 'assembly', 'education', 'business', 'volunteer']);
const state = z.enum(['draft', 'published', 'closed', 'cancelled']);
/** A quarter, as `2026-2`. */
const term = z.string().regex(/^\d{4}-[1-4]$/);
const startMinute = z.int().min(0).max(1_439);
const endMinute = z.int().min(1).max(1_440);

/** When it meets. */
const plan = z.object({
  firstDay: isoDate,
  lastDay: isoDate,
  /** 0 is Sunday. */
  weekdays: z.array(z.int().min(0).max(6)).min(1).max(7),
  startMinute,
  endMinute,
  lessonCount: z.int().min(1).max(200),
  /** Whether a lesson that falls on a closed day is held later (보강). */
  makesUp: z.boolean(),
  roomId: id.nullable(),
});

const facts = plan.extend({
  kind,
  name: name(30),
  about: line(200),
  isOnline: z.boolean(),
  term,
  instructorId: id.nullable(),
  fee: amountOrZero,
  materials: amountOrZero,
  capacity: z.int().min(1).max(9_999),
  /** Below it the programme is not held. */
  minEnrolment: z.int().min(0).max(9_999),
});

const view = facts.extend({
  id,
  state,
  reason: z.string().nullable(),
  roomName: z.string().nullable(),
  instructorName: z.string().nullable(),
  enrolled: z.int(),
  waiting: z.int(),
  /** Lessons that are not cancelled. */
  lessons: z.int(),
  fill: z.object({ kind: z.enum(['full', 'seatsLeft', 'needsMore']), count: z.int() }),
  /** It has too few people, and its first lesson is near. */
  closing: closing.nullable(),
});

const lesson = z.object({
  id,
  programmeId: id,
  number: z.int(),
  date: isoDate,
  startMinute,
  endMinute,
  roomId: id.nullable(),
  roomName: z.string().nullable(),
  state: z.enum(['planned', 'held', 'cancelled']),
});

const move = z.object({
  kind: z.enum(['moved', 'cancelled']),
  dateBefore: isoDate,
  startBefore: startMinute,
  reason: z.string(),
  atMs: instant,
});

/** What is in the way of a lesson in its room. */
const clash = z.object({
  programmeName: z.string(),
  roomName: z.string(),
  date: isoDate,
  startMinute,
  endMinute,
});

const planned = z.object({
  dates: z.array(isoDate),
  /** Days that would have had a lesson, and are closed. */
  closed: z.array(isoDate),
  /** Lessons for which the period has no days left. */
  missing: z.int(),
  clashes: z.array(clash),
});

const detail = view.extend({
  lessonList: z.array(lesson.extend({ moves: z.array(move) })),
});

const copy = planned.extend({
  programmeId: id,
  name: z.string(),
  /** It has been copied before, and is left alone. */
  isCopied: z.boolean(),
});

const terms = z.object({ from: term, to: term });
const found = { PROGRAMME_NOT_FOUND: {} };
const lessonFound = { LESSON_NOT_FOUND: {}, LESSON_CANCELLED: {}, PROGRAMME_IS_DRAFT: {} };
const roomFree = { ROOM_NOT_FOUND: {}, ROOM_TAKEN: { data: clash } };

export const programmeContract = {
  /** The programmes of a quarter; null is today's. `text` finds by name and by initials (초성). */
  list: query('centre')
    .input(z.object({ term: term.nullable(), text: z.string().max(40) }))
    .output(
      z.object({
        term,
        today: isoDate,
        /** Quarters that have programmes, with this one and the next. */
        terms: z.array(term),
        rows: z.array(view),
        /** Of all programmes of the quarter that are not cancelled, whatever is searched for. */
        sums: z.object({ enrolled: z.int(), capacity: z.int(), waiting: z.int() }),
      }),
    ),
  get: query('centre')
    .input(z.object({ programmeId: id }))
    .output(detail)
    .errors(found),
  /** The lessons that a plan would make, as they are typed. */
  preview: query('centre')
    .input(plan.extend({ programmeId: id.nullable() }))
    .output(planned),
  /**
   * A new programme, as a draft, or a correction. A draft's lessons are made anew; of one that people know
   * of, the plan is fixed, and another room takes the lessons that are still to come.
   */
  save: change('centre')
    .input(command.extend(facts.shape).extend({ programmeId: id.nullable() }))
    .output(view)
    .errors({
      ...found,
      ...roomFree,
      INSTRUCTOR_NOT_FOUND: {},
      PROGRAMME_ENDED: {},
      PERIOD_EMPTY: {},
      TIMES_EMPTY: {},
      MINIMUM_ABOVE_CAPACITY: {},
      CAPACITY_BELOW_ENROLLED: { data: z.object({ enrolled: z.int() }) },
      PLAN_FIXED: {},
      LESSONS_MISSING: { data: z.object({ missing: z.int() }) },
      NO_LESSONS: {},
    }),
  /** Publishes, closes, opens again or cancels. A reason belongs to a cancellation alone. */
  setState: change('centre')
    .input(command.extend({ programmeId: id, state, reason: line(60) }))
    .output(view)
    .errors({
      ...found,
      STATE_NOT_ALLOWED: { data: z.object({ state }) },
      REASON_MISSING: {},
      NO_LESSONS: {},
    }),
  /** Takes a draft away that nobody knows of. */
  remove: change('centre')
    .input(command.extend({ programmeId: id }))
    .output(z.object({}))
    .errors({ ...found, PROGRAMME_NOT_DRAFT: {} }),
  /** Another day, time or room for one lesson. Whoever was marked there stays so. */
  moveLesson: change('centre')
    .input(
      command.extend({
        lessonId: id,
        date: isoDate,
        startMinute,
        endMinute,
        roomId: id.nullable(),
        reason: name(60),
      }),
    )
    .output(detail)
    .errors({ ...lessonFound, ...roomFree, TIMES_EMPTY: {} }),
  cancelLesson: change('centre')
    .input(command.extend({ lessonId: id, reason: name(60) }))
    .output(detail)
    .errors({ ...lessonFound, LESSON_HELD: {} }),
  /** The lessons of all programmes from a day to a day, at most six weeks. */
  calendar: query('centre')
    .input(z.object({ firstDay: isoDate, lastDay: isoDate }))
    .output(
      z.object({
        today: isoDate,
        lessons: z.array(lesson.extend({ programmeName: z.string(), programmeState: state })),
        /** The closed days among them. */
        closed: z.array(isoDate),
      }),
    )
    .errors({ PERIOD_TOO_LONG: {} }),
  /** What copying a quarter into another would make, and what is in its way. */
  previewCopy: query('centre').input(terms).output(z.array(copy)),
  /** Copies a quarter's programmes as drafts. One whose room is taken comes without a room. */
  copyTerm: change('centre')
    .input(command.extend(terms.shape))
    .output(z.object({ copied: z.int(), withoutRoom: z.int() }))
    .errors({ NOTHING_TO_COPY: {} }),
};

export type ProgrammeView = z.infer<typeof view>;
export type ProgrammeDetail = z.infer<typeof detail>;
export type ProgrammeFacts = z.infer<typeof facts>;
export type ProgrammePlan = z.infer<typeof plan>;
export type PlannedView = z.infer<typeof planned>;
export type RoomClash = z.infer<typeof clash>;
export type LessonView = z.infer<typeof lesson>;
export type CopyView = z.infer<typeof copy>;
