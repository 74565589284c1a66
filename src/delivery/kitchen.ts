import { dishKey, itemChanges } from './difference.ts';
import type { DeliveryOrder, OrderItem } from './order.ts';

/** Where an order is in the kitchen. */
export type KitchenStage = 'toCook' | 'cooking' | 'ready' | 'void';

/** How an order stands against the time by which it is to be cooked. */
export type AgeBand = 'ok' | 'soon' | 'late';

/** From so much time left on a cook has to look. */
export const SOON_MS = 5 * 60_000;

/** On the dot is not late yet. */
export function ageBand(cookByMs: number, nowMs: number): AgeBand {
  if (nowMs > cookByMs) return 'late';
  return cookByMs - nowMs <= SOON_MS ? 'soon' : 'ok';
}

/** What of an order the kitchen works from: no price, nothing of a person (domain.md E3). */
export type KitchenContent = Pick<DeliveryOrder, 'items' | 'shopRequest' | 'wantsCutlery'>;

/** How many of each dish are done, by its key. */
export type Cooked = Readonly<Record<string, number>>;

/** One dish of an order, however many lines it stands on. */
export interface Dish {
  /** The same for the same name with the same options. */
  readonly key: string;
  readonly name: string;
  readonly options: readonly { readonly name: string; readonly quantity: number }[];
  readonly quantity: number;
  readonly isDone: boolean;
}

/** The dishes of an order. One that was done is not any more when more of it are wanted. */
export function dishesOf(items: readonly OrderItem[], cooked: Cooked): readonly Dish[] {
  const byKey = new Map<string, OrderItem>();
  for (const item of items) {
    const key = dishKey(item);
    const found = byKey.get(key);
    byKey.set(key, found ? { ...found, quantity: found.quantity + item.quantity } : item);
  }
  return [...byKey].map(([key, { name, options, quantity }]) => ({
    key,
    name,
    options: options.map(option => ({ name: option.name, quantity: option.quantity })),
    quantity,
    isDone: (cooked[key] ?? 0) >= quantity,
  }));
}

/** Ticks a dish, as many of it as are wanted, or takes that away. Undefined where there is no such dish. */
export function tick(
  items: readonly OrderItem[],
  cooked: Cooked,
  key: string,
  isDone: boolean,
): Cooked | undefined {
  const dish = dishesOf(items, cooked).find(candidate => candidate.key === key);
  return dish && { ...cooked, [key]: isDone ? dish.quantity : 0 };
}

/** What is new since somebody in the kitchen last looked. */
export interface UnseenChange {
  readonly dishes: readonly {
    readonly name: string;
    readonly options: Dish['options'];
    /** Above zero is 추가, below is 취소. */
    readonly quantity: number;
  }[];
  /** The request or the cutlery is another. */
  readonly hasNewWishes: boolean;
}

/** Undefined when the kitchen has seen it as it is. */
export function unseenChange(seen: KitchenContent, now: KitchenContent): UnseenChange | undefined {
  const dishes = itemChanges(seen.items, now.items).map(({ item: { name, options }, quantity }) => ({
    name,
    options: options.map(option => ({ name: option.name, quantity: option.quantity })),
    quantity,
  }));
  const hasNewWishes = seen.shopRequest !== now.shopRequest || seen.wantsCutlery !== now.wantsCutlery;
  return dishes.length > 0 || hasNewWishes ? { dishes, hasNewWishes } : undefined;
}

/** What is still to be cooked over all orders (all-day count), the most first. */
export function stillToCook<D extends Dish>(
  orders: readonly { readonly dishes: readonly D[] }[],
): readonly D[] {
  const byKey = new Map<string, D>();
  for (const dish of orders.flatMap(({ dishes }) => dishes).filter(({ isDone }) => !isDone)) {
    const found = byKey.get(dish.key);
    byKey.set(dish.key, found ? { ...found, quantity: found.quantity + dish.quantity } : dish);
  }
  return [...byKey.values()].toSorted(
    (one, other) => other.quantity - one.quantity || one.name.localeCompare(other.name, 'ko'),
  );
}
