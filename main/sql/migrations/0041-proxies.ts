/** Who signed somebody up in their stead, and which proofs of a reduction were seen: migration 41. */
export const proxies = /* sql */ `
-- Somebody who signed up for another (대신 신청), kept with the sign-up and gone with whoever it is for.
CREATE TABLE enrolment_proxy (
  enrolment_id TEXT NOT NULL PRIMARY KEY REFERENCES enrolment (id),
  name TEXT NOT NULL CHECK (name <> ''),
  relation TEXT NOT NULL
    CHECK (relation IN ('spouse', 'child', 'parent', 'sibling', 'neighbour', 'other'))
) STRICT, WITHOUT ROWID;

-- A proof that staff have seen (증빙 확인): of what, when and until when it holds. It is never kept itself.
CREATE TABLE reduction_proof (
  person_id TEXT NOT NULL REFERENCES person (id),
  -- As in enrolment.reduction: of health nothing but the rate.
  reduction TEXT NOT NULL CHECK (reduction <> ''),
  seen_on TEXT NOT NULL,
  -- Null is that it does not run out.
  valid_until TEXT CHECK (valid_until >= seen_on),
  seen_by TEXT NOT NULL,
  PRIMARY KEY (person_id, reduction)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER enrolment_proxy_goes BEFORE UPDATE OF name ON person
WHEN NEW.name IS NULL AND EXISTS (SELECT 1 FROM enrolment
  JOIN enrolment_proxy ON enrolment_proxy.enrolment_id = enrolment.id WHERE enrolment.person_id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'enrolment_proxy outlives its person'); END;
CREATE TRIGGER reduction_proof_goes BEFORE UPDATE OF name ON person
WHEN NEW.name IS NULL AND EXISTS (SELECT 1 FROM reduction_proof WHERE person_id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'reduction_proof outlives its person'); END;
`;
