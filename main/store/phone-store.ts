import type { PhoneCall } from '../../src/delivery/phone-call.ts';
import type { ReadableDatabase, WritableDatabase } from '../sql/database.ts';
import { query, write } from './statement.ts';

export interface PhoneCallRow extends PhoneCall {
  readonly id: string;
  readonly deviceId: string;
  readonly line: string;
  readonly isMasked: boolean;
  readonly startedAtMs: number;
}

export interface PhoneCustomerRow {
  readonly id: string;
  /** Digits; null once erased. */
  readonly phone: string | null;
  readonly note: string;
  readonly consentedAtMs: number;
  readonly keepMonths: number;
  readonly lastUsedAtMs: number;
  readonly keepUntilMs: number;
  readonly erasedAtMs: number | null;
  readonly erasedWhy: ErasedWhy | null;
  /** How many orders are linked to it. */
  readonly orderCount: number;
}

export type ErasedWhy = 'asked' | 'retention';
export type CustomerEventKind = 'consented' | 'seen' | 'noted' | 'erased';

export interface CustomerPlace {
  readonly road: string;
  readonly landmark: string;
}

export interface PhoneReads {
  findCall(callId: string): PhoneCallRow | undefined;
  /** The newest call of a line. */
  lastCall(deviceId: string, line: string): PhoneCallRow | undefined;
  /** Since an instant, the newest first. */
  calls(sinceMs: number, limit: number): readonly PhoneCallRow[];
  callsToMask(startedBeforeMs: number, limit: number): readonly PhoneCallRow[];
  callsToErase(startedBeforeMs: number, limit: number): readonly { readonly id: string }[];
  find(customerId: string): PhoneCustomerRow | undefined;
  findByPhone(digits: string): PhoneCustomerRow | undefined;
  /** Those whose number ends so, the one that ordered last first; '' is all. */
  ending(lastFour: string, limit: number): readonly PhoneCustomerRow[];
  erased(limit: number): readonly PhoneCustomerRow[];
  /** Whose time is over: unused since before an instant, or kept as long as was agreed on. */
  toErase(unusedSinceMs: number, nowMs: number, limit: number): readonly PhoneCustomerRow[];
  /** Where things were brought, the last place first. */
  places(customerId: string): readonly CustomerPlace[];
  /** Orders linked to a customer, the newest first. */
  orderIds(customerId: string, limit: number): readonly string[];
  events(customerId: string): readonly {
    readonly kind: CustomerEventKind;
    readonly detail: string;
    readonly atMs: number;
  }[];
}

export interface PhoneWrites {
  addCall(call: Pick<PhoneCallRow, 'id' | 'deviceId' | 'line' | 'startedAtMs'>, facts: CallFacts): void;
  /** What another signal says of it. */
  setCall(callId: string, facts: CallFacts): void;
  closeCall(callId: string, closed: { readonly atMs: number; readonly orderId: string | null }): void;
  maskCall(callId: string, masked: string): void;
  removeCall(callId: string): void;
  removeCallsOf(digits: string): void;
  addCustomer(
    customer: Omit<PhoneCustomerRow, 'erasedAtMs' | 'erasedWhy' | 'orderCount'> & { readonly phone: string },
  ): void;
  use(customerId: string, used: { readonly atMs: number; readonly keepUntilMs: number }): void;
  usePlace(customerId: string, place: CustomerPlace, atMs: number): void;
  link(customerId: string, orderId: string, atMs: number): void;
  setNote(customerId: string, note: string): void;
  /** Number, note, places and links are gone; that there was somebody, and until when, stays. */
  erase(customerId: string, erased: { readonly why: ErasedWhy; readonly atMs: number }): void;
  addEvent(customerId: string, kind: CustomerEventKind, detail: string, atMs: number): void;
}

type CallFacts = Pick<
  PhoneCallRow,
  'number' | 'isWithheld' | 'tellsAnswer' | 'lastRingAtMs' | 'answeredAtMs' | 'endedAtMs'
>;

const CALL = `SELECT id, device_id AS deviceId, line, number, is_masked AS isMasked,
  is_withheld AS isWithheld, tells_answer AS tellsAnswer,
  started_at_ms AS startedAtMs, last_ring_at_ms AS lastRingAtMs,
  answered_at_ms AS answeredAtMs, ended_at_ms AS endedAtMs, closed_at_ms AS closedAtMs, order_id AS orderId
  FROM phone_call`;

const CUSTOMER = `SELECT id, phone, note, consented_at_ms AS consentedAtMs, keep_months AS keepMonths,
  last_used_at_ms AS lastUsedAtMs, keep_until_ms AS keepUntilMs, erased_at_ms AS erasedAtMs,
  erased_why AS erasedWhy,
  (SELECT count(*) FROM phone_customer_order WHERE customer_id = phone_customer.id) AS orderCount
  FROM phone_customer`;

