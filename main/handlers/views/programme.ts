import { required } from '../../../src/base/assert.ts';
import { dateText } from '../../../src/base/korea-time.ts';
import { closingOf } from '../../../src/community/closing.ts';
import { fillOf } from '../../../src/community/programme.ts';
import type { LessonView, ProgrammeDetail, ProgrammeView } from '../../../src/contract/programme.ts';
import type { LessonRow, ListedProgrammeRow } from '../../store/programme-store.ts';
import { rulesOn } from '../centre-rules.ts';
import type { Counter } from '../context.ts';

export function viewProgramme(row: ListedProgrammeRow, today: string): ProgrammeView {
  const { isOnline, makesUp, weekdays: _, copiedFrom: __, firstLesson, openedWith, ...facts } = row;
  return {
    ...facts,
    isOnline: isOnline === 1,
    makesUp: makesUp === 1,
    weekdays: weekdaysOf(row),
    fill: fillOf(row),
    closing: closingOf({ ...row, firstLesson, openedWith }, rulesOn(today), today),
  };
}

/** As it is now. */
export function viewNow(
  { reads, nowMs }: Pick<Counter, 'reads' | 'nowMs'>,
  programmeId: string,
): ProgrammeView {
  const row = required(reads.programmes.find(programmeId), `programme ${programmeId}`);
  return viewProgramme(row, dateText(nowMs()));
}

/** 0 is Sunday. */
export function weekdaysOf({ weekdays }: Pick<ListedProgrammeRow, 'weekdays'>): number[] {
  return Array.from(weekdays, Number);
}

export function viewLesson(row: LessonRow): LessonView {
  const { id, programmeId, number, date, startMinute, endMinute, roomId, roomName, state } = row;
  return { id, programmeId, number, date, startMinute, endMinute, roomId, roomName, state };
}

export function viewDetail(
  { reads: { programmes }, nowMs }: Pick<Counter, 'reads' | 'nowMs'>,
  programmeId: string,
): ProgrammeDetail {
  const row = required(programmes.find(programmeId), `programme ${programmeId}`);
  return {
    ...viewProgramme(row, dateText(nowMs())),
    lessonList: programmes.lessons(programmeId).map(lesson => ({
      ...viewLesson(lesson),
      moves: programmes.moves(lesson.id).map(({ kind, dateBefore, startBefore, reason, atMs }) => ({
        kind,
        dateBefore,
        startBefore,
        reason,
        atMs,
      })),
    })),
  };
}
