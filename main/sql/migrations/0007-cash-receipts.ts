/** Cash receipts (현금영수증) of sales: migration 7. */
export const cashReceipts = /* sql */ `
-- A receipt for the cash part of a sale. The full number of whom it is for is nowhere in this file.
CREATE TABLE cash_receipt (
  id TEXT NOT NULL PRIMARY KEY,
  sale_id TEXT NOT NULL REFERENCES sale (id),
  -- The shift that was open when it was issued; NULL when none was.
  shift_id TEXT REFERENCES shift (id),
  purpose TEXT NOT NULL CHECK (purpose IN ('incomeDeduction', 'businessExpense')),
  identity_kind TEXT NOT NULL CHECK (identity_kind IN ('mobile', 'card', 'business', 'selfIssued')),
  masked_identity TEXT NOT NULL,
  total_won INTEGER NOT NULL CHECK (total_won > 0),
  supply_value_won INTEGER NOT NULL CHECK (supply_value_won >= 0),
  vat_won INTEGER NOT NULL CHECK (vat_won >= 0),
  service_charge_won INTEGER NOT NULL CHECK (service_charge_won >= 0),
  exempt_won INTEGER NOT NULL CHECK (exempt_won >= 0),
  approval_number TEXT NOT NULL CHECK (approval_number GLOB
    '[0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9]'),
  issued_at_ms INTEGER NOT NULL CHECK (issued_at_ms >= 0),
  -- Date of the Korean calendar, as the tax office counts.
  issued_on TEXT NOT NULL,
  -- Issued by the simulator: it is no receipt.
  is_practice INTEGER NOT NULL CHECK (is_practice IN (0, 1)),
  CHECK (supply_value_won + vat_won + service_charge_won + exempt_won = total_won),
  CHECK ((purpose = 'businessExpense') = (identity_kind = 'business')),
  -- A masked number has its stars; a business number is public, and that of 자진발급 is nobody's.
  CHECK (identity_kind NOT IN ('mobile', 'card') OR masked_identity GLOB '*-[*][*]*-????'),
  CHECK (identity_kind <> 'selfIssued' OR masked_identity = '010-000-1234')
) STRICT, WITHOUT ROWID;

CREATE INDEX cash_receipt_by_sale ON cash_receipt (sale_id);
CREATE INDEX cash_receipt_by_date ON cash_receipt (issued_on, id);
CREATE INDEX cash_receipt_by_shift ON cash_receipt (shift_id) WHERE shift_id IS NOT NULL;
CREATE UNIQUE INDEX cash_receipt_by_approval ON cash_receipt (approval_number, issued_on);

CREATE TABLE cash_receipt_cancel (
  receipt_id TEXT NOT NULL PRIMARY KEY REFERENCES cash_receipt (id),
  reason TEXT NOT NULL CHECK (reason IN ('cancelled', 'wrong', 'other')),
  approval_number TEXT NOT NULL CHECK (approval_number GLOB
    '[0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9]'),
  cancelled_at_ms INTEGER NOT NULL CHECK (cancelled_at_ms >= 0)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER cash_receipt_no_update BEFORE UPDATE ON cash_receipt
BEGIN SELECT RAISE(ABORT, 'cash_receipt immutable'); END;
CREATE TRIGGER cash_receipt_no_delete BEFORE DELETE ON cash_receipt
BEGIN SELECT RAISE(ABORT, 'cash_receipt immutable'); END;
CREATE TRIGGER cash_receipt_cancel_no_update BEFORE UPDATE ON cash_receipt_cancel
BEGIN SELECT RAISE(ABORT, 'cash_receipt_cancel immutable'); END;
CREATE TRIGGER cash_receipt_cancel_no_delete BEFORE DELETE ON cash_receipt_cancel
BEGIN SELECT RAISE(ABORT, 'cash_receipt_cancel immutable'); END;

-- Whatever the program does: one valid receipt to a sale.
CREATE TRIGGER cash_receipt_one_valid BEFORE INSERT ON cash_receipt
WHEN EXISTS (
  SELECT 1 FROM cash_receipt AS earlier WHERE earlier.sale_id = NEW.sale_id
    AND NOT EXISTS (SELECT 1 FROM cash_receipt_cancel AS cancel WHERE cancel.receipt_id = earlier.id))
BEGIN
  SELECT RAISE(ABORT, 'cash_receipt already valid');
END;

-- Nor for more than its cash, less what refunds gave back.
CREATE TRIGGER cash_receipt_within_cash BEFORE INSERT ON cash_receipt
WHEN NEW.total_won > (
  SELECT coalesce(sum(tender.amount_won), 0)
  FROM sale JOIN tender ON tender.sale_id = sale.id
  LEFT JOIN tender_resolution AS resolution ON resolution.tender_id = tender.id
  WHERE (sale.id = NEW.sale_id OR sale.original_id = NEW.sale_id)
    AND (tender.kind = 'cash' OR resolution.outcome = 'paidInCash'))
BEGIN
  SELECT RAISE(ABORT, 'cash_receipt over cash');
END;
`;
