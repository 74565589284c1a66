import type { PrintJobView } from '../../src/contract/device.ts';
import type { ReadableDatabase, WritableDatabase } from '../sql/database.ts';
import { query, write } from './statement.ts';

export type PrintJobKind = PrintJobView['kind'];
/** The papers that a kitchen cooks from. */
export const KITCHEN_KINDS = ['kitchenTicket', 'kitchenChange', 'kitchenVoid'] as const;
export type KitchenKind = (typeof KITCHEN_KINDS)[number];
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
  /** The station whose dishes are on it; null where there is only one, or none. */
  readonly station: string | null;
  /** The job in whose place it is printed (대체출력). */
  readonly supersedes: string | null;
  /** When a person let it be printed although it had waited for long. */
  readonly releasedAtMs: number | null;
}

/**
 * Null: the paper of a sale, which is made from the sale when the printer takes the job. In the file that is
 * an empty blob (docs/decisions/0009-print-queue-with-an-uncertain-state.md).
 */
export interface PrintJobBytes {
  readonly bytes: Uint8Array | null;
}

export type NewPrintJob = Omit<PrintJobRow, 'state' | 'detail' | 'station' | 'supersedes' | 'releasedAtMs'> &
  Partial<Pick<PrintJobRow, 'station' | 'supersedes'>> &
  PrintJobBytes;

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
  /**
   * Jobs that were on their way to a printer, oldest first: after a restart nobody knows what became of them.
   */
  sending(): PrintJobRow[];
  backlog(): PrinterBacklog[];
  /** Those of a printer that wait, the oldest first. */
  queued(printerId: string): PrintJobRow[];
  /** The kitchen's papers that are not there, or perhaps not, the oldest first. */
  forKitchen(): PrintJobRow[];
  /** All jobs about something, the oldest first. */
  ofSource(sourceId: string): PrintJobRow[];
}

export interface PrintJobWrites {
  /**
   * Puts a job on the queue, in the transaction of what it is about. The caller kicks the devices after the
   * commit.
   */
  enqueue(job: NewPrintJob): void;
  setState(jobId: string, state: PrintJobState, detail: string, atMs: number): void;
  /** Marks a job as being sent, if it still waits; false when it does not, and must not be sent. */
  claim(jobId: string, atMs: number): boolean;
  /** Lets a job be printed that was held back for having waited long. */
  release(jobId: string, atMs: number): void;
}

const COLUMNS = `id, printer_id AS printerId, kind, title, source_id AS sourceId, copy_number AS copyNumber,
  state, detail, created_at_ms AS createdAtMs, station, supersedes, released_at_ms AS releasedAtMs`;

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
  const queued = query<[string], PrintJobRow>(
    database,
    `SELECT ${COLUMNS} FROM print_job
     WHERE printer_id = ? AND state = 'queued' AND state IN ('queued', 'sending', 'uncertain') ORDER BY id`,
  );
  // The words of the partial index that holds exactly these.
  const forKitchen = query<[], PrintJobRow>(
    database,
    `SELECT ${COLUMNS} FROM print_job
     WHERE kind IN ('kitchenTicket', 'kitchenChange', 'kitchenVoid')
       AND state IN ('queued', 'uncertain', 'failed')
     ORDER BY id`,
  );
  const ofSource = query<[string], PrintJobRow>(
    database,
    `SELECT ${COLUMNS} FROM print_job WHERE source_id = ? ORDER BY id`,
  );
  return {
    find: jobId => find.get(jobId),
    list: limit => list.all(limit),
    bytes: jobId => bytes.get(jobId)?.bytes ?? null,
    sending: () => sending.all(),
    backlog: () => backlog.all(),
    queued: printerId => queued.all(printerId),
    forKitchen: () => forKitchen.all(),
    ofSource: sourceId => ofSource.all(sourceId),
  };
}

const NONE = new Uint8Array();

export function createPrintJobWrites(database: WritableDatabase): PrintJobWrites {
  const insert = write<(string | number | null | Uint8Array)[]>(
    database,
    `INSERT INTO print_job (id, printer_id, kind, title, source_id, copy_number, state, detail, created_at_ms,
       changed_at_ms, bytes, station, supersedes)
     VALUES (?, ?, ?, ?, ?, ?, 'queued', '', ?, ?, ?, ?, ?)`,
  );
  const setState = write<[string, string, number, string]>(
    database,
    'UPDATE print_job SET state = ?, detail = ?, changed_at_ms = ? WHERE id = ?',
  );
  const claim = write<[number, string]>(
    database,
    `UPDATE print_job SET state = 'sending', detail = '', changed_at_ms = ?
     WHERE id = ? AND state = 'queued'`,
  );
  const release = write<[number, string]>(database, 'UPDATE print_job SET released_at_ms = ? WHERE id = ?');
  return {
    enqueue(job) {
      const { id, printerId, kind, title, sourceId, copyNumber, createdAtMs: atMs } = job;
      const { bytes, station = null, supersedes = null } = job;
      const kept = bytes ?? NONE;
      insert(id, printerId, kind, title, sourceId, copyNumber, atMs, atMs, kept, station, supersedes);
    },
    setState: (jobId, state, detail, atMs) => void setState(state, detail, atMs, jobId),
    claim: (jobId, atMs) => claim(atMs, jobId) === 1,
    release: (jobId, atMs) => void release(atMs, jobId),
  };
}
