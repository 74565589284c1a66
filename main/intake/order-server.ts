import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import openApi from '../../resources/openapi/delivery-orders.json' with { type: 'json' };
import type { DeliveryOrder } from '../../src/delivery/order.ts';
import { readMessage, type ChannelCancel } from '../../src/delivery/read-order.ts';
import { createLimit } from './request-limits.ts';

/** What the counter does for programs that send orders. */
export interface OrderServerOptions {
  /** `computer` listens to programs of this computer alone. */
  readonly reach: 'computer' | 'network';
  /** The channel whose key it is; undefined is nobody's. */
  readonly channelOfKey: (key: string) => string | undefined;
  /** Takes what a channel says, durably. That it fails means that nothing has happened. */
  readonly take: (channelId: string, message: Message) => Promise<TakenAnswer>;
  /** What has become of an order. */
  readonly find: (channelId: string, externalId: string) => { readonly state: string } | undefined;
  readonly log: (line: string) => void;
}

type Message = { readonly order: DeliveryOrder } | { readonly cancel: ChannelCancel };

interface TakenAnswer {
  readonly orderId: string | null;
  readonly outcome: 'new' | 'same' | 'changed' | 'ended' | 'cancelled' | 'asked' | 'refused' | 'early';
  readonly state: string | null;
}

export interface OrderServer {
  readonly port: number;
  close(): Promise<void>;
}

export const ORDERS_PATH = '/api/v1/delivery/orders';
export const OPENAPI_PATH = '/api/v1/openapi.json';

/** Many times the longest order there could be. */
const BODY_MAX = 256 * 1024;
/** Whoever goes on sending after that is not listened to. */
const LISTEN_MAX = 4 * BODY_MAX;
/** A sender that has not sent all of an order by then is gone, and its head comes sooner. */
const TIMES = { requestTimeout: 10_000, headersTimeout: 5_000, keepAliveTimeout: 5_000 } as const;
const CONNECTIONS_MAX = 200;

/**
 * An evening's orders may come at once, after a line was down; going on at that rate is a fault of the
 * sender.
 */
const OF_CHANNEL = { burst: 3_000, perSecond: 50 } as const;
/** Nobody types a key wrong so often. */
const WRONG_KEYS = { burst: 20, perSecond: 0.2 } as const;

/**
 * Lets channels' programs send orders over HTTP, each with the key of its channel: `POST` takes an order
 * or its
 * cancellation, `GET` under its number says what has become of it. Sending one again is safe: it is one
 * order.
 *
 * @param port 0 takes any free one. @throws when the port is taken.
 */
