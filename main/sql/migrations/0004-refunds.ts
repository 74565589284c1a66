import type { Rebuild } from '../rebuild.ts';

/** Refunds by line, several to one sale, or without a receipt; any paper in the print queue: migration 4. */
export const refundRebuilds: readonly Rebuild[] = [
  {
    table: 'sale',
    // As before, but a sale may have several refunds, and a refund no sale: the receipt was lost.
    create: /* sql */ `
CREATE TABLE sale (
  -- A sale has the id of its ticket; a refund has its own.
  id TEXT NOT NULL PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('sale', 'refund')),
  -- What a refund takes back; NULL on a refund whose receipt nobody has.
  original_id TEXT REFERENCES sale (id),
  shift_id TEXT NOT NULL REFERENCES shift (id),
  till INTEGER NOT NULL,
  cashier TEXT NOT NULL,
  shop_version INTEGER NOT NULL REFERENCES shop_version (version),
  receipt_number TEXT NOT NULL UNIQUE,
  business_date TEXT NOT NULL,
  settled_at_ms INTEGER NOT NULL,
  -- Amounts are negative on a refund.
  subtotal_won INTEGER NOT NULL,
  line_discount_won INTEGER NOT NULL,
  order_discount_won INTEGER NOT NULL,
  order_discount_name TEXT NOT NULL,
  due_won INTEGER NOT NULL,
  supply_value_won INTEGER NOT NULL,
  vat_won INTEGER NOT NULL,
  exempt_won INTEGER NOT NULL,
  zero_rated_won INTEGER NOT NULL,
  rounding_won INTEGER NOT NULL,
  reason TEXT NOT NULL,
  entry_id TEXT REFERENCES journal_entry (id),
  CHECK (kind = 'refund' OR original_id IS NULL),
  CHECK (supply_value_won + vat_won + exempt_won + zero_rated_won = due_won),
  CHECK (subtotal_won - line_discount_won - order_discount_won = due_won)
) STRICT, WITHOUT ROWID`,
  },
  {
    table: 'print_job',
    // As before, with one kind more: any paper that is about neither a sale nor a shift.
    create: /* sql */ `
CREATE TABLE print_job (
  id TEXT NOT NULL PRIMARY KEY,
  printer_id TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN
    ('receipt', 'refund', 'reprint', 'xReport', 'zReport', 'drawer', 'test', 'document')),
  title TEXT NOT NULL,
  -- The sale, shift or device that it is about.
  source_id TEXT,
  copy_number INTEGER NOT NULL CHECK (copy_number >= 0),
  state TEXT NOT NULL
    CHECK (state IN ('queued', 'sending', 'sent', 'confirmed', 'uncertain', 'failed', 'discarded')),
  detail TEXT NOT NULL,
  created_at_ms INTEGER NOT NULL,
  changed_at_ms INTEGER NOT NULL,
  bytes BLOB NOT NULL
) STRICT`,
  },
];

export const refunds = /* sql */ `
CREATE INDEX sale_by_original ON sale (original_id) WHERE original_id IS NOT NULL;

-- The line and the payment of the sale that a refund's own take back. NULL on refunds of before, which were
-- whole: there it is the one at the same place.
ALTER TABLE sale_line ADD COLUMN original_position INTEGER;
ALTER TABLE tender ADD COLUMN original_tender_id TEXT REFERENCES tender (id);

CREATE INDEX tender_by_original ON tender (original_tender_id) WHERE original_tender_id IS NOT NULL;

-- Whatever the program does: no line gives back more pieces than were sold.
CREATE TRIGGER sale_line_never_over_sold BEFORE INSERT ON sale_line
WHEN NEW.quantity < 0 AND (
  SELECT sold.quantity + NEW.quantity + coalesce((
    SELECT sum(back.quantity)
    FROM sale AS earlier JOIN sale_line AS back ON back.sale_id = earlier.id
    WHERE earlier.original_id = refund.original_id
      AND coalesce(back.original_position, back.position) = sold.position), 0)
  FROM sale AS refund JOIN sale_line AS sold ON sold.sale_id = refund.original_id
  WHERE refund.id = NEW.sale_id AND sold.position = coalesce(NEW.original_position, NEW.position)) < 0
BEGIN
  SELECT RAISE(ABORT, 'sale_line refunded over sold');
END;

-- Nor does a payment give back more than it took.
CREATE TRIGGER tender_never_over_paid BEFORE INSERT ON tender
WHEN NEW.amount_won < 0 AND NEW.original_tender_id IS NOT NULL AND (
  SELECT paid.amount_won + NEW.amount_won + coalesce((
    SELECT sum(back.amount_won) FROM tender AS back WHERE back.original_tender_id = paid.id), 0)
  FROM tender AS paid WHERE paid.id = NEW.original_tender_id) < 0
BEGIN
  SELECT RAISE(ABORT, 'tender refunded over paid');
END;
`;
