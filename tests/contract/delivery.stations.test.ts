import { afterEach, beforeEach, expect, it } from 'vitest';
import { accept, item, orderPapers, send } from '../support/orders.ts';
import { setPrinting, setStations, station } from '../support/printing.ts';
import { openTestShop, type TestShop } from '../support/shop.ts';
import { command } from '../support/till.ts';

/** Goal: each station (조리 자리) has on paper what it cooks, once, and hears of what changes there alone. */
let shop: TestShop;
const [kitchen, drinks] = [station('주방'), station('음료')];

beforeEach(async () => {
  shop = await openTestShop();
  await setStations(shop, kitchen, drinks);
});
afterEach(() => shop.close());

const ITEMS = [item('참치김밥', 2, 4_500), item('콜라 1.25L', 1, 2_000)];

it('a ticket to each station that has something to cook, which says who else has', async () => {
  await accept(shop.client, send(shop, { items: ITEMS }).orderId);
  const [hot = '', cold = '', slip = ''] = await orderPapers(shop);
  expect(hot).toMatch(/주방주문서\n 주방\nA-1[^]*함께: 음료[^]*2 × 참치김밥/u);
  expect(hot).not.toMatch(/콜라/u);
  expect(cold).toMatch(/주방주문서\n 음료\nA-1[^]*함께: 주방[^]*1 × 콜라/u);
  expect(slip).toMatch(/참치김밥[^]*콜라/u);
});

it('an order of one station has one ticket', async () => {
  await accept(shop.client, send(shop, { items: [item('모르는 음식', 1)] }).orderId);
  const papers = await orderPapers(shop);
  expect(papers).toHaveLength(2);
  expect(papers[0]).toMatch(/ 주방\n/u);
  expect(papers[0]).not.toMatch(/함께/u);
});

it('a change goes where it is cooked, and another request to everybody', async () => {
  const { orderId } = send(shop, { items: ITEMS });
  await accept(shop.client, orderId);
  const more = [item('참치김밥', 3, 4_500), item('콜라 1.25L', 1, 2_000)];
  send(shop, { version: 2, items: more });
  send(shop, { version: 3, items: more, shopRequest: '땅콩 빼 주세요' });
  const changes = (await orderPapers(shop)).filter(text => text.includes('주문 변경'));
  expect(changes).toHaveLength(3);
  expect(changes[0]).toMatch(/ 주방\n[^]*추가[^]*1 × 참치김밥/u);
  for (const text of changes.slice(1)) expect(text).toMatch(/요청이 바뀌었습니다[^]*땅콩 빼 주세요/u);
  expect(changes.slice(1).join()).not.toMatch(/추가|취소|×/u);
});

it('a dish stays where its paper is, and each station with a paper is told to stop', async () => {
  const { orderId } = send(shop, { items: ITEMS });
  await accept(shop.client, orderId);
  await orderPapers(shop);
  await setPrinting(shop, { stations: [kitchen, drinks] });
  await shop.client.delivery.cancel({ ...command(), orderId, reason: '손님이 취소', loss: null });
  const stops = (await orderPapers(shop)).filter(text => text.includes('만들지 마십시오'));
  expect(stops).toHaveLength(2);
  expect(stops[1]).toMatch(/ 음료\n[^]*콜라/u);
});

it('labels, where the shop wants them: one to each piece, with nothing of a person', async () => {
  await setPrinting(shop, { printsLabels: true });
  await accept(shop.client, send(shop, { items: ITEMS }).orderId);
  const labels = (await orderPapers(shop)).at(-1) ?? '';
  expect(labels.match(/\d\/3/gu)).toEqual(['1/3', '2/3', '3/3']);
  expect(labels).not.toMatch(/1187|522|4,500/u);
});
