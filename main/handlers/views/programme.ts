import { required } from '../../../src/base/assert.ts';
import { fillOf } from '../../../src/community/programme.ts';
import type { LessonView, ProgrammeDetail, ProgrammeView } from '../../../src/contract/programme.ts';
import type { LessonRow, ListedProgrammeRow } from '../../store/programme-store.ts';
import type { Reads } from '../../store/stores.ts';

export function viewProgramme(row: ListedProgrammeRow): ProgrammeView {
  const { isOnline, makesUp, weekdays: _, copiedFrom: __, ...facts } = row;
  return {
    ...facts,
    isOnline: isOnline === 1,
    makesUp: makesUp === 1,
    weekdays: weekdaysOf(row),
    fill: fillOf(row),
  };
}

/** 0 is Sunday. */
export function weekdaysOf({ weekdays }: Pick<ListedProgrammeRow, 'weekdays'>): number[] {
  return Array.from(weekdays, Number);
}

export function viewLesson(row: LessonRow): LessonView {
  const { id, programmeId, number, date, startMinute, endMinute, roomId, roomName, state } = row;
  return { id, programmeId, number, date, startMinute, endMinute, roomId, roomName, state };
}

export function viewDetail({ programmes }: Reads, programmeId: string): ProgrammeDetail {
  const row = required(programmes.find(programmeId), `programme ${programmeId}`);
  return {
    ...viewProgramme(row),
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
