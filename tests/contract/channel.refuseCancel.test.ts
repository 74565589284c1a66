import { v7 as uuidV7 } from 'uuid';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { accept, complete, orderPapers, say, send } from '../support/orders.ts';
import { openTestShop, type TestShop } from '../support/shop.ts';
import { command, failure } from '../support/till.ts';

let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop();
});
afterEach(() => shop.close());

const cancel = (version: number | null = null) => say(shop, { cancel: { externalId: 'S-1', version } });
const refuse = (orderId: string) => shop.as('cashier').channel.refuseCancel({ ...command(), orderId });
const view = async (orderId: string) => shop.client.delivery.get({ orderId });

describe('a channel takes an order back', () => {
  it('that nobody has answered: it is off, and again it is the same', async () => {
    const { orderId } = send(shop);
    expect(cancel()).toEqual({ orderId, outcome: 'cancelled', state: 'cancelled' });
    expect(cancel()).toEqual({ orderId, outcome: 'same', state: 'cancelled' });
    const { events } = await view(orderId);
    expect(events.map(({ kind, detail }) => `${kind} ${detail}`)).toEqual([
      'received 배달서구',
      'cancelled byChannel',
    ]);
    expect(await orderPapers(shop)).toEqual([]);
  });

  it('that the kitchen has on paper, and not yet begun: it is told to stop', async () => {
    const { orderId } = send(shop);
    await accept(shop.client, orderId);
    expect(await orderPapers(shop)).toHaveLength(2);
    shop.clock.advance(60_000);
    expect(cancel(2)).toMatchObject({ outcome: 'cancelled' });
    expect((await orderPapers(shop))[2]).toMatch(/주문 취소[^]*만들지 마십시오/u);
  });

  it('that is being cooked: it rings, and a person decides', async () => {
    const { orderId } = send(shop);
    await accept(shop.client, orderId);
    shop.clock.advance(120_000);
    expect(cancel(2)).toEqual({ orderId, outcome: 'asked', state: 'accepted' });
    expect(cancel(2)).toMatchObject({ outcome: 'asked' });
    const asked = await view(orderId);
    expect(asked).toMatchObject({ state: 'accepted', isCancelAsked: true, isRinging: true });
    expect(asked.events.filter(({ detail }) => detail === 'cancelAsked')).toHaveLength(1);
    const loss = { bearer: 'customer', amount: 10_000 } as const;
    await shop.client.delivery.cancel({ ...command(), orderId, reason: '손님이 취소', loss });
    expect(await view(orderId)).toMatchObject({ state: 'cancelled', isCancelAsked: false, loss });
  });

  it('before the order itself has come: it comes, and is off', () => {
    expect(cancel(2)).toEqual({ orderId: null, outcome: 'early', state: null });
    expect(say(shop, { order: { version: 1 } })).toMatchObject({ outcome: 'cancelled', state: 'cancelled' });
    expect(say(shop, { order: { version: 3 } })).toMatchObject({ outcome: 'ended' });
    expect(say(shop, { order: { externalId: 'S-2' } })).toMatchObject({ outcome: 'new' });
  });

  it('with a version that is older than the order: nothing happens', () => {
    send(shop, { version: 3 });
    expect(cancel(2)).toMatchObject({ outcome: 'same', state: 'waiting' });
    expect(send(shop, { version: 2 })).toMatchObject({ outcome: 'same' });
  });

  it('that was handed over: it is too late', async () => {
    const { orderId } = send(shop);
    await complete(shop.client, orderId);
    expect(cancel()).toMatchObject({ outcome: 'ended', state: 'completed' });
  });
});

it('the shop goes on: the channel is answered so, until a higher version asks again', async () => {
  const { orderId } = send(shop);
  await accept(shop.client, orderId);
  shop.clock.advance(120_000);
  cancel(2);
  await refuse(orderId);
  expect(await view(orderId)).toMatchObject({ isCancelAsked: false, isRinging: false, state: 'accepted' });
  expect(cancel(2)).toMatchObject({ outcome: 'refused' });
  expect(cancel()).toMatchObject({ outcome: 'refused' });
  expect(cancel(3)).toMatchObject({ outcome: 'asked' });
});

it('CANCEL_NOT_ASKED, ORDER_NOT_FOUND', async () => {
  const { orderId } = send(shop);
  expect((await failure(refuse(orderId))).code).toBe('CANCEL_NOT_ASKED');
  expect((await failure(refuse(uuidV7()))).code).toBe('ORDER_NOT_FOUND');
});
