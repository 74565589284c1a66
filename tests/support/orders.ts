import type { OrderView } from '../../src/contract/delivery.ts';
import type { CounterClient } from '../../src/contract/contract.ts';
import type { DeliveryOrder, OrderItem } from '../../src/delivery/order.ts';
import { takeMessage, type MessageAnswer } from '../../main/handlers/channel-inbox.ts';
import { changeFromOutside } from '../../main/handlers/change.ts';
import { passTime } from '../../main/handlers/delivery-clock.ts';
import { beat } from '../../main/handlers/order-watch.ts';
import { takeOrder, type TakenOrder } from '../../main/handlers/take-order.ts';
import type { ChannelCancel } from '../../src/delivery/read-order.ts';
import { won } from '../../src/money/won.ts';
import { textOf } from './paper.ts';
import type { TestShop } from './shop.ts';
import { command, openShift } from './till.ts';

export const item = (name: string, quantity: number, unitPrice = 5_000): OrderItem => ({
  name,
  quantity,
  unitPrice: won(unitPrice),
  options: [],
});

/** An order as a channel's adapter gives it on. */
export function deliveryOrder(nowMs: number, change: Partial<DeliveryOrder> = {}): DeliveryOrder {
  return {
    externalId: 'S-1',
    version: 1,
    displayNumber: 'A-1',
    kind: 'delivery',
    orderedAtMs: nowMs,
    acceptByMs: nowMs + 300_000,
    reserveAtMs: null,
    items: [item('참치김밥', 2, 4_500), item('떡볶이', 1, 9_500)],
    shopRequest: '덜 짜게',
    wantsCutlery: false,
    payment: 'prepaid',
    deliveryFee: won(3_000),
    discounts: [],
    person: {
      phone: '0504-1234-1187',
      road: '인천 서구 승학로 522',
      jibun: '인천 서구 심곡동 244',
      detail: '101동 1203호',
      landmark: '',
      name: '',
      riderRequest: '현관 #7788',
    },
    ...change,
  };
}

/** Sends an order into the one inbox, as any adapter does. */
export function send(
  shop: TestShop,
  change: Partial<DeliveryOrder> = {},
  channel = 'baedal-seogu',
): TakenOrder {
  return changeFromOutside(shop.counter, ['delivery'], work =>
    takeOrder(work, channel, deliveryOrder(shop.clock.nowMs, change)),
  );
}

/** Says something as a channel's program does: an order, or that one is off. */
export function say(
  shop: TestShop,
  message: { readonly order: Partial<DeliveryOrder> } | { readonly cancel: ChannelCancel },
  channel = 'baedal-seogu',
): MessageAnswer {
  const said = 'cancel' in message ? message : { order: deliveryOrder(shop.clock.nowMs, message.order) };
  return changeFromOutside(shop.counter, ['delivery'], work => takeMessage(work, channel, said));
}

/** Lets time pass, and with it what time does to orders. */
export function pass(shop: TestShop, ms: number): number {
  shop.clock.advance(ms);
  // The counter was there all the while: one that was away holds what waited.
  beat(shop.counter);
  return passTime(shop.counter);
}

export function accept(client: CounterClient, orderId: string, cookMinutes = 20): Promise<OrderView> {
  return client.delivery.accept({ ...command(), orderId, cookMinutes });
}

/** Brings an order to its end, in a shift. */
export async function complete(client: CounterClient, orderId: string): Promise<OrderView> {
  if ((await client.shift.current()) === null) await openShift(client);
  await accept(client, orderId);
  await client.delivery.advance({ ...command(), orderId, act: 'markReady' });
  await client.delivery.advance({ ...command(), orderId, act: 'pickUp' });
  return handOver(client, orderId);
}

/** The last step: with its money, where some is to be taken at the door. */
export async function handOver(
  client: CounterClient,
  orderId: string,
  payment: Parameters<CounterClient['delivery']['complete']>[0]['payment'] = null,
): Promise<OrderView> {
  return client.delivery.complete({ ...command(), orderId, payment, printReceipt: false });
}

/** What each account holds, by code: debits less credits. */
export async function balances(shop: TestShop): Promise<Record<string, number>> {
  const { rows } = await shop.client.journal.trialBalance({ to: null });
  const moved = rows.filter(({ debit, credit }) => debit + credit > 0);
  return Object.fromEntries(moved.map(({ accountCode, debit, credit }) => [accountCode, debit - credit]));
}

/** The papers of orders that the virtual printer has printed, the oldest first. */
export async function orderPapers(shop: TestShop): Promise<string[]> {
  const { printJobs } = shop.counter.reads;
  while (printJobs.backlog().some(({ queued }) => queued > 0))
    await new Promise(resolve => void setTimeout(resolve, 5));
  return (await shop.client.device.papers()).map(({ paper }) => textOf(paper)).toReversed();
}
