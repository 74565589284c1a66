import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import { change, query } from './request.ts';
import { command, id, instant } from './shapes.ts';
import { readAgain, screenLook } from './status.ts';

/**
 * What the kitchen sees and does. A shape of its own, so that no price and nothing of a person can get to a
 * screen there by being added to an order (domain.md E3, E4).
 */
const option = z.object({ name: z.string(), quantity: z.int() });
const dish = z.object({
  /** Names the dish within its order. */
  key: z.string(),
  name: z.string(),
  options: z.array(option),
  quantity: z.int(),
  isDone: z.boolean(),
  /** Who cooks it; null in a kitchen without stations. */
  stationId: id.nullable(),
});

const order = z.object({
  id,
  displayNumber: z.string(),
  channel: z.object({ name: z.string(), nameEn: z.string() }),
  kind: z.enum(['delivery', 'takeout']),
  stage: z.enum(['toCook', 'cooking', 'ready', 'void']),
  acceptedAtMs: instant,
  cookByMs: instant,
  reserveAtMs: instant.nullable(),
  startedAtMs: instant.nullable(),
  readyAtMs: instant.nullable(),
  dishes: z.array(dish),
  shopRequest: z.string(),
  wantsCutlery: z.boolean(),
  /** What nobody in the kitchen has acknowledged yet. */
  change: z
    .object({
      dishes: z.array(dish.omit({ key: true, isDone: true })),
      hasNewWishes: z.boolean(),
    })
    .nullable(),
});

const board = z.object({
  /** Whatever has to be cooked first stands first; with those that were called off. */
  orders: z.array(order),
  /** The last that were called ready and can be taken back, the newest first. */
  recallable: z.array(order),
  allDay: z.array(dish.omit({ isDone: true })),
  /** 조리 자리 that a screen can be of; none where the kitchen is one. */
  stations: z.array(z.object({ id, name: z.string() })),
  look: screenLook,
  nowMs: instant,
});

const orderId = command.extend({ orderId: id });
const refused = {
  ORDER_NOT_FOUND: {},
  /** Somebody else was faster, or the order was called off. */
  NOT_IN_KITCHEN: {},
};
const done = z.object({});

export const kitchenContract = {
  board: query('kitchen').output(board),
  watch: query('kitchen').output(eventIterator(readAgain)),
  /** Begins to cook, or takes that back. */
  setStarted: change('kitchen')
    .input(orderId.extend({ isStarted: z.boolean() }))
    .output(done)
    .errors(refused),
  /** A dish is done, or not after all. The first one that is done has begun the order. */
  tick: change('kitchen')
    .input(orderId.extend({ key: z.string().max(10_000), isDone: z.boolean() }))
    .output(done)
    .errors({ ...refused, DISH_NOT_FOUND: {} }),
  /** All that one station cooks of it is done, or not after all. The last station makes the order ready. */
  setStationDone: change('kitchen')
    .input(orderId.extend({ stationId: id, isDone: z.boolean() }))
    .output(done)
    .errors(refused),
  /** All of it is cooked. */
  ready: change('kitchen').input(orderId).output(done).errors(refused),
  /** Takes back what was called ready, as long as nobody has it. */
  recall: change('kitchen').input(orderId).output(done).errors(refused),
  /** Somebody has seen what changed, or that it was called off; or takes that back. */
  acknowledge: change('kitchen')
    .input(orderId.extend({ isSeen: z.boolean() }))
    .output(done)
    .errors(refused),
};

export type KitchenBoard = z.infer<typeof board>;
export type KitchenOrder = z.infer<typeof order>;
