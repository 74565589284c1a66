import type { OrderKind, OrderPayment } from '../../src/delivery/order.ts';
import type { HeldWhy } from '../../src/delivery/outage.ts';
import type { LossBearer } from '../../src/delivery/order-sale.ts';
import type { OpenState, OrderState } from '../../src/delivery/states.ts';
import type { ReadableDatabase, WritableDatabase } from '../sql/database.ts';
import {
  createKeyReads,
  createKeyWrites,
  type ChannelKeyReads,
  type ChannelKeyWrites,
} from './channel-key-store.ts';
import { query, write } from './statement.ts';

export type PersonState = 'whole' | 'masked' | 'erased';

export interface DeliveryOrderRow {
  readonly id: string;
  readonly channel: string;
  readonly externalId: string;
  readonly version: number;
  readonly displayNumber: string;
  readonly kind: OrderKind;
  readonly state: OrderState;
  readonly payment: OrderPayment;
  readonly businessDate: string;
  readonly receivedAtMs: number;
  readonly orderedAtMs: number;
  readonly acceptByMs: number | null;
  readonly reserveAtMs: number | null;
  readonly heardAtMs: number | null;
  readonly acceptedAtMs: number | null;
  readonly cookMinutes: number | null;
  readonly readyAtMs: number | null;
  readonly endedAtMs: number | null;
  readonly payable: number;
  /** Items, requests, discounts and fee, as `OrderContent` of the handlers. */
  readonly contentJson: string;
  /** Null once it is erased. */
  readonly personJson: string | null;
  readonly personState: PersonState;
  /** The items that the kitchen has on paper; null is none. */
  readonly printedJson: string | null;
  /** What the channel owes for it, before its fee; null while its sale is not booked. */
  readonly channelAmount: number | null;
  readonly fee: number | null;
  readonly lossBearer: LossBearer | null;
  readonly loss: number | null;
  /** What else the channel said, as `OrderMore` of src/delivery; null once the person is masked for good. */
  readonly moreJson: string | null;
  readonly cancelAskedAtMs: number | null;
  /** When it was held for a person, and why; it stays so when somebody has decided. */
  readonly heldAtMs: number | null;
  readonly heldWhy: HeldWhy | null;
  /** The version that was accepted without a person. */
  readonly autoVersion: number | null;
  readonly cameInPause: 0 | 1;
  /** Since when its alarm rings: its arrival or its last change. */
  readonly ringsSinceMs: number | null;
  /** When the kitchen begins a reserved order; null begins at once. */
  readonly startAtMs: number | null;
  /** When it was told to. */
  readonly remindedAtMs: number | null;
}

export type NewDeliveryOrder = Omit<
  DeliveryOrderRow,
  | 'state'
  | 'heardAtMs'
  | 'acceptedAtMs'
  | 'cookMinutes'
  | 'readyAtMs'
  | 'endedAtMs'
  | 'personState'
  | 'printedJson'
  | 'channelAmount'
  | 'fee'
  | 'lossBearer'
  | 'loss'
  | 'cancelAskedAtMs'
  | 'heldAtMs'
  | 'heldWhy'
  | 'autoVersion'
  | 'cameInPause'
  | 'startAtMs'
  | 'remindedAtMs'
> & { readonly personJson: string };

export type DeliveryEventKind =
  | 'received'
  | 'changed'
  | 'held'
  | 'released'
  | 'heard'
  | 'accepted'
  | 'reminded'
  | 'printed'
  | 'started'
  | 'ready'
  | 'recalled'
  | 'delivering'
  | 'completed'
  | 'rejected'
  | 'expired'
  | 'cancelled'
  | 'told'
  | 'notTold'
  | 'unmasked'
  | 'masked'
  | 'erased';

export interface DeliveryEventRow {
  readonly kind: DeliveryEventKind;
  readonly detail: string;
  readonly atMs: number;
}

