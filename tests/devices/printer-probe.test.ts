import { afterEach, describe, expect, it } from 'vitest';
import { parseDeviceUrl } from '../../main/devices/device-url.ts';
import { openPort, type Port } from '../../main/devices/port.ts';
import { probePrinter } from '../../main/devices/printer-probe.ts';
import { systemClock } from '../../main/devices/supervisor.ts';
import { assert } from '../../src/base/assert.ts';
import { openPtyLine, type PtyLine } from '../support/pty.ts';

/**
 * Goal: a printer's abilities are what it answers, and a mute one is not asked what it would print. Method: a
 * printer on a pseudo-terminal that answers some questions and not others.
 */
const QUESTIONS = {
  realtime: [[0x10, 0x04, 0x01], [0x12]],
  inOrder: [[0x1d, 0x72, 0x01], [0x00]],
  automatic: [
    [0x1d, 0x61, 0x0f],
    [0x10, 0x00, 0x00, 0x0f],
  ],
  jobId: [
    [0x1d, 0x28, 0x48, 0x06, 0x00, 0x30, 0x30, 0x50, 0x52, 0x4f, 0x42],
    [0x37, 0x22, 0x50, 0x52, 0x4f, 0x42, 0x00],
  ],
} as const;
type Ability = keyof typeof QUESTIONS;

let line: PtyLine | undefined;
afterEach(() => line?.close());

async function probe(knows: readonly Ability[]) {
  const open = openPtyLine();
  line = open;
  let heard: number[] = [];
  open.onReceived(bytes => {
    heard.push(...bytes);
    for (const ability of knows) {
      const [question, answer] = QUESTIONS[ability];
      const tail = heard.slice(-question.length);
      if (tail.length !== question.length || tail.some((byte, at) => byte !== question[at])) continue;
      heard = [];
      open.send([0x11, ...answer]); // Flow control may stand before any answer.
    }
  });
  const address = parseDeviceUrl(`serial:${open.path}?baud=115200`);
  assert(typeof address !== 'string' && address.kind === 'serial', 'the address of the line');
  const port = await openPort(address);
  const found = await probePrinter(port, systemClock);
  await port.close();
  return { found, asked: open.received() };
}

describe('a printer is asked', () => {
  it.each([
    [['realtime', 'inOrder', 'automatic', 'jobId']],
    [['realtime', 'inOrder']],
    [['realtime', 'automatic']],
    [['realtime']],
  ] as const)('and answers %j', async knows => {
    const { found } = await probe(knows);
    // One that answers nothing in order is not asked for the job: it would print the question.
    expect(
      Object.entries(found)
        .flatMap(([name, has]) => (has ? [name] : []))
        .toSorted(),
    ).toEqual(knows.toSorted());
  });

  it('and is left alone once it has said nothing', async () => {
    const { found, asked } = await probe([]);
    expect(found).toEqual({ realtime: false, automatic: false, inOrder: false, jobId: false });
    expect([...asked]).toEqual([0x10, 0x04, 0x01]);
  });

  it('and is heard also when it answers before its question is reported as sent', async () => {
    let hear: ((bytes: Uint8Array) => void) | undefined;
    const port: Port = {
      write(bytes) {
        for (const [question, answer] of Object.values(QUESTIONS))
          if (question.every((byte, at) => byte === bytes[at])) hear?.(Uint8Array.from(answer));
        return Promise.resolve();
      },
      onData: listener => void (hear = listener),
      onGone: () => {},
      close: () => Promise.resolve(),
    };
    expect(Object.values(await probePrinter(port, systemClock))).toEqual([true, true, true, true]);
  });
});
