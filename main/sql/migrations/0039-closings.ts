/** What a centre does with a programme that too few have signed up for: migration 39. */

const LIVE = "('applied', 'waiting', 'offered', 'selected', 'paid', 'finished')";

const fixed = (table: string) => `
CREATE TRIGGER ${table}_no_update BEFORE UPDATE ON ${table}
BEGIN SELECT RAISE(ABORT, '${table} immutable'); END;
CREATE TRIGGER ${table}_no_delete BEFORE DELETE ON ${table}
BEGIN SELECT RAISE(ABORT, '${table} kept'); END;`;

export const closings = /* sql */ `
-- Staff open a programme though it has fewer people than it needs. It holds for as many as there were.
CREATE TABLE programme_opening (
  programme_id TEXT NOT NULL REFERENCES programme (id),
  position INTEGER NOT NULL CHECK (position >= 1),
  enrolled INTEGER NOT NULL CHECK (enrolled >= 0),
  minimum INTEGER NOT NULL CHECK (minimum > enrolled),
  at_ms INTEGER NOT NULL CHECK (at_ms >= 0),
  role TEXT NOT NULL,
  -- Of the staff (담당).
  opener TEXT NOT NULL,
  PRIMARY KEY (programme_id, position)
) STRICT, WITHOUT ROWID;

-- A programme was cancelled, when and by whom. Of those before this table nobody noted it.
CREATE TABLE programme_closing (
  programme_id TEXT NOT NULL PRIMARY KEY REFERENCES programme (id),
  at_ms INTEGER NOT NULL CHECK (at_ms >= 0),
  role TEXT NOT NULL,
  closer TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Who was in it or waited then, whatever became of the sign-up since: they are to be told.
CREATE TABLE closing_person (
  enrolment_id TEXT NOT NULL PRIMARY KEY REFERENCES enrolment (id),
  state TEXT NOT NULL CHECK (state IN ${LIVE})
) STRICT, WITHOUT ROWID;

-- Somebody was told, or it turned out that they were not. The newest row counts.
CREATE TABLE closing_word (
  enrolment_id TEXT NOT NULL REFERENCES enrolment (id),
  position INTEGER NOT NULL CHECK (position >= 1),
  is_told INTEGER NOT NULL CHECK (is_told IN (0, 1)),
  at_ms INTEGER NOT NULL CHECK (at_ms >= 0),
  role TEXT NOT NULL,
  teller TEXT NOT NULL,
  PRIMARY KEY (enrolment_id, position)
) STRICT, WITHOUT ROWID;

INSERT INTO closing_person (enrolment_id, state)
SELECT enrolment.id, CASE WHEN enrolment.state IN ${LIVE} THEN enrolment.state ELSE 'paid' END
FROM enrolment JOIN programme ON programme.id = enrolment.programme_id
WHERE programme.state = 'cancelled' AND (enrolment.state IN ${LIVE} OR EXISTS (SELECT 1
  FROM enrolment_move WHERE enrolment_id = enrolment.id AND why = 'programmeCancelled'));
${['programme_opening', 'programme_closing', 'closing_person', 'closing_word'].map(fixed).join('')}
`;
