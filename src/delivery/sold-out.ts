import { businessDate } from '../base/korea-time.ts';

/** Why a dish is not sold for a while (품절). */
export const SOLD_OUT_REASONS = ['ingredients', 'tooMany', 'broken', 'other'] as const;
export type SoldOutReason = (typeof SOLD_OUT_REASONS)[number];

/** Until when: so many minutes, the end of the business day, or until a person switches it back. */
export const SOLD_OUT_UNTIL = ['halfHour', 'hour', 'dayEnd', 'open'] as const;
export type SoldOutUntil = (typeof SOLD_OUT_UNTIL)[number];

/** One dish that one channel's customers cannot have. */
export interface SoldOutDish {
  /** As the menu, or only this channel, calls it; an option of dishes may be one as well. */
  readonly dish: string;
  readonly channelId: string;
  /** Null lasts until a person switches it back. */
  readonly untilMs: number | null;
}

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

/** The instant at which it is sold again by itself; null is never. */
export function soldOutUntilMs(until: SoldOutUntil, atMs: number, dayStartsAtHour: number): number | null {
  switch (until) {
    case 'halfHour':
      return atMs + 30 * MINUTE_MS;
    case 'hour':
      return atMs + 60 * MINUTE_MS;
    case 'dayEnd': {
      const midnightMs = Date.parse(`${businessDate(atMs, dayStartsAtHour)}T00:00:00+09:00`);
      return midnightMs + DAY_MS + dayStartsAtHour * 60 * MINUTE_MS;
    }
    case 'open':
      return null;
  }
}

/** One dish is the same however a channel puts its spaces: `참치 김밥`, `참치김밥`. */
export function isSameDish(one: string, other: string): boolean {
  return keyOf(one) === keyOf(other);
}

const keyOf = (name: string) => name.normalize('NFC').replaceAll(/\s+/g, '').toLowerCase();

/** An order as far as it names dishes. */
interface NamedOrder {
  readonly channelId: string;
  readonly items: readonly {
    readonly name: string;
    readonly options: readonly { readonly name: string }[];
  }[];
}

/**
 * What of an order is sold out at an instant, each once, in the order's own names: such an order is not taken
 * without a person.
 */
export function soldOutDishes(
  order: NamedOrder,
  soldOut: readonly SoldOutDish[],
  atMs: number,
): readonly string[] {
  const gone = new Set(
    soldOut
      .filter(
        ({ channelId, untilMs }) => channelId === order.channelId && (untilMs === null || atMs < untilMs),
      )
      .map(({ dish }) => keyOf(dish)),
  );
  const names = order.items.flatMap(({ name, options }) => [name, ...options.map(option => option.name)]);
  return [...new Set(names)].filter(name => gone.has(keyOf(name)));
}
