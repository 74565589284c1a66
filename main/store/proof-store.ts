import type { Proof } from '../../src/community/proof.ts';
import type { ReadableDatabase, WritableDatabase } from '../sql/database.ts';
import { query, write } from './statement.ts';

/** A proof of a reduction that was seen, of a person. */
export interface ProofRow extends Proof {
  /** What is kept of the reduction. */
  readonly reduction: string;
  readonly seenBy: string;
}

/** Who signed up for somebody else. */
export interface ProxyRow {
  readonly name: string;
  readonly relation: 'spouse' | 'child' | 'parent' | 'sibling' | 'neighbour' | 'other';
}

export interface ProofReads {
  ofPerson(personId: string): readonly ProofRow[];
}

export interface ProofWrites {
  save(personId: string, row: ProofRow): void;
  /** Forgets what proofs of somebody were seen. */
  remove(personId: string): void;
  addProxy(enrolmentId: string, row: ProxyRow): void;
  /** Forgets whoever signed up for somebody. */
  removeProxies(personId: string): void;
}

export function createProofReads(database: ReadableDatabase): ProofReads {
  const ofPerson = query<[string], ProofRow>(
    database,
    `SELECT reduction, seen_on AS seenOn, valid_until AS validUntil, seen_by AS seenBy FROM reduction_proof
     WHERE person_id = ? ORDER BY reduction`,
  );
  return { ofPerson: personId => ofPerson.all(personId) };
}

type Values = (string | null)[];

export function createProofWrites(database: WritableDatabase): ProofWrites {
  const save = write<Values>(
    database,
    `INSERT INTO reduction_proof (person_id, reduction, seen_on, valid_until, seen_by) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (person_id, reduction) DO UPDATE SET seen_on = excluded.seen_on,
       valid_until = excluded.valid_until, seen_by = excluded.seen_by`,
  );
  const remove = write<Values>(database, 'DELETE FROM reduction_proof WHERE person_id = ?');
  const addProxy = write<Values>(
    database,
    'INSERT INTO enrolment_proxy (enrolment_id, name, relation) VALUES (?, ?, ?)',
  );
  const removeProxies = write<Values>(
    database,
    `DELETE FROM enrolment_proxy WHERE enrolment_id IN (SELECT id FROM enrolment WHERE person_id = ?)`,
  );
  return {
    save: (personId, { reduction, seenOn, validUntil, seenBy }) =>
      void save(personId, reduction, seenOn, validUntil, seenBy),
    remove: personId => void remove(personId),
    addProxy: (enrolmentId, { name, relation }) => void addProxy(enrolmentId, name, relation),
    removeProxies: personId => void removeProxies(personId),
  };
}
