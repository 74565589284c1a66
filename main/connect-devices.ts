import { v5 as uuidV5 } from 'uuid';
import { assert } from '../src/base/assert.ts';
import type { DeviceConfig } from '../src/contract/device.ts';
import type { AppEvent } from '../src/contract/events.ts';
import { CALLER_ID_LAYOUTS } from './devices/caller-id-layout.ts';
import { createDeviceHub, type HubDevice } from './devices/device-hub.ts';
import { parseDeviceUrl } from './devices/device-url.ts';
import { listPorts, listUsbPorts, openPort, type OpenPort } from './devices/port.ts';
import { doubtInterruptedJobs, type PrintQueueStore } from './devices/print-queue.ts';
import { systemClock, type Clock } from './devices/supervisor.ts';
import { bytesOfJob } from './handlers/bytes-of-job.ts';
import type { Counter, Devices, RunTransaction } from './handlers/context.ts';
import { nextJob } from './handlers/next-job.ts';
import { takeSignal } from './handlers/phone-calls.ts';
import { profileOf } from './handlers/printer-profiles.ts';
import type { Reads } from './store/stores.ts';

/** How lines are opened, and what waits for them. */
export interface Lines {
  readonly open: OpenPort;
  readonly after: Clock['after'];
}

export interface ConnectOptions {
  /** Undefined are those of this machine. */
  readonly lines?: Lines;
  /** Addresses from the command line. */
  readonly printers: readonly string[];
  readonly scanners: readonly string[];
  readonly reads: Pick<Reads, 'devices' | 'printJobs' | 'printerProfiles'>;
  readonly transaction: RunTransaction;
  /** The whole counter, which is put together after its devices. */
  readonly counter: () => Counter;
  readonly callerIds?: readonly string[];
  readonly nowMs: () => number;
  readonly newId: () => string;
  readonly publish: (event: AppEvent) => void;
  readonly log: (line: string) => void;
}

export interface ConnectedDevices {
  readonly forHandlers: Devices;
  start(): Promise<void>;
  stop(): Promise<void>;
}

/**
 * Ids of devices from the command line come from their addresses, so that their jobs find them after a
 * restart.
 */
const FIXED_DEVICES = '7f3a6a0e-52c4-4c4e-9d59-1f8b5d3b6a10';
/** What most receipt printers in Korean shops understand (domain.md D). */
const USUAL_PROFILE = 'epson-80-48';

/**
 * Joins the devices to the rest of the counter: configuration and queue come from the file, scans go to the
 * pages.
 */
export function connectDevices(options: ConnectOptions): ConnectedDevices {
  const { reads, nowMs, publish } = options;
  const fixed = [
    ...options.printers.map(url => fixedDevice('printer', url)),
    ...options.scanners.map(url => fixedDevice('scanner', url)),
    ...(options.callerIds ?? []).map(url => fixedDevice('callerId', url)),
  ];
  let isRunning = false;
  const hub = createDeviceHub({
    open: options.lines?.open ?? openPort,
    ports: listUsbPorts,
    clock: { after: options.lines?.after ?? systemClock.after, nowMs },
    queue: queueOnDisk(options, () => isRunning),
    onScan: code => publish({ kind: 'scan', scanId: options.newId(), code, atMs: nowMs() }),
    onSignal(deviceId, signal) {
      try {
        takeSignal(options.counter(), deviceId, signal);
      } catch (error) {
        // A disk that refuses loses the call, not the program; the number stays out of the log.
        options.log(`devices: a call could not be taken: ${error instanceof Error ? error.name : 'error'}`);
      }
    },
    onChange: () => publish({ kind: 'changed', areas: ['device'] }),
    log: line => options.log(`devices: ${line}`),
  });
  let turn = Promise.resolve();
  // One after the other: each compares what should run with what runs.
  const configure = () => {
    turn = turn
      .then(() =>
        isRunning ? hub.configure(hubDevices(reads, [...fixed, ...reads.devices.list()])) : undefined,
      )
      .catch(error => options.log(`devices: ${String(error)}`));
    return turn;
  };
  return {
    forHandlers: {
      fixed: () => fixed,
      status: () => hub.status(),
      ports: listPorts,
      layouts: () => CALLER_ID_LAYOUTS,
      faultOf: url => {
        const address = parseDeviceUrl(url);
        return typeof address === 'string' ? address : null;
      },
      // The person's answer leaves first: sending a job begins with a commit of its own.
      health(deviceId) {
        const found = hub.status().find(({ id }) => id === deviceId);
        return found && { downSinceMs: found.downSinceMs, availableSinceMs: found.availableSinceMs };
      },
      kick: () => void setImmediate(() => isRunning && hub.kick()),
      reconfigure: () => void configure(),
      papers: () => hub.papers(),
      signal: (deviceId, bytes) => hub.signal(deviceId, bytes),
      probe: deviceId => hub.probe(deviceId),
      scan: code => hub.scan(code),
      ring: number => hub.ring(number),
    },
    start() {
      doubtInterruptedJobs(queueOnDisk(options, () => true));
      isRunning = true;
      return configure();
    },
    async stop() {
      isRunning = false;
      await turn;
      await hub.stop();
    },
  };
}

