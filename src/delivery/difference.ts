import type { OrderItem } from './order.ts';

/** One line of a change slip: so many more, or so many fewer, of what the kitchen already has on paper. */
export interface ItemChange {
  readonly item: OrderItem;
  /** Above zero is 추가, below is 취소. */
  readonly quantity: number;
}

/**
 * What the kitchen has to cook more and less of than its last paper says. Items are the same when name and
 * options are: another option is one dish less and another more.
 */
export function itemChanges(
  before: readonly OrderItem[],
  after: readonly OrderItem[],
): readonly ItemChange[] {
  const changes = new Map<string, ItemChange>();
  const count = (item: OrderItem, quantity: number) => {
    const key = dishKey(item);
    const found = changes.get(key);
    changes.set(key, { item: found?.item ?? item, quantity: (found?.quantity ?? 0) + quantity });
  };
  for (const item of before) count(item, -item.quantity);
  for (const item of after) count(item, item.quantity);
  return [...changes.values()].filter(({ quantity }) => quantity !== 0);
}

/** The same for the same dish: name and options, in whatever order they stand. */
export function dishKey({ name, options }: OrderItem): string {
  const sorted = options.map(option => `${option.name}×${option.quantity}`).toSorted();
  return JSON.stringify([name, sorted]);
}
