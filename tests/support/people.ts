import type { WrittenPerson } from '../../src/contract/person.ts';
import type { TestShop } from './shop.ts';
import { command } from './till.ts';

/** People of the centre, as its staff write them down. */

export const written = (change: Partial<WrittenPerson> = {}): WrittenPerson => ({
  name: '홍길동',
  phone: '010-1234-5678',
  birth: '1958-03-12',
  sex: 'male',
  dong: '가정1동',
  needs: '',
  ...change,
});

/** Somebody new who has agreed to what is required. */
export async function register(
  shop: TestShop,
  change: Partial<WrittenPerson> = {},
  more: { readonly agreed?: string[]; readonly guardianId?: string | null; readonly isNew?: boolean } = {},
) {
  const { agreed = ['programmes'], guardianId = null, isNew = false } = more;
  return shop.as('centre').person.register({ ...command(), ...written(change), agreed, guardianId, isNew });
}

/** A child of ten, and whoever answers for it. */
export const CHILD = { name: '홍아이', phone: '', birth: '2016-01-01' } as const;
