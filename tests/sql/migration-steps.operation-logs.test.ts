/**
 * Goal: logs come beside lessons, and the file itself refuses one of a lesson that was not held, a change of
 * what is approved, and an approval out of order. Method: one migration, rows, wrong writes.
 */
import { beforeEach, describe, expect, it } from 'vitest';
import { fileToMigrate } from '../support/file-to-migrate.ts';

const { connection, tables, upTo } = fileToMigrate();

const run = (sql: string) => connection().exec(sql);
const photo = (mark: string, position: number) =>
  run(`INSERT INTO operation_log_photo VALUES ('${mark.repeat(64)}', 'held', ${position}, 'png', 1)`);
const approve = (step: number) =>
  run(`INSERT INTO operation_log_approval VALUES ('held', ${step}, '김담당', 'centre', 1)`);
const sign = () => run("INSERT INTO operation_log_heads VALUES ('held', 9, 5, 1, 0, 1, 2, 3, 3)");

describe('the step of operation logs', () => {
  beforeEach(() => {
    upTo(33);
    run(`INSERT INTO programme (id, kind, name, about, is_online, term, first_day, last_day, weekdays,
        start_minute, end_minute, lesson_count, makes_up, fee_won, materials_won, capacity, min_enrolment,
        state, created_at_ms)
      VALUES ('p', 'course', '노래교실', '', 0, '2026-2', '2026-04-02', '2026-06-25', '4', 840, 930, 12, 0,
        60000, 0, 9, 1, 'published', 1)`);
    for (const [number, state] of ['planned', 'held'].entries())
      run(
        `INSERT INTO lesson
          VALUES ('${state}', 'p', ${number + 1}, '2026-04-02', 840, 930, NULL, '${state}')`,
      );
    const before = tables();
    upTo(34);
    const added = ['', '_photo', '_heads', '_approval'].map(name => `operation_log${name}`);
    expect(new Set(tables().filter(name => !before.includes(name)))).toEqual(new Set(added));
    run("INSERT INTO operation_log VALUES ('held', '가요 두 곡', '', '오세영', 'centre', 1)");
  });

  it('is of a lesson that was held, and keeps it held', () => {
    const planned = "INSERT INTO operation_log VALUES ('planned', '가요', '', '오세영', 'centre', 1)";
    expect(() => run(planned)).toThrow('not held');
    expect(() => run("UPDATE lesson SET state = 'cancelled' WHERE id = 'held'")).toThrow('has a log');
    expect(() => run('DELETE FROM operation_log')).toThrow('kept');
    expect(() => run("UPDATE operation_log SET content = ''")).toThrow('CHECK');
  });

  it('has four photographs at most, each once', () => {
    photo('a', 1);
    expect(() => photo('a', 2)).toThrow('UNIQUE');
    expect(() => photo('b', 1)).toThrow('UNIQUE');
    expect(() => photo('b', 5)).toThrow('CHECK');
    expect(() => run('UPDATE operation_log_photo SET position = 2')).toThrow('immutable');
    run('DELETE FROM operation_log_photo');
  });

  it('is approved in order, and is fixed from the first on', () => {
    photo('a', 1);
    run("UPDATE operation_log SET content = '다시'");
    expect(() => approve(1)).toThrow('out of order');
    expect(() => run("INSERT INTO operation_log_heads VALUES ('held', 1, 2, 0, 0, 0, 0, 0, 0)")).toThrow(
      'CHECK',
    );
    sign();
    expect(() => approve(2)).toThrow('out of order');
    approve(1);
    expect(() => approve(1)).toThrow('out of order');
    for (const sql of ["UPDATE operation_log SET content = '또'", 'DELETE FROM operation_log_photo'])
      expect(() => run(sql)).toThrow('approved');
    expect(() => photo('b', 2)).toThrow('approved');
    expect(() => run('UPDATE operation_log_heads SET male = 0')).toThrow('immutable');
    expect(() => run("UPDATE operation_log_approval SET name = '이'")).toThrow('immutable');
    expect(() => run('DELETE FROM operation_log_approval')).toThrow('kept');
    approve(2);
    approve(3);
  });

  it('lets go of a photograph that is written down as gone, approved or not', () => {
    photo('a', 1);
    sign();
    approve(1);
    upTo(35);
    const gone = (position: number) =>
      run(`INSERT INTO operation_log_photo_gone VALUES ('held', ${position}, 1)`);
    expect(() => run('DELETE FROM operation_log_photo')).toThrow('approved');
    expect(() => gone(2)).toThrow('of no photograph');
    gone(1);
    run('DELETE FROM operation_log_photo');
    expect(() => photo('b', 1)).toThrow('operation_log');
    expect(() => run('UPDATE operation_log_photo_gone SET gone_at_ms = 2')).toThrow('immutable');
    expect(() => run('DELETE FROM operation_log_photo_gone')).toThrow('kept');
  });
});
