import type { EnrolmentState } from '../../src/community/enrolment-states.ts';
import type { ReadableDatabase, WritableDatabase } from '../sql/database.ts';
import { query, write } from './statement.ts';

/** That a programme opens though it has too few people. */
export interface OpeningRow {
  readonly enrolled: number;
  readonly minimum: number;
  readonly atMs: number;
  readonly role: string;
  readonly opener: string;
}

/** That a programme was cancelled. */
export interface ClosingRow {
  readonly atMs: number;
  readonly role: string;
  readonly closer: string;
}

/** Somebody who is to be told of it. */
export interface ToTellRow {
  readonly enrolmentId: string;
  readonly personId: string;
  readonly number: number;
  readonly name: string;
  readonly phone: string | null;
  /** Before it was cancelled. */
  readonly state: EnrolmentState;
  readonly waitingNumber: number | null;
}

export interface WordRow {
  readonly isTold: number;
  readonly atMs: number;
  readonly role: string;
  readonly teller: string;
}

export interface ClosingReads {
  /** The newest decision to open. */
  opening(programmeId: string): OpeningRow | undefined;
  closing(programmeId: string): ClosingRow | undefined;
  /** Who is still somebody, and was in the programme or waited when it was cancelled. */
  listed(programmeId: string): readonly ToTellRow[];
  /** The same of a programme that is not cancelled: who is in it or waits now. */
  live(programmeId: string): readonly ToTellRow[];
  /** The newest word about a sign-up. */
  word(enrolmentId: string): WordRow | undefined;
}

export interface ClosingWrites {
  addOpening(programmeId: string, row: OpeningRow): void;
  /** Notes the cancellation, with everybody who is in the programme or waits. */
  addClosing(programmeId: string, row: ClosingRow): void;
  addWord(enrolmentId: string, row: WordRow): void;
}

const LIVE = "('applied', 'waiting', 'offered', 'selected', 'paid', 'finished')";

export function createClosingReads(database: ReadableDatabase): ClosingReads {
  const opening = query<[string], OpeningRow>(
    database,
    `SELECT enrolled, minimum, at_ms AS atMs, role, opener FROM programme_opening WHERE programme_id = ?
     ORDER BY position DESC LIMIT 1`,
  );
  const closing = query<[string], ClosingRow>(
    database,
    'SELECT at_ms AS atMs, role, closer FROM programme_closing WHERE programme_id = ?',
  );
  const rowsOf = (state: string, more: string) =>
    query<[string], ToTellRow>(
      database,
      `SELECT enrolment.id AS enrolmentId, enrolment.person_id AS personId, enrolment.number, person.name,
         person.phone, ${state} AS state, enrolment.waiting_number AS waitingNumber
       FROM enrolment JOIN person ON person.id = enrolment.person_id ${more}
       AND person.name IS NOT NULL
       ORDER BY ${state} IN ('applied', 'waiting'), enrolment.waiting_number, enrolment.number`,
    );
  const listed = rowsOf(
    'closing_person.state',
    `JOIN closing_person ON closing_person.enrolment_id = enrolment.id WHERE enrolment.programme_id IN (?)`,
  );
  const live = rowsOf(
    'enrolment.state',
    `WHERE enrolment.programme_id IN (?) AND enrolment.state IN ${LIVE}`,
  );
  const word = query<[string], WordRow>(
    database,
    `SELECT is_told AS isTold, at_ms AS atMs, role, teller FROM closing_word WHERE enrolment_id = ?
     ORDER BY position DESC LIMIT 1`,
  );
  return {
    opening: programmeId => opening.get(programmeId),
    closing: programmeId => closing.get(programmeId),
    listed: programmeId => listed.all(programmeId),
    live: programmeId => live.all(programmeId),
    word: enrolmentId => word.get(enrolmentId),
  };
}

type Values = (string | number)[];

export function createClosingWrites(database: WritableDatabase): ClosingWrites {
  const addOpening = write<Values>(
    database,
    `INSERT INTO programme_opening (programme_id, position, enrolled, minimum, at_ms, role, opener)
     VALUES (?, (SELECT coalesce(max(position), 0) + 1 FROM programme_opening WHERE programme_id = ?),
       ?, ?, ?, ?, ?)`,
  );
  const addClosing = write<Values>(
    database,
    'INSERT INTO programme_closing (programme_id, at_ms, role, closer) VALUES (?, ?, ?, ?)',
  );
  const addPeople = write<[string]>(
    database,
    `INSERT INTO closing_person (enrolment_id, state)
     SELECT id, state FROM enrolment WHERE programme_id IN (?) AND state IN ${LIVE}`,
  );
  const addWord = write<Values>(
    database,
    `INSERT INTO closing_word (enrolment_id, position, is_told, at_ms, role, teller) VALUES (?,
       (SELECT coalesce(max(position), 0) + 1 FROM closing_word WHERE enrolment_id = ?), ?, ?, ?, ?)`,
  );
  return {
    addOpening: (programmeId, { enrolled, minimum, atMs, role, opener }) =>
      void addOpening(programmeId, programmeId, enrolled, minimum, atMs, role, opener),
    addClosing: (programmeId, { atMs, role, closer }) => {
      addClosing(programmeId, atMs, role, closer);
      addPeople(programmeId);
    },
    addWord: (enrolmentId, { isTold, atMs, role, teller }) =>
      void addWord(enrolmentId, enrolmentId, isTold, atMs, role, teller),
  };
}
