import { MASK_FOR_GOOD_MS, maskOrderPhone } from '../../src/delivery/privacy.ts';
import { belongsTo, type CallSignal } from '../../src/delivery/phone-call.ts';
import { addMonths } from '../../src/delivery/phone-customer.ts';
import { changeFromOutside, type Change } from './change.ts';
import type { Counter } from './context.ts';
import { eraseCustomer } from './phone-customers.ts';

/** A call's row goes with the persons of orders: domain.md E4 gives 30 days as the usual. */
const ERASE_MS = 30 * 24 * 60 * 60 * 1000;
/** So many at once: a counter that was off for a month does not make anybody wait. */
const AT_ONCE = 200;

/** What a caller-id box has told of a line: a call begins, or one that is there gets further. */
export function takeSignal(counter: Counter, deviceId: string, signal: CallSignal): void {
  changeFromOutside(counter, ['phone'], work => {
    const { reads, writes, atMs, newId } = work;
    const { line, event, number, isWithheld, tellsAnswer } = signal;
    const last = reads.phone.lastCall(deviceId, line);
    if (last !== undefined && belongsTo(last, signal, atMs)) {
      const isKnown = last.number !== null;
      return writes.phone.setCall(last.id, {
        number: last.number ?? number,
        isWithheld: !isKnown && number === null && (last.isWithheld || isWithheld),
        tellsAnswer: last.tellsAnswer || tellsAnswer,
        lastRingAtMs: event === 'ring' ? atMs : last.lastRingAtMs,
        answeredAtMs: event === 'answer' ? (last.answeredAtMs ?? atMs) : last.answeredAtMs,
        endedAtMs: event === 'end' ? atMs : null,
      });
    }
    // A line that is picked up to call somebody, and put down again, is no call of a customer.
    if (event !== 'ring') return undefined;
    const facts = { number, isWithheld, tellsAnswer, lastRingAtMs: atMs };
    const call = { id: newId(), deviceId, line, startedAtMs: atMs };
    return writes.phone.addCall(call, { ...facts, answeredAtMs: null, endedAtMs: null });
  });
}

/**
 * What time alone does to numbers: of a call it is masked a day later and erased after thirty; a customer is
 * erased when the time is over that was agreed on.
 *
 * @returns How many were masked or erased: the file then has to let go of them as well.
 */
export function forgetNumbers(counter: Counter): number {
  const atMs = counter.nowMs();
  const { phone } = counter.reads;
  const toMask = phone.callsToMask(atMs - MASK_FOR_GOOD_MS, AT_ONCE);
  const toRemove = phone.callsToErase(atMs - ERASE_MS, AT_ONCE);
  const unusedSinceMs = addMonths(atMs, -counter.settings().phoneOrders.keepMonths);
  const toErase = phone.toErase(unusedSinceMs, atMs, AT_ONCE);
  const count = toMask.length + toRemove.length + toErase.length;
  if (count === 0) return 0;
  changeFromOutside(counter, ['phone', 'delivery'], work => {
    for (const { id, number } of toMask) work.writes.phone.maskCall(id, maskOrderPhone(number ?? ''));
    for (const { id } of toRemove) work.writes.phone.removeCall(id);
    for (const { id } of toErase) eraseCustomer(work, id, 'retention');
  });
  return count;
}

/** The order that was written down of a call. */
export function closeCall(work: Change, callId: string | null, orderId: string): void {
  if (callId === null || work.reads.phone.findCall(callId) === undefined) return;
  work.writes.phone.closeCall(callId, { atMs: work.atMs, orderId });
}
