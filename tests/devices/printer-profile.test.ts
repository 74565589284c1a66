/**
 * Goal: a printer is used as its profile says: it speaks by itself (GS a), names the job that is printed
 * (GS ( H), and is never sent more than it takes on a line without handshake (domain.md D5, D6).
 * Method: real pseudo-terminals with a printer at the far end; vectors of the answers byte by byte.
 */
import { afterEach, describe, expect, it } from 'vitest';
import type { DeviceHub, LineProfile } from '../../main/devices/device-hub.ts';
import { createPacedWriter, paceOf } from '../../main/devices/pace.ts';
import { hearAnswers } from '../../main/devices/printer-answers.ts';
import type { Port } from '../../main/devices/port.ts';
import type { AutomaticStatus } from '../../src/escpos/status.ts';
import {
  createHandClock,
  memoryQueue,
  newJob,
  openHub,
  serialAt,
  type TestJob,
} from '../support/device-hub.ts';
import { fromHex } from '../support/hex.ts';
import { attachPrinter } from '../support/paper-printer.ts';
import { openPtyLine, until, type PtyLine } from '../support/pty.ts';

const ANSWERS = { realtime: true, automatic: true, inOrder: true, jobId: true };
const PROFILE: LineProfile = { answers: ANSWERS, bufferBytes: 4_096, bytesPerSecond: 100_000 };

let hub: DeviceHub | undefined;
let line: PtyLine | undefined;
afterEach(async () => {
  await hub?.stop();
  line?.close();
});

async function start(jobs: TestJob[], profile: LineProfile, attach: (line: PtyLine) => void): Promise<void> {
  line = openPtyLine();
  attach(line);
  hub = openHub({ queue: memoryQueue(jobs) });
  await hub.configure([{ id: 'p', kind: 'printer', address: serialAt(line.path), profile }]);
}

/** A line on which the test says what comes. */
function hearing() {
  let hear: ((bytes: Uint8Array) => void) | undefined;
  const clock = createHandClock();
  const port: Port = {
    write: () => Promise.resolve(),
    onData: listener => {
      hear = listener;
    },
    onGone: () => {},
    close: () => Promise.resolve(),
  };
  const answers = hearAnswers(port, clock);
  const said: AutomaticStatus[] = [];
  answers.onAutomatic(status => said.push(status));
  return { clock, answers, said, say: (hex: string) => hear?.(fromHex(hex)) };
}

describe('what a printer says by itself', () => {
  it.each([
    ['10 00 00 0f', { isOffline: false, isCoverOpen: false, paper: 'ok' }],
    ['18 00 0c 0f', { isOffline: true, paper: 'out' }],
    ['38 00 00 0f', { isOffline: true, isCoverOpen: true }],
    ['11 18 13 08 11 00 0f', { hasCutterError: true }],
  ])('is heard whole, with flow control between: %s', (bytes, expected) => {
    const { say, said } = hearing();
    say(bytes);
    expect(said).toMatchObject([expected]);
  });

  it('is told from the answers that somebody waits for', async () => {
    const { clock, answers, said, say } = hearing();
    const status = answers.nextStatus(700);
    say('18 00');
    say('12 0c 0f');
    expect(await status).toBe(0x12);
    expect(said).toMatchObject([{ paper: 'out' }]);
    const paper = answers.nextPaper(700);
    await clock.pass(700);
    expect(await paper).toBeUndefined();
  });

  it('shows at once that the paper is out, long before the next question', async () => {
    let printer: ReturnType<typeof attachPrinter> | undefined;
    await start([], PROFILE, at => (printer = attachPrinter(at)));
    await until(() => hub?.status()[0]?.paper === 'ok', 'well');
    // Questions come every five seconds: what is seen within one was said.
    await new Promise(resolve => setTimeout(resolve, 300));
    if (printer) printer.paper = 'out';
    await until(() => hub?.status()[0]?.reason === 'PAPER_OUT', 'out', 1_500);
  });
});

