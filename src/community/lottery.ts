/** One who applied, as everybody may see the list: a number, tickets, and for which kept seats they count. */
export interface LotteryEntry {
  readonly number: number;
  /** 1, or more for whom the rules favour. */
  readonly weight: number;
  readonly quotaIds: readonly string[];
}

/** What is fixed and published before the draw: nobody can be added, dropped or weighted anew afterwards. */
export interface LotteryList {
  readonly programme: string;
  readonly capacity: number;
  readonly quotas: readonly { readonly id: string; readonly seats: number }[];
  readonly entries: readonly LotteryEntry[];
}

export interface LotteryResult {
  /** All entries in the order in which they were drawn. */
  readonly order: readonly number[];
  /** Who has a seat, and which: null is a general one. */
  readonly winners: readonly { readonly number: number; readonly quotaId: string | null }[];
  /** The waiting list, in order. */
  readonly waiting: readonly number[];
}

/** SHA-256 of a text as UTF-8, in lower-case hexadecimal. */
export type Sha256 = (text: string) => string;

export const LOTTERY_ALGORITHM = 'ieum-lottery/1';

/**
 * The list as the text that is hashed: one line a fact, each ended by a line feed, in the order of the list.
 * Anybody can write it down again from the file (docs/lottery.md).
 */
export function canonicalList({ programme, capacity, quotas, entries }: LotteryList): string {
  return [
    LOTTERY_ALGORITHM,
    `programme ${programme}`,
    `capacity ${capacity}`,
    ...quotas.map(({ id, seats }) => `quota ${id} ${seats}`),
    ...entries.map(({ number, weight, quotaIds }) =>
      ['entry', number, weight, ...quotaIds].map(String).join(' '),
    ),
  ]
    .map(line => `${line}\n`)
    .join('');
}

export const hashOfList = (list: LotteryList, sha256: Sha256): string => sha256(canonicalList(list));

/** Bits of a hash that one throw takes: as many as a double holds exactly, in whole hexadecimal digits. */
const THROW_DIGITS = 13;
const THROW_RANGE = 16 ** THROW_DIGITS;

/**
 * Draws all entries one by one. Each throw is a number from SHA-256 of seed, hash of the list and a count; a
 * throw in the remainder that would favour the first is thrown again. An entry of weight 2 has two tickets.
 */
export function drawOrder(list: LotteryList, seed: string, sha256: Sha256): readonly number[] {
  const listHash = hashOfList(list, sha256);
  const left = [...list.entries];
  const order: number[] = [];
  let counter = 0;
  const throwBelow = (limit: number): number => {
    const fair = THROW_RANGE - (THROW_RANGE % limit);
    for (;;) {
      counter += 1;
      const digits = sha256(`${seed}\n${listHash}\n${counter}\n`).slice(0, THROW_DIGITS);
      const thrown = Number.parseInt(digits, 16);
      if (thrown < fair) return thrown % limit;
    }
  };
  while (left.length > 0) {
    let ticket = throwBelow(left.reduce((sum, { weight }) => sum + weight, 0));
    const at = left.findIndex(({ weight }) => (ticket -= weight) < 0);
    for (const { number } of left.splice(at, 1)) order.push(number);
  }
  return order;
}

/**
 * The draw: in the drawn order each gets a seat of the smallest of their quotas that still has one, else a
 * general one, else a place on the waiting list.
 */
export function draw(list: LotteryList, seed: string, sha256: Sha256): LotteryResult {
  const order = drawOrder(list, seed, sha256);
  const kept = new Map(list.quotas.map(({ id, seats }) => [id, seats]));
  let general = list.capacity - list.quotas.reduce((sum, { seats }) => sum + seats, 0);
  const sizes = new Map(list.quotas.map(({ id, seats }) => [id, seats]));
  const quotasOf = new Map(list.entries.map(({ number, quotaIds }) => [number, quotaIds]));
  const winners: { number: number; quotaId: string | null }[] = [];
  const waiting: number[] = [];
  for (const number of order) {
    const [quotaId] = (quotasOf.get(number) ?? [])
      .filter(id => (kept.get(id) ?? 0) > 0)
      .toSorted((a, b) => (sizes.get(a) ?? 0) - (sizes.get(b) ?? 0) || (a < b ? -1 : 1));
    if (quotaId !== undefined) {
      kept.set(quotaId, (kept.get(quotaId) ?? 0) - 1);
      winners.push({ number, quotaId });
    } else if (general > 0) {
      general -= 1;
      winners.push({ number, quotaId: null });
    } else waiting.push(number);
  }
  return { order, winners, waiting };
}
