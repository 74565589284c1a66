import type { MovementKind } from '../../src/currency/statement.ts';
import type { ReadableDatabase, WritableDatabase } from '../sql/database.ts';
import { query, write } from './statement.ts';

export interface MemberRow {
  readonly id: string;
  readonly name: string;
  readonly phone: string;
  readonly consentVersion: string;
  readonly consentedAtMs: number;
  readonly registeredAtMs: number;
  readonly hasPin: 0 | 1;
  /** The card in use; null when it was blocked and no other one issued. */
  readonly token: string | null;
  readonly charged: number;
  readonly cash: number;
  readonly owed: number;
}

export interface CardRow {
  readonly token: string;
  readonly memberId: string;
  readonly blockedAtMs: number | null;
  /** Wrong confirmations in a row, and when the last one was. */
  readonly tries: number;
  readonly lastTryAtMs: number;
}

export interface PinRow {
  readonly salt: Uint8Array;
  readonly hash: Uint8Array;
}

export interface MovementRow {
  readonly id: string;
  readonly memberId: string;
  readonly kind: MovementKind;
  readonly charged: number;
  readonly cash: number;
  readonly owed: number;
  /** `2026-05`: the month of the Korean calendar that it counts in. */
  readonly month: string;
  readonly paid: number;
  readonly tenderId: string | null;
  readonly reference: string;
  readonly atMs: number;
  readonly entryId: string;
}

export interface MemberReads {
  find(memberId: string): MemberRow | undefined;
  /** Members whose name, or the end of whose number, begins so; all of them for an empty text. */
  search(text: string, limit: number): readonly MemberRow[];
  ofPhone(phone: string): string | undefined;
  card(token: string): CardRow | undefined;
  pin(memberId: string): PinRow | undefined;
  /** What was paid and charged in a month. */
  month(memberId: string, month: string): { readonly paid: number; readonly charged: number };
  /** The newest movements first. */
  movements(memberId: string, limit: number): readonly MovementRow[];
  /** Those of a time, half-open, the oldest first. */
  movementsOf(memberId: string, fromMs: number, toMs: number): readonly MovementRow[];
  /** What could be spent before an instant, in won. */
  spendableBefore(memberId: string, atMs: number): number;
  /** What a payment took from a wallet, or what a refund's payment put back. */
  ofTender(tenderId: string): readonly MovementRow[];
  /** What an entry of the circulation book did to a member's wallet. */
  ofEntry(memberId: string, entryId: string): MovementRow | undefined;
  /** What a funder has set aside and has paid; null when it never said. */
  budget(funder: 'city' | 'district', accountCode: string): { set: number; spent: number } | null;
  settlements(limit: number): readonly SettlementRow[];
  /** Payments and refunds of wallets since the last settlement, with the shop's own part of them. */
  unsettled(): Unsettled;
}

export interface SettlementRow {
  readonly number: number;
  readonly atMs: number;
  readonly businessDate: string;
  readonly paid: number;
  readonly refunded: number;
  readonly shopPart: number;
  readonly amount: number;
  readonly lastMovementId: string;
  readonly circulationEntryId: string;
  readonly shopEntryId: string;
}

export interface Unsettled {
  readonly paid: number;
  readonly refunded: number;
  readonly shopPart: number;
  /** Null when nothing has happened since. */
  readonly lastMovementId: string | null;
}

export interface MemberWrites {
  add(member: Pick<MemberRow, 'id' | 'name' | 'phone' | 'consentVersion' | 'consentedAtMs'>): void;
  addCard(token: string, memberId: string, atMs: number): void;
  blockCard(token: string, atMs: number): void;
  setPin(memberId: string, pin: PinRow): void;
  addTry(token: string, atMs: number): void;
  clearTries(token: string): void;
  move(movement: MovementRow): void;
  addBudget(id: string, funder: 'city' | 'district', amount: number, atMs: number): void;
  addSettlement(settlement: SettlementRow): void;
}

const MEMBER = `SELECT member.id, member.name, member.phone, consent_version AS consentVersion,
  consented_at_ms AS consentedAtMs, registered_at_ms AS registeredAtMs, pin_hash IS NOT NULL AS hasPin,
  (SELECT token FROM member_card WHERE member_id = member.id AND blocked_at_ms IS NULL) AS token,
  coalesce(wallet.charged_won, 0) AS charged, coalesce(wallet.cash_won, 0) AS cash,
  coalesce(wallet.owed_won, 0) AS owed
FROM member LEFT JOIN wallet ON wallet.member_id = member.id`;