describe('a job that is named', () => {
  it('is confirmed by the answer with its own name alone', async () => {
    const { clock, answers, say } = hearing();
    const answer = answers.jobAnswer('0042', 700);
    say('37 22 30 30 34 31 00 12 37 22');
    say('30 30 34 32 00');
    expect(await answer).toBe(true);
    const late = answers.jobAnswer('0043', 700);
    say('37 22 30 30 34 32 00 00 0f');
    await clock.pass(700);
    expect(await late).toBe(false);
  });

  it('is confirmed on a real line, and so is the next', async () => {
    const jobs = [newJob('a', new Uint8Array(700).fill(0x41)), newJob('b', new Uint8Array(30).fill(0x42))];
    await start(jobs, PROFILE, at => {
      // GS r 1 would not do: it is never answered.
      attachPrinter(at).answersInOrder = false;
    });
    await until(() => jobs.every(({ state }) => state === 'confirmed'), 'confirmed', 8_000);
  });
});

describe('a line without handshake', () => {
  it('is paced by the slower of line and printer; a handshake or a network needs none', () => {
    const slow = { ...serialAt('/dev/x'), baudRate: 9_600 };
    expect(paceOf(slow, PROFILE)).toEqual({ bufferBytes: 4_096, bytesPerSecond: 960 });
    expect(paceOf({ ...slow, rtscts: true }, PROFILE)).toBeNull();
    expect(paceOf({ ...slow, xon: true }, PROFILE)).toBeNull();
    expect(paceOf({ kind: 'tcp', host: 'x', port: 9_100 }, PROFILE)).toBeNull();
  });

  it('never overruns a printer that prints slowly into a small buffer', async () => {
    const clock = createHandClock();
    const printer = { held: 0, lost: 0, atMs: 0, most: 0 };
    const [bufferBytes, bytesPerSecond] = [4_096, 1_000];
    const port: Port = {
      write: bytes => {
        printer.held = Math.max(0, printer.held - ((clock.nowMs() - printer.atMs) * bytesPerSecond) / 1_000);
        printer.atMs = clock.nowMs();
        printer.held += bytes.length;
        printer.most = Math.max(printer.most, bytes.length);
        if (printer.held > bufferBytes) printer.lost += printer.held - bufferBytes;
        return Promise.resolve();
      },
      onData: () => {},
      onGone: () => {},
      close: () => Promise.resolve(),
    };
    const write = createPacedWriter(port, clock, { bufferBytes, bytesPerSecond });
    let isDone = false;
    const both = write(new Uint8Array(9_000)).then(() => write(new Uint8Array(9_000)));
    void both.then(() => (isDone = true));
    await clock.pass(10_000);
    expect(isDone).toBe(false);
    await clock.pass(10_000);
    expect(isDone).toBe(true);
    expect(printer).toMatchObject({ lost: 0, most: 512 });
  });

  it('prints a long paper whole on a real line with a printer that loses what it cannot hold', async () => {
    const [bufferBytes, bytesPerSecond] = [1_024, 4_000];
    const printed: number[] = [];
    let held = 0;
    const answers = { realtime: false, automatic: false, inOrder: false, jobId: false };
    const jobs = [
      newJob(
        'a',
        Uint8Array.from({ length: 6_000 }, (_, at) => 0x41 + (at % 26)),
      ),
    ];
    let atMs = performance.now();
    await start(jobs, { answers, bufferBytes, bytesPerSecond }, at =>
      at.onReceived(bytes => {
        // It prints on while nobody looks.
        held = Math.max(0, held - ((performance.now() - atMs) * bytesPerSecond) / 1_000);
        atMs = performance.now();
        for (const byte of bytes) {
          if (held >= bufferBytes) continue;
          held += 1;
          printed.push(byte);
        }
      }),
    );
    await until(() => printed.length === 6_000, 'all of it', 8_000);
    expect(String.fromCharCode(...printed.slice(-3))).toBe('RST');
  });
});
