import type { AttendanceState, Counted } from '../../src/community/attendance.ts';
import type { EnrolmentState } from '../../src/community/enrolment-states.ts';
import type { ReadableDatabase, WritableDatabase } from '../sql/database.ts';
import type { CalendarRow } from './programme-store.ts';
import { query, write } from './statement.ts';

/** Somebody on the sheet of a lesson: who is enrolled, or was when marked. */
export interface AttendanceRow {
  readonly enrolmentId: string;
  readonly personId: string;
  readonly number: number;
  readonly enrolmentState: EnrolmentState;
  readonly name: string | null;
  readonly phone: string | null;
  readonly state: AttendanceState | null;
  readonly atMs: number | null;
  /** The number of the newest mark, 0 is that there was none. */
  readonly position: number;
  /** Lessons of the whole programme that the enrolment came to, and was absent from. */
  readonly came: number;
  readonly absent: number;
  /** Lessons of days gone by in which others were marked, and this one was expected and was not. */
  readonly unmarked: number;
  readonly appliedAtMs: number;
}

export interface AttendanceMoveRow {
  readonly before: AttendanceState | null;
  readonly state: AttendanceState | null;
  readonly how: 'tap' | 'scan' | 'closed' | 'undone' | 'merged';
  readonly atMs: number;
  readonly role: string | null;
}

export interface CountedLessonRow extends CalendarRow {
  readonly kind: string;
  /** As many as the lesson's sheet has rows. */
  readonly enrolled: number;
  readonly came: number;
}

/** A mark of somebody, with where it belongs. */
export interface PersonMarkRow {
  readonly lessonId: string;
  readonly enrolmentId: string;
  readonly programmeId: string;
  readonly enrolmentState: EnrolmentState;
  readonly state: AttendanceState;
  readonly atMs: number;
}

/** A mark in a programme, under whichever sign-up of the person. */
export interface ProgrammeMarkRow {
  readonly lessonId: string;
  readonly personId: string;
  readonly state: AttendanceState;
}

/** Somebody at a shift of volunteers; of one who was erased there is no name. */
export interface ShiftRow {
  readonly personId: string;
  readonly name: string | null;
  readonly dong: string;
  readonly programmeName: string;
  readonly date: string;
  readonly startMinute: number;
  readonly endMinute: number;
  readonly state: 'present' | 'late' | 'left';
  readonly atMs: number;
}

/** What somebody came to under one sign-up, within some days. */
export interface VisitsRow {
  readonly programmeId: string;
  readonly personId: string;
  readonly dong: string;
  readonly sex: 'female' | 'male' | null;
  readonly birthYear: number | null;
  readonly came: number;
  /** Lessons that count: those with an excuse do not. */
  readonly expected: number;
}

export interface AttendanceReads {
  /** Of held lessons from a day to a day, both among them, sign-up by sign-up. */
  visits(firstDay: string, lastDay: string): readonly VisitsRow[];
  /** Lessons that were held, by programme. */
  lessonsHeld(
    firstDay: string,
    lastDay: string,
  ): readonly { readonly programmeId: string; readonly name: string; readonly lessons: number }[];
  /** @param today What was before it is over. */
  ofLesson(lessonId: string, today: string): readonly AttendanceRow[];
  /** Of these rows those of one person. */
  ofPersonInLesson(lessonId: string, personId: string, today: string): readonly AttendanceRow[];
  /** How often the person of a sign-up came to its programme, under whichever of their sign-ups. */
  counted(enrolmentId: string, today: string): Counted;
  /** Lessons of a programme that are over, and in which somebody was expected and is not marked. */
  unclosed(programmeId: string, today: string): readonly number[];
  find(lessonId: string, enrolmentId: string): AttendanceState | null;
  lastMove(lessonId: string, enrolmentId: string): (AttendanceMoveRow & { position: number }) | undefined;
  moves(lessonId: string, enrolmentId: string): readonly AttendanceMoveRow[];
  isMarked(lessonId: string): boolean;
  /** The lessons of a day with their heads counted; cancelled programmes and drafts have none. */
  ofDay(date: string): readonly CountedLessonRow[];
  ofPerson(personId: string): readonly PersonMarkRow[];
  /** All marks of a programme. */
  ofProgramme(programmeId: string): readonly ProgrammeMarkRow[];
  /** Of volunteers who came, in the order of days. */
  shifts(firstDay: string, lastDay: string): readonly ShiftRow[];
}

