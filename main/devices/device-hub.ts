import type { PrinterAbilities } from '../../src/escpos/profile.ts';
import type { CallSignal } from '../../src/delivery/phone-call.ts';
import { createCallerIdReader, ringBytes } from './caller-id.ts';
import type { DeviceAddress } from './device-url.ts';
import type { OpenPort, Port, PortFault } from './port.ts';
import { createPrintQueue, type PrintQueueStore, type QueuedJob } from './print-queue.ts';
import { watchPrinter } from './printer-watch.ts';
import { paceOf } from './pace.ts';
import { createPrinter, type Obstacle, type PrinterLine, type PrintResult } from './printer.ts';
import type { PrinterProfile } from '../../src/escpos/profile.ts';
import { readScans } from './scanner.ts';
import { superviseLine, type Clock, type LineState } from './supervisor.ts';
import type { UsbPort } from './usb-identity.ts';

export interface HubDevice {
  readonly id: string;
  readonly kind: 'printer' | 'scanner' | 'callerId';
  readonly address: DeviceAddress;
  /** Of a printer: what it can answer, and how much it takes. Undefined is asked what most answer. */
  readonly profile?: LineProfile;
  /** Of a caller-id box: its layout; null finds out. */
  readonly layoutId?: string | null;
}

export type LineProfile = Pick<PrinterProfile, 'answers' | 'bufferBytes' | 'bytesPerSecond'>;

export type DeviceFault = PortFault | Obstacle;

export interface HubStatus {
  readonly id: string;
  readonly state: 'ready' | 'connecting' | 'waiting' | 'failed';
  readonly reason: DeviceFault | null;
  /** Null for what does not print. */
  readonly paper: 'ok' | 'nearEnd' | 'out' | 'unknown' | null;
  /** Since when it has been out of order without a break; null while it is well. */
  readonly downSinceMs: number | null;
  /** When it was last connected, or got well. */
  readonly availableSinceMs: number | null;
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
  /** A caller-id box has told of a line. */
  readonly onSignal: (deviceId: string, signal: CallSignal) => void;
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
  /** Sends a printer what puts nothing on paper, if it is there and well; nothing waits for it. */
  signal(deviceId: string, bytes: Uint8Array): void;
  probe(deviceId: string): Promise<PrinterAbilities | undefined>;
  /** Plays a scan on the virtual scanner; false when there is none. */
  scan(code: string): boolean;
  /** Plays a call on the virtual caller-id box; false when there is none. */
  ring(number: string): boolean;
  stop(): Promise<void>;
}

interface Running {
  readonly device: HubDevice;
  /** The serial port that it has, or waits for. */
  path(): string | null;
  status(): HubStatus;
  kick(): void;
  /** Printers with a line only. */
  signal(bytes: Uint8Array): void;
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
        : startVirtualReader(device);
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
    signal: (deviceId, bytes) => running.get(deviceId)?.signal(bytes),
    probe: async deviceId => running.get(deviceId)?.probe(),
    scan(code) {
      const hasVirtual = [...running.values()].some(
        ({ device }) => device.kind === 'scanner' && device.address.kind === 'virtual',
      );
      if (hasVirtual) options.onScan(code);
      return hasVirtual;
    },
    ring(number) {
      const box = [...running.values()].find(
        ({ device }) => device.kind === 'callerId' && device.address.kind === 'virtual',
      );
      if (box === undefined) return false;
      const reader = createCallerIdReader(null);
      for (const signal of reader.push(ringBytes(number))) options.onSignal(box.device.id, signal);
      return true;
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
    JSON.stringify(one.profile) === JSON.stringify(other.profile) &&
    one.layoutId === other.layoutId &&
    JSON.stringify(one.address) === JSON.stringify(other.address)
  );
}

/** A scanner or a caller-id box on the screen: what it reads is played on it. */
function startVirtualReader(device: HubDevice): Running {
  return {
    device,
    path: () => null,
    status: () => ({ id: device.id, state: 'ready', reason: null, paper: null, ...ALWAYS_WELL }),
    kick: () => {},
    signal: () => {},
    probe: () => Promise.resolve(undefined),
    stop: () => Promise.resolve(),
  };
}

/** A printer on the screen says of each paper that it is printed, and nothing by itself. */
const ON_SCREEN: PrinterAbilities = { realtime: true, automatic: false, inOrder: true, jobId: false };

