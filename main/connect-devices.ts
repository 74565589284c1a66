import { createHash } from 'node:crypto';
import { assert } from '../src/base/assert.ts';
import type { DeviceConfig } from '../src/contract/device.ts';
import type { AppEvent } from '../src/contract/events.ts';
import { createDeviceHub, type HubDevice } from './devices/device-hub.ts';
import { parseDeviceUrl } from './devices/device-url.ts';
import { listPorts, openPort } from './devices/port.ts';
import { doubtInterruptedJobs, type PrintQueueStore } from './devices/print-queue.ts';
import { systemClock } from './devices/supervisor.ts';
import type { Devices, RunTransaction } from './handlers/context.ts';
import type { Reads } from './store/stores.ts';

export interface ConnectOptions {
  readonly printers: readonly string[];
  readonly scanners: readonly string[];
  readonly reads: Reads;
  readonly transaction: RunTransaction;
  readonly nowMs: () => number;
  readonly newId: () => string;
  readonly publish: (event: AppEvent) => void;
}

/** The devices of this counter: those of the command line, those saved in the app, and the queue on disk. */
export function connectDevices(options: ConnectOptions): {
  readonly forHandlers: Devices;
  start(): Promise<void>;
  stop(): Promise<void>;
} {
  const { reads, nowMs, newId, publish } = options;
  const fixed = [
    ...options.printers.map(url => fixedDevice('printer', url)),
    ...options.scanners.map(url => fixedDevice('scanner', url)),
  ];
  const queue = queueOnDisk(options);
  const hub = createDeviceHub({
    open: openPort,
    clock: { ...systemClock, nowMs },
    queue,
    onScan: code => publish({ kind: 'scan', scanId: newId(), code, atMs: nowMs() }),
    onChange: () => publish({ kind: 'changed', areas: ['device'] }),
  });
  const configure = () => hub.configure([...fixed, ...reads.devices.list()].flatMap(hubDevice));
  let isStarted = false;
  return {
    forHandlers: {
      fixed: () => fixed,
      status: () => hub.status(),
      ports: listPorts,
      faultOf(url) {
        const address = parseDeviceUrl(url);
        return typeof address === 'string' ? address : null;
      },
      kick: () => hub.kick(),
      reconfigure: () => void (isStarted && configure()),
      papers: () => hub.papers(),
      scan: code => hub.scan(code),
    },
    start() {
      isStarted = true;
      doubtInterruptedJobs(queue);
      return configure();
    },
    stop: () => hub.stop(),
  };
}

/** A device of the command line has an id made from its address: its queued papers find it after a restart. */
function fixedDevice(kind: DeviceConfig['kind'], url: string): DeviceConfig {
  const hash = createHash('sha256').update(`${kind} ${url}`).digest('hex');
  const id = `${hash.slice(0, 8)}-${hash.slice(8, 12)}-8${hash.slice(13, 16)}-8${hash.slice(17, 20)}-${hash.slice(20, 32)}`;
  return { id, kind, name: url, url, profileId: null };
}

function hubDevice(device: DeviceConfig): HubDevice[] {
  const address = parseDeviceUrl(device.url);
  // Both the command line and `device.save` refuse a wrong address before it gets here.
  assert(typeof address !== 'string', `device ${device.url}: ${String(address)}`);
  return [{ id: device.id, kind: device.kind, address }];
}

function queueOnDisk({ reads, transaction, nowMs }: ConnectOptions): PrintQueueStore {
  return {
    nextQueued: printerId => reads.printJobs.nextQueued(printerId),
    sending: () => reads.printJobs.sending(),
    setState: (jobId, state, detail) =>
      transaction(({ writes }) => writes.printJobs.setState(jobId, state, detail, nowMs())),
  };
}
