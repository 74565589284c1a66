/** What the kitchen has done and seen of an order, and orders that it takes back: migration 18. */
export const kitchen = /* sql */ `
CREATE TABLE kitchen_order (
  order_id TEXT NOT NULL PRIMARY KEY REFERENCES delivery_order (id),
  started_at_ms INTEGER CHECK (started_at_ms >= 0),
  -- How many of each dish are done.
  cooked_json TEXT NOT NULL,
  -- What somebody in the kitchen has seen of it, and saw before that: what differs is shown as a change.
  seen_json TEXT NOT NULL,
  seen_before_json TEXT,
  -- It was called off while it was cooked: it stays on the screen, struck, until somebody has seen that.
  is_void_shown INTEGER NOT NULL DEFAULT 0 CHECK (is_void_shown IN (0, 1))
) STRICT, WITHOUT ROWID;

CREATE INDEX kitchen_order_void ON kitchen_order (order_id) WHERE is_void_shown = 1;

-- As before, and what is ready may be taken back by the kitchen.
DROP TRIGGER delivery_order_moves;
CREATE TRIGGER delivery_order_moves BEFORE UPDATE OF state ON delivery_order
WHEN NEW.state <> OLD.state AND OLD.state || '>' || NEW.state NOT IN ('waiting>accepted',
  'waiting>rejected', 'waiting>expired', 'waiting>cancelled', 'accepted>ready', 'accepted>cancelled',
  'ready>accepted', 'ready>delivering', 'ready>completed', 'ready>cancelled', 'delivering>completed',
  'delivering>cancelled')
BEGIN SELECT RAISE(ABORT, 'delivery_order does not move there'); END;
`;
