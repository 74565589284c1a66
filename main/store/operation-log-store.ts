import type { AttendanceState } from '../../src/community/attendance.ts';
import type { ReadableDatabase, WritableDatabase } from '../sql/database.ts';
import { IN_LESSON } from './attendance-store.ts';
import { query, write } from './statement.ts';

export interface OperationLogRow {
  readonly lessonId: string;
  readonly content: string;
  readonly remarks: string;
  readonly writer: string;
  readonly role: string;
  readonly writtenAtMs: number;
}

export interface LogPhotoRow {
  readonly hash: string;
  readonly lessonId: string;
  readonly position: number;
  readonly kind: 'jpeg' | 'png';
}

export interface LogApprovalRow {
  readonly step: number;
  readonly name: string;
  readonly role: string;
  readonly atMs: number;
}

/** How many were on the sheet of a lesson, and how each of them is marked. */
export interface HeadsRow {
  readonly enrolled: number;
  readonly present: number;
  readonly late: number;
  readonly left: number;
  readonly excused: number;
  readonly absent: number;
  /** Of those who came; whoever has not said is neither. */
  readonly female: number;
  readonly male: number;
}

/** Somebody on the sheet, without a name. */
export interface HeadRow {
  readonly state: AttendanceState | null;
  readonly sex: 'female' | 'male' | null;
}

/** A lesson that was held and has no log. */
export interface UnloggedRow {
  readonly lessonId: string;
  readonly programmeId: string;
  readonly programmeName: string;
  readonly number: number;
  readonly date: string;
  readonly startMinute: number;
}

/** A log that not all have approved. */
export interface WaitingLogRow extends UnloggedRow {
  readonly writer: string;
  /** So many have. */
  readonly approvals: number;
}

export interface OperationLogReads {
  /** The oldest first. */
  waiting(): readonly WaitingLogRow[];
  find(lessonId: string): OperationLogRow | undefined;
  photos(lessonId: string): readonly LogPhotoRow[];
  photo(hash: string): LogPhotoRow | undefined;
  approvals(lessonId: string): readonly LogApprovalRow[];
  /** Places of photographs of a lesson that have been kept long enough and are gone. */
  gonePhotos(lessonId: string): readonly { readonly position: number; readonly atMs: number }[];
  /** Photographs of lessons before a day, the oldest first. */
  photosBefore(day: string, limit: number): readonly LogPhotoRow[];
  /** As they are now. */
  heads(lessonId: string): readonly HeadRow[];
  /** As they were when the first one signed. */
  signedHeads(lessonId: string): HeadsRow | undefined;
  /** Until a day, that day too; the newest first. */
  unlogged(until: string): readonly UnloggedRow[];
}

export interface OperationLogWrites {
  save(row: OperationLogRow): void;
  addPhoto(row: LogPhotoRow, atMs: number): void;
  removePhoto(hash: string): void;
  /** Removes a photograph that has been kept long enough, and writes down that it is gone. */
  letPhotoGo(photo: LogPhotoRow, atMs: number): void;
  sign(lessonId: string, heads: HeadsRow): void;
  addApproval(lessonId: string, row: LogApprovalRow): void;
}

const PHOTO = 'SELECT hash, lesson_id AS lessonId, position, kind FROM operation_log_photo';

/** What is still to be done about logs. */
function createListReads(database: ReadableDatabase): Pick<OperationLogReads, 'unlogged' | 'waiting'> {
  const unlogged = query<[string], UnloggedRow>(
    database,
    `SELECT lesson.id AS lessonId, lesson.programme_id AS programmeId, programme.name AS programmeName,
       lesson.number, lesson.date, lesson.start_minute AS startMinute
     FROM lesson JOIN programme ON programme.id = lesson.programme_id
     WHERE lesson.date <= ? AND lesson.state = 'held'
       AND NOT EXISTS (SELECT 1 FROM operation_log WHERE lesson_id = lesson.id)
     ORDER BY lesson.date DESC, lesson.start_minute DESC`,
  );
  const waiting = query<[], WaitingLogRow>(
    database,
    `SELECT lesson.id AS lessonId, lesson.programme_id AS programmeId, programme.name AS programmeName,
       lesson.number, lesson.date, lesson.start_minute AS startMinute, operation_log.writer,
       (SELECT count(*) FROM operation_log_approval AS approval
         WHERE approval.lesson_id = operation_log.lesson_id) AS approvals
     FROM operation_log
     CROSS JOIN lesson ON lesson.id = operation_log.lesson_id
     JOIN programme ON programme.id = lesson.programme_id
     WHERE NOT EXISTS (SELECT 1 FROM operation_log_approval AS last
       WHERE last.lesson_id = operation_log.lesson_id AND last.step = 3)
     ORDER BY lesson.date, lesson.start_minute`,
  );
  return { unlogged: until => unlogged.all(until), waiting: () => waiting.all() };
}

