/** What the centre teaches, where, and who teaches it: migration 29. */
export const programmes = /* sql */ `
-- A place to meet in (장소). One that is not used any more stays for the lessons that were there.
CREATE TABLE room (
  id TEXT NOT NULL PRIMARY KEY,
  name TEXT NOT NULL UNIQUE CHECK (name <> ''),
  seats INTEGER CHECK (seats BETWEEN 1 AND 9999),
  is_active INTEGER NOT NULL DEFAULT 1 CHECK (is_active IN (0, 1))
) STRICT, WITHOUT ROWID;

-- Who teaches (강사). Of one who is erased the contract stays, and nothing that names anybody.
CREATE TABLE instructor (
  id TEXT NOT NULL PRIMARY KEY,
  name TEXT,
  phone TEXT,
  contract_from TEXT NOT NULL,
  contract_to TEXT NOT NULL CHECK (contract_to >= contract_from),
  hourly_won INTEGER NOT NULL CHECK (hourly_won >= 0),
  -- Income of a business (사업소득) or other income (기타소득): what is withheld of it.
  withholding TEXT NOT NULL CHECK (withholding IN ('business', 'other')),
  erased_at_ms INTEGER CHECK (erased_at_ms >= 0),
  CHECK ((erased_at_ms IS NULL) = (name IS NOT NULL)),
  CHECK (erased_at_ms IS NULL OR phone IS NULL)
) STRICT, WITHOUT ROWID;

-- A day on which the centre itself is closed (휴강일), beside the country's holidays.
CREATE TABLE closed_day (
  date TEXT NOT NULL PRIMARY KEY,
  reason TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE programme (
  id TEXT NOT NULL PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('course', 'event', 'assembly', 'education', 'business', 'volunteer')),
  name TEXT NOT NULL CHECK (name <> ''),
  about TEXT NOT NULL,
  is_online INTEGER NOT NULL CHECK (is_online IN (0, 1)),
  -- The quarter in which it is counted, as '2026-2'.
  term TEXT NOT NULL CHECK (term GLOB '[0-9][0-9][0-9][0-9]-[1-4]'),
  first_day TEXT NOT NULL,
  last_day TEXT NOT NULL CHECK (last_day >= first_day),
  -- The plan that its lessons were made by: digits of weekdays, 0 is Sunday.
  weekdays TEXT NOT NULL CHECK (weekdays NOT GLOB '*[^0-6]*' AND length(weekdays) BETWEEN 1 AND 7),
  start_minute INTEGER NOT NULL CHECK (start_minute BETWEEN 0 AND 1439),
  end_minute INTEGER NOT NULL CHECK (end_minute > start_minute AND end_minute <= 1440),
  lesson_count INTEGER NOT NULL CHECK (lesson_count BETWEEN 1 AND 200),
  makes_up INTEGER NOT NULL CHECK (makes_up IN (0, 1)),
  room_id TEXT REFERENCES room (id),
  instructor_id TEXT REFERENCES instructor (id),
  fee_won INTEGER NOT NULL CHECK (fee_won >= 0),
  materials_won INTEGER NOT NULL CHECK (materials_won >= 0),
  capacity INTEGER NOT NULL CHECK (capacity BETWEEN 1 AND 9999),
  min_enrolment INTEGER NOT NULL CHECK (min_enrolment BETWEEN 0 AND capacity),
  state TEXT NOT NULL CHECK (state IN ('draft', 'published', 'closed', 'cancelled')),
  -- Why it was cancelled.
  reason TEXT,
  -- What it was copied from: a quarter is copied once.
  copied_from TEXT REFERENCES programme (id),
  created_at_ms INTEGER NOT NULL CHECK (created_at_ms >= 0),
  CHECK ((state = 'cancelled') = (reason IS NOT NULL))
) STRICT, WITHOUT ROWID;
CREATE INDEX programme_by_term ON programme (term, start_minute, name);
CREATE INDEX programme_by_room ON programme (room_id) WHERE room_id IS NOT NULL;
CREATE INDEX programme_by_instructor ON programme (instructor_id) WHERE instructor_id IS NOT NULL;
CREATE UNIQUE INDEX programme_by_copy ON programme (copied_from) WHERE copied_from IS NOT NULL;

CREATE TABLE lesson (
  id TEXT NOT NULL PRIMARY KEY,
  programme_id TEXT NOT NULL REFERENCES programme (id),
  number INTEGER NOT NULL CHECK (number >= 1),
  date TEXT NOT NULL CHECK (date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  start_minute INTEGER NOT NULL CHECK (start_minute BETWEEN 0 AND 1439),
  end_minute INTEGER NOT NULL CHECK (end_minute > start_minute AND end_minute <= 1440),
  room_id TEXT REFERENCES room (id),
  state TEXT NOT NULL CHECK (state IN ('planned', 'held', 'cancelled')),
  UNIQUE (programme_id, number)
) STRICT, WITHOUT ROWID;
CREATE INDEX lesson_by_date ON lesson (date, start_minute);
CREATE INDEX lesson_by_room ON lesson (room_id, date) WHERE room_id IS NOT NULL;

-- What became of a lesson after it was planned: moved, another room, cancelled.
CREATE TABLE lesson_move (
  lesson_id TEXT NOT NULL REFERENCES lesson (id),
  position INTEGER NOT NULL CHECK (position >= 1),
  kind TEXT NOT NULL CHECK (kind IN ('moved', 'cancelled')),
  date_before TEXT NOT NULL,
  start_before INTEGER NOT NULL,
  room_before TEXT REFERENCES room (id),
  reason TEXT NOT NULL,
  at_ms INTEGER NOT NULL CHECK (at_ms >= 0),
  PRIMARY KEY (lesson_id, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX lesson_move_by_room ON lesson_move (room_before) WHERE room_before IS NOT NULL;

-- Two desks cannot have one room at one time, whatever they have seen.
CREATE TRIGGER lesson_room_is_free BEFORE INSERT ON lesson
WHEN NEW.room_id IS NOT NULL AND NEW.state <> 'cancelled' AND EXISTS (
  SELECT 1 FROM lesson WHERE room_id = NEW.room_id AND date = NEW.date AND state <> 'cancelled'
    AND start_minute < NEW.end_minute AND end_minute > NEW.start_minute)
BEGIN SELECT RAISE(ABORT, 'lesson in a room that is taken'); END;
CREATE TRIGGER lesson_room_stays_free
BEFORE UPDATE OF date, start_minute, end_minute, room_id, state ON lesson
WHEN NEW.room_id IS NOT NULL AND NEW.state <> 'cancelled' AND EXISTS (
  SELECT 1 FROM lesson WHERE room_id = NEW.room_id AND date = NEW.date AND state <> 'cancelled'
    AND id <> NEW.id AND start_minute < NEW.end_minute AND end_minute > NEW.start_minute)
BEGIN SELECT RAISE(ABORT, 'lesson in a room that is taken'); END;
CREATE TRIGGER lesson_stays_with_programme BEFORE UPDATE OF programme_id ON lesson
WHEN NEW.programme_id <> OLD.programme_id
BEGIN SELECT RAISE(ABORT, 'lesson belongs to its programme'); END;
-- The lessons of a draft are made anew with each change of its plan; those that people know of stay.
CREATE TRIGGER lesson_no_delete BEFORE DELETE ON lesson
WHEN (SELECT state FROM programme WHERE id = OLD.programme_id) <> 'draft'
BEGIN SELECT RAISE(ABORT, 'lesson kept'); END;
CREATE TRIGGER programme_no_delete BEFORE DELETE ON programme WHEN OLD.state <> 'draft'
BEGIN SELECT RAISE(ABORT, 'programme kept'); END;
CREATE TRIGGER programme_ends_once BEFORE UPDATE OF state ON programme
WHEN OLD.state = 'cancelled' AND NEW.state <> 'cancelled' OR OLD.state <> 'draft' AND NEW.state = 'draft'
BEGIN SELECT RAISE(ABORT, 'programme does not go back'); END;
CREATE TRIGGER instructor_forgets BEFORE UPDATE ON instructor
WHEN OLD.erased_at_ms IS NOT NULL AND NEW.name IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'instructor does not remember'); END;
CREATE TRIGGER lesson_move_no_update BEFORE UPDATE ON lesson_move
BEGIN SELECT RAISE(ABORT, 'lesson_move immutable'); END;
`;
