import { required } from '../../../src/base/assert.ts';
import type { KitchenOrder } from '../../../src/contract/kitchen.ts';
import {
  dishesOf,
  unseenChange,
  type Cooked,
  type Dish,
  type KitchenContent,
  type KitchenStage,
} from '../../../src/delivery/kitchen.ts';
import { cookByMs } from '../../../src/delivery/reservation.ts';
import type { DeliveryOrderRow } from '../../store/delivery-store.ts';
import type { KitchenOrderRow } from '../../store/kitchen-store.ts';
import type { Reads } from '../../store/stores.ts';
import type { Counter } from '../context.ts';
import { placeItems } from '../stations.ts';
import { channelOf, contentOf } from './delivery.ts';

/** What the kitchen works from: parts of an order by name, so that what is added to orders stays out. */
export function kitchenContent(row: DeliveryOrderRow): KitchenContent {
  const { items, shopRequest, wantsCutlery } = contentOf(row);
  return { items, shopRequest, wantsCutlery };
}

/** What the kitchen has done with an order; one that it has not touched yet counts as seen as it is. */
export function kitchenRow(reads: Pick<Reads, 'kitchen'>, row: DeliveryOrderRow): KitchenOrderRow {
  return (
    reads.kitchen.find(row.id) ?? {
      orderId: row.id,
      startedAtMs: null,
      cookedJson: '{}',
      seenJson: JSON.stringify(kitchenContent(row)),
      seenBeforeJson: null,
      isVoidShown: false,
    }
  );
}

// Written by this program, from `Cooked`.
export const cookedOf = ({ cookedJson }: KitchenOrderRow) => JSON.parse(cookedJson) as Cooked;

/** Dishes as they are sent, each with who cooks it. */
const placed = <T extends { readonly name: string; readonly options: Dish['options'] }>(
  counter: Counter,
  dishes: readonly T[],
) =>
  placeItems({ counter, reads: counter.reads }, dishes).map(dish => ({
    ...dish,
    options: [...dish.options],
  }));

export function viewKitchenOrder(counter: Counter, row: DeliveryOrderRow): KitchenOrder {
  const kitchen = kitchenRow(counter.reads, row);
  const content = kitchenContent(row);
  const acceptedAtMs = required(row.acceptedAtMs, 'time of a taken order');
  // Written by this program, from `KitchenContent`.
  const unseen = unseenChange(JSON.parse(kitchen.seenJson) as KitchenContent, content);
  const { name, nameEn } = channelOf(row.channel);
  return {
    id: row.id,
    displayNumber: row.displayNumber,
    channel: { name, nameEn },
    kind: row.kind,
    stage: stageOf(row, kitchen),
    acceptedAtMs,
    cookByMs: cookByMs(row),
    reserveAtMs: row.reserveAtMs,
    startedAtMs: kitchen.startedAtMs,
    readyAtMs: row.readyAtMs,
    dishes: placed(counter, dishesOf(content.items, cookedOf(kitchen))),
    shopRequest: content.shopRequest,
    wantsCutlery: content.wantsCutlery,
    change:
      unseen === undefined
        ? null
        : {
            dishes: placed(counter, unseen.dishes),
            hasNewWishes: unseen.hasNewWishes,
          },
  };
}

function stageOf({ state }: DeliveryOrderRow, { startedAtMs }: KitchenOrderRow): KitchenStage {
  if (state === 'cancelled') return 'void';
  if (state !== 'accepted') return 'ready';
  return startedAtMs === null ? 'toCook' : 'cooking';
}
