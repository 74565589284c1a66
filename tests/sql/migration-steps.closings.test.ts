/**
 * Goal: what staff decided of a programme stays as it was said, and those of programmes that were cancelled
 * before are to be told as well. Method: one migration, rows and wrong writes.
 */
import { beforeEach, describe, expect, it } from 'vitest';
import { fileToMigrate } from '../support/file-to-migrate.ts';

const { connection, upTo } = fileToMigrate();

const run = (sql: string) => connection().exec(sql);

const programme = (id: string, state: string, reason: string) =>
  `INSERT INTO programme (id, kind, name, about, is_online, term, first_day, last_day, weekdays, start_minute,
     end_minute, lesson_count, makes_up, fee_won, materials_won, capacity, min_enrolment, state, reason,
     created_at_ms)
   VALUES ('${id}', 'course', '요가', '', 0, '2026-2', '2026-05-01', '2026-06-01', '2', 600, 690, 4, 0, 0, 0,
     9, 5, '${state}', ${reason}, 1);`;

const enrolment = (id: string, programmeId: string, number: number, state: string) =>
  `INSERT INTO enrolment (id, programme_id, person_id, number, way, state, is_resident, fee_won,
     materials_won, applied_at_ms)
   VALUES ('${id}', '${programmeId}', 'a${number}', ${number}, 'desk', '${state}', 1, 0, 0, 1);`;

describe('the step of closings', () => {
  beforeEach(() => {
    upTo(38);
    for (const number of [1, 2, 3])
      run(`INSERT INTO person (id, name, dong, needs, registered_at_ms)
        VALUES ('a${number}', '주민${number}', '', '', 1)`);
    run(programme('off', 'cancelled', "'인원'") + programme('on', 'published', 'NULL'));
    run(enrolment('paid', 'off', 1, 'paid') + enrolment('back', 'off', 2, 'refunded'));
    run(enrolment('left', 'off', 3, 'cancelled') + enrolment('in', 'on', 1, 'paid'));
    run("INSERT INTO enrolment_move VALUES ('back', 1, 'refunded', 'programmeCancelled', 2, 'centre')");
    upTo(39);
  });

  it('has whoever was in a programme that was cancelled before', () => {
    const rows = connection().prepare('SELECT * FROM closing_person ORDER BY enrolment_id').all();
    expect(rows).toEqual([
      { enrolment_id: 'back', state: 'paid' },
      { enrolment_id: 'paid', state: 'paid' },
    ]);
  });

  it.each([
    ['programme_opening', "('on', 1, 3, 5, 1, 'centre', '김담당')"],
    ['programme_closing', "('off', 1, 'centre', '김담당')"],
    ['closing_person', "('in', 'paid')"],
    ['closing_word', "('paid', 1, 1, 1, 'centre', '김담당')"],
  ])('%s stays as it was written', (table, values) => {
    run(`INSERT INTO ${table} VALUES ${values}`);
    const [column] = table === 'closing_person' ? ['state'] : ['at_ms'];
    expect(() => run(`UPDATE ${table} SET ${column} = ${column}`)).toThrow('immutable');
    expect(() => run(`DELETE FROM ${table}`)).toThrow('kept');
  });

  it('opens nothing that has enough people', () => {
    expect(() => run("INSERT INTO programme_opening VALUES ('on', 1, 5, 5, 1, 'centre', '김')")).toThrow(
      'CHECK',
    );
  });
});
