import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import { enrolmentState } from './enrolment.ts';
import { change, query } from './request.ts';
import { command, id, instant, isoDate } from './shapes.ts';
import { readAgain, screenLook } from './status.ts';

const state = z.enum(['present', 'late', 'left', 'excused', 'absent']);
const minute = z.int().min(0).max(1440);

/** A lesson with its heads: never more came than are enrolled. */
const lesson = z.object({
  lessonId: id,
  programmeId: id,
  programmeName: z.string(),
  roomName: z.string().nullable(),
  number: z.int(),
  date: isoDate,
  startMinute: minute,
  endMinute: minute,
  state: z.enum(['planned', 'held', 'cancelled']),
  /** Whether it can be said yet who is there. */
  isOpen: z.boolean(),
  /** The minute of its day from which it can. */
  opensMinute: minute,
  enrolled: z.int(),
  came: z.int(),
});

const row = z.object({
  enrolmentId: id,
  personId: id,
  number: z.int(),
  maskedName: z.string(),
  maskedPhone: z.string(),
  enrolmentState,
  /** Null is that nothing has been said. */
  state: state.nullable(),
  atMs: instant.nullable(),
  /** The newest mark: what `undo` takes back. */
  position: z.int(),
  /** Of all lessons so far, in basis points. */
  rateBp: z.int().nullable(),
  /** Whether they had signed up by the day of the lesson. */
  isExpected: z.boolean(),
});

const sheet = lesson.extend({
  /** Numbers of lessons that are over with people unmarked, whom the rate counts as absent. */
  unclosed: z.array(z.int()),
  rows: z.array(row),
});

/** A lesson that a scanned card may be meant for. */
const choice = lesson.extend({
  /** Whether whoever comes can be signed up on the spot, as to an assembly or an event. */
  takesWalkIns: z.boolean(),
  isFull: z.boolean(),
  /** What the holder of the card waits for there, without a seat. */
  standing: z
    .object({ state: z.enum(['applied', 'waiting', 'offered']), waitingNumber: z.int().nullable() })
    .nullable(),
});

/** What hangs in the room for everybody: how many came, and nobody's name. */
const board = z.object({
  /** Those on now, doors open; without any, the next of today. */
  lessons: z.array(
    lesson
      .pick({
        lessonId: true,
        programmeName: true,
        roomName: true,
        startMinute: true,
        endMinute: true,
        enrolled: true,
        came: true,
      })
      .extend({ phase: z.enum(['begun', 'open', 'next']) }),
  ),
  /** Lessons on now that find no room on one screen. */
  more: z.int(),
  look: screenLook,
  nowMs: instant,
});

/** Somebody came in; who was there already is one head. */
const entered = z.object({ lessonId: id, date: isoDate, row, wasThere: z.boolean() });

const found = {
  LESSON_NOT_FOUND: { status: 404 },
  LESSON_CANCELLED: { status: 409 },
  LESSON_NOT_YET: { status: 409, data: z.object({ date: isoDate, startMinute: minute }) },
} as const;

export const attendanceContract = {
  /** The lessons of a day with their heads; null is today. */
  today: query('centre')
    .input(z.object({ date: isoDate.nullable() }))
    .output(z.object({ date: isoDate, lessons: z.array(lesson) })),
  sheet: query('centre')
    .input(z.object({ lessonId: id }))
    .output(sheet)
    .errors({ LESSON_NOT_FOUND: { status: 404 } }),
  /** The same mark twice is one mark. */
  mark: change('centre')
    .input(command.extend({ lessonId: id, enrolmentId: id, state }))
    .output(sheet)
    .errors({
      ...found,
      ENROLMENT_NOT_FOUND: { status: 404 },
      ENROLMENT_STATE: { status: 409, data: z.object({ state: enrolmentState }) },
    }),
  /** Takes the newest mark back; what another desk has marked since stays. */
  undo: change('centre')
    .input(command.extend({ lessonId: id, enrolmentId: id, position: z.int().min(1) }))
    .output(sheet)
    .errors({ LESSON_NOT_FOUND: { status: 404 }, MARK_CHANGED: { status: 409 } }),
  /** Whoever was not marked was absent. */
  close: change('centre')
    .input(command.extend({ lessonId: id }))
    .output(sheet)
    .errors(found),
  /**
   * A scanned card. Without a lesson it is for the one that its holder has now. The row alone is answered:
   * a queue of people scans faster than whole sheets are read.
   */
  checkIn: change('centre')
    .input(command.extend({ token: z.string().min(1).max(64), lessonId: id.nullable() }))
    .output(entered)
    .errors({
      ...found,
      CARD_UNKNOWN: { status: 404 },
      CARD_BLOCKED: { status: 409 },
      NO_LESSON_NOW: { status: 409, data: z.object({ opensBeforeMinutes: z.int() }) },
      NOT_ENROLLED: { status: 409, data: z.object({ personId: id, lessons: z.array(choice) }) },
      WHICH_LESSON: { status: 409, data: z.object({ lessons: z.array(choice) }) },
    }),
  /**
   * 셀프 출석: the last four digits of a telephone number in the course, typed at the door. Who shares them
   * with others is one of `WHICH_PERSON`, and comes again with their own sign-up.
   */
  /** Somebody goes out, of the lesson of today that they came to last: early (조퇴), or at its end. */
  checkOut: change('centre')
    .input(command.extend({ token: z.string().min(1).max(64) }))
    .output(entered.omit({ wasThere: true }))
    .errors({
      CARD_UNKNOWN: { status: 404 },
      CARD_BLOCKED: { status: 409 },
      NOT_THERE: { status: 409 },
    }),
  checkInByDigits: change('centre')
    .input(
      command.extend({
        lessonId: id,
        digits: z.string().regex(/^\d{4}$/u),
        enrolmentId: id.nullable(),
      }),
    )
    .output(entered)
    .errors({
      ...found,
      DIGITS_UNKNOWN: { status: 404 },
      WHICH_PERSON: {
        status: 409,
        data: z.object({ people: z.array(z.object({ enrolmentId: id, maskedName: z.string() })) }),
      },
    }),
  /** 출석 화면: a second screen, which any change may move. */
  board: query('attendance').output(board),
  watch: query('attendance').output(eventIterator(readAgain)),
};

export type AttendanceLesson = z.infer<typeof lesson>;
export type AttendanceSheet = z.infer<typeof sheet>;
export type AttendanceChoice = z.infer<typeof choice>;
export type AttendanceBoard = z.infer<typeof board>;
