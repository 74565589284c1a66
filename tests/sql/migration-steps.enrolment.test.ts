/**
 * Goal: sign-ups come beside programmes and people, and the file itself refuses a seat too many, a step back
 * and a list that changes after it was published. Method: one migration, rows, wrong writes.
 */
import { beforeEach, describe, expect, it } from 'vitest';
import { fileToMigrate } from '../support/file-to-migrate.ts';

const { connection, tables, upTo } = fileToMigrate();

const run = (sql: string) => connection().exec(sql);
const PEOPLE = ['ann', 'ben', 'cho'];

const enrol = (id: string, state: string, change: { person?: string; quota?: string } = {}) => {
  const { person = id, quota } = change;
  const isDue = state === 'selected' || state === 'offered';
  run(`INSERT INTO enrolment (id, programme_id, person_id, number, way, state, quota_id, waiting_number,
      is_resident, fee_won, materials_won, applied_at_ms, due_at_ms)
    VALUES ('${id}', 'p', '${person}', (SELECT count(*) + 1 FROM enrolment), 'desk', '${state}',
      ${quota === undefined ? 'NULL' : `'${quota}'`}, ${state === 'waiting' ? 1 : 'NULL'}, 0, 0, 0, 1,
      ${isDue ? 9 : 'NULL'})`);
};
const setState = (id: string, state: string) =>
  run(`UPDATE enrolment SET state = '${state}', due_at_ms = NULL WHERE id = '${id}'`);

describe('the step of enrolment', () => {
  beforeEach(() => {
    upTo(29);
    run(`INSERT INTO programme (id, kind, name, about, is_online, term, first_day, last_day, weekdays,
        start_minute, end_minute, lesson_count, makes_up, fee_won, materials_won, capacity, min_enrolment,
        state, created_at_ms)
      VALUES ('p', 'course', '노래교실', '', 0, '2026-2', '2026-04-02', '2026-06-25', '4', 840, 930, 12, 0,
        60000, 0, 2, 1, 'published', 1)`);
    for (const id of PEOPLE)
      run(
        `INSERT INTO person (id, name, dong, needs, registered_at_ms) VALUES ('${id}', '${id}', '', '', 1)`,
      );
    const before = tables();
    upTo(30);
    const added = ['enrolment', 'enrolment_move', 'lottery', 'quota', 'recruitment'];
    expect(new Set(tables().filter(name => !before.includes(name)))).toEqual(new Set(added));
  });

  it('has no seat for a third in a programme of two, whoever asks', () => {
    enrol('ann', 'paid');
    enrol('ben', 'selected');
    expect(() => enrol('cho', 'paid')).toThrow('over capacity');
    enrol('cho', 'waiting');
    expect(() => setState('cho', 'paid')).toThrow('over capacity');
    setState('ben', 'cancelled');
    setState('cho', 'paid');
    expect(() => run("UPDATE programme SET capacity = 1 WHERE id = 'p'")).toThrow('below its enrolled');
  });

  it('keeps a seat for whom it is kept, and no more seats than there are', () => {
    run("INSERT INTO quota VALUES ('q', 'p', 'senior', 1, NULL)");
    expect(() => run("INSERT INTO quota VALUES ('r', 'p', 'online', 2, NULL)")).toThrow('over capacity');
    enrol('ann', 'paid', { quota: 'q' });
    expect(() => enrol('ben', 'paid', { quota: 'q' })).toThrow('over quota');
    enrol('ben', 'waiting');
    expect(() => run("UPDATE enrolment SET state = 'paid', quota_id = 'q' WHERE id = 'ben'")).toThrow(
      'over quota',
    );
    expect(() => run("UPDATE quota SET seats = 2 WHERE id = 'q'")).toThrow('made anew');
    expect(() => run("DELETE FROM quota WHERE id = 'q'")).toThrow('in use');
  });

  it('has somebody once, and again after it is over', () => {
    enrol('ann', 'waiting');
    expect(() => enrol('again', 'paid', { person: 'ann' })).toThrow('UNIQUE');
    setState('ann', 'cancelled');
    enrol('again', 'paid', { person: 'ann' });
  });

  it('moves along its states and never back; a due instant stands where there is one', () => {
    enrol('ann', 'selected');
    expect(() => run("UPDATE enrolment SET state = 'paid' WHERE id = 'ann'")).toThrow('CHECK');
    setState('ann', 'paid');
    expect(() => run("UPDATE enrolment SET state = 'selected', due_at_ms = 9 WHERE id = 'ann'")).toThrow(
      'does not move there',
    );
    setState('ann', 'refunded');
    expect(() => setState('ann', 'paid')).toThrow('does not move there');
    expect(() => run("DELETE FROM enrolment WHERE id = 'ann'")).toThrow('kept');
    expect(() => run("UPDATE enrolment SET number = 7 WHERE id = 'ann'")).toThrow('fixed');
  });

  it('fixes the list of a draw before its seed, and both afterwards', () => {
    enrol('ann', 'applied');
    const hash = 'a'.repeat(64);
    run(`INSERT INTO lottery VALUES ('p', '{}', '${hash}', 5, NULL, NULL, NULL, NULL)`);
    expect(() => enrol('ben', 'applied')).toThrow('frozen');
    expect(() => run("UPDATE lottery SET list_json = '[]'")).toThrow('fixed');
    expect(() => run("UPDATE lottery SET seed = 's'")).toThrow('CHECK');
    run("UPDATE lottery SET seed = 's', seed_source = '', result_json = '{}', drawn_at_ms = 6");
    expect(() => run("UPDATE lottery SET seed = 't'")).toThrow('fixed');
    expect(() => run('DELETE FROM lottery')).toThrow('kept');
  });

  it('remembers every move as it was', () => {
    enrol('ann', 'waiting');
    run("INSERT INTO enrolment_move VALUES ('ann', 1, 'waiting', 'applied', 1, 'centre')");
    expect(() => run("UPDATE enrolment_move SET why = 'x'")).toThrow('immutable');
    expect(() => run('DELETE FROM enrolment_move')).toThrow('kept');
  });
});
