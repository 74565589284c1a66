/** What payments in local currency earn, and the shop's own part in it: migration 3. */
export const benefits = /* sql */ `
-- The rate that the shop pays its customers out of its own pocket (혜택플러스, 상생가맹점), with its history. A
-- row is a decision of its day; a later one over the same time takes its place, and nothing is edited.
CREATE TABLE partner_rate (
  id TEXT NOT NULL PRIMARY KEY,
  from_date TEXT NOT NULL CHECK (from_date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  -- The first day on which it holds no more; NULL goes on.
  to_date TEXT CHECK (to_date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  -- Hundredths of a percent; NULL is no partner in this time.
  rate_bp INTEGER CHECK (rate_bp BETWEEN 1 AND 10000),
  saved_at_ms INTEGER NOT NULL CHECK (saved_at_ms >= 0),
  CHECK (to_date IS NULL OR to_date > from_date)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER partner_rate_no_update BEFORE UPDATE ON partner_rate
BEGIN SELECT RAISE(ABORT, 'partner_rate immutable'); END;
CREATE TRIGGER partner_rate_no_delete BEFORE DELETE ON partner_rate
BEGIN SELECT RAISE(ABORT, 'partner_rate immutable'); END;

-- One funder's part of what one payment earned. Amounts are negative on a refund's payment.
CREATE TABLE sale_benefit (
  -- First of the key: each sale reads and writes its own, and nothing has to find them otherwise.
  sale_id TEXT NOT NULL REFERENCES sale (id),
  tender_id TEXT NOT NULL REFERENCES tender (id),
  position INTEGER NOT NULL CHECK (position >= 0),
  policy_version TEXT NOT NULL,
  programme TEXT NOT NULL,
  funder TEXT NOT NULL CHECK (funder IN ('city', 'district', 'shop')),
  kind TEXT NOT NULL CHECK (kind IN ('cashback', 'discount')),
  -- What is sure, and what it comes to at most: the month of the member is not known at a counter. The same
  -- where it is known or does not matter, as with the shop's own part.
  at_least_won INTEGER NOT NULL,
  at_most_won INTEGER NOT NULL CHECK (at_most_won <> 0),
  PRIMARY KEY (sale_id, tender_id, position),
  CHECK (abs(at_least_won) <= abs(at_most_won) AND at_least_won * at_most_won >= 0),
  CHECK (funder <> 'shop' OR at_least_won = at_most_won)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER sale_benefit_no_update BEFORE UPDATE ON sale_benefit
BEGIN SELECT RAISE(ABORT, 'sale_benefit immutable'); END;
CREATE TRIGGER sale_benefit_no_delete BEFORE DELETE ON sale_benefit
BEGIN SELECT RAISE(ABORT, 'sale_benefit immutable'); END;
`;
