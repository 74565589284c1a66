import type { PrintJobView } from '../../src/contract/device.ts';
import type { ReadableDatabase, WritableDatabase } from '../sql/database.ts';
import { query, write } from './statement.ts';

export type PrintJobKind = PrintJobView['kind'];
export type PrintJobState = PrintJobView['state'];

export interface PrintJobRow {
  readonly id: string;
  readonly printerId: string;
  readonly kind: PrintJobKind;
  readonly title: string;
  /** The sale, shift or device that it is about. */
  readonly sourceId: string | null;
  /** 0 is the first paper; a copy says 재발행 and its number. */
  readonly copyNumber: number;
  readonly state: PrintJobState;
  /** Why it is where it is, for a person; empty when there is nothing to say. */
  readonly detail: string;
  readonly createdAtMs: number;
}

/**
 * Null: the paper of a sale, which is made from the sale when the printer takes the job. In the file that is
 * an empty blob (docs/decisions/0009-print-queue-with-an-uncertain-state.md).
 */
export interface PrintJobBytes {
  readonly bytes: Uint8Array | null;
}

export type NewPrintJob = Omit<PrintJobRow, 'state' | 'detail'> & PrintJobBytes;

/** How many jobs of a printer wait, by what they wait for. */
export interface PrinterBacklog {
  readonly printerId: string;
  readonly queued: number;
  readonly uncertain: number;
}

export interface PrintJobReads {
  find(jobId: string): PrintJobRow | undefined;
  /** Newest first. */
  list(limit: number): PrintJobRow[];
  bytes(jobId: string): Uint8Array | null;
  /** The oldest job that a printer should take next. Ids are ordered by time. */
  nextQueued(printerId: string): (PrintJobRow & PrintJobBytes) | undefined;
  /**
   * Jobs that were on their way to a printer, oldest first: after a restart nobody knows what became of them.
   */
  sending(): PrintJobRow[];
  backlog(): PrinterBacklog[];
}

export interface PrintJobWrites {
  /**
   * Puts a job on the queue, in the transaction of what it is about. The caller kicks the devices after the
   * commit.
   */
  enqueue(job: NewPrintJob): void;
  setState(jobId: string, state: PrintJobState, detail: string, atMs: number): void;
  /** Lets go of what waits for a printer. */
  discardQueued(printerId: string, detail: string, atMs: number): void;
}

const COLUMNS = `id, printer_id AS printerId, kind, title, source_id AS sourceId, copy_number AS copyNumber,
  state, detail, created_at_ms AS createdAtMs`;

const BYTES = `nullif(bytes, x'') AS bytes`;

export function createPrintJobReads(database: ReadableDatabase): PrintJobReads {
  const find = query<[string], PrintJobRow>(database, `SELECT ${COLUMNS} FROM print_job WHERE id = ?`);
  const list = query<[number], PrintJobRow>(
    database,
    `SELECT ${COLUMNS} FROM print_job ORDER BY id DESC LIMIT ?`,
  );
  const bytes = query<[string], PrintJobBytes>(database, `SELECT ${BYTES} FROM print_job WHERE id = ?`);
  // Each of these names the states that the partial index holds, or SQLite could not use it; and a plain
  // ORDER BY id would make it walk all jobs that ever were, for their order.
  const nextQueued = query<[string], PrintJobRow & PrintJobBytes>(
    database,
    `SELECT ${COLUMNS}, ${BYTES} FROM print_job
     WHERE printer_id = ? AND state = 'queued' AND state IN ('queued', 'sending', 'uncertain')
     ORDER BY id LIMIT 1`,
  );
  const sending = query<[], PrintJobRow>(
    database,
    `SELECT ${COLUMNS} FROM print_job
     WHERE state = 'sending' AND state IN ('queued', 'sending', 'uncertain') ORDER BY +id`,
  );
  const backlog = query<[], PrinterBacklog>(
    database,
    `SELECT printer_id AS printerId, sum(state IN ('queued', 'sending')) AS queued,
       sum(state = 'uncertain') AS uncertain
     FROM print_job WHERE state IN ('queued', 'sending', 'uncertain') GROUP BY printer_id`,
  );
  return {
    find: jobId => find.get(jobId),
    list: limit => list.all(limit),
    bytes: jobId => bytes.get(jobId)?.bytes ?? null,
    nextQueued: printerId => nextQueued.get(printerId),
    sending: () => sending.all(),
    backlog: () => backlog.all(),
  };
}

const NONE = new Uint8Array();

export function createPrintJobWrites(database: WritableDatabase): PrintJobWrites {
  const insert = write<(string | number | null | Uint8Array)[]>(
    database,
    `INSERT INTO print_job (id, printer_id, kind, title, source_id, copy_number, state, detail, created_at_ms,
       changed_at_ms, bytes) VALUES (?, ?, ?, ?, ?, ?, 'queued', '', ?, ?, ?)`,
  );
  const setState = write<[string, string, number, string]>(
    database,
    'UPDATE print_job SET state = ?, detail = ?, changed_at_ms = ? WHERE id = ?',
  );
  const discardQueued = write<[string, number, string]>(
    database,
    `UPDATE print_job SET state = 'discarded', detail = ?, changed_at_ms = ?
     WHERE printer_id = ? AND state = 'queued' AND state IN ('queued', 'sending', 'uncertain')`,
  );
  return {
    enqueue: ({ id, printerId, kind, title, sourceId, copyNumber, createdAtMs, bytes }) =>
      void insert(id, printerId, kind, title, sourceId, copyNumber, createdAtMs, createdAtMs, bytes ?? NONE),
    setState: (jobId, state, detail, atMs) => void setState(state, detail, atMs, jobId),
    discardQueued: (printerId, detail, atMs) => void discardQueued(detail, atMs, printerId),
  };
}
