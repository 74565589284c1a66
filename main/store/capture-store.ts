import type { ReadableDatabase, WritableDatabase } from '../sql/database.ts';
import { query, write } from './statement.ts';

export interface CaptureLineRow {
  readonly id: string;
  readonly name: string;
  readonly url: string;
  /** Null: the paper itself says of which channel it is. */
  readonly channel: string | null;
  /** The printer that prints each paper as it came. */
  readonly passTo: string | null;
}

export type CapturedPaperState = 'new' | 'read' | 'unread' | 'dismissed';

export interface CapturedPaperRow {
  readonly id: string;
  readonly channel: string | null;
  readonly receivedAtMs: number;
  /** Null once they are erased. */
  readonly bytes: Uint8Array | null;
  readonly state: CapturedPaperState;
  readonly faultsJson: string;
  readonly orderId: string | null;
  readonly heardAtMs: number | null;
}

export interface CaptureTemplateRow {
  readonly id: string;
  readonly channel: string;
  readonly savedAtMs: number;
  readonly templateJson: string;
}

export interface CaptureReads {
  lines(): readonly CaptureLineRow[];
  findLine(lineId: string): CaptureLineRow | undefined;
  findPaper(paperId: string): CapturedPaperRow | undefined;
  /** Papers that nobody has read yet, and those that nobody could: the oldest first. */
  open(state: 'new' | 'unread'): readonly CapturedPaperRow[];
  /** Papers with bytes that have to go: of persons that are masked, and of nobody for too long. */
  toErase(before: { readonly dismissedMs: number; readonly unreadMs: number }): readonly { id: string }[];
  /** What the shop has taught, the latest first. */
  templates(): readonly CaptureTemplateRow[];
}

export interface CaptureWrites {
  saveLine(line: CaptureLineRow): void;
  removeLine(lineId: string): void;
  addPaper(paper: Pick<CapturedPaperRow, 'id' | 'channel' | 'receivedAtMs'> & { bytes: Uint8Array }): void;
  setUnread(paperId: string, channel: string | null, faultsJson: string): void;
  /** Nothing is left to do for it. */
  settle(
    paperId: string,
    how: { readonly state: 'read' | 'dismissed'; readonly orderId: string | null; readonly atMs: number },
  ): void;
  /** What was dismissed is looked at again. */
  reopen(paperId: string): void;
  setHeard(paperId: string, atMs: number): void;
  erase(paperId: string): void;
  saveTemplate(template: CaptureTemplateRow): void;
  removeTemplate(templateId: string): void;
}

const LINE = 'SELECT id, name, url, channel, pass_to AS passTo FROM capture_line';
const PAPER = `SELECT id, channel, received_at_ms AS receivedAtMs, bytes, state, faults_json AS faultsJson,
  order_id AS orderId, heard_at_ms AS heardAtMs FROM capture_paper`;

export function createCaptureReads(database: ReadableDatabase): CaptureReads {
  const lines = query<[], CaptureLineRow>(database, `${LINE} ORDER BY id`);
  const findLine = query<[string], CaptureLineRow>(database, `${LINE} WHERE id = ?`);
  const findPaper = query<[string], CapturedPaperRow>(database, `${PAPER} WHERE id = ?`);
  // The states that the partial index holds are named, or SQLite could not use it.
  const open = query<['new' | 'unread'], CapturedPaperRow>(
    database,
    `${PAPER} WHERE state = ? AND state IN ('new', 'unread') ORDER BY id`,
  );
  const toErase = query<[number, number], { id: string }>(
    database,
    `SELECT paper.id FROM capture_paper AS paper
     LEFT JOIN delivery_order AS ordered ON ordered.id = paper.order_id
     WHERE paper.bytes IS NOT NULL AND (ordered.person_state <> 'whole'
       OR (paper.order_id IS NULL AND paper.settled_at_ms < ?)
       OR (paper.state = 'unread' AND paper.received_at_ms < ?))`,
  );
  const templates = query<[], CaptureTemplateRow>(
    database,
    `SELECT id, channel, saved_at_ms AS savedAtMs, template_json AS templateJson FROM capture_template
     ORDER BY saved_at_ms DESC, id DESC`,
  );
  return {
    lines: () => lines.all(),
    findLine: lineId => findLine.get(lineId),
    findPaper: paperId => findPaper.get(paperId),
    open: state => open.all(state),
    toErase: ({ dismissedMs, unreadMs }) => toErase.all(dismissedMs, unreadMs),
    templates: () => templates.all(),
  };
}

type Values = (string | number | null | Uint8Array)[];

export function createCaptureWrites(database: WritableDatabase): CaptureWrites {
  const saveLine = write<Values>(
    database,
    `INSERT INTO capture_line (id, name, url, channel, pass_to) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET name = excluded.name, url = excluded.url, channel = excluded.channel,
       pass_to = excluded.pass_to`,
  );
  const removeLine = write<Values>(database, 'DELETE FROM capture_line WHERE id = ?');
  const addPaper = write<Values>(
    database,
    `INSERT INTO capture_paper (id, channel, received_at_ms, bytes, state, faults_json)
     VALUES (?, ?, ?, ?, 'new', '[]')`,
  );
  const setUnread = write<Values>(
    database,
    `UPDATE capture_paper SET state = 'unread', channel = ?, faults_json = ? WHERE id = ?`,
  );
  const settle = write<Values>(
    database,
    'UPDATE capture_paper SET state = ?, order_id = ?, settled_at_ms = ? WHERE id = ?',
  );
  const reopen = write<Values>(
    database,
    `UPDATE capture_paper SET state = 'unread', settled_at_ms = NULL WHERE id = ?`,
  );
  const setHeard = write<Values>(
    database,
    'UPDATE capture_paper SET heard_at_ms = ? WHERE id = ? AND heard_at_ms IS NULL',
  );
  const erase = write<Values>(database, 'UPDATE capture_paper SET bytes = NULL WHERE id = ?');
  const saveTemplate = write<Values>(
    database,
    'INSERT INTO capture_template (id, channel, saved_at_ms, template_json) VALUES (?, ?, ?, ?)',
  );
  const removeTemplate = write<Values>(database, 'DELETE FROM capture_template WHERE id = ?');
  return {
    saveLine: ({ id, name, url, channel, passTo }) => void saveLine(id, name, url, channel, passTo),
    removeLine: lineId => void removeLine(lineId),
    addPaper: ({ id, channel, receivedAtMs, bytes }) => void addPaper(id, channel, receivedAtMs, bytes),
    setUnread: (paperId, channel, faultsJson) => void setUnread(channel, faultsJson, paperId),
    settle: (paperId, { state, orderId, atMs }) => void settle(state, orderId, atMs, paperId),
    reopen: paperId => void reopen(paperId),
    setHeard: (paperId, atMs) => void setHeard(atMs, paperId),
    erase: paperId => void erase(paperId),
    saveTemplate: ({ id, channel, savedAtMs, templateJson }) =>
      void saveTemplate(id, channel, savedAtMs, templateJson),
    removeTemplate: templateId => void removeTemplate(templateId),
  };
}