export interface DeliveryReads extends ChannelKeyReads {
  find(orderId: string): DeliveryOrderRow | undefined;
  findExternal(channel: string, externalId: string): DeliveryOrderRow | undefined;
  /** Those that are not over, the oldest first. */
  open(): readonly DeliveryOrderRow[];
  /** Those in one state that are not over, the oldest first. */
  lane(state: OpenState, limit: number): readonly DeliveryOrderRow[];
  /** Orders that have not ended and what they come to, by state; a state without any is left out. */
  openCounts(): readonly { readonly state: OpenState; readonly count: number; readonly sum: number }[];
  /** How many are taken and not yet ready. Each order that comes in asks: it is read from an index alone. */
  cookingCount(): number;
  /** Those that nobody has answered until an instant. */
  unanswered(untilMs: number): readonly { readonly id: string }[];
  /** Those that ended on a business date, the newest first. */
  ended(businessDate: string, limit: number): readonly DeliveryOrderRow[];
  /** Orders and what they came to, of those that were handed over on a business date. */
  completed(businessDate: string): { readonly count: number; readonly sum: number };
  /** The latest that people have taken down themselves. */
  typed(limit: number): readonly DeliveryOrderRow[];
  events(orderId: string): readonly DeliveryEventRow[];
  /** Ended before an instant, with a person that is in the given state. */
  withPerson(state: 'whole' | 'masked', endedBeforeMs: number, limit: number): readonly DeliveryOrderRow[];
}

export interface DeliveryWrites extends ChannelKeyWrites {
  add(order: NewDeliveryOrder): void;
  /** Another version of an order; its alarm rings again. */
  change(order: NewDeliveryOrder): void;
  setState(
    orderId: string,
    state: OrderState,
    facts: { readonly atMs: number; readonly cookMinutes?: number; readonly isEnd: boolean },
  ): void;
  setHeard(orderId: string, atMs: number): void;
  /** A cancellation counts up as well. */
  setVersion(orderId: string, version: number): void;
  /** The channel wants it cancelled, which rings; null is that the shop goes on. */
  setCancelAsked(orderId: string, atMs: number | null): void;
  setHeld(orderId: string, held: { readonly atMs: number; readonly why: HeldWhy }): void;
  /** This version was accepted without a person. */
  setAuto(orderId: string, version: number): void;
  setCameInPause(orderId: string): void;
  setPrinted(orderId: string, itemsJson: string): void;
  /** Its sale is booked. */
  setSold(orderId: string, sold: { readonly channelAmount: number; readonly fee: number }): void;
  /** When a taken order is to be begun; null is now. */
  setStart(orderId: string, startAtMs: number | null): void;
  /** The kitchen begins a reserved order now: its alarm rings once more. */
  setReminded(orderId: string, atMs: number): void;
  setLoss(orderId: string, loss: { readonly bearer: LossBearer; readonly amount: number }): void;
  setPerson(orderId: string, state: 'masked' | 'erased', personJson: string | null): void;
  addEvent(orderId: string, event: DeliveryEventRow): void;
}

const ORDER = `SELECT id, channel, external_id AS externalId, version, display_number AS displayNumber, kind,
  state, payment, business_date AS businessDate, received_at_ms AS receivedAtMs,
  ordered_at_ms AS orderedAtMs, accept_by_ms AS acceptByMs, reserve_at_ms AS reserveAtMs,
  heard_at_ms AS heardAtMs, accepted_at_ms AS acceptedAtMs, cook_minutes AS cookMinutes,
  ready_at_ms AS readyAtMs, ended_at_ms AS endedAtMs, payable_won AS payable, content_json AS contentJson,
  person_json AS personJson, person_state AS personState, printed_json AS printedJson,
  channel_won AS channelAmount, fee_won AS fee, loss_bearer AS lossBearer, loss_won AS loss,
  more_json AS moreJson, cancel_asked_at_ms AS cancelAskedAtMs,
  held_at_ms AS heldAtMs, held_why AS heldWhy, auto_version AS autoVersion, came_in_pause AS cameInPause,
  rings_since_ms AS ringsSinceMs,
  start_at_ms AS startAtMs, reminded_at_ms AS remindedAtMs
  FROM delivery_order`;

