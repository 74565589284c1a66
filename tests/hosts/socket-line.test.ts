import { createORPCClient, DynamicLink } from '@orpc/client';
import { os } from '@orpc/server';
import { RPCHandler } from '@orpc/server/ws';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { WebSocketServer } from 'ws';
import { z } from 'zod';
import { act } from '../../renderer/rpc/act.ts';
import { createSocketLine } from '../../renderer/rpc/socket-line.ts';

/**
 * Goal: a line that breaks comes back, and what a person did while it was down is done once.
 * Method: a real WebSocket server that the test ends and starts again on the same port; it keeps its
 * command log.
 */
const closers: (() => void)[] = [];
afterEach(() => {
  for (const close of closers.splice(0)) close();
});

function createShop() {
  const sold = new Set<string>();
  let answers = Number.POSITIVE_INFINITY;
  const router = {
    sell: os.input(z.object({ commandId: z.string() })).handler(async ({ input }) => {
      sold.add(input.commandId);
      if (answers-- <= 0) await new Promise(() => {}); // Done, but the answer never leaves.
      return sold.size;
    }),
  };
  const handler = new RPCHandler(router);
  const open = async (port: number) => {
    const server = new WebSocketServer({ port, host: '127.0.0.1', handleProtocols: () => 'ieum' });
    server.on('connection', socket => void handler.upgrade(socket));
    await once(server, 'listening');
    const close = () => {
      for (const socket of server.clients) socket.terminate();
      server.close();
    };
    closers.push(close);
    // It listens on a port, so its address is one.
    return { close, port: (server.address() as AddressInfo).port };
  };
  return { sold, open, loseAnswersAfter: (count: number) => (answers = count) };
}

interface Client {
  readonly sell: (input: { commandId: string }) => Promise<number>;
}

function connectTo(port: number) {
  const line = createSocketLine({ url: `ws://127.0.0.1:${port}/rpc`, token: 't' });
  // The router above is what answers.
  const client = createORPCClient(new DynamicLink(() => line.link())) as unknown as Client;
  return { line, client };
}

describe('the line of a browser tab', () => {
  it('comes back by itself, and says so', async () => {
    const shop = createShop();
    const first = await shop.open(0);
    const { line, client } = connectTo(first.port);
    const states: string[] = [];
    line.onStateChange(state => states.push(state));
    expect(await client.sell({ commandId: '1' })).toBe(1);
    first.close();
    await vi.waitFor(() => expect(line.state()).toBe('reconnecting'));
    await shop.open(first.port);
    await vi.waitFor(() => expect(line.state()).toBe('connected'), 5_000);
    expect(states).toEqual(['connected', 'reconnecting', 'connected']);
  });

  it('a request made while it is down waits and is answered', async () => {
    const shop = createShop();
    const first = await shop.open(0);
    const { line, client } = connectTo(first.port);
    await client.sell({ commandId: '1' });
    first.close();
    await vi.waitFor(() => expect(line.state()).toBe('reconnecting'));
    const waiting = client.sell({ commandId: '2' });
    await shop.open(first.port);
    expect(await waiting).toBe(2);
  });

  it('a sale whose answer was lost is sent again under the same command id, and happens once', async () => {
    const shop = createShop();
    const first = await shop.open(0);
    const { client } = connectTo(first.port);
    shop.loseAnswersAfter(0);
    const answer = act(client.sell, {}, 'one act', () => Promise.resolve());
    await vi.waitFor(() => expect(shop.sold.size).toBe(1));
    shop.loseAnswersAfter(Number.POSITIVE_INFINITY);
    first.close();
    await shop.open(first.port);
    expect(await answer).toBe(1);
    expect([...shop.sold]).toEqual(['one act']);
  });
});
