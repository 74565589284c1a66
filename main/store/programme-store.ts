import type { ProgrammeKind, ProgrammeState } from '../../src/community/programme.ts';
import type { ReadableDatabase, WritableDatabase } from '../sql/database.ts';
import { query, write } from './statement.ts';

/** A programme with the plan that its lessons were made by. */
export interface ProgrammeRow {
  readonly id: string;
  readonly kind: ProgrammeKind;
  readonly name: string;
  readonly about: string;
  readonly isOnline: number;
  readonly term: string;
  readonly firstDay: string;
  readonly lastDay: string;
  /** Digits of weekdays, 0 is Sunday. */
  readonly weekdays: string;
  readonly startMinute: number;
  readonly endMinute: number;
  readonly lessonCount: number;
  readonly makesUp: number;
  readonly roomId: string | null;
  readonly instructorId: string | null;
  readonly fee: number;
  readonly materials: number;
  readonly capacity: number;
  readonly minEnrolment: number;
  readonly state: ProgrammeState;
  readonly reason: string | null;
  readonly copiedFrom: string | null;
}

/** A programme in a list, with its people counted. */
export interface ListedProgrammeRow extends ProgrammeRow {
  readonly roomName: string | null;
  readonly instructorName: string | null;
  readonly enrolled: number;
  readonly waiting: number;
  /** Lessons that are not cancelled. */
  readonly lessons: number;
  /** The day of the first of them. */
  readonly firstLesson: string | null;
  /** With how many staff have last said that it opens although they are too few. */
  readonly openedWith: number | null;
}

export type LessonState = 'planned' | 'held' | 'cancelled';

export interface LessonRow {
  readonly id: string;
  readonly programmeId: string;
  readonly number: number;
  readonly date: string;
  readonly startMinute: number;
  readonly endMinute: number;
  readonly roomId: string | null;
  readonly roomName: string | null;
  readonly state: LessonState;
}

/** A lesson in a calendar. */
export interface CalendarRow extends LessonRow {
  readonly programmeName: string;
  readonly programmeState: ProgrammeState;
}

/** A lesson whose room somebody else wants as well. */
export interface RoomClashRow {
  readonly programmeId: string;
  readonly programmeName: string;
  readonly roomName: string;
  readonly date: string;
  readonly startMinute: number;
  readonly endMinute: number;
}

export interface Stay {
  readonly date: string;
  readonly startMinute: number;
  readonly endMinute: number;
}

export interface LessonMoveRow {
  readonly lessonId: string;
  readonly kind: 'moved' | 'cancelled';
  readonly dateBefore: string;
  readonly startBefore: number;
  readonly roomBefore: string | null;
  readonly reason: string;
  readonly atMs: number;
}

export interface ProgrammeReads {
  find(programmeId: string): ListedProgrammeRow | undefined;
  ofTerm(term: string): ListedProgrammeRow[];
  /** The quarters that have programmes, the newest first. */
  terms(): string[];
  /** What was copied from a programme, if it was. */
  copyOf(programmeId: string): string | undefined;
  lessons(programmeId: string): LessonRow[];
  lesson(lessonId: string): LessonRow | undefined;
  /** The lessons of all programmes from a day to a day, both among them; cancelled programmes have none. */
  calendar(firstDay: string, lastDay: string): CalendarRow[];
  /** The lessons in a room that meet a stay, those of one programme left aside. */
  clashes(roomId: string, stay: Stay, besides: string): RoomClashRow[];
  /** As `clashes`, with all lessons but one. */
  clashesOfLesson(roomId: string, stay: Stay, lessonId: string): RoomClashRow[];
  moves(lessonId: string): LessonMoveRow[];
}

export interface ProgrammeWrites {
  add(row: Omit<ProgrammeRow, 'state' | 'reason'>, atMs: number): void;
  change(row: Omit<ProgrammeRow, 'state' | 'reason' | 'copiedFrom'>): void;
  setState(programmeId: string, state: ProgrammeState, reason: string | null): void;
  remove(programmeId: string): void;
  addLesson(row: Omit<LessonRow, 'roomName' | 'state'>): void;
  removeLessons(programmeId: string): void;
  moveLesson(row: Omit<LessonRow, 'roomName' | 'programmeId' | 'number' | 'state'>): void;
  setLessonState(lessonId: string, state: LessonState): void;
  addMove(row: LessonMoveRow): void;
}

