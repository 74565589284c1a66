import { searchKeys, searchPatterns, type SearchKeys } from '../../src/catalog/search.ts';
import type { ProductName } from '../store/catalog-store.ts';

interface Indexed extends ProductName {
  readonly keys: SearchKeys;
}

/**
 * Finds products by name, 초성 and a wrongly switched keyboard, in memory: 50,000 names are a few megabytes, and a
 * search through them takes a millisecond or two, which no index of SQLite does for a syllable in the middle of a name.
 */
export interface ProductIndex {
  /** Ids of matching products, all of them for an empty text: names that begin with the text first, each group by name. */
  search(text: string, limit: number, accepts?: (product: ProductName) => boolean): readonly string[];
}

export function createProductIndex(names: readonly ProductName[]): ProductIndex {
  const indexed: readonly Indexed[] = names.map(name => ({ ...name, keys: searchKeys(name.name) }));
  return {
    search(text, limit, accepts = () => true) {
      if (text.trim() === '')
        return indexed
          .filter(accepts)
          .slice(0, limit)
          .map(product => product.id);
      for (const pattern of searchPatterns(text)) {
        const starts: string[] = [];
        const others: string[] = [];
        for (const product of indexed) {
          const at = product.keys[pattern.key].indexOf(pattern.text);
          if (at < 0 || !accepts(product)) continue;
          (at === 0 ? starts : others).push(product.id);
          if (starts.length >= limit) break;
        }
        const found = [...starts, ...others].slice(0, limit);
        if (found.length > 0) return found;
      }
      return [];
    },
  };
}
