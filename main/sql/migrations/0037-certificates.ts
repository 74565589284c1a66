/** Who has finished a course and has it in writing: migration 37. */

const kept = (table: string) => `
CREATE TRIGGER ${table}_no_update BEFORE UPDATE ON ${table}
BEGIN SELECT RAISE(ABORT, '${table} immutable'); END;
CREATE TRIGGER ${table}_no_delete BEFORE DELETE ON ${table}
BEGIN SELECT RAISE(ABORT, '${table} kept'); END;`;

export const certificates = /* sql */ `
-- A certificate (수료증) under its number of the year. Whose it is stands with the sign-up alone.
CREATE TABLE certificate (
  year INTEGER NOT NULL CHECK (year BETWEEN 2000 AND 2999),
  serial INTEGER NOT NULL CHECK (serial >= 1),
  enrolment_id TEXT NOT NULL UNIQUE REFERENCES enrolment (id),
  -- As it says: so many of so many.
  lessons INTEGER NOT NULL CHECK (lessons >= 1),
  attended INTEGER NOT NULL CHECK (attended BETWEEN 1 AND lessons),
  given_on TEXT NOT NULL,
  at_ms INTEGER NOT NULL CHECK (at_ms >= 0),
  role TEXT NOT NULL,
  -- Of the staff (담당).
  giver TEXT NOT NULL,
  PRIMARY KEY (year, serial),
  CHECK (substr(given_on, 1, 4) = CAST(year AS TEXT))
) STRICT, WITHOUT ROWID;

-- Printed again (재발급) under the number that it has.
CREATE TABLE certificate_again (
  year INTEGER NOT NULL,
  serial INTEGER NOT NULL,
  position INTEGER NOT NULL CHECK (position >= 1),
  at_ms INTEGER NOT NULL CHECK (at_ms >= 0),
  role TEXT NOT NULL,
  giver TEXT NOT NULL,
  PRIMARY KEY (year, serial, position),
  FOREIGN KEY (year, serial) REFERENCES certificate (year, serial)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER certificate_in_order BEFORE INSERT ON certificate
WHEN NEW.serial <> 1 + (SELECT coalesce(max(serial), 0) FROM certificate WHERE year = NEW.year)
BEGIN SELECT RAISE(ABORT, 'certificate out of order'); END;
CREATE TRIGGER certificate_of_seated BEFORE INSERT ON certificate
WHEN (SELECT state FROM enrolment WHERE id = NEW.enrolment_id) NOT IN ('paid', 'finished')
BEGIN SELECT RAISE(ABORT, 'certificate of nobody in the course'); END;
${['certificate', 'certificate_again'].map(kept).join('')}
`;
