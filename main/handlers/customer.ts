import { change } from './change.ts';
import type { Area, Counter } from './context.ts';
import { requests } from './implementer.ts';
import { lookOf, readAgainOn } from './screen-events.ts';
import { customerScene, openCampaign } from './views/customer.ts';
import { currentShop } from './views/receipt-facts.ts';

/** What a customer's screen shows follows from these. */
export const CUSTOMER_AREAS: readonly Area[] = ['app', 'ticket', 'sale', 'benefit', 'policy', 'campaign'];

/** The setting that holds the picture of the sign. It is large, and no page but the customer's has it. */
const SIGN = 'customerSign';

export const customerHandlers = {
  board: requests.customer.board.handler(({ context: { counter } }) => ({
    shopName: shopName(counter),
    openingHours: counter.settings().openingHours,
    campaign: openCampaign(counter),
    scene: customerScene(counter),
    look: lookOf(counter),
    nowMs: counter.nowMs(),
  })),
  watch: requests.customer.watch.handler(({ context: { counter }, signal }) =>
    readAgainOn(counter, CUSTOMER_AREAS, signal),
  ),
  sign: requests.customer.sign.handler(({ context: { counter } }) => {
    const saved = counter.reads.settings.all().get(SIGN);
    // Only `saveSign` writes it, and its input has passed this very shape.
    return { picture: saved === undefined ? null : (JSON.parse(saved) as string | null) };
  }),
  saveSign: requests.customer.saveSign.handler(({ context, input }) =>
    change({
      context,
      request: 'customer.saveSign',
      input,
      areas: ['app'],
      run: ({ writes }) => {
        writes.settings.save(SIGN, JSON.stringify(input.picture));
        return {};
      },
      answer: () => ({}),
    }),
  ),
};

/** Before the shop has a name there is nothing to say of it. */
export function shopName({ reads }: Counter): string {
  return reads.settings.shop() === undefined ? '' : currentShop(reads).profile.name;
}