function lineProfile(reads: ConnectOptions['reads'], device: DeviceConfig) {
  const { answers, bufferBytes, bytesPerSecond } = profileOf(reads, device);
  return { answers, bufferBytes, bytesPerSecond };
}

function fixedDevice(kind: DeviceConfig['kind'], url: string): DeviceConfig {
  // The command line has been read by `parseOptions`, which refuses what is no address.
  assert(typeof parseDeviceUrl(url) !== 'string', `--${kind}=${url} is no address`);
  const id = uuidV5(`${kind} ${url}`, FIXED_DEVICES);
  return { id, kind, name: url.slice(0, 30), url, profileId: kind === 'printer' ? USUAL_PROFILE : null };
}

/** An address that this version cannot read belongs to a device that does not run; its status says so. */
function hubDevices(reads: ConnectOptions['reads'], devices: readonly DeviceConfig[]): HubDevice[] {
  return devices.flatMap((device): HubDevice[] => {
    const { id, kind, url } = device;
    const address = parseDeviceUrl(url);
    if (typeof address === 'string') return [];
    if (kind === 'callerId') return [{ id, kind, address, layoutId: device.profileId }];
    return kind === 'scanner'
      ? [{ id, kind, address }]
      : [{ id, kind, address, profile: lineProfile(reads, device) }];
  });
}

/**
 * The queue on disk. Each change of state is a transaction of its own.
 *
 * Once the program is closing there are no more jobs, and the file may be closed: a job on its way stays
 * `sending`, which the next start turns into `uncertain`.
 */
function queueOnDisk(options: ConnectOptions, isOpen: () => boolean): PrintQueueStore {
  const { reads, transaction, nowMs } = options;
  const setState: PrintQueueStore['setState'] = (jobId, state, detail) => {
    if (!isOpen()) return;
    try {
      transaction(({ writes }) => writes.printJobs.setState(jobId, state, detail, nowMs()));
    } catch (error) {
      options.log(`print job ${jobId} could not become ${state}: ${String(error)}`);
      throw error;
    }
  };
  const claim: PrintQueueStore['claim'] = jobId =>
    isOpen() && transaction(({ writes }) => writes.printJobs.claim(jobId, nowMs()));
  const nextQueued: PrintQueueStore['nextQueued'] = (printerId, availableSinceMs) => {
    const next = isOpen() ? nextJob(options.counter(), printerId, availableSinceMs) : undefined;
    if (!next) return undefined;
    const { job, giveUp } = next;
    if (giveUp !== null) {
      setState(job.id, 'discarded', giveUp);
      return nextQueued(printerId, availableSinceMs);
    }
    try {
      const bytes = bytesOfJob(
        { counter: options.counter() },
        { ...job, bytes: reads.printJobs.bytes(job.id) },
      );
      return { ...job, bytes };
    } catch (error) {
      // One paper that cannot be laid out must not keep those behind it: a person is told, and they print.
      options.log(`print job ${job.id} could not be laid out: ${String(error)}`);
      setState(job.id, 'failed', 'OTHER');
      return nextQueued(printerId, availableSinceMs);
    }
  };
  return { nextQueued, claim, setState, sending: () => reads.printJobs.sending() };
}
