/** Who came to which lesson, and how that was noted: migration 32. */

const STATES = "('present', 'late', 'left', 'excused', 'absent')";

export const attendance = /* sql */ `
-- Who came (출석). No row is that nobody has said anything yet.
CREATE TABLE attendance (
  lesson_id TEXT NOT NULL REFERENCES lesson (id),
  enrolment_id TEXT NOT NULL REFERENCES enrolment (id),
  state TEXT NOT NULL CHECK (state IN ${STATES}),
  -- When it was said first that somebody came, or did not.
  at_ms INTEGER NOT NULL CHECK (at_ms >= 0),
  PRIMARY KEY (lesson_id, enrolment_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX attendance_by_enrolment ON attendance (enrolment_id, state);

-- Every mark and what it was before; null is that there was none.
CREATE TABLE attendance_move (
  lesson_id TEXT NOT NULL REFERENCES lesson (id),
  enrolment_id TEXT NOT NULL REFERENCES enrolment (id),
  position INTEGER NOT NULL CHECK (position >= 1),
  before TEXT CHECK (before IN ${STATES}),
  state TEXT CHECK (state IN ${STATES}),
  how TEXT NOT NULL CHECK (how IN ('tap', 'scan', 'closed', 'undone', 'merged')),
  at_ms INTEGER NOT NULL CHECK (at_ms >= 0),
  -- Null is that two entries turned out to be one person.
  role TEXT,
  PRIMARY KEY (lesson_id, enrolment_id, position),
  CHECK (before IS NOT state)
) STRICT, WITHOUT ROWID;
CREATE INDEX attendance_move_by_enrolment ON attendance_move (enrolment_id);

CREATE TRIGGER attendance_of_enrolled BEFORE INSERT ON attendance
WHEN NOT EXISTS (SELECT 1 FROM enrolment JOIN lesson ON lesson.programme_id = enrolment.programme_id
  WHERE enrolment.id = NEW.enrolment_id AND lesson.id = NEW.lesson_id AND lesson.state <> 'cancelled'
    AND enrolment.state IN ('selected', 'paid', 'finished'))
BEGIN SELECT RAISE(ABORT, 'attendance of nobody enrolled'); END;
-- Somebody who left and signed up again has two sign-ups and one head.
CREATE TRIGGER attendance_one_head BEFORE INSERT ON attendance
WHEN EXISTS (SELECT 1 FROM enrolment AS other
  JOIN attendance ON attendance.lesson_id = NEW.lesson_id AND attendance.enrolment_id = other.id
  WHERE other.id <> NEW.enrolment_id
    AND other.person_id = (SELECT person_id FROM enrolment WHERE id = NEW.enrolment_id))
BEGIN SELECT RAISE(ABORT, 'attendance of one head twice'); END;
CREATE TRIGGER attendance_stays BEFORE UPDATE OF lesson_id, enrolment_id ON attendance
WHEN NEW.lesson_id <> OLD.lesson_id OR NEW.enrolment_id <> OLD.enrolment_id
BEGIN SELECT RAISE(ABORT, 'attendance fixed'); END;
-- What somebody came to is not cancelled behind it.
CREATE TRIGGER lesson_with_attendance BEFORE UPDATE OF state ON lesson
WHEN NEW.state = 'cancelled' AND EXISTS (SELECT 1 FROM attendance WHERE lesson_id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'lesson has attendance'); END;
CREATE TRIGGER attendance_move_no_update BEFORE UPDATE ON attendance_move
BEGIN SELECT RAISE(ABORT, 'attendance_move immutable'); END;
CREATE TRIGGER attendance_move_no_delete BEFORE DELETE ON attendance_move
BEGIN SELECT RAISE(ABORT, 'attendance_move kept'); END;
`;
