/**
 * Goal: neither a proxy nor a proof outlives whom it is about. Method: one migration, rows and wrong writes.
 */
import { beforeEach, describe, expect, it } from 'vitest';
import { fileToMigrate } from '../support/file-to-migrate.ts';

const { connection, upTo } = fileToMigrate();

const run = (sql: string) => connection().exec(sql);
const ERASE = "UPDATE person SET name = NULL, erased_at_ms = 2 WHERE id = 'a'";

describe('the step of proxies', () => {
  beforeEach(() => {
    upTo(40);
    run(`INSERT INTO person (id, name, dong, needs, registered_at_ms) VALUES ('a', '홍길동', '', '', 1);
      INSERT INTO programme (id, kind, name, about, is_online, term, first_day, last_day, weekdays,
        start_minute, end_minute, lesson_count, makes_up, fee_won, materials_won, capacity, min_enrolment,
        state, created_at_ms)
      VALUES ('on', 'course', '요가', '', 0, '2026-2', '2026-05-01', '2026-06-01', '2', 600, 690, 4, 0, 0, 0,
        9, 0, 'published', 1);
      INSERT INTO enrolment (id, programme_id, person_id, number, way, state, is_resident, fee_won,
        materials_won, applied_at_ms) VALUES ('e', 'on', 'a', 1, 'desk', 'paid', 1, 0, 0, 1)`);
    upTo(41);
  });

  it('a proxy is one a sign-up, with a relation that is known', () => {
    run("INSERT INTO enrolment_proxy VALUES ('e', '이웃', 'neighbour')");
    expect(() => run("INSERT INTO enrolment_proxy VALUES ('e', '자녀', 'child')")).toThrow('UNIQUE');
    expect(() => run("UPDATE enrolment_proxy SET relation = 'friend'")).toThrow('CHECK');
    expect(() => run(ERASE)).toThrow('enrolment_proxy outlives');
    run('DELETE FROM enrolment_proxy');
    run(ERASE);
  });

  it('a proof holds no shorter than to the day it was seen', () => {
    const proof = (until: string) =>
      run(`INSERT INTO reduction_proof VALUES ('a', '50%', '2026-05-14', ${until}, '김담당')`);
    expect(() => proof("'2026-05-13'")).toThrow('CHECK');
    proof('NULL');
    expect(() => run(ERASE)).toThrow('reduction_proof outlives');
    run('DELETE FROM reduction_proof');
    run(ERASE);
  });
});
