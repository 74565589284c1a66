import { isDate } from '../../../src/base/dates.ts';
import { minuteText, readMinute } from '../../../src/community/programme.ts';
import { termDays } from '../../../src/community/term.ts';
import type { ProgrammeFacts, ProgrammePlan, ProgrammeView } from '../../../src/contract/programme.ts';

/** A programme as it is typed: what is not finished yet is text, or null. */
export interface TypedFacts {
  readonly kind: ProgrammeFacts['kind'];
  readonly name: string;
  readonly about: string;
  readonly term: string;
  readonly firstDay: string;
  readonly lastDay: string;
  readonly weekdays: readonly number[];
  readonly start: string;
  readonly end: string;
  readonly lessonCount: number | null;
  readonly makesUp: boolean;
  readonly isOnline: boolean;
  readonly roomId: string | null;
  readonly instructorId: string | null;
  readonly fee: number | null;
  readonly materials: number | null;
  readonly capacity: number | null;
  readonly minEnrolment: number | null;
}

/** Twelve weeks, as a quarter's courses have them (domain.md F1). */
const USUAL_LESSONS = 12;

/** What the form begins with: the programme as it is, or a usual course of the quarter. */
export function typedFacts(programme: ProgrammeView | null, term: string): TypedFacts {
  if (programme !== null) {
    const { startMinute, endMinute, ...facts } = programme;
    return { ...facts, start: minuteText(startMinute), end: minuteText(endMinute) };
  }
  return {
    kind: 'course',
    name: '',
    about: '',
    term,
    ...termDays(term),
    weekdays: [],
    start: '10:00',
    end: '11:30',
    lessonCount: USUAL_LESSONS,
    makesUp: false,
    isOnline: false,
    roomId: null,
    instructorId: null,
    fee: 0,
    materials: 0,
    capacity: 20,
    minEnrolment: 10,
  };
}

/** The plan, once everything of it can be read. */
export function planOf(typed: TypedFacts): ProgrammePlan | undefined {
  const { firstDay, lastDay, weekdays, lessonCount, makesUp, roomId } = typed;
  const [startMinute, endMinute] = [readMinute(typed.start), readMinute(typed.end)];
  if (startMinute === undefined || startMinute > 1_439 || endMinute === undefined || endMinute < 1)
    return undefined;
  if (!isDate(firstDay) || !isDate(lastDay) || weekdays.length === 0) return undefined;
  if (lessonCount === null || lessonCount < 1 || lessonCount > 200) return undefined;
  return { firstDay, lastDay, weekdays: [...weekdays], startMinute, endMinute, lessonCount, makesUp, roomId };
}

/** All of it, once everything can be read. What main has to say of it is for main to say. */
export function factsOf(typed: TypedFacts): ProgrammeFacts | undefined {
  const plan = planOf(typed);
  const { kind, name, about, term, isOnline, instructorId, fee, materials, capacity, minEnrolment } = typed;
  if (plan === undefined || name.trim() === '' || capacity === null || capacity < 1) return undefined;
  return {
    ...plan,
    kind,
    name: name.trim(),
    // One paragraph: a line break is a space.
    about: about.replace(/\s+/gu, ' ').trim(),
    term,
    isOnline,
    instructorId,
    fee: fee ?? 0,
    materials: materials ?? 0,
    capacity,
    minEnrolment: minEnrolment ?? 0,
  };
}
