import type { ReadableDatabase, WritableDatabase } from '../sql/database.ts';
import { query, write } from './statement.ts';

export interface RoomRow {
  readonly id: string;
  readonly name: string;
  readonly seats: number | null;
  readonly isActive: number;
}

/** Without name and telephone once erased. */
export interface InstructorRow {
  readonly id: string;
  readonly name: string | null;
  readonly phone: string | null;
  readonly contractFrom: string;
  readonly contractTo: string;
  readonly hourly: number;
  readonly withholding: 'business' | 'other';
}

export interface ClosedDayRow {
  readonly date: string;
  readonly reason: string;
}

/** Where programmes meet, who teaches them, and the days on which the centre is closed. */
export interface RoomReads {
  list(): RoomRow[];
  find(roomId: string): RoomRow | undefined;
  byName(name: string): RoomRow | undefined;
  /** Those who are not erased, by name. */
  instructors(): InstructorRow[];
  instructor(instructorId: string): InstructorRow | undefined;
  closedDays(): ClosedDayRow[];
}

export interface RoomWrites {
  save(row: RoomRow): void;
  saveInstructor(row: InstructorRow): void;
  eraseInstructor(instructorId: string, atMs: number): void;
  saveClosedDay(row: ClosedDayRow): void;
  /** Answers whether it was one. */
  removeClosedDay(date: string): boolean;
}

const ROOM = 'SELECT id, name, seats, is_active AS isActive FROM room';
const INSTRUCTOR = `SELECT id, name, phone, contract_from AS contractFrom, contract_to AS contractTo,
  hourly_won AS hourly, withholding FROM instructor`;

export function createRoomReads(database: ReadableDatabase): RoomReads {
  const list = query<[], RoomRow>(database, `${ROOM} ORDER BY is_active DESC, name`);
  const find = query<[string], RoomRow>(database, `${ROOM} WHERE id = ?`);
  const byName = query<[string], RoomRow>(database, `${ROOM} WHERE name = ?`);
  const instructors = query<[], InstructorRow>(
    database,
    `${INSTRUCTOR} WHERE erased_at_ms IS NULL ORDER BY name, id`,
  );
  const instructor = query<[string], InstructorRow>(database, `${INSTRUCTOR} WHERE id = ?`);
  const closedDays = query<[], ClosedDayRow>(database, 'SELECT date, reason FROM closed_day ORDER BY date');
  return {
    list: () => list.all(),
    find: roomId => find.get(roomId),
    byName: name => byName.get(name),
    instructors: () => instructors.all(),
    instructor: instructorId => instructor.get(instructorId),
    closedDays: () => closedDays.all(),
  };
}

type Values = (string | number | null)[];

export function createRoomWrites(database: WritableDatabase): RoomWrites {
  const save = write<Values>(
    database,
    `INSERT INTO room (id, name, seats, is_active) VALUES (?, ?, ?, ?) ON CONFLICT (id) DO UPDATE
     SET name = excluded.name, seats = excluded.seats, is_active = excluded.is_active`,
  );
  const saveInstructor = write<Values>(
    database,
    `INSERT INTO instructor (id, name, phone, contract_from, contract_to, hourly_won, withholding)
     VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET name = excluded.name,
       phone = excluded.phone, contract_from = excluded.contract_from, contract_to = excluded.contract_to,
       hourly_won = excluded.hourly_won, withholding = excluded.withholding`,
  );
  const erase = write<Values>(
    database,
    'UPDATE instructor SET name = NULL, phone = NULL, erased_at_ms = ? WHERE id = ?',
  );
  const saveClosedDay = write<Values>(
    database,
    `INSERT INTO closed_day (date, reason) VALUES (?, ?)
     ON CONFLICT (date) DO UPDATE SET reason = excluded.reason`,
  );
  const removeClosedDay = write<Values>(database, 'DELETE FROM closed_day WHERE date = ?');
  return {
    save: ({ id, name, seats, isActive }) => void save(id, name, seats, isActive),
    saveInstructor: ({ id, name, phone, contractFrom, contractTo, hourly, withholding }) =>
      void saveInstructor(id, name, phone, contractFrom, contractTo, hourly, withholding),
    eraseInstructor: (instructorId, atMs) => void erase(atMs, instructorId),
    saveClosedDay: ({ date, reason }) => void saveClosedDay(date, reason),
    removeClosedDay: date => removeClosedDay(date) === 1,
  };
}
