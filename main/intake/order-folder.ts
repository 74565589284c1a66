import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DeliveryOrder } from '../../src/delivery/order.ts';
import type { OrderFault } from '../../src/delivery/order-reader.ts';
import { readMessage, type ChannelCancel } from '../../src/delivery/read-order.ts';

/** What the counter does for files that other programs lay down. */
export interface OrderFolderOptions {
  /** A folder for each channel, by its id, is made in it. */
  readonly root: string;
  readonly channelIds: readonly string[];
  /** Takes an order in one durable transaction. What it throws means that nothing has happened. */
  readonly take: (
    channelId: string,
    message: { readonly order: DeliveryOrder } | { readonly cancel: ChannelCancel },
  ) => { readonly outcome: string };
  readonly nowMs: () => number;
}

/** Far longer than any order. */
const FILE_MAX = 256 * 1024;
/** A file that was written to a moment ago may still be growing. */
const SETTLED_MS = 500;
/** An order is kept by then; what was refused is kept for as long as an order's person (domain.md E4). */
const KEPT_MS = { done: 24 * 60 * 60 * 1000, rejected: 30 * 24 * 60 * 60 * 1000 } as const;
/** So many at once: a pile that has gathered does not hold up the counter. */
const AT_ONCE = 50;

const PROBLEMS: Readonly<Record<OrderFault['problem'], string>> = {
  missing: '빠졌어요',
  type: '모양이 달라요',
  range: '너무 크거나 작아요',
  tooLong: '너무 길어요',
  sum: '합이 맞지 않아요',
  unknown: '모르는 말이에요',
  differs: '줄마다 달라요',
};

/**
 * Takes the orders that other programs lay down as JSON files, a folder for each channel. What is taken moves
 * to `done`, what cannot be taken to `rejected`, with the reason beside it; both are forgotten in time,
 * since they name persons. A file is
 * moved after its order is on disk: if the power goes between the two, the order is found to be here already.
 *
 * @returns How many files were moved.
 */
export function takeFromFolders(options: OrderFolderOptions): number {
  let moved = 0;
  for (const channelId of options.channelIds) {
    const folder = join(options.root, channelId);
    for (const name of ['done', 'rejected'] as const) {
      mkdirSync(join(folder, name), { recursive: true });
      forget(join(folder, name), options.nowMs() - KEPT_MS[name]);
    }
    for (const name of waitingFiles(folder, options.nowMs()).slice(0, AT_ONCE - moved)) {
      const reason = takeFile(join(folder, name), channelId, options);
      moveAside(folder, name, reason, options.nowMs());
      moved += 1;
    }
  }
  return moved;
}

/** Files that are whole, the oldest first by name. A name that ends otherwise is not meant for us yet. */
function waitingFiles(folder: string, nowMs: number): readonly string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter(entry => entry.isFile() && entry.name.toLowerCase().endsWith('.json'))
    .map(entry => entry.name)
    .filter(name => nowMs - statSync(join(folder, name)).mtimeMs >= SETTLED_MS)
    .toSorted();
}

/** Removes what was laid aside before an instant: moving a file sets its change time. */
function forget(folder: string, beforeMs: number): void {
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    if (statSync(path).ctimeMs < beforeMs) rmSync(path);
  }
}

/** Why the order of a file is not taken; undefined when it is. */
function takeFile(path: string, channelId: string, { take }: OrderFolderOptions): string | undefined {
  if (statSync(path).size > FILE_MAX) return '파일이 너무 커요.';
  const json = parsed(readFileSync(path));
  if (json === undefined) return 'JSON 파일이 아니에요(UTF-8로 저장해 주세요).';
  const read = readMessage(json);
  if ('faults' in read)
    return read.faults.map(({ path: place, problem }) => `${place}: ${PROBLEMS[problem]}`).join('\n');
  const { outcome } = take(channelId, read);
  return outcome === 'ended' ? '이미 끝난 주문이라 바꿀 수 없어요.' : undefined;
}

function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return undefined;
  }
}

/** Under a name of its own: the same name may be laid down again tomorrow. */
function moveAside(folder: string, name: string, reason: string | undefined, nowMs: number): void {
  const aside = `${new Date(nowMs).toISOString().replaceAll(/[:.]/g, '-')}-${name}`;
  if (reason !== undefined) writeFileSync(join(folder, 'rejected', `${aside}.reason.txt`), `${reason}\n`);
  renameSync(join(folder, name), join(folder, reason === undefined ? 'done' : 'rejected', aside));
}
