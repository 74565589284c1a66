/** Screens of the shop's network: migration 21. */
export const screens = /* sql */ `
CREATE TABLE paired_screen (
  id TEXT NOT NULL PRIMARY KEY,
  name TEXT NOT NULL,
  role TEXT NOT NULL CHECK (role IN ('kitchen', 'status')),
  -- What it shows each time it comes: kept as a hash.
  token_hash TEXT NOT NULL UNIQUE,
  created_at_ms INTEGER NOT NULL CHECK (created_at_ms >= 0),
  last_seen_at_ms INTEGER CHECK (last_seen_at_ms >= 0)
) STRICT, WITHOUT ROWID;
`;
