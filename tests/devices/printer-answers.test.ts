import { describe, expect, it } from 'vitest';
import type { Port } from '../../main/devices/port.ts';
import { createPrinter } from '../../main/devices/printer.ts';
import type { PrinterAbilities } from '../../src/escpos/profile.ts';
import { createHandClock } from '../support/device-hub.ts';

/**
 * Goal: only the answer to a job's own question confirms it. Method: a line whose far end is in the test,
 * which answers byte by byte.
 */
function bench(
  answer: (question: readonly number[]) => readonly number[],
  can: Partial<PrinterAbilities> = {},
) {
  const answers = { realtime: true, automatic: false, inOrder: true, jobId: false, ...can };
  const clock = createHandClock();
  const sent: number[][] = [];
  let hear: ((bytes: Uint8Array) => void) | undefined;
  const say = (bytes: readonly number[]) => hear?.(Uint8Array.from(bytes));
  const port: Port = {
    write: bytes => {
      sent.push([...bytes]);
      say(answer([...bytes]));
      return Promise.resolve();
    },
    onData: listener => {
      hear = listener;
    },
    onGone: () => {},
    close: () => Promise.resolve(),
  };
  return { clock, sent, say, printer: createPrinter(port, clock, { answers, pace: null }) };
}

const isStatus = (question: readonly number[]) => question[0] === 0x10;
const isInOrder = (question: readonly number[]) => question[0] === 0x1d;

describe('the answers of a printer', () => {
  it.each([
    ['all is well', [0x12, 0x12, 0x12], { isOffline: false, isCoverOpen: false, paper: 'ok' }],
    ['the paper is near its end', [0x12, 0x12, 0x1e], { isOffline: false, paper: 'nearEnd' }],
    ['the paper is out', [0x1a, 0x32, 0x7e], { isOffline: true, paper: 'out' }],
    ['the cover is open', [0x1a, 0x16, 0x12], { isOffline: true, isCoverOpen: true, paper: 'ok' }],
  ])('say that %s', async (_, [first, second, fourth], expected) => {
    const byN: Record<number, number | undefined> = { 1: first, 2: second, 4: fourth };
    const { clock, printer } = bench(question =>
      isStatus(question) ? [byN[question[2] ?? 0] ?? 0] : [0x00],
    );
    const found = printer.condition();
    await clock.pass(3_000);
    expect(await found).toMatchObject({ answers: true, ...expected });
  });

  it('are told from flow control and from automatic status that comes between', async () => {
    let isQuiet = false;
    const { clock, say, printer } = bench(question => {
      if (isStatus(question)) return [0x11, 0x12, 0x13];
      return isQuiet ? [] : [0x00];
    });
    const ready = printer.condition();
    await clock.pass(3_000);
    await ready;
    isQuiet = true;
    const printed = printer.print(Uint8Array.of(0x41));
    await clock.pass(500);
    say([0x10, 0x00, 0x00, 0x0f]);
    await clock.pass(20_000);
    expect(await printed).toEqual({ kind: 'uncertain', reason: 'NO_ANSWER' });
  });

  it('that come late for one job do not confirm the next', async () => {
    let isQuiet = false;
    const { clock, say, printer, sent } = bench(question => {
      if (isStatus(question)) return [0x12];
      return isQuiet ? [] : [0x00];
    });
    const ready = printer.condition();
    await clock.pass(3_000);
    await ready;
    isQuiet = true;
    const first = printer.print(Uint8Array.of(0x41));
    await clock.pass(20_000);
    expect(await first).toMatchObject({ kind: 'uncertain' });
    // It hangs on: the next is not sent while an answer is owed, though the printer says that it is well.
    const second = printer.print(Uint8Array.of(0x42));
    await clock.pass(5_000);
    expect(await second).toEqual({ kind: 'notSent', reason: 'OFFLINE' });
    // Both owed answers come, and then nothing answers the third job: it must stay unconfirmed.
    const third = printer.print(Uint8Array.of(0x43));
    await clock.pass(500);
    say([0x00, 0x00]);
    await clock.pass(30_000);
    expect(await third).toMatchObject({ kind: 'uncertain' });
    expect(sent.filter(([byte]) => byte === 0x42)).toEqual([]);
  });

  it('that never come in order again are not waited for any more', async () => {
    let isQuiet = false;
    const { clock, printer } = bench(question => {
      if (isStatus(question)) return [0x12];
      return isQuiet || !isInOrder(question) ? [] : [0x00];
    });
    const ready = printer.condition();
    await clock.pass(3_000);
    await ready;
    isQuiet = true;
    const kinds: string[] = [];
    for (let time = 0; time < 5; time += 1) {
      const result = printer.print(Uint8Array.of(0x41));
      await clock.pass(30_000);
      kinds.push((await result).kind);
    }
    expect(kinds).toEqual(['uncertain', 'notSent', 'notSent', 'sent', 'sent']);
  });

  it('are asked for in pieces that any buffer takes', async () => {
    const { clock, printer, sent } = bench(question => (isStatus(question) ? [0x12] : [0x00]));
    const job = Uint8Array.from({ length: 1_300 }, () => 0x41);
    const result = printer.print(job);
    await clock.pass(20_000);
    expect(await result).toEqual({ kind: 'confirmed' });
    const pieces = sent.filter(([byte]) => byte === 0x41).map(piece => piece.length);
    expect(pieces).toEqual([512, 512, 276]);
  });
});
