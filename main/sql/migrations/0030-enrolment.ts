/** Who has a seat, who waits, and how it was decided: migration 30. */

const SEATED = "('offered', 'selected', 'paid', 'finished')";
const LIVE = "('applied', 'waiting', 'offered', 'selected', 'paid', 'finished')";

export const enrolment = /* sql */ `
-- How a programme takes people (모집).
CREATE TABLE recruitment (
  programme_id TEXT NOT NULL PRIMARY KEY REFERENCES programme (id),
  way TEXT NOT NULL CHECK (way IN ('firstCome', 'lottery')),
  opens_at_ms INTEGER NOT NULL CHECK (opens_at_ms >= 0),
  closes_at_ms INTEGER NOT NULL CHECK (closes_at_ms > opens_at_ms),
  residents_only INTEGER NOT NULL CHECK (residents_only IN (0, 1)),
  pay_hours INTEGER NOT NULL CHECK (pay_hours BETWEEN 1 AND 720),
  -- How long somebody of the waiting list has to answer.
  offer_hours INTEGER NOT NULL CHECK (offer_hours BETWEEN 1 AND 720),
  -- Tickets in a draw of whoever has never been in a programme.
  first_timer_weight INTEGER NOT NULL CHECK (first_timer_weight BETWEEN 1 AND 5)
) STRICT, WITHOUT ROWID;

-- Seats that are kept for some people (정원 구분), for good or until an instant.
CREATE TABLE quota (
  id TEXT NOT NULL PRIMARY KEY,
  programme_id TEXT NOT NULL REFERENCES programme (id),
  kind TEXT NOT NULL CHECK (kind IN ('online', 'onSite', 'senior', 'resident')),
  seats INTEGER NOT NULL CHECK (seats >= 1),
  releases_at_ms INTEGER CHECK (releases_at_ms >= 0),
  UNIQUE (programme_id, kind)
) STRICT, WITHOUT ROWID;
CREATE INDEX quota_by_release ON quota (releases_at_ms) WHERE releases_at_ms IS NOT NULL;

-- Somebody's sign-up for a programme (수강 신청).
CREATE TABLE enrolment (
  id TEXT NOT NULL PRIMARY KEY,
  programme_id TEXT NOT NULL REFERENCES programme (id),
  person_id TEXT NOT NULL REFERENCES person (id),
  -- Its number in the programme: what the list of a draw shows instead of a name.
  number INTEGER NOT NULL CHECK (number >= 1),
  way TEXT NOT NULL CHECK (way IN ('desk', 'phone', 'online')),
  state TEXT NOT NULL CHECK (state IN ('applied', 'waiting', 'offered', 'selected', 'paid', 'finished',
    'cancelled', 'expired', 'refunded')),
  -- Whose kept seat it is; null is a general one.
  quota_id TEXT REFERENCES quota (id),
  waiting_number INTEGER CHECK (waiting_number >= 1),
  is_resident INTEGER NOT NULL CHECK (is_resident IN (0, 1)),
  -- Of resources/centre/reductions.json. A proof is seen and noted, never kept.
  reduction TEXT,
  proof_seen_by TEXT,
  fee_won INTEGER NOT NULL CHECK (fee_won >= 0),
  materials_won INTEGER NOT NULL CHECK (materials_won >= 0),
  applied_at_ms INTEGER NOT NULL CHECK (applied_at_ms >= 0),
  -- Until when an offer is to be answered, or a seat to be paid.
  due_at_ms INTEGER CHECK (due_at_ms >= 0),
  -- Why staff took somebody against a rule.
  override_reason TEXT,
  -- Left after it had begun, which bars from the next term.
  is_dropped INTEGER NOT NULL DEFAULT 0 CHECK (is_dropped IN (0, 1)),
  UNIQUE (programme_id, number),
  CHECK ((reduction IS NULL) = (proof_seen_by IS NULL)),
  CHECK (state <> 'waiting' OR waiting_number IS NOT NULL),
  CHECK ((state IN ('offered', 'selected')) = (due_at_ms IS NOT NULL))
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX enrolment_once ON enrolment (programme_id, person_id) WHERE state IN ${LIVE};
CREATE INDEX enrolment_by_person ON enrolment (person_id, programme_id);
CREATE INDEX enrolment_by_state ON enrolment (programme_id, state, waiting_number);
CREATE INDEX enrolment_by_quota ON enrolment (quota_id, state) WHERE quota_id IS NOT NULL;
CREATE INDEX enrolment_due ON enrolment (due_at_ms) WHERE due_at_ms IS NOT NULL;

-- Everything that became of it, and who did that.
CREATE TABLE enrolment_move (
  enrolment_id TEXT NOT NULL REFERENCES enrolment (id),
  position INTEGER NOT NULL CHECK (position >= 1),
  state TEXT NOT NULL,
  -- applied, drawn, seatFreed, accepted, declined, withdrawn, overdue, paid, merged.
  why TEXT NOT NULL,
  at_ms INTEGER NOT NULL CHECK (at_ms >= 0),
  -- Null is time itself.
  role TEXT,
  PRIMARY KEY (enrolment_id, position)
) STRICT, WITHOUT ROWID;

-- A draw (추첨): its list is fixed before its seed is known, and neither changes afterwards.
CREATE TABLE lottery (
  programme_id TEXT NOT NULL PRIMARY KEY REFERENCES programme (id),
  list_json TEXT NOT NULL,
  list_hash TEXT NOT NULL CHECK (length(list_hash) = 64),
  frozen_at_ms INTEGER NOT NULL CHECK (frozen_at_ms >= 0),
  seed TEXT,
  seed_source TEXT,
  result_json TEXT,
  drawn_at_ms INTEGER CHECK (drawn_at_ms >= frozen_at_ms),
  CHECK ((seed IS NULL) = (drawn_at_ms IS NULL)),
  CHECK ((seed_source IS NULL) = (drawn_at_ms IS NULL)),
  CHECK ((result_json IS NULL) = (drawn_at_ms IS NULL))
) STRICT, WITHOUT ROWID;

-- A seat is one seat, from however many desks.
CREATE TRIGGER enrolment_has_seat BEFORE INSERT ON enrolment
WHEN NEW.state IN ${SEATED} AND (SELECT count(*) FROM enrolment WHERE programme_id = NEW.programme_id
    AND state IN ${SEATED}) >= (SELECT capacity FROM programme WHERE id = NEW.programme_id)
BEGIN SELECT RAISE(ABORT, 'enrolment over capacity'); END;
CREATE TRIGGER enrolment_gets_seat BEFORE UPDATE OF state ON enrolment
WHEN NEW.state IN ${SEATED} AND OLD.state NOT IN ${SEATED}
  AND (SELECT count(*) FROM enrolment WHERE programme_id = NEW.programme_id AND state IN ${SEATED})
    >= (SELECT capacity FROM programme WHERE id = NEW.programme_id)
BEGIN SELECT RAISE(ABORT, 'enrolment over capacity'); END;
CREATE TRIGGER enrolment_has_kept_seat BEFORE INSERT ON enrolment
WHEN NEW.quota_id IS NOT NULL AND NEW.state IN ${SEATED}
  AND (SELECT count(*) FROM enrolment WHERE quota_id = NEW.quota_id AND state IN ${SEATED})
    >= (SELECT seats FROM quota WHERE id = NEW.quota_id)
BEGIN SELECT RAISE(ABORT, 'enrolment over quota'); END;
CREATE TRIGGER enrolment_gets_kept_seat BEFORE UPDATE OF state, quota_id ON enrolment
WHEN NEW.quota_id IS NOT NULL AND NEW.state IN ${SEATED}
  AND (OLD.state NOT IN ${SEATED} OR OLD.quota_id IS NOT NEW.quota_id)
  AND (SELECT count(*) FROM enrolment WHERE quota_id = NEW.quota_id AND state IN ${SEATED})
    >= (SELECT seats FROM quota WHERE id = NEW.quota_id)
BEGIN SELECT RAISE(ABORT, 'enrolment over quota'); END;
CREATE TRIGGER programme_keeps_seats BEFORE UPDATE OF capacity ON programme
WHEN NEW.capacity < (SELECT count(*) FROM enrolment WHERE programme_id = NEW.id AND state IN ${SEATED})
BEGIN SELECT RAISE(ABORT, 'programme below its enrolled'); END;
CREATE TRIGGER quota_within_capacity BEFORE INSERT ON quota
WHEN NEW.seats + (SELECT coalesce(sum(seats), 0) FROM quota WHERE programme_id = NEW.programme_id)
  > (SELECT capacity FROM programme WHERE id = NEW.programme_id)
BEGIN SELECT RAISE(ABORT, 'quota over capacity'); END;
CREATE TRIGGER quota_fixed BEFORE UPDATE ON quota
BEGIN SELECT RAISE(ABORT, 'quota is made anew'); END;
CREATE TRIGGER quota_in_use BEFORE DELETE ON quota
WHEN EXISTS (SELECT 1 FROM enrolment WHERE quota_id = OLD.id)
BEGIN SELECT RAISE(ABORT, 'quota in use'); END;

CREATE TRIGGER enrolment_moves BEFORE UPDATE OF state ON enrolment
WHEN NEW.state <> OLD.state AND NOT (CASE OLD.state
  WHEN 'applied' THEN NEW.state IN ('selected', 'paid', 'waiting', 'cancelled')
  WHEN 'waiting' THEN NEW.state IN ('offered', 'selected', 'paid', 'cancelled')
  WHEN 'offered' THEN NEW.state IN ('selected', 'paid', 'expired', 'cancelled')
  WHEN 'selected' THEN NEW.state IN ('paid', 'expired', 'cancelled')
  WHEN 'paid' THEN NEW.state IN ('finished', 'refunded', 'cancelled')
  WHEN 'finished' THEN NEW.state = 'refunded'
  ELSE 0 END)
BEGIN SELECT RAISE(ABORT, 'enrolment does not move there'); END;
CREATE TRIGGER enrolment_stays BEFORE UPDATE OF programme_id, number, applied_at_ms ON enrolment
WHEN NEW.programme_id <> OLD.programme_id OR NEW.number <> OLD.number
  OR NEW.applied_at_ms <> OLD.applied_at_ms
BEGIN SELECT RAISE(ABORT, 'enrolment fixed'); END;
CREATE TRIGGER enrolment_no_delete BEFORE DELETE ON enrolment
BEGIN SELECT RAISE(ABORT, 'enrolment kept'); END;
CREATE TRIGGER enrolment_after_freeze BEFORE INSERT ON enrolment
WHEN NEW.state = 'applied' AND EXISTS (SELECT 1 FROM lottery WHERE programme_id = NEW.programme_id)
BEGIN SELECT RAISE(ABORT, 'lottery list is frozen'); END;
CREATE TRIGGER enrolment_move_no_update BEFORE UPDATE ON enrolment_move
BEGIN SELECT RAISE(ABORT, 'enrolment_move immutable'); END;
CREATE TRIGGER enrolment_move_no_delete BEFORE DELETE ON enrolment_move
BEGIN SELECT RAISE(ABORT, 'enrolment_move kept'); END;
CREATE TRIGGER lottery_fixed BEFORE UPDATE ON lottery
WHEN OLD.drawn_at_ms IS NOT NULL OR NEW.list_json <> OLD.list_json OR NEW.list_hash <> OLD.list_hash
  OR NEW.frozen_at_ms <> OLD.frozen_at_ms
BEGIN SELECT RAISE(ABORT, 'lottery fixed'); END;
CREATE TRIGGER lottery_no_delete BEFORE DELETE ON lottery
BEGIN SELECT RAISE(ABORT, 'lottery kept'); END;
`;
