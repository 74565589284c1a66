/** Who is in the group of a village project: migration 36. */
export const villageMembers = /* sql */ `
-- Somebody whom the centre knows has no name here: it goes with the person.
CREATE TABLE village_member (
  project_id TEXT NOT NULL REFERENCES village_project (id),
  position INTEGER NOT NULL CHECK (position BETWEEN 1 AND 200),
  name TEXT CHECK (name <> ''),
  person_id TEXT REFERENCES person (id),
  -- Of one family with whoever stands before: a family counts as one.
  with_above INTEGER NOT NULL CHECK (with_above IN (0, 1) AND (position > 1 OR with_above = 0)),
  PRIMARY KEY (project_id, position),
  CHECK ((name IS NULL) <> (person_id IS NULL))
) STRICT, WITHOUT ROWID;
CREATE INDEX village_member_by_person ON village_member (person_id) WHERE person_id IS NOT NULL;
`;
