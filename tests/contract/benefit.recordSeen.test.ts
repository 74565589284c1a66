import { afterEach, beforeEach, expect, it } from 'vitest';
import { byWallet, registerMember } from '../support/member.ts';
import { openTestShop, type TestShop } from '../support/shop.ts';
import { card, command, currency, failure, openShift, sell } from '../support/till.ts';
import { verify } from '../support/verify.ts';

let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop();
  await openShift(shop.client);
});
afterEach(() => shop.close());

let approval = 12_345_678;
/** A payment of 50,000 won, which earns from 2,500 up to 8,500. */
async function pay(): Promise<{ saleId: string; tenderId: string }> {
  approval += 1;
  const sale = await sell(shop.client, 50_000, currency(50_000, String(approval)));
  return { saleId: sale.id, tenderId: sale.tenders[0]?.id ?? '' };
}

const record = (tenderId: string, amount: number) =>
  shop.client.benefit.recordSeen({ ...command(), tenderId, amount });

it('holds what the app says against the estimate, books nothing, and the newest holds', async () => {
  const { saleId, tenderId } = await pay();
  const before = await shop.client.journal.trialBalance({ to: null, book: 'shop' });
  expect(await record(tenderId, 9_000)).toEqual({ tenderId, amount: 9_000, fit: 'more' });
  expect(await record(tenderId, 8_500)).toEqual({ tenderId, amount: 8_500, fit: 'fits' });
  expect((await shop.client.sale.get({ saleId })).seenCashback).toEqual([
    { tenderId, amount: 8_500, fit: 'fits' },
  ]);
  expect(await shop.client.journal.trialBalance({ to: null, book: 'shop' })).toEqual(before);
  expect(await verify(shop.dataDir)).toMatch(/^ok: /);
});

it('a few that are off name the rule, until a correction or new rules', async () => {
  const payments = [await pay(), await pay(), await pay()];
  for (const { tenderId } of payments) await record(tenderId, 3_500);
  expect((await shop.client.benefit.shop()).drifts).toEqual([
    { policyVersion: '2026-02', direction: 'less', missing: 'city', off: 3, of: 3 },
  ]);
  await record(payments[0]?.tenderId ?? '', 8_500);
  expect((await shop.client.benefit.shop()).drifts).toEqual([]);
});

it('a retry writes it down once', async () => {
  const { tenderId } = await pay();
  const input = { ...command(), tenderId, amount: 8_500 };
  const first = await shop.client.benefit.recordSeen(input);
  await shop.restart();
  expect(await shop.client.benefit.recordSeen(input)).toEqual(first);
});

it('TENDER_NOT_FOUND: no such payment', async () => {
  expect((await failure(record(command().commandId, 1))).code).toBe('TENDER_NOT_FOUND');
});

it('NOT_ESTIMATED: by card, or out of a wallet, there is nothing to hold it against', async () => {
  const byCard = await sell(shop.client, 5_000, card(5_000, '12345678'));
  expect((await failure(record(byCard.tenders[0]?.id ?? '', 1))).code).toBe('NOT_ESTIMATED');
  const member = await registerMember(shop.client, 100_000);
  const exact = await sell(shop.client, 5_000, byWallet(member, 5_000));
  expect((await failure(record(exact.tenders[0]?.id ?? '', 1))).code).toBe('NOT_ESTIMATED');
});

it('SEEN_OVER_PAID: more than was paid is the number of something else', async () => {
  const { tenderId } = await pay();
  expect(await failure(record(tenderId, 50_001))).toEqual({ code: 'SEEN_OVER_PAID', data: { paid: 50_000 } });
});
