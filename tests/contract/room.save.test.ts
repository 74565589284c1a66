import { v7 as uuidV7 } from 'uuid';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openTestShop, type TestShop } from '../support/shop.ts';
import { command, failure } from '../support/till.ts';

let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop();
});
afterEach(() => shop.close());

it('a room is made, renamed and put out of use; two have no one name', async () => {
  const room = { id: null, name: '옥상 텃밭', seats: null, isActive: true };
  const save = (change: object) => shop.client.room.save({ ...command(), ...room, ...change });
  const { id } = await save({});
  expect(await save({ id, name: '옥상', seats: 10, isActive: false })).toEqual({
    id,
    name: '옥상',
    seats: 10,
    isActive: false,
  });
  expect((await failure(save({ name: '강당' }))).code).toBe('ROOM_NAME_TAKEN');
  expect((await failure(save({ id: uuidV7() }))).code).toBe('ROOM_NOT_FOUND');
});
