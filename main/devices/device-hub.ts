import type { PrinterAbilities } from '../../src/escpos/profile.ts';
import type { DeviceAddress } from './device-url.ts';
import type { OpenPort, PortFault } from './port.ts';
import { createPrintQueue, type PrintQueueStore, type QueuedJob } from './print-queue.ts';
import { watchPrinter } from './printer-watch.ts';
import { createPrinter, type Obstacle, type PrintResult } from './printer.ts';
import { readScans } from './scanner.ts';
import { superviseLine, type Clock, type LineState } from './supervisor.ts';
import type { UsbPort } from './usb-identity.ts';

export interface HubDevice {
  readonly id: string;
  readonly kind: 'printer' | 'scanner';
  readonly address: DeviceAddress;
}

export type DeviceFault = PortFault | Obstacle;

export interface HubStatus {
  readonly id: string;
  readonly state: 'ready' | 'connecting' | 'waiting' | 'failed';
  readonly reason: DeviceFault | null;
  /** Null for a scanner. */
  readonly paper: 'ok' | 'nearEnd' | 'out' | 'unknown' | null;
}

export interface VirtualPaper {
  readonly jobId: string | null;
  readonly atMs: number;
  readonly bytes: Uint8Array;
}

export interface HubOptions {
  readonly open: OpenPort;
  /** The USB ports there are now. */
  readonly ports: () => Promise<readonly UsbPort[]>;
  readonly clock: Clock;
  readonly queue: PrintQueueStore;
  readonly onScan: (code: string) => void;
  /** Some status or job has changed. */
  readonly onChange: () => void;
  readonly log: (line: string) => void;
}

export interface DeviceHub {
  /** Runs exactly these devices; those that stay the same are left alone. */
  configure(devices: readonly HubDevice[]): Promise<void>;
  status(): readonly HubStatus[];
  /** Wakes all print queues. */
  kick(): void;
  papers(): readonly VirtualPaper[];
  /** Asks a printer which questions it answers; undefined when there is no line to it. */
  probe(deviceId: string): Promise<PrinterAbilities | undefined>;
  /** Plays a scan on the virtual scanner; false when there is none. */
  scan(code: string): boolean;
  stop(): Promise<void>;
}

interface Running {
  readonly device: HubDevice;
  /** The serial port that it has, or waits for. */
  path(): string | null;
  status(): HubStatus;
  kick(): void;
  /** Printers with a line only. */
  probe(): Promise<PrinterAbilities | undefined>;
  stop(): Promise<void>;
}

const PAPERS_MAX = 30;

/** Runs the devices of this counter. None of them can block or lose a sale. */
export function createDeviceHub(options: HubOptions): DeviceHub {
  const running = new Map<string, Running>();
  const papers: VirtualPaper[] = [];
  const start = (device: HubDevice): Running => {
    if (device.address.kind === 'virtual')
      return device.kind === 'printer'
        ? startVirtualPrinter(device, options, papers)
        : startVirtualScanner(device);
    const isTaken = (path: string) =>
      [...running.values()].some(other => other.device.id !== device.id && other.path() === path);
    return startLine({ ...device, address: device.address }, options, isTaken);
  };
  return {
    async configure(devices) {
      const wanted = new Map(devices.map(device => [device.id, device]));
      const gone = [...running].filter(([id, { device }]) => !isSame(device, wanted.get(id)));
      for (const [id] of gone) running.delete(id);
      await Promise.all(gone.map(([, one]) => one.stop()));
      for (const device of devices) if (!running.has(device.id)) running.set(device.id, start(device));
      options.onChange();
    },
    status: () => [...running.values()].map(one => one.status()),
    kick() {
      for (const one of running.values()) one.kick();
    },
    papers: () => papers.toReversed(),
    probe: async deviceId => running.get(deviceId)?.probe(),
    scan(code) {
      const hasVirtual = [...running.values()].some(
        ({ device }) => device.kind === 'scanner' && device.address.kind === 'virtual',
      );
      if (hasVirtual) options.onScan(code);
      return hasVirtual;
    },
    async stop() {
      const all = [...running.values()];
      running.clear();
      await Promise.all(all.map(one => one.stop()));
    },
  };
}

function isSame(one: HubDevice, other: HubDevice | undefined): boolean {
  return (
    other !== undefined &&
    one.kind === other.kind &&
    JSON.stringify(one.address) === JSON.stringify(other.address)
  );
}

function startVirtualScanner(device: HubDevice): Running {
  return {
    device,
    path: () => null,
    status: () => ({ id: device.id, state: 'ready', reason: null, paper: null }),
    kick: () => {},
    probe: () => Promise.resolve(undefined),
    stop: () => Promise.resolve(),
  };
}

/** A printer on the screen says of each paper that it is printed, and nothing by itself. */
const ON_SCREEN: PrinterAbilities = { realtime: true, automatic: false, inOrder: true, jobId: false };

/** Prints into memory, and confirms. Old papers are let go. */
function startVirtualPrinter(device: HubDevice, options: HubOptions, papers: VirtualPaper[]): Running {
  const print = (job: QueuedJob): Promise<PrintResult> => {
    papers.push({ jobId: job.id, atMs: options.clock.nowMs(), bytes: job.bytes });
    if (papers.length > PAPERS_MAX) papers.shift();
    return Promise.resolve({ kind: 'confirmed' });
  };
  const queue = createPrintQueue({
    printerId: device.id,
    store: options.queue,
    nowMs: () => options.clock.nowMs(),
    print: () => print,
    onResult: options.onChange,
    log: options.log,
  });
  queue.wake();
  return {
    device,
    path: () => null,
    status: () => ({ id: device.id, state: 'ready', reason: null, paper: 'ok' }),
    kick: () => queue.wake(),
    probe: () => Promise.resolve(ON_SCREEN),
    stop: () => Promise.resolve(),
  };
}

type LineDevice = HubDevice & { readonly address: Exclude<DeviceAddress, { kind: 'virtual' }> };

function startLine(device: LineDevice, options: HubOptions, isTaken: (path: string) => boolean): Running {
  const { id, kind, address } = device;
  const { clock } = options;
  const printer = kind === 'printer' ? watchPrinter(id, options) : undefined;
  let line: LineState = { state: 'connecting' };
  let stopScans: (() => void) | undefined;
  const supervisor = superviseLine({
    ...options,
    address,
    isTaken,
    onState(next) {
      line = next;
      stopScans?.();
      if (next.state === 'open' && kind === 'scanner')
        stopScans = readScans(next.port, clock, options.onScan);
      printer?.connect(next.state === 'open' ? createPrinter(next.port, clock) : undefined);
      options.onChange();
    },
  });
  return {
    device,
    path: () => (line.state === 'open' ? line.path : address.kind === 'serial' ? address.path : null),
    status() {
      const paper = printer?.condition()?.paper ?? (kind === 'printer' ? 'unknown' : null);
      if (line.state === 'waiting') return { id, state: 'waiting', reason: line.fault, paper };
      if (line.state !== 'open') return { id, state: 'connecting', reason: null, paper };
      const fault = printer?.fault() ?? null;
      return { id, state: fault === null ? 'ready' : 'failed', reason: fault, paper };
    },
    kick: () => printer?.kick(),
    probe: async () => printer?.probe(),
    async stop() {
      stopScans?.();
      printer?.stop();
      await supervisor.stop();
    },
  };
}
