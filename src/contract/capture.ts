import { z } from 'zod';
import { change, query } from './request.ts';
import { amountOrZero, command, id, instant, line, name, paper } from './shapes.ts';
import { enteredOrder } from './delivery.ts';

const text = z.string().min(1).max(60);
const texts = z.array(text).max(60);
const words = (meanings: readonly [string, ...string[]]) =>
  z.array(z.object({ word: text, means: z.enum(meanings) })).max(60);

/** How a channel prints its orders, as src/delivery/paper-template.ts says what each means. */
const template = z.object({
  channel: z.string().max(40),
  anchors: texts.min(1),
  labels: z
    .object({
      orderNo: texts,
      displayNo: texts,
      kind: texts,
      orderedAt: texts,
      acceptBy: texts,
      reserveAt: texts,
      payment: texts,
      cutlery: texts,
      phone: texts,
      road: texts,
      jibun: texts,
      detail: texts,
      shopRequest: texts,
      riderRequest: texts,
      goods: texts,
      deliveryFee: texts,
      payable: texts,
    })
    .partial(),
  others: texts,
  words: z
    .object({
      kind: words(['DELIVERY', 'TAKEOUT']),
      payment: words(['PREPAID', 'EUM_PREPAID', 'CASH', 'CARD', 'EUM']),
      cutlery: words(['yes', 'no']),
    })
    .partial(),
  discounts: z
    .array(z.object({ label: text, funder: z.enum(['CITY', 'DISTRICT', 'PLATFORM', 'MERCHANT']) }))
    .max(60),
  items: z.object({
    heading: texts.min(1),
    columns: z.array(z.enum(['name', 'quantity', 'unitPrice', 'amount'])).max(4),
    amountOf: z.enum(['pieces', 'piecesAndOptions']),
    optionMarks: texts,
    optionPriceOf: z.enum(['one', 'line']),
    nameWraps: z.enum(['above', 'below']),
  }),
  cancels: texts,
  notOrders: texts,
  isNumberDaily: z.boolean(),
});

const captureLine = z.object({
  id,
  name: name(30),
  /** `serial:COM5?baud=9600`, or `listen:9100` for a network printer that the counter plays. */
  url: z.string().min(1).max(200),
  /** Null: the paper itself says of which channel it is. */
  channelId: z.string().max(40).nullable(),
  /** The printer that prints each paper as it came; null is none. */
  passTo: id.nullable(),
});

const unreadPaper = z.object({
  id,
  channelId: z.string().nullable(),
  receivedAtMs: instant,
  /** Nobody has acted on its alarm yet: it rings like an order. */
  isRinging: z.boolean(),
  /** What could not be read, by its place in the shape of an order; none where no template fits at all. */
  faults: z.array(
    z.object({
      path: z.string(),
      problem: z.enum(['missing', 'type', 'range', 'tooLong', 'sum', 'unknown', 'differs']),
    }),
  ),
  /** Its text line by line, as templates read it. */
  lines: z.array(z.string()),
  paper,
});

const found = { PAPER_NOT_FOUND: {} };
const settled = {
  ...found,
  /** Somebody else was faster, or the paper has been read since. */
  PAPER_STATE: { data: z.object({ state: z.enum(['new', 'read', 'unread', 'dismissed']) }) },
};
const channelUnknown = { CHANNEL_UNKNOWN: {} };

/** Papers that channels' programs print to the counter instead of a printer (주문지 받기). */
export const captureContract = {
  /** The lines that programs print to, and how they are. */
  lines: query('auditor').output(
    z.array(
      captureLine.extend({
        state: z.enum(['ready', 'connecting', 'waiting']),
        reason: z.enum(['NOT_FOUND', 'ACCESS_DENIED', 'DISCONNECTED', 'TIMEOUT', 'OTHER']).nullable(),
      }),
    ),
  ),
  saveLine: change('manager')
    .input(command.extend({ line: captureLine.extend({ id: id.nullable() }) }))
    .output(captureLine)
    .errors({
      LINE_NOT_FOUND: {},
      DEVICE_URL_MALFORMED: { data: z.object({ reason: z.string() }) },
      ...channelUnknown,
      PRINTER_NOT_CONFIGURED: {},
    }),
  removeLine: change('manager')
    .input(command.extend({ lineId: id }))
    .output(z.object({}))
    .errors({ LINE_NOT_FOUND: {} }),
  /** Papers that could not be read, the oldest first. */
  unread: query('cashier').output(z.array(unreadPaper)),
  /** It is no order. */
  dismiss: change('cashier')
    .input(command.extend({ paperId: id }))
    .output(z.object({}))
    .errors(settled),
  /** It was one after all. */
  restore: change('cashier')
    .input(command.extend({ paperId: id }))
    .output(z.object({}))
    .errors({ ...settled, PAPER_ERASED: {} }),
  /** A person types over what the paper says: it is an order of its channel, and accepted. */
  typeOver: change('cashier')
    .input(
      command.extend({
        ...enteredOrder.shape,
        paperId: id,
        channelId: z.string().max(40),
        displayNumber: line(20),
        payment: z.enum(['prepaid', 'cash', 'card', 'currency']),
        /** What coupons took off, and who bears it. */
        discount: amountOrZero.max(1_000_000),
        funder: z.enum(['city', 'district', 'platform', 'merchant']),
      }),
    )
    .output(z.object({ orderId: id }))
    .errors({ ...settled, ...channelUnknown, AMOUNT_BELOW_ZERO: {} }),
  /** How each channel's papers are read: what the shop has taught first, the latest of it first. */
  templates: query('cashier').output(
    z.array(
      z.object({
        /** Null: it ships with the program. */
        id: id.nullable(),
        savedAtMs: instant.nullable(),
        template,
      }),
    ),
  ),
  /** Teaches the counter a channel's papers. Those that nobody could read are read again at once. */
  saveTemplate: change('manager')
    .input(command.extend({ template }))
    .output(z.object({ templateId: id }))
    .errors({ ...channelUnknown, TEMPLATE_MALFORMED: { data: z.object({ reason: z.string() }) } }),
  removeTemplate: change('manager')
    .input(command.extend({ templateId: id }))
    .output(z.object({}))
    .errors({ TEMPLATE_NOT_FOUND: {} }),
};

export type CaptureLineView = z.infer<typeof captureLine>;
export type UnreadPaperView = z.infer<typeof unreadPaper>;
export type TemplateView = z.infer<typeof template>;
