import { v7 as uuidV7 } from 'uuid';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { agreeToParking, withCar } from '../support/cars.ts';
import { failureCode, somebody } from '../support/enrolments.ts';
import { openTestShop, type TestShop } from '../support/shop.ts';
import { command } from '../support/till.ts';

let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop();
});
afterEach(() => shop.close());

const carOf = (personId: string) => shop.as('centre').car.of({ personId });

it('is masked, and goes with the word for it', async () => {
  const personId = await somebody(shop, 1);
  expect(await carOf(personId)).toEqual({ maskedNumber: null, mayKeep: false });
  await withCar(shop, personId);
  expect(await carOf(personId)).toEqual({ maskedNumber: '12가**56', mayKeep: true });
  await agreeToParking(shop, personId, 'withdrawn');
  expect(await carOf(personId)).toEqual({ maskedNumber: null, mayKeep: false });
});

it('stays with the person whom two entries were', async () => {
  const [keptId, goneId] = [await somebody(shop, 1), await somebody(shop, 2)];
  await withCar(shop, goneId, '123가4567');
  await shop.client.person.merge({ ...command(), keptId, goneId });
  expect((await carOf(keptId)).maskedNumber).toBe('123가**67');
});

it('the one that was known stays where both had a car', async () => {
  const [keptId, goneId] = [await somebody(shop, 1), await somebody(shop, 2)];
  await withCar(shop, keptId);
  await withCar(shop, goneId, '123가4567');
  await shop.client.person.merge({ ...command(), keptId, goneId });
  expect((await carOf(keptId)).maskedNumber).toBe('12가**56');
});

it('PERSON_NOT_FOUND, PERSON_ERASED', async () => {
  expect(await failureCode(carOf(uuidV7()))).toBe('PERSON_NOT_FOUND');
  const personId = await somebody(shop, 1);
  await withCar(shop, personId);
  await shop.client.person.erase({ ...command(), personId });
  expect(await failureCode(carOf(personId))).toBe('PERSON_ERASED');
});
