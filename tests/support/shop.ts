import { createRouterClient } from '@orpc/server';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compose, type App, type ComposeOptions } from '../../main/compose.ts';
import type { Counter } from '../../main/handlers/context.ts';
import { router } from '../../main/handlers/router.ts';
import type { CounterClient } from '../../src/contract/contract.ts';
import type { Language } from '../../src/contract/shapes.ts';
import type { Role } from '../../src/contract/role.ts';

/**
 * A whole counter without a window: real SQLite in a folder of its own, virtual devices, a clock of the
 * test's.
 */
export interface TestShop {
  /** The owner's connection. */
  client: CounterClient;
  /** A connection of any role. */
  as(role: Role): CounterClient;
  readonly dataDir: string;
  counter: Counter;
  readonly clock: TestClock;
  /** What the program wrote to its log: incidents. */
  readonly log: string[];
  /** Closes the program and starts it again on the same folder, after so long. */
  restart(offMs?: number): Promise<void>;
  close(): Promise<void>;
}

export interface TestClock {
  nowMs: number;
  set(nowMs: number): void;
  advance(ms: number): void;
}

function testClock(nowMs: number): TestClock {
  return {
    nowMs,
    set(next) {
      this.nowMs = next;
    },
    advance(ms) {
      this.nowMs += ms;
    },
  };
}

/** 2026-05-14, a Thursday, 14:08 in Korea. */
export const THURSDAY_AFTERNOON = Date.UTC(2026, 4, 14, 5, 8);

export interface TestShopOptions {
  /** Undefined is the demo shop; false leaves the folder as it is. */
  readonly demo?: boolean;
  /** Undefined makes a folder that goes when the shop closes. */
  readonly dataDir?: string;
  /** Device addresses as on the command line. */
  readonly printers?: readonly string[];
  readonly scanners?: readonly string[];
  readonly callerIds?: readonly string[];
  readonly language?: Language;
  /** Undefined are real ones. */
  readonly lines?: ComposeOptions['lines'];
}

const newFolder = () => mkdtempSync(join(tmpdir(), 'ieum-shop-'));

let demoMade: Promise<string> | undefined;

/**
 * The folder of a demo shop that has just been set up, the same for all tests of a process: setting one up
 * takes longer than most tests.
 */
function demoFolder(): Promise<string> {
  demoMade ??= (async () => {
    const dataDir = newFolder();
    process.once('exit', () => rmSync(dataDir, { recursive: true, force: true }));
    const shop = await openTestShop({ dataDir });
    await shop.close();
    return dataDir;
  })();
  return demoMade;
}

export async function openTestShop(options: TestShopOptions = {}): Promise<TestShop> {
  const { demo = true, dataDir, printers = [], scanners = [], callerIds = [], language, lines } = options;
  const folder = dataDir ?? newFolder();
  if (demo && dataDir === undefined && language === undefined)
    cpSync(await demoFolder(), folder, { recursive: true });
  const clock = testClock(THURSDAY_AFTERNOON);
  const log: string[] = [];
  const open = async (): Promise<App> => {
    const app = compose({
      dataDir: folder,
      demo,
      printers,
      scanners,
      callerIds,
      ...(language && { language }),
      ...(lines && { lines }),
      log: line => void log.push(line),
      nowMs: () => clock.nowMs,
    });
    await app.start();
    return app;
  };
  let app = await open();
  const as = (role: Role): CounterClient => createRouterClient(router, { context: app.contextFor(role) });
  const shop: TestShop = {
    client: as('owner'),
    as,
    dataDir: folder,
    counter: app.counter,
    clock,
    log,
    async restart(offMs = 0) {
      await app.close();
      clock.advance(offMs);
      app = await open();
      shop.client = as('owner');
      shop.counter = app.counter;
    },
    async close() {
      await app.close();
      if (dataDir === undefined) rmSync(folder, { recursive: true });
    },
  };
  return shop;
}
