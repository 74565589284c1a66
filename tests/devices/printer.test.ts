import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import type { DeviceHub, HubOptions } from '../../main/devices/device-hub.ts';
import type { DeviceAddress } from '../../main/devices/device-url.ts';
import { portOpener } from '../../main/devices/port.ts';
import { soundBuzzer } from '../../src/escpos/commands.ts';
import { hurriedClock, memoryQueue, newJob, openHub, serialAt, type TestJob } from '../support/device-hub.ts';
import { attachPrinter } from '../support/paper-printer.ts';
import { openPtyLine, until, type PtyLine } from '../support/pty.ts';

/**
 * Goal: no paper is lost and none is silently printed twice, whatever happens to the printer. Method: the
 * real serial binding on a pseudo-terminal, with a printer at the far end that answers like an Epson.
 */
let hub: DeviceHub | undefined;
const lines: PtyLine[] = [];
afterEach(async () => {
  await hub?.stop();
  hub = undefined;
  for (const line of lines.splice(0)) line.close();
});

function plug(): PtyLine {
  const line = openPtyLine();
  lines.push(line);
  return line;
}

async function start(
  address: DeviceAddress,
  jobs: TestJob[],
  options: Partial<HubOptions> = {},
): Promise<DeviceHub> {
  hub = openHub({ queue: memoryQueue(jobs), ...options });
  await hub.configure([{ id: 'p', kind: 'printer', address }]);
  return hub;
}

/** Text that tells where it was cut. */
const text = (length: number, letter: number) => new Uint8Array(length).fill(letter);

describe('a printer on a serial line', () => {
  it('prints the bytes of a job unchanged, and confirms it', async () => {
    const line = plug();
    const printer = attachPrinter(line);
    // Every byte that a terminal or a handshake could take for its own, but the question bytes 10 and 1d.
    const bytes = Uint8Array.from({ length: 1_400 }, (_, index) => index % 256).filter(
      byte => byte !== 0x10 && byte !== 0x1d,
    );
    const jobs = [newJob('a', bytes)];
    await start(serialAt(line.path), jobs);
    await until(() => jobs[0]?.state === 'confirmed', 'confirmed');
    expect([...printer.printed()]).toEqual([...bytes]);
  });

  it('keeps jobs while there is no paper, says so, and prints each once when there is', async () => {
    const line = plug();
    const printer = attachPrinter(line);
    printer.paper = 'out';
    const jobs = [newJob('a', Uint8Array.of(0x41)), newJob('b', Uint8Array.of(0x42))];
    const running = await start(serialAt(line.path), jobs);
    await until(() => running.status()[0]?.reason === 'PAPER_OUT', 'paper out is seen');
    await until(() => jobs.every(job => job.state === 'queued'), 'both kept');
    printer.paper = 'nearEnd';
    await until(() => jobs.every(job => job.state === 'confirmed'), 'both printed', 10_000);
    expect([...printer.printed()]).toEqual([0x41, 0x42]);
    expect(running.status()[0]).toMatchObject({ state: 'ready', paper: 'nearEnd' });
  });

  it('sounds its buzzer between papers and at once, and not while it is in trouble', async () => {
    const line = plug();
    const printer = attachPrinter(line);
    const jobs = [newJob('a', text(2_000, 0x41))];
    const running = await start(serialAt(line.path), jobs);
    const buzzer = Uint8Array.from(soundBuzzer('escB'));
    await until(() => jobs[0]?.state === 'sending', 'sending');
    running.signal('p', buzzer);
    await until(() => printer.printed().length === 2_000 + buzzer.length, 'both');
    expect(printer.printed().subarray(2_000)).toEqual(buzzer);
    expect(jobs[0]?.state).toBe('confirmed');
    printer.paper = 'out';
    await until(() => running.status()[0]?.reason === 'PAPER_OUT', 'paper out is seen', 10_000);
    running.signal('p', buzzer);
    running.signal('nobody', buzzer);
    printer.paper = 'ok';
    await until(() => running.status()[0]?.state === 'ready', 'well again', 10_000);
    expect(printer.printed()).toHaveLength(2_000 + buzzer.length);
  });

  it('does not know what became of a job whose paper ended on the way', async () => {
    const line = plug();
    const printer = attachPrinter(line);
    printer.whenHeard(0x41, () => {
      printer.paper = 'out';
    });
    const jobs = [newJob('a', Uint8Array.of(0x41))];
    await start(serialAt(line.path), jobs);
    await until(() => jobs[0]?.state === 'uncertain', 'uncertain');
    expect(jobs[0]?.detail).toBe('PAPER_OUT');
  });

  it('prints on a clone that never answers, without claiming that it has printed', async () => {
    const line = plug();
    const printer = attachPrinter(line);
    printer.isMute = true;
    const jobs = [newJob('a', Uint8Array.of(0x41))];
    const running = await start(serialAt(line.path), jobs);
    await until(() => jobs[0]?.state === 'sent', 'sent', 8_000);
    // Bytes that have left this machine may still be on the line.
    await until(() => printer.printed().length > 0, 'heard at the far end');
    expect([...printer.printed()]).toEqual([0x41]);
    expect(running.status()[0]).toMatchObject({ state: 'ready', paper: 'unknown' });
  });

  it('comes back after its cable was pulled, under the same name', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'ieum-line-'));
    const path = join(folder, 'printer');
    const first = plug();
    attachPrinter(first);
    symlinkSync(first.path, path);
    const jobs: TestJob[] = [];
    const running = await start(serialAt(path), jobs);
    await until(() => running.status()[0]?.state === 'ready', 'open');
    first.close();
    await until(() => running.status()[0]?.state === 'waiting', 'gone');
    rmSync(path);
    const second = plug();
    const printer = attachPrinter(second);
    symlinkSync(second.path, path);
    jobs.push(newJob('late', Uint8Array.of(0x4c)));
    await until(() => jobs[0]?.state === 'confirmed', 'printed on the new line', 12_000);
    expect([...printer.printed()]).toEqual([0x4c]);
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
});

