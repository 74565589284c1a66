import type { Rebuild } from '../rebuild.ts';

/** A payment that nobody found within its time ends as such: migration 11. */
export const expiredTenderRebuilds: readonly Rebuild[] = [
  {
    table: 'tender_resolution',
    // As before, with one outcome more.
    create: /* sql */ `
CREATE TABLE tender_resolution (
  tender_id TEXT NOT NULL PRIMARY KEY REFERENCES tender (id),
  outcome TEXT NOT NULL CHECK (outcome IN ('posted', 'paidInCash', 'uncollected', 'voided', 'expired')),
  approval_number TEXT,
  masked_card TEXT,
  reason TEXT NOT NULL,
  shift_id TEXT NOT NULL REFERENCES shift (id),
  at_ms INTEGER NOT NULL,
  entry_id TEXT REFERENCES journal_entry (id)
) STRICT, WITHOUT ROWID`,
  },
];
