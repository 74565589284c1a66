import { z } from 'zod';
import { change, query } from './request.ts';
import { command, id, instant, paper } from './shapes.ts';

/** What a printer has before it. */
const queue = z.object({
  printerId: id,
  /** Null of a printer that was removed. */
  name: z.string().nullable(),
  /** Papers that wait, with those that are held back. */
  waiting: z.int(),
  /** Papers of a while ago that wait for a person's word: whoever wanted them may have left. */
  held: z.int(),
  uncertain: z.int(),
  /** Since when the oldest one waits. */
  oldestAtMs: instant.nullable(),
});

/** A paper of the kitchen that has not come out, or perhaps not: it is shown on the screen instead. */
const kitchenPaper = z.object({
  jobId: id,
  kind: z.enum(['kitchenTicket', 'kitchenChange', 'kitchenVoid']),
  title: z.string(),
  state: z.enum(['queued', 'uncertain', 'failed']),
  printerName: z.string().nullable(),
  createdAtMs: instant,
  paper,
});

export const printQueueContract = {
  /** The printers for which something waits. */
  queues: query('auditor').output(z.array(queue)),
  /** The kitchen's papers that a person has to look after, the oldest first. */
  kitchenTrouble: query('auditor').output(z.array(kitchenPaper)),
  /** What becomes of the pile of a printer that is well again. */
  clearQueue: change('cashier')
    .input(
      command.extend({
        printerId: id,
        /** `printHeld` prints what was held back, `dropHeld` gives it up; `dropAll` everything that waits. */
        what: z.enum(['printHeld', 'dropHeld', 'dropAll']),
      }),
    )
    .output(z.object({ count: z.int() }))
    /** Nothing of that kind waits for it any more. */
    .errors({ NOTHING_WAITS: {} }),
};

export type PrintQueueView = z.infer<typeof queue>;
export type KitchenPaperView = z.infer<typeof kitchenPaper>;