export interface AttendanceWrites {
  /** Null takes the mark away. */
  set(lessonId: string, enrolmentId: string, state: AttendanceState | null, atMs: number): void;
  addMove(lessonId: string, enrolmentId: string, move: AttendanceMoveRow): void;
}

/** Who is on the sheet of a lesson: enrolled, or enrolled when marked. */
export const IN_LESSON = `(enrolment.state IN ('selected', 'paid', 'finished') OR EXISTS (SELECT 1
  FROM attendance AS mark WHERE mark.lesson_id = lesson.id AND mark.enrolment_id = enrolment.id))`;

/**
 * Whether `enrolment` was expected in the lesson `past`, which is over and in which something was said, and
 * is not marked in it: what `attendanceRateBp` counts as absent. Takes the day of today.
 */
const IS_UNMARKED = `past.state = 'held' AND past.date < ?
  AND past.date >= date(enrolment.applied_at_ms / 1000 + 32400, 'unixepoch')
  AND NOT EXISTS (SELECT 1 FROM attendance AS mark
    WHERE mark.lesson_id = past.id AND mark.enrolment_id = enrolment.id)`;

/** What a report counts. */
function createReportReads(
  database: ReadableDatabase,
): Pick<AttendanceReads, 'visits' | 'lessonsHeld' | 'ofProgramme' | 'shifts'> {
  const visits = query<[string, string], VisitsRow>(
    database,
    `SELECT enrolment.programme_id AS programmeId, enrolment.person_id AS personId, person.dong,
       person.sex, person.birth_year AS birthYear,
       marks.came, marks.expected
     FROM (SELECT attendance.enrolment_id,
         sum(attendance.state IN ('present', 'late', 'left')) AS came,
         sum(attendance.state <> 'excused') AS expected
       FROM lesson JOIN attendance ON attendance.lesson_id = lesson.id
       WHERE lesson.date BETWEEN ? AND ? AND lesson.state = 'held'
       GROUP BY attendance.enrolment_id) AS marks
     JOIN enrolment ON enrolment.id = marks.enrolment_id
     JOIN person ON person.id = enrolment.person_id`,
  );
  const lessonsHeld = query<[string, string], { programmeId: string; name: string; lessons: number }>(
    database,
    `SELECT lesson.programme_id AS programmeId, programme.name, count(*) AS lessons
     FROM lesson JOIN programme ON programme.id = lesson.programme_id
     WHERE lesson.date BETWEEN ? AND ? AND lesson.state = 'held' GROUP BY lesson.programme_id`,
  );
  const ofProgramme = query<[string], ProgrammeMarkRow>(
    database,
    `SELECT attendance.lesson_id AS lessonId, enrolment.person_id AS personId, attendance.state
     FROM lesson
     JOIN attendance ON attendance.lesson_id = lesson.id
     JOIN enrolment ON enrolment.id = attendance.enrolment_id
     WHERE lesson.programme_id IN (?)`,
  );
  const shifts = query<[string, string], ShiftRow>(
    database,
    `SELECT enrolment.person_id AS personId, person.name, person.dong, programme.name AS programmeName,
       lesson.date, lesson.start_minute AS startMinute, lesson.end_minute AS endMinute, attendance.state,
       attendance.at_ms AS atMs
     FROM lesson
     CROSS JOIN programme ON programme.id = lesson.programme_id AND programme.kind = 'volunteer'
     JOIN attendance ON attendance.lesson_id = lesson.id
       AND attendance.state IN ('present', 'late', 'left')
     JOIN enrolment ON enrolment.id = attendance.enrolment_id
     JOIN person ON person.id = enrolment.person_id
     WHERE lesson.date BETWEEN ? AND ? AND lesson.state = 'held'
     ORDER BY lesson.date, lesson.start_minute`,
  );
  return {
    visits: (firstDay, lastDay) => visits.all(firstDay, lastDay),
    lessonsHeld: (firstDay, lastDay) => lessonsHeld.all(firstDay, lastDay),
    ofProgramme: programmeId => ofProgramme.all(programmeId),
    shifts: (firstDay, lastDay) => shifts.all(firstDay, lastDay),
  };
}

