import { afterEach, beforeEach, expect, it } from 'vitest';
import { openTestShop, type TestShop } from '../support/shop.ts';
import { statementFile } from '../support/statement.ts';
import { card, command, failure, openShift, sell } from '../support/till.ts';

let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop();
});
afterEach(() => shop.close());

async function importOne(): Promise<string> {
  const base64 = statementFile([['2026-05-14 09:10:00', '신한카드', 10_000]]);
  const { importId } = await shop.client.bank.importFile({ ...command(), fileName: '5월.csv', base64 });
  if (importId === null) throw new Error('nothing imported');
  return importId;
}

it('takes a file back whole, and it can be read again', async () => {
  await shop.client.bank.removeImport({ ...command(), importId: await importOne() });
  expect(await shop.client.bank.overview()).toMatchObject({ deposits: [], imports: [] });
  await importOne();
});

it('IMPORT_NOT_FOUND: no such file', async () => {
  const { commandId: importId } = command();
  expect((await failure(shop.client.bank.removeImport({ ...command(), importId }))).code).toBe(
    'IMPORT_NOT_FOUND',
  );
});

it('IMPORT_IN_USE: a deposit of it pays something', async () => {
  await openShift(shop.client);
  await sell(shop.client, 10_000, card(10_000, '12345678'));
  const importId = await importOne();
  const { deposits } = await shop.client.bank.overview();
  await shop.client.bank.match({
    ...command(),
    depositIds: deposits.map(({ id }) => id),
    items: [{ kind: 'card', place: '2026-05-14' }],
    fee: 0,
    expectedOpen: 10_000,
  });
  expect((await failure(shop.client.bank.removeImport({ ...command(), importId }))).code).toBe(
    'IMPORT_IN_USE',
  );
});
