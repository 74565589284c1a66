import { afterEach, beforeEach, expect, it } from 'vitest';
import { profiles } from '../support/profiles.ts';
import { openTestShop, type TestShop } from '../support/shop.ts';
import { command, failure } from '../support/till.ts';

let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop();
});
afterEach(() => shop.close());

const file = { ...profiles[42], id: 'kitchen-42', name: '주방 42칸' };
const take = (taken: object) =>
  // A file may hold anything; the request says so, and the handler reads it.
  shop.client.printerProfile.importFile({ ...command(), file: JSON.parse(JSON.stringify(taken)) });

it('a file that was exported elsewhere is offered here', async () => {
  expect(await take(file)).toEqual({ profileId: 'kitchen-42' });
  const { profiles: offered } = await shop.client.device.choices();
  expect(offered.at(-1)).toEqual({ id: 'kitchen-42', name: '주방 42칸', columns: 42 });
});

it('the same id is replaced', async () => {
  await take(file);
  await take({ ...file, name: '주방 새것' });
  const own = (await shop.client.printerProfile.list()).filter(({ isOwn }) => isOwn);
  expect(own.map(({ name }) => name)).toEqual(['주방 새것']);
});

it.each([
  [{ ...file, columns: 99 }, 'columns must be a whole number from 16 to 96'],
  [{ ...file, glue: true }, 'glue is no field of it'],
  [{ ...file, id: 'x'.repeat(41) }, 'id: 40 letters at most'],
])('what is no profile: %#', async (wrong, reason) => {
  const refused = await failure(take(wrong));
  expect(refused.code).toBe('PROFILE_MALFORMED');
  expect(refused.data).toMatchObject({ reason: expect.stringContaining(reason) });
});

it('a profile that ships is not replaced', async () => {
  expect((await failure(take({ ...file, id: 'epson-80-48' }))).code).toBe('PROFILE_SHIPPED');
});
