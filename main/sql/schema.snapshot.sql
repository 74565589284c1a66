-- The schema after all migrations. Generated, for reading and for the schema guard:
-- npx --no -- node tests/sql/write-snapshot.ts

CREATE TABLE account (
  code TEXT NOT NULL PRIMARY KEY,
  role TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL CHECK (kind IN ('asset', 'liability', 'equity', 'income', 'expense')),
  -- The side on which the balance of this account is shown as positive.
  normal_side TEXT NOT NULL CHECK (normal_side IN ('debit', 'credit')),
  name_ko TEXT NOT NULL,
  name_en TEXT NOT NULL
) STRICT;

CREATE TABLE account_balance (
  book TEXT NOT NULL,
  account_code TEXT NOT NULL REFERENCES account (code),
  debit_won INTEGER NOT NULL,
  credit_won INTEGER NOT NULL,
  PRIMARY KEY (book, account_code)
) STRICT, WITHOUT ROWID;

CREATE TABLE account_day (
  book TEXT NOT NULL,
  account_code TEXT NOT NULL REFERENCES account (code),
  business_date TEXT NOT NULL,
  debit_won INTEGER NOT NULL,
  credit_won INTEGER NOT NULL,
  PRIMARY KEY (book, account_code, business_date)
) STRICT, WITHOUT ROWID;

