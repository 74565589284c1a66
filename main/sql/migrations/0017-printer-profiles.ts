/** Printer profiles of the shop's own, beside those that ship: migration 17. */
export const printerProfiles = /* sql */ `
CREATE TABLE printer_profile (
  id TEXT NOT NULL PRIMARY KEY,
  -- As a file of resources/printers; which fields it has is the reader's to say.
  profile_json TEXT NOT NULL CHECK (json_valid(profile_json)),
  saved_at_ms INTEGER NOT NULL CHECK (saved_at_ms >= 0)
) STRICT, WITHOUT ROWID;
`;
