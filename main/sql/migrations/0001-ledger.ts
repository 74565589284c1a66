/** The ledger, the command log and the counters: migration 1. */
export const ledger = /* sql */ `
-- The ledger: what makes every won provable. Order of writes for one business event, in one immediate
-- transaction:
-- journal_entry, its postings, journal_seal. A correction is a new entry; nothing is edited.

CREATE TABLE account (
  code TEXT NOT NULL PRIMARY KEY,
  role TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL CHECK (kind IN ('asset', 'liability', 'equity', 'income', 'expense')),
  -- The side on which the balance of this account is shown as positive.
  normal_side TEXT NOT NULL CHECK (normal_side IN ('debit', 'credit')),
  name_ko TEXT NOT NULL,
  name_en TEXT NOT NULL
) STRICT;

CREATE TABLE journal_entry (
  id TEXT NOT NULL PRIMARY KEY,
  -- The place in the chain: 1, 2, 3 … without gaps.
  sequence INTEGER NOT NULL UNIQUE CHECK (sequence > 0),
  book TEXT NOT NULL CHECK (book IN ('shop', 'circulation', 'centre')),
  event TEXT NOT NULL,
  occurred_at_ms INTEGER NOT NULL CHECK (occurred_at_ms >= 0),
  business_date TEXT NOT NULL CHECK (business_date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  reference TEXT NOT NULL,
  source_id TEXT,
  -- One entry is reversed at most once.
  reverses_id TEXT UNIQUE REFERENCES journal_entry (id),
  policy_version TEXT,
  memo TEXT NOT NULL,
  -- At commit every entry must have been sealed, see journal_seal.
  FOREIGN KEY (id) REFERENCES journal_seal (entry_id) DEFERRABLE INITIALLY DEFERRED
) STRICT;

CREATE INDEX journal_entry_by_business_date ON journal_entry (business_date, sequence);
CREATE INDEX journal_entry_by_reference ON journal_entry (reference) WHERE reference <> '';
CREATE INDEX journal_entry_by_source ON journal_entry (source_id) WHERE source_id IS NOT NULL;

CREATE TABLE posting (
  entry_id TEXT NOT NULL REFERENCES journal_entry (id),
  line INTEGER NOT NULL CHECK (line >= 0),
  account_code TEXT NOT NULL REFERENCES account (code),
  side TEXT NOT NULL CHECK (side IN ('debit', 'credit')),
  -- Whole won, always positive: the direction is in side. STRICT refuses fractions.
  amount_won INTEGER NOT NULL CHECK (amount_won BETWEEN 1 AND 1000000000000),
  PRIMARY KEY (entry_id, line)
) STRICT, WITHOUT ROWID;

CREATE INDEX posting_by_amount ON posting (amount_won, entry_id);

-- One row per finished entry. Writing it closes the entry for ever.
CREATE TABLE journal_seal (
  entry_id TEXT NOT NULL PRIMARY KEY REFERENCES journal_entry (id),
  sequence INTEGER NOT NULL UNIQUE,
  -- The rules that made the canonical bytes, see docs/ledger.md.
  canonical_version TEXT NOT NULL,
  previous_hash TEXT NOT NULL CHECK (length(previous_hash) = 64),
  hash TEXT NOT NULL UNIQUE CHECK (length(hash) = 64)
) STRICT, WITHOUT ROWID;

-- Derived from the postings in the same transaction; verify adds it up again from nothing.
CREATE TABLE account_balance (
  book TEXT NOT NULL,
  account_code TEXT NOT NULL REFERENCES account (code),
  debit_won INTEGER NOT NULL,
  credit_won INTEGER NOT NULL,
  PRIMARY KEY (book, account_code)
) STRICT, WITHOUT ROWID;

-- The same by business date, so that a trial balance of any day is instant.
CREATE TABLE account_day (
  book TEXT NOT NULL,
  account_code TEXT NOT NULL REFERENCES account (code),
  business_date TEXT NOT NULL,
  debit_won INTEGER NOT NULL,
  credit_won INTEGER NOT NULL,
  PRIMARY KEY (book, account_code, business_date)
) STRICT, WITHOUT ROWID;

-- Sealing demands two postings or more, with equal debits and credits.
CREATE TRIGGER journal_seal_balances
BEFORE INSERT ON journal_seal
WHEN (
  SELECT count(*) < 2
      OR sum(CASE side WHEN 'debit' THEN amount_won ELSE -amount_won END) <> 0
  FROM posting
  WHERE entry_id = NEW.entry_id
)
BEGIN
  SELECT RAISE(ABORT, 'journal_entry unbalanced');
END;

-- The chain has no gap and no fork: each seal names the hash of the one before it.
CREATE TRIGGER journal_seal_chains
BEFORE INSERT ON journal_seal
WHEN NEW.sequence <> (SELECT sequence FROM journal_entry WHERE id = NEW.entry_id)
  OR NEW.previous_hash <> coalesce(
    (SELECT hash FROM journal_seal WHERE sequence = NEW.sequence - 1),
    CASE NEW.sequence
      WHEN 1 THEN '0000000000000000000000000000000000000000000000000000000000000000'
      ELSE ''
    END
  )
BEGIN
  SELECT RAISE(ABORT, 'journal_seal out of chain');
END;

CREATE TRIGGER journal_seal_adds_up
AFTER INSERT ON journal_seal
BEGIN
  INSERT INTO account_balance (book, account_code, debit_won, credit_won)
  SELECT entry.book, posting.account_code,
    sum(CASE side WHEN 'debit' THEN amount_won ELSE 0 END),
    sum(CASE side WHEN 'credit' THEN amount_won ELSE 0 END)
  FROM posting JOIN journal_entry AS entry ON entry.id = posting.entry_id
  WHERE posting.entry_id = NEW.entry_id
  GROUP BY posting.account_code
  ON CONFLICT (book, account_code) DO UPDATE SET
    debit_won = debit_won + excluded.debit_won,
    credit_won = credit_won + excluded.credit_won;
  INSERT INTO account_day (book, account_code, business_date, debit_won, credit_won)
  SELECT entry.book, posting.account_code, entry.business_date,
    sum(CASE side WHEN 'debit' THEN amount_won ELSE 0 END),
    sum(CASE side WHEN 'credit' THEN amount_won ELSE 0 END)
  FROM posting JOIN journal_entry AS entry ON entry.id = posting.entry_id
  WHERE posting.entry_id = NEW.entry_id
  GROUP BY posting.account_code
  ON CONFLICT (book, account_code, business_date) DO UPDATE SET
    debit_won = debit_won + excluded.debit_won,
    credit_won = credit_won + excluded.credit_won;
END;

CREATE TRIGGER posting_after_seal
BEFORE INSERT ON posting
WHEN EXISTS (SELECT 1 FROM journal_seal WHERE entry_id = NEW.entry_id)
BEGIN
  SELECT RAISE(ABORT, 'journal_entry sealed');
END;

CREATE TRIGGER posting_no_update BEFORE UPDATE ON posting
BEGIN SELECT RAISE(ABORT, 'posting immutable'); END;

CREATE TRIGGER posting_no_delete BEFORE DELETE ON posting
BEGIN SELECT RAISE(ABORT, 'posting immutable'); END;

CREATE TRIGGER journal_entry_no_update BEFORE UPDATE ON journal_entry
BEGIN SELECT RAISE(ABORT, 'journal_entry immutable'); END;

CREATE TRIGGER journal_entry_no_delete BEFORE DELETE ON journal_entry
BEGIN SELECT RAISE(ABORT, 'journal_entry immutable'); END;

-- INSERT OR REPLACE would delete without the trigger above firing.
CREATE TRIGGER journal_entry_no_replace BEFORE INSERT ON journal_entry
WHEN EXISTS (SELECT 1 FROM journal_entry WHERE id = NEW.id OR sequence = NEW.sequence)
BEGIN SELECT RAISE(ABORT, 'journal_entry immutable'); END;

CREATE TRIGGER journal_seal_no_update BEFORE UPDATE ON journal_seal
BEGIN SELECT RAISE(ABORT, 'journal_seal immutable'); END;

CREATE TRIGGER journal_seal_no_delete BEFORE DELETE ON journal_seal
BEGIN SELECT RAISE(ABORT, 'journal_seal immutable'); END;

CREATE TRIGGER journal_seal_no_replace BEFORE INSERT ON journal_seal
WHEN EXISTS (
  SELECT 1 FROM journal_seal WHERE entry_id = NEW.entry_id OR sequence = NEW.sequence OR hash = NEW.hash
)
BEGIN SELECT RAISE(ABORT, 'journal_seal immutable'); END;

-- The names of an account may be bettered; what it is may not.
CREATE TRIGGER account_keeps_meaning BEFORE UPDATE OF code, role, kind, normal_side ON account
BEGIN SELECT RAISE(ABORT, 'account immutable'); END;

CREATE TRIGGER account_no_replace BEFORE INSERT ON account
WHEN EXISTS (SELECT 1 FROM account WHERE code = NEW.code OR role = NEW.role)
BEGIN SELECT RAISE(ABORT, 'account immutable'); END;

-- Each change that a person asked for, once, with the answer that it got.
CREATE TABLE command_log (
  command_id TEXT NOT NULL PRIMARY KEY,
  request TEXT NOT NULL,
  -- SHA-256 of the input, so that the same id with another input is refused.
  input_hash TEXT NOT NULL CHECK (length(input_hash) = 64),
  role TEXT NOT NULL,
  at_ms INTEGER NOT NULL,
  -- What the answer is about (ids and numbers), from which a retry's answer is read again.
  result_json TEXT NOT NULL,
  -- The journal entries that the command made, if any. verify: each entry belongs to exactly one command.
  first_entry INTEGER,
  last_entry INTEGER,
  CHECK ((first_entry IS NULL) = (last_entry IS NULL) AND first_entry <= last_entry)
) STRICT, WITHOUT ROWID;

CREATE INDEX command_log_by_entry ON command_log (first_entry) WHERE first_entry IS NOT NULL;
CREATE INDEX command_log_by_time ON command_log (at_ms) WHERE first_entry IS NULL;

CREATE TRIGGER command_log_no_update BEFORE UPDATE ON command_log
BEGIN SELECT RAISE(ABORT, 'command_log immutable'); END;

-- Edits of a cart may be forgotten after a month; what reached the ledger may not.
CREATE TRIGGER command_log_no_delete BEFORE DELETE ON command_log WHEN OLD.first_entry IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'command_log immutable'); END;

-- Gap-free numbers that are printed on paper: receipts, X and Z reports.
CREATE TABLE counter (
  name TEXT NOT NULL PRIMARY KEY,
  last INTEGER NOT NULL CHECK (last > 0)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER counter_steps_by_one BEFORE UPDATE ON counter
WHEN NEW.last <> OLD.last + 1 OR NEW.name <> OLD.name
BEGIN SELECT RAISE(ABORT, 'counter steps by one'); END;
`;
