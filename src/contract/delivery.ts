import { z } from 'zod';
import { noticeEvent } from './channel.ts';
import { change, query } from './request.ts';
import {
  amount,
  amountOrZero,
  command,
  id,
  instant,
  line,
  name,
  positiveAmount,
  tenderKind,
} from './shapes.ts';

const kind = z.enum(['delivery', 'takeout']);
const payment = z.enum(['prepaid', 'cash', 'card', 'currency']);
const state = z.enum([
  'waiting',
  'accepted',
  'ready',
  'delivering',
  'completed',
  'rejected',
  'expired',
  'cancelled',
]);
const cookMinutes = z.int().min(1).max(240);
/** Of one dish: what an order of a hundred of them comes to is still an amount. */
const price = z.int().min(0).max(1_000_000);
const option = z.object({ name: name(100), price: amount, quantity: z.int().min(1).max(9) });

const item = z.object({
  name: name(100),
  quantity: z.int().min(1).max(99),
  unitPrice: price,
  options: z.array(option).max(30),
});

/** What was taken at the door, as a tender of a sale: it pays all that is due there. */
const doorPayment = z.object({
  kind: tenderKind,
  /** Cash handed over. Null for other kinds. */
  received: amountOrZero.nullable(),
  state: z.enum(['posted', 'pending']),
  approvalNumber: line(20).nullable(),
});

/** What a person types of an order, however it came. */
export const enteredOrder = z.object({
  kind,
  items: z.array(item).min(1).max(100),
  shopRequest: line(300),
  wantsCutlery: z.boolean(),
  deliveryFee: price,
  phone: line(30),
  address: line(300),
  riderRequest: line(300),
  cookMinutes,
});

const person = z.object({
  phone: z.string(),
  road: z.string(),
  jibun: z.string(),
  detail: z.string(),
  /** What it is near. */
  landmark: z.string(),
  /** Whoever comes to fetch it. */
  name: z.string(),
  riderRequest: z.string(),
});

/** A field of the channel that the program does not know: where it stood, and what it said. */
const more = z.object({ path: z.string(), text: z.string() });

const lossBearer = z.enum(['shop', 'channel', 'customer', 'rider']);

const order = z.object({
  id,
  channelId: z.string(),
  displayNumber: z.string(),
  kind,
  state,
  version: z.int(),
  orderedAtMs: instant,
  receivedAtMs: instant,
  acceptByMs: instant.nullable(),
  reserveAtMs: instant.nullable(),
  /** When the kitchen begins a reserved order; null begins at once. */
  startAtMs: instant.nullable(),
  remindedAtMs: instant.nullable(),
  /** It is taken, and the time to begin has not come. */
  isAhead: z.boolean(),
  acceptedAtMs: instant.nullable(),
  cookMinutes: cookMinutes.nullable(),
  readyAtMs: instant.nullable(),
  endedAtMs: instant.nullable(),
  /** Nobody has acted on its alarm yet: it rings. */
  isRinging: z.boolean(),
  ringsSinceMs: instant,
  /** Accepted without a person, and nobody has seen it yet: it is announced, but does not ring. */
  isNews: z.boolean(),
  /** Accepted without a person. */
  isAuto: z.boolean(),
  /** It waits for a person because it was long on its way, and does not expire; null where it is not held. */
  heldWhy: z.enum(['overdue', 'outage', 'late']).nullable(),
  /** Its channel was paused when it came. */
  cameInPause: z.boolean(),
  items: z.array(item.extend({ amount })),
  shopRequest: z.string(),
  wantsCutlery: z.boolean(),
  payment,
  goods: amountOrZero,
  deliveryFee: amountOrZero,
  discounts: z.array(
    z.object({
      name: z.string(),
      amount: amountOrZero,
      funder: z.enum(['city', 'district', 'platform', 'merchant']),
    }),
  ),
  payable: amountOrZero,
  /** What whoever hands it over takes, and what the channel pays out, in won. */
  door: amountOrZero,
  channelPays: amountOrZero,
  /** What the channel keeps back of it: what it kept of one that is booked, else what it most likely will. */
  fee: amountOrZero,
  /** Its sale is in the books, under the order's id. */
  isBooked: z.boolean(),
  loss: z.object({ bearer: lossBearer, amount: amountOrZero }).nullable(),
  /** Its channel wants it cancelled while it is cooked: a person decides. */
  isCancelAsked: z.boolean(),
  /** Its channel said more than the program knows: `get` has it, and `unmask` once the order is over. */
  hasMore: z.boolean(),
  /** Null once it is erased; masked from the end of the order on. */
  person: person.nullable(),
  /** Only the kitchen's screen and the slip of the rider need it: a masked one can be seen for a day. */
  personState: z.enum(['open', 'masked', 'maskedForGood', 'erased']),
});

