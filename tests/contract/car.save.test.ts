import { v7 as uuidV7 } from 'uuid';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { agreeToParking, saveCar, withCar } from '../support/cars.ts';
import { failureCode, somebody } from '../support/enrolments.ts';
import { isInFiles } from '../support/phone.ts';
import { openTestShop, type TestShop } from '../support/shop.ts';
import { command } from '../support/till.ts';

let shop: TestShop;
let personId: string;
beforeEach(async () => {
  shop = await openTestShop();
  personId = await somebody(shop, 1);
});
afterEach(() => shop.close());

it('is kept as it is written on the car, and an empty one takes it away', async () => {
  await agreeToParking(shop, personId);
  expect((await saveCar(shop, personId, '123 가 4567')).maskedNumber).toBe('123가**67');
  expect((await saveCar(shop, personId, '12가3456')).maskedNumber).toBe('12가**56');
  expect((await saveCar(shop, personId, '')).maskedNumber).toBeNull();
});

it.each(['erased', 'withdrawn', 'replaced'])(
  'nothing of it is in the data folder once it is %s',
  async how => {
    await withCar(shop, personId);
    expect(isInFiles(shop.dataDir, '12가3456')).toBe(true);
    if (how === 'erased') await shop.client.person.erase({ ...command(), personId });
    if (how === 'withdrawn') await agreeToParking(shop, personId, 'withdrawn');
    if (how === 'replaced') await saveCar(shop, personId, '98나7654');
    expect(isInFiles(shop.dataDir, '12가3456')).toBe(false);
  },
);

it('CAR_NOT_AGREED, CAR_MALFORMED', async () => {
  expect(await failureCode(saveCar(shop, personId))).toBe('CAR_NOT_AGREED');
  await agreeToParking(shop, personId);
  expect(await failureCode(saveCar(shop, personId, '12각3456'))).toBe('CAR_MALFORMED');
});

it('PERSON_NOT_FOUND, PERSON_ERASED', async () => {
  expect(await failureCode(saveCar(shop, uuidV7()))).toBe('PERSON_NOT_FOUND');
  await shop.client.person.erase({ ...command(), personId });
  expect(await failureCode(saveCar(shop, personId))).toBe('PERSON_ERASED');
});
