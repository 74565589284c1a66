import type { ReadableDatabase, WritableDatabase } from '../sql/database.ts';
import { query, write } from './statement.ts';

/** A car that comes to a lesson. */
export interface ParkingRow {
  readonly personId: string;
  readonly number: string;
  readonly programmeName: string;
  readonly startMinute: number;
  readonly endMinute: number;
}

export interface CarReads {
  ofPerson(personId: string): string | undefined;
  /** Of everybody who has a seat in a programme with a lesson on a day. */
  parking(date: string): readonly ParkingRow[];
  /** Of everybody who has a seat in a programme, by number. */
  ofProgramme(programmeId: string): readonly { readonly personId: string; readonly number: string }[];
}

export interface CarWrites {
  save(personId: string, number: string): void;
  remove(personId: string): void;
}

export function createCarReads(database: ReadableDatabase): CarReads {
  const ofPerson = query<[string], { number: string }>(
    database,
    'SELECT number FROM person_car WHERE person_id = ?',
  );
  const parking = query<[string], ParkingRow>(
    database,
    `SELECT enrolment.person_id AS personId, person_car.number, programme.name AS programmeName,
       lesson.start_minute AS startMinute, lesson.end_minute AS endMinute
     FROM lesson
     JOIN programme ON programme.id = lesson.programme_id
     JOIN enrolment ON enrolment.programme_id = lesson.programme_id
       AND enrolment.state IN ('selected', 'paid', 'finished')
     JOIN person_car ON person_car.person_id = enrolment.person_id
     WHERE lesson.date IN (?) AND lesson.state <> 'cancelled' AND programme.state IN ('published', 'closed')
     ORDER BY lesson.start_minute, person_car.number`,
  );
  const ofProgramme = query<[string], { personId: string; number: string }>(
    database,
    `SELECT DISTINCT person_car.person_id AS personId, person_car.number
     FROM enrolment JOIN person_car ON person_car.person_id = enrolment.person_id
     WHERE enrolment.programme_id IN (?) AND enrolment.state IN ('selected', 'paid', 'finished')
     ORDER BY person_car.number, person_car.person_id`,
  );
  return {
    ofPerson: personId => ofPerson.get(personId)?.number,
    parking: date => parking.all(date),
    ofProgramme: programmeId => ofProgramme.all(programmeId),
  };
}

export function createCarWrites(database: WritableDatabase): CarWrites {
  const save = write<string[]>(
    database,
    `INSERT INTO person_car (person_id, number) VALUES (?, ?)
     ON CONFLICT (person_id) DO UPDATE SET number = excluded.number`,
  );
  const remove = write<string[]>(database, 'DELETE FROM person_car WHERE person_id = ?');
  return {
    save: (personId, number) => void save(personId, number),
    remove: personId => void remove(personId),
  };
}
