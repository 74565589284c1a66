import baedalEum from '../../resources/channels/baedal-eum/orders.json' with { type: 'json' };
import baedalSeogu from '../../resources/channels/baedal-seogu/orders.json' with { type: 'json' };
import ddangyo from '../../resources/channels/ddangyo/orders.json' with { type: 'json' };
import meokkebi from '../../resources/channels/meokkebi/orders.json' with { type: 'json' };
import { assert, required } from '../../src/base/assert.ts';
import type { DeliveryOrder } from '../../src/delivery/order.ts';
import { readOrder } from '../../src/delivery/read-order.ts';

const ACCEPT_MS = 5 * 60 * 1000;

/** The channels in turn, each with what its program might send. */
const SAMPLES = [
  { channelId: 'baedal-seogu', orders: baedalSeogu },
  { channelId: 'baedal-eum', orders: baedalEum },
  { channelId: 'ddangyo', orders: ddangyo },
  { channelId: 'meokkebi', orders: meokkebi },
] as const;

/** The next order of the demo shop, made up, of another channel each time, as its program would send it. */
export function sampleOrder(
  number: number,
  atMs: number,
): { readonly channelId: string; readonly order: DeliveryOrder } {
  const { channelId, orders } = required(SAMPLES[(number - 1) % SAMPLES.length], 'channel of samples');
  const round = Math.floor((number - 1) / SAMPLES.length);
  const sample: Sample = required(orders[round % orders.length], 'sample order');
  // A reservation is as far ahead as in the sample.
  const later = (time: string) => Date.parse(time) - Date.parse(sample.orderedAt);
  const read = readOrder({
    ...sample,
    orderNo: `practice-${number}`,
    displayNo: String(number),
    orderedAt: new Date(atMs).toISOString(),
    acceptBy: new Date(atMs + ACCEPT_MS).toISOString(),
    ...(sample.reserveAt && { reserveAt: new Date(atMs + later(sample.reserveAt)).toISOString() }),
  });
  assert('order' in read, `sample order ${number} cannot be read`);
  return { channelId, order: read.order };
}

interface Sample {
  readonly orderedAt: string;
  readonly reserveAt?: string;
}
