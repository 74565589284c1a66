import { createServer, type Server, type Socket } from 'node:net';
import { parseDeviceUrl, type DeviceUrlFault, type SerialAddress } from './device-url.ts';
import { createPaperCutter } from './paper-cutter.ts';
import type { OpenPort, PortFault } from './port.ts';
import { superviseLine, type Clock } from './supervisor.ts';

/** Where a channel's program prints to: a serial line, or a network printer that this counter plays. */
export type CaptureAddress = SerialAddress | ListenAddress;

interface ListenAddress {
  readonly kind: 'listen';
  readonly port: number;
  /** Programs on other computers of the shop print here as well. */
  readonly isShared: boolean;
}

/** Raw printing over the network. */
const USUAL_PORT = 9_100;
/** A program that says nothing for so long has finished its paper, if it does not cut. */
export const SILENCE_MS = 1_500;

/** Reads `serial:PATH?baud=…` or `listen:PORT`, with `?shared=1` for the shop's other computers. */
export function parseCaptureUrl(text: string): CaptureAddress | DeviceUrlFault {
  const url = text.trim();
  if (!url.startsWith('listen:')) {
    const address = parseDeviceUrl(url);
    if (typeof address === 'string') return address;
    return address.kind === 'serial' ? address : 'SCHEME';
  }
  const match = /^listen:(\d{1,5})?(\?shared=1)?$/.exec(url);
  if (match === null) return 'OPTION';
  const port = match[1] === undefined ? USUAL_PORT : Number(match[1]);
  if (port < 1 || port > 65_535) return 'PORT';
  return { kind: 'listen', port, isShared: match[2] !== undefined };
}

export interface CaptureStatus {
  readonly state: 'ready' | 'connecting' | 'waiting';
  readonly reason: PortFault | null;
}

export interface CaptureLine {
  status(): CaptureStatus;
  stop(): Promise<void>;
}

export interface CaptureOptions {
  readonly open: OpenPort;
  readonly clock: Clock;
  readonly onPaper: (bytes: Uint8Array) => void;
  /** The state of the line has changed. */
  readonly onChange: () => void;
}

export function startCapture(address: CaptureAddress, options: CaptureOptions): CaptureLine {
  return address.kind === 'listen' ? listen(address, options) : startSerial(address, options);
}

/** What reads one stream: the papers of it, and its end. */
function readPapers(options: CaptureOptions, answer: (bytes: readonly number[]) => void) {
  const cutter = createPaperCutter(answer);
  let cancelSilence: (() => void) | undefined;
  const give = (papers: readonly Uint8Array[]) => papers.forEach(options.onPaper);
  return {
    push(bytes: Uint8Array) {
      cancelSilence?.();
      give(cutter.push(bytes));
      cancelSilence = options.clock.after(SILENCE_MS, () => give(cutter.flush()));
    },
    /** The line has gone: what came of a paper is shown rather than lost. */
    end() {
      cancelSilence?.();
      give(cutter.flush());
    },
  };
}

function startSerial(address: SerialAddress, options: CaptureOptions): CaptureLine {
  let status: CaptureStatus = { state: 'connecting', reason: null };
  let papers: ReturnType<typeof readPapers> | undefined;
  const supervisor = superviseLine({
    address,
    open: options.open,
    // A pair of virtual ports has no plug to be found by.
    ports: () => Promise.resolve([]),
    isTaken: () => false,
    clock: options.clock,
    onState(next) {
      papers?.end();
      papers = undefined;
      if (next.state === 'open') {
        const { port } = next;
        const reader = readPapers(options, bytes => void port.write(Uint8Array.from(bytes)).catch(() => {}));
        papers = reader;
        port.onData(bytes => reader.push(bytes));
        status = { state: 'ready', reason: null };
      } else if (next.state === 'waiting') status = { state: 'waiting', reason: next.fault };
      else status = { state: 'connecting', reason: null };
      options.onChange();
    },
  });
  return {
    status: () => status,
    async stop() {
      papers?.end();
      papers = undefined;
      await supervisor.stop();
    },
  };
}

const RETRY_MS = 3_000;

/** A network printer: each connection is a stream of its own, so that two programs never mix. */
function listen({ port, isShared }: ListenAddress, options: CaptureOptions): CaptureLine {
  let status: CaptureStatus = { state: 'connecting', reason: null };
  let server: Server | undefined;
  let cancelRetry: (() => void) | undefined;
  const sockets = new Set<Socket>();
  const enter = (next: CaptureStatus) => {
    status = next;
    options.onChange();
  };
  const open = () => {
    server = createServer(socket => {
      sockets.add(socket);
      const papers = readPapers(options, bytes => void socket.write(Uint8Array.from(bytes)));
      socket.on('data', bytes => papers.push(new Uint8Array(bytes)));
      socket.on('error', () => {}); // 'close' follows.
      socket.on('close', () => {
        sockets.delete(socket);
        papers.end();
      });
    });
    server.once('listening', () => enter({ state: 'ready', reason: null }));
    server.on('error', (error: NodeJS.ErrnoException) => {
      const isTaken = error.code === 'EADDRINUSE' || error.code === 'EACCES';
      enter({ state: 'waiting', reason: isTaken ? 'ACCESS_DENIED' : 'OTHER' });
      cancelRetry = options.clock.after(RETRY_MS, open);
    });
    server.listen(port, isShared ? undefined : '127.0.0.1');
  };
  open();
  return {
    status: () => status,
    async stop() {
      cancelRetry?.();
      for (const socket of sockets) socket.destroy();
      const last = server;
      await new Promise<void>(resolve => {
        if (last === undefined || !last.listening) resolve();
        else last.close(() => resolve());
      });
    },
  };
}
