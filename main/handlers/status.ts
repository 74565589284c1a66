import { businessDate } from '../../src/base/korea-time.ts';
import { customerNumbers } from '../../src/delivery/customer-numbers.ts';
import { requests } from './implementer.ts';
import { lookOf, readAgainOn } from './screen-events.ts';

/** More than anybody hands over in the minutes that a number stays. */
const HANDED_OVER_MAX = 50;

export const statusHandlers = {
  board: requests.status.board.handler(({ context: { counter } }) => {
    const nowMs = counter.nowMs();
    const { screens, dayStartsAtHour } = counter.settings();
    const { delivery } = counter.reads;
    const ended = delivery.ended(businessDate(nowMs, dayStartsAtHour), HANDED_OVER_MAX);
    const { preparing, ready } = customerNumbers([...delivery.open(), ...ended], screens, nowMs);
    return {
      preparing: [...preparing],
      ready: [...ready],
      speaksReady: screens.speaksReady,
      look: lookOf(counter),
      nowMs,
    };
  }),
  watch: requests.status.watch.handler(({ context: { counter }, signal }) =>
    readAgainOn(counter, ['delivery', 'app'], signal),
  ),
};
