import { itemAmount, type DeliveryOrder } from '../../src/delivery/order.ts';
import { formatPhone, readPhone } from '../../src/delivery/phone-number.ts';
import { NOBODY } from '../../src/delivery/privacy.ts';
import { faultOfReservation } from '../../src/delivery/reservation.ts';
import { won } from '../../src/money/won.ts';
import { change, type Change } from './change.ts';
import type { requests as Requests } from './implementer.ts';
import { requests } from './implementer.ts';
import { accept, readAgain, viewNow } from './order-moves.ts';
import { closeCall } from './phone-calls.ts';
import { rememberOrder } from './phone-customers.ts';
import { takeOrder } from './take-order.ts';

type Handled = Parameters<Parameters<typeof Requests.delivery.enter.handler>[0]>[0];
type Entered = Handled['input'];

/** An order that a person takes down: through the one inbox, and accepted at once. */
export const enterOrderHandlers = {
  enter: requests.delivery.enter.handler(({ context, input, errors }) =>
    change({
      context,
      request: 'delivery.enter',
      input,
      areas: ['delivery', 'device', 'phone'],
      run: work => {
        const items = input.items.map(item => ({
          ...item,
          unitPrice: won(item.unitPrice),
          options: item.options.map(option => ({ ...option, price: won(option.price) })),
        }));
        if (items.some(item => itemAmount(item) < 0)) throw errors.AMOUNT_BELOW_ZERO();
        const digits = readPhone(input.phone) ?? '';
        if (digits === '' && (input.phone !== '' || input.consents)) throw errors.PHONE_MALFORMED();
        const { reserveAtMs } = input;
        const fault = reserveAtMs === null ? undefined : faultOfReservation(reserveAtMs, work.atMs);
        if (fault !== undefined) throw errors[fault]();
        const order = { ...typedOrder(work, input, digits), items };
        const { orderId } = takeOrder(work, input.channelId, order);
        accept(work, readAgain(work, orderId), input.cookMinutes);
        const { road, landmark } = order.person;
        const { consents } = input;
        if (digits !== '') rememberOrder(work, { orderId, digits, place: { road, landmark }, consents });
        closeCall(work, input.callId, orderId);
        return { orderId };
      },
      answer: ({ orderId }) => viewNow(context, orderId),
    }),
  ),
};

/** What the numbers of typed orders begin with. */
const LETTERS = { phone: 'T', counter: 'P' } as const;

/** An order that a person has typed, as a channel would send it. */
function typedOrder(
  { writes, atMs, newId }: Change,
  input: Entered,
  digits: string,
): Omit<DeliveryOrder, 'items'> {
  const { kind, shopRequest, wantsCutlery, payment, reserveAtMs, address, landmark, riderRequest } = input;
  const way = kind === 'delivery' ? { road: address, landmark, riderRequest } : { name: input.name };
  return {
    externalId: newId(),
    version: 1,
    displayNumber: `${LETTERS[input.channelId]}-${writes.nextNumber(`order:${input.channelId}`)}`,
    kind,
    orderedAtMs: atMs,
    acceptByMs: null,
    reserveAtMs,
    shopRequest,
    wantsCutlery,
    payment,
    deliveryFee: won(kind === 'delivery' ? input.deliveryFee : 0),
    discounts: [],
    person: { ...NOBODY, ...way, phone: digits === '' ? '' : formatPhone(digits) },
  };
}
