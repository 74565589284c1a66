import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, parse } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { OrderTable } from '../../src/delivery/order-table.ts';
import { REASONS, type FileReason, type ReasonWords } from './file-reasons.ts';
import {
  readOrderFile,
  type Bad,
  type FileMessage,
  type FileReader,
  type OrderFile,
  type RefusedOrder,
} from './order-file.ts';
import { codeOf } from './order-server.ts';

/** What the counter does for files that other programs lay down. */
export interface OrderFolderOptions {
  /** A folder for each channel, by its id, is made in it. */
  readonly root: string;
  readonly channelIds: readonly string[];
  readonly tableOf: (channelId: string) => OrderTable;
  readonly readCsv: FileReader['readCsv'];
  /**
   * Takes orders in one durable transaction, and says what has become of each. What it throws means that
   * nothing has happened.
   */
  readonly take: (
    channelId: string,
    messages: readonly FileMessage[],
  ) => readonly { readonly outcome: string }[];
  /** Shows people at the counter what was not taken: it may be an order that somebody waits for. */
  readonly show: (channelId: string, lines: readonly string[]) => void;
  readonly language: () => 'ko' | 'en';
  /** The shop's clock: what a time leaves out is that of now. */
  readonly shopMs: () => number;
  /** The clock of the computer, which also dates files. */
  readonly nowMs: () => number;
  /** Tells whoever looks after the program; nothing of a file's content or name. */
  readonly log: (line: string) => void;
}

/** Many thousands of orders. JSON is read in one go, a table in pieces. */
const FILE_MAX = { json: 4 * 1024 * 1024, csv: 32 * 1024 * 1024 } as const;
/** A file that was written to a moment ago may still be growing: a table may end after any of its lines. */
const QUIET_MS = { json: 500, csv: 2_000, unfinished: 10_000 } as const;
/** A file that another program holds is tried again after that. */
const RETRY_MS = 10_000;
/** An order is kept by then; what was refused is kept for as long as an order's person (domain.md E4). */
const KEPT_MS = { done: 24 * 60 * 60 * 1000, rejected: 30 * 24 * 60 * 60 * 1000 } as const;
/** So many orders in one transaction: some milliseconds in which nobody at the counter is served. */
const PIECE = 20;

/**
 * Takes the orders that other programs lay down as files, a folder for each channel: one order as JSON, or
 * many as a list or a table. What is taken moves to `done`; what cannot be taken moves to `rejected`, of a
 * file with good orders as a file of its own, with the reason beside it. Both are forgotten in time, since
 * they name persons. A file is moved after its orders are on disk: if the power goes in between, they are
 * found to be here already, and what is laid aside gets the same name again.
 */
export function createOrderFolders(options: OrderFolderOptions): {
  /** Looks at all folders once; one that is long at work is not looked at again meanwhile. */
  look(): Promise<void>;
  /** Ends after what is being taken now. */
  stop(): Promise<void>;
} {
  const atWork = new Map<string, Promise<void>>();
  const work: Work = { ...options, retryAtMs: new Map(), isStopped: false };
  return {
    async look() {
      if (work.isStopped) return;
      for (const channelId of options.channelIds)
        if (!atWork.has(channelId)) {
          const done = lookAt(work, channelId)
            .catch((error: unknown) =>
              options.log(`the folder of ${channelId}: ${codeOf(error) ?? stackOf(error)}`),
            )
            .finally(() => atWork.delete(channelId));
          atWork.set(channelId, done);
        }
      await Promise.all(atWork.values());
    },
    async stop() {
      work.isStopped = true;
      await Promise.all(atWork.values());
    },
  };
}

interface Work extends OrderFolderOptions {
  /** When a file is tried again that could not be read or moved. */
  readonly retryAtMs: Map<string, number>;
  isStopped: boolean;
}

