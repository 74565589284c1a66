import type { PersonFacts } from '../../src/community/person.ts';
import type { ReadableDatabase, WritableDatabase } from '../sql/database.ts';
import { query, write } from './statement.ts';

/** A person; of one who was erased or merged everything that names somebody is empty. */
export interface PersonRow extends Omit<PersonFacts, 'name'> {
  readonly id: string;
  readonly name: string | null;
  readonly registeredAtMs: number;
  /** Who this person turned out to be. */
  readonly mergedInto: string | null;
  readonly erasedAtMs: number | null;
  /** The card in use. */
  readonly token: string | null;
}

export interface PersonName {
  readonly id: string;
  readonly name: string;
}

export interface PersonConsentRow {
  readonly purpose: string;
  readonly kind: 'given' | 'withdrawn';
  readonly version: string;
  readonly guardianId: string | null;
  readonly atMs: number;
}

export type TieKind = 'guardian' | 'spouse' | 'parent' | 'sibling' | 'other';

export interface PersonTieRow {
  readonly personId: string;
  readonly otherId: string;
  /** What the other is to the person. */
  readonly kind: TieKind;
}

export interface PersonCardRow {
  readonly token: string;
  readonly personId: string;
  readonly blockedAtMs: number | null;
}

export type ViewReason = 'contact' | 'check' | 'change' | 'paper';

export interface PersonViewRow {
  readonly why: ViewReason;
  readonly atMs: number;
  readonly role: string;
  readonly viewer: string;
}

export interface PersonMergeRow {
  readonly goneId: string;
  readonly keptId: string;
  readonly atMs: number;
  readonly merger: string;
}

export interface PersonReads {
  /** Also one who was erased or merged. */
  find(personId: string): PersonRow | undefined;
  /** All who can be found by name, in its order. */
  names(): readonly PersonName[];
  ofPhone(digits: string, limit: number): readonly PersonRow[];
  ofLastFour(digits: string, limit: number): readonly PersonRow[];
  /** By a day, or by a year. */
  ofBirth(
    birth: { readonly date: string | null; readonly year: number },
    limit: number,
  ): readonly PersonRow[];
  ofName(name: string, limit: number): readonly PersonRow[];
  /** The oldest word first. */
  consents(personId: string): readonly PersonConsentRow[];
  /** Both ways: those of the person, and those that name the person. */
  ties(personId: string): readonly PersonTieRow[];
  card(token: string): PersonCardRow | undefined;
  /** The newest looks first. */
  views(personId: string, limit: number): readonly PersonViewRow[];
  /** Those who turned out to be this person. */
  merges(keptId: string): readonly PersonMergeRow[];
}

export interface PersonWrites {
  add(personId: string, facts: PersonFacts, atMs: number): void;
  save(personId: string, facts: PersonFacts): void;
  addConsent(personId: string, word: PersonConsentRow & { readonly role: string }): void;
  tie(tie: PersonTieRow): void;
  untie(personId: string, otherId: string): void;
  addCard(token: string, personId: string, atMs: number): void;
  blockCard(token: string, atMs: number): void;
  addView(personId: string, view: PersonViewRow): void;
  /** Lets the one go into the other: cards, ties and consents move along, and the name is emptied. */
  merge(merge: PersonMergeRow & { readonly role: string }): void;
  /** Empties all that names a person, with cards and ties. */
  erase(personId: string, atMs: number): void;
}

const PERSON = `SELECT person.id, person.name, person.phone, person.birth_date AS birthDate,
  person.birth_year AS birthYear, person.sex, person.dong, person.needs,
  person.registered_at_ms AS registeredAtMs, person.merged_into AS mergedInto,
  person.erased_at_ms AS erasedAtMs,
  (SELECT token FROM person_card WHERE person_id = person.id AND blocked_at_ms IS NULL) AS token
FROM person`;

