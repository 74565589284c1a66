import { createORPCClient, DynamicLink } from '@orpc/client';
import { RPCLink as PortLink } from '@orpc/client/message-port';
import type { CounterClient } from '../../src/contract/contract.ts';
import { takeToken } from './browser-token.ts';
import { createSocketLine } from './socket-line.ts';

export type ConnectionState = 'connected' | 'reconnecting';

/** The line to main, whatever it is made of. */
export interface Connection {
  readonly client: CounterClient;
  readonly state: () => ConnectionState;
  /** Hears every change of state. Returns how to stop. */
  readonly onStateChange: (listener: (state: ConnectionState) => void) => () => void;
}

/**
 * Connects to main: by a port in Electron, by a WebSocket in a browser tab.
 *
 * A port lives as long as its page. A WebSocket can break; then requests wait until it is back, and those
 * under way fail with an error that is no answer of main's, so that `act` repeats them under the same
 * command id.
 *
 * @throws When a browser tab was opened without its token.
 */
export async function connect(): Promise<Connection> {
  return isInElectron() ? connectByPort() : connectBySocket(takeToken());
}

export function isInElectron(): boolean {
  return navigator.userAgent.includes(' Electron/');
}

function connectByPort(): Promise<Connection> {
  return new Promise(resolve => {
    const receive = (event: MessageEvent<unknown>) => {
      const port = event.ports[0];
      if (event.source !== window || event.data !== 'rpc:port' || !port) return;
      window.removeEventListener('message', receive);
      const client: CounterClient = createORPCClient(new PortLink({ port }));
      port.start(); // Nothing arrives without it.
      resolve({ client, state: () => 'connected', onStateChange: () => () => {} });
    };
    window.addEventListener('message', receive);
    window.postMessage('rpc:ask', window.origin);
  });
}

export function connectBySocket(token: string): Connection {
  const line = createSocketLine({ url: socketAddress(), token });
  const client: CounterClient = createORPCClient(new DynamicLink(() => line.link()));
  return { client, state: line.state, onStateChange: line.onStateChange };
}

function socketAddress(): string {
  return `ws://${window.location.host}/rpc`;
}
