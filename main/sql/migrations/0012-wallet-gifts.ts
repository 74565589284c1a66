import type { Rebuild } from '../rebuild.ts';

/** Gifts (서로도움) out of wallets of this file: migration 12. */
export const walletGiftRebuilds: readonly Rebuild[] = [
  {
    table: 'wallet_movement',
    // As before, with two kinds more.
    create: /* sql */ `
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
) STRICT, WITHOUT ROWID`,
  },
];

export const walletGifts = /* sql */ `
-- Gifts of before were in cash, and no hand-over had any of a wallet.
ALTER TABLE donation ADD COLUMN source TEXT NOT NULL DEFAULT 'cash' CHECK (source IN ('cash', 'wallet'));
ALTER TABLE donation ADD COLUMN member_id TEXT REFERENCES member (id);
ALTER TABLE campaign_handover ADD COLUMN wallet_won INTEGER NOT NULL DEFAULT 0 CHECK (wallet_won >= 0);
ALTER TABLE campaign_handover ADD COLUMN wallet_entry_id TEXT REFERENCES journal_entry (id);

-- What of a campaign's held money is in the circulation's reserve, and not in the shop's drawer, safe or
-- bank.
CREATE TABLE campaign_wallet_total (
  campaign_id TEXT NOT NULL PRIMARY KEY REFERENCES campaign (id),
  held_won INTEGER NOT NULL CHECK (held_won >= 0)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER donation_of_wallet_has_member BEFORE INSERT ON donation
WHEN (NEW.source = 'wallet') <> (NEW.member_id IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'donation of a wallet without its member'); END;

CREATE TRIGGER donation_goes_back_where_it_came_from BEFORE INSERT ON donation
WHEN NEW.original_id IS NOT NULL
BEGIN
  SELECT RAISE(ABORT, 'donation back to another place') WHERE NOT EXISTS (
    SELECT 1 FROM donation AS gift WHERE gift.id = NEW.original_id
      AND gift.source = NEW.source AND gift.member_id IS NEW.member_id);
END;

CREATE TRIGGER donation_of_wallet_adds_up AFTER INSERT ON donation WHEN NEW.source = 'wallet'
BEGIN
  INSERT INTO campaign_wallet_total VALUES (NEW.campaign_id, 0) ON CONFLICT (campaign_id) DO NOTHING;
  UPDATE campaign_wallet_total SET held_won = held_won + NEW.amount_won
  WHERE campaign_id = NEW.campaign_id;
END;

CREATE TRIGGER campaign_handover_of_wallets_adds_up AFTER INSERT ON campaign_handover
WHEN NEW.wallet_won > 0
BEGIN
  SELECT RAISE(ABORT, 'campaign holds less of wallets') WHERE NOT EXISTS (
    SELECT 1 FROM campaign_wallet_total
    WHERE campaign_id = NEW.campaign_id AND held_won >= NEW.wallet_won);
  UPDATE campaign_wallet_total SET held_won = held_won - NEW.wallet_won
  WHERE campaign_id = NEW.campaign_id;
END;
`;
