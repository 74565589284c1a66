import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { Product } from '../../../src/contract/catalog.ts';
import { useCounter } from '../../rpc/counter.tsx';

/** Dishes of the menu by name or first letters (초성); without a text what lies on the shelf. */
export function useFoundProducts(text: string, max: number): readonly Product[] {
  const { queries } = useCounter();
  const wanted = text.trim();
  const shelf = useQuery(queries.catalog.shelf.queryOptions()).data?.products ?? [];
  const found = useQuery({
    ...queries.catalog.search.queryOptions({ input: { text: wanted, limit: max } }),
    enabled: wanted !== '',
    placeholderData: keepPreviousData,
  }).data;
  return (wanted === '' ? shelf.slice(0, max) : (found ?? [])).filter(
    product => product.priceKind === 'fixed' && product.isActive,
  );
}
