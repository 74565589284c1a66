/**
 * Goal: a certificate has a number that no other has, in order, and stays. Method: one migration, rows, wrong
 * writes.
 */
import { beforeEach, describe, expect, it } from 'vitest';
import { fileToMigrate } from '../support/file-to-migrate.ts';

const { connection, tables, upTo } = fileToMigrate();

const run = (sql: string) => connection().exec(sql);
const give = (serial: number, enrolmentId: string, year = 2026) =>
  run(`INSERT INTO certificate VALUES (${year}, ${serial}, '${enrolmentId}', 12, 10, '2026-06-25', 1,
    'centre', '김담당')`);

describe('the step of certificates', () => {
  beforeEach(() => {
    upTo(36);
    run(`INSERT INTO programme (id, kind, name, about, is_online, term, first_day, last_day, weekdays,
        start_minute, end_minute, lesson_count, makes_up, fee_won, materials_won, capacity, min_enrolment,
        state, created_at_ms)
      VALUES ('p', 'course', '노래교실', '', 0, '2026-2', '2026-04-02', '2026-06-25', '4', 840, 930, 12, 0,
        60000, 0, 9, 1, 'published', 1)`);
    for (const [index, state] of ['paid', 'finished', 'cancelled'].entries())
      run(`INSERT INTO person (id, name, dong, needs, registered_at_ms) VALUES ('${state}', '주민', '', '', 1);
        INSERT INTO enrolment (id, programme_id, person_id, number, way, state, is_resident, fee_won,
          materials_won, applied_at_ms)
        VALUES ('${state}', 'p', '${state}', ${index + 1}, 'desk', '${state}', 0, 60000, 0, 1)`);
    const before = tables();
    upTo(37);
    const added = ['certificate', 'certificate_again'];
    expect(new Set(tables().filter(name => !before.includes(name)))).toEqual(new Set(added));
    give(1, 'paid');
  });

  it('numbers them one after the other, each sign-up once', () => {
    expect(() => give(1, 'finished')).toThrow('out of order');
    expect(() => give(3, 'finished')).toThrow('out of order');
    expect(() => give(2, 'paid')).toThrow('UNIQUE');
    expect(() => give(1, 'finished', 2027)).toThrow('CHECK');
    give(2, 'finished');
  });

  it('is of whoever is in the course', () => {
    expect(() => give(2, 'cancelled')).toThrow('nobody in the course');
  });

  it('stays, and so does each time that it is given again', () => {
    run("INSERT INTO certificate_again VALUES (2026, 1, 1, 2, 'centre', '김담당')");
    expect(() => run('UPDATE certificate SET attended = 12')).toThrow('immutable');
    expect(() => run('DELETE FROM certificate')).toThrow('kept');
    expect(() => run('UPDATE certificate_again SET at_ms = 3')).toThrow('immutable');
    expect(() => run('DELETE FROM certificate_again')).toThrow('kept');
  });
});
