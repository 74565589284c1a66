import { ORPCError } from '@orpc/server';
import type { Area, Context, Counter, Stores } from './context.ts';

/** One change in progress: the stores, the instant that all of it happens at, and what follows the commit. */
export interface Change extends Stores {
  readonly counter: Counter;
  readonly atMs: number;
  readonly newId: () => string;
  /** Runs after the commit, when nothing can fail any more: waking devices, telling pages. */
  readonly afterCommit: (act: () => void) => void;
}

export interface ChangeRequest<I, R, O> {
  readonly context: Context;
  /** The request's name, as in the contract. */
  readonly request: string;
  readonly input: I & { readonly commandId: string };
  /** What pages read again afterwards. */
  readonly areas: readonly Area[];
  /** Decides and writes, all or nothing. Its result is logged: ids and numbers that `answer` needs, small. */
  readonly run: (change: Change) => R;
  /** Reads the answer from what is committed, now or on a retry. */
  readonly answer: (result: R) => O;
}

/**
 * Runs a change once for its command id.
 *
 * The same id with the same input gets the answer again and nothing happens twice; with another input it is
 * refused. The log keeps what the answer is about rather than the answer, and a retry reads it afresh: what
 * comes back is true when it is read, and the log stays small (docs/decisions/0006-command-log.md).
 */
export function change<I, R, O>(request: ChangeRequest<I, R, O>): O {
  const { context, input } = request;
  const { counter } = context;
  const { commandId, ...rest } = input;
  const inputHash = counter.sha256(JSON.stringify(rest));
  const after: (() => void)[] = [];
  let isRepeat = false;
  const result = inTransaction(counter, stores => {
    const { commands, ledger } = stores.writes;
    const logged = stores.reads.commands.find(commandId);
    if (logged) {
      if (logged.request !== request.request || logged.inputHash !== inputHash)
        throw commandIdReused(commandId);
      isRepeat = true;
      // The log holds what `run` returned under this very request and input, see below.
      return JSON.parse(logged.resultJson) as R;
    }
    const atMs = counter.nowMs();
    const entriesBefore = ledger.head().sequence;
    const done = request.run({
      ...stores,
      counter,
      atMs,
      newId: counter.newId,
      afterCommit: act => void after.push(act),
    });
    const entriesAfter = ledger.head().sequence;
    commands.add({
      commandId,
      request: request.request,
      inputHash,
      role: context.role,
      atMs,
      resultJson: JSON.stringify(done),
      firstEntry: entriesAfter > entriesBefore ? entriesBefore + 1 : null,
      lastEntry: entriesAfter > entriesBefore ? entriesAfter : null,
    });
    return done;
  });
  if (!isRepeat) counter.forget(request.areas);
  const answer = request.answer(result);
  if (!isRepeat) {
    for (const act of after) act();
    counter.publish({ kind: 'changed', areas: [...request.areas] });
  }
  return answer;
}

/**
 * A change that no person asks for under an id: what time does, and what comes from outside with an id of
 * its own. One transaction; the pages hear of it afterwards.
 */
export function changeFromOutside<R>(counter: Counter, areas: readonly Area[], run: (work: Change) => R): R {
  const done = inTransaction(counter, stores => runOutside(counter, stores, run));
  tellOf(counter, areas, done);
  return done.result;
}

/**
 * Changes from outside that came at one moment, under one flush of the disk: the flush is what a burst waits
 * for. Each is whole or nothing by itself, and one that fails takes no other with it. A disk that refuses
 * fails them all.
 */
export function changeTogether<R>(
  counter: Counter,
  areas: readonly Area[],
  runs: readonly ((work: Change) => R)[],
): readonly PromiseSettledResult<R>[] {
  const outcomes = inTransaction(counter, () =>
    runs.map(run => settled(() => inTransaction(counter, stores => runOutside(counter, stores, run)))),
  );
  return outcomes.map(outcome => {
    if (outcome.status === 'rejected') return outcome;
    tellOf(counter, areas, outcome.value);
    return { status: 'fulfilled', value: outcome.value.result };
  });
}

/** What is left to do of a change once it is on disk. */
interface Done<R> {
  readonly result: R;
  readonly after: readonly (() => void)[];
}

function runOutside<R>(counter: Counter, stores: Stores, run: (work: Change) => R): Done<R> {
  const after: (() => void)[] = [];
  const afterCommit = (act: () => void) => void after.push(act);
  const result = run({ ...stores, counter, atMs: counter.nowMs(), newId: counter.newId, afterCommit });
  return { result, after };
}

function tellOf(counter: Counter, areas: readonly Area[], { after }: Done<unknown>): void {
  counter.forget(areas);
  for (const act of after) act();
  counter.publish({ kind: 'changed', areas: [...areas] });
}

/** A change within others. SQLite has ended the transaction of them all where the disk refuses. */
function settled<R>(run: () => R): PromiseSettledResult<R> {
  try {
    return { status: 'fulfilled', value: run() };
  } catch (reason) {
    if (reason instanceof ORPCError && reason.code === 'STORAGE_FAILED') throw reason;
    return { status: 'rejected', reason };
  }
}

/**
 * Whether a change under this id has been made already: its answer is then read again, and what would have to
 * be checked before it (a card that was blocked since) is not asked.
 */
export function wasMade(counter: Counter, { commandId }: { readonly commandId: string }): boolean {
  return counter.reads.commands.find(commandId) !== undefined;
}

function commandIdReused(commandId: string): ORPCError<string, unknown> {
  return new ORPCError('COMMAND_ID_REUSED', { status: 409, data: { commandId } });
}

const STORAGE_CAUSES = [
  ['SQLITE_FULL', 'full'],
  ['SQLITE_READONLY', 'readOnly'],
  ['SQLITE_IOERR', 'io'],
] as const;

/** A disk that refuses is an operating failure of its own: the person must know that nothing was recorded. */
function inTransaction<R>(counter: Counter, run: (stores: Stores) => R): R {
  try {
    return counter.transaction(run);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    const found = STORAGE_CAUSES.find(([prefix]) => code.startsWith(prefix));
    if (found) throw new ORPCError('STORAGE_FAILED', { status: 507, data: { cause: found[1] } });
    throw error;
  }
}
