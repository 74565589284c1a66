/** What customers' apps said of their cashback: migration 10. */
export const seenCashback = /* sql */ `
-- Typed or scanned at the counter; the newest of a payment holds. It books nothing: it is held against the
-- estimate, so that a rule which is no longer so is noticed.
CREATE TABLE seen_cashback (
  id TEXT NOT NULL PRIMARY KEY,
  sale_id TEXT NOT NULL REFERENCES sale (id),
  tender_id TEXT NOT NULL REFERENCES tender (id),
  seen_won INTEGER NOT NULL CHECK (seen_won >= 0),
  at_ms INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX seen_cashback_by_sale ON seen_cashback (sale_id, id);

CREATE TRIGGER seen_cashback_no_update BEFORE UPDATE ON seen_cashback
BEGIN SELECT RAISE(ABORT, 'seen_cashback immutable'); END;
CREATE TRIGGER seen_cashback_no_delete BEFORE DELETE ON seen_cashback
BEGIN SELECT RAISE(ABORT, 'seen_cashback immutable'); END;
`;
