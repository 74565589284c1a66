export const person = /* sql */ `
-- Somebody whom the centre serves (주민). Of one who was erased, or who turned out to be another, the id stays
-- and nothing that names anybody: what counts people goes on counting.
CREATE TABLE person (
  id TEXT NOT NULL PRIMARY KEY,
  name TEXT,
  -- Digits alone; a family may share one.
  phone TEXT,
  birth_date TEXT,
  birth_year INTEGER CHECK (birth_year BETWEEN 1900 AND 2100),
  sex TEXT CHECK (sex IN ('female', 'male')),
  dong TEXT NOT NULL,
  -- What somebody needs to take part (휠체어): kept with a consent of its own.
  needs TEXT NOT NULL,
  registered_at_ms INTEGER NOT NULL CHECK (registered_at_ms >= 0),
  merged_into TEXT REFERENCES person (id),
  erased_at_ms INTEGER CHECK (erased_at_ms >= registered_at_ms),
  CHECK (merged_into IS NULL OR erased_at_ms IS NULL),
  CHECK ((merged_into IS NULL AND erased_at_ms IS NULL) = (name IS NOT NULL)),
  CHECK (birth_date IS NULL OR birth_year = CAST(substr(birth_date, 1, 4) AS INTEGER)),
  CHECK (name IS NOT NULL OR (phone IS NULL AND birth_year IS NULL AND sex IS NULL AND dong = ''
    AND needs = ''))
) STRICT, WITHOUT ROWID;
CREATE INDEX person_by_name ON person (name, id) WHERE name IS NOT NULL;
CREATE INDEX person_by_phone ON person (phone) WHERE phone IS NOT NULL;
CREATE INDEX person_by_last_four ON person (substr(phone, -4), name, id) WHERE phone IS NOT NULL;
CREATE INDEX person_by_birth_date ON person (birth_date) WHERE birth_date IS NOT NULL;
CREATE INDEX person_by_birth_year ON person (birth_year, name, id) WHERE birth_year IS NOT NULL;
CREATE INDEX person_by_merge ON person (merged_into) WHERE merged_into IS NOT NULL;

-- What somebody agreed to, and took back: the last word about a purpose holds.
CREATE TABLE person_consent (
  person_id TEXT NOT NULL REFERENCES person (id),
  position INTEGER NOT NULL CHECK (position >= 1),
  purpose TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('given', 'withdrawn')),
  -- Of resources/consents: the text that was agreed to.
  version TEXT NOT NULL,
  -- The guardian who agreed for a child.
  guardian_id TEXT REFERENCES person (id),
  at_ms INTEGER NOT NULL CHECK (at_ms >= 0),
  role TEXT NOT NULL,
  PRIMARY KEY (person_id, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX person_consent_by_guardian ON person_consent (guardian_id) WHERE guardian_id IS NOT NULL;

-- Family (가족): what the other is to the person.
CREATE TABLE person_tie (
  person_id TEXT NOT NULL REFERENCES person (id),
  other_id TEXT NOT NULL REFERENCES person (id),
  kind TEXT NOT NULL CHECK (kind IN ('guardian', 'spouse', 'parent', 'sibling', 'other')),
  PRIMARY KEY (person_id, other_id),
  CHECK (person_id <> other_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX person_tie_by_other ON person_tie (other_id);

-- A card (수강증): a random code that says nothing of its holder. One at a time is in use.
CREATE TABLE person_card (
  token TEXT NOT NULL PRIMARY KEY,
  person_id TEXT NOT NULL REFERENCES person (id),
  issued_at_ms INTEGER NOT NULL CHECK (issued_at_ms >= 0),
  blocked_at_ms INTEGER CHECK (blocked_at_ms >= issued_at_ms)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX person_card_in_use ON person_card (person_id) WHERE blocked_at_ms IS NULL;
CREATE INDEX person_card_by_person ON person_card (person_id);

-- Each look at what lists mask: who, when, and why (안전성 확보조치 기준 제8조).
CREATE TABLE person_view (
  person_id TEXT NOT NULL REFERENCES person (id),
  position INTEGER NOT NULL CHECK (position >= 1),
  why TEXT NOT NULL CHECK (why IN ('contact', 'check', 'change', 'paper')),
  at_ms INTEGER NOT NULL CHECK (at_ms >= 0),
  role TEXT NOT NULL,
  -- Of the staff (담당).
  viewer TEXT NOT NULL,
  PRIMARY KEY (person_id, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX person_view_by_time ON person_view (at_ms);

-- Two entries that were one person: which one went, and into which.
CREATE TABLE person_merge (
  gone_id TEXT NOT NULL PRIMARY KEY REFERENCES person (id),
  kept_id TEXT NOT NULL REFERENCES person (id),
  at_ms INTEGER NOT NULL CHECK (at_ms >= 0),
  role TEXT NOT NULL,
  merger TEXT NOT NULL,
  CHECK (gone_id <> kept_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX person_merge_by_kept ON person_merge (kept_id);

CREATE TRIGGER person_forgets BEFORE UPDATE ON person
WHEN OLD.name IS NULL AND (NEW.name IS NOT NULL OR NEW.merged_into IS NULL AND OLD.merged_into IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'person does not remember'); END;
CREATE TRIGGER person_no_delete BEFORE DELETE ON person
BEGIN SELECT RAISE(ABORT, 'person kept'); END;
CREATE TRIGGER person_consent_no_update BEFORE UPDATE OF purpose, kind, version, at_ms, role ON person_consent
BEGIN SELECT RAISE(ABORT, 'person_consent immutable'); END;
CREATE TRIGGER person_consent_no_delete BEFORE DELETE ON person_consent
BEGIN SELECT RAISE(ABORT, 'person_consent immutable'); END;
CREATE TRIGGER person_view_no_update BEFORE UPDATE OF why, at_ms, role, viewer ON person_view
BEGIN SELECT RAISE(ABORT, 'person_view immutable'); END;
CREATE TRIGGER person_view_no_delete BEFORE DELETE ON person_view
BEGIN SELECT RAISE(ABORT, 'person_view immutable'); END;
CREATE TRIGGER person_merge_no_update BEFORE UPDATE OF gone_id, at_ms, role, merger ON person_merge
BEGIN SELECT RAISE(ABORT, 'person_merge immutable'); END;
CREATE TRIGGER person_merge_no_delete BEFORE DELETE ON person_merge
BEGIN SELECT RAISE(ABORT, 'person_merge immutable'); END;
`;