export function createDeliveryReads(database: ReadableDatabase): DeliveryReads {
  const find = query<[string], DeliveryOrderRow>(database, `${ORDER} WHERE id = ?`);
  const findExternal = query<[string, string], DeliveryOrderRow>(
    database,
    `${ORDER} WHERE channel = ? AND external_id = ?`,
  );
  const open = query<[], DeliveryOrderRow>(
    database,
    `${ORDER} WHERE ended_at_ms IS NULL ORDER BY received_at_ms, id`,
  );
  const lane = query<[OpenState, number], DeliveryOrderRow>(
    database,
    `${ORDER} WHERE state IN (?) AND ended_at_ms IS NULL ORDER BY received_at_ms, id LIMIT ?`,
  );
  const openCounts = query<[], { state: OpenState; count: number; sum: number }>(
    database,
    `SELECT state, count(*) AS count, sum(payable_won) AS sum FROM delivery_order
     WHERE ended_at_ms IS NULL GROUP BY state`,
  );
  const cookingCount = query<[], { count: number }>(
    database,
    "SELECT count(*) AS count FROM delivery_order WHERE state = 'accepted' AND ended_at_ms IS NULL",
  );
  const unanswered = query<[number], { id: string }>(
    database,
    `SELECT id FROM delivery_order WHERE state = 'waiting' AND accept_by_ms <= ? AND held_at_ms IS NULL
     ORDER BY accept_by_ms`,
  );
  const ended = query<[string, number], DeliveryOrderRow>(
    database,
    `${ORDER} WHERE business_date IN (?) AND state IN ('completed', 'rejected', 'expired', 'cancelled')
     ORDER BY ended_at_ms DESC, id DESC LIMIT ?`,
  );
  const completed = query<[string], { count: number; sum: number }>(
    database,
    `SELECT count(*) AS count, coalesce(sum(payable_won), 0) AS sum FROM delivery_order
     WHERE business_date = ? AND state = 'completed'`,
  );
  const typed = query<[number], DeliveryOrderRow>(
    database,
    `${ORDER} WHERE channel IN ('phone', 'counter') ORDER BY received_at_ms DESC LIMIT ?`,
  );
  const events = query<[string], DeliveryEventRow>(
    database,
    'SELECT kind, detail, at_ms AS atMs FROM delivery_event WHERE order_id IN (?) ORDER BY position',
  );
  const withPerson = query<['whole' | 'masked', number, number], DeliveryOrderRow>(
    database,
    `${ORDER} WHERE person_state IN (?) AND ended_at_ms IS NOT NULL AND person_state <> 'erased'
       AND ended_at_ms < ? ORDER BY ended_at_ms LIMIT ?`,
  );
  return {
    ...createKeyReads(database),
    find: orderId => find.get(orderId),
    findExternal: (channel, externalId) => findExternal.get(channel, externalId),
    open: () => open.all(),
    lane: (state, limit) => lane.all(state, limit),
    openCounts: () => openCounts.all(),
    cookingCount: () => cookingCount.get()?.count ?? 0,
    unanswered: untilMs => unanswered.all(untilMs),
    ended: (businessDate, limit) => ended.all(businessDate, limit),
    completed: businessDate => completed.get(businessDate) ?? { count: 0, sum: 0 },
    typed: limit => typed.all(limit),
    events: orderId => events.all(orderId),
    withPerson: (state, endedBeforeMs, limit) => withPerson.all(state, endedBeforeMs, limit),
  };
}

type Values = (string | number | null)[];

function createOrderWrites(database: WritableDatabase): Pick<DeliveryWrites, 'add' | 'change'> {
  const add = write<Values>(
    database,
    `INSERT INTO delivery_order (id, channel, external_id, version, display_number, kind, payment,
       business_date, received_at_ms, ordered_at_ms, accept_by_ms, reserve_at_ms, payable_won, content_json,
       person_json, more_json, rings_since_ms, state)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'waiting')`,
  );
  const change = write<Values>(
    database,
    `UPDATE delivery_order SET version = ?, display_number = ?, kind = ?, payment = ?, accept_by_ms = ?,
       reserve_at_ms = ?, payable_won = ?, content_json = ?, person_json = ?, more_json = ?,
       rings_since_ms = ?, heard_at_ms = NULL
     WHERE id = ?`,
  );
  return {
    add: row =>
      void add(
        row.id,
        row.channel,
        row.externalId,
        row.version,
        row.displayNumber,
        row.kind,
        row.payment,
        row.businessDate,
        row.receivedAtMs,
        row.orderedAtMs,
        row.acceptByMs,
        row.reserveAtMs,
        row.payable,
        row.contentJson,
        row.personJson,
        row.moreJson,
        row.ringsSinceMs,
      ),
    change: row =>
      void change(
        row.version,
        row.displayNumber,
        row.kind,
        row.payment,
        row.acceptByMs,
        row.reserveAtMs,
        row.payable,
        row.contentJson,
        row.personJson,
        row.moreJson,
        row.ringsSinceMs,
        row.id,
      ),
  };
}

