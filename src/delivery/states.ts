import type { OrderKind } from './order.ts';

/** The states of an order (domain.md E2). */
export const ORDER_STATES = [
  'waiting',
  'accepted',
  'ready',
  'delivering',
  'completed',
  'rejected',
  'expired',
  'cancelled',
] as const;
export type OrderState = (typeof ORDER_STATES)[number];

export type OrderAct =
  'accept' | 'reject' | 'expire' | 'markReady' | 'recall' | 'pickUp' | 'complete' | 'cancel';
/** Those that the board has a lane for, from left to right. */
export const OPEN_STATES = ['waiting', 'accepted', 'ready', 'delivering'] as const;
export type OpenState = (typeof OPEN_STATES)[number];

/** Where an act can lead: nothing becomes new again. */
export type LaterState = Exclude<OrderState, 'waiting'>;

/** From which states an act leads where. What is not here does not happen. */
const MOVES: Readonly<Record<OrderAct, Partial<Record<OrderState, LaterState>>>> = {
  accept: { waiting: 'accepted' },
  reject: { waiting: 'rejected' },
  expire: { waiting: 'expired' },
  markReady: { accepted: 'ready' },
  // The kitchen takes back what it has called ready, as long as nobody has it.
  recall: { ready: 'accepted' },
  pickUp: { ready: 'delivering' },
  complete: { ready: 'completed', delivering: 'completed' },
  cancel: {
    waiting: 'cancelled',
    accepted: 'cancelled',
    ready: 'cancelled',
    delivering: 'cancelled',
  },
};

const ENDED: readonly OrderState[] = ['completed', 'rejected', 'expired', 'cancelled'];

export function isEnded(state: OrderState): boolean {
  return ENDED.includes(state);
}

/** Where an act leads; undefined when it cannot be done in this state. What is taken out has no rider. */
export function nextState(state: OrderState, act: OrderAct, kind: OrderKind): LaterState | undefined {
  if (act === 'pickUp' && kind === 'takeout') return undefined;
  if (act === 'complete' && state === 'ready' && kind === 'delivery') return undefined;
  return MOVES[act][state];
}

/** Why an order is not taken (domain.md E2). */
export const REJECT_REASONS = ['soldOut', 'tooMany', 'outOfArea', 'closed', 'wrongPrice', 'other'] as const;
export type RejectReason = (typeof REJECT_REASONS)[number];

/** Cooking times to choose from, in minutes. */
export const COOK_MINUTES = [15, 20, 25, 30, 40, 60] as const;
