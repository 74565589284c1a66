import { maskPerson, MASK_FOR_GOOD_MS } from '../../src/delivery/privacy.ts';
import { changeFromOutside } from './change.ts';
import type { Context } from './context.ts';
import { moveTo } from './order-moves.ts';
import { wasAway } from './order-watch.ts';
import { forgetNumbers } from './phone-calls.ts';
import { beginDue } from './reservations.ts';
import { keptPerson } from './views/delivery.ts';

/** A person is erased so long after the end of an order: domain.md E4 gives 30 days as the usual. */
const ERASE_MS = 30 * 24 * 60 * 60 * 1000;
/** So many at once: a counter that was off for a month does not make anybody wait. */
const AT_ONCE = 200;

/**
 * What time alone does to orders: one that nobody has answered in its time expires, a reserved one is begun,
 * a person is masked for good a day after the end and erased some weeks later, and so are numbers of calls.
 *
 * @returns How many persons were masked or erased: the file then has to let go of them as well.
 */
export function passTime(counter: Context['counter']): number {
  beginDue(counter);
  return forgetNumbers(counter) + passOrders(counter);
}

function passOrders(counter: Context['counter']): number {
  const atMs = counter.nowMs();
  const { delivery } = counter.reads;
  // One that ran out of time while nobody could answer is held instead, by whoever keeps the watch.
  const late = wasAway(counter) ? [] : delivery.unanswered(atMs);
  const toMask = delivery.withPerson('whole', atMs - MASK_FOR_GOOD_MS, AT_ONCE);
  const toErase = delivery.withPerson('masked', atMs - ERASE_MS, AT_ONCE);
  if (late.length + toMask.length + toErase.length === 0) return forgetPapers(counter, atMs);
  changeFromOutside(counter, ['delivery'], work => {
    // Read again where it is written: a person may have taken the order meanwhile.
    for (const { id } of late) {
      const row = work.reads.delivery.find(id);
      if (row?.state === 'waiting' && row.heldAtMs === null) moveTo(work, row, 'expired', '');
    }
    const { delivery: orders } = work.writes;
    for (const row of toMask) {
      const person = keptPerson(row);
      orders.setPerson(row.id, 'masked', JSON.stringify(person === null ? null : maskPerson(person)));
      orders.addEvent(row.id, { kind: 'masked', detail: '', atMs });
    }
    for (const { id } of toErase) {
      orders.setPerson(id, 'erased', null);
      orders.addEvent(id, { kind: 'erased', detail: '', atMs });
    }
  });
  return toMask.length + toErase.length + forgetPapers(counter, atMs);
}

/** Captured papers name persons: their bytes go with the person of the order, or in time on their own. */
function forgetPapers(counter: Context['counter'], atMs: number): number {
  const before = { dismissedMs: atMs - MASK_FOR_GOOD_MS, unreadMs: atMs - ERASE_MS };
  const papers = counter.reads.captures.toErase(before);
  if (papers.length === 0) return 0;
  changeFromOutside(counter, ['capture'], ({ reads, writes }) => {
    for (const { id } of papers) {
      writes.captures.erase(id);
      // Nobody can read it any more.
      if (reads.captures.findPaper(id)?.state === 'unread')
        writes.captures.settle(id, { state: 'dismissed', orderId: null, atMs });
    }
  });
  return papers.length;
}