type StoredCall = Omit<PhoneCallRow, 'isMasked' | 'isWithheld' | 'tellsAnswer'> & {
  readonly isMasked: number;
  readonly isWithheld: number;
  readonly tellsAnswer: number;
};

const callOf = (row: StoredCall): PhoneCallRow => ({
  ...row,
  isMasked: row.isMasked === 1,
  isWithheld: row.isWithheld === 1,
  tellsAnswer: row.tellsAnswer === 1,
});

function createCallReads(database: ReadableDatabase) {
  const findCall = query<[string], StoredCall>(database, `${CALL} WHERE id = ?`);
  const lastCall = query<[string, string], StoredCall>(
    database,
    `${CALL} WHERE device_id IN (?) AND line IN (?) ORDER BY started_at_ms DESC, id DESC LIMIT 1`,
  );
  const calls = query<[number, number], StoredCall>(
    database,
    `${CALL} WHERE started_at_ms >= ? ORDER BY started_at_ms DESC, id DESC LIMIT ?`,
  );
  const toMask = query<[number, number], StoredCall>(
    database,
    `${CALL} WHERE is_masked = 0 AND number IS NOT NULL AND started_at_ms < ?
     ORDER BY started_at_ms LIMIT ?`,
  );
  const toErase = query<[number, number], { id: string }>(
    database,
    'SELECT id FROM phone_call WHERE started_at_ms < ? ORDER BY started_at_ms LIMIT ?',
  );
  const one = (row: StoredCall | undefined) => (row === undefined ? undefined : callOf(row));
  return {
    findCall: (callId: string) => one(findCall.get(callId)),
    lastCall: (deviceId: string, line: string) => one(lastCall.get(deviceId, line)),
    calls: (sinceMs: number, limit: number) => calls.all(sinceMs, limit).map(callOf),
    callsToMask: (beforeMs: number, limit: number) => toMask.all(beforeMs, limit).map(callOf),
    callsToErase: (beforeMs: number, limit: number) => toErase.all(beforeMs, limit),
  };
}

export function createPhoneReads(database: ReadableDatabase): PhoneReads {
  const find = query<[string], PhoneCustomerRow>(database, `${CUSTOMER} WHERE id = ?`);
  const findByPhone = query<[string], PhoneCustomerRow>(database, `${CUSTOMER} WHERE phone = ?`);
  const ending = query<[string, number], PhoneCustomerRow>(
    database,
    `${CUSTOMER} WHERE phone IS NOT NULL AND substr(phone, -4) = ? ORDER BY last_used_at_ms DESC LIMIT ?`,
  );
  const latest = query<[number], PhoneCustomerRow>(
    database,
    `${CUSTOMER} WHERE erased_at_ms IS NULL ORDER BY last_used_at_ms DESC LIMIT ?`,
  );
  const erased = query<[number], PhoneCustomerRow>(
    database,
    `${CUSTOMER} WHERE erased_at_ms IS NOT NULL ORDER BY erased_at_ms DESC LIMIT ?`,
  );
  const toErase = query<[number, number, number], PhoneCustomerRow>(
    database,
    `${CUSTOMER} WHERE erased_at_ms IS NULL AND (last_used_at_ms <= ? OR keep_until_ms <= ?) LIMIT ?`,
  );
  const places = query<[string], CustomerPlace>(
    database,
    `SELECT road, landmark FROM phone_customer_place WHERE customer_id IN (?)
     ORDER BY used_at_ms DESC, road`,
  );
  const orderIds = query<[string, number], { id: string }>(
    database,
    `SELECT order_id AS id FROM phone_customer_order WHERE customer_id IN (?)
     ORDER BY ordered_at_ms DESC, order_id DESC LIMIT ?`,
  );
  const events = query<[string], { kind: CustomerEventKind; detail: string; atMs: number }>(
    database,
    `SELECT kind, detail, at_ms AS atMs FROM phone_customer_event WHERE customer_id IN (?)
     ORDER BY position`,
  );
  return {
    ...createCallReads(database),
    find: customerId => find.get(customerId),
    findByPhone: digits => findByPhone.get(digits),
    ending: (lastFour, limit) => (lastFour === '' ? latest.all(limit) : ending.all(lastFour, limit)),
    erased: limit => erased.all(limit),
    toErase: (unusedSinceMs, nowMs, limit) => toErase.all(unusedSinceMs, nowMs, limit),
    places: customerId => places.all(customerId),
    orderIds: (customerId, limit) => orderIds.all(customerId, limit).map(({ id }) => id),
    events: customerId => events.all(customerId),
  };
}

