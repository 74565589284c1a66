import { dateText } from '../../src/base/korea-time.ts';
import { checkConsent, consentsNow } from '../../src/community/consent.ts';
import { holdsBack, likenessOf } from '../../src/community/likely-same.ts';
import { readBirth, readName, readPersonPhone, type PersonFacts } from '../../src/community/person.ts';
import type { LikelyPerson, WrittenPerson } from '../../src/contract/person.ts';
import type { Reads } from '../store/stores.ts';
import { change, type Change } from './change.ts';
import type { Context } from './context.ts';
import { requests } from './implementer.ts';
import { personCardHandlers } from './person-cards.ts';
import { agreeTo, personConsentHandlers } from './person-consents.ts';
import { findPeople } from './person-search.ts';
import { personTieHandlers } from './person-ties.ts';
import { personMergeHandlers } from './person-merges.ts';
import { birthOf, findPerson, isLiving, viewPerson, viewSummary, viewWritten } from './views/person.ts';
import { livingPerson } from './living-person.ts';
import { textOn } from './views/person.ts';

export const personHandlers = {
  ...personConsentHandlers,
  ...personCardHandlers,
  ...personTieHandlers,
  ...personMergeHandlers,
  list: requests.person.list.handler(({ context: { counter }, input }) => {
    const { text, offset, limit } = input;
    const ids = findPeople(counter, text);
    const nowMs = counter.nowMs();
    const people = ids.slice(offset, offset + limit).flatMap(personId => {
      const row = counter.reads.people.find(personId);
      return row !== undefined && isLiving(row) ? [viewSummary(counter.reads, row, nowMs)] : [];
    });
    return { total: ids.length, people };
  }),
  get: requests.person.get.handler(({ context: { counter }, input, errors }) => {
    livingPerson(counter.reads, input.personId, errors);
    return viewPerson(counter.reads, input.personId, counter.nowMs());
  }),
  likely: requests.person.likely.handler(({ context: { counter }, input }) => {
    const { exceptId } = input;
    const facts = readTyped(input, dateText(counter.nowMs()));
    return likelyPeople(counter.reads, facts, exceptId, counter.nowMs());
  }),
  reveal: requests.person.reveal.handler(({ context, input, errors }) =>
    change({
      context,
      request: 'person.reveal',
      input,
      areas: ['person'],
      run: ({ reads, writes, counter, atMs }) => {
        const { id } = livingPerson(reads, input.personId, errors);
        const { cashier: viewer } = counter.settings();
        writes.people.addView(id, { why: input.why, atMs, role: context.role, viewer });
        return { personId: id };
      },
      answer: ({ personId }) => viewWritten(livingPerson(context.counter.reads, personId, errors)),
    }),
  ),
  register: requests.person.register.handler(({ context, input, errors }) =>
    change({
      context,
      request: 'person.register',
      input,
      areas: ['person'],
      run: work => {
        const { writes, atMs, newId } = work;
        const facts = readFacts(input, dateText(atMs), errors);
        if (facts.needs !== '' && !input.agreed.includes('needs')) throw errors.NEEDS_NOT_AGREED();
        refuseLikely(work, facts, null, input.isNew, errors);
        const guardian =
          input.guardianId === null ? undefined : livingPerson(work.reads, input.guardianId, errors);
        for (const purpose of input.agreed) {
          const who = { birth: birthOf(facts), hasGuardian: guardian !== undefined, today: dateText(atMs) };
          const answer = checkConsent(textOn(atMs), { purpose, kind: 'given' }, who);
          if (answer !== 'ok') throw errors[answer]();
        }
        const personId = newId();
        writes.people.add(personId, facts, atMs);
        if (guardian) writes.people.tie({ personId, otherId: guardian.id, kind: 'guardian' });
        for (const purpose of new Set(input.agreed))
          agreeTo(work, context.role, { personId, purpose, kind: 'given' });
        return { personId };
      },
      answer: ({ personId }) => viewNow(context, personId),
    }),
  ),
  save: requests.person.save.handler(({ context, input, errors }) =>
    change({
      context,
      request: 'person.save',
      input,
      areas: ['person'],
      run: work => {
        const { reads, writes, atMs } = work;
        const { id } = livingPerson(reads, input.personId, errors);
        const facts = readFacts(input, dateText(atMs), errors);
        const mayKeepNeeds = consentsNow(reads.people.consents(id)).has('needs');
        if (facts.needs !== '' && !mayKeepNeeds) throw errors.NEEDS_NOT_AGREED();
        refuseLikely(work, facts, id, input.isNew, errors);
        writes.people.save(id, facts);
        return { personId: id };
      },
      answer: ({ personId }) => viewNow(context, personId),
    }),
  ),
};