export function createOperationLogReads(database: ReadableDatabase): OperationLogReads {
  const find = query<[string], OperationLogRow>(
    database,
    `SELECT lesson_id AS lessonId, content, remarks, writer, role, written_at_ms AS writtenAtMs
     FROM operation_log WHERE lesson_id = ?`,
  );
  const photos = query<[string], LogPhotoRow>(database, `${PHOTO} WHERE lesson_id = ? ORDER BY position`);
  const photo = query<[string], LogPhotoRow>(database, `${PHOTO} WHERE hash = ?`);
  const approvals = query<[string], LogApprovalRow>(
    database,
    `SELECT step, name, role, at_ms AS atMs FROM operation_log_approval WHERE lesson_id = ? ORDER BY step`,
  );
  const gonePhotos = query<[string], { position: number; atMs: number }>(
    database,
    `SELECT position, gone_at_ms AS atMs FROM operation_log_photo_gone WHERE lesson_id = ?
     ORDER BY position`,
  );
  const photosBefore = query<[string, number], LogPhotoRow>(
    database,
    `SELECT photo.hash, photo.lesson_id AS lessonId, photo.position, photo.kind
     FROM lesson JOIN operation_log_photo AS photo ON photo.lesson_id = lesson.id
     WHERE lesson.date < ? ORDER BY lesson.date LIMIT ?`,
  );
  const heads = query<[string], HeadRow>(
    database,
    `SELECT attendance.state, person.sex
     FROM lesson
     JOIN enrolment ON enrolment.programme_id = lesson.programme_id
     JOIN person ON person.id = enrolment.person_id
     LEFT JOIN attendance ON attendance.lesson_id = lesson.id AND attendance.enrolment_id = enrolment.id
     WHERE lesson.id IN (?) AND ${IN_LESSON}`,
  );
  const signedHeads = query<[string], HeadsRow>(
    database,
    `SELECT enrolled, present, late, left_early AS left, excused, absent, female, male
     FROM operation_log_heads WHERE lesson_id = ?`,
  );
  return {
    find: lessonId => find.get(lessonId),
    photos: lessonId => photos.all(lessonId),
    photo: hash => photo.get(hash),
    approvals: lessonId => approvals.all(lessonId),
    gonePhotos: lessonId => gonePhotos.all(lessonId),
    photosBefore: (day, limit) => photosBefore.all(day, limit),
    heads: lessonId => heads.all(lessonId),
    signedHeads: lessonId => signedHeads.get(lessonId),
    ...createListReads(database),
  };
}

type Values = (string | number | null)[];

export function createOperationLogWrites(database: WritableDatabase): OperationLogWrites {
  const save = write<Values>(
    database,
    `INSERT INTO operation_log (lesson_id, content, remarks, writer, role, written_at_ms)
     VALUES (?, ?, ?, ?, ?, ?)
     ON CONFLICT (lesson_id) DO UPDATE SET content = excluded.content, remarks = excluded.remarks,
       writer = excluded.writer, role = excluded.role, written_at_ms = excluded.written_at_ms`,
  );
  const addPhoto = write<Values>(
    database,
    'INSERT INTO operation_log_photo (hash, lesson_id, position, kind, at_ms) VALUES (?, ?, ?, ?, ?)',
  );
  const removePhoto = write<Values>(database, 'DELETE FROM operation_log_photo WHERE hash = ?');
  const addGone = write<Values>(
    database,
    'INSERT INTO operation_log_photo_gone (lesson_id, position, gone_at_ms) VALUES (?, ?, ?)',
  );
  const sign = write<Values>(
    database,
    `INSERT INTO operation_log_heads (lesson_id, enrolled, present, late, left_early, excused, absent,
       female, male)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const addApproval = write<Values>(
    database,
    'INSERT INTO operation_log_approval (lesson_id, step, name, role, at_ms) VALUES (?, ?, ?, ?, ?)',
  );
  return {
    save: ({ lessonId, content, remarks, writer, role, writtenAtMs }) =>
      void save(lessonId, content, remarks, writer, role, writtenAtMs),
    addPhoto: ({ hash, lessonId, position, kind }, atMs) =>
      void addPhoto(hash, lessonId, position, kind, atMs),
    removePhoto: hash => void removePhoto(hash),
    letPhotoGo({ hash, lessonId, position }, atMs) {
      addGone(lessonId, position, atMs);
      removePhoto(hash);
    },
    sign: (lessonId, { enrolled, present, late, left, excused, absent, female, male }) =>
      void sign(lessonId, enrolled, present, late, left, excused, absent, female, male),
    addApproval: (lessonId, { step, name, role, atMs }) => void addApproval(lessonId, step, name, role, atMs),
  };
}
