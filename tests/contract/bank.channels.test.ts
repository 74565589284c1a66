import { afterEach, beforeEach, expect, it } from 'vitest';
import { trialBalance } from '../support/books.ts';
import { accept, complete, send } from '../support/orders.ts';
import { openTestShop, type TestShop } from '../support/shop.ts';
import { statementFile, type StatementLine } from '../support/statement.ts';
import { command, openShift } from '../support/till.ts';
import { verify } from '../support/verify.ts';

/** Goal: what delivery channels owe is waited for channel by channel, and their deposits pay it. */
let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop();
  await openShift(shop.client);
});
afterEach(() => shop.close());

const TODAY = '2026-05-14';
const placeOf = (channel: string, date = TODAY) =>
  ({ kind: 'channel', place: `${date} ${channel}` }) as const;

/** Hands a prepaid order over, of 21,500 won. */
async function sold(channel: string, externalId = channel): Promise<string> {
  const { orderId } = send(shop, { externalId }, channel);
  await complete(shop.client, orderId);
  return orderId;
}

async function paid(...lines: StatementLine[]): Promise<string[]> {
  await shop.client.bank.importFile({ ...command(), fileName: 'a.csv', base64: statementFile(lines) });
  const { deposits } = await shop.client.bank.overview();
  return lines.map(([, memo]) => deposits.find(row => row.memo === memo)?.id ?? '');
}

it('each channel owes its own orders, less the fee that is booked already', async () => {
  await sold('baedal-eum');
  await sold('ddangyo', 'd-1');
  await sold('ddangyo', 'd-2');
  const { items } = await shop.client.bank.overview();
  // 21,500 each; 배달e음 keeps 2 % of 18,500 and 2.31 % of 21,500, 땡겨요 2 % of 18,500.
  expect(items).toMatchObject([
    { ...placeOf('baedal-eum'), gross: 20_634, open: 20_634, fee: 0 },
    { ...placeOf('ddangyo'), gross: 42_260, open: 42_260, fee: 0 },
  ]);
  expect(await verify(shop.dataDir)).toMatch(/^ok: /);
});

it('a deposit with its name pays it, and what is missing is a fee of channels', async () => {
  await sold('baedal-seogu');
  await sold('ddangyo');
  const [id = ''] = await paid(['2026-05-19 09:00', '땡겨요정산', 21_000]);
  const { suggestions } = await shop.client.bank.overview();
  expect(suggestions).toEqual([]);
  const items = [placeOf('ddangyo')];
  await shop.client.bank.match({ ...command(), depositIds: [id], items, fee: 130, expectedOpen: 21_130 });
  // 370 when the order was handed over, and 130 now.
  expect(await trialBalance(shop)).toMatchObject({ 103: 21_000, 123: 21_500, 832: 500, sum: 0 });
  expect((await shop.client.bank.overview()).items).toMatchObject([placeOf('baedal-seogu')]);
  expect(await verify(shop.dataDir)).toMatch(/^ok: /);
});

it('one that comes to the won is suggested, and undone it is owed again', async () => {
  await sold('ddangyo');
  await sold('baedal-seogu');
  const [id = ''] = await paid(['2026-05-19 09:00', '땡겨요정산', 21_130]);
  const { suggestions } = await shop.client.bank.overview();
  expect(suggestions).toEqual([
    { depositIds: [id], items: [placeOf('ddangyo')], deposited: 21_130, open: 21_130, fee: 0 },
  ]);
  const items = [placeOf('ddangyo')];
  const match = { depositIds: [id], items, fee: 0, expectedOpen: 21_130 };
  const { id: matchId } = await shop.client.bank.match({ ...command(), ...match });
  expect(await trialBalance(shop)).toMatchObject({ 103: 21_130, 123: 21_500 });
  await shop.client.bank.undo({ ...command(), matchId });
  expect(await trialBalance(shop)).toMatchObject({ 103: 0, 123: 42_630 });
  expect((await shop.client.bank.overview()).items).toHaveLength(2);
});

it('a refund takes it off, a loss that the channel bears puts it on', async () => {
  const orderId = await sold('ddangyo');
  await shop.client.sale.refund({
    ...command(),
    saleId: orderId,
    reason: '식었음',
    cancelApprovals: [],
    printReceipt: false,
  });
  expect((await shop.client.bank.overview()).items).toEqual([]);
  const { orderId: lost } = send(shop, { externalId: 'lost' }, 'ddangyo');
  await accept(shop.client, lost);
  const loss = { bearer: 'channel', amount: 12_000 } as const;
  await shop.client.delivery.cancel({ ...command(), orderId: lost, reason: '기사 없음', loss });
  expect((await shop.client.bank.overview()).items).toMatchObject([
    { ...placeOf('ddangyo'), gross: 12_000, open: 12_000 },
  ]);
  expect(await verify(shop.dataDir)).toMatch(/^ok: /);
});