export function viewNow({ counter }: Context, personId: string) {
  return viewPerson(counter.reads, personId, counter.nowMs());
}

type WrittenErrors = Parameters<Parameters<typeof requests.person.register.handler>[0]>[0]['errors'];

/** What was typed as it is kept; refuses a number that is none and a day that there is not. */
function readFacts(
  typed: WrittenPerson,
  today: string,
  errors: Pick<WrittenErrors, 'PHONE_MALFORMED' | 'BIRTH_IMPOSSIBLE'>,
): PersonFacts {
  const phone = readPersonPhone(typed.phone);
  if (phone === undefined) throw errors.PHONE_MALFORMED();
  const birth = readBirth(typed.birth, today);
  if (birth === undefined) throw errors.BIRTH_IMPOSSIBLE();
  const { sex, dong, needs } = typed;
  return {
    name: readName(typed.name),
    phone,
    birthDate: birth.date,
    birthYear: birth.year,
    sex,
    dong,
    needs,
  };
}

/** What can be read already of somebody who is still being typed. */
function readTyped(typed: Pick<WrittenPerson, 'name' | 'phone' | 'birth'>, today: string): Typed {
  const birth = readBirth(typed.birth, today) ?? { date: null, year: null };
  const phone = readPersonPhone(typed.phone) ?? null;
  return { name: readName(typed.name), phone, birthDate: birth.date, birthYear: birth.year };
}

type Typed = Pick<PersonFacts, 'name' | 'phone' | 'birthDate' | 'birthYear'>;

/** Enough to choose from; of more of one name and year nobody can tell who is meant. */
const LIKELY_MAX = 20;
const ORDER = ['phoneAndName', 'nameAndBirth', 'phone'] as const;

function likelyPeople(
  reads: Pick<Reads, 'people'>,
  typed: Typed,
  exceptId: string | null,
  nowMs: number,
): LikelyPerson[] {
  const { people } = reads;
  const candidates = [
    ...(typed.phone === null ? [] : people.ofPhone(typed.phone, LIKELY_MAX)),
    ...(typed.name === '' ? [] : people.ofName(typed.name, LIKELY_MAX)),
  ];
  const self = exceptId === null ? undefined : findPerson(reads, exceptId)?.id;
  return [...new Map(candidates.map(row => [row.id, row])).values()]
    .flatMap(row => {
      const likeness = row.id !== self && isLiving(row) ? likenessOf(typed, row) : null;
      return likeness !== null && isLiving(row) ? [{ ...viewSummary(reads, row, nowMs), likeness }] : [];
    })
    .toSorted((one, other) => ORDER.indexOf(one.likeness) - ORDER.indexOf(other.likeness));
}

function refuseLikely(
  { reads, atMs }: Change,
  facts: PersonFacts,
  exceptId: string | null,
  isNew: boolean,
  errors: Pick<WrittenErrors, 'LIKELY_KNOWN'>,
): void {
  if (isNew) return;
  const people = likelyPeople(reads, facts, exceptId, atMs).filter(({ likeness }) => holdsBack(likeness));
  if (people.length > 0) throw errors.LIKELY_KNOWN({ data: { people } });
}
