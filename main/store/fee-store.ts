import type { FeePlace } from '../../src/ledger/centre-postings.ts';
import type { CentreRole } from '../../src/ledger/chart-of-accounts.ts';
import type { ReadableDatabase, WritableDatabase } from '../sql/database.ts';
import { query, write } from './statement.ts';

export interface FeePaymentRow {
  readonly id: string;
  readonly enrolmentId: string;
  readonly number: number;
  readonly fee: number;
  readonly materials: number;
  readonly paidOn: string;
  readonly atMs: number;
}

/** With whose it is and for what. */
export interface ListedPaymentRow extends FeePaymentRow {
  readonly personName: string | null;
  readonly programmeId: string;
  readonly programmeName: string;
}

export interface FeeTenderRow {
  readonly paymentId: string;
  readonly place: FeePlace;
  readonly position: number;
  readonly amount: number;
  readonly received: number | null;
  readonly approvalNumber: string | null;
}

export interface FeeRefundRow {
  readonly paymentId: string;
  readonly why: 'left' | 'centreCancelled' | 'merged';
  readonly tableId: string;
  readonly lessons: number;
  readonly used: number;
  readonly fee: number;
  readonly materials: number;
  readonly refundedOn: string;
  readonly atMs: number;
}

export interface RefundTenderRow {
  readonly place: FeePlace;
  readonly amount: number;
}

export interface FeeDepositRow {
  readonly id: string;
  readonly place: Exclude<FeePlace, 'bank'>;
  readonly amount: number;
  readonly atMs: number;
}

export interface FeeReads {
  ofEnrolment(enrolmentId: string): ListedPaymentRow | undefined;
  /** What was paid on a day, or what of it went back then, in the order of its numbers. */
  ofDay(date: string): readonly ListedPaymentRow[];
  tenders(paymentId: string): readonly FeeTenderRow[];
  refund(paymentId: string): FeeRefundRow | undefined;
  refundTenders(paymentId: string): readonly RefundTenderRow[];
  byPlace(date: string): readonly {
    readonly place: FeePlace;
    readonly count: number;
    readonly received: number;
    readonly refunded: number;
  }[];
  copies(paymentId: string): number;
  /** Payments of a programme of which nothing has gone back yet, by their sign-ups. */
  unrefunded(programmeId: string): readonly string[];
  /** Of cancelled programmes, and of sign-ups of people who were entered twice, what has not gone back. */
  owed(): readonly ListedPaymentRow[];
  /** What reached the bank on a day, in its order. */
  deposits(date: string): readonly FeeDepositRow[];
  /** Seats that are not paid yet. */
  open(): { readonly count: number; readonly amount: number };
  /** What an account of the centre's book holds on the side where it grows. */
  balance(role: CentreRole): number;
}

export interface FeeWrites {
  add(row: FeePaymentRow): void;
  addTender(row: FeeTenderRow): void;
  addCopy(paymentId: string, number: number, atMs: number): void;
  addRefund(row: FeeRefundRow): void;
  addRefundTender(paymentId: string, row: RefundTenderRow): void;
  addDeposit(row: FeeDepositRow & { readonly depositedOn: string }): void;
}

const PAYMENT = `SELECT payment.id, payment.enrolment_id AS enrolmentId, payment.number,
  payment.fee_won AS fee, payment.materials_won AS materials, payment.paid_on AS paidOn,
  payment.at_ms AS atMs, person.name AS personName,
  programme.id AS programmeId, programme.name AS programmeName
  FROM fee_payment AS payment JOIN enrolment ON enrolment.id = payment.enrolment_id
  JOIN person ON person.id = enrolment.person_id JOIN programme ON programme.id = enrolment.programme_id`;

export function createFeeReads(database: ReadableDatabase): FeeReads {
  const ofEnrolment = query<[string], ListedPaymentRow>(
    database,
    `${PAYMENT} WHERE payment.enrolment_id IN (?)`,
  );
  const ofDay = query<[string, string], ListedPaymentRow>(
    database,
    `${PAYMENT} WHERE payment.id IN (SELECT id FROM fee_payment WHERE paid_on = ?
       UNION SELECT payment_id FROM fee_refund WHERE refunded_on = ?) ORDER BY payment.number`,
  );
  // CROSS JOIN keeps the order: from the few courses and merges to their sign-ups, not the other way round.
  const owed = query<[], ListedPaymentRow>(
    database,
    `${PAYMENT} WHERE payment.enrolment_id IN (
       SELECT seat.id FROM programme AS off CROSS JOIN enrolment AS seat
       WHERE off.state = 'cancelled' AND seat.programme_id = off.id AND seat.state IN ('paid', 'finished')
       UNION SELECT twin.id FROM person_merge AS merge CROSS JOIN enrolment AS twin
       WHERE twin.person_id = merge.kept_id AND twin.state = 'cancelled')
       AND NOT EXISTS (SELECT 1 FROM fee_refund WHERE payment_id = payment.id) ORDER BY payment.number`,
  );
  const deposits = query<[string], FeeDepositRow>(
    database,
    `SELECT id, place, amount_won AS amount, at_ms AS atMs FROM fee_deposit
     WHERE deposited_on = ? ORDER BY at_ms, id`,
  );
  const tenders = query<[string], FeeTenderRow>(
    database,
    `SELECT payment_id AS paymentId, place, position, amount_won AS amount, received_won AS received,
       approval_number AS approvalNumber FROM fee_tender WHERE payment_id IN (?) ORDER BY position`,
  );
  const refund = query<[string], FeeRefundRow>(
    database,
    `SELECT payment_id AS paymentId, why, table_id AS tableId, lessons, used, fee_won AS fee,
       materials_won AS materials, refunded_on AS refundedOn, at_ms AS atMs
     FROM fee_refund WHERE payment_id IN (?)`,
  );
  const refundTenders = query<[string], RefundTenderRow>(
    database,
    'SELECT place, amount_won AS amount FROM fee_refund_tender WHERE payment_id IN (?) ORDER BY place',
  );
  const copies = query<[string], { count: number }>(
    database,
    'SELECT count(*) AS count FROM fee_copy WHERE payment_id IN (?)',
  );
  return {
    ...createFeeSums(database),
    ofEnrolment: enrolmentId => ofEnrolment.get(enrolmentId),
    ofDay: date => ofDay.all(date, date),
    owed: () => owed.all(),
    deposits: date => deposits.all(date),
    tenders: paymentId => tenders.all(paymentId),
    refund: paymentId => refund.get(paymentId),
    refundTenders: paymentId => refundTenders.all(paymentId),
    copies: paymentId => copies.get(paymentId)?.count ?? 0,
  };
}

