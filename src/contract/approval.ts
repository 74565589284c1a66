import { z } from 'zod';
import { change, query } from './request.ts';
import { amount, command, id, instant, isoDate } from './shapes.ts';

const kind = z.enum(['card', 'currency']);
const ofDate = z.object({ businessDate: isoDate });

/** Every payment by card or in local currency of a business date, for an inspection (domain.md A5). */
const approvalList = z.object({
  /** In the order of the day. Amounts are negative on a refund. */
  rows: z.array(
    z.object({
      tenderId: id,
      saleId: id,
      receiptNumber: z.string(),
      atMs: instant,
      cashier: z.string(),
      kind,
      amount,
      state: z.enum(['posted', 'pending', 'paidInCash', 'uncollected', 'expired', 'voided']),
      approvalNumber: z.string().nullable(),
      maskedCard: z.string().nullable(),
      firstLine: z.string(),
      lineCount: z.int(),
      /** What an inspector would ask about; nothing is refused for it. */
      warnings: z.array(z.enum(['cardAgain', 'roundAmount', 'outsideHours'])),
    }),
  ),
  hasMore: z.boolean(),
  /** Of all of them. */
  sums: z.array(z.object({ kind, count: z.int(), amount })),
});

/** Part of the area `sale`. */
export const approvalContract = {
  approvals: query('auditor').input(ofDate).output(approvalList),
  exportApprovals: query('auditor')
    .input(ofDate)
    .output(z.object({ fileName: z.string(), text: z.string() })),
  printApprovals: change('cashier')
    .input(command.extend(ofDate.shape))
    .output(z.object({}))
    .errors({ PRINTER_NOT_CONFIGURED: {}, NO_APPROVALS: {} }),
};

export type ApprovalList = z.infer<typeof approvalList>;
