import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import type { WebSocket } from 'ws';
import { z } from 'zod';
import { closeServer, createSockets, portOf, refuseUpgrade, send, tokenIn } from './page-server.ts';
import { readStaticFile, refusal, SAFE_HEADERS, type StaticAnswer } from './static-files.ts';

/** A screen that was let in before. */
export interface PairedScreen {
  readonly id: string;
  readonly name: string;
  readonly role: 'kitchen' | 'status';
}

export interface ScreenServerOptions {
  /** The folder of the built page. */
  readonly root: string;
  readonly port: number;
  /** The names that this machine is called by, without a port. Any other is somebody else's. */
  readonly hosts: () => readonly string[];
  readonly screenOf: (token: string) => PairedScreen | undefined;
  readonly pair: (wish: PairingWish) => PairingOutcome;
  /** Called for each line of a paired screen. */
  readonly admit: (socket: WebSocket, screen: PairedScreen) => void;
  readonly log: (line: string) => void;
}

const pairingWish = z.object({
  code: z.string().regex(/^\d{6}$/),
  role: z.enum(['kitchen', 'status']),
  name: z.string().trim().min(1).max(30),
});
export type PairingWish = z.infer<typeof pairingWish>;
export type PairingOutcome = { readonly token: string } | { readonly code: 'WRONG' | 'CLOSED' | 'LOCKED' };

export interface ScreenServer {
  readonly port: number;
  close(): Promise<void>;
}

/** A code, a role and a name. */
const BODY_MAX = 1_024;
const REQUEST_MS = 10_000;
/** A tablet that has left the network says nothing: it is asked this often whether it is there. */
const PING_MS = 15_000;

/**
 * Serves the page of screens and their line to the shop's network, and lets nobody in without a token that
 * pairing gave (docs/decisions/0024-screens-of-the-network.md).
 *
 * The same guards as on loopback: a name that somebody else's DNS points here is refused (Host), so is
 * another site's script (Origin), and what a token may do is its role's.
 *
 * @throws when the port is taken.
 */
export async function startScreenServer(options: ScreenServerOptions): Promise<ScreenServer> {
  const server = createServer({ requestTimeout: REQUEST_MS });
  const sockets = createSockets();
  server.on('request', (request, response) => {
    answer(request, options).then(
      given => send(request, response, given),
      (error: unknown) => {
        options.log(`screens: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
        send(request, response, refusal(500, 'Something went wrong'));
      },
    );
  });
  server.on('upgrade', (request: IncomingMessage, stream: Duplex, head: Buffer) => {
    const host = ownHost(request, options);
    const token = tokenIn(request.headers);
    const screen = token === undefined ? undefined : options.screenOf(token);
    if (request.url !== '/rpc') return refuseUpgrade(stream, '404 Not Found');
    if (host === undefined) return refuseUpgrade(stream, '421 Misdirected Request');
    if (request.headers.origin !== `http://${host}`) return refuseUpgrade(stream, '403 Forbidden');
    if (screen === undefined) return refuseUpgrade(stream, '401 Unauthorized');
    return sockets.handleUpgrade(request, stream, head, socket => {
      socket.on('error', error => options.log(`a screen's line failed: ${error.message}`));
      keepAwake(socket);
      options.admit(socket, screen);
    });
  });
  server.listen(options.port);
  await once(server, 'listening');
  return { port: portOf(server), close: () => closeServer(server, sockets) };
}

function keepAwake(socket: WebSocket): void {
  let isThere = true;
  socket.on('pong', () => (isThere = true));
  const timer = setInterval(() => {
    if (!isThere) return socket.terminate();
    isThere = false;
    socket.ping();
  }, PING_MS).unref();
  socket.on('close', () => clearInterval(timer));
}

/** The name that this machine was called by, if it is one of its own. */
function ownHost({ headers, socket }: IncomingMessage, { hosts }: ScreenServerOptions): string | undefined {
  const own = hosts().map(name => `${name}:${socket.localPort}`);
  return own.find(host => host === headers.host);
}

async function answer(request: IncomingMessage, options: ScreenServerOptions): Promise<StaticAnswer> {
  const host = ownHost(request, options);
  if (host === undefined) return refusal(421, 'Not this address');
  const base = `http://${host}`;
  if (request.url === undefined || !URL.canParse(request.url, base)) return refusal(400, 'Bad request');
  const { pathname } = new URL(request.url, base);
  if (pathname === '/pair') return pair(request, options, base);
  if (request.method !== 'GET' && request.method !== 'HEAD') return refusal(405, 'Only GET and HEAD');
  if (pathname === '/paired') return paired(request, options);
  // The counter's own page is not for screens, and would show them nothing.
  if (pathname !== '/' && !pathname.startsWith('/assets/')) return refusal(404, 'Not found');
  return readStaticFile(options.root, pathname === '/' ? '/screen.html' : pathname, [`ws://${host}`]);
}

/** What a screen is that comes back: it asks before it opens its line, whose refusals a page cannot read. */
function paired({ headers }: IncomingMessage, { screenOf }: ScreenServerOptions): StaticAnswer {
  const token = /^Bearer ([\w-]{43})$/.exec(headers.authorization ?? '')?.[1];
  const screen = token === undefined ? undefined : screenOf(token);
  if (screen === undefined) return json(401, { code: 'UNKNOWN' });
  return json(200, { role: screen.role, name: screen.name });
}

const STATUS_OF = { WRONG: 403, CLOSED: 409, LOCKED: 429 } as const;

async function pair(
  request: IncomingMessage,
  options: ScreenServerOptions,
  origin: string,
): Promise<StaticAnswer> {
  if (request.method !== 'POST') return refusal(405, 'Only POST');
  if (request.headers.origin !== origin) return refusal(403, 'Not from this page');
  const wish = pairingWish.safeParse(await readJson(request));
  if (!wish.success) return json(400, { code: 'MALFORMED' });
  const outcome = options.pair(wish.data);
  return 'token' in outcome ? json(200, outcome) : json(STATUS_OF[outcome.code], outcome);
}

/** Undefined is too long, or no JSON. */
async function readJson(request: IncomingMessage): Promise<unknown> {
  const parts: Buffer[] = [];
  let length = 0;
  // What Node's streams of bytes give are buffers.
  for await (const part of request as AsyncIterable<Buffer>) {
    length += part.length;
    if (length > BODY_MAX) return undefined;
    parts.push(part);
  }
  try {
    return JSON.parse(Buffer.concat(parts).toString('utf8'));
  } catch {
    return undefined;
  }
}

function json(status: number, body: object): StaticAnswer {
  return {
    status,
    headers: {
      ...SAFE_HEADERS,
      'content-type': 'application/json; charset=utf-8',
      'cache-control': 'no-store',
    },
    body: new TextEncoder().encode(JSON.stringify(body)),
  };
}
