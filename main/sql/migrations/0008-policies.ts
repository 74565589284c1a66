/** Benefit policies that this shop's file adds to those of the program: migration 8. */
export const policies = /* sql */ `
-- Being thought about: changed and thrown away as one likes, and never in force.
CREATE TABLE policy_draft (
  id TEXT NOT NULL PRIMARY KEY,
  policy_json TEXT NOT NULL,
  saved_at_ms INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- In force from its time on: sales name it by its version, so it never changes and never goes.
CREATE TABLE published_policy (
  version TEXT NOT NULL PRIMARY KEY,
  -- On the Korean clock, as in the policy.
  from_time TEXT NOT NULL UNIQUE,
  policy_json TEXT NOT NULL,
  reason TEXT NOT NULL,
  published_at_ms INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TRIGGER published_policy_no_update BEFORE UPDATE ON published_policy
BEGIN SELECT RAISE(ABORT, 'published_policy immutable'); END;
CREATE TRIGGER published_policy_no_delete BEFORE DELETE ON published_policy
BEGIN SELECT RAISE(ABORT, 'published_policy immutable'); END;

-- Past payments in local currency, by the time that decides their rules.
CREATE INDEX tender_by_currency_date ON tender (business_date, id) WHERE kind = 'currency';
`;
