import { PortError, type OpenPort, type Port, type PortFault } from './port.ts';
import type { DeviceAddress } from './device-url.ts';

export type LineState =
  | { readonly state: 'connecting' }
  | { readonly state: 'open'; readonly port: Port }
  | { readonly state: 'waiting'; readonly fault: PortFault; readonly retryAtMs: number }
  | { readonly state: 'stopped' };

export interface Clock {
  nowMs(): number;
  /** Runs later; the answer stops it. */
  after(ms: number, run: () => void): () => void;
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

export interface Supervisor {
  state(): LineState;
  stop(): Promise<void>;
}

/**
 * Keeps a line open: opens it, waits longer after each failure, and opens it again when it goes away. A
 * device that misbehaves never takes the program down.
 */
export function superviseLine(options: {
  readonly address: Exclude<DeviceAddress, { kind: 'virtual' }>;
  readonly open: OpenPort;
  readonly clock: Clock;
  readonly onState: (state: LineState) => void;
}): Supervisor {
  let current: LineState = { state: 'connecting' };
  let failures = 0;
  let cancelRetry: (() => void) | undefined;
  const isStopped = () => current.state === 'stopped';
  const enter = (next: LineState) => {
    current = next;
    options.onState(next);
  };
  const retry = (fault: PortFault) => {
    if (isStopped()) return;
    const delayMs = Math.min(FIRST_DELAY_MS * 2 ** failures, DELAY_MAX_MS);
    failures += 1;
    enter({ state: 'waiting', fault, retryAtMs: options.clock.nowMs() + delayMs });
    cancelRetry = options.clock.after(delayMs, () => void attempt());
  };
  const attempt = async () => {
    if (isStopped()) return;
    enter({ state: 'connecting' });
    try {
      const port = await options.open(options.address);
      if (isStopped()) return await port.close();
      failures = 0;
      port.onGone(fault => retry(fault));
      enter({ state: 'open', port });
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
