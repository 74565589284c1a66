import { describe, expect, it } from 'vitest';
import { createPrintQueue, doubtInterruptedJobs } from '../../main/devices/print-queue.ts';
import { watchPrinter } from '../../main/devices/printer-watch.ts';
import type { Printer, PrinterCondition, PrintResult } from '../../main/devices/printer.ts';
import { createHandClock, memoryQueue, newJob, type TestJob } from '../support/device-hub.ts';

/** Goal: the queue keeps its promise to the shop whatever the printer, the program or the disk does. */
const one = () => [newJob('a', Uint8Array.of(1)), newJob('b', Uint8Array.of(2))];
const settle = () => new Promise<void>(resolve => setImmediate(resolve));

function openQueue(jobs: TestJob[], print: (job: { id: string }) => Promise<PrintResult>) {
  const said: string[] = [];
  const queue = createPrintQueue({
    printerId: 'p',
    store: memoryQueue(jobs),
    nowMs: Date.now,
    availableSinceMs: () => 0,
    print: () => print,
    onResult: () => {},
    log: line => said.push(line),
  });
  return { queue, said };
}

describe('the queue', () => {
  it('doubts a job that was being sent when the program ended, and does not print it again', async () => {
    const jobs = one().map((job, index) => (index === 0 ? { ...job, state: 'sending' as const } : job));
    doubtInterruptedJobs(memoryQueue(jobs));
    const printed: string[] = [];
    openQueue(jobs, job => {
      printed.push(job.id);
      return Promise.resolve({ kind: 'confirmed' });
    }).queue.wake();
    await settle();
    expect(printed).toEqual(['b']);
    expect(jobs[0]).toMatchObject({ state: 'uncertain', detail: 'RESTARTED' });
  });

  it('marks a job as being sent before a byte of it leaves', async () => {
    const jobs = one();
    const seen: string[] = [];
    const { queue } = openQueue(jobs, ({ id }) => {
      seen.push(jobs.find(job => job.id === id)?.state ?? '');
      return Promise.resolve({ kind: 'confirmed' });
    });
    queue.wake();
    queue.wake();
    await settle();
    expect(seen).toEqual(['sending', 'sending']);
  });

  it('keeps a job that was not sent at its head, and tries it again when woken', async () => {
    const jobs = one();
    let isWell = false;
    const { queue } = openQueue(jobs, () =>
      Promise.resolve(isWell ? { kind: 'confirmed' } : { kind: 'notSent', reason: 'OFFLINE' }),
    );
    queue.wake();
    await settle();
    expect(jobs.map(job => [job.state, job.detail])).toEqual([
      ['queued', 'OFFLINE'],
      ['queued', ''],
    ]);
    isWell = true;
    queue.wake();
    await settle();
    expect(jobs.map(job => job.state)).toEqual(['confirmed', 'confirmed']);
  });

  it('leaves a job to a person when printing it fails for an unknown reason, and says so', async () => {
    const jobs = one();
    const { queue, said } = openQueue(jobs, ({ id }) =>
      id === 'a' ? Promise.reject(new Error('a bug')) : Promise.resolve({ kind: 'confirmed' }),
    );
    queue.wake();
    await settle();
    expect(jobs.map(job => job.state)).toEqual(['uncertain', 'confirmed']);
    expect(said.join()).toContain('a bug');
  });

  it('does not print a job that the disk will not mark', async () => {
    const printed: string[] = [];
    const queue = createPrintQueue({
      printerId: 'p',
      store: {
        ...memoryQueue(one()),
        claim: () => {
          throw new Error('disk full');
        },
      },
      nowMs: Date.now,
      availableSinceMs: () => 0,
      print: () => job => {
        printed.push(job.id);
        return Promise.resolve({ kind: 'confirmed' });
      },
      onResult: () => {},
      log: () => {},
    });
    queue.wake();
    await settle();
    expect(printed).toEqual([]);
  });

  it('opens no drawer long after its sale, and prints the receipt behind it', async () => {
    const agoMs = 61_000;
    const drawer = { ...newJob('d', Uint8Array.of(0), 'drawer'), createdAtMs: Date.now() - agoMs };
    const receipt = { ...newJob('r', Uint8Array.of(1)), createdAtMs: Date.now() - agoMs };
    const fresh = newJob('f', Uint8Array.of(0), 'drawer');
    const jobs = [drawer, receipt, fresh];
    openQueue(jobs, () => Promise.resolve({ kind: 'confirmed' })).queue.wake();
    await settle();
    expect(jobs.map(job => job.state)).toEqual(['discarded', 'confirmed', 'confirmed']);
    expect(drawer.detail).toBe('TOO_LATE');
  });
});

const probe = () => Promise.reject(new Error('nobody probes here'));
const signal = () => Promise.reject(new Error('nothing sounds here'));

describe('a printer that is watched', () => {
  const well: PrinterCondition = {
    answers: true,
    isOffline: false,
    isCoverOpen: false,
    hasError: false,
    paper: 'ok',
  };

  it('takes a job that it refused for a moment, though nobody saw the moment', async () => {
    const clock = createHandClock();
    const jobs = [newJob('a', Uint8Array.of(1))];
    let attempts = 0;
    const printer: Printer = {
      probe,
      signal,
      onNews: () => {},
      condition: () => Promise.resolve(well),
      print: () => {
        attempts += 1;
        return Promise.resolve(
          attempts === 1 ? { kind: 'notSent', reason: 'COVER_OPEN' } : { kind: 'confirmed' },
        );
      },
    };
    const watch = watchPrinter('p', { clock, queue: memoryQueue(jobs), onChange: () => {}, log: () => {} });
    watch.connect(printer);
    await clock.pass(3_000);
    expect(jobs[0]?.history).toEqual(['sending', 'queued', 'sending', 'confirmed']);
  });

  it('is asked every five seconds while well, and every two seconds in trouble', async () => {
    const clock = createHandClock();
    let condition = well;
    let asked = 0;
    const printer: Printer = {
      probe,
      signal,
      onNews: () => {},
      condition: () => {
        asked += 1;
        return Promise.resolve(condition);
      },
      print: () => Promise.resolve({ kind: 'confirmed' }),
    };
    const watch = watchPrinter('p', { clock, queue: memoryQueue([]), onChange: () => {}, log: () => {} });
    watch.connect(printer);
    await clock.pass(60_000);
    expect(asked).toBe(13);
    condition = { ...well, paper: 'out' };
    await clock.pass(5_000);
    expect(watch.fault()).toBe('PAPER_OUT');
    asked = 0;
    await clock.pass(20_000);
    expect(asked).toBe(10);
    watch.stop();
    await clock.pass(60_000);
    expect(asked).toBe(10);
  });
});
