import type { Rebuild } from '../rebuild.ts';

/** What orders from outside come to in the books: migration 14. */
export const orderMoneyRebuilds: readonly Rebuild[] = [
  {
    table: 'tender',
    // As before, with what a delivery channel pays.
    create: /* sql */ `
CREATE TABLE tender (
  id TEXT NOT NULL PRIMARY KEY,
  sale_id TEXT NOT NULL REFERENCES sale (id),
  position INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('cash', 'card', 'currency', 'channel')),
  state TEXT NOT NULL CHECK (state IN ('posted', 'pending')),
  amount_won INTEGER NOT NULL CHECK (amount_won <> 0),
  received_won INTEGER,
  change_won INTEGER NOT NULL CHECK (change_won >= 0),
  approval_number TEXT,
  approved_at_ms INTEGER,
  masked_card TEXT,
  business_date TEXT NOT NULL,
  original_tender_id TEXT REFERENCES tender (id),
  UNIQUE (sale_id, position),
  -- Change comes from cash only, and never exceeds the cash handed over (domain.md A5, A6).
  CHECK (change_won = 0 OR kind = 'cash'),
  CHECK (received_won IS NULL OR change_won = received_won - amount_won),
  CHECK (state = 'posted' OR kind IN ('card', 'currency'))
) STRICT, WITHOUT ROWID`,
  },
  {
    table: 'shift_tender_total',
    create: /* sql */ `
CREATE TABLE shift_tender_total (
  shift_id TEXT NOT NULL REFERENCES shift (id),
  sale_kind TEXT NOT NULL CHECK (sale_kind IN ('sale', 'refund')),
  tender_kind TEXT NOT NULL CHECK (tender_kind IN ('cash', 'card', 'currency', 'channel')),
  count INTEGER NOT NULL,
  amount_won INTEGER NOT NULL,
  PRIMARY KEY (shift_id, sale_kind, tender_kind)
) STRICT, WITHOUT ROWID`,
  },
];

export const orderMoney = /* sql */ `
-- What the channel owes for a completed order, its sale having the order's id, and what it keeps back. NULL
-- on one that is not completed, or that was before orders were booked.
ALTER TABLE delivery_order ADD COLUMN channel_won INTEGER CHECK (channel_won >= 0);
ALTER TABLE delivery_order ADD COLUMN fee_won INTEGER CHECK (fee_won >= 0);
-- Who bears what a cancelled order has cost, and how much it was.
ALTER TABLE delivery_order ADD COLUMN loss_bearer TEXT
  CHECK (loss_bearer IN ('shop', 'channel', 'customer', 'rider'));
ALTER TABLE delivery_order ADD COLUMN loss_won INTEGER CHECK (loss_won > 0);

CREATE TRIGGER delivery_order_sold_once BEFORE UPDATE OF channel_won, fee_won ON delivery_order
WHEN OLD.channel_won IS NOT NULL OR NEW.state <> 'completed'
BEGIN SELECT RAISE(ABORT, 'delivery_order is sold once, when it is completed'); END;

CREATE TRIGGER delivery_order_lost_once BEFORE UPDATE OF loss_bearer, loss_won ON delivery_order
WHEN OLD.loss_bearer IS NOT NULL OR NEW.state <> 'cancelled'
BEGIN SELECT RAISE(ABORT, 'delivery_order is lost once, when it is cancelled'); END;
`;
