import type { OrderFlowSettings } from '../../src/contract/order-flow.ts';
import { orderFlowSettings } from '../../src/contract/order-flow.ts';
import type { AutoAcceptRule } from '../../src/delivery/auto-accept.ts';
import type { TestShop } from './shop.ts';
import { command } from './till.ts';

export const CHANNEL = 'baedal-seogu';

export const RULE: AutoAcceptRule = {
  channelId: CHANNEL,
  hours: null,
  onlyPrepaid: false,
  upTo: null,
  openOrders: null,
  cookMinutes: 20,
};

/** Sets how the shop takes orders; what is not named is as in a new shop. */
export async function setFlow(shop: TestShop, change: Partial<OrderFlowSettings>): Promise<void> {
  const orderFlow = { ...orderFlowSettings.parse({}), ...change };
  await shop.client.settings.save({ ...command(), settings: { orderFlow } });
}

/** Orders of one channel are taken by themselves, whatever is asked for. */
export function takeByItself(shop: TestShop, change: Partial<AutoAcceptRule> = {}): Promise<void> {
  return setFlow(shop, { autoAccept: [{ ...RULE, ...change }], asksForRequests: false });
}