export async function startOrderServer(port: number, options: OrderServerOptions): Promise<OrderServer> {
  const answer = createAnswer(options);
  // Looked at each second: Node's own half minute would let a sender dawdle for that long.
  const server = createServer({ ...TIMES, connectionsCheckingInterval: 1_000 }, (request, response) => {
    answer(request).then(
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
  server.maxConnections = CONNECTIONS_MAX;
  if (options.reach === 'computer') server.listen(port, '127.0.0.1');
  else server.listen(port);
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

/** The code of a failure: one that the counter declares, or the system's. */
export function codeOf(error: unknown): string | undefined {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return typeof code === 'string' ? code : undefined;
}

interface Answer {
  readonly status: number;
  readonly body: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

const refusal = (status: number, code: string, more: object = {}): Answer => ({
  status,
  body: { code, ...more },
});

const tooMany = (seconds: number): Answer => ({
  status: 429,
  body: { code: 'TOO_MANY', retryAfterSeconds: seconds },
  headers: { 'retry-after': String(seconds) },
});

/** Answers requests of all channels; each has its own allowance. */
function createAnswer(options: OrderServerOptions) {
  const waitOfChannel = createLimit(OF_CHANNEL, Date.now);
  const waitOfStranger = createLimit(WRONG_KEYS, Date.now);
  return async (request: IncomingMessage): Promise<Answer> => {
    const pathname = URL.parse(request.url ?? '/', 'http://counter')?.pathname ?? '/';
    if (pathname === OPENAPI_PATH && request.method === 'GET') return { status: 200, body: openApi };
    if (pathname !== ORDERS_PATH && !pathname.startsWith(`${ORDERS_PATH}/`)) return refusal(404, 'NOT_FOUND');
    const key = /^Bearer ([\w-]{16,128})$/.exec(request.headers.authorization ?? '')?.[1];
    const channelId = key === undefined ? undefined : options.channelOfKey(key);
    // A right key is let in from wherever: a program beside it with a wrong one must not shut it out.
    const waits =
      channelId === undefined ? waitOfStranger(request.socket.remoteAddress ?? '') : waitOfChannel(channelId);
    if (waits > 0) return tooMany(waits);
    if (channelId === undefined) return refusal(401, 'KEY_UNKNOWN');
    if (pathname !== ORDERS_PATH) return aboutOrder(request, options, channelId, pathname);
    if (request.method !== 'POST') return refusal(405, 'METHOD');
    if (!isJson(request)) return refusal(415, 'NOT_JSON_TYPE');
    return take(await readBody(request), options, channelId);
  };
}

function isJson({ headers }: IncomingMessage): boolean {
  return /^application\/(?:[\w.-]+\+)?json(?:\s*;|$)/i.test(headers['content-type'] ?? '');
}

/** `GET …/{orderNo}` is its state; `DELETE …/{orderNo}` and `POST …/{orderNo}/cancel` take it back. */
async function aboutOrder(
  { method }: IncomingMessage,
  options: OrderServerOptions,
  channelId: string,
  pathname: string,
): Promise<Answer> {
  const [number = '', ...rest] = pathname.slice(ORDERS_PATH.length + 1).split('/');
  const externalId = decoded(number);
  if (externalId === undefined) return refusal(404, 'ORDER_NOT_FOUND');
  const isCancel = rest.length === 1 && rest[0] === 'cancel';
  if (rest.length > 0 && !isCancel) return refusal(404, 'NOT_FOUND');
  if (isCancel ? method === 'POST' : method === 'DELETE') {
    const read = readMessage({ orderNo: externalId, status: 'CANCELLED' });
    return 'cancel' in read ? answerOf(await options.take(channelId, read)) : refusal(404, 'ORDER_NOT_FOUND');
  }
  if (isCancel || method !== 'GET') return refusal(405, 'METHOD');
  const found = options.find(channelId, externalId);
  return found === undefined ? refusal(404, 'ORDER_NOT_FOUND') : { status: 200, body: found };
}

/** Undefined is that its escapes are broken. */
function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

async function take(
  body: Buffer | undefined,
  options: OrderServerOptions,
  channelId: string,
): Promise<Answer> {
  if (body === undefined) return { ...refusal(413, 'TOO_LONG'), headers: { connection: 'close' } };
  const json = parsed(body);
  if (json === undefined) return refusal(400, 'NOT_JSON');
  const read = readMessage(json);
  if ('faults' in read) return refusal(422, 'ORDER_INVALID', { faults: read.faults });
  return answerOf(await options.take(channelId, read));
}

const STATUS: Partial<Readonly<Record<TakenAnswer['outcome'], number>>> = {
  new: 201,
  asked: 202,
  early: 202,
};

function answerOf(taken: TakenAnswer): Answer {
  if (taken.outcome === 'ended') return refusal(409, 'ORDER_ENDED', taken);
  if (taken.outcome === 'refused') return refusal(409, 'CANCEL_REFUSED', taken);
  return { status: STATUS[taken.outcome] ?? 200, body: taken };
}

/** Undefined is longer than any order. */
async function readBody(request: IncomingMessage): Promise<Buffer | undefined> {
  const parts: Buffer[] = [];
  let length = 0;
  // What Node's streams of bytes give are buffers.
  for await (const part of request as AsyncIterable<Buffer>) {
    length += part.length;
    if (length <= BODY_MAX) parts.push(part);
    if (length > LISTEN_MAX) break;
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

function send(response: ServerResponse, { status, body, headers = {} }: Answer): void {
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    ...headers,
  });
  response.end(JSON.stringify(body));
}

function portOf(server: Server): number {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('order server: no port');
  return address.port;
}
