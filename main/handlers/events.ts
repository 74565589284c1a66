import { requests } from './implementer.ts';

const EVERYTHING = [
  'app',
  'catalog',
  'ticket',
  'sale',
  'shift',
  'journal',
  'device',
  'printerProfile',
  'pole',
  'benefit',
  'campaign',
] as const;

export const eventsHandlers = {
  watch: requests.events.watch.handler(async function* ({ context, signal }) {
    const events = context.counter.subscribe(signal);
    yield { kind: 'changed' as const, areas: [...EVERYTHING] };
    yield* events;
  }),
};
