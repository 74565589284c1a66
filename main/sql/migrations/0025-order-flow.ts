/** Orders that are held, taken by themselves or come in a pause; pauses, busy mode, what to tell channels. */
export const orderFlow = /* sql */ `
-- Came while the counter was off or its line was dead: a person says yes or no, time alone does not.
ALTER TABLE delivery_order ADD COLUMN held_at_ms INTEGER CHECK (held_at_ms >= 0);
ALTER TABLE delivery_order ADD COLUMN held_why TEXT CHECK (held_why IN ('overdue', 'outage', 'late'));
-- The version that was accepted without a person; a later version rings again.
ALTER TABLE delivery_order ADD COLUMN auto_version INTEGER CHECK (auto_version >= 1);
ALTER TABLE delivery_order ADD COLUMN came_in_pause INTEGER NOT NULL DEFAULT 0
  CHECK (came_in_pause IN (0, 1));
-- Since when its alarm rings: its arrival, or its last change.
ALTER TABLE delivery_order ADD COLUMN rings_since_ms INTEGER CHECK (rings_since_ms >= 0);

CREATE TRIGGER delivery_order_held_waits BEFORE UPDATE ON delivery_order
WHEN OLD.held_at_ms IS NOT NULL AND (NEW.held_at_ms IS NULL OR NEW.state = 'expired'
  OR NEW.auto_version IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'delivery_order held for a person'); END;

-- A channel whose orders nobody takes for a while. Every pause has its end.
CREATE TABLE order_pause (
  channel TEXT NOT NULL PRIMARY KEY,
  since_ms INTEGER NOT NULL CHECK (since_ms >= 0),
  until_ms INTEGER NOT NULL CHECK (until_ms > since_ms)
) STRICT, WITHOUT ROWID;

CREATE TABLE order_busy (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  minutes INTEGER NOT NULL CHECK (minutes BETWEEN 1 AND 120),
  since_ms INTEGER NOT NULL CHECK (since_ms >= 0),
  -- Null lasts until somebody ends it.
  until_ms INTEGER CHECK (until_ms > since_ms)
) STRICT;

-- When the counter was last alive, and the last time that it was off for longer than a moment.
CREATE TABLE order_watch (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  alive_at_ms INTEGER NOT NULL CHECK (alive_at_ms >= 0),
  off_from_ms INTEGER CHECK (off_from_ms >= 0),
  back_at_ms INTEGER CHECK (back_at_ms >= off_from_ms),
  -- It is to be said that the shop was open meanwhile; until somebody has read it.
  is_to_say INTEGER NOT NULL DEFAULT 0 CHECK (is_to_say IN (0, 1))
) STRICT;

-- What a person still has to do in a channel's own program, because it does not hear of it from here.
CREATE TABLE channel_task (
  id TEXT NOT NULL PRIMARY KEY,
  channel TEXT NOT NULL,
  what TEXT NOT NULL CHECK (what IN ('reject', 'cancel', 'pause', 'resume')),
  order_id TEXT REFERENCES delivery_order (id),
  since_ms INTEGER NOT NULL CHECK (since_ms >= 0),
  CHECK ((order_id IS NULL) = (what IN ('pause', 'resume')))
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX channel_task_by_order ON channel_task (order_id, what) WHERE order_id IS NOT NULL;
CREATE UNIQUE INDEX channel_task_of_pause ON channel_task (channel) WHERE order_id IS NULL;
`;