CREATE TABLE attendance (
  lesson_id TEXT NOT NULL REFERENCES lesson (id),
  enrolment_id TEXT NOT NULL REFERENCES enrolment (id),
  state TEXT NOT NULL CHECK (state IN ('present', 'late', 'left', 'excused', 'absent')),
  -- When it was said first that somebody came, or did not.
  at_ms INTEGER NOT NULL CHECK (at_ms >= 0),
  PRIMARY KEY (lesson_id, enrolment_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE attendance_move (
  lesson_id TEXT NOT NULL REFERENCES lesson (id),
  enrolment_id TEXT NOT NULL REFERENCES enrolment (id),
  position INTEGER NOT NULL CHECK (position >= 1),
  before TEXT CHECK (before IN ('present', 'late', 'left', 'excused', 'absent')),
  state TEXT CHECK (state IN ('present', 'late', 'left', 'excused', 'absent')),
  how TEXT NOT NULL CHECK (how IN ('tap', 'scan', 'closed', 'undone', 'merged')),
  at_ms INTEGER NOT NULL CHECK (at_ms >= 0),
  -- Null is that two entries turned out to be one person.
  role TEXT,
  PRIMARY KEY (lesson_id, enrolment_id, position),
  CHECK (before IS NOT state)
) STRICT, WITHOUT ROWID;

CREATE TABLE bank_deposit (
  id TEXT NOT NULL PRIMARY KEY,
  import_id TEXT NOT NULL REFERENCES bank_import (id),
  date TEXT NOT NULL CHECK (date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  time TEXT NOT NULL,
  amount_won INTEGER NOT NULL CHECK (amount_won > 0),
  memo TEXT NOT NULL,
  -- The same line, read again from the same file or another one, is not a second deposit.
  fingerprint TEXT NOT NULL UNIQUE,
  -- The match that holds it; and why it is none of the shop's sales, when a person said so.
  match_id TEXT REFERENCES bank_match (id),
  other_reason TEXT,
  CHECK (match_id IS NULL OR other_reason IS NULL)
) STRICT, WITHOUT ROWID;

CREATE TABLE bank_import (
  id TEXT NOT NULL PRIMARY KEY,
  file_name TEXT NOT NULL,
  at_ms INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE bank_match (
  id TEXT NOT NULL PRIMARY KEY,
  at_ms INTEGER NOT NULL,
  -- Deposited, and what was kept back: together they are what the items of the match were cleared of.
  deposited_won INTEGER NOT NULL CHECK (deposited_won > 0),
  fee_won INTEGER NOT NULL CHECK (fee_won >= 0),
  -- NULL where nothing had to be booked: a payout for wallets that came as it was.
  entry_id TEXT REFERENCES journal_entry (id)
) STRICT, WITHOUT ROWID;

CREATE TABLE bank_match_item (
  match_id TEXT NOT NULL REFERENCES bank_match (id),
  kind TEXT NOT NULL CHECK (kind IN ('card', 'currency', 'wallet', 'channel')),
  -- A business date, for a channel with its id behind it, or the number of a payout for wallets.
  place TEXT NOT NULL,
  cleared_won INTEGER NOT NULL CHECK (cleared_won <> 0),
  PRIMARY KEY (match_id, kind, place)
) STRICT, WITHOUT ROWID;

CREATE TABLE bank_match_undo (
  match_id TEXT NOT NULL PRIMARY KEY REFERENCES bank_match (id),
  at_ms INTEGER NOT NULL,
  entry_id TEXT REFERENCES journal_entry (id)
) STRICT, WITHOUT ROWID;

CREATE TABLE campaign (
  id TEXT NOT NULL PRIMARY KEY,
  created_at_ms INTEGER NOT NULL CHECK (created_at_ms >= 0)
) STRICT, WITHOUT ROWID;

CREATE TABLE campaign_closing (
  campaign_id TEXT NOT NULL PRIMARY KEY REFERENCES campaign (id),
  reason TEXT NOT NULL,
  at_ms INTEGER NOT NULL CHECK (at_ms >= 0)
) STRICT, WITHOUT ROWID;

CREATE TABLE campaign_handover (
  number INTEGER NOT NULL PRIMARY KEY CHECK (number >= 1),
  campaign_id TEXT NOT NULL REFERENCES campaign (id),
  amount_won INTEGER NOT NULL CHECK (amount_won BETWEEN 1 AND 1000000000000),
  -- Where the money was taken from.
  source TEXT NOT NULL CHECK (source IN ('drawer', 'safe', 'bank')),
  recipient TEXT NOT NULL,
  -- The shift whose drawer it came from.
  shift_id TEXT REFERENCES shift (id),
  business_date TEXT NOT NULL,
  at_ms INTEGER NOT NULL CHECK (at_ms >= 0),
  entry_id TEXT NOT NULL REFERENCES journal_entry (id), wallet_won INTEGER NOT NULL DEFAULT 0 CHECK (wallet_won >= 0), wallet_entry_id TEXT REFERENCES journal_entry (id),
  CHECK ((source = 'drawer') = (shift_id IS NOT NULL))
) STRICT;

CREATE TABLE campaign_total (
  campaign_id TEXT NOT NULL PRIMARY KEY REFERENCES campaign (id),
  gift_count INTEGER NOT NULL CHECK (gift_count >= 0),
  given_won INTEGER NOT NULL CHECK (given_won >= 0),
  returned_won INTEGER NOT NULL CHECK (returned_won >= 0),
  handed_over_won INTEGER NOT NULL CHECK (handed_over_won >= 0),
  CHECK (given_won - returned_won - handed_over_won >= 0)
) STRICT, WITHOUT ROWID;

CREATE TABLE campaign_version (
  campaign_id TEXT NOT NULL REFERENCES campaign (id),
  version INTEGER NOT NULL CHECK (version >= 1),
  title TEXT NOT NULL,
  story TEXT NOT NULL,
  target_won INTEGER NOT NULL CHECK (target_won BETWEEN 1 AND 1000000000000),
  fundraiser TEXT NOT NULL,
  first_day TEXT NOT NULL CHECK (first_day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  last_day TEXT NOT NULL CHECK (last_day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  saved_at_ms INTEGER NOT NULL CHECK (saved_at_ms >= 0),
  PRIMARY KEY (campaign_id, version),
  CHECK (last_day >= first_day)
) STRICT, WITHOUT ROWID;

CREATE TABLE campaign_wallet_total (
  campaign_id TEXT NOT NULL PRIMARY KEY REFERENCES campaign (id),
  held_won INTEGER NOT NULL CHECK (held_won >= 0)
) STRICT, WITHOUT ROWID;

CREATE TABLE capture_line (
  id TEXT NOT NULL PRIMARY KEY,
  name TEXT NOT NULL,
  url TEXT NOT NULL,
  -- Null: the paper itself says of which channel it is.
  channel TEXT,
  -- The printer that prints each paper as it came; null is none.
  pass_to TEXT
) STRICT, WITHOUT ROWID;

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

CREATE TABLE capture_template (
  id TEXT NOT NULL PRIMARY KEY,
  channel TEXT NOT NULL,
  saved_at_ms INTEGER NOT NULL CHECK (saved_at_ms >= 0),
  template_json TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE cash_movement (
  id TEXT NOT NULL PRIMARY KEY,
  shift_id TEXT NOT NULL REFERENCES shift (id),
  kind TEXT NOT NULL CHECK (kind IN ('payIn', 'payOut', 'cashDrop', 'pendingPaid')),
  amount_won INTEGER NOT NULL CHECK (amount_won > 0),
  reason TEXT NOT NULL,
  at_ms INTEGER NOT NULL,
  entry_id TEXT NOT NULL REFERENCES journal_entry (id)
) STRICT, WITHOUT ROWID;

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

CREATE TABLE cash_receipt_cancel (
  receipt_id TEXT NOT NULL PRIMARY KEY REFERENCES cash_receipt (id),
  reason TEXT NOT NULL CHECK (reason IN ('cancelled', 'wrong', 'other')),
  approval_number TEXT NOT NULL CHECK (approval_number GLOB
    '[0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9]'),
  cancelled_at_ms INTEGER NOT NULL CHECK (cancelled_at_ms >= 0)
) STRICT, WITHOUT ROWID;

CREATE TABLE category (
  id TEXT NOT NULL PRIMARY KEY,
  name TEXT NOT NULL,
  icon TEXT NOT NULL,
  tint TEXT NOT NULL,
  position INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE certificate (
  year INTEGER NOT NULL CHECK (year BETWEEN 2000 AND 2999),
  serial INTEGER NOT NULL CHECK (serial >= 1),
  enrolment_id TEXT NOT NULL UNIQUE REFERENCES enrolment (id),
  -- As it says: so many of so many.
  lessons INTEGER NOT NULL CHECK (lessons >= 1),
  attended INTEGER NOT NULL CHECK (attended BETWEEN 1 AND lessons),
  given_on TEXT NOT NULL,
  at_ms INTEGER NOT NULL CHECK (at_ms >= 0),
  role TEXT NOT NULL,
  -- Of the staff (담당).
  giver TEXT NOT NULL,
  PRIMARY KEY (year, serial),
  CHECK (substr(given_on, 1, 4) = CAST(year AS TEXT))
) STRICT, WITHOUT ROWID;

CREATE TABLE certificate_again (
  year INTEGER NOT NULL,
  serial INTEGER NOT NULL,
  position INTEGER NOT NULL CHECK (position >= 1),
  at_ms INTEGER NOT NULL CHECK (at_ms >= 0),
  role TEXT NOT NULL,
  giver TEXT NOT NULL,
  PRIMARY KEY (year, serial, position),
  FOREIGN KEY (year, serial) REFERENCES certificate (year, serial)
) STRICT, WITHOUT ROWID;

CREATE TABLE channel_day (
  channel TEXT NOT NULL,
  business_date TEXT NOT NULL,
  amount_won INTEGER NOT NULL,
  PRIMARY KEY (channel, business_date)
) STRICT, WITHOUT ROWID;

CREATE TABLE channel_key (
  channel TEXT NOT NULL PRIMARY KEY,
  key_hash TEXT NOT NULL UNIQUE,
  created_at_ms INTEGER NOT NULL CHECK (created_at_ms >= 0)
) STRICT, WITHOUT ROWID;

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

CREATE TABLE channel_task (
  id TEXT NOT NULL PRIMARY KEY,
  channel TEXT NOT NULL,
  what TEXT NOT NULL CHECK (what IN ('reject', 'cancel', 'pause', 'resume')),
  order_id TEXT REFERENCES delivery_order (id),
  since_ms INTEGER NOT NULL CHECK (since_ms >= 0),
  CHECK ((order_id IS NULL) = (what IN ('pause', 'resume')))
) STRICT, WITHOUT ROWID;

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

CREATE TABLE closed_day (
  date TEXT NOT NULL PRIMARY KEY,
  reason TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE closing_person (
  enrolment_id TEXT NOT NULL PRIMARY KEY REFERENCES enrolment (id),
  state TEXT NOT NULL CHECK (state IN ('applied', 'waiting', 'offered', 'selected', 'paid', 'finished'))
) STRICT, WITHOUT ROWID;

CREATE TABLE closing_word (
  enrolment_id TEXT NOT NULL REFERENCES enrolment (id),
  position INTEGER NOT NULL CHECK (position >= 1),
  is_told INTEGER NOT NULL CHECK (is_told IN (0, 1)),
  at_ms INTEGER NOT NULL CHECK (at_ms >= 0),
  role TEXT NOT NULL,
  teller TEXT NOT NULL,
  PRIMARY KEY (enrolment_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE command_log (
  command_id TEXT NOT NULL PRIMARY KEY,
  request TEXT NOT NULL,
  -- SHA-256 of the input, so that the same id with another input is refused.
  input_hash TEXT NOT NULL CHECK (length(input_hash) = 64),
  role TEXT NOT NULL,
  at_ms INTEGER NOT NULL,
  -- What the answer is about (ids and numbers), from which a retry's answer is read again.
  result_json TEXT NOT NULL,
  -- The journal entries that the command made, if any. verify: each entry belongs to exactly one command.
  first_entry INTEGER,
  last_entry INTEGER,
  CHECK ((first_entry IS NULL) = (last_entry IS NULL) AND first_entry <= last_entry)
) STRICT, WITHOUT ROWID;

CREATE TABLE counter (
  name TEXT NOT NULL PRIMARY KEY,
  last INTEGER NOT NULL CHECK (last > 0)
) STRICT, WITHOUT ROWID;

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
) STRICT, WITHOUT ROWID;

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
  printed_json TEXT, channel_won INTEGER CHECK (channel_won >= 0), fee_won INTEGER CHECK (fee_won >= 0), loss_bearer TEXT
  CHECK (loss_bearer IN ('shop', 'channel', 'customer', 'rider')), loss_won INTEGER CHECK (loss_won > 0), more_json TEXT CHECK (more_json IS NULL OR person_state = 'whole'), cancel_asked_at_ms INTEGER CHECK (cancel_asked_at_ms >= 0), held_at_ms INTEGER CHECK (held_at_ms >= 0), held_why TEXT CHECK (held_why IN ('overdue', 'outage', 'late')), auto_version INTEGER CHECK (auto_version >= 1), came_in_pause INTEGER NOT NULL DEFAULT 0
  CHECK (came_in_pause IN (0, 1)), rings_since_ms INTEGER CHECK (rings_since_ms >= 0), start_at_ms INTEGER CHECK (start_at_ms >= 0), reminded_at_ms INTEGER CHECK (reminded_at_ms >= 0),
  UNIQUE (channel, external_id),
  CHECK ((accepted_at_ms IS NULL) = (cook_minutes IS NULL)),
  CHECK ((ended_at_ms IS NULL) = (state IN ('waiting', 'accepted', 'ready', 'delivering'))),
  CHECK ((person_json IS NULL) = (person_state = 'erased'))
) STRICT, WITHOUT ROWID;

CREATE TABLE device (
  id TEXT NOT NULL PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('printer', 'scanner', 'callerId')),
  name TEXT NOT NULL,
  url TEXT NOT NULL,
  profile_id TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE donation (
  id TEXT NOT NULL PRIMARY KEY,
  campaign_id TEXT NOT NULL REFERENCES campaign (id),
  original_id TEXT UNIQUE REFERENCES donation (id),
  -- The sale it was given with, or the refund it went back with.
  sale_id TEXT REFERENCES sale (id),
  shift_id TEXT NOT NULL REFERENCES shift (id),
  amount_won INTEGER NOT NULL CHECK (amount_won BETWEEN -1000000000000 AND 1000000000000 AND amount_won <> 0),
  business_date TEXT NOT NULL,
  at_ms INTEGER NOT NULL CHECK (at_ms >= 0),
  entry_id TEXT NOT NULL REFERENCES journal_entry (id), source TEXT NOT NULL DEFAULT 'cash' CHECK (source IN ('cash', 'wallet')), member_id TEXT REFERENCES member (id),
  CHECK ((amount_won < 0) = (original_id IS NOT NULL))
) STRICT, WITHOUT ROWID;

CREATE TABLE drawer_opening (
  id TEXT NOT NULL PRIMARY KEY,
  shift_id TEXT NOT NULL REFERENCES shift (id),
  reason TEXT NOT NULL,
  at_ms INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE early_cancel (
  channel TEXT NOT NULL,
  external_id TEXT NOT NULL,
  at_ms INTEGER NOT NULL CHECK (at_ms >= 0),
  PRIMARY KEY (channel, external_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE enrolment (
  id TEXT NOT NULL PRIMARY KEY,
  programme_id TEXT NOT NULL REFERENCES programme (id),
  person_id TEXT NOT NULL REFERENCES person (id),
  -- Its number in the programme: what the list of a draw shows instead of a name.
  number INTEGER NOT NULL CHECK (number >= 1),
  way TEXT NOT NULL CHECK (way IN ('desk', 'phone', 'online')),
  state TEXT NOT NULL CHECK (state IN ('applied', 'waiting', 'offered', 'selected', 'paid', 'finished',
    'cancelled', 'expired', 'refunded')),
  -- Whose kept seat it is; null is a general one.
  quota_id TEXT REFERENCES quota (id),
  waiting_number INTEGER CHECK (waiting_number >= 1),
  is_resident INTEGER NOT NULL CHECK (is_resident IN (0, 1)),
  -- Of resources/centre/reductions.json. A proof is seen and noted, never kept.
  reduction TEXT,
  proof_seen_by TEXT,
  fee_won INTEGER NOT NULL CHECK (fee_won >= 0),
  materials_won INTEGER NOT NULL CHECK (materials_won >= 0),
  applied_at_ms INTEGER NOT NULL CHECK (applied_at_ms >= 0),
  -- Until when an offer is to be answered, or a seat to be paid.
  due_at_ms INTEGER CHECK (due_at_ms >= 0),
  -- Why staff took somebody against a rule.
  override_reason TEXT,
  -- Left after it had begun, which bars from the next term.
  is_dropped INTEGER NOT NULL DEFAULT 0 CHECK (is_dropped IN (0, 1)),
  UNIQUE (programme_id, number),
  CHECK ((reduction IS NULL) = (proof_seen_by IS NULL)),
  CHECK (state <> 'waiting' OR waiting_number IS NOT NULL),
  CHECK ((state IN ('offered', 'selected')) = (due_at_ms IS NOT NULL))
) STRICT, WITHOUT ROWID;

CREATE TABLE enrolment_move (
  enrolment_id TEXT NOT NULL REFERENCES enrolment (id),
  position INTEGER NOT NULL CHECK (position >= 1),
  state TEXT NOT NULL,
  -- applied, drawn, seatFreed, accepted, declined, withdrawn, overdue, paid, merged.
  why TEXT NOT NULL,
  at_ms INTEGER NOT NULL CHECK (at_ms >= 0),
  -- Null is time itself.
  role TEXT,
  PRIMARY KEY (enrolment_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE enrolment_proxy (
  enrolment_id TEXT NOT NULL PRIMARY KEY REFERENCES enrolment (id),
  name TEXT NOT NULL CHECK (name <> ''),
  relation TEXT NOT NULL
    CHECK (relation IN ('spouse', 'child', 'parent', 'sibling', 'neighbour', 'other'))
) STRICT, WITHOUT ROWID;

CREATE TABLE fee_copy (
  payment_id TEXT NOT NULL REFERENCES fee_payment (id),
  number INTEGER NOT NULL CHECK (number >= 1),
  at_ms INTEGER NOT NULL CHECK (at_ms >= 0),
  PRIMARY KEY (payment_id, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE fee_deposit (
  id TEXT NOT NULL PRIMARY KEY,
  place TEXT NOT NULL CHECK (place IN ('cash', 'card', 'currency')),
  amount_won INTEGER NOT NULL CHECK (amount_won > 0),
  deposited_on TEXT NOT NULL,
  at_ms INTEGER NOT NULL CHECK (at_ms >= 0)
) STRICT, WITHOUT ROWID;

CREATE TABLE fee_payment (
  id TEXT NOT NULL PRIMARY KEY,
  enrolment_id TEXT NOT NULL UNIQUE REFERENCES enrolment (id),
  -- Counts up without a gap: it is on the receipt.
  number INTEGER NOT NULL UNIQUE CHECK (number >= 1),
  fee_won INTEGER NOT NULL CHECK (fee_won >= 0),
  materials_won INTEGER NOT NULL CHECK (materials_won >= 0),
  paid_on TEXT NOT NULL,
  at_ms INTEGER NOT NULL CHECK (at_ms >= 0),
  CHECK (fee_won + materials_won > 0)
) STRICT, WITHOUT ROWID;

CREATE TABLE fee_refund (
  payment_id TEXT NOT NULL PRIMARY KEY REFERENCES fee_payment (id),
  why TEXT NOT NULL CHECK (why IN ('left', 'centreCancelled', 'merged')),
  -- Of resources/centre/refunds.json.
  table_id TEXT NOT NULL,
  lessons INTEGER NOT NULL CHECK (lessons >= 0),
  used INTEGER NOT NULL CHECK (used BETWEEN 0 AND lessons),
  fee_won INTEGER NOT NULL CHECK (fee_won >= 0),
  materials_won INTEGER NOT NULL CHECK (materials_won >= 0),
  refunded_on TEXT NOT NULL,
  at_ms INTEGER NOT NULL CHECK (at_ms >= 0)
) STRICT, WITHOUT ROWID;

CREATE TABLE fee_refund_tender (
  payment_id TEXT NOT NULL REFERENCES fee_refund (payment_id),
  place TEXT NOT NULL CHECK (place IN ('cash', 'bank', 'card', 'currency')),
  amount_won INTEGER NOT NULL CHECK (amount_won > 0),
  PRIMARY KEY (payment_id, place)
) STRICT, WITHOUT ROWID;

CREATE TABLE fee_tender (
  payment_id TEXT NOT NULL REFERENCES fee_payment (id),
  place TEXT NOT NULL CHECK (place IN ('cash', 'bank', 'card', 'currency')),
  position INTEGER NOT NULL CHECK (position >= 1),
  amount_won INTEGER NOT NULL CHECK (amount_won > 0),
  -- What was handed over in cash.
  received_won INTEGER CHECK (received_won >= amount_won),
  approval_number TEXT,
  PRIMARY KEY (payment_id, place),
  UNIQUE (payment_id, position),
  CHECK ((place = 'cash') = (received_won IS NOT NULL)),
  CHECK ((place IN ('card', 'currency')) = (approval_number IS NOT NULL))
) STRICT, WITHOUT ROWID;

CREATE TABLE funder_budget (
  id TEXT NOT NULL PRIMARY KEY,
  funder TEXT NOT NULL CHECK (funder IN ('city', 'district')),
  amount_won INTEGER NOT NULL CHECK (amount_won > 0),
  at_ms INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE instructor (
  id TEXT NOT NULL PRIMARY KEY,
  name TEXT,
  phone TEXT,
  contract_from TEXT NOT NULL,
  contract_to TEXT NOT NULL CHECK (contract_to >= contract_from),
  hourly_won INTEGER NOT NULL CHECK (hourly_won >= 0),
  -- Income of a business (사업소득) or other income (기타소득): what is withheld of it.
  withholding TEXT NOT NULL CHECK (withholding IN ('business', 'other')),
  erased_at_ms INTEGER CHECK (erased_at_ms >= 0),
  CHECK ((erased_at_ms IS NULL) = (name IS NOT NULL)),
  CHECK (erased_at_ms IS NULL OR phone IS NULL)
) STRICT, WITHOUT ROWID;

CREATE TABLE instructor_pay (
  id TEXT NOT NULL PRIMARY KEY,
  number INTEGER NOT NULL UNIQUE CHECK (number >= 1),
  instructor_id TEXT NOT NULL REFERENCES instructor (id),
  month TEXT NOT NULL CHECK (month GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]'),
  minutes INTEGER NOT NULL CHECK (minutes >= 1),
  hourly_won INTEGER NOT NULL CHECK (hourly_won >= 1),
  income TEXT NOT NULL CHECK (income IN ('business', 'other')),
  gross_won INTEGER NOT NULL CHECK (gross_won >= 1),
  tax_won INTEGER NOT NULL CHECK (tax_won >= 0),
  local_won INTEGER NOT NULL CHECK (local_won BETWEEN 0 AND gross_won - tax_won),
  paid_on TEXT NOT NULL,
  at_ms INTEGER NOT NULL CHECK (at_ms >= 0)
) STRICT, WITHOUT ROWID;

CREATE TABLE instructor_pay_lesson (
  lesson_id TEXT NOT NULL PRIMARY KEY REFERENCES lesson (id),
  pay_id TEXT NOT NULL REFERENCES instructor_pay (id)
) STRICT, WITHOUT ROWID;

CREATE TABLE journal_entry (
  id TEXT NOT NULL PRIMARY KEY,
  -- The place in the chain: 1, 2, 3 … without gaps.
  sequence INTEGER NOT NULL UNIQUE CHECK (sequence > 0),
  book TEXT NOT NULL CHECK (book IN ('shop', 'circulation', 'centre')),
  event TEXT NOT NULL,
  occurred_at_ms INTEGER NOT NULL CHECK (occurred_at_ms >= 0),
  business_date TEXT NOT NULL CHECK (business_date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  reference TEXT NOT NULL,
  source_id TEXT,
  -- One entry is reversed at most once.
  reverses_id TEXT UNIQUE REFERENCES journal_entry (id),
  policy_version TEXT,
  memo TEXT NOT NULL,
  -- At commit every entry must have been sealed, see journal_seal.
  FOREIGN KEY (id) REFERENCES journal_seal (entry_id) DEFERRABLE INITIALLY DEFERRED
) STRICT;

CREATE TABLE journal_seal (
  entry_id TEXT NOT NULL PRIMARY KEY REFERENCES journal_entry (id),
  sequence INTEGER NOT NULL UNIQUE,
  -- The rules that made the canonical bytes, see docs/ledger.md.
  canonical_version TEXT NOT NULL,
  previous_hash TEXT NOT NULL CHECK (length(previous_hash) = 64),
  hash TEXT NOT NULL UNIQUE CHECK (length(hash) = 64)
) STRICT, WITHOUT ROWID;

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

CREATE TABLE lesson (
  id TEXT NOT NULL PRIMARY KEY,
  programme_id TEXT NOT NULL REFERENCES programme (id),
  number INTEGER NOT NULL CHECK (number >= 1),
  date TEXT NOT NULL CHECK (date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  start_minute INTEGER NOT NULL CHECK (start_minute BETWEEN 0 AND 1439),
  end_minute INTEGER NOT NULL CHECK (end_minute > start_minute AND end_minute <= 1440),
  room_id TEXT REFERENCES room (id),
  state TEXT NOT NULL CHECK (state IN ('planned', 'held', 'cancelled')),
  UNIQUE (programme_id, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE lesson_move (
  lesson_id TEXT NOT NULL REFERENCES lesson (id),
  position INTEGER NOT NULL CHECK (position >= 1),
  kind TEXT NOT NULL CHECK (kind IN ('moved', 'cancelled')),
  date_before TEXT NOT NULL,
  start_before INTEGER NOT NULL,
  room_before TEXT REFERENCES room (id),
  reason TEXT NOT NULL,
  at_ms INTEGER NOT NULL CHECK (at_ms >= 0),
  PRIMARY KEY (lesson_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE lottery (
  programme_id TEXT NOT NULL PRIMARY KEY REFERENCES programme (id),
  list_json TEXT NOT NULL,
  list_hash TEXT NOT NULL CHECK (length(list_hash) = 64),
  frozen_at_ms INTEGER NOT NULL CHECK (frozen_at_ms >= 0),
  seed TEXT,
  seed_source TEXT,
  result_json TEXT,
  drawn_at_ms INTEGER CHECK (drawn_at_ms >= frozen_at_ms),
  CHECK ((seed IS NULL) = (drawn_at_ms IS NULL)),
  CHECK ((seed_source IS NULL) = (drawn_at_ms IS NULL)),
  CHECK ((result_json IS NULL) = (drawn_at_ms IS NULL))
) STRICT, WITHOUT ROWID;

CREATE TABLE member (
  id TEXT NOT NULL PRIMARY KEY,
  name TEXT NOT NULL,
  phone TEXT NOT NULL,
  -- What the person agreed to, and when: without it there is no member.
  consent_version TEXT NOT NULL,
  consented_at_ms INTEGER NOT NULL CHECK (consented_at_ms >= 0),
  -- scrypt of the number that the member chose; NULL as long as there is none.
  pin_salt BLOB,
  pin_hash BLOB,
  registered_at_ms INTEGER NOT NULL,
  CHECK ((pin_salt IS NULL) = (pin_hash IS NULL))
) STRICT, WITHOUT ROWID;

CREATE TABLE member_card (
  token TEXT NOT NULL PRIMARY KEY,
  member_id TEXT NOT NULL REFERENCES member (id),
  issued_at_ms INTEGER NOT NULL,
  blocked_at_ms INTEGER
) STRICT, WITHOUT ROWID;

CREATE TABLE member_card_try (
  token TEXT NOT NULL PRIMARY KEY REFERENCES member_card (token),
  count INTEGER NOT NULL CHECK (count > 0),
  last_at_ms INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE merchant_settlement (
  -- Gap-free.
  number INTEGER NOT NULL PRIMARY KEY,
  at_ms INTEGER NOT NULL,
  business_date TEXT NOT NULL,
  -- Payments of wallets since the last run, what refunds took back, and the shop's own part of the cashback.
  paid_won INTEGER NOT NULL CHECK (paid_won >= 0),
  refunded_won INTEGER NOT NULL CHECK (refunded_won >= 0),
  shop_part_won INTEGER NOT NULL,
  amount_won INTEGER NOT NULL CHECK (amount_won = paid_won - refunded_won - shop_part_won),
  -- The last movement that it counts; the next run begins after it.
  last_movement_id TEXT NOT NULL REFERENCES wallet_movement (id),
  circulation_entry_id TEXT NOT NULL REFERENCES journal_entry (id),
  shop_entry_id TEXT NOT NULL REFERENCES journal_entry (id)
) STRICT;

CREATE TABLE operation_log (
  lesson_id TEXT NOT NULL PRIMARY KEY REFERENCES lesson (id),
  content TEXT NOT NULL CHECK (content <> ''),
  remarks TEXT NOT NULL,
  -- Who wrote it last, and in which role.
  writer TEXT NOT NULL,
  role TEXT NOT NULL,
  written_at_ms INTEGER NOT NULL CHECK (written_at_ms >= 0)
) STRICT, WITHOUT ROWID;

CREATE TABLE operation_log_approval (
  lesson_id TEXT NOT NULL REFERENCES operation_log (lesson_id),
  step INTEGER NOT NULL CHECK (step BETWEEN 1 AND 3),
  name TEXT NOT NULL CHECK (name <> ''),
  role TEXT NOT NULL,
  at_ms INTEGER NOT NULL CHECK (at_ms >= 0),
  PRIMARY KEY (lesson_id, step)
) STRICT, WITHOUT ROWID;

CREATE TABLE operation_log_heads (
  lesson_id TEXT NOT NULL PRIMARY KEY REFERENCES operation_log (lesson_id),
  enrolled INTEGER NOT NULL CHECK (enrolled >= 0),
  present INTEGER NOT NULL CHECK (present >= 0),
  late INTEGER NOT NULL CHECK (late >= 0),
  left_early INTEGER NOT NULL CHECK (left_early >= 0),
  excused INTEGER NOT NULL CHECK (excused >= 0),
  absent INTEGER NOT NULL CHECK (absent >= 0),
  -- Of those who came.
  female INTEGER NOT NULL CHECK (female >= 0),
  male INTEGER NOT NULL CHECK (male >= 0),
  CHECK (present + late + left_early + excused + absent <= enrolled),
  CHECK (female + male <= present + late + left_early)
) STRICT, WITHOUT ROWID;

CREATE TABLE operation_log_photo (
  hash TEXT NOT NULL PRIMARY KEY CHECK (length(hash) = 64),
  lesson_id TEXT NOT NULL REFERENCES operation_log (lesson_id),
  position INTEGER NOT NULL CHECK (position BETWEEN 1 AND 4),
  kind TEXT NOT NULL CHECK (kind IN ('jpeg', 'png')),
  at_ms INTEGER NOT NULL CHECK (at_ms >= 0),
  UNIQUE (lesson_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE operation_log_photo_gone (
  lesson_id TEXT NOT NULL REFERENCES operation_log (lesson_id),
  position INTEGER NOT NULL CHECK (position BETWEEN 1 AND 4),
  gone_at_ms INTEGER NOT NULL CHECK (gone_at_ms >= 0),
  PRIMARY KEY (lesson_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE order_busy (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  minutes INTEGER NOT NULL CHECK (minutes BETWEEN 1 AND 120),
  since_ms INTEGER NOT NULL CHECK (since_ms >= 0),
  -- Null lasts until somebody ends it.
  until_ms INTEGER CHECK (until_ms > since_ms)
) STRICT;

CREATE TABLE order_dish_day (
  business_date TEXT NOT NULL,
  dish TEXT NOT NULL,
  quantity INTEGER NOT NULL,
  amount_won INTEGER NOT NULL,
  PRIMARY KEY (business_date, dish)
) STRICT, WITHOUT ROWID;

CREATE TABLE order_figure (
  business_date TEXT NOT NULL,
  order_id TEXT NOT NULL REFERENCES delivery_order (id),
  channel TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('completed', 'rejected', 'expired', 'cancelled')),
  hour INTEGER NOT NULL CHECK (hour BETWEEN 0 AND 23),
  -- From its arrival until a person accepted it; NULL where none did.
  accept_seconds INTEGER CHECK (accept_seconds >= 0),
  goods_won INTEGER NOT NULL,
  -- What was paid at the channel and not to the shop.
  paid_there_won INTEGER NOT NULL CHECK (paid_there_won BETWEEN 0 AND payable_won),
  payable_won INTEGER NOT NULL,
  -- What the channel kept of it, as it is booked.
  fee_won INTEGER NOT NULL CHECK (fee_won >= 0),
  PRIMARY KEY (business_date, order_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE order_pause (
  channel TEXT NOT NULL PRIMARY KEY,
  since_ms INTEGER NOT NULL CHECK (since_ms >= 0),
  until_ms INTEGER NOT NULL CHECK (until_ms > since_ms)
) STRICT, WITHOUT ROWID;

CREATE TABLE order_watch (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  alive_at_ms INTEGER NOT NULL CHECK (alive_at_ms >= 0),
  off_from_ms INTEGER CHECK (off_from_ms >= 0),
  back_at_ms INTEGER CHECK (back_at_ms >= off_from_ms),
  -- It is to be said that the shop was open meanwhile; until somebody has read it.
  is_to_say INTEGER NOT NULL DEFAULT 0 CHECK (is_to_say IN (0, 1))
) STRICT;

CREATE TABLE paired_screen (
  id TEXT NOT NULL PRIMARY KEY,
  name TEXT NOT NULL,
  role TEXT NOT NULL CHECK (role IN ('kitchen', 'status')),
  -- What it shows each time it comes: kept as a hash.
  token_hash TEXT NOT NULL UNIQUE,
  created_at_ms INTEGER NOT NULL CHECK (created_at_ms >= 0),
  last_seen_at_ms INTEGER CHECK (last_seen_at_ms >= 0)
) STRICT, WITHOUT ROWID;

CREATE TABLE partner_rate (
  id TEXT NOT NULL PRIMARY KEY,
  from_date TEXT NOT NULL CHECK (from_date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  -- The first day on which it holds no more; NULL goes on.
  to_date TEXT CHECK (to_date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  -- Hundredths of a percent; NULL is no partner in this time.
  rate_bp INTEGER CHECK (rate_bp BETWEEN 1 AND 10000),
  saved_at_ms INTEGER NOT NULL CHECK (saved_at_ms >= 0),
  CHECK (to_date IS NULL OR to_date > from_date)
) STRICT, WITHOUT ROWID;

CREATE TABLE pending_tender (
  tender_id TEXT NOT NULL PRIMARY KEY REFERENCES tender (id)
) STRICT, WITHOUT ROWID;

CREATE TABLE person (
  id TEXT NOT NULL PRIMARY KEY,
  name TEXT,
  -- Digits alone; a family may share one.
  phone TEXT,
  birth_date TEXT,
  birth_year INTEGER CHECK (birth_year BETWEEN 1900 AND 2100),
  sex TEXT CHECK (sex IN ('female', 'male')),
  dong TEXT NOT NULL,
  -- What somebody needs to take part (휠체어): kept with a consent of its own.
  needs TEXT NOT NULL,
  registered_at_ms INTEGER NOT NULL CHECK (registered_at_ms >= 0),
  merged_into TEXT REFERENCES person (id),
  erased_at_ms INTEGER CHECK (erased_at_ms >= registered_at_ms),
  CHECK (merged_into IS NULL OR erased_at_ms IS NULL),
  CHECK ((merged_into IS NULL AND erased_at_ms IS NULL) = (name IS NOT NULL)),
  CHECK (birth_date IS NULL OR birth_year = CAST(substr(birth_date, 1, 4) AS INTEGER)),
  CHECK (name IS NOT NULL OR (phone IS NULL AND birth_year IS NULL AND sex IS NULL AND dong = ''
    AND needs = ''))
) STRICT, WITHOUT ROWID;

CREATE TABLE person_car (
  person_id TEXT NOT NULL PRIMARY KEY REFERENCES person (id),
  number TEXT NOT NULL CHECK (length(number) BETWEEN 7 AND 10)
) STRICT, WITHOUT ROWID;

CREATE TABLE person_card (
  token TEXT NOT NULL PRIMARY KEY,
  person_id TEXT NOT NULL REFERENCES person (id),
  issued_at_ms INTEGER NOT NULL CHECK (issued_at_ms >= 0),
  blocked_at_ms INTEGER CHECK (blocked_at_ms >= issued_at_ms)
) STRICT, WITHOUT ROWID;

CREATE TABLE person_consent (
  person_id TEXT NOT NULL REFERENCES person (id),
  position INTEGER NOT NULL CHECK (position >= 1),
  purpose TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('given', 'withdrawn')),
  -- Of resources/consents: the text that was agreed to.
  version TEXT NOT NULL,
  -- The guardian who agreed for a child.
  guardian_id TEXT REFERENCES person (id),
  at_ms INTEGER NOT NULL CHECK (at_ms >= 0),
  role TEXT NOT NULL,
  PRIMARY KEY (person_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE person_merge (
  gone_id TEXT NOT NULL PRIMARY KEY REFERENCES person (id),
  kept_id TEXT NOT NULL REFERENCES person (id),
  at_ms INTEGER NOT NULL CHECK (at_ms >= 0),
  role TEXT NOT NULL,
  merger TEXT NOT NULL,
  CHECK (gone_id <> kept_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE person_tie (
  person_id TEXT NOT NULL REFERENCES person (id),
  other_id TEXT NOT NULL REFERENCES person (id),
  kind TEXT NOT NULL CHECK (kind IN ('guardian', 'spouse', 'parent', 'sibling', 'other')),
  PRIMARY KEY (person_id, other_id),
  CHECK (person_id <> other_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE person_view (
  person_id TEXT NOT NULL REFERENCES person (id),
  position INTEGER NOT NULL CHECK (position >= 1),
  why TEXT NOT NULL CHECK (why IN ('contact', 'check', 'change', 'paper')),
  at_ms INTEGER NOT NULL CHECK (at_ms >= 0),
  role TEXT NOT NULL,
  -- Of the staff (담당).
  viewer TEXT NOT NULL,
  PRIMARY KEY (person_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE phone_call (
  id TEXT NOT NULL PRIMARY KEY,
  device_id TEXT NOT NULL,
  line TEXT NOT NULL,
  number TEXT,
  is_masked INTEGER NOT NULL DEFAULT 0 CHECK (is_masked IN (0, 1)),
  is_withheld INTEGER NOT NULL CHECK (is_withheld IN (0, 1)),
  tells_answer INTEGER NOT NULL CHECK (tells_answer IN (0, 1)),
  started_at_ms INTEGER NOT NULL CHECK (started_at_ms >= 0),
  last_ring_at_ms INTEGER NOT NULL CHECK (last_ring_at_ms >= started_at_ms),
  answered_at_ms INTEGER CHECK (answered_at_ms >= started_at_ms),
  ended_at_ms INTEGER CHECK (ended_at_ms >= started_at_ms),
  -- Somebody took it up on the screen or put it aside.
  closed_at_ms INTEGER CHECK (closed_at_ms >= started_at_ms),
  order_id TEXT REFERENCES delivery_order (id),
  CHECK (number IS NULL OR is_withheld = 0)
) STRICT, WITHOUT ROWID;

CREATE TABLE phone_customer (
  id TEXT NOT NULL PRIMARY KEY,
  phone TEXT UNIQUE,
  note TEXT NOT NULL,
  consented_at_ms INTEGER NOT NULL CHECK (consented_at_ms >= 0),
  -- Months after the last order, as the person was told; the shop may keep it shorter.
  keep_months INTEGER NOT NULL CHECK (keep_months BETWEEN 1 AND 24),
  last_used_at_ms INTEGER NOT NULL CHECK (last_used_at_ms >= consented_at_ms),
  keep_until_ms INTEGER NOT NULL CHECK (keep_until_ms > last_used_at_ms),
  erased_at_ms INTEGER CHECK (erased_at_ms >= consented_at_ms),
  erased_why TEXT CHECK (erased_why IN ('asked', 'retention')),
  CHECK ((erased_at_ms IS NULL) = (erased_why IS NULL)),
  CHECK ((erased_at_ms IS NULL) = (phone IS NOT NULL)),
  CHECK (erased_at_ms IS NULL OR note = '')
) STRICT, WITHOUT ROWID;

CREATE TABLE phone_customer_event (
  customer_id TEXT NOT NULL REFERENCES phone_customer (id),
  position INTEGER NOT NULL CHECK (position >= 1),
  kind TEXT NOT NULL CHECK (kind IN ('consented', 'seen', 'noted', 'erased')),
  detail TEXT NOT NULL,
  at_ms INTEGER NOT NULL CHECK (at_ms >= 0),
  PRIMARY KEY (customer_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE phone_customer_order (
  customer_id TEXT NOT NULL REFERENCES phone_customer (id),
  order_id TEXT NOT NULL UNIQUE REFERENCES delivery_order (id),
  ordered_at_ms INTEGER NOT NULL CHECK (ordered_at_ms >= 0),
  PRIMARY KEY (customer_id, order_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE phone_customer_place (
  customer_id TEXT NOT NULL REFERENCES phone_customer (id),
  road TEXT NOT NULL,
  landmark TEXT NOT NULL,
  used_at_ms INTEGER NOT NULL CHECK (used_at_ms >= 0),
  PRIMARY KEY (customer_id, road, landmark)
) STRICT, WITHOUT ROWID;

CREATE TABLE policy_draft (
  id TEXT NOT NULL PRIMARY KEY,
  policy_json TEXT NOT NULL,
  saved_at_ms INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE posting (
  entry_id TEXT NOT NULL REFERENCES journal_entry (id),
  line INTEGER NOT NULL CHECK (line >= 0),
  account_code TEXT NOT NULL REFERENCES account (code),
  side TEXT NOT NULL CHECK (side IN ('debit', 'credit')),
  -- Whole won, always positive: the direction is in side. STRICT refuses fractions.
  amount_won INTEGER NOT NULL CHECK (amount_won BETWEEN 1 AND 1000000000000),
  PRIMARY KEY (entry_id, line)
) STRICT, WITHOUT ROWID;

CREATE TABLE print_job (
  id TEXT NOT NULL PRIMARY KEY,
  printer_id TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('receipt', 'refund', 'reprint', 'xReport', 'zReport', 'drawer', 'test',
    'document', 'kitchenTicket', 'kitchenChange', 'kitchenVoid', 'orderSlip', 'orderLabel',
    'capturedPaper')),
  title TEXT NOT NULL,
  -- The sale, shift, order or device that it is about.
  source_id TEXT,
  copy_number INTEGER NOT NULL CHECK (copy_number >= 0),
  state TEXT NOT NULL
    CHECK (state IN ('queued', 'sending', 'sent', 'confirmed', 'uncertain', 'failed', 'discarded')),
  detail TEXT NOT NULL,
  created_at_ms INTEGER NOT NULL,
  changed_at_ms INTEGER NOT NULL,
  -- Finished bytes; of a kitchen's paper or a label the document as JSON; of what names a person nothing.
  bytes BLOB NOT NULL CHECK (kind NOT IN ('orderSlip', 'capturedPaper') OR bytes = x''),
  -- The station (조리 자리) whose dishes are on it; null where there is only one, or none.
  station TEXT,
  -- The job in whose place it is printed (대체출력): that one had not been begun, and never will be.
  supersedes TEXT REFERENCES print_job (id),
  -- When a person let it be printed although it had waited for long.
  released_at_ms INTEGER CHECK (released_at_ms >= 0)
) STRICT;

CREATE TABLE printer_profile (
  id TEXT NOT NULL PRIMARY KEY,
  -- As a file of resources/printers; which fields it has is the reader's to say.
  profile_json TEXT NOT NULL CHECK (json_valid(profile_json)),
  saved_at_ms INTEGER NOT NULL CHECK (saved_at_ms >= 0)
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

CREATE TABLE product_barcode (
  code TEXT NOT NULL PRIMARY KEY,
  product_id TEXT NOT NULL REFERENCES product (id),
  -- As the shop typed or scanned it, for screens.
  shown TEXT NOT NULL,
  pack_quantity INTEGER NOT NULL CHECK (pack_quantity BETWEEN 1 AND 9999)
) STRICT, WITHOUT ROWID;

CREATE TABLE programme (
  id TEXT NOT NULL PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('course', 'event', 'assembly', 'education', 'business', 'volunteer')),
  name TEXT NOT NULL CHECK (name <> ''),
  about TEXT NOT NULL,
  is_online INTEGER NOT NULL CHECK (is_online IN (0, 1)),
  -- The quarter in which it is counted, as '2026-2'.
  term TEXT NOT NULL CHECK (term GLOB '[0-9][0-9][0-9][0-9]-[1-4]'),
  first_day TEXT NOT NULL,
  last_day TEXT NOT NULL CHECK (last_day >= first_day),
  -- The plan that its lessons were made by: digits of weekdays, 0 is Sunday.
  weekdays TEXT NOT NULL CHECK (weekdays NOT GLOB '*[^0-6]*' AND length(weekdays) BETWEEN 1 AND 7),
  start_minute INTEGER NOT NULL CHECK (start_minute BETWEEN 0 AND 1439),
  end_minute INTEGER NOT NULL CHECK (end_minute > start_minute AND end_minute <= 1440),
  lesson_count INTEGER NOT NULL CHECK (lesson_count BETWEEN 1 AND 200),
  makes_up INTEGER NOT NULL CHECK (makes_up IN (0, 1)),
  room_id TEXT REFERENCES room (id),
  instructor_id TEXT REFERENCES instructor (id),
  fee_won INTEGER NOT NULL CHECK (fee_won >= 0),
  materials_won INTEGER NOT NULL CHECK (materials_won >= 0),
  capacity INTEGER NOT NULL CHECK (capacity BETWEEN 1 AND 9999),
  min_enrolment INTEGER NOT NULL CHECK (min_enrolment BETWEEN 0 AND capacity),
  state TEXT NOT NULL CHECK (state IN ('draft', 'published', 'closed', 'cancelled')),
  -- Why it was cancelled.
  reason TEXT,
  -- What it was copied from: a quarter is copied once.
  copied_from TEXT REFERENCES programme (id),
  created_at_ms INTEGER NOT NULL CHECK (created_at_ms >= 0),
  CHECK ((state = 'cancelled') = (reason IS NOT NULL))
) STRICT, WITHOUT ROWID;

CREATE TABLE programme_closing (
  programme_id TEXT NOT NULL PRIMARY KEY REFERENCES programme (id),
  at_ms INTEGER NOT NULL CHECK (at_ms >= 0),
  role TEXT NOT NULL,
  closer TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE programme_opening (
  programme_id TEXT NOT NULL REFERENCES programme (id),
  position INTEGER NOT NULL CHECK (position >= 1),
  enrolled INTEGER NOT NULL CHECK (enrolled >= 0),
  minimum INTEGER NOT NULL CHECK (minimum > enrolled),
  at_ms INTEGER NOT NULL CHECK (at_ms >= 0),
  role TEXT NOT NULL,
  -- Of the staff (담당).
  opener TEXT NOT NULL,
  PRIMARY KEY (programme_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE published_policy (
  version TEXT NOT NULL PRIMARY KEY,
  -- On the Korean clock, as in the policy.
  from_time TEXT NOT NULL UNIQUE,
  policy_json TEXT NOT NULL,
  reason TEXT NOT NULL,
  published_at_ms INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE quota (
  id TEXT NOT NULL PRIMARY KEY,
  programme_id TEXT NOT NULL REFERENCES programme (id),
  kind TEXT NOT NULL CHECK (kind IN ('online', 'onSite', 'senior', 'resident')),
  seats INTEGER NOT NULL CHECK (seats >= 1),
  releases_at_ms INTEGER CHECK (releases_at_ms >= 0),
  UNIQUE (programme_id, kind)
) STRICT, WITHOUT ROWID;

CREATE TABLE recruitment (
  programme_id TEXT NOT NULL PRIMARY KEY REFERENCES programme (id),
  way TEXT NOT NULL CHECK (way IN ('firstCome', 'lottery')),
  opens_at_ms INTEGER NOT NULL CHECK (opens_at_ms >= 0),
  closes_at_ms INTEGER NOT NULL CHECK (closes_at_ms > opens_at_ms),
  residents_only INTEGER NOT NULL CHECK (residents_only IN (0, 1)),
  pay_hours INTEGER NOT NULL CHECK (pay_hours BETWEEN 1 AND 720),
  -- How long somebody of the waiting list has to answer.
  offer_hours INTEGER NOT NULL CHECK (offer_hours BETWEEN 1 AND 720),
  -- Tickets in a draw of whoever has never been in a programme.
  first_timer_weight INTEGER NOT NULL CHECK (first_timer_weight BETWEEN 1 AND 5)
) STRICT, WITHOUT ROWID;

CREATE TABLE reduction_proof (
  person_id TEXT NOT NULL REFERENCES person (id),
  -- As in enrolment.reduction: of health nothing but the rate.
  reduction TEXT NOT NULL CHECK (reduction <> ''),
  seen_on TEXT NOT NULL,
  -- Null is that it does not run out.
  valid_until TEXT CHECK (valid_until >= seen_on),
  seen_by TEXT NOT NULL,
  PRIMARY KEY (person_id, reduction)
) STRICT, WITHOUT ROWID;

CREATE TABLE reprint (
  sale_id TEXT NOT NULL REFERENCES sale (id),
  copy_number INTEGER NOT NULL,
  at_ms INTEGER NOT NULL,
  PRIMARY KEY (sale_id, copy_number)
) STRICT, WITHOUT ROWID;

CREATE TABLE room (
  id TEXT NOT NULL PRIMARY KEY,
  name TEXT NOT NULL UNIQUE CHECK (name <> ''),
  seats INTEGER CHECK (seats BETWEEN 1 AND 9999),
  is_active INTEGER NOT NULL DEFAULT 1 CHECK (is_active IN (0, 1))
) STRICT, WITHOUT ROWID;

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
) STRICT, WITHOUT ROWID;

CREATE TABLE sale_benefit (
  -- First of the key: each sale reads and writes its own, and nothing has to find them otherwise.
  sale_id TEXT NOT NULL REFERENCES sale (id),
  tender_id TEXT NOT NULL REFERENCES tender (id),
  position INTEGER NOT NULL CHECK (position >= 0),
  policy_version TEXT NOT NULL,
  programme TEXT NOT NULL,
  funder TEXT NOT NULL CHECK (funder IN ('city', 'district', 'shop')),
  kind TEXT NOT NULL CHECK (kind IN ('cashback', 'discount')),
  -- What is sure, and what it comes to at most: the month of the member is not known at a counter. The same
  -- where it is known or does not matter, as with the shop's own part.
  at_least_won INTEGER NOT NULL,
  at_most_won INTEGER NOT NULL CHECK (at_most_won <> 0),
  PRIMARY KEY (sale_id, tender_id, position),
  CHECK (abs(at_least_won) <= abs(at_most_won) AND at_least_won * at_most_won >= 0),
  CHECK (funder <> 'shop' OR at_least_won = at_most_won)
) STRICT, WITHOUT ROWID;

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
  net_won INTEGER NOT NULL, original_position INTEGER,
  PRIMARY KEY (sale_id, position),
  CHECK (gross_won - discount_won - order_discount_won = net_won)
) STRICT, WITHOUT ROWID;

CREATE TABLE seen_cashback (
  id TEXT NOT NULL PRIMARY KEY,
  sale_id TEXT NOT NULL REFERENCES sale (id),
  tender_id TEXT NOT NULL REFERENCES tender (id),
  seen_won INTEGER NOT NULL CHECK (seen_won >= 0),
  at_ms INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE setting (
  key TEXT NOT NULL PRIMARY KEY,
  value_json TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE shift (
  id TEXT NOT NULL PRIMARY KEY,
  till INTEGER NOT NULL,
  cashier TEXT NOT NULL,
  business_date TEXT NOT NULL,
  opened_at_ms INTEGER NOT NULL,
  closed_at_ms INTEGER,
  opening_float_won INTEGER NOT NULL CHECK (opening_float_won >= 0)
) STRICT, WITHOUT ROWID;

CREATE TABLE shift_tender_total (
  shift_id TEXT NOT NULL REFERENCES shift (id),
  sale_kind TEXT NOT NULL CHECK (sale_kind IN ('sale', 'refund')),
  tender_kind TEXT NOT NULL CHECK (tender_kind IN ('cash', 'card', 'currency', 'channel')),
  count INTEGER NOT NULL,
  amount_won INTEGER NOT NULL,
  PRIMARY KEY (shift_id, sale_kind, tender_kind)
) STRICT, WITHOUT ROWID;

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

CREATE TABLE shop_version (
  version INTEGER NOT NULL PRIMARY KEY,
  saved_at_ms INTEGER NOT NULL,
  profile_json TEXT NOT NULL
) STRICT;

CREATE TABLE sold_out (
  id TEXT NOT NULL PRIMARY KEY,
  dish TEXT NOT NULL CHECK (dish <> ''),
  channel TEXT NOT NULL,
  reason TEXT NOT NULL CHECK (reason IN ('ingredients', 'tooMany', 'broken', 'other')),
  from_ms INTEGER NOT NULL CHECK (from_ms >= 0),
  -- When it is sold again by itself; NULL waits for a person.
  until_ms INTEGER CHECK (until_ms > from_ms),
  ended_at_ms INTEGER CHECK (ended_at_ms >= from_ms),
  -- When its channel was told, there or by a person, that it is sold out, and that it is sold again.
  hidden_at_ms INTEGER CHECK (hidden_at_ms >= from_ms),
  shown_at_ms INTEGER CHECK (shown_at_ms >= ended_at_ms),
  CHECK (shown_at_ms IS NULL OR (ended_at_ms IS NOT NULL AND hidden_at_ms IS NOT NULL))
) STRICT, WITHOUT ROWID;

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
) STRICT, WITHOUT ROWID;

CREATE TABLE tender_resolution (
  tender_id TEXT NOT NULL PRIMARY KEY REFERENCES tender (id),
  outcome TEXT NOT NULL CHECK (outcome IN ('posted', 'paidInCash', 'uncollected', 'voided', 'expired')),
  approval_number TEXT,
  masked_card TEXT,
  reason TEXT NOT NULL,
  shift_id TEXT NOT NULL REFERENCES shift (id),
  at_ms INTEGER NOT NULL,
  entry_id TEXT REFERENCES journal_entry (id)
) STRICT, WITHOUT ROWID;

CREATE TABLE ticket (
  id TEXT NOT NULL PRIMARY KEY,
  till INTEGER NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('open', 'held', 'settled', 'voided')),
  name TEXT NOT NULL,
  opened_at_ms INTEGER NOT NULL,
  held_at_ms INTEGER,
  discount_json TEXT
) STRICT, WITHOUT ROWID;

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

CREATE TABLE village_attendee (
  spending_id TEXT NOT NULL REFERENCES village_spending (id),
  position INTEGER NOT NULL CHECK (position BETWEEN 1 AND 300),
  project_id TEXT NOT NULL,
  member INTEGER,
  guest TEXT CHECK (guest <> ''),
  PRIMARY KEY (spending_id, position),
  CHECK ((member IS NULL) <> (guest IS NULL)),
  UNIQUE (spending_id, member),
  FOREIGN KEY (project_id, member) REFERENCES village_member (project_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE village_change (
  id TEXT NOT NULL PRIMARY KEY,
  project_id TEXT NOT NULL REFERENCES village_project (id),
  number INTEGER NOT NULL CHECK (number >= 1),
  reason TEXT NOT NULL,
  asked_by TEXT NOT NULL,
  asked_at_ms INTEGER NOT NULL CHECK (asked_at_ms >= 0),
  needs_letter INTEGER NOT NULL CHECK (needs_letter IN (0, 1)),
  is_approved INTEGER CHECK (is_approved IN (0, 1)),
  decided_by TEXT,
  decided_at_ms INTEGER CHECK (decided_at_ms >= asked_at_ms),
  -- The number of the district's letter.
  letter TEXT,
  CHECK ((is_approved IS NULL) = (decided_by IS NULL) AND (is_approved IS NULL) = (decided_at_ms IS NULL)),
  CHECK (needs_letter = 0 OR is_approved IS NOT 1 OR coalesce(letter, '') <> ''),
  UNIQUE (project_id, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE village_file (
  hash TEXT NOT NULL PRIMARY KEY CHECK (length(hash) = 64),
  kind TEXT NOT NULL CHECK (kind IN ('jpeg', 'png', 'pdf')),
  byte_count INTEGER NOT NULL CHECK (byte_count > 0),
  kept_at_ms INTEGER NOT NULL CHECK (kept_at_ms >= 0)
) STRICT, WITHOUT ROWID;

CREATE TABLE village_item (
  project_id TEXT NOT NULL REFERENCES village_project (id),
  position INTEGER NOT NULL CHECK (position >= 1),
  name TEXT NOT NULL,
  kind TEXT NOT NULL
    CHECK (kind IN ('instructor', 'materials', 'publicity', 'refreshments', 'hire', 'other')),
  grant_won INTEGER NOT NULL CHECK (grant_won >= 0),
  own_won INTEGER NOT NULL CHECK (own_won >= 0 AND grant_won + own_won > 0),
  PRIMARY KEY (project_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE village_member (
  project_id TEXT NOT NULL REFERENCES village_project (id),
  position INTEGER NOT NULL CHECK (position BETWEEN 1 AND 200),
  name TEXT CHECK (name <> ''),
  person_id TEXT REFERENCES person (id),
  -- Of one family with whoever stands before: a family counts as one.
  with_above INTEGER NOT NULL CHECK (with_above IN (0, 1) AND (position > 1 OR with_above = 0)),
  PRIMARY KEY (project_id, position),
  CHECK ((name IS NULL) <> (person_id IS NULL))
) STRICT, WITHOUT ROWID;

CREATE TABLE village_money (
  id TEXT NOT NULL PRIMARY KEY,
  project_id TEXT NOT NULL REFERENCES village_project (id),
  kind TEXT NOT NULL CHECK (kind IN ('grant', 'ownShare', 'interest')),
  amount_won INTEGER NOT NULL CHECK (amount_won > 0),
  received_on TEXT NOT NULL,
  entry_id TEXT NOT NULL UNIQUE REFERENCES journal_entry (id),
  at_ms INTEGER NOT NULL CHECK (at_ms >= 0)
) STRICT, WITHOUT ROWID;

CREATE TABLE village_move (
  change_id TEXT NOT NULL REFERENCES village_change (id),
  project_id TEXT NOT NULL,
  position INTEGER NOT NULL,
  grant_won INTEGER NOT NULL,
  own_won INTEGER NOT NULL CHECK (grant_won <> 0 OR own_won <> 0),
  PRIMARY KEY (change_id, position),
  FOREIGN KEY (project_id, position) REFERENCES village_item (project_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE village_project (
  id TEXT NOT NULL PRIMARY KEY,
  call_id TEXT NOT NULL,
  type_id TEXT NOT NULL,
  title TEXT NOT NULL,
  group_name TEXT NOT NULL,
  representative TEXT NOT NULL,
  resident_count INTEGER NOT NULL CHECK (resident_count >= 1),
  -- A family counts as one.
  head_count INTEGER NOT NULL CHECK (head_count BETWEEN 1 AND resident_count),
  first_day TEXT NOT NULL CHECK (first_day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  last_day TEXT NOT NULL CHECK (last_day >= first_day),
  consulted_on TEXT,
  state TEXT NOT NULL DEFAULT 'planned'
    CHECK (state IN ('planned', 'chosen', 'declined', 'running', 'settled', 'closed')),
  -- In hundredths of a point; NULL before the decision.
  score INTEGER CHECK (score BETWEEN 0 AND 10000),
  decided_on TEXT,
  agreed_on TEXT,
  created_at_ms INTEGER NOT NULL CHECK (created_at_ms >= 0),
  CHECK ((score IS NULL) = (decided_on IS NULL)),
  -- One grant to a group in one call.
  UNIQUE (call_id, group_name)
) STRICT, WITHOUT ROWID;

CREATE TABLE village_score (
  project_id TEXT NOT NULL REFERENCES village_project (id),
  judge INTEGER NOT NULL CHECK (judge >= 1),
  points INTEGER NOT NULL CHECK (points BETWEEN 0 AND 100),
  PRIMARY KEY (project_id, judge)
) STRICT, WITHOUT ROWID;

CREATE TABLE village_settlement (
  project_id TEXT NOT NULL PRIMARY KEY REFERENCES village_project (id),
  settled_on TEXT NOT NULL,
  signed_by TEXT NOT NULL,
  grant_left_won INTEGER NOT NULL CHECK (grant_left_won >= 0),
  own_left_won INTEGER NOT NULL CHECK (own_left_won >= 0),
  interest_won INTEGER NOT NULL CHECK (interest_won >= 0),
  entry_id TEXT UNIQUE REFERENCES journal_entry (id),
  at_ms INTEGER NOT NULL CHECK (at_ms >= 0),
  returned_on TEXT CHECK (returned_on >= settled_on),
  return_reference TEXT,
  return_entry_id TEXT UNIQUE REFERENCES journal_entry (id), treasurer TEXT NOT NULL DEFAULT '',
  CHECK ((entry_id IS NULL) = (grant_left_won + own_left_won + interest_won = 0)),
  CHECK ((returned_on IS NULL) = (return_reference IS NULL)),
  CHECK ((returned_on IS NULL) = (return_entry_id IS NULL))
) STRICT, WITHOUT ROWID;

CREATE TABLE village_spending (
  id TEXT NOT NULL PRIMARY KEY,
  project_id TEXT NOT NULL,
  number INTEGER NOT NULL CHECK (number >= 1),
  position INTEGER NOT NULL,
  spent_on TEXT NOT NULL CHECK (spent_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  payee TEXT NOT NULL,
  purpose TEXT NOT NULL,
  grant_won INTEGER NOT NULL CHECK (grant_won >= 0),
  own_won INTEGER NOT NULL CHECK (own_won >= 0 AND grant_won + own_won > 0),
  vat_won INTEGER NOT NULL CHECK (vat_won >= 0 AND vat_won <= (grant_won + own_won + 10) / 11),
  evidence_kind TEXT NOT NULL
    CHECK (evidence_kind IN ('cardSlip', 'taxInvoice', 'cashReceipt', 'transferSlip', 'instructorReceipt')),
  evidence_number TEXT NOT NULL CHECK (evidence_number <> '' OR evidence_kind = 'instructorReceipt'),
  entry_id TEXT NOT NULL UNIQUE REFERENCES journal_entry (id),
  at_ms INTEGER NOT NULL CHECK (at_ms >= 0),
  reversed_at_ms INTEGER CHECK (reversed_at_ms >= at_ms),
  reversal_reason TEXT,
  reversal_entry_id TEXT UNIQUE REFERENCES journal_entry (id),
  CHECK ((reversed_at_ms IS NULL) = (reversal_reason IS NULL)),
  CHECK ((reversed_at_ms IS NULL) = (reversal_entry_id IS NULL)),
  FOREIGN KEY (project_id, position) REFERENCES village_item (project_id, position),
  UNIQUE (project_id, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE village_spending_file (
  spending_id TEXT NOT NULL REFERENCES village_spending (id),
  hash TEXT NOT NULL REFERENCES village_file (hash), shows TEXT NOT NULL DEFAULT 'paper'
  CHECK (shows IN ('paper', 'before', 'after')),
  PRIMARY KEY (spending_id, hash)
) STRICT, WITHOUT ROWID;

CREATE TABLE wallet (
  member_id TEXT NOT NULL PRIMARY KEY REFERENCES member (id),
  charged_won INTEGER NOT NULL CHECK (charged_won >= 0),
  cash_won INTEGER NOT NULL CHECK (cash_won >= 0),
  owed_won INTEGER NOT NULL CHECK (owed_won >= 0)
) STRICT, WITHOUT ROWID;

CREATE TABLE wallet_day (
  business_date TEXT NOT NULL PRIMARY KEY,
  amount_won INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE wallet_month (
  member_id TEXT NOT NULL REFERENCES member (id),
  month TEXT NOT NULL CHECK (month GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]'),
  paid_won INTEGER NOT NULL CHECK (paid_won >= 0),
  charged_won INTEGER NOT NULL CHECK (charged_won >= 0),
  PRIMARY KEY (member_id, month)
) STRICT, WITHOUT ROWID;

CREATE TABLE wallet_movement (
  id TEXT NOT NULL PRIMARY KEY,
  member_id TEXT NOT NULL REFERENCES member (id),
  kind TEXT NOT NULL CHECK (kind IN ('charge', 'payment', 'cashback', 'refund', 'cashbackReturned',
    'donation', 'donationReturned')),
  charged_won INTEGER NOT NULL,
  cash_won INTEGER NOT NULL,
  owed_won INTEGER NOT NULL,
  -- The month that it counts in, and by how much what was paid in it changes.
  month TEXT NOT NULL,
  paid_won INTEGER NOT NULL,
  -- The payment of a sale, or of a refund, that it belongs to.
  tender_id TEXT REFERENCES tender (id),
  reference TEXT NOT NULL,
  at_ms INTEGER NOT NULL,
  entry_id TEXT NOT NULL REFERENCES journal_entry (id)
) STRICT, WITHOUT ROWID;

CREATE TABLE withholding_payment (
  id TEXT NOT NULL PRIMARY KEY,
  amount_won INTEGER NOT NULL CHECK (amount_won > 0),
  paid_on TEXT NOT NULL,
  at_ms INTEGER NOT NULL CHECK (at_ms >= 0)
) STRICT, WITHOUT ROWID;

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

CREATE INDEX attendance_by_enrolment ON attendance (enrolment_id, state);

CREATE INDEX attendance_move_by_enrolment ON attendance_move (enrolment_id);

CREATE INDEX bank_deposit_by_import ON bank_deposit (import_id);

CREATE INDEX bank_deposit_by_match ON bank_deposit (match_id) WHERE match_id IS NOT NULL;

CREATE INDEX bank_deposit_open ON bank_deposit (date, id) WHERE match_id IS NULL;

CREATE INDEX bank_match_item_by_place ON bank_match_item (kind, place);

CREATE INDEX campaign_handover_by_campaign ON campaign_handover (campaign_id, number);

CREATE INDEX campaign_handover_by_shift ON campaign_handover (shift_id, amount_won)
WHERE shift_id IS NOT NULL;

CREATE INDEX capture_paper_open ON capture_paper (id) WHERE state IN ('new', 'unread');

CREATE INDEX capture_paper_with_bytes ON capture_paper (id) WHERE bytes IS NOT NULL;

CREATE INDEX cash_movement_by_shift ON cash_movement (shift_id, at_ms);

CREATE UNIQUE INDEX cash_receipt_by_approval ON cash_receipt (approval_number, issued_on);

CREATE INDEX cash_receipt_by_date ON cash_receipt (issued_on, id);

CREATE INDEX cash_receipt_by_sale ON cash_receipt (sale_id);

CREATE INDEX cash_receipt_by_shift ON cash_receipt (shift_id) WHERE shift_id IS NOT NULL;

CREATE INDEX channel_notice_by_channel ON channel_notice (channel, changed_at_ms);

CREATE INDEX channel_notice_due ON channel_notice (next_at_ms) WHERE state = 'waiting';

CREATE INDEX channel_notice_failed ON channel_notice (changed_at_ms) WHERE state = 'failed';

CREATE INDEX channel_notice_told ON channel_notice (changed_at_ms) WHERE state IN ('told', 'byHand');

CREATE UNIQUE INDEX channel_task_by_order ON channel_task (order_id, what) WHERE order_id IS NOT NULL;

CREATE UNIQUE INDEX channel_task_of_pause ON channel_task (channel) WHERE order_id IS NULL;

CREATE INDEX command_log_by_entry ON command_log (first_entry) WHERE first_entry IS NOT NULL;

CREATE INDEX command_log_by_time ON command_log (at_ms) WHERE first_entry IS NULL;

CREATE INDEX delivery_order_by_day ON delivery_order (business_date, state, payable_won);

CREATE INDEX delivery_order_by_lane ON delivery_order (state, received_at_ms, id) WHERE ended_at_ms IS NULL;

CREATE INDEX delivery_order_open ON delivery_order (received_at_ms) WHERE ended_at_ms IS NULL;

CREATE INDEX delivery_order_typed ON delivery_order (received_at_ms) WHERE channel IN ('phone', 'counter');

CREATE INDEX delivery_order_unanswered ON delivery_order (accept_by_ms) WHERE state = 'waiting';

CREATE INDEX delivery_order_with_person ON delivery_order (person_state, ended_at_ms)
WHERE ended_at_ms IS NOT NULL AND person_state <> 'erased';

CREATE INDEX donation_by_campaign ON donation (campaign_id, at_ms, id);

CREATE UNIQUE INDEX donation_by_sale ON donation (sale_id) WHERE sale_id IS NOT NULL;

CREATE INDEX donation_by_shift ON donation (shift_id, amount_won);

CREATE INDEX drawer_opening_by_shift ON drawer_opening (shift_id);

CREATE INDEX enrolment_by_person ON enrolment (person_id, programme_id);

CREATE INDEX enrolment_by_quota ON enrolment (quota_id, state) WHERE quota_id IS NOT NULL;

CREATE INDEX enrolment_by_state ON enrolment (programme_id, state, waiting_number);

CREATE INDEX enrolment_due ON enrolment (due_at_ms) WHERE due_at_ms IS NOT NULL;

CREATE UNIQUE INDEX enrolment_once ON enrolment (programme_id, person_id) WHERE state IN ('applied', 'waiting', 'offered', 'selected', 'paid', 'finished');

CREATE INDEX enrolment_paid ON enrolment (programme_id) WHERE state = 'paid';

CREATE INDEX enrolment_unpaid ON enrolment (due_at_ms) WHERE state = 'selected';

CREATE INDEX fee_payment_by_day ON fee_payment (paid_on, number);

CREATE INDEX fee_refund_by_day ON fee_refund (refunded_on);

CREATE INDEX instructor_pay_by_instructor ON instructor_pay (instructor_id, month);

CREATE INDEX instructor_pay_by_month ON instructor_pay (month, number);

CREATE INDEX instructor_pay_lesson_by_pay ON instructor_pay_lesson (pay_id);

CREATE INDEX journal_entry_by_business_date ON journal_entry (business_date, sequence);

CREATE INDEX journal_entry_by_reference ON journal_entry (reference) WHERE reference <> '';

CREATE INDEX journal_entry_by_source ON journal_entry (source_id) WHERE source_id IS NOT NULL;

CREATE INDEX kitchen_order_void ON kitchen_order (order_id) WHERE is_void_shown = 1;

CREATE INDEX lesson_by_date ON lesson (date, start_minute);

CREATE INDEX lesson_by_room ON lesson (room_id, date) WHERE room_id IS NOT NULL;

CREATE INDEX lesson_move_by_room ON lesson_move (room_before) WHERE room_before IS NOT NULL;

CREATE INDEX member_by_name ON member (name, id);

CREATE UNIQUE INDEX member_by_phone ON member (phone);

CREATE UNIQUE INDEX member_card_in_use ON member_card (member_id) WHERE blocked_at_ms IS NULL;

CREATE INDEX person_by_birth_date ON person (birth_date) WHERE birth_date IS NOT NULL;

CREATE INDEX person_by_birth_year ON person (birth_year, name, id) WHERE birth_year IS NOT NULL;

CREATE INDEX person_by_last_four ON person (substr(phone, -4), name, id) WHERE phone IS NOT NULL;

CREATE INDEX person_by_merge ON person (merged_into) WHERE merged_into IS NOT NULL;

CREATE INDEX person_by_name ON person (name, id) WHERE name IS NOT NULL;

CREATE INDEX person_by_phone ON person (phone) WHERE phone IS NOT NULL;

CREATE INDEX person_card_by_person ON person_card (person_id);

CREATE UNIQUE INDEX person_card_in_use ON person_card (person_id) WHERE blocked_at_ms IS NULL;

CREATE INDEX person_consent_by_guardian ON person_consent (guardian_id) WHERE guardian_id IS NOT NULL;

CREATE INDEX person_merge_by_kept ON person_merge (kept_id);

CREATE INDEX person_tie_by_other ON person_tie (other_id);

CREATE INDEX person_view_by_time ON person_view (at_ms);

CREATE INDEX phone_call_by_start ON phone_call (started_at_ms);

CREATE INDEX phone_call_to_mask ON phone_call (started_at_ms) WHERE is_masked = 0 AND number IS NOT NULL;

CREATE INDEX phone_customer_by_end ON phone_customer (keep_until_ms) WHERE erased_at_ms IS NULL;

CREATE INDEX phone_customer_by_last_four ON phone_customer (substr(phone, -4)) WHERE phone IS NOT NULL;

CREATE INDEX phone_customer_by_use ON phone_customer (last_used_at_ms) WHERE erased_at_ms IS NULL;

CREATE INDEX posting_by_amount ON posting (amount_won, entry_id);

CREATE INDEX print_job_by_source ON print_job (source_id, kind) WHERE source_id IS NOT NULL;

CREATE UNIQUE INDEX print_job_by_superseded ON print_job (supersedes) WHERE supersedes IS NOT NULL;

CREATE INDEX print_job_by_waiting ON print_job (printer_id, state, id)
WHERE state IN ('queued', 'sending', 'uncertain');

CREATE INDEX print_job_for_kitchen ON print_job (id)
WHERE kind IN ('kitchenTicket', 'kitchenChange', 'kitchenVoid')
  AND state IN ('queued', 'uncertain', 'failed');

CREATE INDEX product_barcode_by_product ON product_barcode (product_id);

CREATE INDEX product_by_category ON product (category_id, name);

CREATE INDEX product_by_favourite ON product (favourite_position) WHERE favourite_position IS NOT NULL;

CREATE INDEX product_by_name ON product (name, id);

CREATE UNIQUE INDEX programme_by_copy ON programme (copied_from) WHERE copied_from IS NOT NULL;

CREATE INDEX programme_by_instructor ON programme (instructor_id) WHERE instructor_id IS NOT NULL;

CREATE INDEX programme_by_room ON programme (room_id) WHERE room_id IS NOT NULL;

CREATE INDEX programme_by_term ON programme (term, start_minute, name);

CREATE INDEX quota_by_release ON quota (releases_at_ms) WHERE releases_at_ms IS NOT NULL;

CREATE INDEX sale_by_business_date ON sale (business_date, settled_at_ms, id);

CREATE INDEX sale_by_due ON sale (due_won, settled_at_ms);

CREATE INDEX sale_by_original ON sale (original_id) WHERE original_id IS NOT NULL;

CREATE INDEX sale_by_refund_date ON sale (business_date, settled_at_ms, id) WHERE kind = 'refund';

CREATE INDEX sale_by_shift ON sale (shift_id);

CREATE INDEX seen_cashback_by_sale ON seen_cashback (sale_id, id);

CREATE UNIQUE INDEX shift_by_open_till ON shift (till) WHERE closed_at_ms IS NULL;

CREATE INDEX shift_total_by_business_date ON shift_total (business_date);

CREATE INDEX sold_out_by_until ON sold_out (until_ms) WHERE ended_at_ms IS NULL;

CREATE UNIQUE INDEX sold_out_now ON sold_out (dish, channel) WHERE ended_at_ms IS NULL;

CREATE INDEX sold_out_to_show ON sold_out (ended_at_ms)
WHERE ended_at_ms IS NOT NULL AND hidden_at_ms IS NOT NULL AND shown_at_ms IS NULL;

CREATE INDEX tender_by_approval ON tender (approval_number, business_date) WHERE approval_number IS NOT NULL;

CREATE INDEX tender_by_currency_date ON tender (business_date, id) WHERE kind = 'currency';

CREATE INDEX tender_by_original ON tender (original_tender_id) WHERE original_tender_id IS NOT NULL;

CREATE INDEX tender_resolution_by_approval ON tender_resolution (approval_number)
WHERE approval_number IS NOT NULL;

CREATE INDEX ticket_by_state ON ticket (state, opened_at_ms) WHERE state IN ('open', 'held');

CREATE INDEX village_attendee_by_member ON village_attendee (project_id, member);

CREATE UNIQUE INDEX village_change_open ON village_change (project_id) WHERE is_approved IS NULL;

CREATE INDEX village_member_by_person ON village_member (person_id) WHERE person_id IS NOT NULL;

CREATE INDEX village_money_by_project ON village_money (project_id);

CREATE INDEX village_spending_file_by_hash ON village_spending_file (hash);

CREATE UNIQUE INDEX village_spending_paper ON village_spending (evidence_kind, evidence_number, spent_on)
  WHERE reversed_at_ms IS NULL AND evidence_number <> '';

CREATE INDEX wallet_movement_by_member ON wallet_movement (member_id, id);

CREATE INDEX wallet_movement_by_tender ON wallet_movement (tender_id) WHERE tender_id IS NOT NULL;

CREATE TRIGGER account_keeps_meaning BEFORE UPDATE OF code, role, kind, normal_side ON account
BEGIN SELECT RAISE(ABORT, 'account immutable'); END;

CREATE TRIGGER account_no_replace BEFORE INSERT ON account
WHEN EXISTS (SELECT 1 FROM account WHERE code = NEW.code OR role = NEW.role)
BEGIN SELECT RAISE(ABORT, 'account immutable'); END;

CREATE TRIGGER attendance_move_no_delete BEFORE DELETE ON attendance_move
BEGIN SELECT RAISE(ABORT, 'attendance_move kept'); END;

CREATE TRIGGER attendance_move_no_update BEFORE UPDATE ON attendance_move
BEGIN SELECT RAISE(ABORT, 'attendance_move immutable'); END;

CREATE TRIGGER attendance_of_enrolled BEFORE INSERT ON attendance
WHEN NOT EXISTS (SELECT 1 FROM enrolment JOIN lesson ON lesson.programme_id = enrolment.programme_id
  WHERE enrolment.id = NEW.enrolment_id AND lesson.id = NEW.lesson_id AND lesson.state <> 'cancelled'
    AND enrolment.state IN ('selected', 'paid', 'finished'))
BEGIN SELECT RAISE(ABORT, 'attendance of nobody enrolled'); END;

CREATE TRIGGER attendance_one_head BEFORE INSERT ON attendance
WHEN EXISTS (SELECT 1 FROM enrolment AS other
  JOIN attendance ON attendance.lesson_id = NEW.lesson_id AND attendance.enrolment_id = other.id
  WHERE other.id <> NEW.enrolment_id
    AND other.person_id = (SELECT person_id FROM enrolment WHERE id = NEW.enrolment_id))
BEGIN SELECT RAISE(ABORT, 'attendance of one head twice'); END;

CREATE TRIGGER attendance_stays BEFORE UPDATE OF lesson_id, enrolment_id ON attendance
WHEN NEW.lesson_id <> OLD.lesson_id OR NEW.enrolment_id <> OLD.enrolment_id
BEGIN SELECT RAISE(ABORT, 'attendance fixed'); END;

CREATE TRIGGER bank_deposit_keeps_line BEFORE UPDATE ON bank_deposit
WHEN NEW.id <> OLD.id OR NEW.import_id <> OLD.import_id OR NEW.date <> OLD.date OR NEW.time <> OLD.time
  OR NEW.amount_won <> OLD.amount_won OR NEW.memo <> OLD.memo OR NEW.fingerprint <> OLD.fingerprint
BEGIN SELECT RAISE(ABORT, 'bank_deposit immutable'); END;

CREATE TRIGGER bank_deposit_no_delete BEFORE DELETE ON bank_deposit WHEN OLD.match_id IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'bank_deposit matched'); END;

CREATE TRIGGER bank_deposit_pays_once BEFORE UPDATE OF match_id ON bank_deposit
WHEN OLD.match_id IS NOT NULL
  AND NOT EXISTS (SELECT 1 FROM bank_match_undo WHERE match_id = OLD.match_id)
BEGIN SELECT RAISE(ABORT, 'bank_deposit matched'); END;

CREATE TRIGGER bank_match_item_no_delete BEFORE DELETE ON bank_match_item
BEGIN SELECT RAISE(ABORT, 'bank_match_item immutable'); END;

CREATE TRIGGER bank_match_item_no_update BEFORE UPDATE ON bank_match_item
BEGIN SELECT RAISE(ABORT, 'bank_match_item immutable'); END;

CREATE TRIGGER bank_match_no_delete BEFORE DELETE ON bank_match
BEGIN SELECT RAISE(ABORT, 'bank_match immutable'); END;

CREATE TRIGGER bank_match_no_update BEFORE UPDATE ON bank_match
BEGIN SELECT RAISE(ABORT, 'bank_match immutable'); END;

CREATE TRIGGER bank_match_undo_no_delete BEFORE DELETE ON bank_match_undo
BEGIN SELECT RAISE(ABORT, 'bank_match_undo immutable'); END;

CREATE TRIGGER bank_match_undo_no_update BEFORE UPDATE ON bank_match_undo
BEGIN SELECT RAISE(ABORT, 'bank_match_undo immutable'); END;

CREATE TRIGGER campaign_closing_no_delete BEFORE DELETE ON campaign_closing
BEGIN SELECT RAISE(ABORT, 'campaign_closing immutable'); END;

CREATE TRIGGER campaign_closing_no_update BEFORE UPDATE ON campaign_closing
BEGIN SELECT RAISE(ABORT, 'campaign_closing immutable'); END;

CREATE TRIGGER campaign_handover_adds_up AFTER INSERT ON campaign_handover
BEGIN
  SELECT RAISE(ABORT, 'campaign holds less') WHERE NOT EXISTS (
    SELECT 1 FROM campaign_total WHERE campaign_id = NEW.campaign_id
      AND given_won - returned_won - handed_over_won >= NEW.amount_won);
  UPDATE campaign_total SET handed_over_won = handed_over_won + NEW.amount_won
  WHERE campaign_id = NEW.campaign_id;
END;

CREATE TRIGGER campaign_handover_no_delete BEFORE DELETE ON campaign_handover
BEGIN SELECT RAISE(ABORT, 'campaign_handover immutable'); END;

CREATE TRIGGER campaign_handover_no_update BEFORE UPDATE ON campaign_handover
BEGIN SELECT RAISE(ABORT, 'campaign_handover immutable'); END;

CREATE TRIGGER campaign_handover_of_wallets_adds_up AFTER INSERT ON campaign_handover
WHEN NEW.wallet_won > 0
BEGIN
  SELECT RAISE(ABORT, 'campaign holds less of wallets') WHERE NOT EXISTS (
    SELECT 1 FROM campaign_wallet_total
    WHERE campaign_id = NEW.campaign_id AND held_won >= NEW.wallet_won);
  UPDATE campaign_wallet_total SET held_won = held_won - NEW.wallet_won
  WHERE campaign_id = NEW.campaign_id;
END;

CREATE TRIGGER campaign_no_delete BEFORE DELETE ON campaign
BEGIN SELECT RAISE(ABORT, 'campaign immutable'); END;

CREATE TRIGGER campaign_no_update BEFORE UPDATE ON campaign
BEGIN SELECT RAISE(ABORT, 'campaign immutable'); END;

CREATE TRIGGER campaign_version_no_delete BEFORE DELETE ON campaign_version
BEGIN SELECT RAISE(ABORT, 'campaign_version immutable'); END;

CREATE TRIGGER campaign_version_no_update BEFORE UPDATE ON campaign_version
BEGIN SELECT RAISE(ABORT, 'campaign_version immutable'); END;

CREATE TRIGGER capture_paper_forgets BEFORE UPDATE OF bytes ON capture_paper WHEN NEW.bytes IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'capture_paper does not change'); END;

CREATE TRIGGER capture_paper_no_delete BEFORE DELETE ON capture_paper
BEGIN SELECT RAISE(ABORT, 'capture_paper kept'); END;

CREATE TRIGGER cash_movement_no_delete BEFORE DELETE ON cash_movement
BEGIN SELECT RAISE(ABORT, 'cash_movement immutable'); END;

CREATE TRIGGER cash_movement_no_update BEFORE UPDATE ON cash_movement
BEGIN SELECT RAISE(ABORT, 'cash_movement immutable'); END;

CREATE TRIGGER cash_receipt_cancel_no_delete BEFORE DELETE ON cash_receipt_cancel
BEGIN SELECT RAISE(ABORT, 'cash_receipt_cancel immutable'); END;

CREATE TRIGGER cash_receipt_cancel_no_update BEFORE UPDATE ON cash_receipt_cancel
BEGIN SELECT RAISE(ABORT, 'cash_receipt_cancel immutable'); END;

CREATE TRIGGER cash_receipt_no_delete BEFORE DELETE ON cash_receipt
BEGIN SELECT RAISE(ABORT, 'cash_receipt immutable'); END;

CREATE TRIGGER cash_receipt_no_update BEFORE UPDATE ON cash_receipt
BEGIN SELECT RAISE(ABORT, 'cash_receipt immutable'); END;

CREATE TRIGGER cash_receipt_one_valid BEFORE INSERT ON cash_receipt
WHEN EXISTS (
  SELECT 1 FROM cash_receipt AS earlier WHERE earlier.sale_id = NEW.sale_id
    AND NOT EXISTS (SELECT 1 FROM cash_receipt_cancel AS cancel WHERE cancel.receipt_id = earlier.id))
BEGIN
  SELECT RAISE(ABORT, 'cash_receipt already valid');
END;

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

CREATE TRIGGER certificate_again_no_delete BEFORE DELETE ON certificate_again
BEGIN SELECT RAISE(ABORT, 'certificate_again kept'); END;

CREATE TRIGGER certificate_again_no_update BEFORE UPDATE ON certificate_again
BEGIN SELECT RAISE(ABORT, 'certificate_again immutable'); END;

CREATE TRIGGER certificate_in_order BEFORE INSERT ON certificate
WHEN NEW.serial <> 1 + (SELECT coalesce(max(serial), 0) FROM certificate WHERE year = NEW.year)
BEGIN SELECT RAISE(ABORT, 'certificate out of order'); END;

CREATE TRIGGER certificate_no_delete BEFORE DELETE ON certificate
BEGIN SELECT RAISE(ABORT, 'certificate kept'); END;

CREATE TRIGGER certificate_no_update BEFORE UPDATE ON certificate
BEGIN SELECT RAISE(ABORT, 'certificate immutable'); END;

CREATE TRIGGER certificate_of_seated BEFORE INSERT ON certificate
WHEN (SELECT state FROM enrolment WHERE id = NEW.enrolment_id) NOT IN ('paid', 'finished')
BEGIN SELECT RAISE(ABORT, 'certificate of nobody in the course'); END;

CREATE TRIGGER channel_notice_of_event AFTER INSERT ON delivery_event
WHEN NEW.kind IN ('accepted', 'ready', 'recalled', 'delivering', 'completed', 'rejected', 'expired')
  OR (NEW.kind = 'cancelled' AND NEW.detail <> 'byChannel')
  OR (NEW.kind = 'changed' AND NEW.detail = 'cancelRefused')
BEGIN
  INSERT INTO channel_notice
  SELECT NEW.order_id, NEW.position, delivery_order.channel, 'waiting', 0, NEW.at_ms, NEW.at_ms, NEW.at_ms, ''
  FROM delivery_order JOIN channel_webhook USING (channel) WHERE delivery_order.id = NEW.order_id;
END;

CREATE TRIGGER closing_person_no_delete BEFORE DELETE ON closing_person
BEGIN SELECT RAISE(ABORT, 'closing_person kept'); END;

CREATE TRIGGER closing_person_no_update BEFORE UPDATE ON closing_person
BEGIN SELECT RAISE(ABORT, 'closing_person immutable'); END;

CREATE TRIGGER closing_word_no_delete BEFORE DELETE ON closing_word
BEGIN SELECT RAISE(ABORT, 'closing_word kept'); END;

CREATE TRIGGER closing_word_no_update BEFORE UPDATE ON closing_word
BEGIN SELECT RAISE(ABORT, 'closing_word immutable'); END;

CREATE TRIGGER command_log_no_delete BEFORE DELETE ON command_log WHEN OLD.first_entry IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'command_log immutable'); END;

CREATE TRIGGER command_log_no_update BEFORE UPDATE ON command_log
BEGIN SELECT RAISE(ABORT, 'command_log immutable'); END;

CREATE TRIGGER counter_steps_by_one BEFORE UPDATE ON counter
WHEN NEW.last <> OLD.last + 1 OR NEW.name <> OLD.name
BEGIN SELECT RAISE(ABORT, 'counter steps by one'); END;

CREATE TRIGGER delivery_event_no_delete BEFORE DELETE ON delivery_event
BEGIN SELECT RAISE(ABORT, 'delivery_event immutable'); END;

CREATE TRIGGER delivery_event_no_update BEFORE UPDATE ON delivery_event
BEGIN SELECT RAISE(ABORT, 'delivery_event immutable'); END;

CREATE TRIGGER delivery_order_begins_waiting BEFORE INSERT ON delivery_order WHEN NEW.state <> 'waiting'
BEGIN SELECT RAISE(ABORT, 'delivery_order does not begin there'); END;

CREATE TRIGGER delivery_order_forgets BEFORE UPDATE OF person_state ON delivery_order
WHEN OLD.person_state || '>' || NEW.person_state IN ('masked>whole', 'erased>whole', 'erased>masked')
BEGIN SELECT RAISE(ABORT, 'delivery_order does not remember'); END;

CREATE TRIGGER delivery_order_held_waits BEFORE UPDATE ON delivery_order
WHEN OLD.held_at_ms IS NOT NULL AND (NEW.held_at_ms IS NULL OR NEW.state = 'expired'
  OR NEW.auto_version IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'delivery_order held for a person'); END;

CREATE TRIGGER delivery_order_keeps_version BEFORE UPDATE OF version ON delivery_order
WHEN NEW.version < OLD.version
BEGIN SELECT RAISE(ABORT, 'delivery_order goes back'); END;

CREATE TRIGGER delivery_order_lost_once BEFORE UPDATE OF loss_bearer, loss_won ON delivery_order
WHEN OLD.loss_bearer IS NOT NULL OR NEW.state <> 'cancelled'
BEGIN SELECT RAISE(ABORT, 'delivery_order is lost once, when it is cancelled'); END;

CREATE TRIGGER delivery_order_moves BEFORE UPDATE OF state ON delivery_order
WHEN NEW.state <> OLD.state AND OLD.state || '>' || NEW.state NOT IN ('waiting>accepted',
  'waiting>rejected', 'waiting>expired', 'waiting>cancelled', 'accepted>ready', 'accepted>cancelled',
  'ready>accepted', 'ready>delivering', 'ready>completed', 'ready>cancelled', 'delivering>completed',
  'delivering>cancelled')
BEGIN SELECT RAISE(ABORT, 'delivery_order does not move there'); END;

CREATE TRIGGER delivery_order_no_delete BEFORE DELETE ON delivery_order
BEGIN SELECT RAISE(ABORT, 'delivery_order kept'); END;

CREATE TRIGGER delivery_order_reminds_once BEFORE UPDATE OF reminded_at_ms ON delivery_order
WHEN OLD.reminded_at_ms IS NOT NULL AND NEW.reminded_at_ms IS NOT OLD.reminded_at_ms
BEGIN SELECT RAISE(ABORT, 'delivery_order is begun once'); END;

CREATE TRIGGER delivery_order_sold_once BEFORE UPDATE OF channel_won, fee_won ON delivery_order
WHEN OLD.channel_won IS NOT NULL OR NEW.state <> 'completed'
BEGIN SELECT RAISE(ABORT, 'delivery_order is sold once, when it is completed'); END;

CREATE TRIGGER donation_adds_up AFTER INSERT ON donation
BEGIN
  INSERT INTO campaign_total VALUES (NEW.campaign_id, 0, 0, 0, 0) ON CONFLICT (campaign_id) DO NOTHING;
  UPDATE campaign_total SET
    gift_count = gift_count + (NEW.amount_won > 0),
    given_won = given_won + max(NEW.amount_won, 0),
    returned_won = returned_won + max(-NEW.amount_won, 0)
  WHERE campaign_id = NEW.campaign_id;
END;

CREATE TRIGGER donation_goes_back_where_it_came_from BEFORE INSERT ON donation
WHEN NEW.original_id IS NOT NULL
BEGIN
  SELECT RAISE(ABORT, 'donation back to another place') WHERE NOT EXISTS (
    SELECT 1 FROM donation AS gift WHERE gift.id = NEW.original_id
      AND gift.source = NEW.source AND gift.member_id IS NEW.member_id);
END;

CREATE TRIGGER donation_is_opposite BEFORE INSERT ON donation WHEN NEW.original_id IS NOT NULL
BEGIN
  SELECT RAISE(ABORT, 'donation not the opposite of its gift') WHERE NOT EXISTS (
    SELECT 1 FROM donation AS gift WHERE gift.id = NEW.original_id AND gift.original_id IS NULL
      AND gift.campaign_id = NEW.campaign_id AND gift.amount_won = -NEW.amount_won);
END;

CREATE TRIGGER donation_no_delete BEFORE DELETE ON donation
BEGIN SELECT RAISE(ABORT, 'donation immutable'); END;

CREATE TRIGGER donation_no_update BEFORE UPDATE ON donation
BEGIN SELECT RAISE(ABORT, 'donation immutable'); END;

CREATE TRIGGER donation_of_wallet_adds_up AFTER INSERT ON donation WHEN NEW.source = 'wallet'
BEGIN
  INSERT INTO campaign_wallet_total VALUES (NEW.campaign_id, 0) ON CONFLICT (campaign_id) DO NOTHING;
  UPDATE campaign_wallet_total SET held_won = held_won + NEW.amount_won
  WHERE campaign_id = NEW.campaign_id;
END;

CREATE TRIGGER donation_of_wallet_has_member BEFORE INSERT ON donation
WHEN (NEW.source = 'wallet') <> (NEW.member_id IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'donation of a wallet without its member'); END;

CREATE TRIGGER enrolment_after_freeze BEFORE INSERT ON enrolment
WHEN NEW.state = 'applied' AND EXISTS (SELECT 1 FROM lottery WHERE programme_id = NEW.programme_id)
BEGIN SELECT RAISE(ABORT, 'lottery list is frozen'); END;

CREATE TRIGGER enrolment_gets_kept_seat BEFORE UPDATE OF state, quota_id ON enrolment
WHEN NEW.quota_id IS NOT NULL AND NEW.state IN ('offered', 'selected', 'paid', 'finished')
  AND (OLD.state NOT IN ('offered', 'selected', 'paid', 'finished') OR OLD.quota_id IS NOT NEW.quota_id)
  AND (SELECT count(*) FROM enrolment WHERE quota_id = NEW.quota_id AND state IN ('offered', 'selected', 'paid', 'finished'))
    >= (SELECT seats FROM quota WHERE id = NEW.quota_id)
BEGIN SELECT RAISE(ABORT, 'enrolment over quota'); END;

CREATE TRIGGER enrolment_gets_seat BEFORE UPDATE OF state ON enrolment
WHEN NEW.state IN ('offered', 'selected', 'paid', 'finished') AND OLD.state NOT IN ('offered', 'selected', 'paid', 'finished')
  AND (SELECT count(*) FROM enrolment WHERE programme_id = NEW.programme_id AND state IN ('offered', 'selected', 'paid', 'finished'))
    >= (SELECT capacity FROM programme WHERE id = NEW.programme_id)
BEGIN SELECT RAISE(ABORT, 'enrolment over capacity'); END;

CREATE TRIGGER enrolment_has_kept_seat BEFORE INSERT ON enrolment
WHEN NEW.quota_id IS NOT NULL AND NEW.state IN ('offered', 'selected', 'paid', 'finished')
  AND (SELECT count(*) FROM enrolment WHERE quota_id = NEW.quota_id AND state IN ('offered', 'selected', 'paid', 'finished'))
    >= (SELECT seats FROM quota WHERE id = NEW.quota_id)
BEGIN SELECT RAISE(ABORT, 'enrolment over quota'); END;

CREATE TRIGGER enrolment_has_seat BEFORE INSERT ON enrolment
WHEN NEW.state IN ('offered', 'selected', 'paid', 'finished') AND (SELECT count(*) FROM enrolment WHERE programme_id = NEW.programme_id
    AND state IN ('offered', 'selected', 'paid', 'finished')) >= (SELECT capacity FROM programme WHERE id = NEW.programme_id)
BEGIN SELECT RAISE(ABORT, 'enrolment over capacity'); END;

CREATE TRIGGER enrolment_move_no_delete BEFORE DELETE ON enrolment_move
BEGIN SELECT RAISE(ABORT, 'enrolment_move kept'); END;

CREATE TRIGGER enrolment_move_no_update BEFORE UPDATE ON enrolment_move
BEGIN SELECT RAISE(ABORT, 'enrolment_move immutable'); END;

CREATE TRIGGER enrolment_moves BEFORE UPDATE OF state ON enrolment
WHEN NEW.state <> OLD.state AND NOT (CASE OLD.state
  WHEN 'applied' THEN NEW.state IN ('selected', 'paid', 'waiting', 'cancelled')
  WHEN 'waiting' THEN NEW.state IN ('offered', 'selected', 'paid', 'cancelled')
  WHEN 'offered' THEN NEW.state IN ('selected', 'paid', 'expired', 'cancelled')
  WHEN 'selected' THEN NEW.state IN ('paid', 'expired', 'cancelled')
  WHEN 'paid' THEN NEW.state IN ('finished', 'refunded', 'cancelled')
  WHEN 'finished' THEN NEW.state = 'refunded'
  ELSE 0 END)
BEGIN SELECT RAISE(ABORT, 'enrolment does not move there'); END;

CREATE TRIGGER enrolment_no_delete BEFORE DELETE ON enrolment
BEGIN SELECT RAISE(ABORT, 'enrolment kept'); END;

CREATE TRIGGER enrolment_proxy_goes BEFORE UPDATE OF name ON person
WHEN NEW.name IS NULL AND EXISTS (SELECT 1 FROM enrolment
  JOIN enrolment_proxy ON enrolment_proxy.enrolment_id = enrolment.id WHERE enrolment.person_id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'enrolment_proxy outlives its person'); END;

CREATE TRIGGER enrolment_stays BEFORE UPDATE OF programme_id, number, applied_at_ms ON enrolment
WHEN NEW.programme_id <> OLD.programme_id OR NEW.number <> OLD.number
  OR NEW.applied_at_ms <> OLD.applied_at_ms
BEGIN SELECT RAISE(ABORT, 'enrolment fixed'); END;

CREATE TRIGGER fee_copy_no_delete BEFORE DELETE ON fee_copy
BEGIN SELECT RAISE(ABORT, 'fee_copy kept'); END;

CREATE TRIGGER fee_copy_no_update BEFORE UPDATE ON fee_copy
BEGIN SELECT RAISE(ABORT, 'fee_copy immutable'); END;

CREATE TRIGGER fee_deposit_no_delete BEFORE DELETE ON fee_deposit
BEGIN SELECT RAISE(ABORT, 'fee_deposit kept'); END;

CREATE TRIGGER fee_deposit_no_update BEFORE UPDATE ON fee_deposit
BEGIN SELECT RAISE(ABORT, 'fee_deposit immutable'); END;

CREATE TRIGGER fee_payment_no_delete BEFORE DELETE ON fee_payment
BEGIN SELECT RAISE(ABORT, 'fee_payment kept'); END;

CREATE TRIGGER fee_payment_no_update BEFORE UPDATE ON fee_payment
BEGIN SELECT RAISE(ABORT, 'fee_payment immutable'); END;

CREATE TRIGGER fee_refund_no_delete BEFORE DELETE ON fee_refund
BEGIN SELECT RAISE(ABORT, 'fee_refund kept'); END;

CREATE TRIGGER fee_refund_no_update BEFORE UPDATE ON fee_refund
BEGIN SELECT RAISE(ABORT, 'fee_refund immutable'); END;

CREATE TRIGGER fee_refund_tender_no_delete BEFORE DELETE ON fee_refund_tender
BEGIN SELECT RAISE(ABORT, 'fee_refund_tender kept'); END;

CREATE TRIGGER fee_refund_tender_no_update BEFORE UPDATE ON fee_refund_tender
BEGIN SELECT RAISE(ABORT, 'fee_refund_tender immutable'); END;

CREATE TRIGGER fee_refund_tender_within BEFORE INSERT ON fee_refund_tender
WHEN NEW.amount_won > coalesce((SELECT amount_won FROM fee_tender
    WHERE payment_id = NEW.payment_id AND place = NEW.place), 0)
  OR NEW.amount_won
    + (SELECT coalesce(sum(amount_won), 0) FROM fee_refund_tender WHERE payment_id = NEW.payment_id)
    > (SELECT fee_won + materials_won FROM fee_refund WHERE payment_id = NEW.payment_id)
BEGIN SELECT RAISE(ABORT, 'fee_refund_tender over its refund'); END;

CREATE TRIGGER fee_refund_within BEFORE INSERT ON fee_refund
WHEN EXISTS (SELECT 1 FROM fee_payment WHERE id = NEW.payment_id
  AND (fee_won < NEW.fee_won OR materials_won < NEW.materials_won))
BEGIN SELECT RAISE(ABORT, 'fee_refund over its payment'); END;

CREATE TRIGGER fee_tender_no_delete BEFORE DELETE ON fee_tender
BEGIN SELECT RAISE(ABORT, 'fee_tender kept'); END;

CREATE TRIGGER fee_tender_no_update BEFORE UPDATE ON fee_tender
BEGIN SELECT RAISE(ABORT, 'fee_tender immutable'); END;

CREATE TRIGGER fee_tender_within BEFORE INSERT ON fee_tender
WHEN NEW.amount_won + (SELECT coalesce(sum(amount_won), 0) FROM fee_tender WHERE payment_id = NEW.payment_id)
  > (SELECT fee_won + materials_won FROM fee_payment WHERE id = NEW.payment_id)
BEGIN SELECT RAISE(ABORT, 'fee_tender over its fee'); END;

CREATE TRIGGER funder_budget_no_delete BEFORE DELETE ON funder_budget
BEGIN SELECT RAISE(ABORT, 'funder_budget immutable'); END;

CREATE TRIGGER funder_budget_no_update BEFORE UPDATE ON funder_budget
BEGIN SELECT RAISE(ABORT, 'funder_budget immutable'); END;

CREATE TRIGGER instructor_forgets BEFORE UPDATE ON instructor
WHEN OLD.erased_at_ms IS NOT NULL AND NEW.name IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'instructor does not remember'); END;

CREATE TRIGGER instructor_pay_lesson_held BEFORE INSERT ON instructor_pay_lesson
WHEN (SELECT state FROM lesson WHERE id = NEW.lesson_id) <> 'held'
BEGIN SELECT RAISE(ABORT, 'lesson was not held'); END;

CREATE TRIGGER instructor_pay_lesson_no_delete BEFORE DELETE ON instructor_pay_lesson
BEGIN SELECT RAISE(ABORT, 'instructor_pay_lesson kept'); END;

CREATE TRIGGER instructor_pay_lesson_no_update BEFORE UPDATE ON instructor_pay_lesson
BEGIN SELECT RAISE(ABORT, 'instructor_pay_lesson immutable'); END;

CREATE TRIGGER instructor_pay_no_delete BEFORE DELETE ON instructor_pay
BEGIN SELECT RAISE(ABORT, 'instructor_pay kept'); END;

CREATE TRIGGER instructor_pay_no_update BEFORE UPDATE ON instructor_pay
BEGIN SELECT RAISE(ABORT, 'instructor_pay immutable'); END;

CREATE TRIGGER journal_entry_no_delete BEFORE DELETE ON journal_entry
BEGIN SELECT RAISE(ABORT, 'journal_entry immutable'); END;

CREATE TRIGGER journal_entry_no_replace BEFORE INSERT ON journal_entry
WHEN EXISTS (SELECT 1 FROM journal_entry WHERE id = NEW.id OR sequence = NEW.sequence)
BEGIN SELECT RAISE(ABORT, 'journal_entry immutable'); END;

CREATE TRIGGER journal_entry_no_update BEFORE UPDATE ON journal_entry
BEGIN SELECT RAISE(ABORT, 'journal_entry immutable'); END;

CREATE TRIGGER journal_seal_adds_up
AFTER INSERT ON journal_seal
BEGIN
  INSERT INTO account_balance (book, account_code, debit_won, credit_won)
  SELECT entry.book, posting.account_code,
    sum(CASE side WHEN 'debit' THEN amount_won ELSE 0 END),
    sum(CASE side WHEN 'credit' THEN amount_won ELSE 0 END)
  FROM posting JOIN journal_entry AS entry ON entry.id = posting.entry_id
  WHERE posting.entry_id = NEW.entry_id
  GROUP BY posting.account_code
  ON CONFLICT (book, account_code) DO UPDATE SET
    debit_won = debit_won + excluded.debit_won,
    credit_won = credit_won + excluded.credit_won;
  INSERT INTO account_day (book, account_code, business_date, debit_won, credit_won)
  SELECT entry.book, posting.account_code, entry.business_date,
    sum(CASE side WHEN 'debit' THEN amount_won ELSE 0 END),
    sum(CASE side WHEN 'credit' THEN amount_won ELSE 0 END)
  FROM posting JOIN journal_entry AS entry ON entry.id = posting.entry_id
  WHERE posting.entry_id = NEW.entry_id
  GROUP BY posting.account_code
  ON CONFLICT (book, account_code, business_date) DO UPDATE SET
    debit_won = debit_won + excluded.debit_won,
    credit_won = credit_won + excluded.credit_won;
END;

CREATE TRIGGER journal_seal_balances
BEFORE INSERT ON journal_seal
WHEN (
  SELECT count(*) < 2
      OR sum(CASE side WHEN 'debit' THEN amount_won ELSE -amount_won END) <> 0
  FROM posting
  WHERE entry_id = NEW.entry_id
)
BEGIN
  SELECT RAISE(ABORT, 'journal_entry unbalanced');
END;

CREATE TRIGGER journal_seal_chains
BEFORE INSERT ON journal_seal
WHEN NEW.sequence <> (SELECT sequence FROM journal_entry WHERE id = NEW.entry_id)
  OR NEW.previous_hash <> coalesce(
    (SELECT hash FROM journal_seal WHERE sequence = NEW.sequence - 1),
    CASE NEW.sequence
      WHEN 1 THEN '0000000000000000000000000000000000000000000000000000000000000000'
      ELSE ''
    END
  )
BEGIN
  SELECT RAISE(ABORT, 'journal_seal out of chain');
END;

CREATE TRIGGER journal_seal_no_delete BEFORE DELETE ON journal_seal
BEGIN SELECT RAISE(ABORT, 'journal_seal immutable'); END;

CREATE TRIGGER journal_seal_no_replace BEFORE INSERT ON journal_seal
WHEN EXISTS (
  SELECT 1 FROM journal_seal WHERE entry_id = NEW.entry_id OR sequence = NEW.sequence OR hash = NEW.hash
)
BEGIN SELECT RAISE(ABORT, 'journal_seal immutable'); END;

CREATE TRIGGER journal_seal_no_update BEFORE UPDATE ON journal_seal
BEGIN SELECT RAISE(ABORT, 'journal_seal immutable'); END;

CREATE TRIGGER lesson_move_no_update BEFORE UPDATE ON lesson_move
BEGIN SELECT RAISE(ABORT, 'lesson_move immutable'); END;

CREATE TRIGGER lesson_no_delete BEFORE DELETE ON lesson
WHEN (SELECT state FROM programme WHERE id = OLD.programme_id) <> 'draft'
BEGIN SELECT RAISE(ABORT, 'lesson kept'); END;

CREATE TRIGGER lesson_room_is_free BEFORE INSERT ON lesson
WHEN NEW.room_id IS NOT NULL AND NEW.state <> 'cancelled' AND EXISTS (
  SELECT 1 FROM lesson WHERE room_id = NEW.room_id AND date = NEW.date AND state <> 'cancelled'
    AND start_minute < NEW.end_minute AND end_minute > NEW.start_minute)
BEGIN SELECT RAISE(ABORT, 'lesson in a room that is taken'); END;

CREATE TRIGGER lesson_room_stays_free
BEFORE UPDATE OF date, start_minute, end_minute, room_id, state ON lesson
WHEN NEW.room_id IS NOT NULL AND NEW.state <> 'cancelled' AND EXISTS (
  SELECT 1 FROM lesson WHERE room_id = NEW.room_id AND date = NEW.date AND state <> 'cancelled'
    AND id <> NEW.id AND start_minute < NEW.end_minute AND end_minute > NEW.start_minute)
BEGIN SELECT RAISE(ABORT, 'lesson in a room that is taken'); END;

CREATE TRIGGER lesson_stays_with_programme BEFORE UPDATE OF programme_id ON lesson
WHEN NEW.programme_id <> OLD.programme_id
BEGIN SELECT RAISE(ABORT, 'lesson belongs to its programme'); END;

CREATE TRIGGER lesson_with_attendance BEFORE UPDATE OF state ON lesson
WHEN NEW.state = 'cancelled' AND EXISTS (SELECT 1 FROM attendance WHERE lesson_id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'lesson has attendance'); END;

CREATE TRIGGER lesson_with_log BEFORE UPDATE OF state ON lesson
WHEN NEW.state <> 'held' AND EXISTS (SELECT 1 FROM operation_log WHERE lesson_id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'lesson has a log'); END;

CREATE TRIGGER lottery_fixed BEFORE UPDATE ON lottery
WHEN OLD.drawn_at_ms IS NOT NULL OR NEW.list_json <> OLD.list_json OR NEW.list_hash <> OLD.list_hash
  OR NEW.frozen_at_ms <> OLD.frozen_at_ms
BEGIN SELECT RAISE(ABORT, 'lottery fixed'); END;

CREATE TRIGGER lottery_no_delete BEFORE DELETE ON lottery
BEGIN SELECT RAISE(ABORT, 'lottery kept'); END;

CREATE TRIGGER member_card_no_delete BEFORE DELETE ON member_card
BEGIN SELECT RAISE(ABORT, 'member_card kept'); END;

CREATE TRIGGER member_card_stays_blocked BEFORE UPDATE ON member_card
WHEN OLD.blocked_at_ms IS NOT NULL OR NEW.token <> OLD.token OR NEW.member_id <> OLD.member_id
BEGIN SELECT RAISE(ABORT, 'member_card immutable'); END;

CREATE TRIGGER merchant_settlement_no_delete BEFORE DELETE ON merchant_settlement
BEGIN SELECT RAISE(ABORT, 'merchant_settlement immutable'); END;

CREATE TRIGGER merchant_settlement_no_update BEFORE UPDATE ON merchant_settlement
BEGIN SELECT RAISE(ABORT, 'merchant_settlement immutable'); END;

CREATE TRIGGER operation_log_approval_in_order BEFORE INSERT ON operation_log_approval
WHEN NEW.step <> 1 + (SELECT count(*) FROM operation_log_approval WHERE lesson_id = NEW.lesson_id)
  OR NOT EXISTS (SELECT 1 FROM operation_log_heads WHERE lesson_id = NEW.lesson_id)
BEGIN SELECT RAISE(ABORT, 'operation_log_approval out of order'); END;

CREATE TRIGGER operation_log_approval_no_delete BEFORE DELETE ON operation_log_approval
BEGIN SELECT RAISE(ABORT, 'operation_log_approval kept'); END;

CREATE TRIGGER operation_log_approval_no_update BEFORE UPDATE ON operation_log_approval
BEGIN SELECT RAISE(ABORT, 'operation_log_approval immutable'); END;

CREATE TRIGGER operation_log_approved BEFORE UPDATE ON operation_log
WHEN NEW.lesson_id <> OLD.lesson_id OR EXISTS (SELECT 1 FROM operation_log_approval WHERE lesson_id = OLD.lesson_id)
BEGIN SELECT RAISE(ABORT, 'operation_log approved'); END;

CREATE TRIGGER operation_log_heads_no_delete BEFORE DELETE ON operation_log_heads
BEGIN SELECT RAISE(ABORT, 'operation_log_heads kept'); END;

CREATE TRIGGER operation_log_heads_no_update BEFORE UPDATE ON operation_log_heads
BEGIN SELECT RAISE(ABORT, 'operation_log_heads immutable'); END;

CREATE TRIGGER operation_log_no_delete BEFORE DELETE ON operation_log
BEGIN SELECT RAISE(ABORT, 'operation_log kept'); END;

CREATE TRIGGER operation_log_of_held BEFORE INSERT ON operation_log
WHEN (SELECT state FROM lesson WHERE id = NEW.lesson_id) <> 'held'
BEGIN SELECT RAISE(ABORT, 'operation_log of a lesson not held'); END;

CREATE TRIGGER operation_log_photo_added BEFORE INSERT ON operation_log_photo
WHEN EXISTS (SELECT 1 FROM operation_log_approval WHERE lesson_id = NEW.lesson_id)
BEGIN SELECT RAISE(ABORT, 'operation_log approved'); END;

CREATE TRIGGER operation_log_photo_after_gone BEFORE INSERT ON operation_log_photo
WHEN EXISTS (SELECT 1 FROM operation_log_photo_gone
  WHERE lesson_id = NEW.lesson_id AND position = NEW.position)
BEGIN SELECT RAISE(ABORT, 'operation_log_photo of a place that is over'); END;

CREATE TRIGGER operation_log_photo_gone_added BEFORE INSERT ON operation_log_photo_gone
WHEN NOT EXISTS (SELECT 1 FROM operation_log_photo
  WHERE lesson_id = NEW.lesson_id AND position = NEW.position)
BEGIN SELECT RAISE(ABORT, 'operation_log_photo_gone of no photograph'); END;

CREATE TRIGGER operation_log_photo_gone_no_delete BEFORE DELETE ON operation_log_photo_gone
BEGIN SELECT RAISE(ABORT, 'operation_log_photo_gone kept'); END;

CREATE TRIGGER operation_log_photo_gone_no_update BEFORE UPDATE ON operation_log_photo_gone
BEGIN SELECT RAISE(ABORT, 'operation_log_photo_gone immutable'); END;

CREATE TRIGGER operation_log_photo_no_update BEFORE UPDATE ON operation_log_photo
BEGIN SELECT RAISE(ABORT, 'operation_log_photo immutable'); END;

CREATE TRIGGER operation_log_photo_removed BEFORE DELETE ON operation_log_photo
WHEN EXISTS (SELECT 1 FROM operation_log_approval WHERE lesson_id = OLD.lesson_id)
  AND NOT EXISTS (SELECT 1 FROM operation_log_photo_gone
    WHERE lesson_id = OLD.lesson_id AND position = OLD.position)
BEGIN SELECT RAISE(ABORT, 'operation_log approved'); END;

CREATE TRIGGER order_figure_no_delete BEFORE DELETE ON order_figure
BEGIN SELECT RAISE(ABORT, 'order_figure kept'); END;

CREATE TRIGGER order_figure_of_end AFTER UPDATE OF state ON delivery_order
WHEN NEW.ended_at_ms IS NOT NULL AND OLD.ended_at_ms IS NULL
BEGIN
  INSERT INTO order_figure SELECT 
  NEW.business_date, NEW.id, NEW.channel, NEW.state,
  -- The hour of Korea's clock, which is nine ahead.
  (NEW.received_at_ms / 3600000 + 9) % 24,
  -- Only what a person has accepted tells how long people take.
  CASE WHEN NEW.auto_version IS NULL
    THEN max(0, (NEW.accepted_at_ms - NEW.received_at_ms) / 1000) END,
  coalesce((SELECT sum(json_extract(item.value, '$.quantity') * (json_extract(item.value, '$.unitPrice') +
      coalesce((SELECT sum(json_extract(choice.value, '$.price') * json_extract(choice.value, '$.quantity'))
        FROM json_each(item.value, '$.options') AS choice), 0)))
    FROM json_each(NEW.content_json, '$.items') AS item), 0),
  CASE NEW.payment WHEN 'prepaid' THEN NEW.payable_won ELSE 0 END,
  NEW.payable_won, coalesce(NEW.fee_won, 0);
  INSERT INTO order_dish_day
  SELECT 
  NEW.business_date, json_extract(item.value, '$.name'),
  sum(json_extract(item.value, '$.quantity')),
  sum(json_extract(item.value, '$.quantity') * (json_extract(item.value, '$.unitPrice') +
    coalesce((SELECT sum(json_extract(choice.value, '$.price') * json_extract(choice.value, '$.quantity'))
      FROM json_each(item.value, '$.options') AS choice), 0))) FROM json_each(NEW.content_json, '$.items') AS item
  WHERE NEW.state = 'completed' GROUP BY 2
  ON CONFLICT (business_date, dish) DO UPDATE SET
    quantity = quantity + excluded.quantity, amount_won = amount_won + excluded.amount_won;
END;

CREATE TRIGGER order_figure_of_fee AFTER UPDATE OF fee_won ON delivery_order WHEN NEW.fee_won IS NOT NULL
BEGIN
  UPDATE order_figure SET fee_won = NEW.fee_won
  WHERE business_date = NEW.business_date AND order_id = NEW.id;
END;

CREATE TRIGGER partner_rate_no_delete BEFORE DELETE ON partner_rate
BEGIN SELECT RAISE(ABORT, 'partner_rate immutable'); END;

CREATE TRIGGER partner_rate_no_update BEFORE UPDATE ON partner_rate
BEGIN SELECT RAISE(ABORT, 'partner_rate immutable'); END;

CREATE TRIGGER person_car_goes BEFORE UPDATE OF name ON person
WHEN NEW.name IS NULL AND EXISTS (SELECT 1 FROM person_car WHERE person_id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'person_car outlives its person'); END;

CREATE TRIGGER person_car_of_somebody BEFORE INSERT ON person_car
WHEN (SELECT name FROM person WHERE id = NEW.person_id) IS NULL
BEGIN SELECT RAISE(ABORT, 'person_car of nobody'); END;

CREATE TRIGGER person_consent_no_delete BEFORE DELETE ON person_consent
BEGIN SELECT RAISE(ABORT, 'person_consent immutable'); END;

CREATE TRIGGER person_consent_no_update BEFORE UPDATE OF purpose, kind, version, at_ms, role ON person_consent
BEGIN SELECT RAISE(ABORT, 'person_consent immutable'); END;

CREATE TRIGGER person_forgets BEFORE UPDATE ON person
WHEN OLD.name IS NULL AND (NEW.name IS NOT NULL OR NEW.merged_into IS NULL AND OLD.merged_into IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'person does not remember'); END;

CREATE TRIGGER person_merge_no_delete BEFORE DELETE ON person_merge
BEGIN SELECT RAISE(ABORT, 'person_merge immutable'); END;

CREATE TRIGGER person_merge_no_update BEFORE UPDATE OF gone_id, at_ms, role, merger ON person_merge
BEGIN SELECT RAISE(ABORT, 'person_merge immutable'); END;

CREATE TRIGGER person_no_delete BEFORE DELETE ON person
BEGIN SELECT RAISE(ABORT, 'person kept'); END;

CREATE TRIGGER person_view_no_delete BEFORE DELETE ON person_view
BEGIN SELECT RAISE(ABORT, 'person_view immutable'); END;

CREATE TRIGGER person_view_no_update BEFORE UPDATE OF why, at_ms, role, viewer ON person_view
BEGIN SELECT RAISE(ABORT, 'person_view immutable'); END;

CREATE TRIGGER phone_customer_event_no_delete BEFORE DELETE ON phone_customer_event
BEGIN SELECT RAISE(ABORT, 'phone_customer_event immutable'); END;

CREATE TRIGGER phone_customer_event_no_update BEFORE UPDATE ON phone_customer_event
BEGIN SELECT RAISE(ABORT, 'phone_customer_event immutable'); END;

CREATE TRIGGER phone_customer_forgets BEFORE UPDATE ON phone_customer
WHEN OLD.erased_at_ms IS NOT NULL AND NEW.phone IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'phone_customer does not remember'); END;

CREATE TRIGGER phone_customer_no_delete BEFORE DELETE ON phone_customer
BEGIN SELECT RAISE(ABORT, 'phone_customer kept'); END;

CREATE TRIGGER posting_after_seal
BEFORE INSERT ON posting
WHEN EXISTS (SELECT 1 FROM journal_seal WHERE entry_id = NEW.entry_id)
BEGIN
  SELECT RAISE(ABORT, 'journal_entry sealed');
END;

CREATE TRIGGER posting_no_delete BEFORE DELETE ON posting
BEGIN SELECT RAISE(ABORT, 'posting immutable'); END;

CREATE TRIGGER posting_no_update BEFORE UPDATE ON posting
BEGIN SELECT RAISE(ABORT, 'posting immutable'); END;

CREATE TRIGGER print_job_begins_queued BEFORE INSERT ON print_job WHEN NEW.state <> 'queued'
BEGIN SELECT RAISE(ABORT, 'print_job does not begin there'); END;

CREATE TRIGGER print_job_keeps_bytes BEFORE UPDATE OF bytes, printer_id, kind, source_id ON print_job
BEGIN SELECT RAISE(ABORT, 'print_job bytes immutable'); END;

CREATE TRIGGER print_job_keeps_place BEFORE UPDATE OF supersedes, station ON print_job
BEGIN SELECT RAISE(ABORT, 'print_job keeps its place'); END;

CREATE TRIGGER print_job_moves BEFORE UPDATE OF state ON print_job
WHEN OLD.state || '>' || NEW.state NOT IN ('queued>sending', 'queued>failed', 'queued>discarded',
  'sending>queued', 'sending>sent', 'sending>confirmed', 'sending>uncertain',
  'uncertain>confirmed', 'uncertain>discarded', 'failed>confirmed', 'failed>discarded')
BEGIN SELECT RAISE(ABORT, 'print_job does not move there'); END;

CREATE TRIGGER print_job_stands_in BEFORE INSERT ON print_job WHEN NEW.supersedes IS NOT NULL
  AND (SELECT state || ' ' || detail FROM print_job WHERE id = NEW.supersedes) IS NOT 'discarded MOVED'
BEGIN SELECT RAISE(ABORT, 'print_job stands in for one that may be printed'); END;

CREATE TRIGGER programme_closing_no_delete BEFORE DELETE ON programme_closing
BEGIN SELECT RAISE(ABORT, 'programme_closing kept'); END;

CREATE TRIGGER programme_closing_no_update BEFORE UPDATE ON programme_closing
BEGIN SELECT RAISE(ABORT, 'programme_closing immutable'); END;

CREATE TRIGGER programme_ends_once BEFORE UPDATE OF state ON programme
WHEN OLD.state = 'cancelled' AND NEW.state <> 'cancelled' OR OLD.state <> 'draft' AND NEW.state = 'draft'
BEGIN SELECT RAISE(ABORT, 'programme does not go back'); END;

CREATE TRIGGER programme_keeps_seats BEFORE UPDATE OF capacity ON programme
WHEN NEW.capacity < (SELECT count(*) FROM enrolment WHERE programme_id = NEW.id AND state IN ('offered', 'selected', 'paid', 'finished'))
BEGIN SELECT RAISE(ABORT, 'programme below its enrolled'); END;

CREATE TRIGGER programme_no_delete BEFORE DELETE ON programme WHEN OLD.state <> 'draft'
BEGIN SELECT RAISE(ABORT, 'programme kept'); END;

CREATE TRIGGER programme_opening_no_delete BEFORE DELETE ON programme_opening
BEGIN SELECT RAISE(ABORT, 'programme_opening kept'); END;

CREATE TRIGGER programme_opening_no_update BEFORE UPDATE ON programme_opening
BEGIN SELECT RAISE(ABORT, 'programme_opening immutable'); END;

CREATE TRIGGER published_policy_no_delete BEFORE DELETE ON published_policy
BEGIN SELECT RAISE(ABORT, 'published_policy immutable'); END;

CREATE TRIGGER published_policy_no_update BEFORE UPDATE ON published_policy
BEGIN SELECT RAISE(ABORT, 'published_policy immutable'); END;

CREATE TRIGGER quota_fixed BEFORE UPDATE ON quota
BEGIN SELECT RAISE(ABORT, 'quota is made anew'); END;

CREATE TRIGGER quota_in_use BEFORE DELETE ON quota
WHEN EXISTS (SELECT 1 FROM enrolment WHERE quota_id = OLD.id)
BEGIN SELECT RAISE(ABORT, 'quota in use'); END;

CREATE TRIGGER quota_within_capacity BEFORE INSERT ON quota
WHEN NEW.seats + (SELECT coalesce(sum(seats), 0) FROM quota WHERE programme_id = NEW.programme_id)
  > (SELECT capacity FROM programme WHERE id = NEW.programme_id)
BEGIN SELECT RAISE(ABORT, 'quota over capacity'); END;

CREATE TRIGGER reduction_proof_goes BEFORE UPDATE OF name ON person
WHEN NEW.name IS NULL AND EXISTS (SELECT 1 FROM reduction_proof WHERE person_id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'reduction_proof outlives its person'); END;

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

CREATE TRIGGER sale_benefit_no_delete BEFORE DELETE ON sale_benefit
BEGIN SELECT RAISE(ABORT, 'sale_benefit immutable'); END;

CREATE TRIGGER sale_benefit_no_update BEFORE UPDATE ON sale_benefit
BEGIN SELECT RAISE(ABORT, 'sale_benefit immutable'); END;

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

CREATE TRIGGER sale_line_no_delete BEFORE DELETE ON sale_line
BEGIN SELECT RAISE(ABORT, 'sale_line immutable'); END;

CREATE TRIGGER sale_line_no_update BEFORE UPDATE ON sale_line
BEGIN SELECT RAISE(ABORT, 'sale_line immutable'); END;

CREATE TRIGGER sale_no_delete BEFORE DELETE ON sale BEGIN SELECT RAISE(ABORT, 'sale immutable'); END;

CREATE TRIGGER sale_no_update BEFORE UPDATE ON sale BEGIN SELECT RAISE(ABORT, 'sale immutable'); END;

CREATE TRIGGER seen_cashback_no_delete BEFORE DELETE ON seen_cashback
BEGIN SELECT RAISE(ABORT, 'seen_cashback immutable'); END;

CREATE TRIGGER seen_cashback_no_update BEFORE UPDATE ON seen_cashback
BEGIN SELECT RAISE(ABORT, 'seen_cashback immutable'); END;

CREATE TRIGGER shift_closed_no_update BEFORE UPDATE ON shift WHEN OLD.closed_at_ms IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'shift closed'); END;

CREATE TRIGGER sold_out_no_delete BEFORE DELETE ON sold_out
BEGIN SELECT RAISE(ABORT, 'sold_out kept'); END;

CREATE TRIGGER sold_out_stays_over BEFORE UPDATE ON sold_out
WHEN OLD.ended_at_ms IS NOT NULL AND NEW.ended_at_ms IS NOT OLD.ended_at_ms
BEGIN SELECT RAISE(ABORT, 'sold_out is over once'); END;

CREATE TRIGGER tender_adds_up AFTER INSERT ON tender
BEGIN
  INSERT INTO shift_tender_total
  SELECT sale.shift_id, sale.kind, NEW.kind, 1, NEW.amount_won FROM sale WHERE sale.id = NEW.sale_id
  ON CONFLICT (shift_id, sale_kind, tender_kind) DO UPDATE SET
    count = count + 1,
    amount_won = amount_won + excluded.amount_won;
END;

CREATE TRIGGER tender_never_over_paid BEFORE INSERT ON tender
WHEN NEW.amount_won < 0 AND NEW.original_tender_id IS NOT NULL AND (
  SELECT paid.amount_won + NEW.amount_won + coalesce((
    SELECT sum(back.amount_won) FROM tender AS back WHERE back.original_tender_id = paid.id), 0)
  FROM tender AS paid WHERE paid.id = NEW.original_tender_id) < 0
BEGIN
  SELECT RAISE(ABORT, 'tender refunded over paid');
END;

CREATE TRIGGER tender_no_delete BEFORE DELETE ON tender BEGIN SELECT RAISE(ABORT, 'tender immutable'); END;

CREATE TRIGGER tender_no_update BEFORE UPDATE ON tender BEGIN SELECT RAISE(ABORT, 'tender immutable'); END;

CREATE TRIGGER tender_resolution_no_delete BEFORE DELETE ON tender_resolution
BEGIN SELECT RAISE(ABORT, 'tender_resolution immutable'); END;

CREATE TRIGGER tender_resolution_no_update BEFORE UPDATE ON tender_resolution
BEGIN SELECT RAISE(ABORT, 'tender_resolution immutable'); END;

CREATE TRIGGER ticket_line_no_delete BEFORE DELETE ON ticket_line
BEGIN SELECT RAISE(ABORT, 'ticket_line kept'); END;

CREATE TRIGGER ticket_line_settled_no_insert BEFORE INSERT ON ticket_line
WHEN (SELECT state FROM ticket WHERE id = NEW.ticket_id) = 'settled'
BEGIN SELECT RAISE(ABORT, 'ticket settled'); END;

CREATE TRIGGER ticket_line_settled_no_update BEFORE UPDATE ON ticket_line
WHEN (SELECT state FROM ticket WHERE id = OLD.ticket_id) = 'settled'
BEGIN SELECT RAISE(ABORT, 'ticket settled'); END;

CREATE TRIGGER ticket_no_delete BEFORE DELETE ON ticket
BEGIN SELECT RAISE(ABORT, 'ticket kept'); END;

CREATE TRIGGER ticket_settled_no_update BEFORE UPDATE ON ticket WHEN OLD.state = 'settled'
BEGIN SELECT RAISE(ABORT, 'ticket settled'); END;

CREATE TRIGGER village_attendee_no_update BEFORE UPDATE ON village_attendee
BEGIN SELECT RAISE(ABORT, 'village_attendee immutable'); END;

CREATE TRIGGER village_attendee_open BEFORE DELETE ON village_attendee
WHEN (SELECT state FROM village_project WHERE id = OLD.project_id) <> 'running'
BEGIN SELECT RAISE(ABORT, 'village_project not running'); END;

CREATE TRIGGER village_attendee_running BEFORE INSERT ON village_attendee
WHEN NOT EXISTS (SELECT 1 FROM village_spending AS spending
  JOIN village_project AS project ON project.id = spending.project_id
  WHERE spending.id = NEW.spending_id AND project.id = NEW.project_id AND project.state = 'running')
BEGIN SELECT RAISE(ABORT, 'village_project not running'); END;

CREATE TRIGGER village_change_decided_once BEFORE UPDATE ON village_change
WHEN OLD.is_approved IS NOT NULL
  OR (SELECT state FROM village_project WHERE id = OLD.project_id) <> 'running'
BEGIN SELECT RAISE(ABORT, 'village_change decided'); END;

CREATE TRIGGER village_change_even BEFORE UPDATE OF is_approved ON village_change
WHEN NEW.is_approved = 1 AND (SELECT coalesce(sum(grant_won), 0) <> 0 OR coalesce(sum(own_won), 0) <> 0
  FROM village_move WHERE change_id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'village_change makes money'); END;

CREATE TRIGGER village_change_kept BEFORE DELETE ON village_change
BEGIN SELECT RAISE(ABORT, 'village_change kept'); END;

CREATE TRIGGER village_change_running BEFORE INSERT ON village_change
WHEN (SELECT state FROM village_project WHERE id = NEW.project_id) <> 'running'
BEGIN SELECT RAISE(ABORT, 'village_project not running'); END;

CREATE TRIGGER village_file_no_update BEFORE UPDATE ON village_file
BEGIN SELECT RAISE(ABORT, 'village_file immutable'); END;

CREATE TRIGGER village_item_no_delete BEFORE DELETE ON village_item
WHEN (SELECT state FROM village_project WHERE id = OLD.project_id) <> 'planned'
BEGIN SELECT RAISE(ABORT, 'village_item decided'); END;

CREATE TRIGGER village_item_no_update BEFORE UPDATE ON village_item
BEGIN SELECT RAISE(ABORT, 'village_item immutable'); END;

CREATE TRIGGER village_item_planned BEFORE INSERT ON village_item
WHEN (SELECT state FROM village_project WHERE id = NEW.project_id) <> 'planned'
BEGIN SELECT RAISE(ABORT, 'village_item decided'); END;

CREATE TRIGGER village_money_no_delete BEFORE DELETE ON village_money
BEGIN SELECT RAISE(ABORT, 'village_money immutable'); END;

CREATE TRIGGER village_money_no_update BEFORE UPDATE ON village_money
BEGIN SELECT RAISE(ABORT, 'village_money immutable'); END;

CREATE TRIGGER village_money_running BEFORE INSERT ON village_money
WHEN (SELECT state FROM village_project WHERE id = NEW.project_id) <> 'running'
BEGIN SELECT RAISE(ABORT, 'village_project not running'); END;

CREATE TRIGGER village_move_no_delete BEFORE DELETE ON village_move
BEGIN SELECT RAISE(ABORT, 'village_move immutable'); END;

CREATE TRIGGER village_move_no_update BEFORE UPDATE ON village_move
BEGIN SELECT RAISE(ABORT, 'village_move immutable'); END;

CREATE TRIGGER village_move_open BEFORE INSERT ON village_move
WHEN NOT EXISTS (SELECT 1 FROM village_change
  WHERE id = NEW.change_id AND is_approved IS NULL AND project_id = NEW.project_id)
BEGIN SELECT RAISE(ABORT, 'village_change decided'); END;

CREATE TRIGGER village_project_kept BEFORE DELETE ON village_project
BEGIN SELECT RAISE(ABORT, 'village_project kept'); END;

CREATE TRIGGER village_project_planned BEFORE UPDATE OF call_id, type_id, title, group_name, resident_count,
  head_count, first_day, last_day, consulted_on, created_at_ms ON village_project
WHEN OLD.state <> 'planned'
BEGIN SELECT RAISE(ABORT, 'village_project decided'); END;

CREATE TRIGGER village_project_states BEFORE UPDATE OF state ON village_project
WHEN OLD.state <> NEW.state AND OLD.state || '>' || NEW.state NOT IN
  ('planned>chosen', 'planned>declined', 'chosen>running', 'running>settled', 'settled>closed')
BEGIN SELECT RAISE(ABORT, 'village_project goes on'); END;

CREATE TRIGGER village_score_no_delete BEFORE DELETE ON village_score
BEGIN SELECT RAISE(ABORT, 'village_score immutable'); END;

CREATE TRIGGER village_score_no_update BEFORE UPDATE ON village_score
BEGIN SELECT RAISE(ABORT, 'village_score immutable'); END;

CREATE TRIGGER village_settlement_kept BEFORE DELETE ON village_settlement
BEGIN SELECT RAISE(ABORT, 'village_settlement kept'); END;

CREATE TRIGGER village_settlement_proven BEFORE INSERT ON village_settlement
WHEN (SELECT state FROM village_project WHERE id = NEW.project_id) <> 'running'
  OR EXISTS (SELECT 1 FROM village_spending AS spending
    WHERE spending.project_id = NEW.project_id AND spending.reversed_at_ms IS NULL
      AND NOT EXISTS (SELECT 1 FROM village_spending_file WHERE spending_id = spending.id))
  OR NEW.grant_left_won <> (SELECT coalesce(sum(amount_won), 0) FROM village_money
      WHERE project_id = NEW.project_id AND kind = 'grant')
    - (SELECT coalesce(sum(grant_won), 0) FROM village_spending
      WHERE project_id = NEW.project_id AND reversed_at_ms IS NULL)
  OR NEW.own_left_won <> (SELECT coalesce(sum(amount_won), 0) FROM village_money
      WHERE project_id = NEW.project_id AND kind = 'ownShare')
    - (SELECT coalesce(sum(own_won), 0) FROM village_spending
      WHERE project_id = NEW.project_id AND reversed_at_ms IS NULL)
  OR NEW.interest_won <> (SELECT coalesce(sum(amount_won), 0) FROM village_money
      WHERE project_id = NEW.project_id AND kind = 'interest')
BEGIN SELECT RAISE(ABORT, 'village_settlement not proven'); END;

CREATE TRIGGER village_settlement_returned_once BEFORE UPDATE ON village_settlement
WHEN OLD.returned_on IS NOT NULL OR NEW.project_id IS NOT OLD.project_id
  OR NEW.settled_on IS NOT OLD.settled_on OR NEW.grant_left_won IS NOT OLD.grant_left_won
  OR NEW.own_left_won IS NOT OLD.own_left_won OR NEW.interest_won IS NOT OLD.interest_won
  OR NEW.entry_id IS NOT OLD.entry_id OR NEW.at_ms IS NOT OLD.at_ms
BEGIN SELECT RAISE(ABORT, 'village_settlement immutable'); END;

CREATE TRIGGER village_spending_covered BEFORE INSERT ON village_spending
WHEN NEW.grant_won + (SELECT coalesce(sum(grant_won), 0) FROM village_spending
    WHERE project_id = NEW.project_id AND reversed_at_ms IS NULL) >
  (SELECT coalesce(sum(amount_won), 0) FROM village_money
    WHERE project_id = NEW.project_id AND kind = 'grant')
  OR NEW.own_won + (SELECT coalesce(sum(own_won), 0) FROM village_spending
    WHERE project_id = NEW.project_id AND reversed_at_ms IS NULL) >
  (SELECT coalesce(sum(amount_won), 0) FROM village_money
    WHERE project_id = NEW.project_id AND kind = 'ownShare')
BEGIN SELECT RAISE(ABORT, 'village_spending over its money'); END;

CREATE TRIGGER village_spending_file_no_update BEFORE UPDATE ON village_spending_file
BEGIN SELECT RAISE(ABORT, 'village_spending_file immutable'); END;

CREATE TRIGGER village_spending_file_once BEFORE INSERT ON village_spending_file
WHEN EXISTS (SELECT 1 FROM village_spending_file AS other JOIN village_spending AS spending
  ON spending.id = other.spending_id
  WHERE other.hash = NEW.hash AND spending.reversed_at_ms IS NULL)
BEGIN SELECT RAISE(ABORT, 'village_file proves another'); END;

CREATE TRIGGER village_spending_file_open BEFORE DELETE ON village_spending_file
WHEN (SELECT state FROM village_project WHERE id =
  (SELECT project_id FROM village_spending WHERE id = OLD.spending_id)) <> 'running'
BEGIN SELECT RAISE(ABORT, 'village_project not running'); END;

CREATE TRIGGER village_spending_file_running BEFORE INSERT ON village_spending_file
WHEN (SELECT state FROM village_project WHERE id =
  (SELECT project_id FROM village_spending WHERE id = NEW.spending_id)) <> 'running'
BEGIN SELECT RAISE(ABORT, 'village_project not running'); END;

CREATE TRIGGER village_spending_in_period BEFORE INSERT ON village_spending
WHEN NOT EXISTS (SELECT 1 FROM village_project WHERE id = NEW.project_id AND state = 'running'
  AND NEW.spent_on BETWEEN first_day AND last_day)
BEGIN SELECT RAISE(ABORT, 'village_spending outside its project'); END;

CREATE TRIGGER village_spending_kept BEFORE DELETE ON village_spending
BEGIN SELECT RAISE(ABORT, 'village_spending kept'); END;

CREATE TRIGGER village_spending_reversed_once BEFORE UPDATE ON village_spending
WHEN OLD.reversed_at_ms IS NOT NULL OR NEW.reversed_at_ms IS NULL
  OR NEW.id IS NOT OLD.id OR NEW.project_id IS NOT OLD.project_id OR NEW.number IS NOT OLD.number
  OR NEW.position IS NOT OLD.position OR NEW.spent_on IS NOT OLD.spent_on OR NEW.payee IS NOT OLD.payee
  OR NEW.purpose IS NOT OLD.purpose OR NEW.grant_won IS NOT OLD.grant_won OR NEW.own_won IS NOT OLD.own_won
  OR NEW.vat_won IS NOT OLD.vat_won OR NEW.evidence_kind IS NOT OLD.evidence_kind
  OR NEW.evidence_number IS NOT OLD.evidence_number OR NEW.entry_id IS NOT OLD.entry_id
  OR NEW.at_ms IS NOT OLD.at_ms
  OR (SELECT state FROM village_project WHERE id = OLD.project_id) <> 'running'
BEGIN SELECT RAISE(ABORT, 'village_spending immutable'); END;

CREATE TRIGGER wallet_movement_adds_to_day AFTER INSERT ON wallet_movement
WHEN NEW.kind IN ('payment', 'refund')
BEGIN
  INSERT INTO wallet_day
  SELECT entry.business_date, -NEW.charged_won - NEW.cash_won - coalesce((
    SELECT sum(part.at_most_won) FROM tender
    JOIN sale_benefit AS part ON part.sale_id = tender.sale_id AND part.tender_id = tender.id
    WHERE tender.id = NEW.tender_id AND part.funder = 'shop' AND part.kind = 'cashback'), 0)
  FROM journal_entry AS entry WHERE entry.id = NEW.entry_id
  ON CONFLICT (business_date) DO UPDATE SET amount_won = amount_won + excluded.amount_won;
END;

CREATE TRIGGER wallet_movement_adds_up AFTER INSERT ON wallet_movement
BEGIN
  INSERT INTO wallet VALUES (NEW.member_id, 0, 0, 0) ON CONFLICT (member_id) DO NOTHING;
  UPDATE wallet SET
    charged_won = charged_won + NEW.charged_won,
    cash_won = cash_won + NEW.cash_won,
    owed_won = owed_won + NEW.owed_won
  WHERE member_id = NEW.member_id;
  INSERT INTO wallet_month VALUES (NEW.member_id, NEW.month, 0, 0) ON CONFLICT (member_id, month) DO NOTHING;
  UPDATE wallet_month SET
    paid_won = paid_won + NEW.paid_won,
    charged_won = charged_won + CASE NEW.kind WHEN 'charge' THEN NEW.charged_won ELSE 0 END
  WHERE member_id = NEW.member_id AND month = NEW.month;
END;

CREATE TRIGGER wallet_movement_no_delete BEFORE DELETE ON wallet_movement
BEGIN SELECT RAISE(ABORT, 'wallet_movement immutable'); END;

CREATE TRIGGER wallet_movement_no_update BEFORE UPDATE ON wallet_movement
BEGIN SELECT RAISE(ABORT, 'wallet_movement immutable'); END;

CREATE TRIGGER withholding_payment_no_delete BEFORE DELETE ON withholding_payment
BEGIN SELECT RAISE(ABORT, 'withholding_payment kept'); END;

CREATE TRIGGER withholding_payment_no_update BEFORE UPDATE ON withholding_payment
BEGIN SELECT RAISE(ABORT, 'withholding_payment immutable'); END;

CREATE TRIGGER z_report_no_delete BEFORE DELETE ON z_report
BEGIN SELECT RAISE(ABORT, 'z_report immutable'); END;

CREATE TRIGGER z_report_no_update BEFORE UPDATE ON z_report
BEGIN SELECT RAISE(ABORT, 'z_report immutable'); END;
