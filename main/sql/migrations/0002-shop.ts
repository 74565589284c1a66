/** Goods, tickets, sales, shifts and paper: migration 2. */
export const shop = /* sql */ `
-- The shop: settings, goods, tickets, sales, shifts, paper.

CREATE TABLE setting (
  key TEXT NOT NULL PRIMARY KEY,
  value_json TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- A change of the shop's name or address is a new version: old receipts print as they were.
CREATE TABLE shop_version (
  version INTEGER NOT NULL PRIMARY KEY,
  saved_at_ms INTEGER NOT NULL,
  profile_json TEXT NOT NULL
) STRICT;

CREATE TABLE category (
  id TEXT NOT NULL PRIMARY KEY,
  name TEXT NOT NULL,
  icon TEXT NOT NULL,
  tint TEXT NOT NULL,
  position INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE product (
  id TEXT NOT NULL PRIMARY KEY,
  name TEXT NOT NULL,
  category_id TEXT REFERENCES category (id),
  unit_price_won INTEGER NOT NULL CHECK (unit_price_won BETWEEN 0 AND 1000000000000),
  price_kind TEXT NOT NULL CHECK (price_kind IN ('fixed', 'weight', 'open')),
  tax_treatment TEXT NOT NULL CHECK (tax_treatment IN ('taxable', 'exempt', 'zeroRated')),
  currency_excluded INTEGER NOT NULL CHECK (currency_excluded IN (0, 1)),
  favourite_position INTEGER,
  is_active INTEGER NOT NULL CHECK (is_active IN (0, 1)),
  saved_at_ms INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX product_by_category ON product (category_id, name);
CREATE INDEX product_by_favourite ON product (favourite_position) WHERE favourite_position IS NOT NULL;
CREATE INDEX product_by_name ON product (name, id);

-- code is what a scan is looked up by: a GTIN-14, an in-store item as flag:item, or a code as typed.
CREATE TABLE product_barcode (
  code TEXT NOT NULL PRIMARY KEY,
  product_id TEXT NOT NULL REFERENCES product (id),
  -- As the shop typed or scanned it, for screens.
  shown TEXT NOT NULL,
  pack_quantity INTEGER NOT NULL CHECK (pack_quantity BETWEEN 1 AND 9999)
) STRICT, WITHOUT ROWID;

CREATE INDEX product_barcode_by_product ON product_barcode (product_id);

CREATE TABLE ticket (
  id TEXT NOT NULL PRIMARY KEY,
  till INTEGER NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('open', 'held', 'settled', 'voided')),
  name TEXT NOT NULL,
  opened_at_ms INTEGER NOT NULL,
  held_at_ms INTEGER,
  discount_json TEXT
) STRICT, WITHOUT ROWID;

CREATE INDEX ticket_by_state ON ticket (state, opened_at_ms) WHERE state IN ('open', 'held');

CREATE TABLE ticket_line (
  ticket_id TEXT NOT NULL REFERENCES ticket (id),
  position INTEGER NOT NULL,
  id TEXT NOT NULL UNIQUE,
  product_id TEXT REFERENCES product (id),
  name TEXT NOT NULL,
  unit_price_won INTEGER NOT NULL CHECK (unit_price_won BETWEEN 0 AND 1000000000000),
  quantity INTEGER NOT NULL CHECK (quantity BETWEEN 1 AND 9999),
  weight_grams INTEGER CHECK (weight_grams > 0),
  tax_treatment TEXT NOT NULL CHECK (tax_treatment IN ('taxable', 'exempt', 'zeroRated')),
  currency_excluded INTEGER NOT NULL CHECK (currency_excluded IN (0, 1)),
  price_source TEXT NOT NULL CHECK (price_source IN ('catalog', 'typed', 'label')),
  discount_json TEXT,
  -- A voided line stays: who took what off a ticket can be asked later.
  voided_at_ms INTEGER,
  PRIMARY KEY (ticket_id, position)
) STRICT, WITHOUT ROWID;

-- A settled ticket is history.
CREATE TRIGGER ticket_settled_no_update BEFORE UPDATE ON ticket WHEN OLD.state = 'settled'
BEGIN SELECT RAISE(ABORT, 'ticket settled'); END;
CREATE TRIGGER ticket_no_delete BEFORE DELETE ON ticket
BEGIN SELECT RAISE(ABORT, 'ticket kept'); END;
CREATE TRIGGER ticket_line_settled_no_insert BEFORE INSERT ON ticket_line
WHEN (SELECT state FROM ticket WHERE id = NEW.ticket_id) = 'settled'
BEGIN SELECT RAISE(ABORT, 'ticket settled'); END;
CREATE TRIGGER ticket_line_settled_no_update BEFORE UPDATE ON ticket_line
WHEN (SELECT state FROM ticket WHERE id = OLD.ticket_id) = 'settled'
BEGIN SELECT RAISE(ABORT, 'ticket settled'); END;
CREATE TRIGGER ticket_line_no_delete BEFORE DELETE ON ticket_line
BEGIN SELECT RAISE(ABORT, 'ticket_line kept'); END;

CREATE TABLE shift (
  id TEXT NOT NULL PRIMARY KEY,
  till INTEGER NOT NULL,
  cashier TEXT NOT NULL,
  business_date TEXT NOT NULL,
  opened_at_ms INTEGER NOT NULL,
  closed_at_ms INTEGER,
  opening_float_won INTEGER NOT NULL CHECK (opening_float_won >= 0)
) STRICT, WITHOUT ROWID;

-- One open shift to a till.
CREATE UNIQUE INDEX shift_by_open_till ON shift (till) WHERE closed_at_ms IS NULL;

CREATE TRIGGER shift_closed_no_update BEFORE UPDATE ON shift WHEN OLD.closed_at_ms IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'shift closed'); END;

CREATE TABLE sale (
  -- A sale has the id of its ticket; a refund has its own.
  id TEXT NOT NULL PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('sale', 'refund')),
  original_id TEXT UNIQUE REFERENCES sale (id),
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
  CHECK ((kind = 'refund') = (original_id IS NOT NULL)),
  CHECK (supply_value_won + vat_won + exempt_won + zero_rated_won = due_won),
  CHECK (subtotal_won - line_discount_won - order_discount_won = due_won)
) STRICT, WITHOUT ROWID;

CREATE INDEX sale_by_business_date ON sale (business_date, settled_at_ms, id);
-- Refunds are few: a page of them alone must not walk past all sales.
CREATE INDEX sale_by_refund_date ON sale (business_date, settled_at_ms, id) WHERE kind = 'refund';
CREATE INDEX sale_by_shift ON sale (shift_id);
CREATE INDEX sale_by_due ON sale (due_won, settled_at_ms);

CREATE TABLE sale_line (
  sale_id TEXT NOT NULL REFERENCES sale (id),
  position INTEGER NOT NULL,
  product_id TEXT REFERENCES product (id),
  name TEXT NOT NULL,
  unit_price_won INTEGER NOT NULL,
  quantity INTEGER NOT NULL,
  weight_grams INTEGER,
  tax_treatment TEXT NOT NULL,
  gross_won INTEGER NOT NULL,
  discount_won INTEGER NOT NULL,
  discount_name TEXT NOT NULL,
  -- This line's part of the discount on the whole ticket.
  order_discount_won INTEGER NOT NULL,
  net_won INTEGER NOT NULL,
  PRIMARY KEY (sale_id, position),
  CHECK (gross_won - discount_won - order_discount_won = net_won)
) STRICT, WITHOUT ROWID;

CREATE TABLE tender (
  id TEXT NOT NULL PRIMARY KEY,
  sale_id TEXT NOT NULL REFERENCES sale (id),
  position INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('cash', 'card', 'currency')),
  state TEXT NOT NULL CHECK (state IN ('posted', 'pending')),
  amount_won INTEGER NOT NULL CHECK (amount_won <> 0),
  received_won INTEGER,
  change_won INTEGER NOT NULL CHECK (change_won >= 0),
  approval_number TEXT,
  approved_at_ms INTEGER,
  masked_card TEXT,
  business_date TEXT NOT NULL,
  UNIQUE (sale_id, position),
  -- Change comes from cash only, and never exceeds the cash handed over (domain.md A5, A6).
  CHECK (change_won = 0 OR kind = 'cash'),
  CHECK (received_won IS NULL OR change_won = received_won - amount_won),
  CHECK (state = 'posted' OR kind <> 'cash')
) STRICT, WITHOUT ROWID;

CREATE INDEX tender_by_approval ON tender (approval_number, business_date) WHERE approval_number IS NOT NULL;

-- A pending tender waits here until its resolution; the table stays small.
CREATE TABLE pending_tender (
  tender_id TEXT NOT NULL PRIMARY KEY REFERENCES tender (id)
) STRICT, WITHOUT ROWID;

CREATE TABLE tender_resolution (
  tender_id TEXT NOT NULL PRIMARY KEY REFERENCES tender (id),
  outcome TEXT NOT NULL CHECK (outcome IN ('posted', 'paidInCash', 'uncollected', 'voided')),
  approval_number TEXT,
  masked_card TEXT,
  reason TEXT NOT NULL,
  shift_id TEXT NOT NULL REFERENCES shift (id),
  at_ms INTEGER NOT NULL,
  entry_id TEXT REFERENCES journal_entry (id)
) STRICT, WITHOUT ROWID;

CREATE INDEX tender_resolution_by_approval ON tender_resolution (approval_number)
WHERE approval_number IS NOT NULL;

CREATE TRIGGER sale_no_update BEFORE UPDATE ON sale BEGIN SELECT RAISE(ABORT, 'sale immutable'); END;
CREATE TRIGGER sale_no_delete BEFORE DELETE ON sale BEGIN SELECT RAISE(ABORT, 'sale immutable'); END;
CREATE TRIGGER sale_line_no_update BEFORE UPDATE ON sale_line
BEGIN SELECT RAISE(ABORT, 'sale_line immutable'); END;
CREATE TRIGGER sale_line_no_delete BEFORE DELETE ON sale_line
BEGIN SELECT RAISE(ABORT, 'sale_line immutable'); END;
CREATE TRIGGER tender_no_update BEFORE UPDATE ON tender BEGIN SELECT RAISE(ABORT, 'tender immutable'); END;
CREATE TRIGGER tender_no_delete BEFORE DELETE ON tender BEGIN SELECT RAISE(ABORT, 'tender immutable'); END;
CREATE TRIGGER tender_resolution_no_update BEFORE UPDATE ON tender_resolution
BEGIN SELECT RAISE(ABORT, 'tender_resolution immutable'); END;
CREATE TRIGGER tender_resolution_no_delete BEFORE DELETE ON tender_resolution
BEGIN SELECT RAISE(ABORT, 'tender_resolution immutable'); END;

-- Sums of X and Z reports and of days, kept with each sale so that a report never scans sales.
CREATE TABLE shift_total (
  shift_id TEXT NOT NULL REFERENCES shift (id),
  kind TEXT NOT NULL CHECK (kind IN ('sale', 'refund')),
  business_date TEXT NOT NULL,
  count INTEGER NOT NULL,
  subtotal_won INTEGER NOT NULL,
  discount_won INTEGER NOT NULL,
  due_won INTEGER NOT NULL,
  supply_value_won INTEGER NOT NULL,
  vat_won INTEGER NOT NULL,
  exempt_won INTEGER NOT NULL,
  zero_rated_won INTEGER NOT NULL,
  rounding_won INTEGER NOT NULL,
  PRIMARY KEY (shift_id, kind)
) STRICT, WITHOUT ROWID;

CREATE INDEX shift_total_by_business_date ON shift_total (business_date);

CREATE TABLE shift_tender_total (
  shift_id TEXT NOT NULL REFERENCES shift (id),
  sale_kind TEXT NOT NULL CHECK (sale_kind IN ('sale', 'refund')),
  tender_kind TEXT NOT NULL CHECK (tender_kind IN ('cash', 'card', 'currency')),
  count INTEGER NOT NULL,
  amount_won INTEGER NOT NULL,
  PRIMARY KEY (shift_id, sale_kind, tender_kind)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER sale_adds_up AFTER INSERT ON sale
BEGIN
  INSERT INTO shift_total VALUES (
    NEW.shift_id, NEW.kind, NEW.business_date, 1, NEW.subtotal_won,
    NEW.line_discount_won + NEW.order_discount_won,
    NEW.due_won, NEW.supply_value_won, NEW.vat_won, NEW.exempt_won, NEW.zero_rated_won, NEW.rounding_won)
  ON CONFLICT (shift_id, kind) DO UPDATE SET
    count = count + 1,
    subtotal_won = subtotal_won + excluded.subtotal_won,
    discount_won = discount_won + excluded.discount_won,
    due_won = due_won + excluded.due_won,
    supply_value_won = supply_value_won + excluded.supply_value_won,
    vat_won = vat_won + excluded.vat_won,
    exempt_won = exempt_won + excluded.exempt_won,
    zero_rated_won = zero_rated_won + excluded.zero_rated_won,
    rounding_won = rounding_won + excluded.rounding_won;
END;

CREATE TRIGGER tender_adds_up AFTER INSERT ON tender
BEGIN
  INSERT INTO shift_tender_total
  SELECT sale.shift_id, sale.kind, NEW.kind, 1, NEW.amount_won FROM sale WHERE sale.id = NEW.sale_id
  ON CONFLICT (shift_id, sale_kind, tender_kind) DO UPDATE SET
    count = count + 1,
    amount_won = amount_won + excluded.amount_won;
END;

CREATE TABLE cash_movement (
  id TEXT NOT NULL PRIMARY KEY,
  shift_id TEXT NOT NULL REFERENCES shift (id),
  kind TEXT NOT NULL CHECK (kind IN ('payIn', 'payOut', 'cashDrop', 'pendingPaid')),
  amount_won INTEGER NOT NULL CHECK (amount_won > 0),
  reason TEXT NOT NULL,
  at_ms INTEGER NOT NULL,
  entry_id TEXT NOT NULL REFERENCES journal_entry (id)
) STRICT, WITHOUT ROWID;

CREATE INDEX cash_movement_by_shift ON cash_movement (shift_id, at_ms);

CREATE TRIGGER cash_movement_no_update BEFORE UPDATE ON cash_movement
BEGIN SELECT RAISE(ABORT, 'cash_movement immutable'); END;
CREATE TRIGGER cash_movement_no_delete BEFORE DELETE ON cash_movement
BEGIN SELECT RAISE(ABORT, 'cash_movement immutable'); END;

CREATE TABLE drawer_opening (
  id TEXT NOT NULL PRIMARY KEY,
  shift_id TEXT NOT NULL REFERENCES shift (id),
  reason TEXT NOT NULL,
  at_ms INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX drawer_opening_by_shift ON drawer_opening (shift_id);

CREATE TABLE z_report (
  -- Gap-free, one sequence to a till.
  till INTEGER NOT NULL,
  number INTEGER NOT NULL,
  shift_id TEXT NOT NULL UNIQUE REFERENCES shift (id),
  shop_version INTEGER NOT NULL REFERENCES shop_version (version),
  counted_won INTEGER NOT NULL CHECK (counted_won >= 0),
  over_short_won INTEGER NOT NULL,
  over_short_reason TEXT NOT NULL,
  counts_json TEXT NOT NULL,
  -- The figures as printed; verify compares them with the sums.
  figures_json TEXT NOT NULL,
  chain_head TEXT NOT NULL,
  entry_count INTEGER NOT NULL,
  PRIMARY KEY (till, number)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER z_report_no_update BEFORE UPDATE ON z_report
BEGIN SELECT RAISE(ABORT, 'z_report immutable'); END;
CREATE TRIGGER z_report_no_delete BEFORE DELETE ON z_report
BEGIN SELECT RAISE(ABORT, 'z_report immutable'); END;

CREATE TABLE device (
  id TEXT NOT NULL PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('printer', 'scanner')),
  name TEXT NOT NULL,
  url TEXT NOT NULL,
  profile_id TEXT
) STRICT, WITHOUT ROWID;

-- The print queue: at most once for each job, states survive a restart.
CREATE TABLE print_job (
  id TEXT NOT NULL PRIMARY KEY,
  printer_id TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('receipt', 'refund', 'reprint', 'xReport', 'zReport', 'drawer', 'test')),
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
) STRICT;

-- Copies of a receipt that were asked for (재발행): the count is printed on each.
CREATE TABLE reprint (
  sale_id TEXT NOT NULL REFERENCES sale (id),
  copy_number INTEGER NOT NULL,
  at_ms INTEGER NOT NULL,
  PRIMARY KEY (sale_id, copy_number)
) STRICT, WITHOUT ROWID;

CREATE INDEX print_job_by_waiting ON print_job (printer_id, state, id)
WHERE state IN ('queued', 'sending', 'uncertain');
CREATE INDEX print_job_by_source ON print_job (source_id, kind) WHERE source_id IS NOT NULL;
CREATE TRIGGER print_job_keeps_bytes BEFORE UPDATE OF bytes, printer_id, kind, source_id ON print_job
BEGIN SELECT RAISE(ABORT, 'print_job bytes immutable'); END;
`;
