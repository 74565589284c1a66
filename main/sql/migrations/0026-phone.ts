import type { Rebuild } from '../rebuild.ts';

/** Orders by telephone and for later: migration 26. */
export const phoneRebuilds: readonly Rebuild[] = [
  {
    table: 'device',
    // As before, with boxes that tell who calls.
    create: /* sql */ `
CREATE TABLE device (
  id TEXT NOT NULL PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('printer', 'scanner', 'callerId')),
  name TEXT NOT NULL,
  url TEXT NOT NULL,
  profile_id TEXT
) STRICT, WITHOUT ROWID`,
  },
];

export const phone = /* sql */ `
-- When the kitchen begins a reserved order, and when it was told so; NULL begins at once.
ALTER TABLE delivery_order ADD COLUMN start_at_ms INTEGER CHECK (start_at_ms >= 0);
ALTER TABLE delivery_order ADD COLUMN reminded_at_ms INTEGER CHECK (reminded_at_ms >= 0);

-- What is ordered most by telephone is read from the latest of them.
CREATE INDEX delivery_order_typed ON delivery_order (received_at_ms) WHERE channel IN ('phone', 'counter');

CREATE TRIGGER delivery_order_reminds_once BEFORE UPDATE OF reminded_at_ms ON delivery_order
WHEN OLD.reminded_at_ms IS NOT NULL AND NEW.reminded_at_ms IS NOT OLD.reminded_at_ms
BEGIN SELECT RAISE(ABORT, 'delivery_order is begun once'); END;

-- A call that a caller-id box has told of: its number is masked a day later, and the row goes after thirty.
CREATE TABLE phone_call (
  id TEXT NOT NULL PRIMARY KEY,
  device_id TEXT NOT NULL,
  line TEXT NOT NULL,
  number TEXT,
  is_masked INTEGER NOT NULL DEFAULT 0 CHECK (is_masked IN (0, 1)),
  is_withheld INTEGER NOT NULL CHECK (is_withheld IN (0, 1)),
  tells_answer INTEGER NOT NULL CHECK (tells_answer IN (0, 1)),
  started_at_ms INTEGER NOT NULL CHECK (started_at_ms >= 0),
  last_ring_at_ms INTEGER NOT NULL CHECK (last_ring_at_ms >= started_at_ms),
  answered_at_ms INTEGER CHECK (answered_at_ms >= started_at_ms),
  ended_at_ms INTEGER CHECK (ended_at_ms >= started_at_ms),
  -- Somebody took it up on the screen or put it aside.
  closed_at_ms INTEGER CHECK (closed_at_ms >= started_at_ms),
  order_id TEXT REFERENCES delivery_order (id),
  CHECK (number IS NULL OR is_withheld = 0)
) STRICT, WITHOUT ROWID;
CREATE INDEX phone_call_by_start ON phone_call (started_at_ms);
CREATE INDEX phone_call_to_mask ON phone_call (started_at_ms) WHERE is_masked = 0 AND number IS NOT NULL;

-- Somebody who has agreed to be remembered by number (단골). Of one who is erased the dates alone stay.
CREATE TABLE phone_customer (
  id TEXT NOT NULL PRIMARY KEY,
  phone TEXT UNIQUE,
  note TEXT NOT NULL,
  consented_at_ms INTEGER NOT NULL CHECK (consented_at_ms >= 0),
  -- Months after the last order, as the person was told; the shop may keep it shorter.
  keep_months INTEGER NOT NULL CHECK (keep_months BETWEEN 1 AND 24),
  last_used_at_ms INTEGER NOT NULL CHECK (last_used_at_ms >= consented_at_ms),
  keep_until_ms INTEGER NOT NULL CHECK (keep_until_ms > last_used_at_ms),
  erased_at_ms INTEGER CHECK (erased_at_ms >= consented_at_ms),
  erased_why TEXT CHECK (erased_why IN ('asked', 'retention')),
  CHECK ((erased_at_ms IS NULL) = (erased_why IS NULL)),
  CHECK ((erased_at_ms IS NULL) = (phone IS NOT NULL)),
  CHECK (erased_at_ms IS NULL OR note = '')
) STRICT, WITHOUT ROWID;
CREATE INDEX phone_customer_by_last_four ON phone_customer (substr(phone, -4)) WHERE phone IS NOT NULL;
CREATE INDEX phone_customer_by_use ON phone_customer (last_used_at_ms) WHERE erased_at_ms IS NULL;
CREATE INDEX phone_customer_by_end ON phone_customer (keep_until_ms) WHERE erased_at_ms IS NULL;

CREATE TABLE phone_customer_place (
  customer_id TEXT NOT NULL REFERENCES phone_customer (id),
  road TEXT NOT NULL,
  landmark TEXT NOT NULL,
  used_at_ms INTEGER NOT NULL CHECK (used_at_ms >= 0),
  PRIMARY KEY (customer_id, road, landmark)
) STRICT, WITHOUT ROWID;

CREATE TABLE phone_customer_order (
  customer_id TEXT NOT NULL REFERENCES phone_customer (id),
  order_id TEXT NOT NULL UNIQUE REFERENCES delivery_order (id),
  ordered_at_ms INTEGER NOT NULL CHECK (ordered_at_ms >= 0),
  PRIMARY KEY (customer_id, order_id)
) STRICT, WITHOUT ROWID;

-- Consent, each look at a person, and the erasure: no number and no address.
CREATE TABLE phone_customer_event (
  customer_id TEXT NOT NULL REFERENCES phone_customer (id),
  position INTEGER NOT NULL CHECK (position >= 1),
  kind TEXT NOT NULL CHECK (kind IN ('consented', 'seen', 'noted', 'erased')),
  detail TEXT NOT NULL,
  at_ms INTEGER NOT NULL CHECK (at_ms >= 0),
  PRIMARY KEY (customer_id, position)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER phone_customer_forgets BEFORE UPDATE ON phone_customer
WHEN OLD.erased_at_ms IS NOT NULL AND NEW.phone IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'phone_customer does not remember'); END;
CREATE TRIGGER phone_customer_no_delete BEFORE DELETE ON phone_customer
BEGIN SELECT RAISE(ABORT, 'phone_customer kept'); END;
CREATE TRIGGER phone_customer_event_no_update BEFORE UPDATE ON phone_customer_event
BEGIN SELECT RAISE(ABORT, 'phone_customer_event immutable'); END;
CREATE TRIGGER phone_customer_event_no_delete BEFORE DELETE ON phone_customer_event
BEGIN SELECT RAISE(ABORT, 'phone_customer_event immutable'); END;
`;
