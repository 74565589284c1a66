import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders } from 'node:http';

/** What a channel's program was sent. */
export interface Received {
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** How it answers: a status, or not at all. */
export type Behaviour = number | 'silence' | 'redirect';

/** The program of a channel, which listens for notices: a real server that behaves as a test wants. */
export async function startReceiver(behaviour: Behaviour = 200) {
  const received: Received[] = [];
  const state = { behaviour };
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => void parts.push(part));
    request.on('end', () => {
      received.push({ headers: request.headers, body: Buffer.concat(parts).toString('utf8') });
      if (state.behaviour === 'silence') return;
      if (state.behaviour === 'redirect') response.writeHead(302, { location: '/elsewhere' }).end();
      else response.writeHead(state.behaviour).end('{}');
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('receiver: no port');
  return {
    url: `http://127.0.0.1:${address.port}/orders`,
    received,
    /** The events that were sent, in order. */
    events: () => received.map(({ body }) => (JSON.parse(body) as { event: string }).event), // Our own JSON.
    behave: (next: Behaviour) => void (state.behaviour = next),
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

export type Receiver = Awaited<ReturnType<typeof startReceiver>>;

/** A secret as settings make it. */
export const SECRET = 's'.repeat(43);
