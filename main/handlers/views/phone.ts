import { formatPhone } from '../../../src/delivery/phone-number.ts';
import { callState, isInView } from '../../../src/delivery/phone-call.ts';
import { orderTotals } from '../../../src/delivery/order.ts';
import { maskOrderPhone } from '../../../src/delivery/privacy.ts';
import type { CallView, CustomerView, PastOrder } from '../../../src/contract/phone.ts';
import type { DeliveryOrderRow } from '../../store/delivery-store.ts';
import type { PhoneCallRow, PhoneCustomerRow } from '../../store/phone-store.ts';
import type { Counter } from '../context.ts';
import { contentOf } from './delivery.ts';

const PAST_MAX = 10;

export function viewCall({ reads, nowMs }: Pick<Counter, 'reads' | 'nowMs'>, row: PhoneCallRow): CallView {
  const { id, line, number, isMasked, isWithheld, startedAtMs } = row;
  const customer = number === null || isMasked ? undefined : reads.phone.findByPhone(number);
  return {
    id,
    line,
    number: number === null || isMasked ? number : formatPhone(number),
    isWithheld,
    startedAtMs,
    state: callState(row, nowMs()),
    isInView: isInView(row, nowMs()),
    customer: customer === undefined ? null : { id: customer.id, orderCount: customer.orderCount },
  };
}

/** Somebody who is remembered; null once erased. */
export function viewCustomer(
  { reads }: Pick<Counter, 'reads'>,
  row: PhoneCustomerRow | undefined,
): CustomerView | null {
  if (row === undefined || row.phone === null) return null;
  const ids = reads.phone.orderIds(row.id, PAST_MAX);
  return {
    id: row.id,
    phone: formatPhone(row.phone),
    note: row.note,
    consentedAtMs: row.consentedAtMs,
    keptUntilMs: row.keepUntilMs,
    orderCount: row.orderCount,
    places: [...reads.phone.places(row.id)],
    orders: ids.flatMap(id => reads.delivery.find(id) ?? []).map(order => viewPastOrder(reads, order)),
  };
}

/** What was ordered, at what it costs now. */
function viewPastOrder({ catalog }: Counter['reads'], row: DeliveryOrderRow): PastOrder {
  const { items, shopRequest, wantsCutlery, ...money } = contentOf(row);
  return {
    orderId: row.id,
    atMs: row.receivedAtMs,
    kind: row.kind,
    items: items.map(item => ({
      ...item,
      unitPrice: catalog.findByName(item.name)?.unitPrice ?? item.unitPrice,
      options: item.options.map(option => ({ ...option })),
    })),
    shopRequest,
    wantsCutlery,
    payment: row.payment,
    payable: orderTotals({ items, ...money }).payable,
  };
}

/** One of many: the number is masked until somebody opens it. */
export function viewFound({ phone, ...row }: PhoneCustomerRow) {
  const { id, consentedAtMs, keepUntilMs, orderCount, lastUsedAtMs } = row;
  return {
    id,
    phone: maskOrderPhone(phone ?? ''),
    consentedAtMs,
    keptUntilMs: keepUntilMs,
    orderCount,
    lastUsedAtMs,
  };
}
