/** What channels say beside the order itself, and what they are told: migration 20. */
export const channelLine = /* sql */ `
-- Fields of the order that the program does not know, as they came. They may name a person: the file refuses
-- to keep them longer than that.
ALTER TABLE delivery_order ADD COLUMN more_json TEXT CHECK (more_json IS NULL OR person_state = 'whole');
-- The channel wants it cancelled, but it is being cooked: a person decides. NULL when nobody asks.
ALTER TABLE delivery_order ADD COLUMN cancel_asked_at_ms INTEGER CHECK (cancel_asked_at_ms >= 0);

-- Cancellations that were faster than their order.
CREATE TABLE early_cancel (
  channel TEXT NOT NULL,
  external_id TEXT NOT NULL,
  at_ms INTEGER NOT NULL CHECK (at_ms >= 0),
  PRIMARY KEY (channel, external_id)
) STRICT, WITHOUT ROWID;

-- Where a channel's program listens. Messages are signed with the secret, so it cannot be kept as a hash.
CREATE TABLE channel_webhook (
  channel TEXT NOT NULL PRIMARY KEY,
  url TEXT NOT NULL,
  secret TEXT NOT NULL,
  created_at_ms INTEGER NOT NULL CHECK (created_at_ms >= 0),
  -- The last time that it took a message, and that it did not, with what was wrong.
  told_at_ms INTEGER CHECK (told_at_ms >= 0),
  failed_at_ms INTEGER CHECK (failed_at_ms >= 0),
  detail TEXT NOT NULL DEFAULT '',
  -- Since a message was given up, until it takes one again.
  gave_up_at_ms INTEGER CHECK (gave_up_at_ms >= 0)
) STRICT, WITHOUT ROWID;

-- The outbox: an event of an order that its channel is to hear of, in the transaction of the event.
CREATE TABLE channel_notice (
  order_id TEXT NOT NULL,
  position INTEGER NOT NULL,
  channel TEXT NOT NULL,
  -- byHand: given up, and a person has done the same at the channel.
  state TEXT NOT NULL CHECK (state IN ('waiting', 'told', 'failed', 'byHand')),
  tries INTEGER NOT NULL CHECK (tries >= 0),
  next_at_ms INTEGER NOT NULL CHECK (next_at_ms >= 0),
  created_at_ms INTEGER NOT NULL CHECK (created_at_ms >= 0),
  changed_at_ms INTEGER NOT NULL CHECK (changed_at_ms >= 0),
  detail TEXT NOT NULL,
  PRIMARY KEY (order_id, position),
  FOREIGN KEY (order_id, position) REFERENCES delivery_event (order_id, position)
) STRICT, WITHOUT ROWID;

CREATE INDEX channel_notice_due ON channel_notice (next_at_ms) WHERE state = 'waiting';
CREATE INDEX channel_notice_failed ON channel_notice (changed_at_ms) WHERE state = 'failed';
CREATE INDEX channel_notice_by_channel ON channel_notice (channel, changed_at_ms);
CREATE INDEX channel_notice_told ON channel_notice (changed_at_ms) WHERE state IN ('told', 'byHand');

-- Whatever part of the program moves an order on, its channel hears of it: nothing else has to remember to.
CREATE TRIGGER channel_notice_of_event AFTER INSERT ON delivery_event
WHEN NEW.kind IN ('accepted', 'ready', 'recalled', 'delivering', 'completed', 'rejected', 'expired')
  OR (NEW.kind = 'cancelled' AND NEW.detail <> 'byChannel')
  OR (NEW.kind = 'changed' AND NEW.detail = 'cancelRefused')
BEGIN
  INSERT INTO channel_notice
  SELECT NEW.order_id, NEW.position, delivery_order.channel, 'waiting', 0, NEW.at_ms, NEW.at_ms, NEW.at_ms, ''
  FROM delivery_order JOIN channel_webhook USING (channel) WHERE delivery_order.id = NEW.order_id;
END;
`;
