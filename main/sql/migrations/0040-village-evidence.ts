/** What files of spendings show, who was at what was eaten together, who keeps the accounts: migration 40. */
export const villageEvidence = /* sql */ `
-- What was attached before was asked to be the paper of its spending.
ALTER TABLE village_spending_file ADD COLUMN shows TEXT NOT NULL DEFAULT 'paper'
  CHECK (shows IN ('paper', 'before', 'after'));
-- The group's treasurer (회계), who signs beside its representative; empty is written by hand.
ALTER TABLE village_settlement ADD COLUMN treasurer TEXT NOT NULL DEFAULT '';

-- Who was there (참석자): somebody of the group by position, whose name goes with the person, or a guest.
CREATE TABLE village_attendee (
  spending_id TEXT NOT NULL REFERENCES village_spending (id),
  position INTEGER NOT NULL CHECK (position BETWEEN 1 AND 300),
  project_id TEXT NOT NULL,
  member INTEGER,
  guest TEXT CHECK (guest <> ''),
  PRIMARY KEY (spending_id, position),
  CHECK ((member IS NULL) <> (guest IS NULL)),
  UNIQUE (spending_id, member),
  FOREIGN KEY (project_id, member) REFERENCES village_member (project_id, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX village_attendee_by_member ON village_attendee (project_id, member);

CREATE TRIGGER village_attendee_running BEFORE INSERT ON village_attendee
WHEN NOT EXISTS (SELECT 1 FROM village_spending AS spending
  JOIN village_project AS project ON project.id = spending.project_id
  WHERE spending.id = NEW.spending_id AND project.id = NEW.project_id AND project.state = 'running')
BEGIN SELECT RAISE(ABORT, 'village_project not running'); END;
CREATE TRIGGER village_attendee_no_update BEFORE UPDATE ON village_attendee
BEGIN SELECT RAISE(ABORT, 'village_attendee immutable'); END;
CREATE TRIGGER village_attendee_open BEFORE DELETE ON village_attendee
WHEN (SELECT state FROM village_project WHERE id = OLD.project_id) <> 'running'
BEGIN SELECT RAISE(ABORT, 'village_project not running'); END;
`;