const PROGRAMME = `SELECT programme.id, programme.kind, programme.name, programme.about,
    programme.is_online AS isOnline, programme.term, programme.first_day AS firstDay,
    programme.last_day AS lastDay, programme.weekdays, programme.start_minute AS startMinute,
    programme.end_minute AS endMinute, programme.lesson_count AS lessonCount,
    programme.makes_up AS makesUp, programme.room_id AS roomId, programme.instructor_id AS instructorId,
    programme.fee_won AS fee, programme.materials_won AS materials, programme.capacity,
    programme.min_enrolment AS minEnrolment, programme.state, programme.reason,
    programme.copied_from AS copiedFrom, room.name AS roomName, instructor.name AS instructorName,
    (SELECT count(*) FROM enrolment WHERE enrolment.programme_id = programme.id
      AND enrolment.state IN ('offered', 'selected', 'paid', 'finished')) AS enrolled,
    (SELECT count(*) FROM enrolment WHERE enrolment.programme_id = programme.id
      AND enrolment.state = 'waiting') AS waiting,
    (SELECT count(*) FROM lesson WHERE lesson.programme_id = programme.id AND lesson.state <> 'cancelled')
      AS lessons,
    (SELECT min(date) FROM lesson WHERE lesson.programme_id = programme.id AND lesson.state <> 'cancelled')
      AS firstLesson,
    (SELECT enrolled FROM programme_opening WHERE programme_opening.programme_id = programme.id
      ORDER BY position DESC LIMIT 1) AS openedWith
  FROM programme
  LEFT JOIN room ON room.id = programme.room_id
  LEFT JOIN instructor ON instructor.id = programme.instructor_id`;

const LESSON = `SELECT lesson.id, lesson.programme_id AS programmeId, lesson.number, lesson.date,
    lesson.start_minute AS startMinute, lesson.end_minute AS endMinute, lesson.room_id AS roomId,
    room.name AS roomName, lesson.state
  FROM lesson LEFT JOIN room ON room.id = lesson.room_id`;

const CLASH = `SELECT programme.id AS programmeId, programme.name AS programmeName, room.name AS roomName,
    lesson.date, lesson.start_minute AS startMinute, lesson.end_minute AS endMinute
  FROM lesson
  JOIN programme ON programme.id = lesson.programme_id
  JOIN room ON room.id = lesson.room_id
  WHERE lesson.room_id IN (?) AND lesson.date IN (?) AND lesson.state <> 'cancelled'
    AND lesson.start_minute < ? AND lesson.end_minute > ?`;

type ClashKeys = [string, string, number, number, string];

export function createProgrammeReads(database: ReadableDatabase): ProgrammeReads {
  const find = query<[string], ListedProgrammeRow>(database, `${PROGRAMME} WHERE programme.id IN (?)`);
  const ofTerm = query<[string], ListedProgrammeRow>(
    database,
    `${PROGRAMME} WHERE programme.term IN (?) ORDER BY programme.start_minute, programme.name, programme.id`,
  );
  const terms = query<[], { term: string }>(
    database,
    'SELECT DISTINCT term FROM programme ORDER BY term DESC',
  );
  const copyOf = query<[string], { id: string }>(database, 'SELECT id FROM programme WHERE copied_from = ?');
  const lessons = query<[string], LessonRow>(
    database,
    `${LESSON} WHERE lesson.programme_id IN (?) ORDER BY lesson.number`,
  );
  const lesson = query<[string], LessonRow>(database, `${LESSON} WHERE lesson.id IN (?)`);
  const calendar = query<[string, string], CalendarRow>(
    database,
    `SELECT lesson.id, lesson.programme_id AS programmeId, lesson.number, lesson.date,
       lesson.start_minute AS startMinute, lesson.end_minute AS endMinute, lesson.room_id AS roomId,
       room.name AS roomName, lesson.state, programme.name AS programmeName,
       programme.state AS programmeState
     FROM lesson
     JOIN programme ON programme.id = lesson.programme_id
     LEFT JOIN room ON room.id = lesson.room_id
     WHERE lesson.date BETWEEN ? AND ? AND programme.state <> 'cancelled'
     ORDER BY lesson.date, lesson.start_minute, programme.name`,
  );
  const clashes = query<ClashKeys, RoomClashRow>(database, `${CLASH} AND lesson.programme_id <> ?`);
  const clashesOfLesson = query<ClashKeys, RoomClashRow>(database, `${CLASH} AND lesson.id <> ?`);
  const moves = query<[string], LessonMoveRow>(
    database,
    `SELECT lesson_id AS lessonId, kind, date_before AS dateBefore, start_before AS startBefore,
       room_before AS roomBefore, reason, at_ms AS atMs
     FROM lesson_move WHERE lesson_id = ? ORDER BY position`,
  );
  return {
    find: programmeId => find.get(programmeId),
    ofTerm: term => ofTerm.all(term),
    terms: () => terms.all().map(({ term }) => term),
    copyOf: programmeId => copyOf.get(programmeId)?.id,
    lessons: programmeId => lessons.all(programmeId),
    lesson: lessonId => lesson.get(lessonId),
    calendar: (firstDay, lastDay) => calendar.all(firstDay, lastDay),
    clashes: (roomId, { date, startMinute, endMinute }, besides) =>
      clashes.all(roomId, date, endMinute, startMinute, besides),
    clashesOfLesson: (roomId, { date, startMinute, endMinute }, lessonId) =>
      clashesOfLesson.all(roomId, date, endMinute, startMinute, lessonId),
    moves: lessonId => moves.all(lessonId),
  };
}

