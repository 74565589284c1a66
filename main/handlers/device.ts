import type { DeviceConfig, DeviceStatus } from '../../src/contract/device.ts';
import { testPageDocument } from '../../src/receipt/test-page.ts';
import { change } from './change.ts';
import type { Context, Counter } from './context.ts';
import { requests } from './implementer.ts';
import { leavePrinter } from './fail-over.ts';
import { printJobHandlers } from './print-jobs.ts';
import { printQueueHandlers } from './print-queues.ts';
import { findProfile, ownProfiles, profileOf, SHIPPED } from './printer-profiles.ts';
import { queuePaper } from './printing.ts';
import { viewPaper } from './views/paper.ts';

/** Below this a day's sales may still fit, and nothing else should be put on the disk. */
const DISK_LOW_BYTES = 500 * 1024 * 1024;
/** Below this SQLite may soon be refused. */
const DISK_FULL_BYTES = 50 * 1024 * 1024;
const VIRTUAL_URL = 'virtual:';

export const deviceHandlers = {
  ...printJobHandlers,
  ...printQueueHandlers,
  status: requests.device.status.handler(async ({ context: { counter } }) => {
    const freeBytes = await counter.freeBytes();
    const state = freeBytes < DISK_FULL_BYTES ? 'full' : freeBytes < DISK_LOW_BYTES ? 'low' : 'ok';
    return { devices: viewDevices(counter), disk: { freeBytes, state } as const };
  }),
  choices: requests.device.choices.handler(async ({ context: { counter } }) => ({
    ports: [...(await counter.devices.ports())],
    profiles: [...SHIPPED, ...ownProfiles(counter.reads)].map(({ id, name, columns }) => ({
      id,
      name,
      columns,
    })),
    layouts: counter.devices.layouts().map(({ id, name, nameEn }) => ({ id, name, nameEn })),
  })),
  save: requests.device.save.handler(({ context, input, errors }) =>
    change({
      context,
      request: 'device.save',
      input,
      areas: ['device'],
      run: ({ reads, writes, newId, counter, afterCommit }) => {
        const { id, kind, profileId } = input.device;
        if (isFixed(counter, id)) throw errors.DEVICE_FIXED();
        if (id !== null && !reads.devices.find(id)) throw errors.DEVICE_NOT_FOUND();
        const url = input.device.url.trim();
        const reason = counter.devices.faultOf(url);
        if (reason !== null) throw errors.DEVICE_URL_MALFORMED({ data: { reason } });
        if (!isKnown(counter, reads, kind, profileId)) throw errors.PROFILE_NOT_FOUND();
        const device: DeviceConfig = {
          ...input.device,
          id: id ?? newId(),
          url,
          profileId: kind === 'scanner' ? null : profileId,
        };
        writes.devices.save(device);
        afterCommit(() => counter.devices.reconfigure());
        return device;
      },
      answer: device => device,
    }),
  ),
  remove: requests.device.remove.handler(({ context, input, errors }) =>
    change({
      context,
      request: 'device.remove',
      input,
      areas: ['device'],
      run: work => {
        const { reads, writes, counter, afterCommit } = work;
        const { deviceId } = input;
        if (isFixed(counter, deviceId)) throw errors.DEVICE_FIXED();
        if (!reads.devices.find(deviceId)) throw errors.DEVICE_NOT_FOUND();
        writes.devices.remove(deviceId);
        // Nothing will ever take what waits for it; each can be printed again from its sale or report.
        leavePrinter(work, deviceId);
        afterCommit(() => counter.devices.reconfigure());
        return {};
      },
      answer: () => ({}),
    }),
  ),
  testPrint: requests.device.testPrint.handler(({ context, input, errors }) =>
    change({
      context,
      request: 'device.testPrint',
      input,
      areas: ['device'],
      run: work => {
        const printer = findDevice(work.counter, input.deviceId);
        if (printer?.kind !== 'printer') throw errors.DEVICE_NOT_FOUND();
        const { id: sourceId, name } = printer;
        const page = { name, atMs: work.atMs };
        const document = (columns: number) => testPageDocument(page, columns);
        const jobId = queuePaper(work, {
          kind: 'test',
          title: name,
          sourceId,
          copyNumber: 0,
          document,
          printer,
        });
        if (jobId === null) throw errors.DEVICE_NOT_FOUND();
        return { jobId };
      },
      answer: result => result,
    }),
  ),
  papers: requests.device.papers.handler(({ context }) => viewPapers(context)),
  scan: requests.device.scan.handler(({ context, input, errors }) =>
    change({
      context,
      request: 'device.scan',
      input,
      areas: [],
      run: ({ counter, afterCommit }) => {
        const hasVirtual = allDevices(counter).some(
          device => device.kind === 'scanner' && device.url === VIRTUAL_URL,
        );
        if (!hasVirtual) throw errors.NO_VIRTUAL_SCANNER();
        afterCommit(() => void counter.devices.scan(input.code));
        return {};
      },
      answer: () => ({}),
    }),
  ),
};

export function isFixed({ devices }: Counter, deviceId: string | null): boolean {
  return devices.fixed().some(device => device.id === deviceId);
}

/** Whether this version has the profile of a printer or the layout of a caller-id box. */
function isKnown(
  { devices }: Pick<Counter, 'devices'>,
  reads: Counter['reads'],
  kind: DeviceConfig['kind'],
  profileId: string | null,
): boolean {
  if (kind === 'printer') return profileId !== null && findProfile(reads, profileId) !== undefined;
  return kind === 'scanner' || profileId === null || devices.layouts().some(({ id }) => id === profileId);
}

function allDevices({ devices, reads }: Counter): DeviceConfig[] {
  return [...devices.fixed(), ...reads.devices.list()];
}

export function findDevice(counter: Counter, deviceId: string): DeviceConfig | undefined {
  return allDevices(counter).find(device => device.id === deviceId);
}

/** Each device as configured, as it is doing, and with what waits for it. */
function viewDevices(counter: Counter): DeviceStatus[] {
  const running = new Map(counter.devices.status().map(status => [status.id, status]));
  const backlogs = new Map(counter.reads.printJobs.backlog().map(backlog => [backlog.printerId, backlog]));
  return allDevices(counter).map(device => {
    const { state, reason, paper } = running.get(device.id) ?? notRunning(counter, device);
    const backlog = backlogs.get(device.id);
    return {
      ...device,
      state,
      reason,
      paper,
      queued: backlog?.queued ?? 0,
      uncertain: backlog?.uncertain ?? 0,
      isFixed: isFixed(counter, device.id),
    };
  });
}

/** A device that was just saved has not started yet; one whose address cannot be read never will. */
function notRunning(
  counter: Counter,
  { kind, url }: DeviceConfig,
): Pick<DeviceStatus, 'state' | 'reason' | 'paper'> {
  const paper = kind === 'printer' ? 'unknown' : null;
  return counter.devices.faultOf(url) === null
    ? { state: 'connecting', reason: null, paper }
    : { state: 'failed', reason: 'OTHER', paper };
}

function viewPapers({ counter }: Context) {
  return counter.devices.papers().map(({ jobId, atMs, bytes }) => {
    const job = jobId === null ? undefined : counter.reads.printJobs.find(jobId);
    const { columns } = profileOf(counter.reads, job && findDevice(counter, job.printerId));
    return { jobId, atMs, paper: viewPaper(bytes, columns) };
  });
}