const MOVEMENT = `SELECT id, member_id AS memberId, kind, charged_won AS charged, cash_won AS cash,
  owed_won AS owed, month, paid_won AS paid, tender_id AS tenderId, reference, at_ms AS atMs,
  entry_id AS entryId FROM wallet_movement`;

export function createMemberReads(database: ReadableDatabase): MemberReads {
  const find = query<[string], MemberRow>(database, `${MEMBER} WHERE member.id IN (?)`);
  const search = query<[string, string, number], MemberRow>(
    database,
    `${MEMBER} WHERE member.name LIKE ? || '%' OR substr(member.phone, -4) = ?
     ORDER BY member.name, member.id LIMIT ?`,
  );
  const ofPhone = query<[string], { id: string }>(database, 'SELECT id FROM member WHERE phone = ?');
  const card = query<[string], CardRow>(
    database,
    `SELECT card.token, member_id AS memberId, blocked_at_ms AS blockedAtMs, coalesce(try.count, 0) AS tries,
       coalesce(try.last_at_ms, 0) AS lastTryAtMs
     FROM member_card AS card LEFT JOIN member_card_try AS try ON try.token = card.token
     WHERE card.token IN (?)`,
  );
  const pin = query<[string], PinRow>(
    database,
    'SELECT pin_salt AS salt, pin_hash AS hash FROM member WHERE id = ? AND pin_hash IS NOT NULL',
  );
  const month = query<[string, string], { paid: number; charged: number }>(
    database,
    `SELECT paid_won AS paid, charged_won AS charged FROM wallet_month WHERE member_id = ? AND month = ?`,
  );
  const movements = query<[string, number], MovementRow>(
    database,
    `${MOVEMENT} WHERE member_id = ? ORDER BY id DESC LIMIT ?`,
  );
  const ofTender = query<[string], MovementRow>(database, `${MOVEMENT} WHERE tender_id = ? ORDER BY id`);
  const ofEntry = query<[string, string], MovementRow>(
    database,
    `${MOVEMENT} WHERE member_id = ? AND entry_id = ?`,
  );
  return {
    find: memberId => find.get(memberId),
    search: (text, limit) => search.all(text, text, limit),
    ofPhone: phone => ofPhone.get(phone)?.id,
    card: token => card.get(token),
    pin: memberId => pin.get(memberId),
    month: (memberId, name) => month.get(memberId, name) ?? { paid: 0, charged: 0 },
    movements: (memberId, limit) => movements.all(memberId, limit),
    ...createStatementReads(database),
    ofTender: tenderId => ofTender.all(tenderId),
    ofEntry: (memberId, entryId) => ofEntry.get(memberId, entryId),
    ...createSettlementReads(database),
  };
}

function createStatementReads(
  database: ReadableDatabase,
): Pick<MemberReads, 'movementsOf' | 'spendableBefore'> {
  const movementsOf = query<[string, number, number], MovementRow>(
    database,
    `${MOVEMENT} WHERE member_id IN (?) AND at_ms >= ? AND at_ms < ? ORDER BY id`,
  );
  const before = query<[string, number], { sum: number }>(
    database,
    `SELECT coalesce(sum(charged_won + cash_won), 0) AS sum FROM wallet_movement
     WHERE member_id = ? AND at_ms < ?`,
  );
  return {
    movementsOf: (memberId, fromMs, toMs) => movementsOf.all(memberId, fromMs, toMs),
    spendableBefore: (memberId, atMs) => before.get(memberId, atMs)?.sum ?? 0,
  };
}

