import { z } from 'zod';
import { change, query } from './request.ts';
import { amountOrZero, command, id, instant } from './shapes.ts';

const channelId = z.string().max(40);
const minuteOfDay = z.int().min(0).max(1_439);

/** What of a channel's orders is taken without a person. A channel that is not named waits for one. */
const autoAcceptRule = z.object({
  channelId,
  /** Minutes of the Korean clock; null is all day. */
  hours: z.object({ from: minuteOfDay, to: minuteOfDay }).nullable(),
  onlyPrepaid: z.boolean(),
  /** What the customer pays at most, in won; null is any amount. */
  upTo: amountOrZero.nullable(),
  /** Only while fewer orders than this are being cooked. */
  openOrders: z.int().min(1).max(99).nullable(),
  cookMinutes: z.int().min(5).max(120),
});

/** How orders are taken. Each part has a default: a later version of the program adds others. */
export const orderFlowSettings = z.object({
  autoAccept: z.array(autoAcceptRule).max(20).default([]),
  /** 요청사항이 있으면 사람이 접수. */
  asksForRequests: z.boolean().default(true),
  /** 주방 프린터가 고장이면 사람이 접수. Off where another screen shows the kitchen what to cook. */
  asksWhenKitchenDeaf: z.boolean().default(true),
  /** An order that was on its way longer than this is held for a person. */
  lateMinutes: z.int().min(1).max(60).default(3),
  /** The shop was open for so long while the counter was off: it is said at the start. */
  openLateMinutes: z.int().min(1).max(240).default(10),
  /** Channels that, by the shop's own contract, take no refusal. */
  noReject: z.array(channelId).max(20).default([]),
  alarmVolume: z.enum(['low', 'normal', 'high']).default('normal'),
  /** Says new orders aloud where the system has a voice. */
  speaks: z.boolean().default(true),
  /** The kitchen's printers sound as well, where they have a buzzer, while nobody comes. */
  buzzesPrinter: z.boolean().default(true),
});

const pause = z.object({ channelId, sinceMs: instant, untilMs: instant });

const task = z.object({
  id,
  channelId,
  what: z.enum(['reject', 'cancel', 'pause', 'resume']),
  /** Null for what is about the channel as a whole. */
  orderId: id.nullable(),
  displayNumber: z.string().nullable(),
  sinceMs: instant,
});

const flow = z.object({
  /** Channels whose orders nobody takes for a while. */
  pauses: z.array(pause),
  /** What is added to every cooking time; null is nothing. */
  busy: z.object({ minutes: z.int(), untilMs: instant.nullable() }).nullable(),
  /** What a person still has to do in a channel's own program. */
  tasks: z.array(task),
  /** The counter was off while the shop was open; null once it has been read. */
  absence: z.object({ fromMs: instant, toMs: instant }).nullable(),
  nowMs: instant,
});

/** Null is every channel that sends orders. */
const channels = z.array(channelId).min(1).max(20).nullable();
const known = { CHANNEL_UNKNOWN: {} };

/** How fast orders are taken, by whom, and what a person has to tell a channel. */
export const orderFlowContract = {
  state: query('cashier').output(flow),
  /** 주문 잠시 멈춤: it ends by itself. */
  pause: change('cashier')
    .input(command.extend({ channelIds: channels, length: z.enum(['15', '30', '60', 'opening']) }))
    .output(flow)
    .errors(known),
  resume: change('cashier')
    .input(command.extend({ channelIds: channels }))
    .output(flow)
    .errors(known),
  /** 바쁨: so much is added to every cooking time. */
  setBusy: change('cashier')
    .input(
      command.extend({
        minutes: z.union([z.literal(10), z.literal(20), z.literal(30)]),
        /** Null lasts until somebody ends it. */
        forMinutes: z.union([z.literal(30), z.literal(60), z.literal(90)]).nullable(),
      }),
    )
    .output(flow),
  endBusy: change('cashier').input(command).output(flow),
  /** Refuses many at once for one reason. What somebody else has taken meanwhile stays as it is. */
  rejectAll: change('cashier')
    .input(
      command.extend({
        orderIds: z.array(id).min(1).max(200),
        reason: z.enum(['soldOut', 'tooMany', 'outOfArea', 'closed', 'wrongPrice', 'other']),
      }),
    )
    .output(z.object({ rejected: z.int(), left: z.int() })),
  /** A person has done it in the channel's own program. */
  doneTask: change('cashier')
    .input(command.extend({ taskId: id }))
    .output(flow)
    .errors({ TASK_NOT_FOUND: {} }),
  /** A person has read that the counter was off. */
  seeAbsence: change('cashier').input(command).output(flow),
};

export type OrderFlow = z.infer<typeof flow>;
export type OrderFlowSettings = z.infer<typeof orderFlowSettings>;
export type AutoAcceptRuleShape = z.infer<typeof autoAcceptRule>;
