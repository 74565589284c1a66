/** Photographs of lessons go when they have been kept long enough, from approved logs too: migration 35. */
export const photoTerms = /* sql */ `
-- What went, and when: where a paper showed a photograph it says so. Whose faces were on it is nowhere.
CREATE TABLE operation_log_photo_gone (
  lesson_id TEXT NOT NULL REFERENCES operation_log (lesson_id),
  position INTEGER NOT NULL CHECK (position BETWEEN 1 AND 4),
  gone_at_ms INTEGER NOT NULL CHECK (gone_at_ms >= 0),
  PRIMARY KEY (lesson_id, position)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER operation_log_photo_gone_no_update BEFORE UPDATE ON operation_log_photo_gone
BEGIN SELECT RAISE(ABORT, 'operation_log_photo_gone immutable'); END;
CREATE TRIGGER operation_log_photo_gone_no_delete BEFORE DELETE ON operation_log_photo_gone
BEGIN SELECT RAISE(ABORT, 'operation_log_photo_gone kept'); END;
CREATE TRIGGER operation_log_photo_gone_added BEFORE INSERT ON operation_log_photo_gone
WHEN NOT EXISTS (SELECT 1 FROM operation_log_photo
  WHERE lesson_id = NEW.lesson_id AND position = NEW.position)
BEGIN SELECT RAISE(ABORT, 'operation_log_photo_gone of no photograph'); END;

-- As before, and what is written down as gone may go.
DROP TRIGGER operation_log_photo_removed;
CREATE TRIGGER operation_log_photo_removed BEFORE DELETE ON operation_log_photo
WHEN EXISTS (SELECT 1 FROM operation_log_approval WHERE lesson_id = OLD.lesson_id)
  AND NOT EXISTS (SELECT 1 FROM operation_log_photo_gone
    WHERE lesson_id = OLD.lesson_id AND position = OLD.position)
BEGIN SELECT RAISE(ABORT, 'operation_log approved'); END;
-- A place of which a photograph has gone takes no other.
CREATE TRIGGER operation_log_photo_after_gone BEFORE INSERT ON operation_log_photo
WHEN EXISTS (SELECT 1 FROM operation_log_photo_gone
  WHERE lesson_id = NEW.lesson_id AND position = NEW.position)
BEGIN SELECT RAISE(ABORT, 'operation_log_photo of a place that is over'); END;
`;
