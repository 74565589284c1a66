import { createHash, timingSafeEqual } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import type { WebSocket } from 'ws';
import { closeServer, createSockets, portOf, refuseUpgrade, send, tokenIn } from './page-server.ts';
import { readStaticFile, refusal, type StaticAnswer } from './static-files.ts';

export interface BrowserServerOptions {
  /** The folder of the built page. */
  readonly root: string;
  /** Undefined takes the usual port, or any free one when that is taken; 0 takes any free one. */
  readonly port: number | undefined;
  /** What a page must know to be let in: base64url, so that it can stand in a header as it is. */
  readonly token: string;
  /** Called for each page that was let in. */
  readonly admit: (socket: WebSocket) => void;
  readonly log: (line: string) => void;
  /** Pages served by another server on this machine: Vite's, in development. */
  readonly furtherOrigins?: readonly string[];
}

export interface BrowserServer {
  readonly port: number;
  close(): Promise<void>;
}

/** The usual port, so that a bookmark and an open tab stay good from one day to the next. */
export const USUAL_PORT = 4870;

/**
 * Serves the page and its WebSocket to browsers of this machine, and to nobody else.
 *
 * Listening on loopback is not enough: any web page that the same browser shows can reach loopback too. So
 * a name that somebody else's DNS points here is refused (Host), another site's script is refused (Origin),
 * and the WebSocket asks for the token.
 */
export async function startBrowserServer(options: BrowserServerOptions): Promise<BrowserServer> {
  const server = createServer();
  await listen(server, options.port);
  const port = portOf(server);
  const hosts = [`127.0.0.1:${port}`, `localhost:${port}`];
  server.on('request', (request, response) => void serve(hosts, options, request, response));
  const sockets = createSockets();
  server.on('upgrade', (request: IncomingMessage, stream: Duplex, head: Buffer) => {
    const refused = reasonToRefuse(hosts, options, request);
    if (refused) {
      options.log(`a WebSocket was refused: ${refused.reason}`);
      refuseUpgrade(stream, refused.status);
      return;
    }
    sockets.handleUpgrade(request, stream, head, socket => {
      socket.on('error', error => options.log(`a WebSocket failed: ${error.message}`));
      options.admit(socket);
    });
  });
  return { port, close: () => closeServer(server, sockets) };
}

async function listen(server: Server, port: number | undefined): Promise<void> {
  try {
    await listenOn(server, port ?? USUAL_PORT);
  } catch (error) {
    if (port !== undefined || !isPortTaken(error)) throw error;
    await listenOn(server, 0);
  }
}

async function listenOn(server: Server, port: number): Promise<void> {
  server.listen({ host: '127.0.0.1', port });
  await once(server, 'listening');
}

export function isPortTaken(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
}

async function serve(
  hosts: readonly string[],
  options: BrowserServerOptions,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  try {
    send(request, response, await answer(hosts, options, request));
  } catch (error) {
    options.log(`a file could not be served: ${error instanceof Error ? error.message : String(error)}`);
    send(request, response, refusal(500, 'Something went wrong'));
  }
}

async function answer(
  hosts: readonly string[],
  { root }: BrowserServerOptions,
  request: IncomingMessage,
): Promise<StaticAnswer> {
  const { host } = request.headers;
  if (host === undefined || !hosts.includes(host)) return refusal(421, 'Not this address');
  if (request.method !== 'GET' && request.method !== 'HEAD') return refusal(405, 'Only GET and HEAD');
  const base = `http://${host}`;
  if (request.url === undefined || !URL.canParse(request.url, base)) return refusal(400, 'Bad request');
  return readStaticFile(root, new URL(request.url, base).pathname, [`ws://${host}`]);
}

function reasonToRefuse(
  hosts: readonly string[],
  { token, furtherOrigins = [] }: BrowserServerOptions,
  { url, headers }: IncomingMessage,
): { status: string; reason: string } | undefined {
  const origins = [...hosts.map(host => `http://${host}`), ...furtherOrigins];
  if (url !== '/rpc') return { status: '404 Not Found', reason: 'unknown path' };
  if (headers.host === undefined || !hosts.includes(headers.host))
    return { status: '421 Misdirected Request', reason: 'foreign Host' };
  if (headers.origin === undefined || !origins.includes(headers.origin))
    return { status: '403 Forbidden', reason: 'foreign Origin' };
  const given = tokenIn(headers);
  if (given === undefined || !isSame(given, token))
    return { status: '401 Unauthorized', reason: 'wrong token' };
  return undefined;
}

/** Compares in a time that says nothing about where the two differ. Hashing makes the lengths equal. */
function isSame(given: string, expected: string): boolean {
  return timingSafeEqual(digest(given), digest(expected));
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