type PlaceSum = ReturnType<FeeReads['byPlace']>[number];

function createFeeSums(
  database: ReadableDatabase,
): Pick<FeeReads, 'byPlace' | 'unrefunded' | 'open' | 'balance'> {
  const byPlace = query<[string, string], PlaceSum>(
    database,
    `SELECT place, sum(is_paid) AS count, sum(CASE is_paid WHEN 1 THEN amount_won ELSE 0 END) AS received,
       sum(CASE is_paid WHEN 1 THEN 0 ELSE amount_won END) AS refunded
     FROM (SELECT tender.place, tender.amount_won, 1 AS is_paid FROM fee_payment AS payment
         JOIN fee_tender AS tender ON tender.payment_id = payment.id WHERE payment.paid_on = ?
       UNION ALL SELECT tender.place, tender.amount_won, 0 FROM fee_refund AS refund
         JOIN fee_refund_tender AS tender ON tender.payment_id = refund.payment_id
         WHERE refund.refunded_on = ?) GROUP BY place`,
  );
  const unrefunded = query<[string], { enrolmentId: string }>(
    database,
    `SELECT enrolment.id AS enrolmentId FROM enrolment
     JOIN fee_payment AS payment ON payment.enrolment_id = enrolment.id
     WHERE enrolment.programme_id IN (?) AND enrolment.state IN ('paid', 'finished')
       AND NOT EXISTS (SELECT 1 FROM fee_refund WHERE payment_id = payment.id) ORDER BY enrolment.number`,
  );
  const open = query<[], { count: number; amount: number }>(
    database,
    `SELECT count(*) AS count, coalesce(sum(fee_won + materials_won), 0) AS amount
     FROM enrolment INDEXED BY enrolment_unpaid WHERE state = 'selected' AND due_at_ms >= 0`,
  );
  const balance = query<[string], { amount: number }>(
    database,
    `SELECT CASE WHEN account.kind IN ('asset', 'expense') THEN debit_won - credit_won
       ELSE credit_won - debit_won END AS amount
     FROM account JOIN account_balance AS balance
       ON balance.book = 'centre' AND balance.account_code = account.code
     WHERE account.role IN (?)`,
  );
  return {
    byPlace: date => byPlace.all(date, date),
    unrefunded: programmeId => unrefunded.all(programmeId).map(({ enrolmentId }) => enrolmentId),
    open: () => open.get() ?? { count: 0, amount: 0 },
    balance: role => balance.get(role)?.amount ?? 0,
  };
}

type Values = (string | number | null)[];

export function createFeeWrites(database: WritableDatabase): FeeWrites {
  const add = write<Values>(
    database,
    `INSERT INTO fee_payment (id, enrolment_id, number, fee_won, materials_won, paid_on, at_ms)
     VALUES (?, ?, ?, ?, ?, ?, ?)`,
  );
  const addTender = write<Values>(
    database,
    `INSERT INTO fee_tender (payment_id, place, position, amount_won, received_won, approval_number)
     VALUES (?, ?, ?, ?, ?, ?)`,
  );
  const addCopy = write<Values>(
    database,
    'INSERT INTO fee_copy (payment_id, number, at_ms) VALUES (?, ?, ?)',
  );
  const addRefund = write<Values>(
    database,
    `INSERT INTO fee_refund (payment_id, why, table_id, lessons, used, fee_won, materials_won, refunded_on,
       at_ms) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const addRefundTender = write<Values>(
    database,
    'INSERT INTO fee_refund_tender (payment_id, place, amount_won) VALUES (?, ?, ?)',
  );
  const addDeposit = write<Values>(
    database,
    'INSERT INTO fee_deposit (id, place, amount_won, deposited_on, at_ms) VALUES (?, ?, ?, ?, ?)',
  );
  return {
    add: ({ id, enrolmentId, number, fee, materials, paidOn, atMs }) =>
      void add(id, enrolmentId, number, fee, materials, paidOn, atMs),
    addTender: ({ paymentId, place, position, amount, received, approvalNumber }) =>
      void addTender(paymentId, place, position, amount, received, approvalNumber),
    addCopy: (paymentId, number, atMs) => void addCopy(paymentId, number, atMs),
    addRefund: row =>
      void addRefund(
        row.paymentId,
        row.why,
        row.tableId,
        row.lessons,
        row.used,
        row.fee,
        row.materials,
        row.refundedOn,
        row.atMs,
      ),
    addRefundTender: (paymentId, { place, amount }) => void addRefundTender(paymentId, place, amount),
    addDeposit: ({ id, place, amount, depositedOn, atMs }) =>
      void addDeposit(id, place, amount, depositedOn, atMs),
  };
}
