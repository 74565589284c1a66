import { randomBytes } from 'node:crypto';
import { isPersonCard, personCardToken } from '../../src/community/person-card.ts';
import { personCardDocument } from '../../src/receipt/person-papers.ts';
import type { Change } from './change.ts';
import { change } from './change.ts';
import { requests } from './implementer.ts';
import { livingPerson } from './living-person.ts';
import { queuePaper } from './printing.ts';
import { centreFacts } from './views/centre-facts.ts';
import { viewPerson } from './views/person.ts';

const TOKEN_BYTES = 16;

export const personCardHandlers = {
  byCard: requests.person.byCard.handler(({ context: { counter }, input, errors }) => {
    const card = isPersonCard(input.token) ? counter.reads.people.card(input.token) : undefined;
    if (!card) throw errors.CARD_UNKNOWN();
    if (card.blockedAtMs !== null) throw errors.CARD_BLOCKED();
    return { personId: card.personId };
  }),
  issueCard: requests.person.issueCard.handler(({ context, input, errors }) =>
    change({
      context,
      request: 'person.issueCard',
      input,
      areas: ['person'],
      run: work => {
        const { id, token } = livingPerson(work.reads, input.personId, errors);
        if (token !== null) work.writes.people.blockCard(token, work.atMs);
        issueCard(work, id);
        return { personId: id };
      },
      answer: ({ personId }) => viewPerson(context.counter.reads, personId, context.counter.nowMs()),
    }),
  ),
  blockCard: requests.person.blockCard.handler(({ context, input, errors }) =>
    change({
      context,
      request: 'person.blockCard',
      input,
      areas: ['person'],
      run: ({ reads, writes, atMs }) => {
        const { id, token } = livingPerson(reads, input.personId, errors);
        if (token === null) throw errors.NO_CARD();
        writes.people.blockCard(token, atMs);
        return { personId: id };
      },
      answer: ({ personId }) => viewPerson(context.counter.reads, personId, context.counter.nowMs()),
    }),
  ),
  printCard: requests.person.printCard.handler(({ context, input, errors }) =>
    change({
      context,
      request: 'person.printCard',
      input,
      areas: ['device'],
      run: work => {
        const { id, token } = livingPerson(work.reads, input.personId, errors);
        if (token === null) throw errors.NO_CARD();
        const jobId = queuePaper(work, {
          kind: 'document',
          title: '수강증',
          sourceId: id,
          copyNumber: 0,
          document: () => personCardDocument({ centre: centreFacts(work.counter), token, atMs: work.atMs }),
        });
        if (jobId === null) throw errors.PRINTER_NOT_CONFIGURED();
        return { jobId };
      },
      answer: result => result,
    }),
  ),
};

/** Gives somebody without a card in use a new one. */
export function issueCard({ writes, atMs }: Change, personId: string): void {
  writes.people.addCard(personCardToken(randomBytes(TOKEN_BYTES)), personId, atMs);
}
