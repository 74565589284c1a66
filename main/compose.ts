import { EventPublisher } from '@orpc/server';
import { randomUUID } from 'node:crypto';
import { statfs } from 'node:fs/promises';
import { join } from 'node:path';
import centre from '../resources/accounts/centre-kr.json' with { type: 'json' };
import circulation from '../resources/accounts/circulation-kr.json' with { type: 'json' };
import accounts from '../resources/accounts/small-shop-kr.json' with { type: 'json' };
import program from '../package.json' with { type: 'json' };
import type { AppEvent } from '../src/contract/events.ts';
import type { Language } from '../src/contract/shapes.ts';
import type { Role } from '../src/contract/role.ts';
import {
  readCentreChart,
  readChartOfAccounts,
  readCirculationChart,
} from '../src/ledger/chart-of-accounts.ts';
import { POLES, startCustomerPole, type CustomerPole } from './customer-pole.ts';
import { connectCaptures } from './connect-capture.ts';
import { createDocuments } from './documents/documents.ts';
import { startDeliveryClock } from './delivery-clock.ts';
import { startEnrolmentClock } from './enrolment-clock.ts';
import { connectDevices, type Lines } from './connect-devices.ts';
import type { Context, Counter, RunTransaction, Stores } from './handlers/context.ts';
import { startPrintClock } from './print-clock.ts';
import { setUpDemo } from './handlers/set-up.ts';
import { sweepEvidence } from './handlers/village-files.ts';
import { emptyWal, openDatabase, type WritableDatabase } from './sql/database.ts';
import { createHousekeeping, type Housekeeping } from './housekeeping.ts';
import { keepInMemory } from './kept-in-memory.ts';
import { createWebhookSender } from './intake/send-webhook.ts';
import { createNewId } from './new-id.ts';
import { startOrderIntake } from './order-intake.ts';
import { keepScreens } from './screens.ts';
import { startOrderBuzz } from './order-buzz.ts';
import { startOrderWatch } from './order-watch.ts';
import { createEvidenceFiles } from './store/evidence-files.ts';
import { createReads, createWrites } from './store/stores.ts';
import { sha256 } from './store/ledger-writes.ts';

export interface ComposeOptions {
  readonly dataDir: string;
  /** Sets a fresh data folder up as the demo shop. */
  readonly demo: boolean;
  /** The demo's centre has been open before: sign-ups, lessons held, projects. */
  readonly hasPast?: boolean;
  /** Device addresses from the command line; they come before the configured ones. */
  readonly printers: readonly string[];
  readonly scanners: readonly string[];
  readonly callerIds?: readonly string[];
  readonly language?: Language;
  readonly log: (line: string) => void;
  /** Tests set their own clock, and bring lines of their own. */
  readonly nowMs?: () => number;
  readonly lines?: Lines;
}

/** The running counter, whatever host it runs in. */
export interface App {
  readonly counter: Counter;
  contextFor(role: Role): Context;
  start(): Promise<void>;
  close(): Promise<void>;
}

/** The built page lies beside the built program. */
const PAGE_ROOT = join(import.meta.dirname, '../renderer');