type Values = (string | number | null)[];

const COLUMNS = `kind, name, about, is_online, term, first_day, last_day, weekdays, start_minute, end_minute,
  lesson_count, makes_up, room_id, instructor_id, fee_won, materials_won, capacity, min_enrolment`;

/** In the order of `COLUMNS`. */
function valuesOf(row: Omit<ProgrammeRow, 'state' | 'reason' | 'copiedFrom'>): Values {
  return [
    row.kind,
    row.name,
    row.about,
    row.isOnline,
    row.term,
    row.firstDay,
    row.lastDay,
    row.weekdays,
    row.startMinute,
    row.endMinute,
    row.lessonCount,
    row.makesUp,
    row.roomId,
    row.instructorId,
    row.fee,
    row.materials,
    row.capacity,
    row.minEnrolment,
  ];
}

export function createProgrammeWrites(database: WritableDatabase): ProgrammeWrites {
  const places = COLUMNS.split(',')
    .map(() => '?')
    .join(', ');
  const add = write<Values>(
    database,
    `INSERT INTO programme (${COLUMNS}, id, copied_from, created_at_ms, state)
     VALUES (${places}, ?, ?, ?, 'draft')`,
  );
  const change = write<Values>(database, `UPDATE programme SET (${COLUMNS}) = (${places}) WHERE id = ?`);
  const setState = write<Values>(database, 'UPDATE programme SET state = ?, reason = ? WHERE id = ?');
  const remove = write<Values>(database, 'DELETE FROM programme WHERE id = ?');
  const addLesson = write<Values>(
    database,
    `INSERT INTO lesson (id, programme_id, number, date, start_minute, end_minute, room_id, state)
     VALUES (?, ?, ?, ?, ?, ?, ?, 'planned')`,
  );
  const removeLessons = write<Values>(database, 'DELETE FROM lesson WHERE programme_id = ?');
  const moveLesson = write<Values>(
    database,
    'UPDATE lesson SET date = ?, start_minute = ?, end_minute = ?, room_id = ? WHERE id = ?',
  );
  const setLessonState = write<Values>(database, 'UPDATE lesson SET state = ? WHERE id = ?');
  const addMove = write<Values>(
    database,
    `INSERT INTO lesson_move (lesson_id, position, kind, date_before, start_before, room_before, reason,
       at_ms)
     VALUES (?, (SELECT coalesce(max(position), 0) + 1 FROM lesson_move WHERE lesson_id = ?), ?, ?, ?, ?,
       ?, ?)`,
  );
  return {
    add: (row, atMs) => void add(...valuesOf(row), row.id, row.copiedFrom, atMs),
    change: row => void change(...valuesOf(row), row.id),
    setState: (programmeId, state, reason) => void setState(state, reason, programmeId),
    remove: programmeId => void remove(programmeId),
    addLesson: ({ id, programmeId, number, date, startMinute, endMinute, roomId }) =>
      void addLesson(id, programmeId, number, date, startMinute, endMinute, roomId),
    removeLessons: programmeId => void removeLessons(programmeId),
    moveLesson: ({ id, date, startMinute, endMinute, roomId }) =>
      void moveLesson(date, startMinute, endMinute, roomId, id),
    setLessonState: (lessonId, state) => void setLessonState(state, lessonId),
    addMove: ({ lessonId, kind, dateBefore, startBefore, roomBefore, reason, atMs }) =>
      void addMove(lessonId, lessonId, kind, dateBefore, startBefore, roomBefore, reason, atMs),
  };
}
