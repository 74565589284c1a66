import { AREAS } from '../../src/contract/events.ts';
import { requests } from './implementer.ts';

export const eventsHandlers = {
  watch: requests.events.watch.handler(async function* ({ context, signal }) {
    const events = context.counter.subscribe(signal);
    yield { kind: 'changed' as const, areas: [...AREAS] };
    yield* events;
  }),
};
