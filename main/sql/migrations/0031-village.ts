/** Village projects (마을공동체) and their money: migration 31. */
export const village = /* sql */ `
CREATE TABLE village_project (
  id TEXT NOT NULL PRIMARY KEY,
  call_id TEXT NOT NULL,
  type_id TEXT NOT NULL,
  title TEXT NOT NULL,
  group_name TEXT NOT NULL,
  representative TEXT NOT NULL,
  resident_count INTEGER NOT NULL CHECK (resident_count >= 1),
  -- A family counts as one.
  head_count INTEGER NOT NULL CHECK (head_count BETWEEN 1 AND resident_count),
  first_day TEXT NOT NULL CHECK (first_day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  last_day TEXT NOT NULL CHECK (last_day >= first_day),
  consulted_on TEXT,
  state TEXT NOT NULL DEFAULT 'planned'
    CHECK (state IN ('planned', 'chosen', 'declined', 'running', 'settled', 'closed')),
  -- In hundredths of a point; NULL before the decision.
  score INTEGER CHECK (score BETWEEN 0 AND 10000),
  decided_on TEXT,
  agreed_on TEXT,
  created_at_ms INTEGER NOT NULL CHECK (created_at_ms >= 0),
  CHECK ((score IS NULL) = (decided_on IS NULL)),
  -- One grant to a group in one call.
  UNIQUE (call_id, group_name)
) STRICT, WITHOUT ROWID;

CREATE TABLE village_item (
  project_id TEXT NOT NULL REFERENCES village_project (id),
  position INTEGER NOT NULL CHECK (position >= 1),
  name TEXT NOT NULL,
  kind TEXT NOT NULL
    CHECK (kind IN ('instructor', 'materials', 'publicity', 'refreshments', 'hire', 'other')),
  grant_won INTEGER NOT NULL CHECK (grant_won >= 0),
  own_won INTEGER NOT NULL CHECK (own_won >= 0 AND grant_won + own_won > 0),
  PRIMARY KEY (project_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE village_score (
  project_id TEXT NOT NULL REFERENCES village_project (id),
  judge INTEGER NOT NULL CHECK (judge >= 1),
  points INTEGER NOT NULL CHECK (points BETWEEN 0 AND 100),
  PRIMARY KEY (project_id, judge)
) STRICT, WITHOUT ROWID;

-- A change of the plan, asked for by the group and decided by the centre or the district.
CREATE TABLE village_change (
  id TEXT NOT NULL PRIMARY KEY,
  project_id TEXT NOT NULL REFERENCES village_project (id),
  number INTEGER NOT NULL CHECK (number >= 1),
  reason TEXT NOT NULL,
  asked_by TEXT NOT NULL,
  asked_at_ms INTEGER NOT NULL CHECK (asked_at_ms >= 0),
  needs_letter INTEGER NOT NULL CHECK (needs_letter IN (0, 1)),
  is_approved INTEGER CHECK (is_approved IN (0, 1)),
  decided_by TEXT,
  decided_at_ms INTEGER CHECK (decided_at_ms >= asked_at_ms),
  -- The number of the district's letter.
  letter TEXT,
  CHECK ((is_approved IS NULL) = (decided_by IS NULL) AND (is_approved IS NULL) = (decided_at_ms IS NULL)),
  CHECK (needs_letter = 0 OR is_approved IS NOT 1 OR coalesce(letter, '') <> ''),
  UNIQUE (project_id, number)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX village_change_open ON village_change (project_id) WHERE is_approved IS NULL;

CREATE TABLE village_move (
  change_id TEXT NOT NULL REFERENCES village_change (id),
  project_id TEXT NOT NULL,
  position INTEGER NOT NULL,
  grant_won INTEGER NOT NULL,
  own_won INTEGER NOT NULL CHECK (grant_won <> 0 OR own_won <> 0),
  PRIMARY KEY (change_id, position),
  FOREIGN KEY (project_id, position) REFERENCES village_item (project_id, position)
) STRICT, WITHOUT ROWID;

-- Money that came: the grant, the own share, interest of the account.
CREATE TABLE village_money (
  id TEXT NOT NULL PRIMARY KEY,
  project_id TEXT NOT NULL REFERENCES village_project (id),
  kind TEXT NOT NULL CHECK (kind IN ('grant', 'ownShare', 'interest')),
  amount_won INTEGER NOT NULL CHECK (amount_won > 0),
  received_on TEXT NOT NULL,
  entry_id TEXT NOT NULL UNIQUE REFERENCES journal_entry (id),
  at_ms INTEGER NOT NULL CHECK (at_ms >= 0)
) STRICT, WITHOUT ROWID;
CREATE INDEX village_money_by_project ON village_money (project_id);

CREATE TABLE village_spending (
  id TEXT NOT NULL PRIMARY KEY,
  project_id TEXT NOT NULL,
  number INTEGER NOT NULL CHECK (number >= 1),
  position INTEGER NOT NULL,
  spent_on TEXT NOT NULL CHECK (spent_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  payee TEXT NOT NULL,
  purpose TEXT NOT NULL,
  grant_won INTEGER NOT NULL CHECK (grant_won >= 0),
  own_won INTEGER NOT NULL CHECK (own_won >= 0 AND grant_won + own_won > 0),
  vat_won INTEGER NOT NULL CHECK (vat_won >= 0 AND vat_won <= (grant_won + own_won + 10) / 11),
  evidence_kind TEXT NOT NULL
    CHECK (evidence_kind IN ('cardSlip', 'taxInvoice', 'cashReceipt', 'transferSlip', 'instructorReceipt')),
  evidence_number TEXT NOT NULL CHECK (evidence_number <> '' OR evidence_kind = 'instructorReceipt'),
  entry_id TEXT NOT NULL UNIQUE REFERENCES journal_entry (id),
  at_ms INTEGER NOT NULL CHECK (at_ms >= 0),
  reversed_at_ms INTEGER CHECK (reversed_at_ms >= at_ms),
  reversal_reason TEXT,
  reversal_entry_id TEXT UNIQUE REFERENCES journal_entry (id),
  CHECK ((reversed_at_ms IS NULL) = (reversal_reason IS NULL)),
  CHECK ((reversed_at_ms IS NULL) = (reversal_entry_id IS NULL)),
  FOREIGN KEY (project_id, position) REFERENCES village_item (project_id, position),
  UNIQUE (project_id, number)
) STRICT, WITHOUT ROWID;
-- One paper proves one spending, in whatever project.
CREATE UNIQUE INDEX village_spending_paper ON village_spending (evidence_kind, evidence_number, spent_on)
  WHERE reversed_at_ms IS NULL AND evidence_number <> '';

-- Photographs and scans lie in the data folder under their SHA-256.
CREATE TABLE village_file (
  hash TEXT NOT NULL PRIMARY KEY CHECK (length(hash) = 64),
  kind TEXT NOT NULL CHECK (kind IN ('jpeg', 'png', 'pdf')),
  byte_count INTEGER NOT NULL CHECK (byte_count > 0),
  kept_at_ms INTEGER NOT NULL CHECK (kept_at_ms >= 0)
) STRICT, WITHOUT ROWID;

CREATE TABLE village_spending_file (
  spending_id TEXT NOT NULL REFERENCES village_spending (id),
  hash TEXT NOT NULL REFERENCES village_file (hash),
  PRIMARY KEY (spending_id, hash)
) STRICT, WITHOUT ROWID;
CREATE INDEX village_spending_file_by_hash ON village_spending_file (hash);

-- What was left when the project was settled (정산), and when it went back.
CREATE TABLE village_settlement (
  project_id TEXT NOT NULL PRIMARY KEY REFERENCES village_project (id),
  settled_on TEXT NOT NULL,
  signed_by TEXT NOT NULL,
  grant_left_won INTEGER NOT NULL CHECK (grant_left_won >= 0),
  own_left_won INTEGER NOT NULL CHECK (own_left_won >= 0),
  interest_won INTEGER NOT NULL CHECK (interest_won >= 0),
  entry_id TEXT UNIQUE REFERENCES journal_entry (id),
  at_ms INTEGER NOT NULL CHECK (at_ms >= 0),
  returned_on TEXT CHECK (returned_on >= settled_on),
  return_reference TEXT,
  return_entry_id TEXT UNIQUE REFERENCES journal_entry (id),
  CHECK ((entry_id IS NULL) = (grant_left_won + own_left_won + interest_won = 0)),
  CHECK ((returned_on IS NULL) = (return_reference IS NULL)),
  CHECK ((returned_on IS NULL) = (return_entry_id IS NULL))
) STRICT, WITHOUT ROWID;

CREATE TRIGGER village_project_states BEFORE UPDATE OF state ON village_project
WHEN OLD.state <> NEW.state AND OLD.state || '>' || NEW.state NOT IN
  ('planned>chosen', 'planned>declined', 'chosen>running', 'running>settled', 'settled>closed')
BEGIN SELECT RAISE(ABORT, 'village_project goes on'); END;
CREATE TRIGGER village_project_planned BEFORE UPDATE OF call_id, type_id, title, group_name, resident_count,
  head_count, first_day, last_day, consulted_on, created_at_ms ON village_project
WHEN OLD.state <> 'planned'
BEGIN SELECT RAISE(ABORT, 'village_project decided'); END;
CREATE TRIGGER village_project_kept BEFORE DELETE ON village_project
BEGIN SELECT RAISE(ABORT, 'village_project kept'); END;
CREATE TRIGGER village_item_planned BEFORE INSERT ON village_item
WHEN (SELECT state FROM village_project WHERE id = NEW.project_id) <> 'planned'
BEGIN SELECT RAISE(ABORT, 'village_item decided'); END;
CREATE TRIGGER village_item_no_update BEFORE UPDATE ON village_item
BEGIN SELECT RAISE(ABORT, 'village_item immutable'); END;
CREATE TRIGGER village_item_no_delete BEFORE DELETE ON village_item
WHEN (SELECT state FROM village_project WHERE id = OLD.project_id) <> 'planned'
BEGIN SELECT RAISE(ABORT, 'village_item decided'); END;
CREATE TRIGGER village_score_no_update BEFORE UPDATE ON village_score
BEGIN SELECT RAISE(ABORT, 'village_score immutable'); END;
CREATE TRIGGER village_score_no_delete BEFORE DELETE ON village_score
BEGIN SELECT RAISE(ABORT, 'village_score immutable'); END;

CREATE TRIGGER village_change_running BEFORE INSERT ON village_change
WHEN (SELECT state FROM village_project WHERE id = NEW.project_id) <> 'running'
BEGIN SELECT RAISE(ABORT, 'village_project not running'); END;
CREATE TRIGGER village_change_decided_once BEFORE UPDATE ON village_change
WHEN OLD.is_approved IS NOT NULL
  OR (SELECT state FROM village_project WHERE id = OLD.project_id) <> 'running'
BEGIN SELECT RAISE(ABORT, 'village_change decided'); END;
CREATE TRIGGER village_change_even BEFORE UPDATE OF is_approved ON village_change
WHEN NEW.is_approved = 1 AND (SELECT coalesce(sum(grant_won), 0) <> 0 OR coalesce(sum(own_won), 0) <> 0
  FROM village_move WHERE change_id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'village_change makes money'); END;
CREATE TRIGGER village_change_kept BEFORE DELETE ON village_change
BEGIN SELECT RAISE(ABORT, 'village_change kept'); END;
CREATE TRIGGER village_move_open BEFORE INSERT ON village_move
WHEN NOT EXISTS (SELECT 1 FROM village_change
  WHERE id = NEW.change_id AND is_approved IS NULL AND project_id = NEW.project_id)
BEGIN SELECT RAISE(ABORT, 'village_change decided'); END;
CREATE TRIGGER village_move_no_update BEFORE UPDATE ON village_move
BEGIN SELECT RAISE(ABORT, 'village_move immutable'); END;
CREATE TRIGGER village_move_no_delete BEFORE DELETE ON village_move
BEGIN SELECT RAISE(ABORT, 'village_move immutable'); END;

CREATE TRIGGER village_money_running BEFORE INSERT ON village_money
WHEN (SELECT state FROM village_project WHERE id = NEW.project_id) <> 'running'
BEGIN SELECT RAISE(ABORT, 'village_project not running'); END;
CREATE TRIGGER village_money_no_update BEFORE UPDATE ON village_money
BEGIN SELECT RAISE(ABORT, 'village_money immutable'); END;
CREATE TRIGGER village_money_no_delete BEFORE DELETE ON village_money
BEGIN SELECT RAISE(ABORT, 'village_money immutable'); END;

CREATE TRIGGER village_spending_in_period BEFORE INSERT ON village_spending
WHEN NOT EXISTS (SELECT 1 FROM village_project WHERE id = NEW.project_id AND state = 'running'
  AND NEW.spent_on BETWEEN first_day AND last_day)
BEGIN SELECT RAISE(ABORT, 'village_spending outside its project'); END;
CREATE TRIGGER village_spending_covered BEFORE INSERT ON village_spending
WHEN NEW.grant_won + (SELECT coalesce(sum(grant_won), 0) FROM village_spending
    WHERE project_id = NEW.project_id AND reversed_at_ms IS NULL) >
  (SELECT coalesce(sum(amount_won), 0) FROM village_money
    WHERE project_id = NEW.project_id AND kind = 'grant')
  OR NEW.own_won + (SELECT coalesce(sum(own_won), 0) FROM village_spending
    WHERE project_id = NEW.project_id AND reversed_at_ms IS NULL) >
  (SELECT coalesce(sum(amount_won), 0) FROM village_money
    WHERE project_id = NEW.project_id AND kind = 'ownShare')
BEGIN SELECT RAISE(ABORT, 'village_spending over its money'); END;
CREATE TRIGGER village_spending_reversed_once BEFORE UPDATE ON village_spending
WHEN OLD.reversed_at_ms IS NOT NULL OR NEW.reversed_at_ms IS NULL
  OR NEW.id IS NOT OLD.id OR NEW.project_id IS NOT OLD.project_id OR NEW.number IS NOT OLD.number
  OR NEW.position IS NOT OLD.position OR NEW.spent_on IS NOT OLD.spent_on OR NEW.payee IS NOT OLD.payee
  OR NEW.purpose IS NOT OLD.purpose OR NEW.grant_won IS NOT OLD.grant_won OR NEW.own_won IS NOT OLD.own_won
  OR NEW.vat_won IS NOT OLD.vat_won OR NEW.evidence_kind IS NOT OLD.evidence_kind
  OR NEW.evidence_number IS NOT OLD.evidence_number OR NEW.entry_id IS NOT OLD.entry_id
  OR NEW.at_ms IS NOT OLD.at_ms
  OR (SELECT state FROM village_project WHERE id = OLD.project_id) <> 'running'
BEGIN SELECT RAISE(ABORT, 'village_spending immutable'); END;
CREATE TRIGGER village_spending_kept BEFORE DELETE ON village_spending
BEGIN SELECT RAISE(ABORT, 'village_spending kept'); END;

CREATE TRIGGER village_spending_file_once BEFORE INSERT ON village_spending_file
WHEN EXISTS (SELECT 1 FROM village_spending_file AS other JOIN village_spending AS spending
  ON spending.id = other.spending_id
  WHERE other.hash = NEW.hash AND spending.reversed_at_ms IS NULL)
BEGIN SELECT RAISE(ABORT, 'village_file proves another'); END;
CREATE TRIGGER village_spending_file_running BEFORE INSERT ON village_spending_file
WHEN (SELECT state FROM village_project WHERE id =
  (SELECT project_id FROM village_spending WHERE id = NEW.spending_id)) <> 'running'
BEGIN SELECT RAISE(ABORT, 'village_project not running'); END;
CREATE TRIGGER village_spending_file_no_update BEFORE UPDATE ON village_spending_file
BEGIN SELECT RAISE(ABORT, 'village_spending_file immutable'); END;
CREATE TRIGGER village_spending_file_open BEFORE DELETE ON village_spending_file
WHEN (SELECT state FROM village_project WHERE id =
  (SELECT project_id FROM village_spending WHERE id = OLD.spending_id)) <> 'running'
BEGIN SELECT RAISE(ABORT, 'village_project not running'); END;
CREATE TRIGGER village_file_no_update BEFORE UPDATE ON village_file
BEGIN SELECT RAISE(ABORT, 'village_file immutable'); END;

CREATE TRIGGER village_settlement_proven BEFORE INSERT ON village_settlement
WHEN (SELECT state FROM village_project WHERE id = NEW.project_id) <> 'running'
  OR EXISTS (SELECT 1 FROM village_spending AS spending
    WHERE spending.project_id = NEW.project_id AND spending.reversed_at_ms IS NULL
      AND NOT EXISTS (SELECT 1 FROM village_spending_file WHERE spending_id = spending.id))
  OR NEW.grant_left_won <> (SELECT coalesce(sum(amount_won), 0) FROM village_money
      WHERE project_id = NEW.project_id AND kind = 'grant')
    - (SELECT coalesce(sum(grant_won), 0) FROM village_spending
      WHERE project_id = NEW.project_id AND reversed_at_ms IS NULL)
  OR NEW.own_left_won <> (SELECT coalesce(sum(amount_won), 0) FROM village_money
      WHERE project_id = NEW.project_id AND kind = 'ownShare')
    - (SELECT coalesce(sum(own_won), 0) FROM village_spending
      WHERE project_id = NEW.project_id AND reversed_at_ms IS NULL)
  OR NEW.interest_won <> (SELECT coalesce(sum(amount_won), 0) FROM village_money
      WHERE project_id = NEW.project_id AND kind = 'interest')
BEGIN SELECT RAISE(ABORT, 'village_settlement not proven'); END;
CREATE TRIGGER village_settlement_returned_once BEFORE UPDATE ON village_settlement
WHEN OLD.returned_on IS NOT NULL OR NEW.project_id IS NOT OLD.project_id
  OR NEW.settled_on IS NOT OLD.settled_on OR NEW.grant_left_won IS NOT OLD.grant_left_won
  OR NEW.own_left_won IS NOT OLD.own_left_won OR NEW.interest_won IS NOT OLD.interest_won
  OR NEW.entry_id IS NOT OLD.entry_id OR NEW.at_ms IS NOT OLD.at_ms
BEGIN SELECT RAISE(ABORT, 'village_settlement immutable'); END;
CREATE TRIGGER village_settlement_kept BEFORE DELETE ON village_settlement
BEGIN SELECT RAISE(ABORT, 'village_settlement kept'); END;
`;
