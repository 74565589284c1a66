import { afterEach, beforeEach, expect, it } from 'vitest';
import { required } from '../../src/base/assert.ts';
import { GENESIS_HASH } from '../../src/ledger/canonical.ts';
import { closeExactly } from '../support/close.ts';
import { openTestShop, type TestShop } from '../support/shop.ts';
import { card, currency, openShift, sell } from '../support/till.ts';

let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop();
});
afterEach(() => shop.close());

const DAY_MS = 24 * 60 * 60 * 1000;
const read = (to: string | null = null) => shop.as('auditor').journal.trialBalance({ to });
const codes = async (book: 'shop' | 'centre') =>
  (await shop.client.journal.trialBalance({ to: null, book })).rows.map(row => row.accountCode);
async function balanceOf(accountCode: string, to: string | null = null): Promise<number> {
  const { rows } = await read(to);
  return required(
    rows.find(row => row.accountCode === accountCode),
    accountCode,
  ).balance;
}

it('a new book has every account at nothing', async () => {
  const balance = await read();
  expect(balance).toMatchObject({ debit: 0, credit: 0, entryCount: 0, head: GENESIS_HASH });
  expect(balance.rows.map(row => row.accountCode)).toContain('101');
  expect(balance.rows.every(row => row.debit === 0 && row.credit === 0 && row.balance === 0)).toBe(true);
});

it('the head of the chain moves with each entry, and is kept', async () => {
  await openShift(shop.client);
  const { head } = await read();
  expect(head).toMatch(/^[0-9a-f]{64}$/);
  expect(head).not.toBe(GENESIS_HASH);
  await shop.restart();
  expect(await read()).toMatchObject({ entryCount: 1, head });
  await sell(shop.client, 11_000);
  expect((await read()).head).not.toBe(head);
});

it('debits are credits, and each balance stands on its account’s own side', async () => {
  await openShift(shop.client);
  await sell(shop.client, 11_000);
  await sell(shop.client, 22_000, card(22_000, '31415926'));
  await sell(shop.client, 33_000, currency(33_000, '27182818'));
  const { debit, credit, entryCount } = await read();
  expect(debit).toBe(credit);
  expect(debit).toBe(100_000 + 66_000);
  expect(entryCount).toBe(4);
  expect(await balanceOf('101')).toBe(111_000);
  expect(await balanceOf('120')).toBe(22_000);
  expect(await balanceOf('121')).toBe(31_350);
  expect(await balanceOf('833')).toBe(1_650); // The shop's own 5 % of what was paid in local currency.
  expect(await balanceOf('401')).toBe(60_000); // Income: on the credit side.
  expect(await balanceOf('255')).toBe(6_000);
});

it('the end of any day can be seen later', async () => {
  await openShift(shop.client);
  await sell(shop.client, 11_000);
  await closeExactly(shop.client);
  shop.clock.advance(DAY_MS);
  await openShift(shop.client);
  await sell(shop.client, 22_000);
  expect(await balanceOf('401', '2026-05-13')).toBe(0);
  expect(await balanceOf('401', '2026-05-14')).toBe(10_000);
  expect(await balanceOf('401', '2026-05-15')).toBe(30_000);
  expect(await balanceOf('401')).toBe(30_000);
  for (const to of ['2026-05-13', '2026-05-14', '2026-05-15']) {
    const { debit, credit } = await read(to);
    expect(debit).toBe(credit);
  }
});

it('the centre has a book of its own, with accounts that no other book has', async () => {
  const centre = await codes('centre');
  expect(centre).toContain('731');
  expect(await codes('shop')).not.toContain('731');
  expect(centre).not.toContain('101');
});
