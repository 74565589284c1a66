/** Gifts for the neighbourhood (서로도움), held for the fundraiser until they are handed over: migration 5. */
export const campaigns = /* sql */ `
CREATE TABLE campaign (
  id TEXT NOT NULL PRIMARY KEY,
  created_at_ms INTEGER NOT NULL CHECK (created_at_ms >= 0)
) STRICT, WITHOUT ROWID;

-- A correction is a new version: what people read when they gave stays.
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

CREATE TABLE campaign_closing (
  campaign_id TEXT NOT NULL PRIMARY KEY REFERENCES campaign (id),
  reason TEXT NOT NULL,
  at_ms INTEGER NOT NULL CHECK (at_ms >= 0)
) STRICT, WITHOUT ROWID;

-- A gift in cash, or one given back (negative, with the gift that it takes back).
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
  entry_id TEXT NOT NULL REFERENCES journal_entry (id),
  CHECK ((amount_won < 0) = (original_id IS NOT NULL))
) STRICT, WITHOUT ROWID;

CREATE INDEX donation_by_campaign ON donation (campaign_id, at_ms, id);
CREATE INDEX donation_by_shift ON donation (shift_id, amount_won);
CREATE UNIQUE INDEX donation_by_sale ON donation (sale_id) WHERE sale_id IS NOT NULL;

-- Gap-free: the number is on the slip (인계증) that the fundraiser signs.
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
  entry_id TEXT NOT NULL REFERENCES journal_entry (id),
  CHECK ((source = 'drawer') = (shift_id IS NOT NULL))
) STRICT;

CREATE INDEX campaign_handover_by_campaign ON campaign_handover (campaign_id, number);
CREATE INDEX campaign_handover_by_shift ON campaign_handover (shift_id, amount_won)
WHERE shift_id IS NOT NULL;

-- What a campaign holds, kept with each gift. Nobody hands over or gives back what is not there.
CREATE TABLE campaign_total (
  campaign_id TEXT NOT NULL PRIMARY KEY REFERENCES campaign (id),
  gift_count INTEGER NOT NULL CHECK (gift_count >= 0),
  given_won INTEGER NOT NULL CHECK (given_won >= 0),
  returned_won INTEGER NOT NULL CHECK (returned_won >= 0),
  handed_over_won INTEGER NOT NULL CHECK (handed_over_won >= 0),
  CHECK (given_won - returned_won - handed_over_won >= 0)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER donation_is_opposite BEFORE INSERT ON donation WHEN NEW.original_id IS NOT NULL
BEGIN
  SELECT RAISE(ABORT, 'donation not the opposite of its gift') WHERE NOT EXISTS (
    SELECT 1 FROM donation AS gift WHERE gift.id = NEW.original_id AND gift.original_id IS NULL
      AND gift.campaign_id = NEW.campaign_id AND gift.amount_won = -NEW.amount_won);
END;

CREATE TRIGGER donation_adds_up AFTER INSERT ON donation
BEGIN
  INSERT INTO campaign_total VALUES (NEW.campaign_id, 0, 0, 0, 0) ON CONFLICT (campaign_id) DO NOTHING;
  UPDATE campaign_total SET
    gift_count = gift_count + (NEW.amount_won > 0),
    given_won = given_won + max(NEW.amount_won, 0),
    returned_won = returned_won + max(-NEW.amount_won, 0)
  WHERE campaign_id = NEW.campaign_id;
END;

CREATE TRIGGER campaign_handover_adds_up AFTER INSERT ON campaign_handover
BEGIN
  SELECT RAISE(ABORT, 'campaign holds less') WHERE NOT EXISTS (
    SELECT 1 FROM campaign_total WHERE campaign_id = NEW.campaign_id
      AND given_won - returned_won - handed_over_won >= NEW.amount_won);
  UPDATE campaign_total SET handed_over_won = handed_over_won + NEW.amount_won
  WHERE campaign_id = NEW.campaign_id;
END;

CREATE TRIGGER campaign_no_update BEFORE UPDATE ON campaign
BEGIN SELECT RAISE(ABORT, 'campaign immutable'); END;
CREATE TRIGGER campaign_no_delete BEFORE DELETE ON campaign
BEGIN SELECT RAISE(ABORT, 'campaign immutable'); END;
CREATE TRIGGER campaign_version_no_update BEFORE UPDATE ON campaign_version
BEGIN SELECT RAISE(ABORT, 'campaign_version immutable'); END;
CREATE TRIGGER campaign_version_no_delete BEFORE DELETE ON campaign_version
BEGIN SELECT RAISE(ABORT, 'campaign_version immutable'); END;
CREATE TRIGGER campaign_closing_no_update BEFORE UPDATE ON campaign_closing
BEGIN SELECT RAISE(ABORT, 'campaign_closing immutable'); END;
CREATE TRIGGER campaign_closing_no_delete BEFORE DELETE ON campaign_closing
BEGIN SELECT RAISE(ABORT, 'campaign_closing immutable'); END;
CREATE TRIGGER donation_no_update BEFORE UPDATE ON donation
BEGIN SELECT RAISE(ABORT, 'donation immutable'); END;
CREATE TRIGGER donation_no_delete BEFORE DELETE ON donation
BEGIN SELECT RAISE(ABORT, 'donation immutable'); END;
CREATE TRIGGER campaign_handover_no_update BEFORE UPDATE ON campaign_handover
BEGIN SELECT RAISE(ABORT, 'campaign_handover immutable'); END;
CREATE TRIGGER campaign_handover_no_delete BEFORE DELETE ON campaign_handover
BEGIN SELECT RAISE(ABORT, 'campaign_handover immutable'); END;
`;
