import type { DeviceAddress } from './device-url.ts';
import { PortError, type OpenPort, type Port, type PortFault } from './port.ts';
import { findUsbPort, type UsbIdentity, type UsbPort } from './usb-identity.ts';

export type LineState =
  | { readonly state: 'connecting' }
  | { readonly state: 'open'; readonly port: Port; readonly path: string | null }
  | { readonly state: 'waiting'; readonly fault: PortFault; readonly retryAtMs: number }
  | { readonly state: 'stopped' };

export interface Clock {
  readonly nowMs: () => number;
  /** Runs later; the answer stops it. */
  readonly after: (ms: number, run: () => void) => () => void;
}

export const systemClock: Clock = {
  nowMs: () => Date.now(),
  after: (ms, run) => {
    const timer = setTimeout(run, ms);
    timer.unref();
    return () => clearTimeout(timer);
  },
};

const FIRST_DELAY_MS = 500;
const DELAY_MAX_MS = 10_000;
/** A line that goes away sooner than this after it was opened has a loose plug: waits grow longer still. */
const STEADY_MS = 3_000;

export interface Supervisor {
  state(): LineState;
  stop(): Promise<void>;
}

export interface LineOptions {
  readonly address: Exclude<DeviceAddress, { kind: 'virtual' }>;
  readonly open: OpenPort;
  /** The USB ports there are now. */
  readonly ports: () => Promise<readonly UsbPort[]>;
  /** Whether a port belongs to another device of this counter. */
  readonly isTaken: (path: string) => boolean;
  readonly clock: Clock;
  readonly onState: (state: LineState) => void;
}

/**
 * Keeps a line open: opens it, waits longer after each failure, and opens it again when it goes away. A
 * device that misbehaves never takes the program down.
 */
export function superviseLine(options: LineOptions): Supervisor {
  const { clock } = options;
  const find = lineFinder(options);
  let current: LineState = { state: 'connecting' };
  let failures = 0;
  /** It was open once: that it is not there now means that its plug is out, not that it was set up wrong. */
  let wasOpen = false;
  let cancelRetry: (() => void) | undefined;
  const isStopped = () => current.state === 'stopped';
  const enter = (next: LineState) => {
    current = next;
    options.onState(next);
  };
  const retry = (cause: PortFault) => {
    if (isStopped()) return;
    const fault = wasOpen && cause === 'NOT_FOUND' ? 'DISCONNECTED' : cause;
    const delayMs = Math.min(FIRST_DELAY_MS * 2 ** failures, DELAY_MAX_MS);
    failures += 1;
    enter({ state: 'waiting', fault, retryAtMs: clock.nowMs() + delayMs });
    cancelRetry = clock.after(delayMs, () => void attempt());
  };
  const attempt = async () => {
    if (isStopped()) return;
    enter({ state: 'connecting' });
    try {
      const address = await find.now();
      const port = await options.open(address);
      if (isStopped()) return await port.close();
      const openedAtMs = clock.nowMs();
      wasOpen = true;
      enter({ state: 'open', port, path: address.kind === 'serial' ? address.path : null });
      port.onGone(fault => {
        if (clock.nowMs() - openedAtMs >= STEADY_MS) failures = 0;
        retry(fault);
      });
      void find.learn(address);
    } catch (error) {
      retry(error instanceof PortError ? error.fault : 'OTHER');
    }
  };
  void attempt();
  return {
    state: () => current,
    async stop() {
      cancelRetry?.();
      const last = current;
      current = { state: 'stopped' };
      if (last.state === 'open') await last.port.close();
    },
  };
}

/**
 * Where a device is: its USB serial number tells it best, then its kind, then its path. Linux gives a plug
 * that was pulled and put back another path while the old one is still open, so what was seen is remembered.
 */
function lineFinder({ address, ports, isTaken }: LineOptions) {
  let known: UsbIdentity | undefined = address.kind === 'serial' ? address.usb : undefined;
  let lastPath = address.kind === 'serial' ? address.path : '';
  // A system that cannot list its ports still opens them.
  const list = () => ports().catch(() => []);
  return {
    async now(): Promise<LineOptions['address']> {
      if (address.kind === 'tcp' || known === undefined) return address;
      const free = (await list()).filter(port => !isTaken(port.path));
      return { ...address, path: findUsbPort(known, lastPath, free)?.path ?? address.path };
    },
    async learn(opened: LineOptions['address']): Promise<void> {
      if (opened.kind === 'tcp') return;
      lastPath = opened.path;
      if (known === undefined) known = (await list()).find(port => port.path === opened.path);
    },
  };
}
