/** How loud the alarm of orders is set (design-language §6): it has no silence to be set to. */
export const ALARM_VOLUMES = ['low', 'normal', 'high'] as const;
export type AlarmVolume = (typeof ALARM_VOLUMES)[number];

/** How far the alarm of new orders has come. It only ever rises until somebody acts. */
export interface AlarmStep {
  /** 1 to 3, each louder than the one before. */
  readonly step: 1 | 2 | 3;
  readonly everyMs: number;
  /** The last minute of an order, or the alarm has been going for a minute: the screen flashes as well. */
  readonly flashes: boolean;
  /** An order has a minute or less left. */
  readonly isUrgent: boolean;
}

/** Design-language §6: every 8 s, in the last minute every 4 s. */
const EVERY_MS = 8_000;
const URGENT_EVERY_MS = 4_000;
const LOUDER_AFTER_MS = 20_000;
const LOUDEST_AFTER_MS = 60_000;
const URGENT_LEFT_MS = 60_000;

export interface Ringing {
  readonly ringsSinceMs: number;
  /** Null waits for ever. */
  readonly acceptByMs: number | null;
  /** One that came too late has no last minute: its time is over already. */
  readonly isHeld: boolean;
}

/** How an order rings. What is taken and has changed has no last minute. */
export const ringingOrder = (order: {
  readonly ringsSinceMs: number;
  readonly acceptByMs: number | null;
  readonly heldWhy: string | null;
  readonly state: string;
}): Ringing => ({
  ringsSinceMs: order.ringsSinceMs,
  acceptByMs: order.state === 'waiting' ? order.acceptByMs : null,
  isHeld: order.heldWhy !== null,
});

/** How a paper rings that could not be read: it is an order that nobody knows yet. */
export const ringingPaper = ({ receivedAtMs }: { readonly receivedAtMs: number }): Ringing => ({
  ringsSinceMs: receivedAtMs,
  acceptByMs: null,
  isHeld: false,
});

/** The step of the alarm for all that ring; undefined is silence. */
export function alarmStep(ringing: readonly Ringing[], nowMs: number): AlarmStep | undefined {
  if (ringing.length === 0) return undefined;
  const forMs = nowMs - Math.min(...ringing.map(({ ringsSinceMs }) => ringsSinceMs));
  const isUrgent = ringing.some(
    ({ acceptByMs, isHeld }) => !isHeld && acceptByMs !== null && acceptByMs - nowMs <= URGENT_LEFT_MS,
  );
  const step = isUrgent || forMs >= LOUDEST_AFTER_MS ? 3 : forMs >= LOUDER_AFTER_MS ? 2 : 1;
  return { step, everyMs: isUrgent ? URGENT_EVERY_MS : EVERY_MS, flashes: step === 3, isUrgent };
}

/** Loudness from 0 to 1 by setting and step. The lowest is still heard across a kitchen's noise. */
const GAIN: Readonly<Record<AlarmVolume, readonly [number, number, number]>> = {
  low: [0.08, 0.16, 0.3],
  normal: [0.16, 0.3, 0.55],
  high: [0.3, 0.55, 0.9],
};

export function alarmGain(volume: AlarmVolume, step: AlarmStep['step']): number {
  return GAIN[volume][step - 1] ?? GAIN[volume][2];
}

const COUNTERS = ['한', '두', '세', '네', '다섯', '여섯', '일곱', '여덟', '아홉', '열'] as const;

/** A count of orders as it is said aloud: `두 건`. Above ten the digits are read. */
export function ordersAloud(count: number): string {
  return `${COUNTERS[count - 1] ?? count} 건`;
}