const ALWAYS_WELL = { downSinceMs: null, availableSinceMs: 0 } as const;

/** Prints into memory, and confirms. Old papers are let go. */
function startVirtualPrinter(device: HubDevice, options: HubOptions, papers: VirtualPaper[]): Running {
  const print = (job: QueuedJob): Promise<PrintResult> => {
    papers.push({ jobId: job.id, atMs: options.clock.nowMs(), bytes: job.bytes });
    if (papers.length > PAPERS_MAX) papers.shift();
    return Promise.resolve({ kind: 'confirmed' });
  };
  const availableSinceMs = options.clock.nowMs();
  const queue = createPrintQueue({
    printerId: device.id,
    store: options.queue,
    nowMs: () => options.clock.nowMs(),
    availableSinceMs: () => availableSinceMs,
    print: () => print,
    onResult: options.onChange,
    log: options.log,
  });
  queue.wake();
  return {
    device,
    path: () => null,
    status: () => ({
      id: device.id,
      state: 'ready',
      reason: null,
      paper: 'ok',
      downSinceMs: null,
      availableSinceMs,
    }),
    kick: () => queue.wake(),
    signal: () => {},
    probe: () => Promise.resolve(ON_SCREEN),
    stop: () => Promise.resolve(),
  };
}

/** What most printers answer (domain.md D5); one that does not is found out. */
const USUAL_ANSWERS = { realtime: true, automatic: false, inOrder: true, jobId: false } as const;

function abilitiesOf({ address, profile }: LineDevice): PrinterLine {
  return { answers: profile?.answers ?? USUAL_ANSWERS, pace: paceOf(address, profile) };
}

type LineDevice = HubDevice & { readonly address: Exclude<DeviceAddress, { kind: 'virtual' }> };

function startLine(device: LineDevice, options: HubOptions, isTaken: (path: string) => boolean): Running {
  const { id, kind, address } = device;
  const { clock } = options;
  let line: LineState = { state: 'connecting' };
  let downSinceMs: number | null = clock.nowMs();
  const tell = () => {
    const isWell = line.state === 'open' && (printer?.isWell() ?? true);
    downSinceMs = isWell ? null : (downSinceMs ?? clock.nowMs());
    options.onChange();
  };
  const printer = kind === 'printer' ? watchPrinter(id, { ...options, onChange: tell }) : undefined;
  let stopReading: (() => void) | undefined;
  const supervisor = superviseLine({
    ...options,
    address,
    isTaken,
    onState(next) {
      line = next;
      stopReading?.();
      stopReading = next.state === 'open' ? startReading(device, next.port, options) : undefined;
      const opened =
        next.state === 'open' && printer ? createPrinter(next.port, clock, abilitiesOf(device)) : undefined;
      printer?.connect(opened);
      tell();
    },
  });
  return {
    device,
    path: () => (line.state === 'open' ? line.path : address.kind === 'serial' ? address.path : null),
    status() {
      const paper = printer?.condition()?.paper ?? (kind === 'printer' ? 'unknown' : null);
      const rest = { id, paper, downSinceMs, availableSinceMs: printer?.availableSinceMs() ?? null };
      if (line.state === 'waiting') return { state: 'waiting', reason: line.fault, ...rest };
      if (line.state !== 'open') return { state: 'connecting', reason: null, ...rest };
      const fault = printer?.fault() ?? null;
      return { state: fault === null ? 'ready' : 'failed', reason: fault, ...rest };
    },
    kick: () => printer?.kick(),
    signal: bytes => printer?.signal(bytes),
    probe: async () => printer?.probe(),
    async stop() {
      stopReading?.();
      printer?.stop();
      await supervisor.stop();
    },
  };
}

/** What comes from a device that only talks: codes of a scanner, calls of a caller-id box. */
function startReading(device: LineDevice, port: Port, options: HubOptions): (() => void) | undefined {
  if (device.kind === 'scanner') return readScans(port, options.clock, options.onScan);
  if (device.kind !== 'callerId') return undefined;
  const reader = createCallerIdReader(device.layoutId ?? null);
  let isOver = false;
  port.onData(bytes => {
    if (isOver) return;
    for (const signal of reader.push(bytes)) options.onSignal(device.id, signal);
  });
  return () => {
    isOver = true;
  };
}
