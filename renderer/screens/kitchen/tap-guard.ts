/** Two taps of one wet finger come closer together than any two that are meant. */
const AGAIN_MS = 600;
/** As far as a finger that bounces moves; the next card may have come under it meanwhile. */
const NEAR_PX = 90;

export interface Tap {
  readonly x: number;
  readonly y: number;
  readonly atMs: number;
}

/** Tells taps that are meant from those that wet hands make. */
export interface TapGuard {
  down(pointerId: number): void;
  up(pointerId: number): void;
  /** Whether a tap counts. One that does not is forgotten. */
  takes(tap: Tap): boolean;
  /** The same for a key of a bump bar, which bounces as well. */
  takesKey(key: string, atMs: number): boolean;
}

export function createTapGuard(): TapGuard {
  const touching = new Set<number>();
  let isPalm = false;
  let lastTap: Tap | undefined;
  let lastKey: { readonly key: string; readonly atMs: number } | undefined;
  return {
    down(pointerId) {
      if (touching.size === 0) isPalm = false;
      touching.add(pointerId);
      // More than one finger is a palm, or a cloth: nothing that it touches is meant.
      if (touching.size > 1) isPalm = true;
    },
    up: pointerId => void touching.delete(pointerId),
    takes(tap) {
      if (isPalm) return false;
      const last = lastTap;
      if (last !== undefined && tap.atMs - last.atMs < AGAIN_MS && isNear(tap, last)) return false;
      lastTap = tap;
      return true;
    },
    takesKey(key, atMs) {
      if (lastKey?.key === key && atMs - lastKey.atMs < AGAIN_MS) return false;
      lastKey = { key, atMs };
      return true;
    },
  };
}

function isNear(one: Tap, other: Tap): boolean {
  return Math.hypot(one.x - other.x, one.y - other.y) < NEAR_PX;
}