function createSettlementReads(
  database: ReadableDatabase,
): Pick<MemberReads, 'budget' | 'settlements' | 'unsettled'> {
  const budget = query<[string, string], { set: number | null; spent: number }>(
    database,
    `SELECT (SELECT sum(amount_won) FROM funder_budget WHERE funder = ?) AS "set",
       coalesce((SELECT debit_won - credit_won FROM account_balance
         WHERE book = 'circulation' AND account_code = ?), 0) AS spent`,
  );
  const settlements = query<[number], SettlementRow>(
    database,
    `SELECT number, at_ms AS atMs, business_date AS businessDate, paid_won AS paid, refunded_won AS refunded,
       shop_part_won AS shopPart, amount_won AS amount,
       last_movement_id AS lastMovementId, circulation_entry_id AS circulationEntryId,
       shop_entry_id AS shopEntryId
     FROM merchant_settlement ORDER BY number DESC LIMIT ?`,
  );
  const unsettled = query<[], Unsettled>(
    database,
    `SELECT
       coalesce(-sum(charged_won + cash_won) FILTER (WHERE movement.kind = 'payment'), 0) AS paid,
       coalesce(sum(charged_won + cash_won) FILTER (WHERE movement.kind = 'refund'), 0) AS refunded,
       coalesce(sum((SELECT sum(at_most_won) FROM tender
         JOIN sale_benefit AS part ON part.sale_id = tender.sale_id AND part.tender_id = tender.id
         WHERE tender.id = movement.tender_id AND part.funder = 'shop' AND part.kind = 'cashback')), 0)
         AS shopPart,
       max(id) AS lastMovementId
     FROM wallet_movement AS movement
     WHERE movement.kind IN ('payment', 'refund') AND id > coalesce(
       (SELECT last_movement_id FROM merchant_settlement ORDER BY number DESC LIMIT 1), '')`,
  );
  return {
    budget(funder, accountCode) {
      const { set = null, spent = 0 } = budget.get(funder, accountCode) ?? {};
      return set === null ? null : { set, spent };
    },
    settlements: limit => settlements.all(limit),
    unsettled: () => unsettled.get() ?? { paid: 0, refunded: 0, shopPart: 0, lastMovementId: null },
  };
}

type Values = (string | number | null | Uint8Array)[];

export function createMemberWrites(database: WritableDatabase): MemberWrites {
  const add = write<Values>(
    database,
    `INSERT INTO member (id, name, phone, consent_version, consented_at_ms, registered_at_ms)
     VALUES (?, ?, ?, ?, ?, ?)`,
  );
  const addCard = write<Values>(
    database,
    'INSERT INTO member_card (token, member_id, issued_at_ms) VALUES (?, ?, ?)',
  );
  const blockCard = write<Values>(database, 'UPDATE member_card SET blocked_at_ms = ? WHERE token = ?');
  const setPin = write<Values>(database, 'UPDATE member SET pin_salt = ?, pin_hash = ? WHERE id = ?');
  const addTry = write<Values>(
    database,
    `INSERT INTO member_card_try (token, count, last_at_ms) VALUES (?, 1, ?)
     ON CONFLICT (token) DO UPDATE SET count = count + 1, last_at_ms = excluded.last_at_ms`,
  );
  const clearTries = write<Values>(database, 'DELETE FROM member_card_try WHERE token = ?');
  const move = write<Values>(
    database,
    `INSERT INTO wallet_movement (id, member_id, kind, charged_won, cash_won, owed_won, month, paid_won,
       tender_id, reference, at_ms, entry_id) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  return {
    add: member =>
      void add(
        member.id,
        member.name,
        member.phone,
        member.consentVersion,
        member.consentedAtMs,
        member.consentedAtMs,
      ),
    addCard: (token, memberId, atMs) => void addCard(token, memberId, atMs),
    blockCard: (token, atMs) => void blockCard(atMs, token),
    setPin: (memberId, { salt, hash }) => void setPin(salt, hash, memberId),
    addTry: (token, atMs) => void addTry(token, atMs),
    clearTries: token => void clearTries(token),
    move: row =>
      void move(
        row.id,
        row.memberId,
        row.kind,
        row.charged,
        row.cash,
        row.owed,
        row.month,
        row.paid,
        row.tenderId,
        row.reference,
        row.atMs,
        row.entryId,
      ),
    ...createSettlementWrites(database),
  };
}

function createSettlementWrites(
  database: WritableDatabase,
): Pick<MemberWrites, 'addBudget' | 'addSettlement'> {
  const addBudget = write<Values>(
    database,
    'INSERT INTO funder_budget (id, funder, amount_won, at_ms) VALUES (?, ?, ?, ?)',
  );
  const addSettlement = write<Values>(
    database,
    `INSERT INTO merchant_settlement (number, at_ms, business_date, paid_won, refunded_won, shop_part_won,
       amount_won, last_movement_id, circulation_entry_id, shop_entry_id)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  return {
    addBudget: (id, funder, amount, atMs) => void addBudget(id, funder, amount, atMs),
    addSettlement: row =>
      void addSettlement(
        row.number,
        row.atMs,
        row.businessDate,
        row.paid,
        row.refunded,
        row.shopPart,
        row.amount,
        row.lastMovementId,
        row.circulationEntryId,
        row.shopEntryId,
      ),
  };
}
