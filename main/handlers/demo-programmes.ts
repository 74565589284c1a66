import demo from '../../resources/demo/demo-programmes.json' with { type: 'json' };
import { required } from '../../src/base/assert.ts';
import { addDays, weekdayOf } from '../../src/base/dates.ts';
import { dateText } from '../../src/base/korea-time.ts';
import { readMinute } from '../../src/community/programme.ts';
import { termDays, termOf } from '../../src/community/term.ts';
import type { Change } from './change.ts';
import { lessonsOf } from './lesson-days.ts';
import { layLessons, rowOf } from './save-programme.ts';

export type DemoProgramme = (typeof demo.programmes)[number];

/** A programme of the demo by its name. */
export const demoProgrammeOf = (name: string): DemoProgramme =>
  required(
    demo.programmes.find(file => file.name === name),
    name,
  );

/** The demo's programmes: a quarter that people know of, around the day on which the demo begins. */
export function layDemoProgrammes(work: Change): void {
  const { writes, newId, atMs } = work;
  const term = termOf(dateText(atMs));
  const { firstDay, lastDay } = termDays(term);
  const roomIds = new Map<string, string>();
  for (const { name, seats } of demo.rooms) {
    const id = newId();
    roomIds.set(name, id);
    writes.rooms.save({ id, name, seats, isActive: 1 });
  }
  const instructorIds = new Map<string, string>();
  for (const { withholding, ...facts } of demo.instructors) {
    const id = newId();
    instructorIds.set(facts.name, id);
    const kind = withholding === 'other' ? 'other' : 'business';
    const [contractFrom, contractTo] = [`${term.slice(0, 4)}-01-01`, `${term.slice(0, 4)}-12-31`];
    writes.rooms.saveInstructor({ ...facts, id, contractFrom, contractTo, withholding: kind });
  }
  for (const file of demo.programmes) {
    const days = { firstDay: firstMonday(firstDay), lastDay };
    layProgramme(work, file, {
      term,
      ...days,
      roomId: required(roomIds.get(file.room), `room ${file.room}`),
      instructorId: file.instructor === null ? null : (instructorIds.get(file.instructor) ?? null),
    });
  }
}

/** Courses begin with the first whole week of the quarter. */
export function firstMonday(date: string): string {
  return addDays(date, (8 - weekdayOf(date)) % 7);
}

/** Lays a course that people know of, with its lessons. Its id. */
export function layProgramme(
  work: Change,
  file: DemoProgramme,
  at: {
    readonly term: string;
    readonly firstDay: string;
    readonly lastDay: string;
    readonly roomId: string;
    readonly instructorId: string | null;
  },
): string {
  const minute = (text: string) => required(readMinute(text), `${file.name}: ${text}`);
  const facts = {
    ...at,
    kind: 'course' as const,
    name: file.name,
    about: '',
    isOnline: false,
    weekdays: file.weekdays,
    startMinute: minute(file.start),
    endMinute: minute(file.end),
    lessonCount: file.lessons,
    makesUp: false,
    fee: file.fee,
    materials: file.materials,
    capacity: file.capacity,
    minEnrolment: file.minimum,
  };
  const row = rowOf(work.newId(), facts);
  work.writes.programmes.add({ ...row, copiedFrom: null }, work.atMs);
  layLessons(work, row, lessonsOf(work.reads, facts).dates);
  work.writes.programmes.setState(row.id, 'published', null);
  return row.id;
}
