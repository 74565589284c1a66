/** What was done in a lesson, its photographs and who has approved it: migration 34. */

const kept = (table: string) => `
CREATE TRIGGER ${table}_no_update BEFORE UPDATE ON ${table}
BEGIN SELECT RAISE(ABORT, '${table} immutable'); END;
CREATE TRIGGER ${table}_no_delete BEFORE DELETE ON ${table}
BEGIN SELECT RAISE(ABORT, '${table} kept'); END;`;

const isApproved = (lesson: string) =>
  `EXISTS (SELECT 1 FROM operation_log_approval WHERE lesson_id = ${lesson})`;

export const operationLogs = /* sql */ `
-- The log of a lesson (운영일지). It names nobody who came.
CREATE TABLE operation_log (
  lesson_id TEXT NOT NULL PRIMARY KEY REFERENCES lesson (id),
  content TEXT NOT NULL CHECK (content <> ''),
  remarks TEXT NOT NULL,
  -- Who wrote it last, and in which role.
  writer TEXT NOT NULL,
  role TEXT NOT NULL,
  written_at_ms INTEGER NOT NULL CHECK (written_at_ms >= 0)
) STRICT, WITHOUT ROWID;

-- Photographs lie in the data folder under their SHA-256. One shows one lesson.
CREATE TABLE operation_log_photo (
  hash TEXT NOT NULL PRIMARY KEY CHECK (length(hash) = 64),
  lesson_id TEXT NOT NULL REFERENCES operation_log (lesson_id),
  position INTEGER NOT NULL CHECK (position BETWEEN 1 AND 4),
  kind TEXT NOT NULL CHECK (kind IN ('jpeg', 'png')),
  at_ms INTEGER NOT NULL CHECK (at_ms >= 0),
  UNIQUE (lesson_id, position)
) STRICT, WITHOUT ROWID;

-- How many were there when the first one signed: what was signed does not change behind the name.
CREATE TABLE operation_log_heads (
  lesson_id TEXT NOT NULL PRIMARY KEY REFERENCES operation_log (lesson_id),
  enrolled INTEGER NOT NULL CHECK (enrolled >= 0),
  present INTEGER NOT NULL CHECK (present >= 0),
  late INTEGER NOT NULL CHECK (late >= 0),
  left_early INTEGER NOT NULL CHECK (left_early >= 0),
  excused INTEGER NOT NULL CHECK (excused >= 0),
  absent INTEGER NOT NULL CHECK (absent >= 0),
  -- Of those who came.
  female INTEGER NOT NULL CHECK (female >= 0),
  male INTEGER NOT NULL CHECK (male >= 0),
  CHECK (present + late + left_early + excused + absent <= enrolled),
  CHECK (female + male <= present + late + left_early)
) STRICT, WITHOUT ROWID;

-- 결재: 담당, 팀장, 동장, each once and in this order.
CREATE TABLE operation_log_approval (
  lesson_id TEXT NOT NULL REFERENCES operation_log (lesson_id),
  step INTEGER NOT NULL CHECK (step BETWEEN 1 AND 3),
  name TEXT NOT NULL CHECK (name <> ''),
  role TEXT NOT NULL,
  at_ms INTEGER NOT NULL CHECK (at_ms >= 0),
  PRIMARY KEY (lesson_id, step)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER operation_log_of_held BEFORE INSERT ON operation_log
WHEN (SELECT state FROM lesson WHERE id = NEW.lesson_id) <> 'held'
BEGIN SELECT RAISE(ABORT, 'operation_log of a lesson not held'); END;
CREATE TRIGGER lesson_with_log BEFORE UPDATE OF state ON lesson
WHEN NEW.state <> 'held' AND EXISTS (SELECT 1 FROM operation_log WHERE lesson_id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'lesson has a log'); END;
CREATE TRIGGER operation_log_approved BEFORE UPDATE ON operation_log
WHEN NEW.lesson_id <> OLD.lesson_id OR ${isApproved('OLD.lesson_id')}
BEGIN SELECT RAISE(ABORT, 'operation_log approved'); END;
CREATE TRIGGER operation_log_no_delete BEFORE DELETE ON operation_log
BEGIN SELECT RAISE(ABORT, 'operation_log kept'); END;
CREATE TRIGGER operation_log_photo_added BEFORE INSERT ON operation_log_photo
WHEN ${isApproved('NEW.lesson_id')}
BEGIN SELECT RAISE(ABORT, 'operation_log approved'); END;
CREATE TRIGGER operation_log_photo_no_update BEFORE UPDATE ON operation_log_photo
BEGIN SELECT RAISE(ABORT, 'operation_log_photo immutable'); END;
CREATE TRIGGER operation_log_photo_removed BEFORE DELETE ON operation_log_photo
WHEN ${isApproved('OLD.lesson_id')}
BEGIN SELECT RAISE(ABORT, 'operation_log approved'); END;
CREATE TRIGGER operation_log_approval_in_order BEFORE INSERT ON operation_log_approval
WHEN NEW.step <> 1 + (SELECT count(*) FROM operation_log_approval WHERE lesson_id = NEW.lesson_id)
  OR NOT EXISTS (SELECT 1 FROM operation_log_heads WHERE lesson_id = NEW.lesson_id)
BEGIN SELECT RAISE(ABORT, 'operation_log_approval out of order'); END;
${['operation_log_heads', 'operation_log_approval'].map(kept).join('')}
`;
