import { afterEach, beforeEach, expect, it } from 'vitest';
import { byWallet, registerMember } from '../support/member.ts';
import { openTestShop, type TestShop } from '../support/shop.ts';
import { command, openShift, sell } from '../support/till.ts';

let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop();
});
afterEach(() => shop.close());

it('one line a run, the oldest first, as Excel reads it', async () => {
  await openShift(shop.client);
  const member = await registerMember(shop.client, 100_000);
  await sell(shop.client, 10_000, byWallet(member, 10_000));
  await shop.client.merchant.settle({ ...command(), expected: 9_500, printPaper: false });
  expect(await shop.client.merchant.exportCsv()).toEqual({
    fileName: '정산-2026-05-14.csv',
    text: '\uFEFF정산 번호,영업일,지갑 결제,환불,가게 부담 혜택,입금액\r\n1,2026-05-14,10000,0,500,9500\r\n',
  });
});
