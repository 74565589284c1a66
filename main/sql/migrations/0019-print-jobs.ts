import type { Rebuild } from '../rebuild.ts';

/** Several printers to one shop: stations, fail-over, and what waits for a person's word. */
export const printJobRebuilds: readonly Rebuild[] = [
  {
    table: 'print_job',
    // As before, with the kitchen's papers by their kinds, labels, and papers of other programs, whose bytes
    // are kept elsewhere.
    create: /* sql */ `
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
) STRICT`,
  },
];

export const printJobs = /* sql */ `
CREATE UNIQUE INDEX print_job_by_superseded ON print_job (supersedes) WHERE supersedes IS NOT NULL;

-- The kitchen's papers that are not there yet, or nobody knows.
CREATE INDEX print_job_for_kitchen ON print_job (id)
WHERE kind IN ('kitchenTicket', 'kitchenChange', 'kitchenVoid')
  AND state IN ('queued', 'uncertain', 'failed');

-- Whatever the program does: what came out, or was given up, is never sent again.
CREATE TRIGGER print_job_moves BEFORE UPDATE OF state ON print_job
WHEN OLD.state || '>' || NEW.state NOT IN ('queued>sending', 'queued>failed', 'queued>discarded',
  'sending>queued', 'sending>sent', 'sending>confirmed', 'sending>uncertain',
  'uncertain>confirmed', 'uncertain>discarded', 'failed>confirmed', 'failed>discarded')
BEGIN SELECT RAISE(ABORT, 'print_job does not move there'); END;

CREATE TRIGGER print_job_begins_queued BEFORE INSERT ON print_job WHEN NEW.state <> 'queued'
BEGIN SELECT RAISE(ABORT, 'print_job does not begin there'); END;

-- A paper stands in for one that was given up before a byte of it had left, and never for itself.
CREATE TRIGGER print_job_stands_in BEFORE INSERT ON print_job WHEN NEW.supersedes IS NOT NULL
  AND (SELECT state || ' ' || detail FROM print_job WHERE id = NEW.supersedes) IS NOT 'discarded MOVED'
BEGIN SELECT RAISE(ABORT, 'print_job stands in for one that may be printed'); END;

CREATE TRIGGER print_job_keeps_place BEFORE UPDATE OF supersedes, station ON print_job
BEGIN SELECT RAISE(ABORT, 'print_job keeps its place'); END;
`;
