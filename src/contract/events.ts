import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import { query } from './request.ts';
import { id, instant } from './shapes.ts';

export const AREAS = [
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
  'member',
  'merchant',
  'policy',
  'cashReceipt',
  'bank',
  'delivery',
  'phone',
  'kitchen',
  'channel',
  'screen',
  'soldOut',
  'capture',
  'orderFlow',
  'person',
  'programme',
  'enrolment',
  'attendance',
  'operationLog',
  'certificate',
  'volunteer',
  'car',
  'room',
  'village',
  'fee',
  'closing',
] as const;

/** What main tells every connected page. An area's name means: read that area again. */
export const appEvent = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('changed'),
    areas: z.array(z.enum(AREAS)),
  }),
  /** A scanner read something. The page that shows the checkout answers with `ticket.add` under this id. */
  z.object({ kind: z.literal('scan'), scanId: id, code: z.string(), atMs: instant }),
]);

export const eventsContract = {
  /** Starts with one `changed` event for everything, so that a page that reconnects is up to date. */
  watch: query('auditor').output(eventIterator(appEvent)),
};

export type AppEvent = z.infer<typeof appEvent>;
