import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createNewId } from '../../main/new-id.ts';
import { openDatabase, type WritableDatabase } from '../../main/sql/database.ts';
import { addDays, weekdayOf } from '../../src/base/dates.ts';
import { dateText, koreaTime } from '../../src/base/korea-time.ts';
import { personCardToken } from '../../src/community/person-card.ts';
import { required } from '../../src/base/assert.ts';
import { openShop } from './past-sales.ts';

const PEOPLE = 20_000;
const TERMS = ['2026-1', '2026-2', '2026-3', '2026-4'] as const;
const PROGRAMMES_A_TERM = 150;
const LESSONS = 15;
const SEATS = 34;
/** Courses of one weekday that are on at the same time, each in a room of its own. */
const A_DAY = 30;
const DONGS = ['가정1동', '가정2동', '검암경서동', '신현원창동', '연희동', '청라1동', '청라2동', '석남1동'];
const FAMILY = ['김', '이', '박', '최', '정', '강', '조', '윤', '장', '임'];
const GIVEN = [
  '영수',
  '순자',
  '정희',
  '미경',
  '상철',
  '은주',
  '동현',
  '말순',
  '길동',
  '춘향',
  '학규',
  '보배',
];

export interface BusyCentre {
  readonly folder: string;
  /** A lesson of today, and the cards of who is in it and has not come yet. */
  readonly lessonId: string;
  readonly tokens: readonly string[];
  readonly counts: Readonly<Record<'people' | 'programmes' | 'lessons' | 'attendances', number>>;
}

/**
 * A year of a busy centre, written straight into the file: 20,000 people, 600 programmes of 15 lessons, 34
 * people in each, and who came. The last week of the last term is still to come; its first day is today.
 */
export async function busyCentre(nowMs: number): Promise<BusyCentre> {
  const folder = mkdtempSync(join(tmpdir(), 'ieum-bench-'));
  // The program itself lays the file.
  await openShop(folder, nowMs, async () => {});
  const database = openDatabase(folder);
  const { write } = database;
  const insert = createInsert(write);
  const newId = createNewId(() => nowMs);
  const times = { start: startNear(nowMs), end: startNear(nowMs) + 90 };
  const written = write.transaction(() => {
    const people = addPeople(insert, newId, nowMs);
    const rooms = Array.from({ length: 2 * A_DAY }, (_, index) => {
      const id = newId();
      insert('room', { id, name: `${index + 1}호`, seats: 40, is_active: 1 });
      return id;
    });
    return addProgrammes({ insert, newId, nowMs, people, rooms, times });
  });
  const { lessonId, tokens } = written.immediate();
  const count = (table: string) =>
    required(write.prepare<[], { rows: number }>(`SELECT count(*) AS rows FROM ${table}`).get(), table).rows;
  const counts = {
    people: count('person'),
    programmes: count('programme'),
    lessons: count('lesson'),
    attendances: count('attendance'),
  };
  write.exec('ANALYZE');
  database.close();
  return { folder, lessonId, tokens, counts };
}

/** So that a scan now is in time: the lesson begins in a moment, on this day. */
function startNear(nowMs: number): number {
  const { hour, minute } = koreaTime(nowMs);
  return Math.min(hour * 60 + minute, 24 * 60 - 91);
}

type Insert = (table: string, row: Readonly<Record<string, string | number | null>>) => void;

/** Writes rows by the names of their columns, each table with one statement. */
function createInsert(database: WritableDatabase): Insert {
  const statements = new Map<string, (values: readonly (string | number | null)[]) => void>();
  return (table, row) => {
    const known = statements.get(table);
    if (known) return known(Object.values(row));
    const names = Object.keys(row);
    const sql = `INSERT INTO ${table} (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})`;
    const statement = database.prepare<(string | number | null)[]>(sql);
    const run = (values: readonly (string | number | null)[]) => void statement.run(...values);
    statements.set(table, run);
    return run(Object.values(row));
  };
}

interface Somebody {
  readonly id: string;
  readonly token: string;
}

function addPeople(insert: Insert, newId: () => string, nowMs: number): readonly Somebody[] {
  return Array.from({ length: PEOPLE }, (_, index) => {
    const id = newId();
    insert('person', {
      id,
      name: `${FAMILY[index % FAMILY.length]}${GIVEN[(index * 7) % GIVEN.length]}`,
      phone: `010${String(20_000_000 + index)}`,
      birth_year: 1935 + (index % 70),
      sex: index % 3 === 0 ? 'male' : 'female',
      dong: DONGS[index % DONGS.length] ?? '',
      needs: '',
      registered_at_ms: nowMs,
    });
    const bytes = new Uint8Array(16);
    new DataView(bytes.buffer).setUint32(0, index);
    const token = personCardToken(bytes);
    insert('person_card', { token, person_id: id, issued_at_ms: nowMs });
    return { id, token };
  });
}

