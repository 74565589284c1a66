/** Members, their cards and wallets, and what merchants are paid: migration 6. */
export const wallets = /* sql */ `
CREATE TABLE member (
  id TEXT NOT NULL PRIMARY KEY,
  name TEXT NOT NULL,
  phone TEXT NOT NULL,
  -- What the person agreed to, and when: without it there is no member.
  consent_version TEXT NOT NULL,
  consented_at_ms INTEGER NOT NULL CHECK (consented_at_ms >= 0),
  -- scrypt of the number that the member chose; NULL as long as there is none.
  pin_salt BLOB,
  pin_hash BLOB,
  registered_at_ms INTEGER NOT NULL,
  CHECK ((pin_salt IS NULL) = (pin_hash IS NULL))
) STRICT, WITHOUT ROWID;

CREATE INDEX member_by_name ON member (name, id);
CREATE UNIQUE INDEX member_by_phone ON member (phone);

-- A card says nothing of its holder; one that is lost is blocked, and the wallet stays.
CREATE TABLE member_card (
  token TEXT NOT NULL PRIMARY KEY,
  member_id TEXT NOT NULL REFERENCES member (id),
  issued_at_ms INTEGER NOT NULL,
  blocked_at_ms INTEGER
) STRICT, WITHOUT ROWID;

CREATE UNIQUE INDEX member_card_in_use ON member_card (member_id) WHERE blocked_at_ms IS NULL;
CREATE TRIGGER member_card_stays_blocked BEFORE UPDATE ON member_card
WHEN OLD.blocked_at_ms IS NOT NULL OR NEW.token <> OLD.token OR NEW.member_id <> OLD.member_id
BEGIN SELECT RAISE(ABORT, 'member_card immutable'); END;
CREATE TRIGGER member_card_no_delete BEFORE DELETE ON member_card
BEGIN SELECT RAISE(ABORT, 'member_card kept'); END;

-- Wrong numbers in a row: a card rests for a while after too many.
CREATE TABLE member_card_try (
  token TEXT NOT NULL PRIMARY KEY REFERENCES member_card (token),
  count INTEGER NOT NULL CHECK (count > 0),
  last_at_ms INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- The sums of a member's movements. No part is ever below zero.
CREATE TABLE wallet (
  member_id TEXT NOT NULL PRIMARY KEY REFERENCES member (id),
  charged_won INTEGER NOT NULL CHECK (charged_won >= 0),
  cash_won INTEGER NOT NULL CHECK (cash_won >= 0),
  owed_won INTEGER NOT NULL CHECK (owed_won >= 0)
) STRICT, WITHOUT ROWID;

-- What a member paid in a month of the Korean calendar, which decides the city's and the district's part.
CREATE TABLE wallet_month (
  member_id TEXT NOT NULL REFERENCES member (id),
  month TEXT NOT NULL CHECK (month GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]'),
  paid_won INTEGER NOT NULL CHECK (paid_won >= 0),
  charged_won INTEGER NOT NULL CHECK (charged_won >= 0),
  PRIMARY KEY (member_id, month)
) STRICT, WITHOUT ROWID;

CREATE TABLE wallet_movement (
  id TEXT NOT NULL PRIMARY KEY,
  member_id TEXT NOT NULL REFERENCES member (id),
  kind TEXT NOT NULL CHECK (kind IN ('charge', 'payment', 'cashback', 'refund', 'cashbackReturned')),
  charged_won INTEGER NOT NULL,
  cash_won INTEGER NOT NULL,
  owed_won INTEGER NOT NULL,
  -- The month that it counts in, and by how much what was paid in it changes.
  month TEXT NOT NULL,
  paid_won INTEGER NOT NULL,
  -- The payment of a sale, or of a refund, that it belongs to.
  tender_id TEXT REFERENCES tender (id),
  reference TEXT NOT NULL,
  at_ms INTEGER NOT NULL,
  entry_id TEXT NOT NULL REFERENCES journal_entry (id)
) STRICT, WITHOUT ROWID;

CREATE INDEX wallet_movement_by_member ON wallet_movement (member_id, id);
CREATE INDEX wallet_movement_by_tender ON wallet_movement (tender_id) WHERE tender_id IS NOT NULL;

CREATE TRIGGER wallet_movement_adds_up AFTER INSERT ON wallet_movement
BEGIN
  INSERT INTO wallet VALUES (NEW.member_id, 0, 0, 0) ON CONFLICT (member_id) DO NOTHING;
  UPDATE wallet SET
    charged_won = charged_won + NEW.charged_won,
    cash_won = cash_won + NEW.cash_won,
    owed_won = owed_won + NEW.owed_won
  WHERE member_id = NEW.member_id;
  INSERT INTO wallet_month VALUES (NEW.member_id, NEW.month, 0, 0) ON CONFLICT (member_id, month) DO NOTHING;
  UPDATE wallet_month SET
    paid_won = paid_won + NEW.paid_won,
    charged_won = charged_won + CASE NEW.kind WHEN 'charge' THEN NEW.charged_won ELSE 0 END
  WHERE member_id = NEW.member_id AND month = NEW.month;
END;

CREATE TRIGGER wallet_movement_no_update BEFORE UPDATE ON wallet_movement
BEGIN SELECT RAISE(ABORT, 'wallet_movement immutable'); END;
CREATE TRIGGER wallet_movement_no_delete BEFORE DELETE ON wallet_movement
BEGIN SELECT RAISE(ABORT, 'wallet_movement immutable'); END;

-- What a funder has set aside for cashback; a later row adds to it. Without a row there is no limit.
CREATE TABLE funder_budget (
  id TEXT NOT NULL PRIMARY KEY,
  funder TEXT NOT NULL CHECK (funder IN ('city', 'district')),
  amount_won INTEGER NOT NULL CHECK (amount_won > 0),
  at_ms INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TRIGGER funder_budget_no_update BEFORE UPDATE ON funder_budget
BEGIN SELECT RAISE(ABORT, 'funder_budget immutable'); END;
CREATE TRIGGER funder_budget_no_delete BEFORE DELETE ON funder_budget
BEGIN SELECT RAISE(ABORT, 'funder_budget immutable'); END;

CREATE TABLE merchant_settlement (
  -- Gap-free.
  number INTEGER NOT NULL PRIMARY KEY,
  at_ms INTEGER NOT NULL,
  business_date TEXT NOT NULL,
  -- Payments of wallets since the last run, what refunds took back, and the shop's own part of the cashback.
  paid_won INTEGER NOT NULL CHECK (paid_won >= 0),
  refunded_won INTEGER NOT NULL CHECK (refunded_won >= 0),
  shop_part_won INTEGER NOT NULL,
  amount_won INTEGER NOT NULL CHECK (amount_won = paid_won - refunded_won - shop_part_won),
  -- The last movement that it counts; the next run begins after it.
  last_movement_id TEXT NOT NULL REFERENCES wallet_movement (id),
  circulation_entry_id TEXT NOT NULL REFERENCES journal_entry (id),
  shop_entry_id TEXT NOT NULL REFERENCES journal_entry (id)
) STRICT;

CREATE TRIGGER merchant_settlement_no_update BEFORE UPDATE ON merchant_settlement
BEGIN SELECT RAISE(ABORT, 'merchant_settlement immutable'); END;
CREATE TRIGGER merchant_settlement_no_delete BEFORE DELETE ON merchant_settlement
BEGIN SELECT RAISE(ABORT, 'merchant_settlement immutable'); END;
`;
