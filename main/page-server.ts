import { once } from 'node:events';
import type { IncomingHttpHeaders, IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer } from 'ws';
import { assert } from '../src/base/assert.ts';
import type { StaticAnswer } from './static-files.ts';

/** What the server for tabs of this machine and the one for screens of the network have in common. */

/** The subprotocol that a page speaks; `TOKEN_PREFIX` and its token make a second one in the same header. */
const PROTOCOL = 'ieum';
const TOKEN_PREFIX = 'token.';

/** Far above any request, far below what would exhaust the memory of a small machine. */
const MESSAGE_MAX_BYTES = 16 * 1024 * 1024;

export function createSockets(): WebSocketServer {
  return new WebSocketServer({
    noServer: true,
    maxPayload: MESSAGE_MAX_BYTES,
    handleProtocols: () => PROTOCOL, // Never the token, which would otherwise be echoed.
  });
}

/**
 * The token of a page that asks for its line; undefined when it does not speak our protocol. The token
 * travels as a subprotocol: a browser can set no other header of a WebSocket, and a query would end up in
 * logs and histories.
 */
export function tokenIn(headers: IncomingHttpHeaders): string | undefined {
  const protocols = (headers['sec-websocket-protocol'] ?? '').split(',').map(text => text.trim());
  if (!protocols.includes(PROTOCOL)) return undefined;
  return protocols.find(protocol => protocol.startsWith(TOKEN_PREFIX))?.slice(TOKEN_PREFIX.length) ?? '';
}

export function refuseUpgrade(stream: Duplex, status: string): void {
  stream.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}

export function send(
  request: IncomingMessage,
  response: ServerResponse,
  { status, headers, body }: StaticAnswer,
): void {
  response.writeHead(status, { ...headers, 'content-length': body.byteLength });
  response.end(request.method === 'HEAD' ? undefined : body);
}

export function portOf(server: Server): number {
  const address = server.address();
  assert(address !== null && typeof address === 'object', 'portOf: the server is not listening');
  return address.port;
}

/** How long a page may take to say goodbye before its line is cut. */
const CLOSE_PATIENCE_MS = 500;

export async function closeServer(server: Server, sockets: WebSocketServer): Promise<void> {
  for (const socket of sockets.clients) socket.close(1001, 'closing');
  const closed = once(server, 'close');
  server.close();
  server.closeIdleConnections();
  const timer = setTimeout(() => {
    for (const socket of sockets.clients) socket.terminate();
    server.closeAllConnections();
  }, CLOSE_PATIENCE_MS);
  await closed;
  clearTimeout(timer);
}
