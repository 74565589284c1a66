import type { Rebuild } from '../rebuild.ts';

/** What channels pay into the bank's account: migration 16. */
export const channelDayRebuilds: readonly Rebuild[] = [
  {
    table: 'bank_match_item',
    create: /* sql */ `
CREATE TABLE bank_match_item (
  match_id TEXT NOT NULL REFERENCES bank_match (id),
  kind TEXT NOT NULL CHECK (kind IN ('card', 'currency', 'wallet', 'channel')),
  -- A business date, for a channel with its id behind it, or the number of a payout for wallets.
  place TEXT NOT NULL,
  cleared_won INTEGER NOT NULL CHECK (cleared_won <> 0),
  PRIMARY KEY (match_id, kind, place)
) STRICT, WITHOUT ROWID`,
  },
];

export const channelDays = /* sql */ `
-- What the books claim from each channel by business date: the account alone does not say whose money it is.
CREATE TABLE channel_day (
  channel TEXT NOT NULL,
  business_date TEXT NOT NULL,
  amount_won INTEGER NOT NULL,
  PRIMARY KEY (channel, business_date)
) STRICT, WITHOUT ROWID;

INSERT INTO channel_day
SELECT delivery_order.channel, entry.business_date,
  sum(CASE posting.side WHEN 'debit' THEN posting.amount_won ELSE -posting.amount_won END)
FROM account JOIN posting ON posting.account_code = account.code
JOIN journal_entry AS entry ON entry.id = posting.entry_id
LEFT JOIN sale ON sale.id = entry.source_id
JOIN delivery_order ON delivery_order.id = coalesce(sale.original_id, entry.source_id)
WHERE account.role = 'channelReceivable' AND entry.event IN ('sale', 'refund', 'orderCompensated')
GROUP BY delivery_order.channel, entry.business_date;
`;