describe('a printer in trouble', () => {
  it('whose paper ended in a job prints the next one once, and confirms it by its own answer', async () => {
    const line = plug();
    const printer = attachPrinter(line);
    printer.whenHeard(0x41, () => {
      printer.paper = 'out';
    });
    const jobs = [newJob('a', text(700, 0x41)), newJob('b', text(30, 0x42))];
    let printedAtConfirmation = 0;
    const queue = memoryQueue(jobs);
    const setState: typeof queue.setState = (id, state, detail) => {
      queue.setState(id, state, detail);
      if (id === 'b' && state === 'confirmed') printedAtConfirmation = printer.printed().length;
    };
    await start(serialAt(line.path), jobs, { queue: { ...queue, setState } });
    await until(() => jobs[0]?.state === 'uncertain', 'the first is uncertain');
    expect(jobs[0]?.detail).toBe('PAPER_OUT');
    expect(printer.printed().length).toBeLessThan(700);
    await new Promise(resolve => setTimeout(resolve, 300));
    expect(jobs[1]?.state).toBe('queued');
    // The printer goes on with what it held, and only then answers what it was asked then.
    printer.paper = 'ok';
    await until(() => jobs[1]?.state === 'confirmed', 'the second is printed', 10_000);
    expect(printedAtConfirmation).toBe(730);
    expect(printer.printed()).toHaveLength(730);
    expect(jobs[0]?.history).toEqual(['sending', 'uncertain']);
  });

  it('whose cable is pulled in a job leaves it to a person, and takes the next when it is back', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'ieum-line-'));
    const path = join(folder, 'printer');
    const first = plug();
    attachPrinter(first);
    first.onReceived(bytes => {
      if (bytes.includes(0x41)) first.close();
    });
    symlinkSync(first.path, path);
    const jobs = [newJob('a', text(200_000, 0x41)), newJob('b', text(30, 0x42))];
    await start(serialAt(path), jobs);
    await until(() => jobs[0]?.state === 'uncertain', 'uncertain');
    expect(jobs[0]?.detail).toBe('DISCONNECTED');
    rmSync(path);
    const second = plug();
    const printer = attachPrinter(second);
    symlinkSync(second.path, path);
    await until(() => jobs[1]?.state === 'confirmed', 'the next is printed', 12_000);
    expect([...printer.printed()]).toEqual([...text(30, 0x42)]);
    expect(jobs[0]?.history).toEqual(['sending', 'uncertain']);
    rmSync(folder, { recursive: true });
  });

  it('that loses power in a job leaves it to a person, and takes the next when it is on', async () => {
    const line = plug();
    const printer = attachPrinter(line);
    printer.whenHeard(0x41, () => {
      printer.isOff = true;
    });
    const jobs = [newJob('a', text(2_000, 0x41)), newJob('b', text(30, 0x42))];
    const running = await start(serialAt(line.path), jobs, { clock: hurriedClock });
    await until(() => jobs[0]?.state === 'uncertain', 'uncertain');
    expect(jobs[0]?.detail).toBe('NO_ANSWER');
    await until(() => jobs[1]?.state === 'queued' && jobs[1].detail === 'OFFLINE', 'known to be off');
    await until(() => running.status()[0]?.reason === 'OFFLINE', 'and said so');
    printer.isOff = false;
    await until(() => jobs[1]?.state === 'confirmed', 'the next is printed');
    expect([...printer.printed()].filter(byte => byte === 0x42)).toHaveLength(30);
    expect(jobs[0]?.history).toEqual(['sending', 'uncertain']);
  });

  it('that is switched off between jobs is not taken for a clone that says nothing', async () => {
    const line = plug();
    const printer = attachPrinter(line);
    const jobs = [newJob('a', text(10, 0x41))];
    const running = await start(serialAt(line.path), jobs, { clock: hurriedClock });
    await until(() => jobs[0]?.state === 'confirmed', 'the first');
    printer.isOff = true;
    jobs.push(newJob('b', text(10, 0x42)));
    running.kick();
    await until(() => jobs[1]?.detail === 'OFFLINE', 'it waits');
    expect(jobs[1]?.state).toBe('queued');
    printer.isOff = false;
    await until(() => jobs[1]?.state === 'confirmed', 'printed when it is on');
    expect(printer.printed()).toHaveLength(20);
  });

  it('with its cover open says so, and goes on when it is closed', async () => {
    const line = plug();
    const printer = attachPrinter(line);
    printer.isCoverOpen = true;
    const jobs = [newJob('a', text(10, 0x41))];
    const running = await start(serialAt(line.path), jobs, { clock: hurriedClock });
    await until(() => running.status()[0]?.reason === 'COVER_OPEN', 'open');
    expect(running.status()[0]?.state).toBe('failed');
    printer.isCoverOpen = false;
    await until(() => jobs[0]?.state === 'confirmed', 'printed');
    expect(printer.printed()).toHaveLength(10);
  });

  it('that stops the line is given up in time, and prints what waits once the line runs again', async () => {
    const line = plug();
    const printer = attachPrinter(line);
    const [XON, XOFF] = [0x11, 0x13];
    printer.whenHeard(0x41, () => line.send([XOFF]));
    const jobs = [newJob('a', text(60_000, 0x41)), newJob('b', text(30, 0x42))];
    const open = portOpener({ connectMs: 1_000, stallMs: 400, pulseMs: 5_000 });
    await start({ ...serialAt(line.path), xon: true }, jobs, { open });
    await until(() => jobs[0]?.state === 'uncertain', 'given up');
    expect(jobs[0]?.detail).toBe('TIMEOUT');
    line.send([XON]);
    await until(() => jobs[1]?.state === 'confirmed', 'the next is printed', 12_000);
    expect([...printer.printed()].filter(byte => byte === 0x42)).toHaveLength(30);
    // What was left of the first was thrown away, or it would come out behind the question to a person.
    expect([...printer.printed()].filter(byte => byte === 0x41).length).toBeLessThan(60_000);
    expect(jobs[0]?.history).toEqual(['sending', 'uncertain']);
  });
});

