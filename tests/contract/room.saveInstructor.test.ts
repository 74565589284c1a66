import { v7 as uuidV7 } from 'uuid';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openTestShop, type TestShop } from '../support/shop.ts';
import { command, failure } from '../support/till.ts';

let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop();
});
afterEach(() => shop.close());

const facts = {
  id: null,
  name: '나강사',
  phone: '01012345678',
  contractFrom: '2026-01-01',
  contractTo: '2026-12-31',
  hourly: 40_000,
  withholding: 'business' as const,
};
const save = (change: object) => shop.client.room.saveInstructor({ ...command(), ...facts, ...change });

it('a correction without a telephone number leaves it as it was', async () => {
  const { id } = await save({});
  const { phone: _, ...rest } = facts;
  expect(await shop.client.room.saveInstructor({ ...command(), ...rest, id, hourly: 45_000 })).toMatchObject({
    maskedPhone: '010-****-5678',
    hourly: 45_000,
  });
  expect(await save({ id, phone: null })).toMatchObject({ maskedPhone: null });
});

it('a contract that ends before it begins, and an instructor who is not there, are refused', async () => {
  expect((await failure(save({ contractTo: '2025-12-31' }))).code).toBe('PERIOD_EMPTY');
  expect((await failure(save({ id: uuidV7() }))).code).toBe('INSTRUCTOR_NOT_FOUND');
});
