import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openDatabase, type OpenDatabase } from '../../main/sql/database.ts';
import { query, write } from '../../main/store/statement.ts';
import { openTestShop } from '../support/shop.ts';

/** Goal: a query cannot write, and what is kept in memory is never what a failed change has left behind. */
let folder: string;
let file: OpenDatabase;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ieum-'));
  file = openDatabase(folder);
});
afterEach(() => {
  file.close();
  rmSync(folder, { recursive: true });
});

it.each(['DELETE FROM setting', "INSERT INTO setting VALUES ('a', '1') RETURNING key"])(
  'a query is refused that says %s',
  sql => {
    const wrong = query<[], { key: string }>(file.write, sql);
    expect(() => wrong.get()).toThrow(`a query that writes: ${sql}`);
  },
);

it('a statement is prepared once it is needed, and once', () => {
  const table = query<[], { key: string }>(file.write, 'SELECT key FROM made_later');
  file.write.exec("CREATE TABLE made_later (key TEXT) STRICT; INSERT INTO made_later VALUES ('a')");
  expect(table.all()).toEqual([{ key: 'a' }]);
  expect(write<[string]>(file.write, 'UPDATE made_later SET key = ?')('b')).toBe(1);
  expect(table.get()).toEqual({ key: 'b' });
});

it('what a change has written and taken back is not remembered', async () => {
  const shop = await openTestShop();
  const { counter } = shop;
  const before = counter.settings();
  counter.forget(['app']);
  const failing = () =>
    counter.transaction(({ writes, reads }) => {
      writes.settings.save('theme', JSON.stringify('contrast'));
      expect(reads.settings.all().get('theme')).toBe('"contrast"');
      expect(counter.settings()).toEqual(before);
      throw new Error('the change fails');
    });
  expect(failing).toThrow('the change fails');
  expect(counter.settings()).toEqual(before);
  await shop.close();
});
