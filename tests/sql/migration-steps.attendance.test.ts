/**
 * Goal: attendance comes beside lessons and sign-ups, and the file itself refuses a head twice, one of nobody
 * enrolled, and a trace that changes. Method: one migration, rows, wrong writes.
 */
import { beforeEach, describe, expect, it } from 'vitest';
import { fileToMigrate } from '../support/file-to-migrate.ts';

const { connection, tables, upTo } = fileToMigrate();

const run = (sql: string) => connection().exec(sql);
const enrol = (id: string, person: string, state: string) =>
  run(`INSERT INTO enrolment (id, programme_id, person_id, number, way, state, is_resident, fee_won,
      materials_won, applied_at_ms)
    VALUES ('${id}', 'p', '${person}', (SELECT count(*) + 1 FROM enrolment), 'desk', '${state}',
      0, 0, 0, 1)`);
const mark = (lesson: string, enrolment: string, state = 'present') =>
  run(`INSERT INTO attendance VALUES ('${lesson}', '${enrolment}', '${state}', 1)`);

describe('the step of attendance', () => {
  beforeEach(() => {
    upTo(31);
    run(`INSERT INTO programme (id, kind, name, about, is_online, term, first_day, last_day, weekdays,
        start_minute, end_minute, lesson_count, makes_up, fee_won, materials_won, capacity, min_enrolment,
        state, created_at_ms)
      VALUES ('p', 'course', '노래교실', '', 0, '2026-2', '2026-04-02', '2026-06-25', '4', 840, 930, 12, 0,
        60000, 0, 9, 1, 'published', 1)`);
    for (const [number, state] of ['planned', 'cancelled'].entries())
      run(
        `INSERT INTO lesson
          VALUES ('${state}', 'p', ${number + 1}, '2026-04-02', 840, 930, NULL, '${state}')`,
      );
    for (const id of ['ann', 'ben'])
      run(
        `INSERT INTO person (id, name, dong, needs, registered_at_ms) VALUES ('${id}', '${id}', '', '', 1)`,
      );
    enrol('ann1', 'ann', 'paid');
    enrol('ben1', 'ben', 'cancelled');
    const before = tables();
    upTo(32);
    const added = ['attendance', 'attendance_move'];
    expect(new Set(tables().filter(name => !before.includes(name)))).toEqual(new Set(added));
  });

  it('takes one head once, and none of somebody who has left or in a cancelled lesson', () => {
    mark('planned', 'ann1');
    expect(() => mark('planned', 'ann1')).toThrow('UNIQUE');
    expect(() => mark('planned', 'ben1')).toThrow('nobody enrolled');
    expect(() => mark('cancelled', 'ann1')).toThrow('nobody enrolled');
    run("UPDATE enrolment SET state = 'cancelled' WHERE id = 'ann1'");
    enrol('ann2', 'ann', 'paid');
    expect(() => mark('planned', 'ann2')).toThrow('one head twice');
    expect(() => run("UPDATE lesson SET state = 'cancelled' WHERE id = 'planned'")).toThrow('has attendance');
    expect(() => run("UPDATE attendance SET enrolment_id = 'ann2'")).toThrow('fixed');
    expect(() => run("UPDATE attendance SET state = 'asleep'")).toThrow('CHECK');
  });

  it('keeps every mark as it was made', () => {
    run("INSERT INTO attendance_move VALUES ('planned', 'ann1', 1, NULL, 'present', 'scan', 1, 'centre')");
    expect(() => run("UPDATE attendance_move SET state = 'late'")).toThrow('immutable');
    expect(() => run('DELETE FROM attendance_move')).toThrow('kept');
    const same =
      "INSERT INTO attendance_move VALUES ('planned', 'ann1', 2, 'late', 'late', 'tap', 1, 'centre')";
    expect(() => run(same)).toThrow('CHECK');
  });
});
