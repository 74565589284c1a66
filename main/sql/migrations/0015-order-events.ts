import type { Rebuild } from '../rebuild.ts';

/** What else happens to an order, from the kitchen to the channel: migration 15. */
export const orderEventRebuilds: readonly Rebuild[] = [
  {
    table: 'delivery_event',
    create: /* sql */ `
CREATE TABLE delivery_event (
  order_id TEXT NOT NULL REFERENCES delivery_order (id),
  position INTEGER NOT NULL CHECK (position >= 1),
  -- held, released: one that came while the counter was off waits for a person. reminded: a reservation's
  -- time has come. started, recalled: in the kitchen. told, notTold: whether its channel knows of a state.
  kind TEXT NOT NULL CHECK (kind IN ('received', 'changed', 'held', 'released', 'heard', 'accepted',
    'reminded', 'printed', 'started', 'ready', 'recalled', 'delivering', 'completed', 'rejected', 'expired',
    'cancelled', 'told', 'notTold', 'unmasked', 'masked', 'erased')),
  detail TEXT NOT NULL,
  at_ms INTEGER NOT NULL CHECK (at_ms >= 0),
  PRIMARY KEY (order_id, position)
) STRICT, WITHOUT ROWID`,
  },
];
