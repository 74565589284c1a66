import { v7 as uuidV7 } from 'uuid';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { CHILD, register, written } from '../support/people.ts';
import { openTestShop, type TestShop } from '../support/shop.ts';
import { command, failure } from '../support/till.ts';

let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop();
});
afterEach(() => shop.close());

const people = () => shop.as('centre').person;

it('somebody new is there at once, masked, and is who was written down', async () => {
  const person = await register(shop);
  expect(person).toMatchObject({
    maskedName: '홍*동',
    maskedPhone: '010-****-5678',
    maskedBirth: '1958-**-**',
    age: 68,
    dong: '가정1동',
    consent: 'given',
    isChild: false,
    hasCard: false,
    token: null,
  });
  const full = await people().reveal({ ...command(), personId: person.id, why: 'check' });
  expect(full).toEqual(written());
  expect((await people().list({ text: '홍길동', offset: 0, limit: 10 })).total).toBe(1);
});

it('without a telephone, and without a word about consent', async () => {
  const person = await register(shop, { phone: '', birth: '1958' }, { agreed: [] });
  expect(person).toMatchObject({ maskedPhone: '', maskedBirth: '1958', consent: 'missing' });
});

it('PHONE_MALFORMED, BIRTH_IMPOSSIBLE: what cannot be is said and not kept', async () => {
  expect((await failure(register(shop, { phone: '010-12' }))).code).toBe('PHONE_MALFORMED');
  expect((await failure(register(shop, { birth: '19580231' }))).code).toBe('BIRTH_IMPOSSIBLE');
  expect((await people().list({ text: '홍길동', offset: 0, limit: 10 })).total).toBe(0);
});

it('LIKELY_KNOWN: the same name and number, or name and birth, waits until somebody has looked', async () => {
  const { id } = await register(shop);
  const again = await failure(register(shop, { birth: '' }));
  expect(again).toMatchObject({
    code: 'LIKELY_KNOWN',
    data: { people: [{ id, maskedName: '홍*동', likeness: 'phoneAndName' }] },
  });
  expect((await failure(register(shop, { phone: '' }))).code).toBe('LIKELY_KNOWN');
  expect((await register(shop, {}, { isNew: true })).id).not.toBe(id);
  // A family shares a number: that alone holds nobody back.
  expect((await register(shop, { name: '김하나', birth: '1960' })).maskedName).toBe('김*나');
});

it('NEEDS_NOT_AGREED: what is sensitive is kept with a consent of its own', async () => {
  const needs = { needs: '휠체어' };
  expect((await failure(register(shop, needs))).code).toBe('NEEDS_NOT_AGREED');
  expect((await register(shop, needs, { agreed: ['programmes', 'needs'] })).hasNeeds).toBe(true);
});

it('GUARDIAN_NEEDED: for a child a guardian agrees', async () => {
  expect((await failure(register(shop, CHILD))).code).toBe('GUARDIAN_NEEDED');
  expect(await register(shop, CHILD, { agreed: [] })).toMatchObject({ isChild: true, consent: 'missing' });
  const guardian = await register(shop);
  const child = await register(shop, CHILD, { guardianId: guardian.id, isNew: true });
  expect(child).toMatchObject({
    consent: 'given',
    ties: [{ personId: guardian.id, kind: 'guardian', isOwn: true, maskedName: '홍*동' }],
  });
});

it('PURPOSE_UNKNOWN, PERSON_NOT_FOUND, PERSON_ERASED: no such purpose, no such guardian', async () => {
  const unknown = register(shop, {}, { agreed: ['weather'] });
  expect((await failure(unknown)).code).toBe('PURPOSE_UNKNOWN');
  const nobody = register(shop, CHILD, { guardianId: uuidV7() });
  expect((await failure(nobody)).code).toBe('PERSON_NOT_FOUND');
  const { id } = await register(shop);
  await people().erase({ ...command(), personId: id });
  expect((await failure(register(shop, CHILD, { guardianId: id }))).code).toBe('PERSON_ERASED');
});

it('a second press registers nobody twice', async () => {
  const input = { ...command(), ...written(), agreed: ['programmes'], guardianId: null, isNew: false };
  const first = await people().register(input);
  expect((await people().register(input)).id).toBe(first.id);
  expect((await people().list({ text: '홍길동', offset: 0, limit: 10 })).total).toBe(1);
});