type Values = (string | number | null)[];

const bit = (isSo: boolean) => (isSo ? 1 : 0);

const facts = (call: CallFacts) => [
  call.number,
  bit(call.isWithheld),
  bit(call.tellsAnswer),
  call.lastRingAtMs,
  call.answeredAtMs,
  call.endedAtMs,
];

function createCallWrites(database: WritableDatabase) {
  const add = write<Values>(
    database,
    `INSERT INTO phone_call (id, device_id, line, started_at_ms, number, is_withheld, tells_answer,
       last_ring_at_ms, answered_at_ms, ended_at_ms) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const set = write<Values>(
    database,
    `UPDATE phone_call SET number = ?, is_withheld = ?, tells_answer = ?, last_ring_at_ms = ?,
       answered_at_ms = ?, ended_at_ms = ? WHERE id = ?`,
  );
  const close = write<Values>(
    database,
    'UPDATE phone_call SET closed_at_ms = ?, order_id = coalesce(?, order_id) WHERE id = ?',
  );
  const mask = write<Values>(database, 'UPDATE phone_call SET number = ?, is_masked = 1 WHERE id = ?');
  const remove = write<Values>(database, 'DELETE FROM phone_call WHERE id = ?');
  const removeOf = write<Values>(database, 'DELETE FROM phone_call WHERE number = ?');
  return {
    addCall: (call: Parameters<PhoneWrites['addCall']>[0], of: CallFacts) =>
      void add(call.id, call.deviceId, call.line, call.startedAtMs, ...facts(of)),
    setCall: (callId: string, of: CallFacts) => void set(...facts(of), callId),
    closeCall: (callId: string, closed: { readonly atMs: number; readonly orderId: string | null }) =>
      void close(closed.atMs, closed.orderId, callId),
    maskCall: (callId: string, masked: string) => void mask(masked, callId),
    removeCall: (callId: string) => void remove(callId),
    removeCallsOf: (digits: string) => void removeOf(digits),
  };
}

export function createPhoneWrites(database: WritableDatabase): PhoneWrites {
  const add = write<Values>(
    database,
    `INSERT INTO phone_customer (id, phone, note, consented_at_ms, keep_months, last_used_at_ms,
       keep_until_ms) VALUES (?, ?, ?, ?, ?, ?, ?)`,
  );
  const use = write<Values>(
    database,
    'UPDATE phone_customer SET last_used_at_ms = ?, keep_until_ms = ? WHERE id = ?',
  );
  const usePlace = write<Values>(
    database,
    `INSERT INTO phone_customer_place (customer_id, road, landmark, used_at_ms) VALUES (?, ?, ?, ?)
     ON CONFLICT (customer_id, road, landmark) DO UPDATE SET used_at_ms = excluded.used_at_ms`,
  );
  const link = write<Values>(
    database,
    'INSERT INTO phone_customer_order (customer_id, order_id, ordered_at_ms) VALUES (?, ?, ?)',
  );
  const setNote = write<Values>(database, 'UPDATE phone_customer SET note = ? WHERE id = ?');
  const erase = write<Values>(
    database,
    "UPDATE phone_customer SET phone = NULL, note = '', erased_at_ms = ?, erased_why = ? WHERE id = ?",
  );
  const removePlaces = write<Values>(database, 'DELETE FROM phone_customer_place WHERE customer_id = ?');
  const removeLinks = write<Values>(database, 'DELETE FROM phone_customer_order WHERE customer_id = ?');
  const addEvent = write<Values>(
    database,
    `INSERT INTO phone_customer_event (customer_id, position, kind, detail, at_ms) VALUES (?,
       (SELECT coalesce(max(position), 0) + 1 FROM phone_customer_event WHERE customer_id = ?), ?, ?, ?)`,
  );
  return {
    ...createCallWrites(database),
    addCustomer: ({ id, phone, note, consentedAtMs, keepMonths, lastUsedAtMs, keepUntilMs }) =>
      void add(id, phone, note, consentedAtMs, keepMonths, lastUsedAtMs, keepUntilMs),
    use: (customerId, { atMs, keepUntilMs }) => void use(atMs, keepUntilMs, customerId),
    usePlace: (customerId, { road, landmark }, atMs) => void usePlace(customerId, road, landmark, atMs),
    link: (customerId, orderId, atMs) => void link(customerId, orderId, atMs),
    setNote: (customerId, note) => void setNote(note, customerId),
    erase(customerId, { why, atMs }) {
      removePlaces(customerId);
      removeLinks(customerId);
      erase(atMs, why, customerId);
    },
    addEvent: (customerId, kind, detail, atMs) => void addEvent(customerId, customerId, kind, detail, atMs),
  };
}
