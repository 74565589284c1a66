import { v7 as uuidV7 } from 'uuid';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { byWallet, registerMember } from '../support/member.ts';
import { openTestShop, type TestShop } from '../support/shop.ts';
import { command, failure, openShift, sell } from '../support/till.ts';

let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop();
  await openShift(shop.client);
});
afterEach(() => shop.close());

const statement = (memberId: string, month: string) =>
  shop.as('issuer').member.statement({ memberId, month });

it('a month goes from what there was, over what happened, to what is left', async () => {
  const member = await registerMember(shop.client, 100_000);
  await sell(shop.client, 50_000, byWallet(member, 50_000));
  const { rows, ...sums } = await statement(member.id, '2026-05');
  expect(sums).toEqual({
    month: '2026-05',
    opening: 0,
    closing: 58_500,
    sums: [
      { kind: 'charge', amount: 100_000 },
      { kind: 'payment', amount: -50_000 },
      { kind: 'cashback', amount: 8_500 },
    ],
  });
  expect(rows.map(row => [row.kind, row.amount, row.balance])).toEqual([
    ['charge', 100_000, 100_000],
    ['payment', -50_000, 50_000],
    ['cashback', 8_500, 58_500],
  ]);
  expect(rows[1]?.reference).toMatch(/^260514-01-0001$/);
});

it('midnight in Korea parts two months, and the next begins with what was left', async () => {
  shop.clock.set(Date.parse('2026-05-31T23:59:59.999+09:00'));
  const member = await registerMember(shop.client, 10_000);
  shop.clock.set(Date.parse('2026-06-01T00:00:00+09:00'));
  await shop.client.member.charge({
    ...command(),
    memberId: member.id,
    amount: 5_000,
    printReceipt: false,
  });
  expect(await statement(member.id, '2026-05')).toMatchObject({ opening: 0, closing: 10_000 });
  expect(await statement(member.id, '2026-06')).toMatchObject({ opening: 10_000, closing: 15_000 });
  expect(await statement(member.id, '2026-07')).toMatchObject({ opening: 15_000, closing: 15_000, rows: [] });
});

it('MEMBER_NOT_FOUND, and no month that is none', async () => {
  expect((await failure(statement(uuidV7(), '2026-05'))).code).toBe('MEMBER_NOT_FOUND');
  const { id } = await registerMember(shop.client);
  expect((await failure(statement(id, '2026-13'))).code).toBe('BAD_REQUEST');
});
