/**
 * Goal: what the person tables promise holds whatever the program above them does.
 * Method: the store and plain SQL on a real file.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openDatabase, type OpenDatabase } from '../../main/sql/database.ts';
import { createPersonReads, createPersonWrites } from '../../main/store/person-store.ts';
import type { PersonFacts } from '../../src/community/person.ts';

let folder: string;
let database: OpenDatabase;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ieum-person-'));
  database = openDatabase(folder);
});
afterEach(() => {
  database.close();
  rmSync(folder, { recursive: true });
});

const facts = (change: Partial<PersonFacts> = {}): PersonFacts => ({
  name: '홍길동',
  phone: '01012345678',
  birthDate: '1958-03-12',
  birthYear: 1958,
  sex: 'male',
  dong: '가정1동',
  needs: '휠체어',
  ...change,
});
const word = { purpose: 'programmes', kind: 'given', version: '2026-11', guardianId: null } as const;
const staff = { role: 'centre', merger: '오담당' };

function stores() {
  return { reads: createPersonReads(database.read), writes: createPersonWrites(database.write) };
}

it('somebody is found by number, its end, day and year of birth, and name', () => {
  const { reads, writes } = stores();
  writes.add('a', facts(), 1);
  writes.add('b', facts({ name: '김하나', phone: '0325605678', birthDate: null, birthYear: 1960 }), 2);
  expect(reads.ofPhone('01012345678', 9).map(({ id }) => id)).toEqual(['a']);
  expect(reads.ofLastFour('5678', 9).map(({ id }) => id)).toEqual(['b', 'a']);
  expect(reads.ofBirth({ date: '1958-03-12', year: 1958 }, 9).map(({ id }) => id)).toEqual(['a']);
  expect(reads.ofBirth({ date: null, year: 1960 }, 9).map(({ id }) => id)).toEqual(['b']);
  expect(reads.ofName('홍길동', 9).map(({ id }) => id)).toEqual(['a']);
  expect(reads.names().map(({ name }) => name)).toEqual(['김하나', '홍길동']);
});

it('of two who are one, cards, ties, consents and looks go along, and no name stays behind', () => {
  const { reads, writes } = stores();
  for (const id of ['gone', 'kept', 'child', 'spouse']) writes.add(id, facts({ name: id }), 1);
  writes.addCard('IPOLD', 'gone', 1);
  writes.tie({ personId: 'child', otherId: 'gone', kind: 'guardian' });
  writes.tie({ personId: 'gone', otherId: 'spouse', kind: 'spouse' });
  writes.tie({ personId: 'gone', otherId: 'kept', kind: 'sibling' });
  writes.addConsent('kept', { ...word, atMs: 1, role: 'centre' });
  writes.addConsent('gone', { ...word, kind: 'withdrawn', atMs: 3, role: 'centre' });
  writes.addConsent('child', { ...word, guardianId: 'gone', atMs: 2, role: 'centre' });
  writes.addView('gone', { why: 'contact', atMs: 2, role: 'centre', viewer: '오담당' });
  writes.merge({ goneId: 'gone', keptId: 'kept', atMs: 5, ...staff });
  expect(reads.find('gone')).toMatchObject({ name: null, phone: null, needs: '', mergedInto: 'kept' });
  expect(reads.find('kept')?.token).toBe('IPOLD');
  expect(reads.consents('kept').map(({ kind }) => kind)).toEqual(['given', 'withdrawn']);
  expect(reads.consents('child')).toMatchObject([{ guardianId: 'kept' }]);
  expect(reads.views('kept', 9)).toHaveLength(1);
  expect(reads.ties('kept')).toEqual([
    { personId: 'kept', otherId: 'spouse', kind: 'spouse' },
    { personId: 'child', otherId: 'kept', kind: 'guardian' },
  ]);
  expect(reads.merges('kept')).toEqual([{ goneId: 'gone', keptId: 'kept', atMs: 5, merger: '오담당' }]);
  // And on: who was merged before leads to the last one.
  writes.merge({ goneId: 'kept', keptId: 'spouse', atMs: 6, ...staff });
  expect(reads.find('gone')?.mergedInto).toBe('spouse');
  expect(reads.merges('spouse').map(({ goneId }) => goneId)).toEqual(['gone', 'kept']);
});

it('one card is in use, also after two are one', () => {
  const { reads, writes } = stores();
  writes.add('gone', facts(), 1);
  writes.add('kept', facts(), 1);
  writes.addCard('IPGONE', 'gone', 1);
  writes.addCard('IPKEPT', 'kept', 1);
  expect(() => writes.addCard('IPTWO', 'kept', 2)).toThrow(/UNIQUE/);
  writes.merge({ goneId: 'gone', keptId: 'kept', atMs: 5, ...staff });
  expect(reads.find('kept')?.token).toBe('IPKEPT');
  expect(reads.card('IPGONE')).toEqual({ token: 'IPGONE', personId: 'kept', blockedAtMs: 5 });
});

it('of one who is erased an id stays, which never has a name again', () => {
  const { reads, writes } = stores();
  writes.add('a', facts(), 1);
  writes.addCard('IPA', 'a', 1);
  writes.addConsent('a', { ...word, atMs: 1, role: 'centre' });
  writes.erase('a', 9);
  expect(reads.find('a')).toEqual({
    id: 'a',
    name: null,
    phone: null,
    birthDate: null,
    birthYear: null,
    sex: null,
    dong: '',
    needs: '',
    registeredAtMs: 1,
    mergedInto: null,
    erasedAtMs: 9,
    token: null,
  });
  expect(reads.card('IPA')).toBeUndefined();
  expect(reads.names()).toEqual([]);
  expect(reads.consents('a')).toHaveLength(1);
  expect(() => writes.save('a', facts())).toThrow(/person does not remember/);
});

it.each([
  ['a person deleted', "DELETE FROM person WHERE id = 'a'", /person kept/],
  ['a consent taken out', "DELETE FROM person_consent WHERE person_id = 'a'", /immutable/],
  ['a consent changed', "UPDATE person_consent SET kind = 'withdrawn'", /immutable/],
  ['a look taken out', 'DELETE FROM person_view', /immutable/],
  ['a look that somebody else had', "UPDATE person_view SET viewer = 'x'", /immutable/],
  ['a birth whose year is another', 'UPDATE person SET birth_year = 1959', /CHECK/],
  ['somebody erased who still has a number', 'UPDATE person SET name = NULL, erased_at_ms = 9', /CHECK/],
  ['somebody without a name who is there', 'UPDATE person SET name = NULL', /CHECK/],
])('%s is refused by the file', (_, sql, refusal) => {
  const { writes } = stores();
  writes.add('a', facts(), 1);
  writes.addConsent('a', { ...word, atMs: 1, role: 'centre' });
  writes.addView('a', { why: 'contact', atMs: 2, role: 'centre', viewer: '오담당' });
  expect(() => database.write.exec(sql)).toThrow(refusal);
});
