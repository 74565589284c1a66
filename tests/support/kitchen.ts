import type { KitchenOrder } from '../../src/contract/kitchen.ts';
import type { DeliveryOrder } from '../../src/delivery/order.ts';
import { accept, send } from './orders.ts';
import type { TestShop } from './shop.ts';

/** The orders on the kitchen's screen. */
export async function inKitchen(shop: TestShop): Promise<readonly KitchenOrder[]> {
  return (await shop.as('kitchen').kitchen.board()).orders;
}

/** An order that is being cooked. */
export async function cooking(shop: TestShop, change: Partial<DeliveryOrder> = {}): Promise<string> {
  const { orderId } = send(shop, change);
  await accept(shop.client, orderId);
  return orderId;
}

export async function eventsOf(shop: TestShop, orderId: string): Promise<string[]> {
  return (await shop.client.delivery.get({ orderId })).events.map(({ kind }) => kind);
}
