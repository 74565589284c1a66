import { v7 as uuidV7 } from 'uuid';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { CHILD, register } from '../support/people.ts';
import { isInFiles } from '../support/phone.ts';
import { openTestShop, type TestShop } from '../support/shop.ts';
import { command, failure } from '../support/till.ts';

let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop();
});
afterEach(() => shop.close());

const agree = (personId: string, purpose: string, kind: 'given' | 'withdrawn' = 'given') =>
  shop.as('centre').person.agree({ ...command(), personId, purpose, kind });

it('a consent is given and taken back, each time with its text and its time', async () => {
  const { id } = await register(shop, {}, { agreed: [] });
  expect((await agree(id, 'programmes')).consent).toBe('given');
  shop.clock.advance(1_000);
  const person = await agree(id, 'programmes', 'withdrawn');
  expect(person.consent).toBe('withdrawn');
  expect(person.consents).toEqual([
    { purpose: 'programmes', kind: 'withdrawn', version: '2026-11', atMs: shop.clock.nowMs },
  ]);
});

it('what was kept for a consent that is taken back goes with it, out of the file as well', async () => {
  const { id } = await register(shop, { needs: '휠체어자리' }, { agreed: ['programmes', 'needs'] });
  expect(isInFiles(shop.dataDir, '휠체어자리')).toBe(true);
  expect((await agree(id, 'needs', 'withdrawn')).hasNeeds).toBe(false);
  expect(isInFiles(shop.dataDir, '휠체어자리')).toBe(false);
});

it('PURPOSE_UNKNOWN, GUARDIAN_NEEDED: what nobody offers, and a child alone', async () => {
  const child = await register(shop, CHILD, { agreed: [] });
  expect((await failure(agree(child.id, 'weather'))).code).toBe('PURPOSE_UNKNOWN');
  expect((await failure(agree(child.id, 'programmes'))).code).toBe('GUARDIAN_NEEDED');
  const guardian = await register(shop);
  const tie = { personId: child.id, otherId: guardian.id, kind: 'guardian' } as const;
  await shop.client.person.tie({ ...command(), ...tie });
  expect((await agree(child.id, 'programmes')).consent).toBe('given');
});

it('PERSON_NOT_FOUND, PERSON_ERASED: nobody to agree', async () => {
  expect((await failure(agree(uuidV7(), 'programmes'))).code).toBe('PERSON_NOT_FOUND');
  const { id } = await register(shop);
  await shop.client.person.erase({ ...command(), personId: id });
  expect((await failure(agree(id, 'programmes'))).code).toBe('PERSON_ERASED');
});
