import type { TestShop } from './shop.ts';
import { command } from './till.ts';

export const agreeToParking = (shop: TestShop, personId: string, kind: 'given' | 'withdrawn' = 'given') =>
  shop.as('centre').person.agree({ ...command(), personId, purpose: 'parking', kind });

export const saveCar = (shop: TestShop, personId: string, number = '12가3456') =>
  shop.as('centre').car.save({ ...command(), personId, number });

export async function withCar(shop: TestShop, personId: string, number = '12가3456'): Promise<void> {
  await agreeToParking(shop, personId);
  await saveCar(shop, personId, number);
}
