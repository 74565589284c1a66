import { required } from '../../src/base/assert.ts';
import { searchKeys, searchPatterns, type SearchKeys, type SearchPattern } from '../../src/catalog/search.ts';
import type { ProductName } from '../store/catalog-store.ts';

/**
 * Finds products, or people, by name, 초성 and a wrongly switched keyboard, in memory: 50,000 names are a few
 * megabytes, and a search through them takes a millisecond or two, which no index of SQLite does for a
 * syllable in the middle of a name.
 */
export interface NameIndex<Row extends Named> {
  /**
   * Ids of what matches, all of them for an empty text: names that begin with the text first, each group
   * in the order of names.
   */
  search(text: string, limit: number, accepts?: (row: Row) => boolean): readonly string[];
}

export type ProductIndex = NameIndex<ProductName>;

/** What can be found by its name. */
interface Named {
  readonly id: string;
  readonly name: string;
}

/** Search keys by name, kept from one index to the next: taking 50,000 names apart takes half a second. */
export type KeysByName = Map<string, SearchKeys>;

/** Ends each key: no name has one. */
const END = '\n';

/**
 * All keys of one kind in one text, so that the engine's own substring search runs over them without a stop.
 */
interface Column {
  readonly text: string;
  /** Where each product's key begins, in ascending order. */
  readonly starts: Int32Array;
}

/** @param keys Is filled with the keys of these names, and rid of those of others. */
export function createNameIndex<Row extends Named>(
  names: readonly Row[],
  keys: KeysByName = new Map(),
): NameIndex<Row> {
  const all = names.map(({ name }) => {
    const known = keys.get(name) ?? searchKeys(name);
    keys.set(name, known);
    return known;
  });
  forgetOthers(keys, names);
  const columns = { jamo: column(all, 'jamo'), choseong: column(all, 'choseong') };
  return {
    search(text, limit, accepts = () => true) {
      if (text.trim() === '') return firstAccepted(names, limit, accepts).map(({ id }) => id);
      for (const pattern of searchPatterns(text)) {
        const found = matches(columns[pattern.key], pattern, names, limit, accepts);
        if (found.length > 0) return found.map(({ id }) => id);
      }
      return [];
    },
  };
}

function forgetOthers(keys: KeysByName, names: readonly Named[]): void {
  if (keys.size <= names.length) return;
  const kept = new Set(names.map(({ name }) => name));
  for (const name of keys.keys()) if (!kept.has(name)) keys.delete(name);
}

function column(all: readonly SearchKeys[], key: SearchPattern['key']): Column {
  const starts = new Int32Array(all.length);
  let at = END.length;
  for (const [index, keys] of all.entries()) {
    starts[index] = at;
    at += keys[key].length + END.length;
  }
  return { text: END + all.map(keys => keys[key] + END).join(''), starts };
}

function firstAccepted<Row extends Named>(
  names: readonly Row[],
  limit: number,
  accepts: (row: Row) => boolean,
): Row[] {
  const found: Row[] = [];
  for (const product of names) {
    if (found.length >= limit) break;
    if (accepts(product)) found.push(product);
  }
  return found;
}

/** Stops as soon as there are enough: a short text matches thousands of names, and a page shows twenty. */
function matches<Row extends Named>(
  { text, starts }: Column,
  pattern: SearchPattern,
  names: readonly Row[],
  limit: number,
  accepts: (row: Row) => boolean,
): Row[] {
  const found = new Set<Row>();
  for (const wanted of [END + pattern.text, pattern.text]) {
    let at = text.indexOf(wanted);
    while (at >= 0 && found.size < limit) {
      const index = ownerOf(starts, at + wanted.length - 1);
      const product = required(names[index], `product ${index} of the index`);
      if (accepts(product)) found.add(product);
      const next = starts[index + 1];
      if (next === undefined) break;
      at = text.indexOf(wanted, next - END.length);
    }
  }
  return [...found];
}

/** The product in whose key a place of the column lies: the last one that begins at or before it. */
function ownerOf(starts: Int32Array, at: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= at) low = middle;
    else high = middle - 1;
  }
  return low;
}