interface Year {
  readonly insert: Insert;
  readonly newId: () => string;
  readonly nowMs: number;
  readonly people: readonly Somebody[];
  readonly rooms: readonly string[];
  readonly times: { readonly start: number; readonly end: number };
}

function addProgrammes(year: Year) {
  const today = dateText(year.nowMs);
  const thisWeek: { readonly lessonId: string; readonly tokens: readonly string[] }[] = [];
  for (const [termIndex, term] of TERMS.entries()) {
    const weeksAgo = (TERMS.length - termIndex) * LESSONS - 1;
    for (let number = 0; number < PROGRAMMES_A_TERM; number += 1) {
      const firstDay = addDays(today, Math.floor(number / A_DAY) - weeksAgo * 7);
      const room = year.rooms[(termIndex % 2) * A_DAY + (number % A_DAY)] ?? null;
      const place = termIndex * PROGRAMMES_A_TERM + number;
      const added = addProgramme(year, { term, firstDay, room, place });
      if (termIndex === TERMS.length - 1) thisWeek.push(added);
    }
  }
  return required(thisWeek[0], 'a lesson of today');
}

function addProgramme(
  { insert, newId, nowMs, people, times }: Year,
  course: {
    readonly term: string;
    readonly firstDay: string;
    readonly room: string | null;
    readonly place: number;
  },
) {
  const { term, firstDay, room, place } = course;
  const programmeId = newId();
  const at = { start_minute: times.start, end_minute: times.end, room_id: room };
  const what = { kind: 'course', name: `강좌 ${place + 1}`, about: '', is_online: 0, term };
  const days = { first_day: firstDay, last_day: addDays(firstDay, (LESSONS - 1) * 7) };
  const plan = { weekdays: String(weekdayOf(firstDay)), lesson_count: LESSONS, makes_up: 1 };
  const seats = { fee_won: 45_000, materials_won: 0, capacity: 40, min_enrolment: 10 };
  const born = { state: 'published', created_at_ms: nowMs };
  insert('programme', { id: programmeId, ...what, ...days, ...plan, ...at, ...seats, ...born });
  const isThisTerm = term === TERMS.at(-1);
  const enrolled = Array.from({ length: SEATS }, (_, index) => {
    const somebody = required(people[(place * SEATS + index * 7) % PEOPLE], 'somebody');
    const row = { id: newId(), programme_id: programmeId, person_id: somebody.id, number: index + 1 };
    const money = { fee_won: 45_000, materials_won: 0, applied_at_ms: nowMs };
    const state = isThisTerm ? 'paid' : 'finished';
    insert('enrolment', { ...row, ...money, way: 'desk', state, is_resident: 1, is_dropped: 0 });
    return { id: row.id, token: somebody.token };
  });
  const lessons = Array.from({ length: LESSONS }, (_, index) => {
    const isHeld = !isThisTerm || index < LESSONS - 1;
    const lessonId = newId();
    const row = { id: lessonId, programme_id: programmeId, number: index + 1 };
    const date = addDays(firstDay, index * 7);
    insert('lesson', { ...row, ...at, date, state: isHeld ? 'held' : 'planned' });
    if (isHeld) addAttendance(insert, { lessonId, enrolled, number: index, nowMs });
    return lessonId;
  });
  return {
    lessonId: required(lessons.at(-1), 'the last lesson'),
    tokens: enrolled.map(({ token }) => token),
  };
}

function addAttendance(
  insert: Insert,
  lesson: {
    readonly lessonId: string;
    readonly enrolled: readonly { readonly id: string }[];
    readonly number: number;
    readonly nowMs: number;
  },
): void {
  const { lessonId, enrolled, number, nowMs } = lesson;
  for (const [index, { id }] of enrolled.entries()) {
    const chance = (index * 13 + number * 7) % 20;
    const state = chance === 0 ? 'absent' : chance === 1 ? 'late' : chance === 2 ? 'excused' : 'present';
    const mark = { lesson_id: lessonId, enrolment_id: id, state, at_ms: nowMs };
    insert('attendance', mark);
    insert('attendance_move', { ...mark, position: 1, how: 'tap', role: 'centre' });
  }
}
