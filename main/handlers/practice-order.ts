import samples from '../../resources/demo/orders.json' with { type: 'json' };
import { assert, required } from '../../src/base/assert.ts';
import type { DeliveryOrder } from '../../src/delivery/order.ts';
import { readOrder } from '../../src/delivery/read-order.ts';

const ACCEPT_MS = 5 * 60 * 1000;

/** The next order of the demo shop, made up, as a channel's program would send it. */
export function sampleOrder(number: number, atMs: number): DeliveryOrder {
  const sample = required(samples[(number - 1) % samples.length], 'sample order');
  const read = readOrder({
    ...sample,
    orderNo: `practice-${number}`,
    displayNo: String(number),
    orderedAt: new Date(atMs).toISOString(),
    acceptBy: new Date(atMs + ACCEPT_MS).toISOString(),
  });
  assert('order' in read, `sample order ${number} cannot be read`);
  return read.order;
}