export function createDeliveryWrites(database: WritableDatabase): DeliveryWrites {
  const setState = write<Values>(
    database,
    `UPDATE delivery_order SET state = ?, accepted_at_ms = coalesce(accepted_at_ms, ?),
       cook_minutes = coalesce(cook_minutes, ?), ready_at_ms = coalesce(ready_at_ms, ?),
       ended_at_ms = ? WHERE id = ?`,
  );
  const setVersion = write<Values>(database, 'UPDATE delivery_order SET version = ? WHERE id = ?');
  const setPrinted = write<Values>(database, 'UPDATE delivery_order SET printed_json = ? WHERE id = ?');
  const setSold = write<Values>(
    database,
    'UPDATE delivery_order SET channel_won = ?, fee_won = ? WHERE id = ?',
  );
  const setLoss = write<Values>(
    database,
    'UPDATE delivery_order SET loss_bearer = ?, loss_won = ? WHERE id = ?',
  );
  const setPerson = write<Values>(
    database,
    'UPDATE delivery_order SET person_state = ?, person_json = ?, more_json = NULL WHERE id = ?',
  );
  const addEvent = write<Values>(
    database,
    `INSERT INTO delivery_event (order_id, position, kind, detail, at_ms)
     VALUES (?, (SELECT coalesce(max(position), 0) + 1 FROM delivery_event WHERE order_id IN (?)), ?, ?, ?)`,
  );
  return {
    ...createOrderWrites(database),
    ...createFlowWrites(database),
    ...createKeyWrites(database),
    setState(orderId, state, { atMs, cookMinutes, isEnd }) {
      const acceptedAtMs = state === 'accepted' ? atMs : null;
      const readyAtMs = state === 'ready' ? atMs : null;
      setState(state, acceptedAtMs, cookMinutes ?? null, readyAtMs, isEnd ? atMs : null, orderId);
    },
    setVersion: (orderId, version) => void setVersion(version, orderId),
    setPrinted: (orderId, itemsJson) => void setPrinted(itemsJson, orderId),
    setSold: (orderId, { channelAmount, fee }) => void setSold(channelAmount, fee, orderId),
    setLoss: (orderId, { bearer, amount }) => void setLoss(bearer, amount, orderId),
    setPerson: (orderId, state, personJson) => void setPerson(state, personJson, orderId),
    addEvent: (orderId, { kind, detail, atMs }) => void addEvent(orderId, orderId, kind, detail, atMs),
  };
}

/** What rings, waits for a person or for its time. */
function createFlowWrites(
  database: WritableDatabase,
): Pick<
  DeliveryWrites,
  'setHeard' | 'setCancelAsked' | 'setHeld' | 'setAuto' | 'setCameInPause' | 'setStart' | 'setReminded'
> {
  const setHeard = write<Values>(
    database,
    'UPDATE delivery_order SET heard_at_ms = ? WHERE id = ? AND heard_at_ms IS NULL',
  );
  const setCancelAsked = write<Values>(
    database,
    `UPDATE delivery_order SET cancel_asked_at_ms = ?,
       heard_at_ms = CASE WHEN ? IS NULL THEN heard_at_ms END WHERE id = ?`,
  );
  const setHeld = write<Values>(
    database,
    'UPDATE delivery_order SET held_at_ms = ?, held_why = ? WHERE id = ?',
  );
  const setAuto = write<Values>(database, 'UPDATE delivery_order SET auto_version = ? WHERE id = ?');
  const setCameInPause = write<Values>(database, 'UPDATE delivery_order SET came_in_pause = 1 WHERE id = ?');
  const setStart = write<Values>(database, 'UPDATE delivery_order SET start_at_ms = ? WHERE id = ?');
  const setReminded = write<Values>(
    database,
    `UPDATE delivery_order SET reminded_at_ms = ?, heard_at_ms = NULL, rings_since_ms = ?
     WHERE id = ?`,
  );
  return {
    setHeard: (orderId, atMs) => void setHeard(atMs, orderId),
    setCancelAsked: (orderId, atMs) => void setCancelAsked(atMs, atMs, orderId),
    setHeld: (orderId, { atMs, why }) => void setHeld(atMs, why, orderId),
    setAuto: (orderId, version) => void setAuto(version, orderId),
    setCameInPause: orderId => void setCameInPause(orderId),
    setStart: (orderId, startAtMs) => void setStart(startAtMs, orderId),
    setReminded: (orderId, atMs) => void setReminded(atMs, atMs, orderId),
  };
}
