import { createConnection } from 'node:net';
import type { DeviceAddress } from './device-url.ts';

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
  /** Resolves when the bytes have left this machine, which is not yet when they are printed. */
  write(bytes: Uint8Array): Promise<void>;
  onData(listener: (bytes: Uint8Array) => void): void;
  /** Once, when the line goes away without having been closed here. */
  onGone(listener: (fault: PortFault) => void): void;
  close(): Promise<void>;
}

export type OpenPort = (address: Exclude<DeviceAddress, { kind: 'virtual' }>) => Promise<Port>;

const CONNECT_TIMEOUT_MS = 3_000;

/** Opens a serial line or a network printer. @throws PortError */
export const openPort: OpenPort = address =>
  address.kind === 'tcp' ? openTcp(address) : openSerial(address);

async function openSerial(address: Extract<DeviceAddress, { kind: 'serial' }>): Promise<Port> {
  // Loaded when first needed: the native binding costs start-up time that a virtual device does not need.
  const { SerialPort } = await import('serialport');
  const { path, baudRate, parity, dataBits, rtscts, xon } = address;
  const line = new SerialPort({
    path,
    baudRate,
    parity,
    dataBits,
    stopBits: 1,
    rtscts,
    xon,
    autoOpen: false,
  });
  await new Promise<void>((resolve, reject) => {
    line.open(error => (error ? reject(new PortError(openFault(error), error)) : resolve()));
  });
  let isClosing = false;
  return {
    write: bytes =>
      new Promise<void>((resolve, reject) => {
        line.write(Buffer.from(bytes), error => {
          if (error) reject(new PortError('DISCONNECTED', error));
        });
        line.drain(error => (error ? reject(new PortError('DISCONNECTED', error)) : resolve()));
      }),
    onData: listener => void line.on('data', (bytes: Buffer) => listener(new Uint8Array(bytes))),
    onGone: listener => {
      line.on('error', () => {}); // Reported by 'close'; without a listener it would end the process.
      line.on('close', () => {
        if (!isClosing) listener('DISCONNECTED');
      });
    },
    close: () =>
      new Promise<void>(resolve => {
        isClosing = true;
        if (line.isOpen) line.close(() => resolve());
        else resolve();
      }),
  };
}

/** Bindings report the operating system's words; they differ by system but not by much. */
function openFault(error: Error): PortFault {
  const words = error.message.toLowerCase();
  if (/no such file|file not found|enoent|unknown error code 2\b|cannot find/.test(words)) return 'NOT_FOUND';
  if (
    /access denied|permission denied|eacces|cannot lock|resource (?:temporarily unavailable|busy)|ebusy/.test(
      words,
    )
  )
    return 'ACCESS_DENIED';
  return 'OTHER';
}

function openTcp({ host, port }: { host: string; port: number }): Promise<Port> {
  return new Promise((resolve, reject) => {
    const socket = createConnection({ host, port, timeout: CONNECT_TIMEOUT_MS });
    const fail = (fault: PortFault, cause: unknown) => {
      socket.destroy();
      reject(new PortError(fault, cause));
    };
    socket.once('timeout', () => fail('TIMEOUT', 'no answer'));
    socket.once('error', error => fail(tcpFault(error), error));
    socket.once('connect', () => {
      socket
        .removeAllListeners('timeout')
        .removeAllListeners('error')
        .setTimeout(0)
        .setKeepAlive(true, 5_000);
      resolve(tcpPort(socket));
    });
  });
}

function tcpFault(error: NodeJS.ErrnoException): PortFault {
  return error.code === 'ENOTFOUND' || error.code === 'ECONNREFUSED' || error.code === 'EHOSTUNREACH'
    ? 'NOT_FOUND'
    : 'OTHER';
}

function tcpPort(socket: ReturnType<typeof createConnection>): Port {
  let isClosing = false;
  return {
    write: bytes =>
      new Promise<void>((resolve, reject) => {
        socket.write(bytes, error => (error ? reject(new PortError('DISCONNECTED', error)) : resolve()));
      }),
    onData: listener => void socket.on('data', bytes => listener(new Uint8Array(bytes))),
    onGone: listener => {
      socket.on('error', () => {}); // 'close' follows.
      socket.once('close', () => {
        if (!isClosing) listener('DISCONNECTED');
      });
    },
    close: () =>
      new Promise<void>(resolve => {
        isClosing = true;
        socket.end(() => resolve());
        socket.destroySoon();
      }),
  };
}

/** Serial ports of this machine, with what the plug says of itself. */
export async function listPorts(): Promise<readonly { readonly path: string; readonly label: string }[]> {
  const { SerialPort } = await import('serialport');
  const ports = await SerialPort.list().catch((error: NodeJS.ErrnoException) => {
    // On Linux the list comes from udevadm, which small systems lack: no list is no fault.
    if (error.code === 'ENOENT' || error.code === 'EACCES') return [];
    throw error;
  });
  return ports
    .filter(port => port.vendorId !== undefined || /COM\d|ttyUSB|ttyACM|cu\./.test(port.path))
    .map(port => ({ path: port.path, label: [port.path, port.manufacturer].filter(Boolean).join(' · ') }));
}
