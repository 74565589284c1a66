/**
 * Goal: programmes come beside all that a file holds, and the file itself refuses two lessons in one room.
 * Method: rows before, one migration, rows after, wrong writes.
 */
import { beforeEach, describe, expect, it } from 'vitest';
import { migrations } from '../../main/sql/migrations/index.ts';
import { fileToMigrate } from '../support/file-to-migrate.ts';

const { connection, tables, upTo } = fileToMigrate();
const STEP = migrations.findIndex(({ name }) => name === '0029-programmes') + 1;

const run = (sql: string) => connection().exec(sql);

const programme = (id: string, state = 'draft') =>
  `INSERT INTO programme VALUES ('${id}', 'course', '${id}', '', 0, '2026-2', '2026-04-01', '2026-06-30', '4',
     840, 930, 12, 0, NULL, NULL, 45000, 0, 20, 10, '${state}', NULL, NULL, 1)`;
const lesson = (id: string, of: string, number: number, start: number, end: number, state = 'planned') =>
  `INSERT INTO lesson VALUES ('${id}', '${of}', ${number}, '2026-05-14', ${start}, ${end}, 'r', '${state}')`;

const change = (set: string) => () => run(`UPDATE programme SET ${set} WHERE id = '노래교실'`);

it('0029: rooms, instructors, programmes and lessons come beside what was there', () => {
  upTo(STEP - 1);
  run("INSERT INTO device VALUES ('d', 'printer', '책상', 'virtual:', 'epson-80-48')");
  const before = tables();
  upTo(STEP);
  expect(connection().prepare('SELECT count(*) FROM device').pluck().get()).toBe(1);
  expect(new Set(tables())).toEqual(
    new Set([...before, 'room', 'instructor', 'closed_day', 'programme', 'lesson', 'lesson_move']),
  );
});

describe('the file', () => {
  beforeEach(() => {
    upTo(STEP);
    run(`INSERT INTO room VALUES ('r', '강당', 60, 1), ('s', '배움방', NULL, 1);
      ${programme('노래교실')}; ${programme('생활요가')}; ${lesson('l1', '노래교실', 1, 840, 930)}`);
  });

  it('refuses a lesson in a room that is taken, whichever way it comes there', () => {
    const taken = 'lesson in a room that is taken';
    expect(() => run(lesson('x', '생활요가', 1, 929, 1000))).toThrow(taken);
    expect(() => run(lesson('x', '생활요가', 1, 800, 841))).toThrow(taken);
    run(lesson('l2', '생활요가', 1, 930, 1000));
    run(lesson('l3', '생활요가', 2, 860, 900, 'cancelled'));
    expect(() => run("UPDATE lesson SET start_minute = 900 WHERE id = 'l2'")).toThrow(taken);
    expect(() => run("UPDATE lesson SET state = 'planned' WHERE id = 'l3'")).toThrow(taken);
    run("UPDATE lesson SET room_id = 's', start_minute = 860 WHERE id = 'l2'");
    expect(() => run("UPDATE lesson SET room_id = 'r' WHERE id = 'l2'")).toThrow(taken);
    run("UPDATE lesson SET state = 'held' WHERE id = 'l1'");
  });

  it('lets the lessons of a draft go, and keeps those that people know of', () => {
    run("DELETE FROM lesson WHERE id = 'l1'");
    run(`${lesson('l4', '노래교실', 1, 840, 930)};
      UPDATE programme SET state = 'published' WHERE id = '노래교실'`);
    expect(() => run("DELETE FROM lesson WHERE id = 'l4'")).toThrow('lesson kept');
    expect(() => run("DELETE FROM programme WHERE id = '노래교실'")).toThrow('programme kept');
    expect(() => run("UPDATE programme SET state = 'draft' WHERE id = '노래교실'")).toThrow(
      'does not go back',
    );
    expect(() => run("UPDATE lesson SET programme_id = '생활요가' WHERE id = 'l4'")).toThrow('belongs to');
  });

  it('refuses numbers that contradict each other, and a reason without a cancellation', () => {
    expect(change('min_enrolment = 21')).toThrow('CHECK');
    expect(change("last_day = '2026-03-31'")).toThrow('CHECK');
    expect(change("weekdays = '7'")).toThrow('CHECK');
    expect(change("reason = '강사 사정'")).toThrow('CHECK');
    change("reason = '강사 사정', state = 'cancelled'")();
    expect(change("reason = NULL, state = 'published'")).toThrow('does not go back');
  });

  it('remembers no instructor who is erased, and no other past of a lesson', () => {
    run(`INSERT INTO instructor VALUES
        ('i', '한강사', '01000000000', '2026-01-01', '2026-12-31', 40000, 'business', NULL);
      INSERT INTO lesson_move VALUES ('l1', 1, 'moved', '2026-05-07', 840, 'r', '행사', 1)`);
    expect(() => run("UPDATE instructor SET name = NULL WHERE id = 'i'")).toThrow('CHECK');
    run("UPDATE instructor SET name = NULL, phone = NULL, erased_at_ms = 5 WHERE id = 'i'");
    expect(() => run("UPDATE instructor SET name = '한강사', erased_at_ms = NULL WHERE id = 'i'")).toThrow(
      'does not remember',
    );
    expect(() => run("UPDATE lesson_move SET reason = '비'")).toThrow('immutable');
  });
});
