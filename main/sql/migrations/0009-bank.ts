/** Deposits of the bank's statement, and what they pay: migration 9. */
export const bank = /* sql */ `
-- What wallets of this file paid at the shop by business date, less refunds and the shop's own part of the
-- cashback: the payouts for wallets pay it, and no other deposit.
CREATE TABLE wallet_day (
  business_date TEXT NOT NULL PRIMARY KEY,
  amount_won INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

INSERT INTO wallet_day
SELECT entry.business_date,
  -sum(movement.charged_won + movement.cash_won) - coalesce(sum((
    SELECT sum(part.at_most_won) FROM tender
    JOIN sale_benefit AS part ON part.sale_id = tender.sale_id AND part.tender_id = tender.id
    WHERE tender.id = movement.tender_id AND part.funder = 'shop' AND part.kind = 'cashback')), 0)
FROM wallet_movement AS movement JOIN journal_entry AS entry ON entry.id = movement.entry_id
WHERE movement.kind IN ('payment', 'refund') GROUP BY entry.business_date;

-- The benefits of a payment are written before its movement.
CREATE TRIGGER wallet_movement_adds_to_day AFTER INSERT ON wallet_movement
WHEN NEW.kind IN ('payment', 'refund')
BEGIN
  INSERT INTO wallet_day
  SELECT entry.business_date, -NEW.charged_won - NEW.cash_won - coalesce((
    SELECT sum(part.at_most_won) FROM tender
    JOIN sale_benefit AS part ON part.sale_id = tender.sale_id AND part.tender_id = tender.id
    WHERE tender.id = NEW.tender_id AND part.funder = 'shop' AND part.kind = 'cashback'), 0)
  FROM journal_entry AS entry WHERE entry.id = NEW.entry_id
  ON CONFLICT (business_date) DO UPDATE SET amount_won = amount_won + excluded.amount_won;
END;

-- A file of the bank that was read. Nothing of it is kept but the lines on which money came in.
CREATE TABLE bank_import (
  id TEXT NOT NULL PRIMARY KEY,
  file_name TEXT NOT NULL,
  at_ms INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE bank_deposit (
  id TEXT NOT NULL PRIMARY KEY,
  import_id TEXT NOT NULL REFERENCES bank_import (id),
  date TEXT NOT NULL CHECK (date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  time TEXT NOT NULL,
  amount_won INTEGER NOT NULL CHECK (amount_won > 0),
  memo TEXT NOT NULL,
  -- The same line, read again from the same file or another one, is not a second deposit.
  fingerprint TEXT NOT NULL UNIQUE,
  -- The match that holds it; and why it is none of the shop's sales, when a person said so.
  match_id TEXT REFERENCES bank_match (id),
  other_reason TEXT,
  CHECK (match_id IS NULL OR other_reason IS NULL)
) STRICT, WITHOUT ROWID;

CREATE INDEX bank_deposit_by_import ON bank_deposit (import_id);
CREATE INDEX bank_deposit_open ON bank_deposit (date, id) WHERE match_id IS NULL;
CREATE INDEX bank_deposit_by_match ON bank_deposit (match_id) WHERE match_id IS NOT NULL;

CREATE TABLE bank_match (
  id TEXT NOT NULL PRIMARY KEY,
  at_ms INTEGER NOT NULL,
  -- Deposited, and what was kept back: together they are what the items of the match were cleared of.
  deposited_won INTEGER NOT NULL CHECK (deposited_won > 0),
  fee_won INTEGER NOT NULL CHECK (fee_won >= 0),
  -- NULL where nothing had to be booked: a payout for wallets that came as it was.
  entry_id TEXT REFERENCES journal_entry (id)
) STRICT, WITHOUT ROWID;

CREATE TABLE bank_match_item (
  match_id TEXT NOT NULL REFERENCES bank_match (id),
  kind TEXT NOT NULL CHECK (kind IN ('card', 'currency', 'wallet')),
  -- A business date, or the number of a payout for wallets.
  place TEXT NOT NULL,
  cleared_won INTEGER NOT NULL CHECK (cleared_won <> 0),
  PRIMARY KEY (match_id, kind, place)
) STRICT, WITHOUT ROWID;

CREATE INDEX bank_match_item_by_place ON bank_match_item (kind, place);

CREATE TABLE bank_match_undo (
  match_id TEXT NOT NULL PRIMARY KEY REFERENCES bank_match (id),
  at_ms INTEGER NOT NULL,
  entry_id TEXT REFERENCES journal_entry (id)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER bank_match_no_update BEFORE UPDATE ON bank_match
BEGIN SELECT RAISE(ABORT, 'bank_match immutable'); END;
CREATE TRIGGER bank_match_no_delete BEFORE DELETE ON bank_match
BEGIN SELECT RAISE(ABORT, 'bank_match immutable'); END;
CREATE TRIGGER bank_match_item_no_update BEFORE UPDATE ON bank_match_item
BEGIN SELECT RAISE(ABORT, 'bank_match_item immutable'); END;
CREATE TRIGGER bank_match_item_no_delete BEFORE DELETE ON bank_match_item
BEGIN SELECT RAISE(ABORT, 'bank_match_item immutable'); END;
CREATE TRIGGER bank_match_undo_no_update BEFORE UPDATE ON bank_match_undo
BEGIN SELECT RAISE(ABORT, 'bank_match_undo immutable'); END;
CREATE TRIGGER bank_match_undo_no_delete BEFORE DELETE ON bank_match_undo
BEGIN SELECT RAISE(ABORT, 'bank_match_undo immutable'); END;

-- A deposit is what the bank wrote: only what it pays may be said, and taken back once its match is undone.
CREATE TRIGGER bank_deposit_keeps_line BEFORE UPDATE ON bank_deposit
WHEN NEW.id <> OLD.id OR NEW.import_id <> OLD.import_id OR NEW.date <> OLD.date OR NEW.time <> OLD.time
  OR NEW.amount_won <> OLD.amount_won OR NEW.memo <> OLD.memo OR NEW.fingerprint <> OLD.fingerprint
BEGIN SELECT RAISE(ABORT, 'bank_deposit immutable'); END;
CREATE TRIGGER bank_deposit_pays_once BEFORE UPDATE OF match_id ON bank_deposit
WHEN OLD.match_id IS NOT NULL
  AND NOT EXISTS (SELECT 1 FROM bank_match_undo WHERE match_id = OLD.match_id)
BEGIN SELECT RAISE(ABORT, 'bank_deposit matched'); END;
CREATE TRIGGER bank_deposit_no_delete BEFORE DELETE ON bank_deposit WHEN OLD.match_id IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'bank_deposit matched'); END;
`;
