import { RPCHandler } from '@orpc/server/ws';
import { randomBytes } from 'node:crypto';
import type { WebSocket } from 'ws';
import type { Role } from '../src/contract/role.ts';
import { changeFromOutside } from './handlers/change.ts';
import type { Context, Counter, Screens } from './handlers/context.ts';
import { router } from './handlers/router.ts';
import { keepServer } from './keep-server.ts';
import { networkAddresses, ownHosts } from './own-addresses.ts';
import { createPairing } from './screen-pairing.ts';
import { startScreenServer, type PairedScreen, type PairingWish } from './screen-server.ts';

const EVERY_MS = 1_000;
/** Guessing 32 random bytes is out of reach. */
const TOKEN_BYTES = 32;

/** Of the codes that programs may give a meaning to (RFC 6455, 7.4.2). */
const REVOKED = 4_001;

const REFUSED = { wrong: 'WRONG', closed: 'CLOSED', locked: 'LOCKED' } as const;

export interface ScreensAtWork {
  readonly forHandlers: Screens;
  start(): void;
  stop(): Promise<void>;
}

/** The screens of the shop's network: who is let in, who is there, and who is shut out. */
export function keepScreens(given: {
  readonly counter: () => Counter;
  readonly contextFor: (role: Role) => Context;
  readonly pageRoot: string;
  readonly nowMs: () => number;
}): ScreensAtWork {
  const { counter, contextFor } = given;
  const pairing = createPairing(given.nowMs);
  const handler = new RPCHandler(router);

  let isStopping = false;
  const lines = createLines(id => {
    if (isStopping) return;
    changeFromOutside(counter(), ['screen'], ({ writes, atMs }) => writes.screens.see(id, atMs));
  });
  const admit = (socket: WebSocket, { id, role }: PairedScreen) => {
    lines.add(id, socket);
    void handler.upgrade(socket, { context: contextFor(role) });
  };
  const pair = ({ code, role, name }: PairingWish) => {
    const answer = pairing.answer(code);
    if (answer !== 'right') return { code: REFUSED[answer] };
    const token = randomBytes(TOKEN_BYTES).toString('base64url');
    const { sha256 } = counter();
    changeFromOutside(counter(), ['screen'], ({ writes, newId, atMs }) =>
      writes.screens.add({ id: newId(), name, role, tokenHash: sha256(token), createdAtMs: atMs }),
    );
    return { token };
  };
  const server = keepServer({
    wanted() {
      const { port } = counter().settings().screens;
      return port === null ? null : { port };
    },
    open: ({ port }) =>
      startScreenServer({
        root: given.pageRoot,
        port,
        hosts: ownHosts,
        screenOf: token => counter().reads.screens.findByToken(counter().sha256(token)),
        pair,
        admit,
        log: counter().log,
      }),
    say: line => counter().log(`screens: ${line}`),
  });
  let timer: NodeJS.Timeout | undefined;
  return {
    forHandlers: {
      addresses() {
        const port = server.current()?.port;
        return port === undefined ? [] : networkAddresses().map(address => `http://${address}:${port}/`);
      },
      openPairing: () => void pairing.open(),
      pairing: () => pairing.current() ?? null,
      isConnected: lines.isConnected,
      cut: lines.cut,
    },
    start() {
      void server.follow();
      timer = setInterval(() => void server.follow(), EVERY_MS).unref();
    },
    async stop() {
      isStopping = true;
      clearInterval(timer);
      await server.stop();
    },
  };
}

/** The open lines of each screen. */
function createLines(see: (screenId: string) => void) {
  const lines = new Map<string, Set<WebSocket>>();
  return {
    add(id: string, socket: WebSocket) {
      const own = lines.get(id) ?? new Set();
      lines.set(id, own.add(socket));
      see(id);
      socket.on('close', () => {
        own.delete(socket);
        see(id);
      });
    },
    isConnected: (id: string) => (lines.get(id)?.size ?? 0) > 0,
    cut(this: void, id: string) {
      for (const socket of lines.get(id) ?? []) socket.close(REVOKED, 'revoked');
    },
  };
}
