import { createRouterClient } from '@orpc/server';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { v7 as uuidV7 } from 'uuid';
import { compose, type App } from '../../main/compose.ts';
import type { Counter } from '../../main/handlers/context.ts';
import { router } from '../../main/handlers/router.ts';
import type { CounterClient } from '../../src/contract/contract.ts';
import type { Role } from '../../src/contract/role.ts';

/** A whole counter without a window: real SQLite in a folder of its own, virtual devices, a clock of the test's. */
export interface TestShop {
  /** The owner's connection. */
  client: CounterClient;
  /** A connection of any role. */
  as(role: Role): CounterClient;
  readonly dataDir: string;
  counter: Counter;
  readonly clock: { nowMs: number };
  /** What the program wrote to its log: incidents. */
  readonly log: string[];
  /** Closes the program and starts it again on the same folder. */
  restart(): Promise<void>;
  close(): Promise<void>;
}

/** 2026-05-14, a Thursday, 14:08 in Korea. */
export const THURSDAY_AFTERNOON = Date.UTC(2026, 4, 14, 5, 8);

export interface TestShopOptions {
  /** Undefined is the demo shop; false leaves the folder as it is. */
  readonly demo?: boolean;
  readonly dataDir?: string;
}

export async function openTestShop({ demo = true, dataDir }: TestShopOptions = {}): Promise<TestShop> {
  const folder = dataDir ?? mkdtempSync(join(tmpdir(), 'ieum-shop-'));
  const clock = { nowMs: THURSDAY_AFTERNOON };
  const log: string[] = [];
  const open = async (): Promise<App> => {
    const app = compose({
      dataDir: folder,
      demo,
      printers: [],
      scanners: [],
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
    async restart() {
      await app.close();
      app = await open();
      shop.client = as('owner');
      shop.counter = app.counter;
    },
    close: () => app.close(),
  };
  return shop;
}

/** The id of one act. */
export const act = () => ({ commandId: uuidV7() });
