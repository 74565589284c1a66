import { v7 as uuidV7 } from 'uuid';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { CounterClient } from '../../src/contract/contract.ts';
import { printForeign } from '../support/captures.ts';
import { orderPapers } from '../support/orders.ts';
import { openTestShop, type TestShop } from '../support/shop.ts';
import { command, failure } from '../support/till.ts';

let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop();
});
afterEach(() => shop.close());

type Input = Parameters<CounterClient['capture']['typeOver']>[0];
const typeOver = (paperId: string, change: Partial<Input> = {}) =>
  shop.as('cashier').capture.typeOver({
    ...command(),
    paperId,
    channelId: 'baedal-eum',
    displayNumber: '77',
    kind: 'delivery',
    items: [{ name: '홍합탕', quantity: 1, unitPrice: 12_000, options: [] }],
    shopRequest: '',
    wantsCutlery: false,
    payment: 'prepaid',
    deliveryFee: 2_000,
    discount: 1_000,
    funder: 'platform',
    phone: '0504-0000-7777',
    address: '연습로 77',
    riderRequest: '',
    cookMinutes: 20,
    ...change,
  });

it('is an order of its channel, in the kitchen, and the paper is done with', async () => {
  const { id } = await printForeign(shop);
  const { orderId } = await typeOver(id);
  expect(await shop.client.delivery.get({ orderId })).toMatchObject({
    channelId: 'baedal-eum',
    displayNumber: '77',
    state: 'accepted',
    payable: 13_000,
    channelPays: 14_000,
  });
  expect((await orderPapers(shop))[0]).toContain('홍합탕');
  expect(await shop.client.capture.unread()).toEqual([]);
});

it('PAPER_NOT_FOUND, PAPER_STATE, CHANNEL_UNKNOWN, AMOUNT_BELOW_ZERO', async () => {
  const { id } = await printForeign(shop);
  expect((await failure(typeOver(uuidV7()))).code).toBe('PAPER_NOT_FOUND');
  expect((await failure(typeOver(id, { channelId: 'pigeon' }))).code).toBe('CHANNEL_UNKNOWN');
  expect((await failure(typeOver(id, { discount: 15_000 }))).code).toBe('AMOUNT_BELOW_ZERO');
  await typeOver(id);
  expect((await failure(typeOver(id))).code).toBe('PAPER_STATE');
});
