import { createConnection } from 'node:net';
import type { SerialPort } from 'serialport';
import type { DeviceAddress, SerialAddress, TcpAddress } from './device-url.ts';
import type { UsbPort } from './usb-identity.ts';

/** Why a line could not be opened, or went away. */
export type PortFault = 'NOT_FOUND' | 'ACCESS_DENIED' | 'DISCONNECTED' | 'TIMEOUT' | 'OTHER';

export class PortError extends Error {
  override readonly name = 'PortError';
  readonly fault: PortFault;
  constructor(fault: PortFault, cause: unknown) {
    super(`${fault}: ${cause instanceof Error ? cause.message : String(cause)}`);
    this.fault = fault;
  }
}

/** An open line to a device. */
export interface Port {
  /**
   * Resolves when the bytes have left this machine, which is not yet when they are printed. Always ends: a
   * line that is gone or takes nothing any more refuses with a PortError.
   */
  write(bytes: Uint8Array): Promise<void>;
  onData(listener: (bytes: Uint8Array) => void): void;
  /** Once, when the line goes away without having been closed here. */
  onGone(listener: (fault: PortFault) => void): void;
  close(): Promise<void>;
}

export type OpenPort = (address: Exclude<DeviceAddress, { kind: 'virtual' }>) => Promise<Port>;

export interface PortLimits {
  /** How long a network printer may take to pick up. */
  readonly connectMs: number;
  /**
   * How long one write may take. A printer that is off holds its handshake for ever, and nothing could be
   * printed again until the program is started anew. The slowest line, 1,200 baud, needs 4.3 s for 512 bytes.
   */
  readonly stallMs: number;
  /** How often a serial line is asked whether it is still there. */
  readonly pulseMs: number;
}

const LIMITS: PortLimits = { connectMs: 3_000, stallMs: 15_000, pulseMs: 5_000 };

/** Opens a serial line or a network printer. @throws PortError */
export const openPort: OpenPort = portOpener(LIMITS);

export function portOpener(limits: PortLimits): OpenPort {
  return address => (address.kind === 'tcp' ? openTcp(address, limits) : openSerial(address, limits));
}

/** What a serial line and a socket have to bring to be a port. */
interface Wire {
  /** Calls back when the bytes have left, or with why they have not. */
  send(bytes: Uint8Array, done: (error?: Error | null) => void): void;
  /** Lets go of the line; bytes that have not left are thrown away when `isStuck`. */
  end(isStuck: boolean): Promise<void>;
}

interface WiredPort extends Pick<Port, 'write' | 'onGone' | 'close'> {
  /** The wire has closed, for whatever reason. */
  hasEnded(): void;
  /** The wire is of no use any more. */
  giveUp(fault: PortFault): void;
  isWriting(): boolean;
}

function portOver(wire: Wire, limits: PortLimits): WiredPort {
  const unfinished = new Set<(error: PortError) => void>();
  let fault: PortFault | undefined;
  let listener: ((fault: PortFault) => void) | undefined;
  const finish = (why: PortFault) => {
    if (fault !== undefined) return;
    fault = why;
    for (const refuse of unfinished) refuse(new PortError(why, 'the line ended before the bytes had left'));
    listener?.(why);
  };
  const giveUp = (why: PortFault) => {
    if (fault !== undefined) return;
    wire.end(true).catch(() => {}); // It is given up in any case.
    finish(why);
  };
  return {
    hasEnded: () => finish('DISCONNECTED'),
    giveUp,
    isWriting: () => unfinished.size > 0,
    onGone(next) {
      listener = next;
      if (fault !== undefined) next(fault);
    },
    write: bytes =>
      new Promise<void>((resolve, reject) => {
        if (fault !== undefined) return reject(new PortError(fault, 'the line is closed'));
        const settle = (error?: PortError) => {
          clearTimeout(stall);
          unfinished.delete(settle);
          if (error) reject(error);
          else resolve();
        };
        const stall = setTimeout(() => giveUp('TIMEOUT'), limits.stallMs);
        unfinished.add(settle);
        wire.send(bytes, error => settle(error ? new PortError('DISCONNECTED', error) : undefined));
      }),
    async close() {
      listener = undefined;
      const isStuck = unfinished.size > 0;
      finish('DISCONNECTED');
      await wire.end(isStuck);
    },
  };
}

async function openSerial(address: SerialAddress, limits: PortLimits): Promise<Port> {
  // Loaded when first needed: the native binding costs start-up time that a virtual device does not need.
  const { SerialPort } = await import('serialport');
  const { path, baudRate, parity, dataBits, rtscts, xon } = address;
  const settings = { path, baudRate, parity, dataBits, stopBits: 1, rtscts, xon } as const;
  const line = new SerialPort({ ...settings, autoOpen: false });
  await new Promise<void>((resolve, reject) => {
    line.open(error => (error ? reject(new PortError(openFault(error), error)) : resolve()));
  });
  const port = portOver(serialWire(line), limits);
  line.on('error', () => {}); // 'close' follows; without a listener it would end the process.
  line.on('close', () => port.hasEnded());
  watchPulse(line, port, limits);
  return { ...port, onData: listener => void line.on('data', bytes => listener(new Uint8Array(bytes))) };
}

