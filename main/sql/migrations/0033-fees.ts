/** What a seat costs, how it was paid and what went back; what instructors are paid: migration 33. */

const PLACES = "('cash', 'bank', 'card', 'currency')";

const fixed = (table: string) => `
CREATE TRIGGER ${table}_no_update BEFORE UPDATE ON ${table}
BEGIN SELECT RAISE(ABORT, '${table} immutable'); END;
CREATE TRIGGER ${table}_no_delete BEFORE DELETE ON ${table}
BEGIN SELECT RAISE(ABORT, '${table} kept'); END;`;

export const fees = /* sql */ `
-- A fee that was paid (수강료 납부). It names nobody: the sign-up does.
CREATE TABLE fee_payment (
  id TEXT NOT NULL PRIMARY KEY,
  enrolment_id TEXT NOT NULL UNIQUE REFERENCES enrolment (id),
  -- Counts up without a gap: it is on the receipt.
  number INTEGER NOT NULL UNIQUE CHECK (number >= 1),
  fee_won INTEGER NOT NULL CHECK (fee_won >= 0),
  materials_won INTEGER NOT NULL CHECK (materials_won >= 0),
  paid_on TEXT NOT NULL,
  at_ms INTEGER NOT NULL CHECK (at_ms >= 0),
  CHECK (fee_won + materials_won > 0)
) STRICT, WITHOUT ROWID;
CREATE INDEX fee_payment_by_day ON fee_payment (paid_on, number);

CREATE TABLE fee_tender (
  payment_id TEXT NOT NULL REFERENCES fee_payment (id),
  place TEXT NOT NULL CHECK (place IN ${PLACES}),
  position INTEGER NOT NULL CHECK (position >= 1),
  amount_won INTEGER NOT NULL CHECK (amount_won > 0),
  -- What was handed over in cash.
  received_won INTEGER CHECK (received_won >= amount_won),
  approval_number TEXT,
  PRIMARY KEY (payment_id, place),
  UNIQUE (payment_id, position),
  CHECK ((place = 'cash') = (received_won IS NOT NULL)),
  CHECK ((place IN ('card', 'currency')) = (approval_number IS NOT NULL))
) STRICT, WITHOUT ROWID;

-- Papers of a payment that were printed again: each says so, with its count.
CREATE TABLE fee_copy (
  payment_id TEXT NOT NULL REFERENCES fee_payment (id),
  number INTEGER NOT NULL CHECK (number >= 1),
  at_ms INTEGER NOT NULL CHECK (at_ms >= 0),
  PRIMARY KEY (payment_id, number)
) STRICT, WITHOUT ROWID;

-- What goes back to somebody who leaves (환불), once and by one table. It may be nothing.
CREATE TABLE fee_refund (
  payment_id TEXT NOT NULL PRIMARY KEY REFERENCES fee_payment (id),
  why TEXT NOT NULL CHECK (why IN ('left', 'centreCancelled', 'merged')),
  -- Of resources/centre/refunds.json.
  table_id TEXT NOT NULL,
  lessons INTEGER NOT NULL CHECK (lessons >= 0),
  used INTEGER NOT NULL CHECK (used BETWEEN 0 AND lessons),
  fee_won INTEGER NOT NULL CHECK (fee_won >= 0),
  materials_won INTEGER NOT NULL CHECK (materials_won >= 0),
  refunded_on TEXT NOT NULL,
  at_ms INTEGER NOT NULL CHECK (at_ms >= 0)
) STRICT, WITHOUT ROWID;
CREATE INDEX fee_refund_by_day ON fee_refund (refunded_on);

CREATE TABLE fee_refund_tender (
  payment_id TEXT NOT NULL REFERENCES fee_refund (payment_id),
  place TEXT NOT NULL CHECK (place IN ${PLACES}),
  amount_won INTEGER NOT NULL CHECK (amount_won > 0),
  PRIMARY KEY (payment_id, place)
) STRICT, WITHOUT ROWID;

-- Fees that reached the bank (수강료 입금).
CREATE TABLE fee_deposit (
  id TEXT NOT NULL PRIMARY KEY,
  place TEXT NOT NULL CHECK (place IN ('cash', 'card', 'currency')),
  amount_won INTEGER NOT NULL CHECK (amount_won > 0),
  deposited_on TEXT NOT NULL,
  at_ms INTEGER NOT NULL CHECK (at_ms >= 0)
) STRICT, WITHOUT ROWID;

-- What an instructor was paid for the lessons of a month (강사료).
CREATE TABLE instructor_pay (
  id TEXT NOT NULL PRIMARY KEY,
  number INTEGER NOT NULL UNIQUE CHECK (number >= 1),
  instructor_id TEXT NOT NULL REFERENCES instructor (id),
  month TEXT NOT NULL CHECK (month GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]'),
  minutes INTEGER NOT NULL CHECK (minutes >= 1),
  hourly_won INTEGER NOT NULL CHECK (hourly_won >= 1),
  income TEXT NOT NULL CHECK (income IN ('business', 'other')),
  gross_won INTEGER NOT NULL CHECK (gross_won >= 1),
  tax_won INTEGER NOT NULL CHECK (tax_won >= 0),
  local_won INTEGER NOT NULL CHECK (local_won BETWEEN 0 AND gross_won - tax_won),
  paid_on TEXT NOT NULL,
  at_ms INTEGER NOT NULL CHECK (at_ms >= 0)
) STRICT, WITHOUT ROWID;
CREATE INDEX instructor_pay_by_month ON instructor_pay (month, number);
CREATE INDEX instructor_pay_by_instructor ON instructor_pay (instructor_id, month);

-- No lesson is paid twice.
CREATE TABLE instructor_pay_lesson (
  lesson_id TEXT NOT NULL PRIMARY KEY REFERENCES lesson (id),
  pay_id TEXT NOT NULL REFERENCES instructor_pay (id)
) STRICT, WITHOUT ROWID;
CREATE INDEX instructor_pay_lesson_by_pay ON instructor_pay_lesson (pay_id);

-- What was withheld and has gone to the tax office and the district (원천세 납부).
CREATE TABLE withholding_payment (
  id TEXT NOT NULL PRIMARY KEY,
  amount_won INTEGER NOT NULL CHECK (amount_won > 0),
  paid_on TEXT NOT NULL,
  at_ms INTEGER NOT NULL CHECK (at_ms >= 0)
) STRICT, WITHOUT ROWID;

CREATE INDEX enrolment_paid ON enrolment (programme_id) WHERE state = 'paid';
CREATE INDEX enrolment_unpaid ON enrolment (due_at_ms) WHERE state = 'selected';

CREATE TRIGGER fee_tender_within BEFORE INSERT ON fee_tender
WHEN NEW.amount_won + (SELECT coalesce(sum(amount_won), 0) FROM fee_tender WHERE payment_id = NEW.payment_id)
  > (SELECT fee_won + materials_won FROM fee_payment WHERE id = NEW.payment_id)
BEGIN SELECT RAISE(ABORT, 'fee_tender over its fee'); END;
CREATE TRIGGER fee_refund_within BEFORE INSERT ON fee_refund
WHEN EXISTS (SELECT 1 FROM fee_payment WHERE id = NEW.payment_id
  AND (fee_won < NEW.fee_won OR materials_won < NEW.materials_won))
BEGIN SELECT RAISE(ABORT, 'fee_refund over its payment'); END;
CREATE TRIGGER fee_refund_tender_within BEFORE INSERT ON fee_refund_tender
WHEN NEW.amount_won > coalesce((SELECT amount_won FROM fee_tender
    WHERE payment_id = NEW.payment_id AND place = NEW.place), 0)
  OR NEW.amount_won
    + (SELECT coalesce(sum(amount_won), 0) FROM fee_refund_tender WHERE payment_id = NEW.payment_id)
    > (SELECT fee_won + materials_won FROM fee_refund WHERE payment_id = NEW.payment_id)
BEGIN SELECT RAISE(ABORT, 'fee_refund_tender over its refund'); END;
CREATE TRIGGER instructor_pay_lesson_held BEFORE INSERT ON instructor_pay_lesson
WHEN (SELECT state FROM lesson WHERE id = NEW.lesson_id) <> 'held'
BEGIN SELECT RAISE(ABORT, 'lesson was not held'); END;
${[
  'fee_payment',
  'fee_tender',
  'fee_copy',
  'fee_refund',
  'fee_refund_tender',
  'fee_deposit',
  'instructor_pay',
  'instructor_pay_lesson',
  'withholding_payment',
]
  .map(fixed)
  .join('')}
`;
