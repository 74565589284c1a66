/**
 * Goal: the queue keeps its papers when it becomes one of several printers; none is printed twice.
 */
import { describe, expect, it } from 'vitest';
import { fileToMigrate } from '../support/file-to-migrate.ts';

const { connection, upTo } = fileToMigrate();

describe('the step to several printers', () => {
  it('0019: print jobs come into a wider table with every row and trigger, and none is printed twice', () => {
    upTo(18);
    connection().exec(`INSERT INTO print_job VALUES ('a', 'p', 'document', '주방 A-1', 'o', 0, 'queued', '',
      1, 1, x'1b40'), ('b', 'p', 'orderSlip', '전표 A-1', 'o', 0, 'queued', '', 1, 1, x'');`);
    const jobs = () =>
      connection().prepare('SELECT id, kind, title, state, bytes FROM print_job ORDER BY id').raw().all();
    const before = jobs();
    upTo(19);
    expect(jobs()).toEqual(before);
    const run = (sql: string) => () => connection().exec(sql);
    const add = (id: string, kind: string, more: string) =>
      run(`INSERT INTO print_job (id, printer_id, kind, title, copy_number, state, detail, created_at_ms,
        changed_at_ms, bytes, supersedes) VALUES ('${id}', 'q', '${kind}', '', 0, 'queued',
        '', 2, 2, ${more})`);
    expect(run("UPDATE print_job SET bytes = x'00'")).toThrow('print_job bytes immutable');
    expect(add('c', 'kitchenTicket', "x'5b5d', 'a'")).toThrow('stands in for one that may be printed');
    run("UPDATE print_job SET state = 'discarded', detail = 'MOVED' WHERE id = 'a'")();
    add('c', 'kitchenTicket', "x'5b5d', 'a'")();
    expect(add('d', 'kitchenTicket', "x'5b5d', 'a'")).toThrow('UNIQUE');
    expect(add('d', 'capturedPaper', "x'00', NULL")).toThrow('CHECK');
    expect(run("UPDATE print_job SET state = 'sending' WHERE id = 'a'")).toThrow('does not move there');
    expect(run("UPDATE print_job SET supersedes = NULL WHERE id = 'c'")).toThrow('keeps its place');
    run("UPDATE print_job SET state = 'sending' WHERE id = 'c'")();
    run("UPDATE print_job SET state = 'confirmed' WHERE id = 'c'")();
    expect(run("UPDATE print_job SET state = 'queued' WHERE id = 'c'")).toThrow('does not move there');
  });
});