async function lookAt(options: Work, channelId: string): Promise<void> {
  const { retryAtMs } = options;
  const folder = join(options.root, channelId);
  for (const name of ['done', 'rejected'] as const) {
    mkdirSync(join(folder, name), { recursive: true });
    forget(join(folder, name), options.nowMs() - KEPT_MS[name]);
  }
  for (const name of waitingFiles(folder, options.nowMs())) {
    const path = join(folder, name);
    if ((retryAtMs.get(path) ?? 0) > options.nowMs()) continue;
    try {
      await takeFile(options, channelId, { folder, name });
      retryAtMs.delete(path);
    } catch (error) {
      // Another program holds it, the disk is full: it stays where it is, and the others go on.
      if (!retryAtMs.has(path)) options.log(`a file of ${channelId}: ${codeOf(error) ?? stackOf(error)}`);
      retryAtMs.set(path, options.nowMs() + RETRY_MS);
    }
  }
}

/** What is not meant for us yet ends otherwise; what programs write for themselves begins so. */
const OURS = /^[^.~].*\.(json|csv|xlsx?)$/i;

const kindOf = (name: string) => (/\.json$/i.test(name) ? 'json' : 'csv');

/** Files that have not changed for a while, in the order of their names. */
function waitingFiles(folder: string, nowMs: number): readonly string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter(entry => entry.isFile() && OURS.test(entry.name))
    .map(entry => entry.name)
    .filter(name => quietMs(join(folder, name), nowMs) >= QUIET_MS[kindOf(name)])
    .toSorted();
}

/** How long a file has been as it is. A copy keeps the date of its original, and a clock may be off. */
function quietMs(path: string, nowMs: number): number {
  const { mtimeMs, ctimeMs } = statSync(path);
  return mtimeMs > nowMs ? nowMs - ctimeMs : nowMs - Math.max(mtimeMs, ctimeMs);
}

/** Removes what was laid aside before an instant: moving a file sets its change time. */
function forget(folder: string, beforeMs: number): void {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isFile() && statSync(path).ctimeMs < beforeMs) rmSync(path);
  }
}

interface Place {
  readonly folder: string;
  readonly name: string;
}

async function takeFile(options: Work, channelId: string, place: Place): Promise<void> {
  const path = join(place.folder, place.name);
  const before = stampOf(path);
  const words = REASONS[options.language()];
  const size = statSync(path).size;
  if (size > FILE_MAX[kindOf(place.name)])
    return layAside(options, channelId, place, {
      mark: `${before}-long`,
      orders: [{ reasons: [words.of.tooLong], says: [] }],
    });
  const bytes = await readFile(path);
  // It has gone on growing while it was read.
  if (stampOf(path) !== before) return;
  if (isUnfinished(place.name, bytes) && quietMs(path, options.nowMs()) < QUIET_MS.unfinished) return;
  const { readCsv, shopMs } = options;
  const file = await readOrderFile(bytes, { readCsv, table: options.tableOf(channelId), nearMs: shopMs() });
  const mark = `${before}-${createHash('sha256').update(bytes).digest('hex').slice(0, 8)}`;
  if (!('count' in file))
    return layAside(options, channelId, place, {
      mark,
      orders: [{ reasons: [whyUnreadable(file, words)], says: [] }],
    });
  const bad = await takeOrders(options, channelId, file);
  // It is read again, and what was taken is here already: the program ends, or somebody has written to it.
  if (bad === 'stopped' || stampOf(path) !== before) return;
  if (bad.length === 0) return moveTo(place, 'done', mark);
  const { text, orders } = file.part(bad, words);
  const isAll = bad.length === file.count;
  layAside(options, channelId, place, { mark, orders, ...(!isAll && { rest: text }) });
}

interface Aside {
  /** What its name begins with: the same each time that this very file is laid aside. */
  readonly mark: string;
  /** What was not taken. */
  readonly orders: readonly RefusedOrder[];
  /** As a file of its own, where other orders of the file were taken. */
  readonly rest?: string;
}

