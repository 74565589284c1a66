import holidays from '../../resources/holidays/korea.json' with { type: 'json' };
import { readClosedDays } from '../../src/base/holidays.ts';
import { planLessons, type PlannedLessons } from '../../src/community/lesson-plan.ts';
import { clashesOf } from '../../src/community/room-clash.ts';
import type { PlannedView, ProgrammePlan, RoomClash } from '../../src/contract/programme.ts';
import type { RoomClashRow } from '../store/programme-store.ts';
import type { Reads } from '../store/stores.ts';

const HOLIDAYS = readClosedDays(holidays);

type LessonReads = Pick<Reads, 'programmes' | 'rooms'>;

/** Says of a day whether the country or the centre is closed. The centre's own days are read once. */
export function closedDaysOf(reads: Pick<Reads, 'rooms'>): (date: string) => boolean {
  const own = new Set(reads.rooms.closedDays().map(({ date }) => date));
  return date => HOLIDAYS.has(date) || own.has(date);
}

/** The lessons of a plan, as the calendar of today makes them. */
export function lessonsOf(reads: Pick<Reads, 'rooms'>, plan: Omit<ProgrammePlan, 'roomId'>): PlannedLessons {
  return planLessons({ ...plan, count: plan.lessonCount }, closedDaysOf(reads));
}

/**
 * What is in the way of a plan's lessons in its room.
 *
 * @param besides The programme that the plan is of; its own lessons are not in its way.
 * @param also Lessons that are to be, and are not in the file yet.
 */
export function roomClashes(
  { programmes }: LessonReads,
  plan: Pick<ProgrammePlan, 'roomId' | 'startMinute' | 'endMinute'>,
  dates: readonly string[],
  { besides, also = [] }: { readonly besides: string | null; readonly also?: readonly RoomClashRow[] },
): readonly RoomClash[] {
  const { roomId, startMinute, endMinute } = plan;
  if (roomId === null) return [];
  const stays = dates.map(date => ({ date, startMinute, endMinute }));
  return [
    ...stays.flatMap(stay => programmes.clashes(roomId, stay, besides ?? '')),
    ...clashesOf(stays, also),
  ].map(viewClash);
}

export function viewClash({ programmeName, roomName, date, startMinute, endMinute }: RoomClash): RoomClash {
  return { programmeName, roomName, date, startMinute, endMinute };
}

/** What a plan makes, with what is in its way. */
export function previewPlan(
  reads: LessonReads,
  { programmeId, ...plan }: ProgrammePlan & { readonly programmeId: string | null },
): PlannedView {
  const { dates, closed, missing } = lessonsOf(reads, plan);
  const clashes = roomClashes(reads, plan, dates, { besides: programmeId });
  return { dates: [...dates], closed: [...closed], missing, clashes: [...clashes] };
}
