import { RPCLink } from '@orpc/client/websocket';
import type { ConnectionState } from './connect.ts';

/** Requests carry no context of the page's own. */
type SocketLink = RPCLink<Record<string, never>>;

export interface SocketLine {
  /** The link of the open socket; while there is none, the next one. */
  readonly link: () => Promise<SocketLink>;
  readonly state: () => ConnectionState;
  readonly onStateChange: (listener: (state: ConnectionState) => void) => () => void;
}

export interface SocketLineOptions {
  readonly url: string;
  readonly token: string;
  /** Tests make time pass on their own. */
  readonly wait?: (run: () => void, ms: number) => void;
}

/** How long to wait before each further try. The last is repeated: a till is looked at all day. */
const RECONNECT_DELAYS_MS = [100, 250, 500, 1_000, 2_000] as const;

/** Below this, a socket that opened has not shown that it holds, and the next try waits longer. */
const STEADY_AFTER_MS = 1_000;

/**
 * Keeps one WebSocket open, and opens the next when it breaks.
 *
 * oRPC's link lives and dies with its socket: it refuses what was under way, which is what we want, and
 * cannot take another socket. So every socket gets a link of its own.
 */
export function createSocketLine({ url, token, wait = setTimeout }: SocketLineOptions): SocketLine {
  const listeners = new Set<(state: ConnectionState) => void>();
  let state: ConnectionState = 'reconnecting';
  let failures = 0;
  let next = Promise.withResolvers<SocketLink>();

  const enter = (entered: ConnectionState) => {
    if (entered === state) return;
    state = entered;
    for (const listener of listeners) listener(entered);
  };
  const open = () => {
    // The token travels as a subprotocol, see main/browser-server.ts.
    const socket = new WebSocket(url, ['ieum', `token.${token}`]);
    const link: SocketLink = new RPCLink({ websocket: socket });
    let openedAt: number | undefined;
    socket.addEventListener('open', () => {
      openedAt = performance.now();
      next.resolve(link);
      enter('connected');
    });
    // A socket that fails to open closes too, so this is the one way out.
    socket.addEventListener('close', () => {
      const wasSteady = openedAt !== undefined && performance.now() - openedAt >= STEADY_AFTER_MS;
      failures = wasSteady ? 0 : failures + 1;
      if (openedAt !== undefined) next = Promise.withResolvers<SocketLink>();
      enter('reconnecting');
      wait(open, RECONNECT_DELAYS_MS[Math.min(failures, RECONNECT_DELAYS_MS.length - 1)] ?? 0);
    });
  };
  open();

  return {
    link: () => next.promise,
    state: () => state,
    onStateChange(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
