/**
 * Goal: a car belongs to somebody, and goes before its person does. Method: one migration, rows and wrong
 * writes.
 */
import { beforeEach, describe, expect, it } from 'vitest';
import { fileToMigrate } from '../support/file-to-migrate.ts';

const { connection, upTo } = fileToMigrate();

const run = (sql: string) => connection().exec(sql);

describe('the step of cars', () => {
  beforeEach(() => {
    upTo(37);
    run(`INSERT INTO person (id, name, dong, needs, registered_at_ms) VALUES ('a', '홍길동', '', '', 1);
      INSERT INTO person (id, dong, needs, registered_at_ms, erased_at_ms) VALUES ('b', '', '', 1, 1)`);
    upTo(38);
    run("INSERT INTO person_car VALUES ('a', '12가3456')");
  });

  it('is of somebody, one at a time', () => {
    expect(() => run("INSERT INTO person_car VALUES ('b', '12가3456')")).toThrow('of nobody');
    expect(() => run("INSERT INTO person_car VALUES ('a', '98나7654')")).toThrow('UNIQUE');
    expect(() => run("UPDATE person_car SET number = '12'")).toThrow('CHECK');
  });

  it('does not outlive its person', () => {
    const erase = "UPDATE person SET name = NULL, erased_at_ms = 2 WHERE id = 'a'";
    expect(() => run(erase)).toThrow('outlives');
    run('DELETE FROM person_car');
    run(erase);
  });
});