export function createPersonReads(database: ReadableDatabase): PersonReads {
  const find = query<[string], PersonRow>(database, `${PERSON} WHERE person.id IN (?)`);
  const names = query<[], PersonName>(
    database,
    'SELECT id, name FROM person WHERE name IS NOT NULL ORDER BY name, id',
  );
  const ofPhone = query<[string, number], PersonRow>(
    database,
    `${PERSON} WHERE phone IN (?) ORDER BY name, id LIMIT ?`,
  );
  const ofLastFour = query<[string, number], PersonRow>(
    database,
    `${PERSON} WHERE substr(phone, -4) = ? AND phone IS NOT NULL ORDER BY name, id LIMIT ?`,
  );
  const ofBirthDate = query<[string, number], PersonRow>(
    database,
    `${PERSON} WHERE birth_date IN (?) ORDER BY name, id LIMIT ?`,
  );
  const ofBirthYear = query<[number, number], PersonRow>(
    database,
    `${PERSON} WHERE birth_year = ? AND birth_year IS NOT NULL ORDER BY name, id LIMIT ?`,
  );
  const ofName = query<[string, number], PersonRow>(
    database,
    `${PERSON} WHERE name = ? AND name IS NOT NULL ORDER BY id LIMIT ?`,
  );
  const merges = query<[string], PersonMergeRow>(
    database,
    `SELECT gone_id AS goneId, kept_id AS keptId, at_ms AS atMs, merger FROM person_merge
     WHERE kept_id IN (?) ORDER BY at_ms, gone_id`,
  );
  return {
    find: personId => find.get(personId),
    names: () => names.all(),
    ofPhone: (digits, limit) => ofPhone.all(digits, limit),
    ofLastFour: (digits, limit) => ofLastFour.all(digits, limit),
    ofBirth: ({ date, year }, limit) =>
      date === null ? ofBirthYear.all(year, limit) : ofBirthDate.all(date, limit),
    ofName: (name, limit) => ofName.all(name, limit),
    merges: keptId => merges.all(keptId),
    ...createTrailReads(database),
  };
}

function createTrailReads(
  database: ReadableDatabase,
): Pick<PersonReads, 'consents' | 'ties' | 'card' | 'views'> {
  const consents = query<[string], PersonConsentRow>(
    database,
    `SELECT purpose, kind, version, guardian_id AS guardianId, at_ms AS atMs FROM person_consent
     WHERE person_id IN (?) ORDER BY at_ms, position`,
  );
  const ties = query<[string, string], PersonTieRow>(
    database,
    `SELECT person_id AS personId, other_id AS otherId, kind FROM person_tie WHERE person_id = ?
     UNION ALL
     SELECT person_id AS personId, other_id AS otherId, kind FROM person_tie WHERE other_id = ?`,
  );
  const card = query<[string], PersonCardRow>(
    database,
    `SELECT token, person_id AS personId, blocked_at_ms AS blockedAtMs FROM person_card WHERE token = ?`,
  );
  const views = query<[string, number], PersonViewRow>(
    database,
    `SELECT why, at_ms AS atMs, role, viewer FROM person_view WHERE person_id IN (?)
     ORDER BY position DESC LIMIT ?`,
  );
  return {
    consents: personId => consents.all(personId),
    ties: personId => ties.all(personId, personId),
    card: token => card.get(token),
    views: (personId, limit) => views.all(personId, limit),
  };
}

type Values = (string | number | null)[];

