import type { Rebuild } from '../rebuild.ts';

/** Orders from outside (배달 주문): migration 13. */
export const deliveryRebuilds: readonly Rebuild[] = [
  {
    table: 'print_job',
    // As before, with the slip of an order: it names a person, so its bytes are never in the file.
    create: /* sql */ `
CREATE TABLE print_job (
  id TEXT NOT NULL PRIMARY KEY,
  printer_id TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN
    ('receipt', 'refund', 'reprint', 'xReport', 'zReport', 'drawer', 'test', 'document', 'orderSlip')),
  title TEXT NOT NULL,
  -- The sale, shift, order or device that it is about.
  source_id TEXT,
  copy_number INTEGER NOT NULL CHECK (copy_number >= 0),
  state TEXT NOT NULL
    CHECK (state IN ('queued', 'sending', 'sent', 'confirmed', 'uncertain', 'failed', 'discarded')),
  detail TEXT NOT NULL,
  created_at_ms INTEGER NOT NULL,
  changed_at_ms INTEGER NOT NULL,
  bytes BLOB NOT NULL CHECK (kind <> 'orderSlip' OR bytes = x'')
) STRICT`,
  },
];

export const delivery = /* sql */ `
CREATE TABLE delivery_order (
  id TEXT NOT NULL PRIMARY KEY,
  -- A channel of resources/channels, and its own number: what comes twice is one order.
  channel TEXT NOT NULL,
  external_id TEXT NOT NULL,
  version INTEGER NOT NULL CHECK (version >= 1),
  display_number TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('delivery', 'takeout')),
  state TEXT NOT NULL CHECK (state IN ('waiting', 'accepted', 'ready', 'delivering', 'completed', 'rejected',
    'expired', 'cancelled')),
  payment TEXT NOT NULL CHECK (payment IN ('prepaid', 'cash', 'card', 'currency')),
  business_date TEXT NOT NULL,
  received_at_ms INTEGER NOT NULL CHECK (received_at_ms >= 0),
  ordered_at_ms INTEGER NOT NULL CHECK (ordered_at_ms >= 0),
  accept_by_ms INTEGER CHECK (accept_by_ms >= 0),
  reserve_at_ms INTEGER CHECK (reserve_at_ms >= 0),
  -- When a person first acted on its alarm; null rings.
  heard_at_ms INTEGER CHECK (heard_at_ms >= 0),
  accepted_at_ms INTEGER CHECK (accepted_at_ms >= 0),
  cook_minutes INTEGER CHECK (cook_minutes BETWEEN 1 AND 240),
  ready_at_ms INTEGER CHECK (ready_at_ms >= 0),
  ended_at_ms INTEGER CHECK (ended_at_ms >= 0),
  payable_won INTEGER NOT NULL CHECK (payable_won BETWEEN 0 AND 1000000000000),
  -- Items, requests, discounts and delivery fee: nothing of a person.
  content_json TEXT NOT NULL,
  -- What is about a person: masked for good a day after the end, erased some days later.
  person_json TEXT,
  person_state TEXT NOT NULL DEFAULT 'whole' CHECK (person_state IN ('whole', 'masked', 'erased')),
  -- The items that the kitchen has on paper; null is none.
  printed_json TEXT,
  UNIQUE (channel, external_id),
  CHECK ((accepted_at_ms IS NULL) = (cook_minutes IS NULL)),
  CHECK ((ended_at_ms IS NULL) = (state IN ('waiting', 'accepted', 'ready', 'delivering'))),
  CHECK ((person_json IS NULL) = (person_state = 'erased'))
) STRICT, WITHOUT ROWID;

CREATE INDEX delivery_order_open ON delivery_order (received_at_ms) WHERE ended_at_ms IS NULL;
CREATE INDEX delivery_order_by_day ON delivery_order (business_date, state, payable_won);
CREATE INDEX delivery_order_with_person ON delivery_order (person_state, ended_at_ms)
WHERE ended_at_ms IS NOT NULL AND person_state <> 'erased';

-- What happened to an order, when, and by whom: the evidence when a channel asks.
CREATE TABLE delivery_event (
  order_id TEXT NOT NULL REFERENCES delivery_order (id),
  position INTEGER NOT NULL CHECK (position >= 1),
  kind TEXT NOT NULL CHECK (kind IN ('received', 'changed', 'heard', 'accepted', 'printed', 'ready',
    'delivering', 'completed', 'rejected', 'expired', 'cancelled', 'unmasked', 'masked', 'erased')),
  detail TEXT NOT NULL,
  at_ms INTEGER NOT NULL CHECK (at_ms >= 0),
  PRIMARY KEY (order_id, position)
) STRICT, WITHOUT ROWID;

-- What a channel's program shows instead of a password: kept as a hash.
CREATE TABLE channel_key (
  channel TEXT NOT NULL PRIMARY KEY,
  key_hash TEXT NOT NULL UNIQUE,
  created_at_ms INTEGER NOT NULL CHECK (created_at_ms >= 0)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER delivery_order_begins_waiting BEFORE INSERT ON delivery_order WHEN NEW.state <> 'waiting'
BEGIN SELECT RAISE(ABORT, 'delivery_order does not begin there'); END;

CREATE TRIGGER delivery_order_moves BEFORE UPDATE OF state ON delivery_order
WHEN NEW.state <> OLD.state AND OLD.state || '>' || NEW.state NOT IN ('waiting>accepted',
  'waiting>rejected', 'waiting>expired', 'waiting>cancelled', 'accepted>ready', 'accepted>cancelled',
  'ready>delivering', 'ready>completed', 'ready>cancelled', 'delivering>completed', 'delivering>cancelled')
BEGIN SELECT RAISE(ABORT, 'delivery_order does not move there'); END;

CREATE TRIGGER delivery_order_forgets BEFORE UPDATE OF person_state ON delivery_order
WHEN OLD.person_state || '>' || NEW.person_state IN ('masked>whole', 'erased>whole', 'erased>masked')
BEGIN SELECT RAISE(ABORT, 'delivery_order does not remember'); END;

CREATE TRIGGER delivery_order_keeps_version BEFORE UPDATE OF version ON delivery_order
WHEN NEW.version < OLD.version
BEGIN SELECT RAISE(ABORT, 'delivery_order goes back'); END;

CREATE TRIGGER delivery_order_no_delete BEFORE DELETE ON delivery_order
BEGIN SELECT RAISE(ABORT, 'delivery_order kept'); END;
CREATE TRIGGER delivery_event_no_update BEFORE UPDATE ON delivery_event
BEGIN SELECT RAISE(ABORT, 'delivery_event immutable'); END;
CREATE TRIGGER delivery_event_no_delete BEFORE DELETE ON delivery_event
BEGIN SELECT RAISE(ABORT, 'delivery_event immutable'); END;
`;
