import { afterEach, beforeEach, expect, it } from 'vitest';
import { PIN, registerMember } from '../support/member.ts';
import { openTestShop, type TestShop } from '../support/shop.ts';
import { command, failure } from '../support/till.ts';

let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop();
});
afterEach(() => shop.close());

it('a member gets a card that says nothing of its holder, and an empty wallet', async () => {
  const member = await registerMember(shop.client);
  expect(member).toMatchObject({
    name: '김이음',
    maskedPhone: '010-****-5678',
    charged: 0,
    cash: 0,
    owed: 0,
    hasCard: true,
    hasPin: true,
    movements: [],
    month: { name: '2026-05', paid: 0, charged: 0 },
  });
  expect(member.token).toMatch(/^IM[0-9A-Z]{26}$/);
  expect(member.token).not.toContain('5678');
  expect((await registerMember(shop.client, 0, { phone: '01087654321' })).token).not.toBe(member.token);
});

it('one number is one member, and has to be a mobile one', async () => {
  await registerMember(shop.client);
  expect((await failure(registerMember(shop.client, 0, { name: '박이음' }))).code).toBe('PHONE_TAKEN');
  for (const phone of ['032-560-0000', '010-123', '사과'])
    expect((await failure(registerMember(shop.client, 0, { phone }))).code).toBe('PHONE_MALFORMED');
});

it('a number to confirm with is four to six digits, and may be left for later', async () => {
  for (const pin of ['123', '1234567', '12a4'])
    expect((await failure(registerMember(shop.client, 0, { pin }))).code).toBe('PIN_MALFORMED');
  expect((await registerMember(shop.client, 0, { pin: null })).hasPin).toBe(false);
});

it('nobody becomes a member without having agreed', async () => {
  const input = { ...command(), name: '김이음', phone: '01012345678', pin: null, hasConsented: false };
  // What a page could send that does not keep to the contract.
  expect((await failure(shop.client.member.register(input as never))).code).toBe('BAD_REQUEST');
});

it('a retry registers once; the number is nowhere in the file as it was typed', async () => {
  const input = { ...command(), name: '김이음', phone: '01012345678', pin: PIN, hasConsented: true } as const;
  const first = await shop.client.member.register(input);
  await shop.restart();
  expect(await shop.client.member.register(input)).toEqual(first);
  expect(await shop.client.member.list({ text: '김이음' })).toHaveLength(1);
  expect((await failure(shop.client.member.register({ ...input, name: '박' }))).code).toBe(
    'COMMAND_ID_REUSED',
  );
});
