import type { PersonFacts } from './person.ts';

type Known = Pick<PersonFacts, 'name' | 'phone' | 'birthDate' | 'birthYear'>;

/** Why two entries are likely one person, the strongest reason first. */
export type Likeness = 'phoneAndName' | 'nameAndBirth' | 'phone';

/**
 * Whether somebody about to be written down is likely somebody known: the same number, or the same name and
 * birth. The same number under another name may well be the same family, so it is said and not assumed.
 */
export function likenessOf(written: Known, known: Known): Likeness | null {
  const isNamed = written.name !== '' && bare(written.name) === bare(known.name);
  const isPhone = written.phone !== null && written.phone === known.phone;
  if (isNamed && isPhone) return 'phoneAndName';
  if (isNamed && isBornAlike(written, known)) return 'nameAndBirth';
  return isPhone ? 'phone' : null;
}

/** A day against a day; a year against whatever is known. */
function isBornAlike(one: Known, other: Known): boolean {
  if (one.birthDate !== null && other.birthDate !== null) return one.birthDate === other.birthDate;
  return one.birthYear !== null && one.birthYear === other.birthYear;
}

const bare = (name: string): string => name.replaceAll(/\s/g, '');

/** Whether it holds a save back until somebody has looked: a shared number alone does not. */
export function holdsBack(likeness: Likeness): boolean {
  return likeness !== 'phone';
}
