/** Papers that channels print to the counter (주문지 받기): migration 24. */
export const capture = /* sql */ `
-- A line that a channel's program prints to, and where the paper goes on to.
CREATE TABLE capture_line (
  id TEXT NOT NULL PRIMARY KEY,
  name TEXT NOT NULL,
  url TEXT NOT NULL,
  -- Null: the paper itself says of which channel it is.
  channel TEXT,
  -- The printer that prints each paper as it came; null is none.
  pass_to TEXT
) STRICT, WITHOUT ROWID;

-- How a channel's papers are read, as the shop has taught it; the latest counts first.
CREATE TABLE capture_template (
  id TEXT NOT NULL PRIMARY KEY,
  channel TEXT NOT NULL,
  saved_at_ms INTEGER NOT NULL CHECK (saved_at_ms >= 0),
  template_json TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- A paper as it came, before anything else is done with it. It names a person: its bytes go when that person
-- is masked in its order.
CREATE TABLE capture_paper (
  id TEXT NOT NULL PRIMARY KEY,
  channel TEXT,
  received_at_ms INTEGER NOT NULL CHECK (received_at_ms >= 0),
  bytes BLOB,
  state TEXT NOT NULL CHECK (state IN ('new', 'read', 'unread', 'dismissed')),
  -- Why it is unread, as JSON.
  faults_json TEXT NOT NULL,
  order_id TEXT REFERENCES delivery_order (id),
  -- When a person first acted on its alarm; null rings while it is unread.
  heard_at_ms INTEGER CHECK (heard_at_ms >= 0),
  settled_at_ms INTEGER CHECK (settled_at_ms >= 0),
  CHECK ((settled_at_ms IS NULL) = (state IN ('new', 'unread'))),
  CHECK (state <> 'new' OR bytes IS NOT NULL),
  CHECK (order_id IS NULL OR state = 'read')
) STRICT;

CREATE INDEX capture_paper_open ON capture_paper (id) WHERE state IN ('new', 'unread');
CREATE INDEX capture_paper_with_bytes ON capture_paper (id) WHERE bytes IS NOT NULL;

CREATE TRIGGER capture_paper_forgets BEFORE UPDATE OF bytes ON capture_paper WHEN NEW.bytes IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'capture_paper does not change'); END;
CREATE TRIGGER capture_paper_no_delete BEFORE DELETE ON capture_paper
BEGIN SELECT RAISE(ABORT, 'capture_paper kept'); END;
`;
