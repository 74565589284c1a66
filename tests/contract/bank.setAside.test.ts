import { afterEach, beforeEach, expect, it } from 'vitest';
import { openTestShop, type TestShop } from '../support/shop.ts';
import { statementFile } from '../support/statement.ts';
import { card, command, failure, openShift, sell } from '../support/till.ts';

let shop: TestShop;
let depositId: string;
beforeEach(async () => {
  shop = await openTestShop();
  await openShift(shop.client);
  await sell(shop.client, 10_000, card(10_000, '12345678'));
  const base64 = statementFile([['2026-05-18 09:00', '카드', 9_960]]);
  await shop.client.bank.importFile({ ...command(), fileName: 'a.csv', base64 });
  const { deposits } = await shop.client.bank.overview();
  depositId = deposits[0]?.id ?? '';
});
afterEach(() => shop.close());

const setAside = (reason: string) => shop.client.bank.setAside({ ...command(), depositId, reason });
const match = () =>
  shop.client.bank.match({
    ...command(),
    depositIds: [depositId],
    items: [{ kind: 'card', place: '2026-05-14' }],
    fee: 40,
    expectedOpen: 10_000,
  });

it('a deposit that pays no sale is suggested no more, until it is taken back', async () => {
  expect((await setAside('임대료')).otherReason).toBe('임대료');
  expect(await shop.client.bank.overview()).toMatchObject({
    suggestions: [],
    deposits: [{ otherReason: '임대료' }],
  });
  expect((await failure(match())).code).toBe('DEPOSIT_TAKEN');
  expect((await setAside('')).otherReason).toBeNull();
  await match();
});

it('DEPOSIT_NOT_FOUND, DEPOSIT_TAKEN: not what is not there, nor what pays something', async () => {
  const nobody = command().commandId;
  const input = { ...command(), depositId: nobody, reason: '임대료' };
  expect((await failure(shop.client.bank.setAside(input))).code).toBe('DEPOSIT_NOT_FOUND');
  await match();
  expect((await failure(setAside('임대료'))).code).toBe('DEPOSIT_TAKEN');
});