export function createPersonWrites(database: WritableDatabase): PersonWrites {
  const add = write<Values>(
    database,
    `INSERT INTO person (name, phone, birth_date, birth_year, sex, dong, needs, id, registered_at_ms)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const save = write<Values>(
    database,
    `UPDATE person SET name = ?, phone = ?, birth_date = ?, birth_year = ?, sex = ?, dong = ?, needs = ?
     WHERE id = ?`,
  );
  const tie = write<Values>(
    database,
    `INSERT INTO person_tie (person_id, other_id, kind) VALUES (?, ?, ?)
     ON CONFLICT (person_id, other_id) DO UPDATE SET kind = excluded.kind`,
  );
  const untie = write<Values>(database, 'DELETE FROM person_tie WHERE person_id = ? AND other_id = ?');
  const addCard = write<Values>(
    database,
    'INSERT INTO person_card (token, person_id, issued_at_ms) VALUES (?, ?, ?)',
  );
  const blockCard = write<Values>(
    database,
    'UPDATE person_card SET blocked_at_ms = ? WHERE token = ? AND blocked_at_ms IS NULL',
  );
  return {
    add: (personId, facts, atMs) => void add(...factValues(facts), personId, atMs),
    save: (personId, facts) => void save(...factValues(facts), personId),
    tie: ({ personId, otherId, kind }) => void tie(personId, otherId, kind),
    untie: (personId, otherId) => void untie(personId, otherId),
    addCard: (token, personId, atMs) => void addCard(token, personId, atMs),
    blockCard: (token, atMs) => void blockCard(atMs, token),
    ...createTrailWrites(database),
    merge: createMerge(database),
    erase: createErase(database),
  };
}

function factValues(facts: PersonFacts): Values {
  const { name, phone, birthDate, birthYear, sex, dong, needs } = facts;
  return [name, phone, birthDate, birthYear, sex, dong, needs];
}

/** The next place in somebody's list of a table. */
const nextOf = (table: string): string =>
  `(SELECT coalesce(max(position), 0) + 1 FROM ${table} WHERE person_id = ?)`;

function createTrailWrites(database: WritableDatabase): Pick<PersonWrites, 'addConsent' | 'addView'> {
  const addConsent = write<Values>(
    database,
    `INSERT INTO person_consent (person_id, position, purpose, kind, version, guardian_id, at_ms, role)
     VALUES (?, ${nextOf('person_consent')}, ?, ?, ?, ?, ?, ?)`,
  );
  const addView = write<Values>(
    database,
    `INSERT INTO person_view (person_id, position, why, at_ms, role, viewer)
     VALUES (?, ${nextOf('person_view')}, ?, ?, ?, ?)`,
  );
  return {
    addConsent: (personId, { purpose, kind, version, guardianId, atMs, role }) =>
      void addConsent(personId, personId, purpose, kind, version, guardianId, atMs, role),
    addView: (personId, { why, atMs, role, viewer }) =>
      void addView(personId, personId, why, atMs, role, viewer),
  };
}

const EMPTIED = `name = NULL, phone = NULL, birth_date = NULL, birth_year = NULL, sex = NULL, dong = '',
  needs = ''`;

function createMerge(database: WritableDatabase): PersonWrites['merge'] {
  const statements = [
    // A card in use goes along where there is none; a second one does not.
    `UPDATE person_card SET blocked_at_ms = max(issued_at_ms, :atMs) WHERE person_id = :gone
       AND blocked_at_ms IS NULL
       AND EXISTS (SELECT 1 FROM person_card WHERE person_id = :kept AND blocked_at_ms IS NULL)`,
    'UPDATE person_card SET person_id = :kept WHERE person_id = :gone',
    `DELETE FROM person_tie WHERE (person_id = :gone AND other_id = :kept)
       OR (person_id = :kept AND other_id = :gone)`,
    `INSERT OR IGNORE INTO person_tie (person_id, other_id, kind)
       SELECT :kept, other_id, kind FROM person_tie WHERE person_id = :gone`,
    `INSERT OR IGNORE INTO person_tie (person_id, other_id, kind)
       SELECT person_id, :kept, kind FROM person_tie WHERE other_id = :gone`,
    'DELETE FROM person_tie WHERE person_id = :gone',
    'DELETE FROM person_tie WHERE other_id = :gone',
    `UPDATE person_consent SET person_id = :kept, position = position
       + (SELECT coalesce(max(position), 0) FROM person_consent WHERE person_id = :kept)
       WHERE person_id = :gone`,
    'UPDATE person_consent SET guardian_id = :kept WHERE guardian_id = :gone',
    `UPDATE person_view SET person_id = :kept, position = position
       + (SELECT coalesce(max(position), 0) FROM person_view WHERE person_id = :kept)
       WHERE person_id = :gone`,
    'UPDATE person_merge SET kept_id = :kept WHERE kept_id = :gone',
    'UPDATE person SET merged_into = :kept WHERE merged_into = :gone',
    `UPDATE person SET merged_into = :kept, ${EMPTIED} WHERE id = :gone`,
    `INSERT INTO person_merge (gone_id, kept_id, at_ms, role, merger)
       VALUES (:gone, :kept, :atMs, :role, :merger)`,
  ].map(sql => write<[Readonly<Record<string, string | number>>]>(database, sql));
  return ({ goneId, keptId, atMs, role, merger }) => {
    for (const statement of statements) statement({ gone: goneId, kept: keptId, atMs, role, merger });
  };
}

function createErase(database: WritableDatabase): PersonWrites['erase'] {
  const statements = [
    'DELETE FROM person_card WHERE person_id = :id',
    'DELETE FROM person_tie WHERE person_id = :id',
    'DELETE FROM person_tie WHERE other_id = :id',
    `UPDATE person SET erased_at_ms = max(registered_at_ms, :atMs), ${EMPTIED} WHERE id = :id`,
  ].map(sql => write<[Readonly<Record<string, string | number>>]>(database, sql));
  return (personId, atMs) => {
    for (const statement of statements) statement({ id: personId, atMs });
  };
}