const event = z.object({
  kind: z.enum([
    'received',
    'changed',
    'held',
    'released',
    'heard',
    'accepted',
    'reminded',
    'printed',
    'started',
    'ready',
    'recalled',
    'delivering',
    'completed',
    'rejected',
    'expired',
    'cancelled',
    'told',
    'notTold',
    'unmasked',
    'masked',
    'erased',
  ]),
  detail: z.string(),
  atMs: instant,
});

const channel = z.object({
  id: z.string(),
  name: z.string(),
  nameEn: z.string(),
  operator: z.enum(['public', 'private', 'shop']),
  /** Where the program cannot tell the channel, a person has to do the same there. */
  hearsBack: z.boolean(),
  /** Whether the shop may refuse its orders: by the channel's terms, or the shop's own contract. */
  mayReject: z.boolean(),
  /** People take its orders down themselves: nothing comes in by itself. */
  isByHand: z.boolean(),
  /** It keeps a part back: not what people take down themselves. */
  keepsFee: z.boolean(),
  /** What it keeps back now, in hundredths of a percent: the shop's own terms, or those of all shops. */
  fee: z.object({ brokerageBp: z.int(), paymentBp: z.int(), isOwn: z.boolean() }),
});

const detail = order.extend({ events: z.array(event), more: z.array(more) });

const board = z.object({
  /** Of each lane the oldest; `counts` says how many there are. */
  orders: z.array(order),
  counts: z.object({ waiting: z.int(), accepted: z.int(), ready: z.int(), delivering: z.int() }),
  /** What all of those come to. */
  openSum: amountOrZero,
  today: z.object({ count: z.int(), sum: amountOrZero }),
  channels: z.array(channel),
  /** What channels should know by now and do not. Given up: a person has to do the same there. */
  unheard: z.array(
    z.object({
      orderId: id,
      channelId: z.string(),
      displayNumber: z.string(),
      event: noticeEvent,
      isGivenUp: z.boolean(),
    }),
  ),
  /** The counter's clock, which countdowns go by. */
  nowMs: instant,
});

const found = { ORDER_NOT_FOUND: {} };
/** Somebody else was faster, or the order has not come so far. */
const moved = { ...found, ORDER_STATE: { data: z.object({ state }) } };

