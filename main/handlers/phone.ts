import { required } from '../../src/base/assert.ts';
import { koreaTime } from '../../src/base/korea-time.ts';
import { mostOrdered, namesDoorCode } from '../../src/delivery/phone-customer.ts';
import { readPhone } from '../../src/delivery/phone-number.ts';
import { change } from './change.ts';
import type { Counter } from './context.ts';
import { requests } from './implementer.ts';
import { eraseCustomer } from './phone-customers.ts';
import { isDemo } from './settings.ts';
import { contentOf } from './views/delivery.ts';
import { viewCall, viewCustomer, viewFound } from './views/phone.ts';

const CALLS_MAX = 100;
const FOUND_MAX = 50;
/** Orders that are counted, and dishes that are shown. */
const COUNTED = 200;
const OFTEN_MAX = 12;

export const phoneHandlers = {
  calls: requests.phone.calls.handler(({ context: { counter } }) => ({
    calls: counter.reads.phone.calls(dayStartMs(counter), CALLS_MAX).map(row => viewCall(counter, row)),
    nowMs: counter.nowMs(),
  })),
  close: requests.phone.close.handler(({ context, input, errors }) =>
    change({
      context,
      request: 'phone.close',
      input,
      areas: ['phone'],
      run: ({ reads, writes, atMs }) => {
        const call = reads.phone.findCall(input.callId);
        if (call === undefined) throw errors.CALL_NOT_FOUND();
        if (call.closedAtMs === null) writes.phone.closeCall(call.id, { atMs, orderId: null });
        return {};
      },
      answer: () => ({}),
    }),
  ),
  practise: requests.phone.practise.handler(({ context, input, errors }) =>
    change({
      context,
      request: 'phone.practise',
      input,
      areas: [],
      run: ({ reads, writes, counter, afterCommit }) => {
        if (!isDemo(reads)) throw errors.NOT_PRACTICE();
        const box = counter.reads.devices
          .list()
          .find(({ kind, url }) => kind === 'callerId' && url === VIRTUAL);
        if (box === undefined) throw errors.NO_VIRTUAL_CALLER_ID();
        // Two callers that take turns, so that the second call of each can be tried as well.
        const number = SAMPLES[writes.nextNumber('practiceCall') % SAMPLES.length];
        afterCommit(() => void counter.devices.ring(required(number, 'sample number')));
        return {};
      },
      answer: () => ({}),
    }),
  ),
  often: requests.phone.often.handler(({ context: { counter } }) => {
    const { delivery, catalog } = counter.reads;
    return mostOrdered(delivery.typed(COUNTED).map(contentOf), OFTEN_MAX).flatMap(name => {
      const product = catalog.findByName(name);
      const isSold = product !== undefined && product.isActive && product.priceKind === 'fixed';
      return isSold ? [{ name, unitPrice: product.unitPrice }] : [];
    });
  }),
  recall: requests.phone.recall.handler(({ context, input }) =>
    change({
      context,
      request: 'phone.recall',
      input,
      areas: [],
      run: ({ reads, writes, atMs }) => {
        const digits = input.by.kind === 'phone' ? readPhone(input.by.phone) : undefined;
        const byPhone = digits === undefined ? undefined : reads.phone.findByPhone(digits);
        const found = input.by.kind === 'customer' ? reads.phone.find(input.by.customerId) : byPhone;
        if (found?.erasedAtMs !== null) return { customerId: null };
        writes.phone.addEvent(found.id, 'seen', context.role, atMs);
        return { customerId: found.id };
      },
      answer: ({ customerId }) =>
        customerId === null
          ? null
          : viewCustomer(context.counter, context.counter.reads.phone.find(customerId)),
    }),
  ),
  find: requests.phone.find.handler(({ context, input }) =>
    context.counter.reads.phone.ending(input.lastFour, FOUND_MAX).map(viewFound),
  ),
  note: requests.phone.note.handler(({ context, input, errors }) =>
    change({
      context,
      request: 'phone.note',
      input,
      areas: ['phone'],
      run: ({ reads, writes, atMs }) => {
        const customer = reads.phone.find(input.customerId);
        if (customer?.erasedAtMs !== null) throw errors.CUSTOMER_NOT_FOUND();
        if (namesDoorCode(input.note)) throw errors.NOTE_NAMES_CODE();
        writes.phone.setNote(customer.id, input.note);
        writes.phone.addEvent(customer.id, 'noted', '', atMs);
        return {};
      },
      answer: () => {
        const view = viewCustomer(context.counter, context.counter.reads.phone.find(input.customerId));
        if (view === null) throw errors.CUSTOMER_NOT_FOUND();
        return view;
      },
    }),
  ),
  forget: requests.phone.forget.handler(({ context, input, errors }) =>
    change({
      context,
      request: 'phone.forget',
      input,
      areas: ['phone', 'delivery'],
      run: work => {
        const customer = work.reads.phone.find(input.customerId);
        if (customer?.erasedAtMs !== null) throw errors.CUSTOMER_NOT_FOUND();
        eraseCustomer(work, customer.id, 'asked');
        work.afterCommit(() => work.counter.letGo());
        return {};
      },
      answer: () => ({}),
    }),
  ),
  register: requests.phone.register.handler(({ context }) =>
    context.counter.reads.phone.erased(FOUND_MAX).map(({ id, consentedAtMs, erasedAtMs, erasedWhy }) => ({
      id,
      consentedAtMs,
      erasedAtMs: required(erasedAtMs, 'erased at'),
      why: required(erasedWhy, 'erased why'),
    })),
  ),
};

const VIRTUAL = 'virtual:';
/** Of a range that is kept free for examples. */
const SAMPLES = ['01000001234', '01000005678'] as const;

/** When the business day of now began. */
function dayStartMs({ nowMs, settings }: Counter): number {
  const { dayStartsAtHour } = settings();
  const { hour, minute, second } = koreaTime(nowMs());
  const sinceMs = (((hour - dayStartsAtHour + 24) % 24) * 3_600 + minute * 60 + second) * 1_000;
  return nowMs() - sinceMs - 1_000;
}
