import { change } from './change.ts';
import { requests } from './implementer.ts';
import { hear, readAgain, viewNow } from './order-moves.ts';
import { begin } from './reservations.ts';
import { isAhead } from './views/delivery.ts';

export const reservationHandlers = {
  begin: requests.delivery.begin.handler(({ context, input, errors }) =>
    change({
      context,
      request: 'delivery.begin',
      input,
      areas: ['delivery', 'device', 'kitchen'],
      run: work => {
        const row = work.reads.delivery.find(input.orderId);
        if (!row) throw errors.ORDER_NOT_FOUND();
        if (row.state !== 'accepted') throw errors.ORDER_STATE({ data: { state: row.state } });
        if (!isAhead(row)) throw errors.NOT_RESERVED();
        begin(work, row);
        // Whoever begins it needs no alarm.
        hear(work, readAgain(work, row.id));
        return { orderId: row.id };
      },
      answer: ({ orderId }) => viewNow(context, orderId),
    }),
  ),
};