export const deliveryContract = {
  /** What is not over, the oldest first, and what the business day has come to. */
  board: query('cashier').output(board),
  /** Those of the business day that are over, the newest first. */
  ended: query('cashier').output(z.array(order)),
  /** One order with what has happened to it. */
  get: query('cashier')
    .input(z.object({ orderId: id }))
    .output(detail)
    .errors(found),
  /**
   * An order that a person takes down: by telephone or at the counter. It is accepted at once. Codes in order
   * of precedence.
   */
  enter: change('cashier')
    .input(
      command.extend({
        ...enteredOrder.shape,
        channelId: z.enum(['phone', 'counter']),
        payment: payment.exclude(['prepaid']),
        landmark: line(60).default(''),
        /** Whoever comes to fetch it. */
        name: line(20).default(''),
        /** When it is wanted; null is as soon as possible. */
        reserveAtMs: instant.nullable().default(null),
        /** The customer has agreed to be remembered by number (단골), as the screen says it. */
        consents: z.boolean().default(false),
        /** The call that it came by. */
        callId: id.nullable().default(null),
      }),
    )
    .output(order)
    .errors({
      AMOUNT_BELOW_ZERO: {},
      /** No number that anybody can have; one is needed to be remembered by it. */
      PHONE_MALFORMED: {},
      RESERVED_PAST: {},
      RESERVED_TOO_FAR: {},
    }),
  /** Takes an order: the kitchen and the rider get their papers, each once. */
  accept: change('cashier')
    .input(command.extend({ orderId: id, cookMinutes }))
    .output(order)
    .errors(moved),
  reject: change('cashier')
    .input(
      command.extend({
        orderId: id,
        reason: z.enum(['soldOut', 'tooMany', 'outOfArea', 'closed', 'wrongPrice', 'other']),
      }),
    )
    .output(order)
    .errors({ ...moved, MAY_NOT_REJECT: {} }),
  /** The kitchen begins a reserved order now, before its time. */
  begin: change('cashier')
    .input(command.extend({ orderId: id }))
    .output(order)
    .errors({ ...moved, NOT_RESERVED: {} }),
  /** The next step of an order that is taken. */
  advance: change('cashier')
    .input(command.extend({ orderId: id, act: z.enum(['markReady', 'pickUp']) }))
    .output(order)
    .errors(moved),
  /**
   * The order is with its customer: its sale is booked, with what the channel pays and what was taken at the
   * door. Codes in order of precedence.
   */
  complete: change('cashier')
    .input(
      command.extend({
        orderId: id,
        /** Null where nothing was to be taken. */
        payment: doorPayment.nullable(),
        printReceipt: z.boolean(),
        /** Set after the person was told that an approval number was used before today. */
        allowRepeatedApproval: z.boolean().default(false),
      }),
    )
    .output(order)
    .errors({
      ...moved,
      TILL_NOT_OPEN: {},
      PAYMENT_MISSING: { data: z.object({ due: amountOrZero }) },
      APPROVAL_MISSING: { data: z.object({ kind: tenderKind }) },
      APPROVAL_MALFORMED: { data: z.object({ kind: tenderKind }) },
      CASH_SHORT: { data: z.object({ short: amount }) },
      APPROVAL_NUMBER_REPEATED: {
        data: z.object({ approvalNumber: z.string(), receiptNumber: z.string() }),
      },
    }),
  /** An order that is off. The kitchen gets a paper that says so, if it has one that says to cook. */
  cancel: change('cashier')
    .input(
      command.extend({
        orderId: id,
        reason: name(60),
        /** What it has cost and who bears it; null where nothing was cooked. */
        loss: z.object({ bearer: lossBearer, amount: positiveAmount }).nullable().default(null),
      }),
    )
    .output(order)
    .errors({
      ...moved,
      /** Nobody has cooked anything yet. */
      NOTHING_LOST: {},
      LOSS_OVER_ORDER: { data: z.object({ most: amountOrZero }) },
    }),
  /** Somebody has heard the alarm: it is silent until the next order. */
  hear: change('cashier')
    .input(
      command.extend({ /** The screen on which somebody acted. */ screen: z.string().max(20).default('') }),
    )
    .output(z.object({})),
  /** A paper once more, marked 재발행. */
  printAgain: change('cashier')
    .input(command.extend({ orderId: id, paper: z.enum(['kitchen', 'slip']) }))
    .output(z.object({ jobId: id }))
    .errors({ ...moved, PRINTER_NOT_CONFIGURED: {} }),
  /** Shows the person of an order that ended within a day; that somebody looked is written down. */
  unmask: change('manager')
    .input(command.extend({ orderId: id }))
    .output(person.extend({ more: z.array(more) }))
    .errors({ ...found, MASKED_FOR_GOOD: {} }),
  /** An order as a channel would send it: only in a shop that is for practice. */
  practise: change('cashier').input(command).output(order).errors({ NOT_PRACTICE: {} }),
  /** Which channels may send orders over the network, and since when. */
  keys: query('owner').output(z.array(z.object({ channelId: z.string(), createdAtMs: instant }))),
  /** The key that a channel's program shows, made by the page and kept as a hash; an older one stops. */
  setKey: change('owner')
    .input(command.extend({ channelId: z.string().max(40), key: z.string().regex(/^[\w-]{32,64}$/) }))
    .output(z.object({}))
    .errors({ CHANNEL_UNKNOWN: {} }),
  removeKey: change('owner')
    .input(command.extend({ channelId: z.string().max(40) }))
    .output(z.object({}))
    .errors({ CHANNEL_UNKNOWN: {} }),
};

export type OrderView = z.infer<typeof order>;
export type OrderDetail = z.infer<typeof detail>;
export type OrderPersonView = z.infer<typeof person>;
export type DeliveryBoard = z.infer<typeof board>;
