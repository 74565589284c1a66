import { once } from 'node:events';
import { mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createServer, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { startBrowserServer, type BrowserServer } from '../../main/browser-server.ts';
import { readBrowserToken } from '../../main/browser-token.ts';

const token = 'a'.repeat(43);
const root = mkdtempSync(join(tmpdir(), 'ieum-page-'));
writeFileSync(join(root, 'index.html'), '<!doctype html>');

let server: BrowserServer;
let log: string[];
let admitted: number;

beforeEach(async () => {
  log = [];
  admitted = 0;
  server = await startBrowserServer({
    root,
    port: 0,
    token,
    admit: () => (admitted += 1),
    log: line => log.push(line),
  });
});
afterEach(() => server.close());

interface Knock {
  readonly path?: string;
  readonly protocols?: readonly string[];
  readonly headers?: Readonly<Record<string, string>>;
}

/** Opens a WebSocket as a page would, and says how the server answered. */
async function knock({ path = '/rpc', protocols = ['ieum', `token.${token}`], headers = {} }: Knock) {
  const own = { origin: `http://127.0.0.1:${server.port}`, ...headers };
  const socket = new WebSocket(`ws://127.0.0.1:${server.port}${path}`, [...protocols], { headers: own });
  const opened = once(socket, 'open').then(() => `open ${socket.protocol}`);
  const refused = once(socket, 'unexpected-response').then(
    ([, response]) => `refused ${response.statusCode}`,
  );
  opened.catch(() => {});
  refused.catch(() => {});
  const answer = await Promise.race([opened, refused]);
  socket.on('error', () => {}); // Ending a socket that never opened is one.
  socket.terminate();
  return answer;
}

function get(path: string, headers: Record<string, string> = {}, method = 'GET') {
  return new Promise<{ status: number | undefined; policy: unknown }>((done, failed) => {
    request({ port: server.port, host: '127.0.0.1', path, method, headers }, response => {
      response.resume();
      done({ status: response.statusCode, policy: response.headers['content-security-policy'] });
    })
      .on('error', failed)
      .end();
  });
}

describe('a page that asks to be let in', () => {
  it('with the token is let in, and the token is not said back', async () => {
    expect(await knock({})).toBe('open ieum');
    expect(admitted).toBe(1);
  });

  it.each<[string, Knock, string]>([
    ['without a token', { protocols: ['ieum'] }, 'refused 401'],
    ['with a wrong token', { protocols: ['ieum', `token.${'b'.repeat(43)}`] }, 'refused 401'],
    ['with half a token', { protocols: ['ieum', `token.${'a'.repeat(20)}`] }, 'refused 401'],
    ['with no subprotocol at all', { protocols: [] }, 'refused 401'],
    ['with the token alone', { protocols: [`token.${token}`] }, 'refused 401'],
    ['from another site', { headers: { origin: 'https://evil.example' } }, 'refused 403'],
    ['from another port of this machine', { headers: { origin: 'http://127.0.0.1:1' } }, 'refused 403'],
    ['from a sandboxed frame', { headers: { origin: 'null' } }, 'refused 403'],
    ['by a name that somebody pointed here', { headers: { host: 'evil.example' } }, 'refused 421'],
    ['by another path', { path: '/other' }, 'refused 404'],
    ['with the token in the address', { path: `/rpc?token=${token}`, protocols: ['ieum'] }, 'refused 404'],
  ])('%s stays outside', async (_how, knocking, answer) => {
    expect(await knock(knocking)).toBe(answer);
    expect(admitted).toBe(0);
    expect(log.join()).not.toContain(token);
  });
});

describe('the page itself', () => {
  it('is served with a policy that names its own WebSocket', async () => {
    const { status, policy } = await get('/');
    expect(status).toBe(200);
    expect(policy).toContain(`connect-src 'self' ws://127.0.0.1:${server.port};`);
  });

  it.each([
    ['by a name that somebody pointed here', '/', { host: 'evil.example' }, 'GET', 421],
    ['by a name with our port', '/', { host: 'evil.example:4870' }, 'GET', 421],
    ['written to', '/', {}, 'POST', 405],
    ['outside its folder', '/../browser-server.test.ts', {}, 'GET', 404],
    ['by an absolute address elsewhere', 'http://evil.example/none.html', {}, 'GET', 404],
  ])('%s is refused', async (_how, path, headers, method, status) => {
    expect((await get(path, headers, method)).status).toBe(status);
  });
});

describe('the port', () => {
  it('that was asked for and is taken is an error', async () => {
    const asked = startBrowserServer({ root, port: server.port, token, admit: () => {}, log: () => {} });
    await expect(asked).rejects.toMatchObject({ code: 'EADDRINUSE' });
  });

  it('is reached from this machine alone', () => {
    const other = createServer();
    // The same port on another address is free, so ours does not listen there.
    return new Promise<void>((done, failed) => {
      other
        .once('error', failed)
        .listen({ host: '127.0.0.2', port: server.port }, () => other.close(() => done()));
    });
  });
});

describe('the token', () => {
  it('stays the same for a data folder, and only its owner can read it', () => {
    const dataDir = mkdtempSync(join(tmpdir(), 'ieum-'));
    const first = readBrowserToken(dataDir);
    expect(first).toMatch(/^[\w-]{43}$/);
    expect(readBrowserToken(dataDir)).toBe(first);
    expect(statSync(join(dataDir, 'browser-token')).mode & 0o777).toBe(0o600);
    expect(readBrowserToken(mkdtempSync(join(tmpdir(), 'ieum-')))).not.toBe(first);
  });

  it('that was cut short by a power failure is made anew', () => {
    const dataDir = mkdtempSync(join(tmpdir(), 'ieum-'));
    writeFileSync(join(dataDir, 'browser-token'), 'abc');
    expect(readBrowserToken(dataDir)).toMatch(/^[\w-]{43}$/);
    expect(readFileSync(join(dataDir, 'browser-token'), 'utf8')).not.toContain('abc');
  });
});
