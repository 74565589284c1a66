import type { Reads } from '../store/stores.ts';
import type { requests } from './implementer.ts';
import { findPerson, isLiving, type LivingPerson } from './views/person.ts';

type FoundErrors = Pick<
  Parameters<Parameters<typeof requests.person.get.handler>[0]>[0]['errors'],
  'PERSON_NOT_FOUND' | 'PERSON_ERASED'
>;

/** The person of an id, also of an entry that turned out to be another; refuses whoever is not there. */
export function livingPerson(
  reads: Pick<Reads, 'people'>,
  personId: string,
  errors: FoundErrors,
): LivingPerson {
  const row = findPerson(reads, personId);
  if (row === undefined) throw errors.PERSON_NOT_FOUND();
  if (!isLiving(row)) throw errors.PERSON_ERASED();
  return row;
}
