/** What a caller-id box (발신자표시 장치) tells of a line. */
export interface CallSignal {
  /** The line of the shop, as the box counts them; a box with one line says ''. */
  readonly line: string;
  readonly event: 'ring' | 'answer' | 'end';
  /** Digits; null while the box has not said, and for a number that is withheld. */
  readonly number: string | null;
  /** The caller or the network keeps the number back. */
  readonly isWithheld: boolean;
  /** Whether this box tells when somebody picks up: another leaves open whether a call was missed. */
  readonly tellsAnswer: boolean;
}

/** A call as far as it has come. */
export interface PhoneCall {
  readonly number: string | null;
  readonly isWithheld: boolean;
  readonly tellsAnswer: boolean;
  readonly lastRingAtMs: number;
  readonly answeredAtMs: number | null;
  readonly endedAtMs: number | null;
  /** Somebody took it up on the screen, or put it aside. */
  readonly closedAtMs: number | null;
  readonly orderId: string | null;
}

/** Exchanges ring every three to six seconds: after twice that much silence the caller has given up. */
const SILENCE_MS = 12_000;
/** So long a call that somebody answered stays in view: the order is typed while they talk, or just after. */
const TALK_MS = 5 * 60_000;

/** Whether a signal is about this call of the same line, and not about a new one. */
export function belongsTo(call: PhoneCall, signal: CallSignal, atMs: number): boolean {
  if (call.endedAtMs !== null) return false;
  if (signal.event !== 'ring') return true;
  if (call.answeredAtMs !== null) return false;
  const isOther = call.number !== null && signal.number !== null && call.number !== signal.number;
  return !isOther && atMs - call.lastRingAtMs < SILENCE_MS;
}

export type CallState = 'ringing' | 'answered' | 'missed' | 'unknown' | 'taken';

/** What has become of a call. `unknown`: its box does not tell, and nobody has written an order. */
export function callState(call: PhoneCall, nowMs: number): CallState {
  if (call.orderId !== null) return 'taken';
  if (call.answeredAtMs !== null) return 'answered';
  if (call.endedAtMs === null && nowMs - call.lastRingAtMs < SILENCE_MS) return 'ringing';
  return call.tellsAnswer ? 'missed' : 'unknown';
}

/** Whether a call stands on the screens: it rings, or somebody may still want to write its order down. */
export function isInView(call: PhoneCall, nowMs: number): boolean {
  if (call.closedAtMs !== null || call.orderId !== null) return false;
  const state = callState(call, nowMs);
  if (state === 'ringing') return true;
  return state !== 'missed' && nowMs - call.lastRingAtMs < TALK_MS;
}
