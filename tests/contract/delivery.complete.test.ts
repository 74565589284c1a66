import { v7 as uuidV7 } from 'uuid';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { won } from '../../src/money/won.ts';
import { accept, balances, complete, handOver, item, send } from '../support/orders.ts';
import { openTestShop, type TestShop } from '../support/shop.ts';
import { command, failure, openShift, sell, card } from '../support/till.ts';

/** Goal: an order that is handed over is a sale with the right legs, once, and can be taken back like any. */
let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop();
  await openShift(shop.client, 0);
});
afterEach(() => shop.close());

const cash = (received: number) =>
  ({ kind: 'cash', received, state: 'posted', approvalNumber: null }) as const;
const byCard = (approvalNumber: string | null, state: 'posted' | 'pending' = 'posted') =>
  ({ kind: 'card', received: null, state, approvalNumber }) as const;

/** An order that only has to be handed over. */
async function ready(change: Parameters<typeof send>[1] = {}, channel?: string): Promise<string> {
  const { orderId } = send(shop, { kind: 'takeout', ...change }, channel);
  await accept(shop.client, orderId);
  await shop.client.delivery.advance({ ...command(), orderId, act: 'markReady' });
  return orderId;
}

const coupons = [
  { name: '첫주문 쿠폰', amount: won(5_000), funder: 'district' as const },
  { name: '단골 쿠폰', amount: won(1_000), funder: 'merchant' as const },
];

describe('in the books', () => {
  it('paid there: the channel owes all of it, coupons of others too, less its fee', async () => {
    const orderId = await ready({ discounts: coupons }, 'baedal-eum');
    const order = await handOver(shop.client, orderId);
    // 18,500 of goods at 2 %, 15,500 paid there at 2.31 %.
    expect(order).toMatchObject({
      state: 'completed',
      isBooked: true,
      channelPays: 20_500,
      door: 0,
      fee: 728,
    });
    expect(await balances(shop)).toEqual({ 123: 19_772, 832: 728, 401: -18_636, 255: -1_864 });
    const sale = await shop.client.sale.get({ saleId: orderId });
    expect(sale.tenders).toMatchObject([{ kind: 'channel', amount: 20_500, state: 'posted' }]);
    expect(sale.lines.map(({ name }) => name)).toEqual(['참치김밥', '떡볶이', '배달비']);
    expect(sale).toMatchObject({ orderDiscount: 1_000, orderDiscountName: '단골 쿠폰', due: 20_500 });
  });

  it('paid at the door in cash: the drawer has it, with its change', async () => {
    const orderId = await ready({ payment: 'cash', discounts: coupons });
    await handOver(shop.client, orderId, cash(20_000));
    expect(await balances(shop)).toEqual({ 101: 15_500, 123: 5_000, 401: -18_636, 255: -1_864 });
    const { tenders } = await shop.client.sale.get({ saleId: orderId });
    expect(tenders).toMatchObject([
      { kind: 'channel', amount: 5_000 },
      { kind: 'cash', amount: 15_500, received: 20_000, change: 4_500 },
    ]);
    expect((await shop.client.shift.figures()).drawer.expected).toBe(15_500);
  });

  it('coins that are not in use are left out of cash alone', async () => {
    const orderId = await ready({ payment: 'cash', items: [item('김밥', 1, 4_567)], deliveryFee: won(0) });
    await handOver(shop.client, orderId, cash(5_000));
    expect(await balances(shop)).toMatchObject({ 101: 4_560, 931: 7 });
  });

  it('paid at the door by card, whose approval is seen later', async () => {
    const orderId = await ready({ payment: 'card' });
    await handOver(shop.client, orderId, byCard(null, 'pending'));
    expect(await balances(shop)).toMatchObject({ 122: 21_500 });
    expect(await shop.client.sale.pending()).toMatchObject([{ saleId: orderId }]);
  });

  it('in 서로e음 it earns what payments for deliveries earn', async () => {
    const orderId = await ready({ payment: 'currency' });
    await handOver(shop.client, orderId, { ...byCard('30115678'), kind: 'currency' });
    const sale = await shop.client.sale.get({ saleId: orderId });
    expect(sale.benefits.length).toBeGreaterThan(0);
    expect(await balances(shop)).toMatchObject({ 121: 20_425, 833: 1_075 });
  });

  it('a dish of the catalogue is taxed as it is there', async () => {
    const { client } = shop;
    const product = {
      id: null,
      name: '쌀 10kg',
      categoryId: null,
      unitPrice: 30_000,
      priceKind: 'fixed' as const,
      taxTreatment: 'exempt' as const,
      currencyExcluded: false,
      isFavourite: false,
      barcodes: [],
    };
    await client.catalog.save({ ...command(), product });
    const orderId = await ready({ items: [item('쌀 10kg', 1, 30_000)], deliveryFee: won(0) });
    await handOver(client, orderId);
    expect(await balances(shop)).toEqual({ 123: 30_000, 402: -30_000 });
  });

  it('an order for which nothing is due is a sale all the same', async () => {
    const free = [{ name: '무료', amount: won(21_500), funder: 'merchant' as const }];
    const orderId = await ready({ discounts: free });
    expect(await handOver(shop.client, orderId)).toMatchObject({ isBooked: true, channelPays: 0, door: 0 });
    expect((await shop.client.sale.get({ saleId: orderId })).tenders).toEqual([]);
  });

  it('a refund goes back the way it came, the fee with it, to the won', async () => {
    const orderId = await ready({}, 'baedal-eum');
    await handOver(shop.client, orderId);
    const refund = (lines: 'all' | { position: number; quantity: number }[]) =>
      shop.client.sale.refund({
        ...command(),
        saleId: orderId,
        lines,
        reason: '식음',
        cancelApprovals: [],
        printReceipt: false,
      });
    const first = await refund([{ position: 0, quantity: 1 }]);
    expect(first.tenders).toMatchObject([{ kind: 'channel', amount: -4_500 }]);
    await refund('all');
    expect(await balances(shop)).toEqual({ 123: 0, 832: 0, 401: 0, 255: 0 });
  });

  it('the shift counts what channels pay beside all else', async () => {
    await handOver(shop.client, await ready());
    const { tenders } = await shop.client.shift.figures();
    expect(tenders.find(({ kind }) => kind === 'channel')).toMatchObject({ count: 1, amount: 21_500 });
  });
});

