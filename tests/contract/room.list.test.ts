import { afterEach, beforeEach, expect, it } from 'vitest';
import { openTestShop, type TestShop } from '../support/shop.ts';

let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop();
});
afterEach(() => shop.close());

it('has the demo’s rooms and instructors, telephones masked', async () => {
  const { rooms, instructors, closedDays } = await shop.as('centre').room.list();
  expect(rooms.map(({ name }) => name)).toContain('강당');
  expect(instructors.find(({ name }) => name === '송가람')).toMatchObject({
    maskedPhone: '010-****-0013',
    hourly: 50_000,
    withholding: 'business',
  });
  expect(closedDays).toEqual([]);
});
