import type { ShopProfile } from '../../../src/contract/settings.ts';

/** A shop before anything of it has been written. */
export const NO_SHOP: ShopProfile = {
  name: '',
  businessNumber: '',
  representative: '',
  address: '',
  phone: '',
  taxation: 'taxable',
};
