import consents from '../../../resources/consents/consents-kr.json' with { type: 'json' };
import { required } from '../../../src/base/assert.ts';
import { dateText } from '../../../src/base/korea-time.ts';
import { consentState, consentTextOn, type ConsentText } from '../../../src/community/consent.ts';
import { maskBirth, maskName, maskPhone } from '../../../src/community/mask.ts';
import { ageOf, isChild, type Birth } from '../../../src/community/person.ts';
import type { PersonDetail, PersonSummary, WrittenPerson } from '../../../src/contract/person.ts';
import { formatPhone } from '../../../src/delivery/phone-number.ts';
import type { PersonConsentRow, PersonRow } from '../../store/person-store.ts';
import type { Reads } from '../../store/stores.ts';

type People = Pick<Reads, 'people'>;

/** A person who is there: neither erased nor merged. */
export type LivingPerson = PersonRow & { readonly name: string };

const VIEWS_MAX = 20;

/** The text in force on the day of an instant. */
export function textOn(atMs: number): ConsentText {
  return required(consentTextOn(consents.texts, dateText(atMs)), 'a text to agree to');
}

export const birthOf = ({ birthDate, birthYear }: Pick<PersonRow, 'birthDate' | 'birthYear'>): Birth => ({
  date: birthDate,
  year: birthYear,
});

export function isLiving(row: PersonRow): row is LivingPerson {
  return row.name !== null;
}

/** The person of an id, also of an entry that turned out to be another; that one may be erased. */
export function findPerson({ people }: People, personId: string): PersonRow | undefined {
  const row = people.find(personId);
  return row?.mergedInto == null ? row : people.find(row.mergedInto);
}

export function viewSummary({ people }: People, row: LivingPerson, atMs: number): PersonSummary {
  return {
    id: row.id,
    maskedName: maskName(row.name),
    maskedPhone: maskPhone(row.phone),
    birthYear: row.birthYear,
    dong: row.dong,
    consent: consentState(textOn(atMs), people.consents(row.id)),
    isChild: isChild(birthOf(row), dateText(atMs)),
    hasCard: row.token !== null,
  };
}

export function viewPerson(reads: People, personId: string, atMs: number): PersonDetail {
  const { people } = reads;
  const row = required(findPerson(reads, personId), `person ${personId}`);
  const person = required(isLiving(row) ? row : undefined, `living person ${personId}`);
  const { id } = person;
  return {
    ...viewSummary(reads, person, atMs),
    maskedBirth: maskBirth(person.birthYear, person.birthDate),
    age: ageOf(birthOf(person), dateText(atMs)),
    sex: person.sex,
    hasNeeds: person.needs !== '',
    registeredAtMs: person.registeredAtMs,
    token: person.token,
    consents: lastWords(people.consents(id)),
    ties: people.ties(id).flatMap(tie => {
      const isOwn = tie.personId === id;
      const other = people.find(isOwn ? tie.otherId : tie.personId);
      if (other === undefined || !isLiving(other)) return [];
      const masked = { maskedName: maskName(other.name), maskedPhone: maskPhone(other.phone) };
      return [{ personId: other.id, ...masked, kind: tie.kind, isOwn }];
    }),
    views: people.views(id, VIEWS_MAX).map(({ why, atMs: at, viewer }) => ({ why, atMs: at, viewer })),
    mergedCount: people.merges(id).length,
  };
}

/** Of each purpose the newest word. */
function lastWords(words: readonly PersonConsentRow[]): PersonDetail['consents'] {
  const last = new Map(words.map(word => [word.purpose, word]));
  return [...last.values()].map(({ purpose, kind, version, atMs }) => ({ purpose, kind, version, atMs }));
}

/** A person in full, as one is written down. */
export function viewWritten(person: LivingPerson): WrittenPerson {
  const { name, phone, birthDate, birthYear, sex, dong, needs } = person;
  return {
    name,
    phone: phone === null ? '' : formatPhone(phone),
    birth: birthDate ?? (birthYear === null ? '' : String(birthYear)),
    sex,
    dong,
    needs,
  };
}
