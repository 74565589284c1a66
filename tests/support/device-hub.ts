import { createDeviceHub, type DeviceHub, type HubOptions } from '../../main/devices/device-hub.ts';
import type { SerialAddress } from '../../main/devices/device-url.ts';
import { openPort } from '../../main/devices/port.ts';
import type { JobState, PrintQueueStore, QueuedJob } from '../../main/devices/print-queue.ts';
import { systemClock, type Clock } from '../../main/devices/supervisor.ts';

/** A job, and what has become of it. */
export type TestJob = QueuedJob & { state: JobState; detail: string; readonly history: JobState[] };

export function newJob(id: string, bytes: Uint8Array, kind = 'receipt'): TestJob {
  return { id, kind, createdAtMs: Date.now(), bytes, state: 'queued', detail: '', history: [] };
}

/** A queue that is in memory what the table of print jobs is on disk. */
export function memoryQueue(jobs: TestJob[]): PrintQueueStore {
  return {
    nextQueued: () => jobs.find(job => job.state === 'queued'),
    claim(id) {
      const job = jobs.find(one => one.id === id && one.state === 'queued');
      job?.history.push('sending');
      if (job) job.state = 'sending';
      return job !== undefined;
    },
    setState(id, state, detail) {
      const job = jobs.find(one => one.id === id);
      if (!job) return;
      job.history.push(state);
      Object.assign(job, { state, detail });
    },
    sending: () => jobs.filter(job => job.state === 'sending'),
  };
}

export const serialAt = (path: string): SerialAddress => ({
  kind: 'serial',
  path,
  baudRate: 115_200,
  parity: 'none',
  dataBits: 8,
  rtscts: false,
  xon: false,
});

/** Real time, four times as fast: waits of the program are shorter, and the far end keeps its pace. */
export const hurriedClock: Clock = {
  nowMs: systemClock.nowMs,
  after: (ms, run) => systemClock.after(ms / 4, run),
};

/** A hub on the real ports of this machine. */
export function openHub(options: Partial<HubOptions>): DeviceHub {
  return createDeviceHub({
    open: openPort,
    ports: () => Promise.resolve([]),
    clock: systemClock,
    queue: memoryQueue([]),
    onScan: () => {},
    onSignal: () => {},
    onChange: () => {},
    log: () => {},
    ...options,
  });
}

/** A clock that a test turns by hand. */
export interface HandClock extends Clock {
  /** Lets time pass, and whoever waits for it run in its order. */
  readonly pass: (ms: number) => Promise<void>;
}

const settle = () => new Promise<void>(resolve => setImmediate(resolve));

export function createHandClock(): HandClock {
  let nowMs = 0;
  let waiting: { readonly atMs: number; readonly run: () => void }[] = [];
  return {
    nowMs: () => nowMs,
    after(ms, run) {
      const one = { atMs: nowMs + ms, run };
      waiting.push(one);
      return () => {
        waiting = waiting.filter(other => other !== one);
      };
    },
    async pass(ms) {
      const endMs = nowMs + ms;
      await settle();
      for (;;) {
        const next = waiting.filter(({ atMs }) => atMs <= endMs).toSorted((a, b) => a.atMs - b.atMs)[0];
        if (next === undefined) break;
        waiting = waiting.filter(other => other !== next);
        nowMs = next.atMs;
        next.run();
        await settle();
      }
      nowMs = endMs;
    },
  };
}
