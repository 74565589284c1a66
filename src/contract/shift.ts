import { z } from 'zod';
import { change, query } from './request.ts';
import {
  amount,
  amountOrZero,
  command,
  id,
  instant,
  isoDate,
  line,
  name,
  paper,
  positiveAmount,
  paidKind,
} from './shapes.ts';

export const shift = z.object({
  id,
  till: z.int(),
  cashier: z.string(),
  businessDate: isoDate,
  openedAtMs: instant,
  closedAtMs: instant.nullable(),
  openingFloat: amountOrZero,
  zNumber: z.int().nullable(),
});

/**
 * The figures of X and Z report, straight from the totals kept with each sale.
 *
 * `gross - discounts + refunds = net`, and `supplyValue + vat + exempt + zeroRated = net`.
 */
export const shiftFigures = z.object({
  shift,
  gross: amount,
  discounts: amount,
  /** Negative, as every amount of a refund. */
  refunds: amount,
  net: amount,
  saleCount: z.int(),
  refundCount: z.int(),
  supplyValue: amount,
  vat: amount,
  exempt: amount,
  zeroRated: amount,
  rounding: amount,
  /** Every kind, used or not. `refundAmount` is negative. */
  tenders: z.array(
    z.object({ kind: paidKind, count: z.int(), amount, refundCount: z.int(), refundAmount: amount }),
  ),
  /**
   * `openingFloat + cashSales - cashRefunds + payIns - payOuts - cashDrops + donations - handOvers =
   * expected`. All of it positive but `donations`, which is negative when more went back than was given.
   */
  drawer: z.object({
    openingFloat: amount,
    /** With what was paid in cash for a pending tender, also one of an earlier shift. */
    cashSales: amount,
    cashRefunds: amount,
    payIns: amount,
    payOuts: amount,
    cashDrops: amount,
    /** Gifts (서로도움); a report of before they could be given has none. */
    donations: amount.default(0),
    /** Gifts handed to the fundraiser out of this drawer. */
    handOvers: amount.default(0),
    expected: amount,
  }),
  /** Cash receipts issued in the shift that still hold. Z reports of before have none. */
  cashReceipts: z
    .object({ count: z.int(), amount: amountOrZero, selfIssued: z.int() })
    .default({ count: 0, amount: 0, selfIssued: 0 }),
  movements: z.array(
    z.object({
      id,
      kind: z.enum(['payIn', 'payOut', 'cashDrop']),
      amount: amountOrZero,
      reason: z.string(),
      atMs: instant,
    }),
  ),
  drawerOpenings: z.int(),
  held: z.array(z.object({ ticketId: id, name: z.string(), heldAtMs: instant.nullable(), due: amount })),
  pending: z.object({ count: z.int(), amount }),
});

export const zReport = z.object({
  number: z.int(),
  shift,
  figures: shiftFigures,
  counted: amount,
  overShort: amount,
  overShortReason: z.string(),
  counts: z.array(z.object({ denomination: z.int(), count: z.int() })),
  chainHead: z.string(),
  entryCount: z.int(),
});

const tillOpen = { TILL_NOT_OPEN: {} };

export const shiftContract = {
  current: query('auditor').output(shift.nullable()),
  open: change('cashier')
    .input(command.extend({ openingFloat: amountOrZero, cashier: name(20) }))
    .output(shift)
    .errors({ SHIFT_ALREADY_OPEN: {} }),
  moveCash: change('cashier')
    .input(
      command.extend({
        kind: z.enum(['payIn', 'payOut', 'cashDrop']),
        amount: positiveAmount,
        reason: name(60),
      }),
    )
    .output(shiftFigures)
    .errors({ ...tillOpen, DRAWER_SHORT: { data: z.object({ expected: amount }) } }),
  /** Opens the drawer without a sale (돈통 열기); the reason is kept. */
  openDrawer: change('cashier')
    .input(command.extend({ reason: line(60) }))
    .output(z.object({ jobId: id.nullable() }))
    .errors(tillOpen),
  figures: query('auditor').output(shiftFigures).errors(tillOpen),
  previewX: query('auditor').output(paper).errors(tillOpen),
  printX: change('cashier')
    .input(command)
    .output(z.object({ jobId: id.nullable(), number: z.int() }))
    .errors(tillOpen),
  /** What the Z report would look like with this count. */
  previewZ: query('cashier')
    .input(z.object({ counted: amountOrZero, overShortReason: line(60) }))
    .output(paper)
    .errors(tillOpen),
  close: change('cashier')
    .input(
      command.extend({
        counts: z.array(z.object({ denomination: z.int(), count: z.int().min(0).max(99_999) })).max(8),
        overShortReason: line(60),
      }),
    )
    .output(zReport)
    .errors({
      ...tillOpen,
      COUNT_MALFORMED: {},
      OVER_SHORT_REASON_MISSING: { data: z.object({ overShort: amount }) },
    }),
  zReports: query('auditor')
    .input(z.object({ limit: z.int().min(1).max(400) }))
    .output(
      z.array(
        z.object({
          number: z.int(),
          businessDate: isoDate,
          closedAtMs: instant,
          net: amount,
          overShort: amount,
        }),
      ),
    ),
  zReport: query('auditor')
    .input(z.object({ number: z.int() }))
    .output(zReport.extend({ paper }))
    .errors({ Z_REPORT_NOT_FOUND: {} }),
  reprintZ: change('cashier')
    .input(command.extend({ number: z.int() }))
    .output(z.object({ jobId: id }))
    .errors({ Z_REPORT_NOT_FOUND: {}, PRINTER_NOT_CONFIGURED: {} }),
};

export type ShiftView = z.infer<typeof shift>;
export type ShiftFigures = z.infer<typeof shiftFigures>;
export type ZReportView = z.infer<typeof zReport>;
