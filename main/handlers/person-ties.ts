import { dateText } from '../../src/base/korea-time.ts';
import { isChild } from '../../src/community/person.ts';
import { change } from './change.ts';
import { requests } from './implementer.ts';
import { livingPerson } from './living-person.ts';
import { birthOf, viewPerson } from './views/person.ts';

export const personTieHandlers = {
  tie: requests.person.tie.handler(({ context, input, errors }) =>
    change({
      context,
      request: 'person.tie',
      input,
      areas: ['person'],
      run: ({ reads, writes, atMs }) => {
        const person = livingPerson(reads, input.personId, errors);
        const other = livingPerson(reads, input.otherId, errors);
        if (person.id === other.id) throw errors.SAME_PERSON();
        if (input.kind === 'guardian' && isChild(birthOf(other), dateText(atMs)))
          throw errors.GUARDIAN_IS_CHILD();
        writes.people.tie({ personId: person.id, otherId: other.id, kind: input.kind });
        return { personId: person.id };
      },
      answer: ({ personId }) => viewPerson(context.counter.reads, personId, context.counter.nowMs()),
    }),
  ),
  untie: requests.person.untie.handler(({ context, input, errors }) =>
    change({
      context,
      request: 'person.untie',
      input,
      areas: ['person'],
      run: ({ reads, writes }) => {
        const person = livingPerson(reads, input.personId, errors);
        const other = livingPerson(reads, input.otherId, errors);
        writes.people.untie(person.id, other.id);
        writes.people.untie(other.id, person.id);
        return { personId: person.id };
      },
      answer: ({ personId }) => viewPerson(context.counter.reads, personId, context.counter.nowMs()),
    }),
  ),
};
