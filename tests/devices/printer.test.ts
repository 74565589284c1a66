import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { createDeviceHub, type DeviceHub } from '../../main/devices/device-hub.ts';
import type { DeviceAddress } from '../../main/devices/device-url.ts';
import { openPort } from '../../main/devices/port.ts';
import {
  doubtInterruptedJobs,
  type JobState,
  type PrintQueueStore,
  type QueuedJob,
} from '../../main/devices/print-queue.ts';
import { systemClock } from '../../main/devices/supervisor.ts';
import { attachPrinter } from '../support/paper-printer.ts';
import { openPtyLine, until } from '../support/pty.ts';

/**
 * Goal: no paper is lost and none is silently printed twice, whatever happens to the printer. Method: the
 * real serial binding on a pseudo-terminal, with a printer at the far end that answers like an Epson.
 */
type Job = QueuedJob & { state: JobState; detail: string };

function memoryQueue(jobs: Job[]): PrintQueueStore {
  return {
    nextQueued: () => jobs.find(job => job.state === 'queued'),
    setState(id, state, detail) {
      const job = jobs.find(one => one.id === id);
      if (job) Object.assign(job, { state, detail });
    },
    sending: () => jobs.filter(job => job.state === 'sending'),
  };
}

const newJob = (id: string, bytes: Uint8Array): Job => ({
  id,
  kind: 'receipt',
  createdAtMs: Date.now(),
  bytes,
  state: 'queued',
  detail: '',
});
const serialAt = (path: string): DeviceAddress => ({
  kind: 'serial',
  path,
  baudRate: 115_200,
  parity: 'none',
  dataBits: 8,
  rtscts: false,
  xon: false,
});

let hub: DeviceHub | undefined;
afterEach(async () => {
  await hub?.stop();
  hub = undefined;
});

async function start(address: DeviceAddress, jobs: Job[]): Promise<DeviceHub> {
  hub = createDeviceHub({
    open: openPort,
    ports: () => Promise.resolve([]),
    clock: systemClock,
    queue: memoryQueue(jobs),
    onScan: () => {},
    onChange: () => {},
    log: () => {},
  });
  await hub.configure([{ id: 'p', kind: 'printer', address }]);
  return hub;
}

describe('a printer on a serial line', () => {
  it('prints the bytes of a job unchanged, and confirms it', async () => {
    const line = openPtyLine();
    const printer = attachPrinter(line);
    // Every byte that a terminal or a handshake could take for its own, but the question bytes 10 and 1d.
    const bytes = Uint8Array.from({ length: 1_400 }, (_, index) => index % 256).filter(
      byte => byte !== 0x10 && byte !== 0x1d,
    );
    const jobs = [newJob('a', bytes)];
    await start(serialAt(line.path), jobs);
    await until(() => jobs[0]?.state === 'confirmed', 'confirmed');
    expect([...printer.printed()]).toEqual([...bytes]);
    line.close();
  });

  it('keeps jobs while there is no paper, says so, and prints each once when there is', async () => {
    const line = openPtyLine();
    const printer = attachPrinter(line);
    printer.paper = 'out';
    const jobs = [newJob('a', Uint8Array.of(0x41)), newJob('b', Uint8Array.of(0x42))];
    const running = await start(serialAt(line.path), jobs);
    await until(() => running.status()[0]?.reason === 'PAPER_OUT', 'paper out is seen');
    expect(jobs.map(job => job.state)).toEqual(['queued', 'queued']);
    printer.paper = 'nearEnd';
    await until(() => jobs.every(job => job.state === 'confirmed'), 'both printed', 10_000);
    expect([...printer.printed()]).toEqual([0x41, 0x42]);
    expect(running.status()[0]).toMatchObject({ state: 'ready', paper: 'nearEnd' });
    line.close();
  });

  it('does not know what became of a job whose paper ended on the way', async () => {
    const line = openPtyLine();
    const printer = attachPrinter(line);
    line.onReceived(bytes => {
      if (bytes.includes(0x41)) printer.paper = 'out';
    });
    const jobs = [newJob('a', Uint8Array.of(0x41))];
    await start(serialAt(line.path), jobs);
    await until(() => jobs[0]?.state === 'uncertain', 'uncertain');
    expect(jobs[0]?.detail).toBe('PAPER_OUT');
    line.close();
  });

  it('prints on a clone that never answers, without claiming that it has printed', async () => {
    const line = openPtyLine();
    const printer = attachPrinter(line);
    printer.isMute = true;
    const jobs = [newJob('a', Uint8Array.of(0x41))];
    const running = await start(serialAt(line.path), jobs);
    await until(() => jobs[0]?.state === 'sent', 'sent', 8_000);
    expect([...printer.printed()]).toEqual([0x41]);
    expect(running.status()[0]).toMatchObject({ state: 'ready', paper: 'unknown' });
    line.close();
  });

  it('comes back after its cable was pulled, under the same name', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'ieum-line-'));
    const path = join(folder, 'printer');
    const first = openPtyLine();
    attachPrinter(first);
    symlinkSync(first.path, path);
    const jobs: Job[] = [];
    const running = await start(serialAt(path), jobs);
    await until(() => running.status()[0]?.state === 'ready', 'open');
    first.close();
    await until(() => running.status()[0]?.state === 'waiting', 'gone');
    rmSync(path);
    const second = openPtyLine();
    const printer = attachPrinter(second);
    symlinkSync(second.path, path);
    jobs.push(newJob('late', Uint8Array.of(0x4c)));
    await until(() => jobs[0]?.state === 'confirmed', 'printed on the new line', 12_000);
    expect([...printer.printed()]).toEqual([0x4c]);
    second.close();
    rmSync(folder, { recursive: true });
  });

  it('waits for a device that is not there, and says so', async () => {
    const running = await start(serialAt('/dev/ieum-no-such-line'), []);
    await until(() => running.status()[0]?.state === 'waiting', 'waiting');
    expect(running.status()[0]?.reason).toBe('NOT_FOUND');
  });
});

describe('other printers', () => {
  it('prints over the network', async () => {
    const received: number[] = [];
    const server = createServer(socket =>
      socket.on('data', bytes => received.push(...bytes)).on('error', () => {}),
    );
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    const jobs = [newJob('a', Uint8Array.of(0x41, 0x42))];
    await start({ kind: 'tcp', host: '127.0.0.1', port }, jobs);
    await until(() => jobs[0]?.state === 'sent', 'sent', 8_000);
    // The printer, which reads what it is sent in its own time, says nothing that could confirm it.
    await until(() => received.includes(0x42), 'received');
    expect(received.filter(byte => byte === 0x41 || byte === 0x42)).toEqual([0x41, 0x42]);
    await hub?.stop();
    server.close();
  });

  it('keeps the last papers of a virtual printer', async () => {
    const jobs = [newJob('a', Uint8Array.of(0x41)), newJob('b', Uint8Array.of(0x42))];
    const running = await start({ kind: 'virtual' }, jobs);
    await until(() => jobs.every(job => job.state === 'confirmed'), 'confirmed');
    expect(running.papers().map(paper => paper.jobId)).toEqual(['b', 'a']);
  });

  it('doubts a job that was being sent when the program ended', () => {
    const jobs = [
      { ...newJob('a', Uint8Array.of(1)), state: 'sending' as const },
      newJob('b', Uint8Array.of(2)),
    ];
    doubtInterruptedJobs(memoryQueue(jobs));
    expect(jobs.map(job => [job.state, job.detail])).toEqual([
      ['uncertain', 'RESTARTED'],
      ['queued', ''],
    ]);
  });
});
