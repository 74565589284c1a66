import { dateText } from '../../src/base/korea-time.ts';
import { checkConsent, type ConsentWord } from '../../src/community/consent.ts';
import { isChild } from '../../src/community/person.ts';
import { consentDocument } from '../../src/receipt/person-papers.ts';
import type { Role } from '../../src/contract/role.ts';
import { forgetCarOf } from './car.ts';
import { change, type Change } from './change.ts';
import type { Counter } from './context.ts';
import { requests } from './implementer.ts';
import { livingPerson } from './living-person.ts';
import { previewPaper, queuePaper } from './printing.ts';
import { centreFacts } from './views/centre-facts.ts';
import { birthOf, textOn, viewPerson, type LivingPerson } from './views/person.ts';

export const personConsentHandlers = {
  consentText: requests.person.consentText.handler(({ context: { counter } }) => {
    const { version, source, purposes } = textOn(counter.nowMs());
    return { version, source, purposes: [...purposes] };
  }),
  agree: requests.person.agree.handler(({ context, input, errors }) =>
    change({
      context,
      request: 'person.agree',
      input,
      areas: ['person'],
      run: work => {
        const { reads, atMs } = work;
        const person = livingPerson(reads, input.personId, errors);
        const { purpose, kind } = input;
        const hasGuardian = guardianOf(work, person.id) !== null;
        const who = { birth: birthOf(person), hasGuardian, today: dateText(atMs) };
        const answer = checkConsent(textOn(atMs), { purpose, kind }, who);
        if (answer !== 'ok') throw errors[answer]();
        agreeTo(work, context.role, { personId: person.id, purpose, kind });
        return { personId: person.id };
      },
      answer: ({ personId }) => viewPerson(context.counter.reads, personId, context.counter.nowMs()),
    }),
  ),
  consentPaper: requests.person.consentPaper.handler(({ context, input, errors }) => {
    const { counter } = context;
    const person = livingPerson(counter.reads, input.personId, errors);
    return previewPaper(context, () => paperOf(counter, person, counter.nowMs()));
  }),
  printConsent: requests.person.printConsent.handler(({ context, input, errors }) =>
    change({
      context,
      request: 'person.printConsent',
      input,
      areas: ['device'],
      run: work => {
        const person = livingPerson(work.reads, input.personId, errors);
        const jobId = queuePaper(work, {
          kind: 'document',
          title: '동의서',
          sourceId: person.id,
          copyNumber: 0,
          document: () => paperOf(work.counter, person, work.atMs),
        });
        if (jobId === null) throw errors.PRINTER_NOT_CONFIGURED();
        return { jobId };
      },
      answer: result => result,
    }),
  ),
};

/** Writes a word about a purpose down. What was kept for a purpose that is taken back goes with it. */
export function agreeTo(
  work: Change,
  role: Role,
  { personId, purpose, kind }: ConsentWord & { readonly personId: string },
): void {
  const { reads, writes, atMs } = work;
  const { version } = textOn(atMs);
  const person = reads.people.find(personId);
  const isYoung = person !== undefined && isChild(birthOf(person), dateText(atMs));
  const guardianId = isYoung ? guardianOf(work, personId) : null;
  writes.people.addConsent(personId, { purpose, kind, version, guardianId, atMs, role });
  if (kind === 'withdrawn') forgetCarOf(work, personId, purpose);
  if (purpose !== 'needs' || kind !== 'withdrawn' || person?.name == null || person.needs === '') return;
  writes.people.save(personId, { ...person, name: person.name, needs: '' });
  // What somebody has taken back is not to be found in the file any more.
  work.afterCommit(() => work.counter.letGo());
}

function guardianOf({ reads }: Pick<Change, 'reads'>, personId: string): string | null {
  const tie = reads.people.ties(personId).find(one => one.personId === personId && one.kind === 'guardian');
  return tie?.otherId ?? null;
}

/** Nothing on it names the person: what is printed is kept with the queue, and names are written by hand. */
function paperOf(counter: Counter, person: LivingPerson, atMs: number) {
  return consentDocument({
    centre: centreFacts(counter),
    text: textOn(atMs),
    isChild: isChild(birthOf(person), dateText(atMs)),
    number: person.id.slice(-6).toUpperCase(),
    atMs,
  });
}
