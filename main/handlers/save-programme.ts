import { dateText } from '../../src/base/korea-time.ts';
import type { ProgrammeFacts } from '../../src/contract/programme.ts';
import type { ListedProgrammeRow, ProgrammeRow } from '../store/programme-store.ts';
import { change, type Change } from './change.ts';
import { requests } from './implementer.ts';
import { lessonsOf, roomClashes, viewClash } from './lesson-days.ts';
import { moveWaitingOn } from './seats.ts';
import { viewNow } from './views/programme.ts';

/**
 * Makes or corrects a programme. What the person typed is asked first, then what others have: the order in
 * which they can do something about it.
 */
export const saveProgramme = requests.programme.save.handler(({ context, input, errors }) =>
  change({
    context,
    request: 'programme.save',
    input,
    areas: ['programme', 'enrolment'],
    run: work => {
      const { reads, newId, atMs, writes } = work;
      const { programmeId, commandId: _, ...facts } = input;
      const before = programmeId === null ? undefined : reads.programmes.find(programmeId);
      if (programmeId !== null && !before) throw errors.PROGRAMME_NOT_FOUND();
      if (before?.state === 'cancelled') throw errors.PROGRAMME_ENDED();
      if (facts.lastDay < facts.firstDay) throw errors.PERIOD_EMPTY();
      if (facts.endMinute <= facts.startMinute) throw errors.TIMES_EMPTY();
      if (facts.minEnrolment > facts.capacity) throw errors.MINIMUM_ABOVE_CAPACITY();
      const enrolled = before?.enrolled ?? 0;
      if (facts.capacity < enrolled) throw errors.CAPACITY_BELOW_ENROLLED({ data: { enrolled } });
      if (facts.roomId !== null && !reads.rooms.find(facts.roomId)) throw errors.ROOM_NOT_FOUND();
      const { instructorId } = facts;
      if (instructorId !== null && !reads.rooms.instructor(instructorId)) throw errors.INSTRUCTOR_NOT_FOUND();
      const id = programmeId ?? newId();
      const row = rowOf(id, facts);
      if (before && before.state !== 'draft') {
        if (planOf(row) !== planOf(before)) throw errors.PLAN_FIXED();
        const taken = moveRoom(work, before, facts.roomId);
        if (taken) throw errors.ROOM_TAKEN({ data: taken });
        writes.programmes.change(row);
        // Seats that there are more of now are for those who wait.
        moveWaitingOn(work, id);
        return { programmeId: id };
      }
      const { dates, missing } = lessonsOf(reads, facts);
      if (missing > 0) throw errors.LESSONS_MISSING({ data: { missing } });
      if (dates.length === 0) throw errors.NO_LESSONS();
      const [taken] = roomClashes(reads, facts, dates, { besides: programmeId });
      if (taken) throw errors.ROOM_TAKEN({ data: taken });
      if (before) writes.programmes.change(row);
      else writes.programmes.add({ ...row, copiedFrom: null }, atMs);
      layLessons(work, row, dates);
      return { programmeId: id };
    },
    answer: ({ programmeId }) => viewNow(context.counter, programmeId),
  }),
);

type PlannedRow = Omit<ProgrammeRow, 'state' | 'reason' | 'copiedFrom'>;

/** A programme's facts as its row holds them. */
export function rowOf(id: string, facts: ProgrammeFacts): PlannedRow {
  const { isOnline, makesUp, weekdays, ...rest } = facts;
  return {
    ...rest,
    id,
    isOnline: Number(isOnline),
    makesUp: Number(makesUp),
    weekdays: [...new Set(weekdays)].toSorted((a, b) => a - b).join(''),
  };
}

/** Lays a draft's lessons anew, in its room. */
export function layLessons({ writes, newId }: Change, row: PlannedRow, dates: readonly string[]): void {
  writes.programmes.removeLessons(row.id);
  const { id: programmeId, startMinute, endMinute, roomId } = row;
  for (const [index, date] of dates.entries())
    writes.programmes.addLesson({
      id: newId(),
      programmeId,
      number: index + 1,
      date,
      startMinute,
      endMinute,
      roomId,
    });
}

/** What lessons are made of, apart from the room. */
function planOf(row: PlannedRow): string {
  const { firstDay, lastDay, weekdays, startMinute, endMinute, lessonCount, makesUp } = row;
  return JSON.stringify([firstDay, lastDay, weekdays, startMinute, endMinute, lessonCount, makesUp]);
}

/**
 * Takes the lessons that are still to come into another room; those that were moved elsewhere by hand stay
 * there. Answers what is in the way.
 */
function moveRoom({ reads, writes, atMs }: Change, before: ListedProgrammeRow, roomId: string | null) {
  if (before.roomId === roomId) return undefined;
  const today = dateText(atMs);
  const toCome = reads.programmes
    .lessons(before.id)
    .filter(lesson => lesson.state === 'planned' && lesson.date >= today && lesson.roomId === before.roomId);
  for (const lesson of toCome) {
    const [taken] = roomId === null ? [] : reads.programmes.clashesOfLesson(roomId, lesson, lesson.id);
    if (taken) return viewClash(taken);
    const { id, date, startMinute, endMinute } = lesson;
    writes.programmes.moveLesson({ id, date, startMinute, endMinute, roomId });
  }
  return undefined;
}