/** Marks that the person of `enrolment` has in its programme, under whichever of their sign-ups. */
const marks = (states: string) => `(SELECT count(*) FROM enrolment AS own
    JOIN attendance AS mark ON mark.enrolment_id = own.id AND mark.state IN ${states}
    WHERE own.person_id = enrolment.person_id AND own.programme_id = enrolment.programme_id)`;

/** The sheet of a lesson, and the lessons whose sheets were left open. */
function createSheetReads(
  database: ReadableDatabase,
): Pick<AttendanceReads, 'ofLesson' | 'ofPersonInLesson' | 'unclosed' | 'counted'> {
  const rowsOf = `SELECT enrolment.id AS enrolmentId, enrolment.person_id AS personId, enrolment.number,
       enrolment.state AS enrolmentState, person.name, person.phone, attendance.state,
       attendance.at_ms AS atMs,
       (SELECT coalesce(max(position), 0) FROM attendance_move AS move
         WHERE move.lesson_id = lesson.id AND move.enrolment_id = enrolment.id) AS position,
       (SELECT count(*) FROM attendance AS mark WHERE mark.enrolment_id = enrolment.id
         AND mark.state IN ('present', 'late', 'left')) AS came,
       (SELECT count(*) FROM attendance AS mark WHERE mark.enrolment_id = enrolment.id
         AND mark.state = 'absent') AS absent,
       (SELECT count(*) FROM lesson AS past WHERE past.programme_id = enrolment.programme_id
         AND ${IS_UNMARKED}) AS unmarked,
       enrolment.applied_at_ms AS appliedAtMs
     FROM lesson
     JOIN enrolment ON enrolment.programme_id = lesson.programme_id
     JOIN person ON person.id = enrolment.person_id
     LEFT JOIN attendance ON attendance.lesson_id = lesson.id AND attendance.enrolment_id = enrolment.id
     WHERE lesson.id IN (?) AND ${IN_LESSON}`;
  const ofLesson = query<[string, string], AttendanceRow>(database, `${rowsOf} ORDER BY enrolment.number`);
  const ofPersonInLesson = query<[string, string, string], AttendanceRow>(
    database,
    `${rowsOf} AND enrolment.person_id IN (?) ORDER BY enrolment.number`,
  );
  const counted = query<[string, string], Counted>(
    database,
    `SELECT ${marks("('present', 'late', 'left')")} AS came, ${marks("('absent')")} AS absent,
       (SELECT count(*) FROM lesson AS past WHERE past.programme_id = enrolment.programme_id
         AND ${IS_UNMARKED}) AS unmarked
     FROM enrolment WHERE enrolment.id = ?`,
  );
  const unclosed = query<[string, string], { number: number }>(
    database,
    `SELECT past.number FROM lesson AS past WHERE past.programme_id IN (?) AND EXISTS (SELECT 1
       FROM enrolment WHERE enrolment.programme_id = past.programme_id
         AND enrolment.state IN ('selected', 'paid', 'finished') AND ${IS_UNMARKED})
     ORDER BY past.number`,
  );
  return {
    ofLesson: (lessonId, today) => ofLesson.all(today, lessonId),
    ofPersonInLesson: (lessonId, personId, today) => ofPersonInLesson.all(today, lessonId, personId),
    counted: (enrolmentId, today) => counted.get(today, enrolmentId) ?? { came: 0, absent: 0, unmarked: 0 },
    unclosed: (programmeId, today) => unclosed.all(programmeId, today).map(({ number }) => number),
  };
}

