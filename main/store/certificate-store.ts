import type { ReadableDatabase, WritableDatabase } from '../sql/database.ts';
import { query, write } from './statement.ts';

/** A certificate with whose it is; of one who was erased there is no name. */
export interface CertificateRow {
  readonly year: number;
  readonly serial: number;
  readonly enrolmentId: string;
  readonly programmeId: string;
  readonly programmeName: string;
  readonly personId: string;
  readonly name: string | null;
  readonly lessons: number;
  readonly attended: number;
  readonly givenOn: string;
  /** How often it was printed again. */
  readonly again: number;
}

export interface CertificateReads {
  find(year: number, serial: number): CertificateRow | undefined;
  ofProgramme(programmeId: string): readonly CertificateRow[];
  /** In the order of their numbers. */
  ofYear(year: number): readonly CertificateRow[];
  lastSerial(year: number): number;
}

export interface Given {
  readonly atMs: number;
  readonly role: string;
  readonly giver: string;
}

export interface CertificateWrites {
  add(
    row: Pick<CertificateRow, 'year' | 'serial' | 'enrolmentId' | 'lessons' | 'attended' | 'givenOn'>,
    given: Given,
  ): void;
  addAgain(row: Pick<CertificateRow, 'year' | 'serial'>, given: Given): void;
}

const CERTIFICATE = `SELECT certificate.year, certificate.serial,
    certificate.enrolment_id AS enrolmentId, enrolment.programme_id AS programmeId,
    programme.name AS programmeName, enrolment.person_id AS personId, person.name, certificate.lessons,
    certificate.attended, certificate.given_on AS givenOn,
    (SELECT count(*) FROM certificate_again AS again WHERE again.year = certificate.year
      AND again.serial = certificate.serial) AS again
  FROM certificate
  JOIN enrolment ON enrolment.id = certificate.enrolment_id
  JOIN programme ON programme.id = enrolment.programme_id
  JOIN person ON person.id = enrolment.person_id`;

export function createCertificateReads(database: ReadableDatabase): CertificateReads {
  const find = query<[number, number], CertificateRow>(
    database,
    `${CERTIFICATE} WHERE certificate.year = ? AND certificate.serial = ?`,
  );
  const ofProgramme = query<[string], CertificateRow>(
    database,
    `${CERTIFICATE} WHERE certificate.enrolment_id IN (SELECT id FROM enrolment WHERE programme_id IN (?))`,
  );
  const ofYear = query<[number], CertificateRow>(
    database,
    `${CERTIFICATE} WHERE certificate.year = ? ORDER BY certificate.serial`,
  );
  const lastSerial = query<[number], { serial: number }>(
    database,
    'SELECT coalesce(max(serial), 0) AS serial FROM certificate WHERE year = ?',
  );
  return {
    find: (year, serial) => find.get(year, serial),
    ofProgramme: programmeId => ofProgramme.all(programmeId),
    ofYear: year => ofYear.all(year),
    lastSerial: year => lastSerial.get(year)?.serial ?? 0,
  };
}

export function createCertificateWrites(database: WritableDatabase): CertificateWrites {
  const add = write<(string | number)[]>(
    database,
    `INSERT INTO certificate (year, serial, enrolment_id, lessons, attended, given_on, at_ms, role, giver)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const addAgain = write<(string | number)[]>(
    database,
    `INSERT INTO certificate_again (year, serial, position, at_ms, role, giver)
     VALUES (?, ?, (SELECT coalesce(max(position), 0) + 1 FROM certificate_again
       WHERE year = ? AND serial = ?), ?, ?, ?)`,
  );
  return {
    add: ({ year, serial, enrolmentId, lessons, attended, givenOn }, { atMs, role, giver }) =>
      void add(year, serial, enrolmentId, lessons, attended, givenOn, atMs, role, giver),
    addAgain: ({ year, serial }, { atMs, role, giver }) =>
      void addAgain(year, serial, year, serial, atMs, role, giver),
  };
}
