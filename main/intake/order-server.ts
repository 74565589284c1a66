import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import openApi from '../../resources/openapi/delivery-orders.json' with { type: 'json' };
import type { DeliveryOrder } from '../../src/delivery/order.ts';
import { readOrder } from '../../src/delivery/read-order.ts';

/** What the counter does for programs that send orders. */
export interface OrderServerOptions {
  /** The channel whose key it is; undefined is nobody's. */
  readonly channelOfKey: (key: string) => string | undefined;
  /** Takes an order in one durable transaction. What it throws means that nothing has happened. */
  readonly take: (channelId: string, order: DeliveryOrder) => TakenAnswer;
  /** What has become of an order. */
  readonly find: (channelId: string, externalId: string) => { readonly state: string } | undefined;
  readonly log: (line: string) => void;
}

interface TakenAnswer {
  readonly orderId: string;
  readonly outcome: 'new' | 'same' | 'changed' | 'ended';
  readonly state: string;
}

export interface OrderServer {
  readonly port: number;
  close(): Promise<void>;
}

export const ORDERS_PATH = '/api/v1/delivery/orders';
export const OPENAPI_PATH = '/api/v1/openapi.json';

/** Many times the longest order there could be. */
const BODY_MAX = 256 * 1024;
/** A sender that has not sent all of an order by then is gone. */
const REQUEST_MS = 10_000;

/**
 * Lets channels' programs send orders over HTTP, each with the key of its channel: `POST` takes an order,
 * `GET` under its number says what has become of it. Sending one again is safe: it is one order.
 *
 * @param port 0 takes any free one. @throws when the port is taken.
 */
export async function startOrderServer(port: number, options: OrderServerOptions): Promise<OrderServer> {
  const server = createServer({ requestTimeout: REQUEST_MS }, (request, response) => {
    answer(request, options).then(
      given => send(response, given),
      (error: unknown) => {
        if (codeOf(error) === 'STORAGE_FAILED') return send(response, refusal(507, 'STORAGE_FAILED'));
        options.log(
          `order server: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
        );
        return send(response, refusal(500, 'INTERNAL'));
      },
    );
  });
  server.listen(port);
  await once(server, 'listening');
  return {
    port: portOf(server),
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

/** The code of a failure that the counter declares. */
function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}

interface Answer {
  readonly status: number;
  readonly body: unknown;
}

const refusal = (status: number, code: string, more: object = {}): Answer => ({
  status,
  body: { code, ...more },
});

async function answer(request: IncomingMessage, options: OrderServerOptions): Promise<Answer> {
  const { pathname } = new URL(request.url ?? '/', 'http://counter');
  if (pathname === OPENAPI_PATH && request.method === 'GET') return { status: 200, body: openApi };
  if (pathname !== ORDERS_PATH && !pathname.startsWith(`${ORDERS_PATH}/`)) return refusal(404, 'NOT_FOUND');
  const key = /^Bearer ([\w-]{16,128})$/.exec(request.headers.authorization ?? '')?.[1];
  const channelId = key === undefined ? undefined : options.channelOfKey(key);
  if (channelId === undefined) return refusal(401, 'KEY_UNKNOWN');
  if (pathname !== ORDERS_PATH) return becameOf(request, options, channelId, pathname);
  if (request.method !== 'POST') return refusal(405, 'METHOD');
  return take(await readBody(request), options, channelId);
}

function becameOf(
  { method }: IncomingMessage,
  options: OrderServerOptions,
  channelId: string,
  pathname: string,
): Answer {
  if (method !== 'GET') return refusal(405, 'METHOD');
  const externalId = decodeURIComponent(pathname.slice(ORDERS_PATH.length + 1));
  const found = options.find(channelId, externalId);
  return found === undefined ? refusal(404, 'ORDER_NOT_FOUND') : { status: 200, body: found };
}

function take(body: Buffer | undefined, options: OrderServerOptions, channelId: string): Answer {
  if (body === undefined) return refusal(413, 'TOO_LONG');
  const json = parsed(body);
  if (json === undefined) return refusal(400, 'NOT_JSON');
  const read = readOrder(json);
  if ('faults' in read) return refusal(422, 'ORDER_INVALID', { faults: read.faults });
  const taken = options.take(channelId, read.order);
  if (taken.outcome === 'ended') return refusal(409, 'ORDER_ENDED', taken);
  return { status: taken.outcome === 'new' ? 201 : 200, body: taken };
}

/** Undefined is longer than any order. */
async function readBody(request: IncomingMessage): Promise<Buffer | undefined> {
  const parts: Buffer[] = [];
  let length = 0;
  // What Node's streams of bytes give are buffers.
  for await (const part of request as AsyncIterable<Buffer>) {
    length += part.length;
    if (length <= BODY_MAX) parts.push(part);
  }
  return length > BODY_MAX ? undefined : Buffer.concat(parts);
}

function parsed(body: Buffer): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body));
  } catch {
    return undefined;
  }
}

function send(response: ServerResponse, { status, body }: Answer): void {
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
  });
  response.end(JSON.stringify(body));
}

function portOf(server: Server): number {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('order server: no port');
  return address.port;
}