export function createAttendanceReads(database: ReadableDatabase): AttendanceReads {
  const find = query<[string, string], { state: AttendanceState }>(
    database,
    'SELECT state FROM attendance WHERE lesson_id = ? AND enrolment_id = ?',
  );
  const moves = query<[string, string], AttendanceMoveRow & { position: number }>(
    database,
    `SELECT position, before, state, how, at_ms AS atMs, role FROM attendance_move
     WHERE lesson_id = ? AND enrolment_id = ? ORDER BY position`,
  );
  const marked = query<[string], { lessonId: string }>(
    database,
    'SELECT lesson_id AS lessonId FROM attendance WHERE lesson_id = ? LIMIT 1',
  );
  const ofDay = query<[string], CountedLessonRow>(
    database,
    `SELECT lesson.id, lesson.programme_id AS programmeId, lesson.number, lesson.date,
       lesson.start_minute AS startMinute, lesson.end_minute AS endMinute, lesson.room_id AS roomId,
       room.name AS roomName, lesson.state, programme.name AS programmeName,
       programme.state AS programmeState, programme.kind,
       (SELECT count(DISTINCT person_id) FROM enrolment WHERE enrolment.programme_id = lesson.programme_id
         AND ${IN_LESSON}) AS enrolled,
       (SELECT count(*) FROM attendance WHERE attendance.lesson_id = lesson.id
         AND attendance.state IN ('present', 'late', 'left')) AS came
     FROM lesson
     JOIN programme ON programme.id = lesson.programme_id
     LEFT JOIN room ON room.id = lesson.room_id
     WHERE lesson.date IN (?) AND programme.state IN ('published', 'closed')
     ORDER BY lesson.start_minute, programme.name, lesson.id`,
  );
  const ofPerson = query<[string], PersonMarkRow>(
    database,
    `SELECT attendance.lesson_id AS lessonId, enrolment.id AS enrolmentId,
       enrolment.programme_id AS programmeId, enrolment.state AS enrolmentState, attendance.state,
       attendance.at_ms AS atMs
     FROM enrolment JOIN attendance ON attendance.enrolment_id = enrolment.id
     WHERE enrolment.person_id IN (?) ORDER BY attendance.lesson_id, enrolment.id`,
  );
  return {
    ...createReportReads(database),
    ...createSheetReads(database),
    find: (lessonId, enrolmentId) => find.get(lessonId, enrolmentId)?.state ?? null,
    lastMove: (lessonId, enrolmentId) => moves.all(lessonId, enrolmentId).at(-1),
    moves: (lessonId, enrolmentId) => moves.all(lessonId, enrolmentId),
    isMarked: lessonId => marked.get(lessonId) !== undefined,
    ofDay: date => ofDay.all(date),
    ofPerson: personId => ofPerson.all(personId),
  };
}

type Values = (string | number | null)[];

export function createAttendanceWrites(database: WritableDatabase): AttendanceWrites {
  const set = write<Values>(
    database,
    `INSERT INTO attendance (lesson_id, enrolment_id, state, at_ms) VALUES (?, ?, ?, ?)`,
  );
  const change = write<Values>(
    database,
    'UPDATE attendance SET state = ? WHERE lesson_id = ? AND enrolment_id = ?',
  );
  const remove = write<Values>(database, 'DELETE FROM attendance WHERE lesson_id = ? AND enrolment_id = ?');
  const find = query<[string, string], { state: string }>(
    database,
    'SELECT state FROM attendance WHERE lesson_id = ? AND enrolment_id = ?',
  );
  const addMove = write<Values>(
    database,
    `INSERT INTO attendance_move (lesson_id, enrolment_id, position, before, state, how, at_ms, role)
     VALUES (?, ?, (SELECT coalesce(max(position), 0) + 1 FROM attendance_move
       WHERE lesson_id = ? AND enrolment_id = ?), ?, ?, ?, ?, ?)`,
  );
  return {
    set: (lessonId, enrolmentId, state, atMs) => {
      if (state === null) remove(lessonId, enrolmentId);
      else if (find.get(lessonId, enrolmentId)) change(state, lessonId, enrolmentId);
      else set(lessonId, enrolmentId, state, atMs);
    },
    addMove: (lessonId, enrolmentId, { before, state, how, atMs, role }) =>
      void addMove(lessonId, enrolmentId, lessonId, enrolmentId, before, state, how, atMs, role),
  };
}
