import type { DeviceAddress } from './device-url.ts';
import type { OpenPort, PortFault } from './port.ts';
import { createPrinter, type Printer, type PrinterCondition, type PrintResult } from './printer.ts';
import { createPrintQueue, type PrintQueue, type PrintQueueStore, type QueuedJob } from './print-queue.ts';
import { readScans } from './scanner.ts';
import { superviseLine, type Clock, type LineState, type Supervisor } from './supervisor.ts';

export interface HubDevice {
  readonly id: string;
  readonly kind: 'printer' | 'scanner';
  readonly address: DeviceAddress;
}

export type DeviceFault = PortFault | 'OFFLINE' | 'COVER_OPEN' | 'PAPER_OUT';

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
  readonly clock: Clock;
  readonly queue: PrintQueueStore;
  readonly onScan: (code: string) => void;
  /** Some status or job has changed. */
  readonly onChange: () => void;
}

export interface DeviceHub {
  /** Runs exactly these devices; those that stay the same are left alone. */
  configure(devices: readonly HubDevice[]): Promise<void>;
  status(): readonly HubStatus[];
  /** Wakes all print queues. */
  kick(): void;
  papers(): readonly VirtualPaper[];
  /** Plays a scan on the virtual scanner; false when there is none. */
  scan(code: string): boolean;
  stop(): Promise<void>;
}

interface Running {
  readonly device: HubDevice;
  status(): HubStatus;
  kick(): void;
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
    return startLine({ ...device, address: device.address }, options);
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
    status: () => ({ id: device.id, state: 'ready', reason: null, paper: null }),
    kick: () => {},
    stop: () => Promise.resolve(),
  };
}

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
    print: () => print,
    onResult: options.onChange,
  });
  queue.wake();
  return {
    device,
    status: () => ({ id: device.id, state: 'ready', reason: null, paper: 'ok' }),
    kick: () => queue.wake(),
    stop: () => Promise.resolve(),
  };
}

type LineDevice = HubDevice & { readonly address: Exclude<DeviceAddress, { kind: 'virtual' }> };

function startLine(device: LineDevice, options: HubOptions): Running {
  const printer = device.kind === 'printer' ? watchPrinter(device.id, options) : undefined;
  let line: LineState = { state: 'connecting' };
  const supervisor: Supervisor = superviseLine({
    address: device.address,
    open: options.open,
    clock: options.clock,
    onState(next) {
      line = next;
      if (next.state === 'open' && device.kind === 'scanner')
        readScans(next.port, options.clock, options.onScan);
      printer?.connect(next.state === 'open' ? createPrinter(next.port, options.clock) : undefined);
      options.onChange();
    },
  });
  return {
    device,
    status() {
      const { id } = device;
      const paper = printer?.condition()?.paper ?? (device.kind === 'printer' ? 'unknown' : null);
      if (line.state === 'waiting') return { id, state: 'waiting', reason: line.fault, paper };
      if (line.state !== 'open') return { id, state: 'connecting', reason: null, paper };
      const fault = printer?.fault() ?? null;
      return { id, state: fault === null ? 'ready' : 'failed', reason: fault, paper };
    },
    kick: () => printer?.kick(),
    async stop() {
      printer?.stop();
      await supervisor.stop();
    },
  };
}

/**
 * How often an idle printer is asked how it is; a printer in trouble more often, since somebody stands before
 * it.
 */
const WELL_MS = 15_000;
const TROUBLE_MS = 2_000;

interface PrinterWatch {
  connect(printer: Printer | undefined): void;
  condition(): PrinterCondition | undefined;
  fault(): DeviceFault | null;
  kick(): void;
  stop(): void;
}

/** A printer's queue, and its condition between jobs. Questions and jobs take turns on the line. */
function watchPrinter(printerId: string, options: HubOptions): PrinterWatch {
  let printer: Printer | undefined;
  let condition: PrinterCondition | undefined;
  let turn = Promise.resolve();
  let cancel: (() => void) | undefined;
  const inTurn = <R>(run: () => Promise<R>): Promise<R> => {
    const result = turn.then(run);
    turn = result.then(
      () => undefined,
      () => undefined,
    );
    return result;
  };
  const queue: PrintQueue = createPrintQueue({
    printerId,
    store: options.queue,
    print: () => {
      const connected = printer;
      return connected && (job => inTurn(() => connected.print(job.bytes)));
    },
    onResult(result) {
      if (result.kind !== 'confirmed') check();
      options.onChange();
    },
  });
  const fault = () => (condition === undefined ? null : faultOf(condition));
  const check = () => {
    cancel?.();
    const asked = printer;
    if (asked === undefined) return;
    void inTurn(() => asked.condition())
      .then(found => {
        if (printer !== asked) return;
        const wasTroubled = fault() !== null;
        const isNews = JSON.stringify(found) !== JSON.stringify(condition);
        condition = found;
        if (isNews) options.onChange();
        if (wasTroubled && fault() === null) queue.wake();
      })
      .catch(() => {}) // The line broke; the supervisor reports that.
      .finally(() => {
        if (printer === asked) cancel = options.clock.after(fault() === null ? WELL_MS : TROUBLE_MS, check);
      });
  };
  return {
    connect(next) {
      cancel?.();
      printer = next;
      condition = undefined;
      if (next === undefined) return;
      check();
      queue.wake();
    },
    condition: () => condition,
    fault,
    kick: () => queue.wake(),
    stop() {
      cancel?.();
      printer = undefined;
    },
  };
}

function faultOf(condition: PrinterCondition): DeviceFault | null {
  if (!condition.answers) return null; // Many cheap printers say nothing and print all the same.
  if (condition.paper === 'out') return 'PAPER_OUT';
  if (condition.isCoverOpen) return 'COVER_OPEN';
  return condition.isOffline ? 'OFFLINE' : null;
}