function serialWire(line: SerialPort): Wire {
  return {
    send(bytes, done) {
      line.write(Buffer.from(bytes), error => {
        if (error) done(error);
      });
      line.drain(done);
    },
    end: () =>
      new Promise<void>(resolve => {
        if (!line.isOpen) return resolve();
        // What the device does not take would hold up the closing, on Linux for half a minute.
        line.flush(() => {
          if (line.isOpen) line.close(() => resolve());
          else resolve();
        });
      }),
  };
}

/**
 * Asks now and then whether the line is still there. A plug that is pulled at the wrong moment leaves the
 * binding reading nothing for ever, at the full speed of the processor, and it never says so (seen with
 * @serialport/bindings-cpp 13). Waiting for an empty buffer to drain costs nothing and fails on such a line.
 */
function watchPulse(line: SerialPort, port: WiredPort, limits: PortLimits): void {
  let isAsking = false;
  const pulse = setInterval(() => {
    if (isAsking || port.isWriting()) return;
    isAsking = true;
    line.drain(error => {
      isAsking = false;
      if (error) port.giveUp('DISCONNECTED');
    });
  }, limits.pulseMs);
  pulse.unref();
  line.once('close', () => clearInterval(pulse));
}

/** Bindings report the operating system's words; they differ by system but not by much. */
function openFault(error: Error): PortFault {
  const words = error.message.toLowerCase();
  const isMissing = /no such (?:file|device)|file not found|enoent|unknown error code 2\b|cannot find/;
  const isRefused = /access (?:is )?denied|permission denied|eacces|cannot lock|temporarily unavailable|busy/;
  if (isMissing.test(words)) return 'NOT_FOUND';
  return isRefused.test(words) ? 'ACCESS_DENIED' : 'OTHER';
}

function openTcp({ host, port }: TcpAddress, limits: PortLimits): Promise<Port> {
  return new Promise((resolve, reject) => {
    const socket = createConnection({ host, port, timeout: limits.connectMs });
    const fail = (fault: PortFault, cause: unknown) => {
      socket.destroy();
      reject(new PortError(fault, cause));
    };
    socket.once('timeout', () => fail('TIMEOUT', 'no answer'));
    // Stays for as long as the socket: 'close' follows each error, and the first ends the connecting.
    socket.on('error', error => fail(tcpFault(error), error));
    socket.once('connect', () => {
      socket.removeAllListeners('timeout').setTimeout(0).setKeepAlive(true, 5_000);
      resolve(tcpPort(socket, limits));
    });
  });
}

function tcpFault(error: NodeJS.ErrnoException): PortFault {
  const { code = '' } = error;
  if (code === 'ETIMEDOUT') return 'TIMEOUT';
  const isAbsent = ['ENOTFOUND', 'EAI_AGAIN', 'ECONNREFUSED', 'EHOSTUNREACH', 'ENETUNREACH'].includes(code);
  return isAbsent ? 'NOT_FOUND' : 'OTHER';
}

function tcpPort(socket: ReturnType<typeof createConnection>, limits: PortLimits): Port {
  const port = portOver(
    {
      send: (bytes, done) => void socket.write(bytes, done),
      end: isStuck =>
        new Promise<void>(resolve => {
          if (socket.closed) return resolve();
          socket.once('close', () => resolve());
          if (isStuck) socket.destroy();
          else socket.destroySoon();
        }),
    },
    limits,
  );
  socket.once('close', () => port.hasEnded());
  return { ...port, onData: listener => void socket.on('data', bytes => listener(new Uint8Array(bytes))) };
}

/** Serial ports of this machine, for a person to choose from. */
export async function listPorts(): Promise<readonly { readonly path: string; readonly label: string }[]> {
  return (await systemPorts())
    .filter(port => port.vendorId !== undefined || /COM\d|ttyUSB|ttyACM|cu\./.test(port.path))
    .map(port => ({ path: port.path, label: [port.path, port.manufacturer].filter(Boolean).join(' · ') }));
}

/** The serial ports behind a USB plug, with what the plug says of itself. */
export async function listUsbPorts(): Promise<readonly UsbPort[]> {
  return (await systemPorts()).flatMap(({ path, vendorId, productId, serialNumber }) =>
    vendorId === undefined || productId === undefined
      ? []
      : [
          {
            path,
            vendorId: vendorId.toLowerCase(),
            productId: productId.toLowerCase(),
            serialNumber: serialNumber || null,
          },
        ],
  );
}

async function systemPorts() {
  const { SerialPort } = await import('serialport');
  return SerialPort.list().catch((error: NodeJS.ErrnoException) => {
    // On Linux the list comes from udevadm, which small systems lack: no list is no fault.
    if (error.code === 'ENOENT' || error.code === 'EACCES' || /udevadm/.test(error.message)) return [];
    throw error;
  });
}