describe('once', () => {
  it('a retry is the same sale', async () => {
    const orderId = await ready();
    const input = { ...command(), orderId, payment: null, printReceipt: false };
    const first = await shop.client.delivery.complete(input);
    expect(await shop.client.delivery.complete(input)).toEqual(first);
    expect((await shop.client.shift.figures()).saleCount).toBe(1);
  });

  it('ORDER_NOT_FOUND, ORDER_STATE: a second person is told', async () => {
    expect((await failure(handOver(shop.client, uuidV7()))).code).toBe('ORDER_NOT_FOUND');
    const { orderId } = send(shop);
    await complete(shop.client, orderId);
    expect(await failure(handOver(shop.client, orderId))).toEqual({
      code: 'ORDER_STATE',
      data: { state: 'completed' },
    });
  });
});

describe('what is refused changes nothing', () => {
  it('TILL_NOT_OPEN: the money would be of no day', async () => {
    const orderId = await ready();
    await shop.client.shift.close({ ...command(), counts: [], overShortReason: '' });
    expect((await failure(handOver(shop.client, orderId))).code).toBe('TILL_NOT_OPEN');
    expect((await shop.client.delivery.get({ orderId })).state).toBe('ready');
  });

  it('PAYMENT_MISSING, CASH_SHORT: what is due at the door', async () => {
    const orderId = await ready({ payment: 'cash' });
    expect(await failure(handOver(shop.client, orderId))).toEqual({
      code: 'PAYMENT_MISSING',
      data: { due: 21_500 },
    });
    expect(await failure(handOver(shop.client, orderId, cash(20_000)))).toEqual({
      code: 'CASH_SHORT',
      data: { short: 1_500 },
    });
    expect(await failure(handOver(shop.client, orderId, cash(0)))).toEqual({
      code: 'CASH_SHORT',
      data: { short: 21_500 },
    });
  });

  it('APPROVAL_MISSING, APPROVAL_MALFORMED, APPROVAL_NUMBER_REPEATED', async () => {
    const orderId = await ready({ payment: 'card' });
    const code = async (approval: string | null) =>
      (await failure(handOver(shop.client, orderId, byCard(approval)))).code;
    expect(await code(null)).toBe('APPROVAL_MISSING');
    expect(await code('12')).toBe('APPROVAL_MALFORMED');
    await sell(shop.client, 1_000, card(1_000, '30111111'));
    expect(await code('30111111')).toBe('APPROVAL_NUMBER_REPEATED');
  });
});
