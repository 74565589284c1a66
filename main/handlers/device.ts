import type { DeviceConfig, DeviceStatus, PrintJobView } from '../../src/contract/device.ts';
import { testPageDocument } from '../../src/receipt/test-page.ts';
import type { PrintJobRow } from '../store/print-job-store.ts';
import { change, type Change } from './change.ts';
import type { Context } from './context.ts';
import { requests } from './implementer.ts';
import { markCopy, profileOf, PROFILES, queuePaper } from './printing.ts';
import { viewPaper } from './views/paper.ts';

/** Less free space than this is shown as a warning, and as a fault: a sale needs a few kilobytes. */
const DISK_LOW_BYTES = 500_000_000;
const DISK_FULL_BYTES = 50_000_000;

export const deviceHandlers = {
  status: requests.device.status.handler(async ({ context }) => {
    const freeBytes = await context.counter.freeBytes();
    const state = freeBytes < DISK_FULL_BYTES ? 'full' : freeBytes < DISK_LOW_BYTES ? 'low' : 'ok';
    return { devices: viewDevices(context), disk: { freeBytes, state } as const };
  }),
  choices: requests.device.choices.handler(async ({ context }) => ({
    ports: [...(await context.counter.devices.ports())],
    profiles: PROFILES.map(({ id, name, columns }) => ({ id, name, columns })),
  })),
  save: requests.device.save.handler(({ context, input, errors }) =>
    change({
      context,
      request: 'device.save',
      input,
      areas: ['device'],
      run: work => {
        const { device } = input;
        const fault = context.counter.devices.faultOf(device.url);
        if (fault !== null) throw errors.DEVICE_URL_MALFORMED({ data: { reason: fault } });
        if (device.profileId !== null && !PROFILES.some(({ id }) => id === device.profileId))
          throw errors.PROFILE_NOT_FOUND();
        if (device.id !== null && isFixed(context, device.id)) throw errors.DEVICE_FIXED();
        if (device.id !== null && !work.reads.devices.find(device.id)) throw errors.DEVICE_NOT_FOUND();
        const saved = { ...device, id: device.id ?? work.newId() };
        work.writes.devices.save(saved);
        work.afterCommit(() => work.counter.devices.reconfigure());
        return saved;
      },
      answer: saved => saved,
    }),
  ),
  remove: requests.device.remove.handler(({ context, input, errors }) =>
    change({
      context,
      request: 'device.remove',
      input,
      areas: ['device'],
      run: work => {
        if (isFixed(context, input.deviceId)) throw errors.DEVICE_FIXED();
        if (!work.reads.devices.find(input.deviceId)) throw errors.DEVICE_NOT_FOUND();
        work.writes.devices.remove(input.deviceId);
        work.afterCommit(() => work.counter.devices.reconfigure());
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
        const printer = allDevices(context).find(
          ({ id, kind }) => id === input.deviceId && kind === 'printer',
        );
        if (!printer) throw errors.DEVICE_NOT_FOUND();
        const jobId = queuePaper(work, {
          kind: 'test',
          title: printer.name,
          sourceId: printer.id,
          copyNumber: 0,
          printer,
          document: columns => testPageDocument({ name: printer.name, atMs: work.atMs }, columns),
        });
        if (jobId === null) throw errors.DEVICE_NOT_FOUND();
        return { jobId };
      },
      answer: result => result,
    }),
  ),
  jobs: requests.device.jobs.handler(({ context, input }) =>
    context.counter.reads.printJobs.list(input.limit).map(viewJob),
  ),
  resolveJob: requests.device.resolveJob.handler(({ context, input, errors }) =>
    change({
      context,
      request: 'device.resolveJob',
      input,
      areas: ['device'],
      run: work => {
        const job = work.reads.printJobs.find(input.jobId);
        if (!job) throw errors.JOB_NOT_FOUND();
        if (!mayResolve(job, input.answer)) throw errors.JOB_NOT_WAITING({ data: { state: job.state } });
        resolveJob(work, job, input.answer);
        return {};
      },
      answer: () => {
        const job = context.counter.reads.printJobs.find(input.jobId);
        if (!job) throw errors.JOB_NOT_FOUND();
        return viewJob(job);
      },
    }),
  ),
  papers: requests.device.papers.handler(({ context }) =>
    context.counter.devices.papers().map(({ jobId, atMs, bytes }) => {
      const job = jobId === null ? undefined : context.counter.reads.printJobs.find(jobId);
      const printer = allDevices(context).find(({ id }) => id === job?.printerId);
      return { jobId, atMs, paper: viewPaper(bytes, profileOf(printer).columns) };
    }),
  ),
  scan: requests.device.scan.handler(({ context, input, errors }) =>
    change({
      context,
      request: 'device.scan',
      input,
      areas: [],
      run: work => {
        if (!hasVirtualScanner(context)) throw errors.NO_VIRTUAL_SCANNER();
        work.afterCommit(() => work.counter.devices.scan(input.code));
        return {};
      },
      answer: () => ({}),
    }),
  ),
};