describe('a clone', () => {
  it('that answers how it is and not what it has printed is believed that much', async () => {
    const line = plug();
    const printer = attachPrinter(line);
    printer.answersInOrder = false;
    const jobs = [newJob('a', text(10, 0x41)), newJob('b', text(10, 0x42))];
    const running = await start(serialAt(line.path), jobs, { clock: hurriedClock });
    await until(() => jobs.every(job => job.state === 'sent'), 'both sent');
    printer.paper = 'out';
    jobs.push(newJob('c', text(10, 0x43)));
    running.kick();
    await until(() => jobs[2]?.detail === 'PAPER_OUT', 'it waits for paper');
    expect(jobs[2]?.state).toBe('queued');
  });

  it('that says nothing keeps nobody waiting before each paper', async () => {
    const line = plug();
    attachPrinter(line).isMute = true;
    const jobs = [newJob('a', text(10, 0x41))];
    const running = await start(serialAt(line.path), jobs);
    await until(() => jobs[0]?.state === 'sent', 'the first');
    const beganMs = Date.now();
    for (const id of ['b', 'c', 'd']) jobs.push(newJob(id, text(10, 0x42)));
    running.kick();
    await until(() => jobs.every(job => job.state === 'sent'), 'the others');
    expect(Date.now() - beganMs).toBeLessThan(600);
  });
});
