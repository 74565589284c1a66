import type { PastOrder } from '../../../src/contract/phone.ts';

export const CHANNELS = ['phone', 'counter'] as const;
export const KINDS = ['delivery', 'takeout'] as const;
export const PAYMENTS = ['cash', 'card', 'currency'] as const;

export interface PickedItem {
  readonly name: string;
  readonly unitPrice: number;
  readonly quantity: number;
  readonly options: PastOrder['items'][number]['options'];
  /** What the kitchen has to know of this dish. */
  readonly memo: string;
}

/** An order as far as it is typed. */
export interface Draft {
  readonly channelId: (typeof CHANNELS)[number];
  readonly kind: (typeof KINDS)[number];
  readonly phone: string;
  readonly name: string;
  readonly address: string;
  readonly landmark: string;
  readonly shopRequest: string;
  readonly riderRequest: string;
  readonly wantsCutlery: boolean;
  readonly payment: (typeof PAYMENTS)[number];
  readonly deliveryFee: number;
  readonly cookMinutes: number;
  readonly reserveAtMs: number | null;
  readonly consents: boolean;
  readonly items: readonly PickedItem[];
}

const EMPTY: Draft = {
  channelId: 'phone',
  kind: 'delivery',
  phone: '',
  name: '',
  address: '',
  landmark: '',
  shopRequest: '',
  riderRequest: '',
  wantsCutlery: false,
  payment: 'cash',
  deliveryFee: 0,
  cookMinutes: 20,
  reserveAtMs: null,
  consents: false,
  items: [],
};

/** The call that an order comes by. */
export interface CallSeed {
  readonly callId: string;
  readonly number: string | null;
}

/**
 * What was typed when a dialog was closed before the order was sent, by its call. It names a person, so it
 * lives in this page's memory alone and goes with it.
 */
const kept = new Map<string, Draft>();

const keyOf = (seed: CallSeed | undefined) => seed?.callId ?? '';

export function draftFor(seed: CallSeed | undefined): Draft {
  return kept.get(keyOf(seed)) ?? emptyDraft(seed);
}

export function emptyDraft(seed: CallSeed | undefined): Draft {
  return { ...EMPTY, phone: seed?.number ?? '' };
}

export function keepDraft(seed: CallSeed | undefined, draft: Draft): void {
  if (JSON.stringify(draft) === JSON.stringify(emptyDraft(seed))) kept.delete(keyOf(seed));
  else kept.set(keyOf(seed), draft);
}

export const dropDraft = (seed: CallSeed | undefined) => void kept.delete(keyOf(seed));

export const isKept = (seed: CallSeed | undefined) => kept.has(keyOf(seed));

const QUANTITY_MAX = 99;

/** One dish more, on its own line if it is not the same as one that is there. */
export function withItem(
  items: readonly PickedItem[],
  item: Pick<PickedItem, 'name' | 'unitPrice'> & Partial<PickedItem>,
  count: number,
): readonly PickedItem[] {
  const added: PickedItem = { options: [], memo: '', ...item, quantity: Math.min(QUANTITY_MAX, count) };
  const at = items.findIndex(one => isSame(one, added));
  if (at < 0) return [...items, added];
  return items.map((one, index) =>
    index === at ? { ...one, quantity: Math.min(QUANTITY_MAX, one.quantity + count) } : one,
  );
}

function isSame(one: PickedItem, other: PickedItem): boolean {
  return (
    one.name === other.name &&
    one.memo === other.memo &&
    JSON.stringify(one.options) === JSON.stringify(other.options)
  );
}

/** `3*ㄱㅊ` is three of what ㄱㅊ finds; `3*` alone is for the line before. */
export function readWish(text: string): {
  readonly count: number;
  readonly find: string;
  readonly isTimes: boolean;
} {
  const match = /^(\d{1,2})\s*[*xX×]\s*(.*)$/.exec(text.trim());
  if (match === null) return { count: 1, find: text.trim(), isTimes: false };
  return { count: Math.max(1, Number(match[1])), find: match[2] ?? '', isTimes: true };
}

export function sumOf({ items, kind, deliveryFee }: Draft): number {
  const goods = items.reduce((sum, { unitPrice, quantity, options }) => {
    const extra = options.reduce((more, option) => more + option.price * option.quantity, 0);
    return sum + (unitPrice + extra) * quantity;
  }, 0);
  return goods + (kind === 'delivery' ? deliveryFee : 0);
}
