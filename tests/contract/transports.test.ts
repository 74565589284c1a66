import { createORPCClient, DynamicLink, isDefinedError, safe } from '@orpc/client';
import { RPCLink as PortLink } from '@orpc/client/message-port';
import { createRouterClient } from '@orpc/server';
import { RPCHandler as PortHandler } from '@orpc/server/message-port';
import { RPCHandler as SocketHandler } from '@orpc/server/ws';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { WebSocket } from 'ws';
import { startBrowserServer } from '../../main/browser-server.ts';
import { compose, type App } from '../../main/compose.ts';
import { router } from '../../main/handlers/router.ts';
import { createSocketLine } from '../../renderer/rpc/socket-line.ts';
import type { CounterClient } from '../../src/contract/contract.ts';
import type { AppEvent } from '../../src/contract/events.ts';
import type { Role } from '../../src/contract/role.ts';
import { command, openShift, ring, sell, settlement, cash } from '../support/till.ts';

/**
 * Goal: a request means the same whatever carries it: a call in this process, a message port, a WebSocket.
 * Method: the same cases over each, on one real counter; Electron's own ports run in tests/electron and
 * tests/e2e.
 */
const closers: (() => void | Promise<void>)[] = [];
afterEach(async () => {
  vi.unstubAllGlobals();
  for (const close of closers.splice(0).toReversed()) await close();
});

function openCounter(): App {
  const dataDir = mkdtempSync(join(tmpdir(), 'ieum-'));
  const app = compose({ dataDir, demo: true, printers: [], scanners: [], log: () => {} });
  closers.push(() => app.close());
  return app;
}

type Connect = (app: App, role: Role) => Promise<CounterClient>;

const inProcess: Connect = (app, role) =>
  Promise.resolve(createRouterClient(router, { context: app.contextFor(role) }));

const overPort: Connect = (app, role) => {
  const { port1, port2 } = new MessageChannel();
  new PortHandler(router).upgrade(port1, { context: app.contextFor(role) });
  port1.start();
  port2.start();
  closers.push(() => port2.close());
  return Promise.resolve(createORPCClient(new PortLink({ port: port2 })));
};

const overSocket: Connect = async (app, role) => {
  const token = 't'.repeat(43);
  const handler = new SocketHandler(router);
  const server = await startBrowserServer({
    root: tmpdir(),
    port: 0,
    token,
    admit: socket => void handler.upgrade(socket, { context: app.contextFor(role) }),
    log: () => {},
  });
  closers.push(() => server.close());
  // A browser says where its page is from; Node's own WebSocket does not.
  const origin = `http://127.0.0.1:${server.port}`;
  vi.stubGlobal(
    'WebSocket',
    class extends WebSocket {
      constructor(url: string, protocols: string[]) {
        super(url, protocols, { origin });
      }
    },
  );
  const line = createSocketLine({ url: `ws://127.0.0.1:${server.port}/rpc`, token, wait: () => {} });
  return createORPCClient(new DynamicLink(() => line.link()));
};

describe.each([
  ['in this process', inProcess],
  ['over a message port', overPort],
  ['over a WebSocket', overSocket],
])('%s', (_how, connect) => {
  it('a sale goes through and is read back the same', async () => {
    const client = await connect(openCounter(), 'owner');
    await openShift(client);
    const sale = await sell(client, 11_000);
    expect(await client.sale.get({ saleId: sale.id })).toEqual(sale);
  });

  it('a declared failure arrives with its code and its figures', async () => {
    const client = await connect(openCounter(), 'owner');
    await openShift(client);
    const { error } = await safe(openShiftAgain(client));
    expect(isDefinedError(error) && error.code).toBe('SHIFT_ALREADY_OPEN');
  });

  it('a malformed request is refused before it reaches a handler', async () => {
    const client = await connect(openCounter(), 'owner');
    const { error } = await safe(client.shift.open({ ...command(), openingFloat: 0.5, cashier: '김이음' }));
    expect(error).toMatchObject({ code: 'BAD_REQUEST' });
  });

  it('the role is that of the connection, whatever the request says', async () => {
    const client = await connect(openCounter(), 'auditor');
    const { error } = await safe(openShiftAgain(client));
    expect(error).toMatchObject({ code: 'FORBIDDEN', data: { role: 'auditor' } });
  });

  it('a request that is sent twice under one command id happens once', async () => {
    const client = await connect(openCounter(), 'owner');
    await openShift(client);
    const ticket = await ring(client, 3_000);
    const input = settlement(ticket, [cash(3_000)]);
    const [first, second] = [await client.ticket.settle(input), await client.ticket.settle(input)];
    expect(second).toEqual(first);
  });

  it('events arrive in order, and stop when the page no longer listens', async () => {
    const app = openCounter();
    const client = await connect(app, 'owner');
    const stop = new AbortController();
    const heard: AppEvent[] = [];
    const listening = (async () => {
      for await (const event of await client.events.watch(undefined, { signal: stop.signal }))
        heard.push(event);
    })();
    await vi.waitFor(() => expect(heard).toHaveLength(1));
    await openShift(client);
    await vi.waitFor(() => expect(heard.length).toBeGreaterThan(1));
    expect(heard[0]).toMatchObject({ kind: 'changed' });
    expect(heard[1]).toMatchObject({ kind: 'changed', areas: expect.arrayContaining(['shift']) });
    stop.abort();
    await expect(listening).rejects.toThrow();
    const before = heard.length;
    app.counter.publish({ kind: 'changed', areas: ['app'] });
    await client.shift.current();
    expect(heard).toHaveLength(before);
  });
});

function openShiftAgain(client: CounterClient) {
  return client.shift.open({ ...command(), openingFloat: 0, cashier: '김이음' });
}
