import { required } from '../../src/base/assert.ts';
import { keptUntil } from '../../src/delivery/phone-customer.ts';
import { readPhone } from '../../src/delivery/phone-number.ts';
import { isEnded } from '../../src/delivery/states.ts';
import type { DeliveryOrderRow } from '../store/delivery-store.ts';
import type { CustomerPlace, ErasedWhy, PhoneCustomerRow } from '../store/phone-store.ts';
import type { Change } from './change.ts';
import { keptPerson } from './views/delivery.ts';

/** An order that was taken down, and whom it is for. */
export interface RememberedOrder {
  readonly orderId: string;
  readonly digits: string;
  readonly place: CustomerPlace;
  /** The customer has agreed just now. */
  readonly consents: boolean;
}

/** Links an order to whoever has agreed to be remembered. Of anybody else nothing is kept. */
export function rememberOrder(work: Change, order: RememberedOrder): void {
  const { reads, writes, atMs } = work;
  const known = reads.phone.findByPhone(order.digits);
  const customer = known ?? (order.consents ? addCustomer(work, order.digits) : undefined);
  if (customer === undefined) return;
  writes.phone.link(customer.id, order.orderId, atMs);
  const keepUntilMs = keptUntil(atMs, customer.keepMonths, monthsNow(work));
  writes.phone.use(customer.id, { atMs, keepUntilMs });
  const { road, landmark } = order.place;
  if (road !== '' || landmark !== '') writes.phone.usePlace(customer.id, { road, landmark }, atMs);
}

const monthsNow = ({ counter }: Change) => counter.settings().phoneOrders.keepMonths;

function addCustomer(work: Change, phone: string): PhoneCustomerRow {
  const { reads, writes, atMs, newId } = work;
  const id = newId();
  const keepMonths = monthsNow(work);
  const keepUntilMs = keptUntil(atMs, keepMonths, keepMonths);
  const dates = { consentedAtMs: atMs, lastUsedAtMs: atMs, keepUntilMs };
  writes.phone.addCustomer({ id, phone, note: '', keepMonths, ...dates });
  writes.phone.addEvent(id, 'consented', `${keepMonths}개월`, atMs);
  return required(reads.phone.find(id), `customer ${id}`);
}

const ORDERS_MAX = 10_000;

/** Erases a customer with all that names the number: calls, and the persons of orders that are over. */
export function eraseCustomer(work: Change, customerId: string, why: ErasedWhy): void {
  const { reads, writes, atMs } = work;
  const digits = reads.phone.find(customerId)?.phone ?? null;
  if (digits === null) return;
  const linked = reads.phone.orderIds(customerId, ORDERS_MAX).flatMap(id => reads.delivery.find(id) ?? []);
  // An order of before the consent is linked to nobody; a number is there for a day at most.
  const whole = reads.delivery.withPerson('whole', atMs + 1, ORDERS_MAX).filter(row => isOf(row, digits));
  const rows = new Map([...linked, ...whole].map(row => [row.id, row]));
  for (const { id, state, personState } of rows.values()) {
    // One that is on its way still needs its address: it goes with the others when it is over.
    if (!isEnded(state) || personState === 'erased') continue;
    writes.delivery.setPerson(id, 'erased', null);
    writes.delivery.addEvent(id, { kind: 'erased', detail: '', atMs });
  }
  writes.phone.removeCallsOf(digits);
  writes.phone.erase(customerId, { why, atMs });
  writes.phone.addEvent(customerId, 'erased', '', atMs);
}

function isOf(row: DeliveryOrderRow, digits: string): boolean {
  return readPhone(keptPerson(row)?.phone ?? '') === digits;
}
