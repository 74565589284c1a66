import { z } from 'zod';
import { change, query } from './request.ts';
import { command, id, instant } from './shapes.ts';

const line = z.object({
  /** An event of the order, or the state of a paper about it, whose title is the detail. */
  kind: z.string(),
  detail: z.string(),
  atMs: instant,
  gapMs: z.int().min(0).nullable(),
});

export const orderEvidenceContract = {
  /** What happened to an order and to its papers, to the second: nothing of its person. */
  get: query('cashier')
    .input(z.object({ orderId: id }))
    .output(z.object({ lines: z.array(line) }))
    .errors({ ORDER_NOT_FOUND: {} }),
  /** The same on paper, for a channel or an office that asks. */
  print: change('cashier')
    .input(command.extend({ orderId: id }))
    .output(z.object({ jobId: id }))
    .errors({ ORDER_NOT_FOUND: {}, PRINTER_NOT_CONFIGURED: {} }),
};

export type EvidenceLine = z.infer<typeof line>;