/** Puts the counter together: the one place that knows every part. */
export function compose(options: ComposeOptions): App {
  const database = openDatabase(options.dataDir);
  const nowMs = options.nowMs ?? Date.now;
  const newId = createNewId(Date.now);
  const publisher = new EventPublisher<{ event: AppEvent }>({ maxBufferedEvents: 1_000 });
  const reads = createReads(database.write);
  const stores = { reads, writes: createWrites(database.write) };
  const housekeeping = createHousekeeping(database.write, stores.writes, nowMs);
  const transaction = createTransaction(database.write, stores, housekeeping);
  const charts = layCharts(transaction);
  const publish = (event: AppEvent) => publisher.publish('event', event);
  const given = { ...options, reads, transaction, nowMs, newId, publish };
  const devices = connectDevices({ ...given, counter: () => counter });
  const closing = new AbortController();
  const contextFor = (role: Role): Context => ({ role, counter });
  const screens = keepScreens({ counter: () => counter, contextFor, pageRoot: PAGE_ROOT, nowMs });
  const captures = connectCaptures(() => counter);
  const documents = createDocuments();
  const counter: Counter = {
    version: program.version,
    ...charts,
    evidenceFiles: createEvidenceFiles(options.dataDir),
    reads,
    transaction,
    ...keepInMemory(createReads(database.read), options.language),
    nowMs,
    newId,
    sha256,
    devices: devices.forHandlers,
    pole: { profiles: POLES, status: () => pole?.status() ?? null },
    sendToChannel: createWebhookSender(nowMs, closing.signal),
    captures: captures.forHandlers,
    screens: screens.forHandlers,
    publish,
    subscribe: signal => publisher.subscribe('event', signal ? { signal } : {}),
    log: options.log,
    reportBug: createBugReport(options.log),
    makeFile: file => documents.make(file),
    freeBytes: () => freeBytes(options.dataDir),
    letGo: () => emptyWal(database.write),
  };
  if (options.demo) setUpDemo(contextFor('owner'), options.language ?? 'ko', options.hasPast ?? false);
  let warmUp: NodeJS.Immediate | undefined;
  let pole: CustomerPole | undefined;
  let clocks: readonly { stop(): void }[] = [];
  let orders: { stop(): Promise<void> } | undefined;
  return {
    counter,
    contextFor,
    async start() {
      await devices.start().then(() => captures.start());
      pole = startCustomerPole(counter);
      clocks = startClocks(counter, database.write);
      orders = startOrderIntake(counter, options.dataDir);
      screens.start();
      sweepEvidence(counter);
      // 50,000 names take half a second to learn: before the first customer, not before the first search.
      warmUp = setImmediate(() => void counter.productIndex());
    },
    async close() {
      clearImmediate(warmUp);
      for (const clock of clocks) clock.stop();
      closing.abort();
      await Promise.all([orders?.stop(), pole?.stop(), screens.stop(), captures.stop(), documents.close()]);
      await devices.stop();
      housekeeping.stop();
      database.close();
    },
  };
}

/** The accounts of each book, in the file as well. */
function layCharts(transaction: RunTransaction): Pick<Counter, 'chart' | 'circulationChart' | 'centreChart'> {
  const chart = readChartOfAccounts(accounts);
  const circulationChart = readCirculationChart(circulation);
  const centreChart = readCentreChart(centre);
  const all = [chart, circulationChart, centreChart];
  transaction(({ writes: { ledger } }) => all.forEach(one => ledger.saveAccounts(one)));
  return { chart, circulationChart, centreChart };
}

/** The watch first: what waited while the counter was off is held before the clock could let it expire. */
function startClocks(counter: Counter, database: WritableDatabase): readonly { stop(): void }[] {
  return [
    startOrderWatch(counter),
    startDeliveryClock(counter, database),
    startPrintClock(counter),
    startOrderBuzz(counter),
    startEnrolmentClock(counter),
  ];
}

function createBugReport(log: (line: string) => void): Counter['reportBug'] {
  return (error, request) => {
    const incidentId = randomUUID();
    log(`incident ${incidentId} in ${request}: ${describe(error)}`);
    return incidentId;
  };
}

function createTransaction(
  database: WritableDatabase,
  stores: Stores,
  housekeeping: Housekeeping,
): RunTransaction {
  const transact = database.transaction((run: () => unknown) => run());
  return <R>(run: (given: Stores) => R) => {
    // The driver's wrapper is not generic: the result is whatever `run` gave.
    const result = transact.immediate(() => run(stores)) as R;
    housekeeping.afterCommit();
    return result;
  };
}

async function freeBytes(dataDir: string): Promise<number> {
  const { bavail, bsize } = await statfs(dataDir);
  return bavail * bsize;
}

function describe(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