function allDevices({ counter }: Context): readonly DeviceConfig[] {
  return [...counter.devices.fixed(), ...counter.reads.devices.list()];
}

function isFixed({ counter }: Context, deviceId: string): boolean {
  return counter.devices.fixed().some(({ id }) => id === deviceId);
}

function hasVirtualScanner(context: Context): boolean {
  return allDevices(context).some(({ kind, url }) => kind === 'scanner' && url === 'virtual:');
}

function viewDevices(context: Context): DeviceStatus[] {
  const { counter } = context;
  const states = new Map(counter.devices.status().map(status => [status.id, status]));
  const backlogs = new Map(counter.reads.printJobs.backlog().map(backlog => [backlog.printerId, backlog]));
  return allDevices(context).map(device => {
    const { state, reason, paper } = states.get(device.id) ?? {
      state: 'connecting',
      reason: null,
      paper: null,
    };
    const { queued, uncertain } = backlogs.get(device.id) ?? { queued: 0, uncertain: 0 };
    return { ...device, state, reason, paper, queued, uncertain, isFixed: isFixed(context, device.id) };
  });
}

type Answer = 'printed' | 'printAgain' | 'discard';

/** An uncertain paper takes any answer; a waiting or failed one can only be thrown away or tried again. */
function mayResolve({ state }: PrintJobRow, answer: Answer): boolean {
  if (state === 'uncertain') return true;
  return (state === 'queued' || state === 'failed') && answer === 'discard';
}

/**
 * A second paper is a job of its own: the first one keeps its state, and both are in the list. The bytes are the same,
 * with 재발행 in front, since nobody knows whether the first one came out.
 */
function resolveJob(work: Change, job: PrintJobRow, answer: Answer): void {
  const { writes, atMs } = work;
  if (answer !== 'printAgain') {
    writes.printJobs.setState(job.id, answer === 'printed' ? 'confirmed' : 'discarded', 'PERSON', atMs);
    return;
  }
  const bytes = work.reads.printJobs.bytes(job.id);
  if (bytes === undefined) return;
  const copyNumber = job.copyNumber + 1;
  const isPaper = job.kind !== 'drawer';
  writes.printJobs.setState(job.id, 'discarded', 'PRINTED_AGAIN', atMs);
  writes.printJobs.enqueue({
    ...job,
    id: work.newId(),
    copyNumber,
    createdAtMs: atMs,
    bytes: isPaper ? markCopy(bytes, copyNumber) : bytes,
  });
  work.afterCommit(() => work.counter.devices.kick());
}

function viewJob({ id, printerId, kind, title, state, detail, createdAtMs }: PrintJobRow): PrintJobView {
  return { id, printerId, kind, title, state, detail, createdAtMs };
}
