/** What is sold out for a while (품절): migration 23. */
export const soldOut = /* sql */ `
CREATE TABLE sold_out (
  id TEXT NOT NULL PRIMARY KEY,
  dish TEXT NOT NULL CHECK (dish <> ''),
  channel TEXT NOT NULL,
  reason TEXT NOT NULL CHECK (reason IN ('ingredients', 'tooMany', 'broken', 'other')),
  from_ms INTEGER NOT NULL CHECK (from_ms >= 0),
  -- When it is sold again by itself; NULL waits for a person.
  until_ms INTEGER CHECK (until_ms > from_ms),
  ended_at_ms INTEGER CHECK (ended_at_ms >= from_ms),
  -- When its channel was told, there or by a person, that it is sold out, and that it is sold again.
  hidden_at_ms INTEGER CHECK (hidden_at_ms >= from_ms),
  shown_at_ms INTEGER CHECK (shown_at_ms >= ended_at_ms),
  CHECK (shown_at_ms IS NULL OR (ended_at_ms IS NOT NULL AND hidden_at_ms IS NOT NULL))
) STRICT, WITHOUT ROWID;

CREATE UNIQUE INDEX sold_out_now ON sold_out (dish, channel) WHERE ended_at_ms IS NULL;
CREATE INDEX sold_out_by_until ON sold_out (until_ms) WHERE ended_at_ms IS NULL;
CREATE INDEX sold_out_to_show ON sold_out (ended_at_ms)
WHERE ended_at_ms IS NOT NULL AND hidden_at_ms IS NOT NULL AND shown_at_ms IS NULL;

CREATE TRIGGER sold_out_stays_over BEFORE UPDATE ON sold_out
WHEN OLD.ended_at_ms IS NOT NULL AND NEW.ended_at_ms IS NOT OLD.ended_at_ms
BEGIN SELECT RAISE(ABORT, 'sold_out is over once'); END;
CREATE TRIGGER sold_out_no_delete BEFORE DELETE ON sold_out
BEGIN SELECT RAISE(ABORT, 'sold_out kept'); END;
`;
