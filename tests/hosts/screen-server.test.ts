import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/websocket';
import { once } from 'node:events';
import { request } from 'node:http';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import type { CounterClient } from '../../src/contract/contract.ts';
import { cooking } from '../support/kitchen.ts';
import { openToScreens, pair, pairingCode } from '../support/screens.ts';
import { openTestShop, type TestShop } from '../support/shop.ts';
import { command, failure } from '../support/till.ts';

/**
 * Goal: a browser of the shop's network is let in with a code, once, and then sees its screen alone.
 * Method: the whole counter with its own server on a free port, real HTTP and real WebSockets.
 */
let shop: TestShop;
let url: string;
const sockets: WebSocket[] = [];
beforeEach(async () => {
  shop = await openTestShop();
  ({ url } = await openToScreens(shop));
});
afterEach(async () => {
  for (const socket of sockets.splice(0)) socket.terminate();
  await shop.close();
});

async function token(role: 'kitchen' | 'status' = 'kitchen'): Promise<string> {
  return (await pair(url, { code: await pairingCode(shop), role })).body.token ?? '';
}

function knock(given: string, headers: Record<string, string> = {}, path = '/rpc'): WebSocket {
  const protocols = ['ieum', `token.${given}`];
  const own = { origin: url, ...headers };
  const socket = new WebSocket(`${url.replace('http', 'ws')}${path}`, protocols, { headers: own });
  sockets.push(socket);
  return socket;
}

async function refusal(socket: WebSocket): Promise<number> {
  const [, response] = await once(socket, 'unexpected-response');
  socket.on('error', () => {}); // Ending a socket that never opened is one.
  return response.statusCode;
}

async function open(given: string): Promise<{ socket: WebSocket; client: CounterClient }> {
  const socket = knock(given);
  await once(socket, 'open');
  // The link needs of a WebSocket what Node's and the browser's have in common.
  const link = new RPCLink({ websocket: socket as unknown as globalThis.WebSocket });
  return { socket, client: createORPCClient(link) };
}

describe('pairing', () => {
  it('a right code lets one screen in, and no second one', async () => {
    const code = await pairingCode(shop);
    expect(await pair(url, { code })).toMatchObject({ status: 200 });
    expect(await pair(url, { code })).toEqual({ status: 409, body: { code: 'CLOSED' } });
  });

  it('nobody is let in before somebody at the counter wants it, nor five minutes later', async () => {
    expect(await pair(url, { code: '123456' })).toEqual({ status: 409, body: { code: 'CLOSED' } });
    const code = await pairingCode(shop);
    shop.clock.advance(5 * 60_000);
    expect(await pair(url, { code })).toEqual({ status: 409, body: { code: 'CLOSED' } });
  });

  it('five wrong tries shut everybody out, also with the right code, until there is a new one', async () => {
    const code = await pairingCode(shop);
    const wrong = code === '000000' ? '000001' : '000000';
    for (let tries = 1; tries < 5; tries += 1)
      expect(await pair(url, { code: wrong })).toEqual({ status: 403, body: { code: 'WRONG' } });
    expect(await pair(url, { code: wrong })).toEqual({ status: 429, body: { code: 'LOCKED' } });
    expect(await pair(url, { code })).toEqual({ status: 429, body: { code: 'LOCKED' } });
    expect(await pair(url, { code: await pairingCode(shop) })).toMatchObject({ status: 200 });
  });

  it.each([
    ['no code', { code: '' }],
    ['a code of letters', { code: 'abcdef' }],
    ['a role that is not a screen’s', { code: '123456', role: 'owner' }],
    ['no name', { code: '123456', name: ' ' }],
    ['more than anybody types', { code: '123456', name: 'x'.repeat(2_000) }],
  ])('%s is refused, and no try', async (_what, wish) => {
    const code = await pairingCode(shop);
    expect(await pair(url, wish)).toEqual({ status: 400, body: { code: 'MALFORMED' } });
    expect(await pair(url, { code })).toMatchObject({ status: 200 });
  });

  it('another site’s script cannot try codes', async () => {
    const code = await pairingCode(shop);
    expect((await pair(url, { code }, 'http://evil.example')).status).toBe(403);
  });

  it('neither the code nor the token is in the shop’s file', async () => {
    const code = await pairingCode(shop);
    const { body } = await pair(url, { code });
    const stored = JSON.stringify(shop.counter.reads.screens.list());
    expect(stored).not.toContain(body.token);
    expect(shop.log.join()).not.toContain(code);
  });
});

describe('a paired screen', () => {
  it('sees its board and does its work, and is refused everything else', async () => {
    const orderId = await cooking(shop);
    const { client } = await open(await token());
    expect((await client.kitchen.board()).orders.map(({ id }) => id)).toEqual([orderId]);
    await client.kitchen.ready({ ...command(), orderId });
    expect((await shop.client.delivery.board()).orders[0]?.state).toBe('ready');
    for (const ask of [client.delivery.board(), client.app.state(), client.status.board()])
      expect((await failure(ask)).code).toBe('FORBIDDEN');
  });

  it('of customers sees numbers, and is refused the kitchen', async () => {
    const { client } = await open(await token('status'));
    expect((await client.status.board()).preparing).toEqual([]);
    expect((await failure(client.kitchen.board())).code).toBe('FORBIDDEN');
  });

  it('is cut off at once when it is shut out, and not let in again', async () => {
    const given = await token();
    const { socket } = await open(given);
    await expect.poll(async () => (await shop.client.screen.list()).screens[0]?.isConnected).toBe(true);
    const [screen] = (await shop.client.screen.list()).screens;
    const closed = once(socket, 'close');
    await shop.client.screen.revoke({ ...command(), screenId: screen?.id ?? '' });
    expect((await closed)[0]).toBe(4_001);
    expect(await refusal(knock(given))).toBe(401);
  });

  it('is let in again after a restart of the counter', async () => {
    const given = await token();
    await shop.restart();
    await expect
      .poll(() =>
        fetch(`${url}/`).then(
          ({ ok }) => ok,
          () => false,
        ),
      )
      .toBe(true);
    const { client } = await open(given);
    expect((await client.kitchen.board()).orders).toEqual([]);
  });
});

describe('nobody else', () => {
  it.each([
    ['without a token', {}, '/rpc', 'x'.repeat(43), 401],
    ['by a name that somebody pointed here', { host: 'evil.example' }, '/rpc', undefined, 421],
    ['from another site', { origin: 'http://evil.example' }, '/rpc', undefined, 403],
    ['by another path', {}, '/other', undefined, 404],
  ])('gets a line %s', async (_how, headers: Record<string, string>, path, given, status) => {
    expect(await refusal(knock(given ?? (await token()), headers, path))).toBe(status);
  });

  it('finds the page under a name that somebody pointed here, or the counter’s own page', async () => {
    const { port } = new URL(url);
    const get = (path: string, host: string) =>
      new Promise<number | undefined>((done, failed) => {
        request({ port, host: '127.0.0.1', path, headers: { host } }, response => {
          response.resume();
          done(response.statusCode);
        })
          .on('error', failed)
          .end();
      });
    expect(await get('/', `127.0.0.1:${port}`)).toBe(200);
    expect(await get('/', 'evil.example')).toBe(421);
    expect(await get('/', `evil.example:${port}`)).toBe(421);
    expect(await get('/index.html', `127.0.0.1:${port}`)).toBe(404);
    expect(await get('/../package.json', `127.0.0.1:${port}`)).toBe(404);
  });
});
