import { required } from '../../src/base/assert.ts';
import { arrival, hasCome, mayMark, momentOf } from '../../src/community/attendance.ts';
import type { AttendanceMoveRow } from '../store/attendance-store.ts';
import type { LessonRow } from '../store/programme-store.ts';
import { markInLesson } from './attendance-marks.ts';
import { rulesOn } from './centre-rules.ts';
import type { Change } from './change.ts';
import type { Context } from './context.ts';
import { viewHead } from './views/attendance.ts';

/** What everybody who comes in goes through, whether a card is scanned or digits are typed. */

export interface LessonErrors {
  LESSON_NOT_FOUND(): Error;
  LESSON_CANCELLED(): Error;
  LESSON_NOT_YET(more: { readonly data: { readonly date: string; readonly startMinute: number } }): Error;
}

/** A lesson of which it can be said who is there. */
export function openLesson({ reads, atMs }: Change, lessonId: string, errors: LessonErrors): LessonRow {
  const lesson = reads.programmes.lesson(lessonId);
  if (!lesson) throw errors.LESSON_NOT_FOUND();
  const isOff = lesson.state === 'cancelled';
  if (isOff || reads.programmes.find(lesson.programmeId)?.state === 'cancelled')
    throw errors.LESSON_CANCELLED();
  const { date, startMinute } = lesson;
  const now = momentOf(atMs);
  if (!mayMark(lesson, now, rulesOn(now.date))) throw errors.LESSON_NOT_YET({ data: { date, startMinute } });
  return lesson;
}

export interface Entered {
  readonly lessonId: string;
  readonly personId: string;
  /** Somebody had said before that they are there: nothing is said twice. */
  readonly wasThere: boolean;
}

/** Somebody comes in: in time or late, once. */
export function enter(
  work: Change,
  lesson: LessonRow,
  who: {
    readonly enrolmentId: string;
    readonly personId: string;
    readonly how: AttendanceMoveRow['how'];
    readonly role: string;
  },
): Entered {
  const { reads, atMs } = work;
  const { enrolmentId, personId, how, role } = who;
  const wasThere = hasCome(reads.attendance.find(lesson.id, enrolmentId));
  if (!wasThere) {
    const now = momentOf(atMs);
    markInLesson(work, lesson.id, enrolmentId, { state: arrival(lesson, now, rulesOn(now.date)), how, role });
  }
  return { lessonId: lesson.id, personId, wasThere };
}

export const viewEntered = (context: Context, entered: Entered) => ({
  ...viewOfHead(context, entered),
  wasThere: entered.wasThere,
});

/** Of one head what the sheet of its lesson shows. */
export function viewOfHead(
  { counter: { reads, nowMs } }: Context,
  { lessonId, personId }: Pick<Entered, 'lessonId' | 'personId'>,
) {
  const lesson = required(reads.programmes.lesson(lessonId), `lesson ${lessonId}`);
  return { lessonId, date: lesson.date, row: viewHead(reads, { lessonId, personId, atMs: nowMs() }) };
}
