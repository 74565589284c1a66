import { dateText } from '../../src/base/korea-time.ts';
import { readBirth, readPersonPhone } from '../../src/community/person.ts';
import type { Counter } from './context.ts';

/** More than any centre has. */
const ALL = 100_000;

/**
 * The ids of everybody whom a text may mean: a name or its initials, the last four digits of a number, a
 * whole number, a day or a year of birth. An empty text is everybody, in the order of names.
 */
export function findPeople(counter: Counter, text: string): readonly string[] {
  const { people } = counter.reads;
  if (!/^[\d\s./+-]*$/.test(text) || text.trim() === '') return counter.personIndex().search(text, ALL);
  const digits = text.replaceAll(/\D/g, '');
  const phone = readPersonPhone(text) ?? null;
  const birth = readBirth(text, dateText(counter.nowMs()));
  const found = [
    ...(phone === null ? [] : people.ofPhone(phone, ALL)),
    ...(digits.length === 4 ? people.ofLastFour(digits, ALL) : []),
    ...(birth?.year == null ? [] : people.ofBirth({ date: birth.date, year: birth.year }, ALL)),
  ];
  return [...new Set(found.map(({ id }) => id))];
}