/** Lays what cannot be taken aside with the reason, and shows it to people. The file itself moves last. */
function layAside(
  { show, language }: Work,
  channelId: string,
  place: Place,
  { mark, orders, rest }: Aside,
): void {
  const words = REASONS[language()];
  const { name, ext } = parse(place.name);
  const aside = `${mark}-${rest === undefined ? place.name : `${name}.rest${ext}`}`;
  const at = join(place.folder, 'rejected', aside);
  writeFileSync(`${at}.reason.txt`, `${orders.flatMap(({ reasons }) => reasons).join('\n')}\n`);
  if (rest !== undefined) writeFileSync(at, rest);
  for (const { reasons, says } of orders.slice(0, SHOWN_MAX))
    show(channelId, [words.title, words.file(place.name), ...reasons, ...says, '', words.lies(aside)]);
  const more = orders.length - SHOWN_MAX;
  if (more > 0) show(channelId, [words.title, words.file(place.name), words.more(more), words.lies(aside)]);
  moveTo(place, rest === undefined ? 'rejected' : 'done', mark);
}

/** Nobody types a day's orders over. */
const SHOWN_MAX = 10;

/** When a file was last written, as names of files can have it. */
function stampOf(path: string): string {
  const { mtime, size } = statSync(path);
  return `${mtime.toISOString().replaceAll(/[:.]/g, '-')}-${size}`;
}

/** Whoever writes a table ends its last line; whoever has only just made a file has written nothing. */
function isUnfinished(name: string, bytes: Uint8Array): boolean {
  return bytes.length === 0 || (kindOf(name) === 'csv' && bytes.at(-1) !== 0x0a && bytes.at(-1) !== 0x0d);
}

function whyUnreadable(
  file: { readonly why: FileReason } | { readonly missing: readonly string[] },
  words: ReasonWords,
): string {
  return 'missing' in file ? words.missing(file.missing) : words.of[file.why];
}

/** Takes the orders of a file piece by piece, and answers those that could not be taken. */
async function takeOrders(
  options: Work,
  channelId: string,
  file: OrderFile,
): Promise<readonly Bad[] | 'stopped'> {
  const bad: Bad[] = [];
  for (let from = 0; from < file.count; from += PIECE) {
    if (options.isStopped) return 'stopped';
    const startedMs = performance.now();
    const good: { readonly at: number; readonly message: FileMessage }[] = [];
    for (let at = from; at < Math.min(from + PIECE, file.count); at += 1) {
      const read = file.read(at);
      if ('faults' in read) bad.push({ at, why: read.faults });
      else good.push({ at, message: read });
    }
    bad.push(...takePiece(options, channelId, good));
    // Whoever stands at the counter has the program for most of the time.
    if (from + PIECE < file.count) await setTimeout(2 * (performance.now() - startedMs));
  }
  return bad;
}

const NOT_TAKEN: Readonly<Partial<Record<string, FileReason>>> = { ended: 'ended', refused: 'refused' };

function takePiece(
  options: OrderFolderOptions,
  channelId: string,
  piece: readonly { readonly at: number; readonly message: FileMessage }[],
): readonly Bad[] {
  if (piece.length === 0) return [];
  try {
    const taken = options.take(
      channelId,
      piece.map(({ message }) => message),
    );
    return piece.flatMap(({ at }, index) => {
      const why = NOT_TAKEN[taken[index]?.outcome ?? ''];
      return why === undefined ? [] : [{ at, why }];
    });
  } catch (error) {
    // The disk refuses: nothing is wrong with the orders.
    if (codeOf(error) === 'STORAGE_FAILED') throw error;
    if (piece.length > 1) return piece.flatMap(one => takePiece(options, channelId, [one]));
    options.log(`an order of ${channelId}: ${stackOf(error)}`);
    return piece.map(({ at }) => ({ at, why: 'bug' }));
  }
}

const stackOf = (error: unknown): string =>
  error instanceof Error ? (error.stack ?? error.message) : String(error);

/** Under a name of its own: the same name may be laid down again tomorrow. */
function moveTo({ folder, name }: Place, where: 'done' | 'rejected', mark: string): void {
  renameSync(join(folder, name), join(folder, where, `${mark}-${name}`));
}
