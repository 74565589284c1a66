import { randomInt, timingSafeEqual } from 'node:crypto';

/** What a person reads off the counter and types on a tablet, once. */
export interface PairingCode {
  readonly code: string;
  readonly untilMs: number;
}

/** `closed`: nobody lets a screen in now. `locked`: too many wrong tries, until there is a new code. */
export type PairingAnswer = 'right' | 'wrong' | 'closed' | 'locked';

export interface Pairing {
  /** A new code; an older one stops. */
  open(): PairingCode;
  current(): PairingCode | undefined;
  /** A right code is used up by it. */
  answer(code: string): PairingAnswer;
}

const VALID_MS = 5 * 60_000;
const DIGITS = 6;
/** Five tries at a million codes: nobody guesses one, and a mistyped one can be typed again. */
const TRIES_MAX = 5;

/** Lets screens in that know the code which the counter shows. In memory: a restart ends it. */
export function createPairing(nowMs: () => number): Pairing {
  let current: PairingCode | undefined;
  let wrongTries = 0;
  const valid = () => (current !== undefined && nowMs() < current.untilMs ? current : undefined);
  return {
    open() {
      wrongTries = 0;
      const code = String(randomInt(10 ** DIGITS)).padStart(DIGITS, '0');
      current = { code, untilMs: nowMs() + VALID_MS };
      return current;
    },
    current: valid,
    answer(code) {
      if (wrongTries >= TRIES_MAX) return 'locked';
      const expected = valid();
      if (expected === undefined) return 'closed';
      if (isSame(code, expected.code)) {
        current = undefined;
        return 'right';
      }
      wrongTries += 1;
      if (wrongTries < TRIES_MAX) return 'wrong';
      current = undefined;
      return 'locked';
    },
  };
}

function isSame(given: string, expected: string): boolean {
  const [one, other] = [Buffer.from(given), Buffer.from(expected)];
  return one.length === other.length && timingSafeEqual(one, other);
}
