import { v7 as uuidV7 } from 'uuid';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openTestShop, type TestShop } from '../support/shop.ts';
import { accept, item, orderPapers, pass, send } from '../support/orders.ts';
import { command, failure } from '../support/till.ts';

let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop();
});
afterEach(() => shop.close());

it('the kitchen gets its ticket and the rider a slip, once', async () => {
  const { orderId } = send(shop);
  const input = { ...command(), orderId, cookMinutes: 20 };
  const order = await shop.as('cashier').delivery.accept(input);
  expect(order).toMatchObject({ state: 'accepted', cookMinutes: 20, isRinging: false });
  expect(await shop.client.delivery.accept(input)).toEqual(order);
  const papers = await orderPapers(shop);
  expect(papers).toHaveLength(2);
  expect(papers[0]).toMatch(/A-1\n배달서구 배달 +14:08 접수\n완성 +14:28까지/u);
  expect(papers[0]).toMatch(/수저 X/u);
  expect(papers[0]).not.toMatch(/4,500|1187|522/u);
  expect(papers[1]).toMatch(/결제 완료 +21,500/u);
});

it('a thousand clicks are one ticket', async () => {
  const { orderId } = send(shop);
  const all = await Promise.allSettled(Array.from({ length: 50 }, () => accept(shop.client, orderId)));
  expect(all.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  expect(await orderPapers(shop)).toHaveLength(2);
});

it('the same order again prints nothing; a change prints the difference alone', async () => {
  const { orderId } = send(shop);
  await accept(shop.client, orderId);
  expect(send(shop).outcome).toBe('same');
  const items = [item('참치김밥', 3, 4_500), item('순대', 1)];
  expect(send(shop, { version: 2, items }).outcome).toBe('changed');
  expect(send(shop, { version: 2, items }).outcome).toBe('same');
  const papers = await orderPapers(shop);
  expect(papers).toHaveLength(3);
  expect(papers[2]).toMatch(/주문 변경/u);
  expect(papers[2]?.match(/(추가|취소) *\n\d × \S+/gu)).toEqual([
    '추가\n1 × 참치김밥',
    '취소\n1 × 떡볶이',
    '추가\n1 × 순대',
  ]);
  const [order] = (await shop.client.delivery.board()).orders;
  expect(order).toMatchObject({ version: 2, goods: 18_500, isRinging: true });
});

it('papers outlive a restart, and none comes twice', async () => {
  const { orderId } = send(shop);
  await accept(shop.client, orderId);
  await orderPapers(shop);
  await shop.restart();
  expect(send(shop).outcome).toBe('same');
  expect(await orderPapers(shop)).toEqual([]);
  expect(await shop.client.delivery.get({ orderId })).toMatchObject({ state: 'accepted' });
});

it('ORDER_NOT_FOUND, ORDER_STATE: what has expired or is taken is not taken again', async () => {
  expect((await failure(accept(shop.client, uuidV7()))).code).toBe('ORDER_NOT_FOUND');
  const { orderId } = send(shop);
  pass(shop, 299_999);
  expect((await shop.client.delivery.get({ orderId })).state).toBe('waiting');
  pass(shop, 1);
  expect(await failure(accept(shop.client, orderId))).toEqual({
    code: 'ORDER_STATE',
    data: { state: 'expired' },
  });
});
