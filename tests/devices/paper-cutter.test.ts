import * as fc from 'fast-check';
import { connect } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { parseCaptureUrl, startCapture, type CaptureLine } from '../../main/devices/capture-line.ts';
import { createPaperCutter } from '../../main/devices/paper-cutter.ts';
import { openPort } from '../../main/devices/port.ts';
import { createDecoder, decodePaper, paperText } from '../../src/escpos/decoder.ts';
import { bytesOfSample, SAMPLES } from '../support/captured-papers.ts';
import { hurriedClock, serialAt } from '../support/device-hub.ts';
import { fromHex } from '../support/hex.ts';
import { openPtyLine, until, type PtyLine } from '../support/pty.ts';

const papersOf = (channel: string) => (SAMPLES[channel] ?? []).map(bytesOfSample);
const hex = (bytes: Uint8Array | readonly number[]) => Buffer.from(bytes).toString('hex');
const join = (parts: readonly Uint8Array[]) => Uint8Array.from(parts.flatMap(part => [...part]));

describe('what a channel’s program prints', () => {
  it('is the same papers in every split into chunks, byte for byte', () => {
    const papers = papersOf('baedal-seogu');
    const stream = join(papers);
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1 }), sizes => {
        const cutter = createPaperCutter(() => {});
        const cut: Uint8Array[] = [];
        let at = 0;
        for (let turn = 0; at < stream.length; turn += 1) {
          const size = sizes[turn % sizes.length] ?? 1;
          cut.push(...cutter.push(stream.subarray(at, at + size)));
          at += size;
        }
        expect(cut.map(hex)).toEqual(papers.map(hex));
      }),
      { numRuns: 30 },
    );
  });

  it('split at each byte is the same papers', () => {
    const papers = papersOf('ddangyo').slice(0, 2);
    const stream = join(papers);
    for (let at = 0; at <= stream.length; at += 1) {
      const cutter = createPaperCutter(() => {});
      const cut = [...cutter.push(stream.subarray(0, at)), ...cutter.push(stream.subarray(at))];
      expect(cut.map(hex)).toEqual(papers.map(hex));
    }
  });

  it.each([
    [
      'questions are answered, and stand on no paper',
      '10 04 01 41 0a 1d 72 01 42 0a 1d 56 00',
      ['12', '00'],
      ['41 0a 42 0a 1d 56 00'],
    ],
    ['automatic status is said once', '1d 61 0f 41 0a 1d 56 01', ['1000000f'], ['41 0a 1d 56 01']],
    [
      'a question inside a picture is part of it',
      '1d 76 30 00 03 00 01 00 10 04 01 1b 69',
      [],
      ['1d 76 30 00 03 00 01 00 10 04 01 1b 69'],
    ],
    ['two copies are two papers', '41 0a 1b 69 42 0a 1b 6d', [], ['41 0a 1b 69', '42 0a 1b 6d']],
    [
      'a reset after the cut begins the next paper',
      '41 0a 1d 56 00 1b 40 42 0a 1d 56 00',
      [],
      ['41 0a 1d 56 00', '1b 40 42 0a 1d 56 00'],
    ],
    ['an empty cut is no paper', '1b 40 0a 0a 1d 56 00', [], []],
  ])('%s', (_, stream, answers, papers) => {
    const answered: string[] = [];
    const cutter = createPaperCutter(bytes => void answered.push(hex(bytes)));
    expect(cutter.push(fromHex(stream)).map(hex)).toEqual(papers.map(one => hex(fromHex(one))));
    expect(answered).toEqual(answers);
  });

  it('that is never cut is a paper after a silence, with half a command at its end', () => {
    const cutter = createPaperCutter(() => {});
    expect(cutter.push(fromHex('41 0a b0'))).toEqual([]);
    expect(cutter.flush().map(hex)).toEqual(['410ab0']);
    expect(cutter.flush()).toEqual([]);
  });

  it('that never ends is cut before it fills the memory', () => {
    const cutter = createPaperCutter(() => {});
    const line = new Uint8Array(64 * 1024).fill(0x41);
    let papers = 0;
    for (let count = 0; count < 20; count += 1) papers += cutter.push(line).length;
    expect(papers).toBe(1);
  });
});

describe('where programs print to', () => {
  it.each([
    ['listen:9100', { kind: 'listen', port: 9_100, isShared: false }],
    ['listen:', { kind: 'listen', port: 9_100, isShared: false }],
    ['listen:9105?shared=1', { kind: 'listen', port: 9_105, isShared: true }],
    ['listen:0', 'PORT'],
    ['listen:9100?shared=2', 'OPTION'],
    ['tcp:1.2.3.4', 'SCHEME'],
    ['serial:', 'PATH'],
  ])('%s', (url, address) => {
    expect(parseCaptureUrl(url)).toEqual(address);
  });
});

let line: CaptureLine | undefined;
let far: PtyLine | undefined;
afterEach(async () => {
  await line?.stop();
  far?.close();
  line = undefined;
  far = undefined;
});

function capture(address: Parameters<typeof startCapture>[0], papers: Uint8Array[]): void {
  line = startCapture(address, {
    open: openPort,
    clock: hurriedClock,
    onPaper: bytes => void papers.push(bytes),
    onChange: () => {},
  });
}

describe('a line that a channel’s program prints to', () => {
  it('takes papers from a serial line as they are, and answers like a printer that is well', async () => {
    far = openPtyLine();
    const papers: Uint8Array[] = [];
    capture(serialAt(far.path), papers);
    await until(() => line?.status().state === 'ready', 'line open');
    far.send([0x10, 0x04, 0x04]);
    await until(() => hex(far?.received() ?? []) === '12', 'answer');
    const sent = papersOf('meokkebi').slice(0, 3);
    for (const paper of sent) far.send(paper);
    await until(() => papers.length === 3, 'papers');
    expect(papers.map(hex)).toEqual(sent.map(hex));
  });

  it('takes what is not cut after a silence', async () => {
    far = openPtyLine();
    const papers: Uint8Array[] = [];
    capture(serialAt(far.path), papers);
    await until(() => line?.status().state === 'ready', 'line open');
    far.send(fromHex('b9 e8 b4 de 0a'));
    await until(() => papers.length === 1, 'paper');
    expect(paperText(decodePaper(papers[0] ?? new Uint8Array()), 42)).toEqual(['배달']);
  });

  it('waits for a line that is not there, and says so', async () => {
    capture(serialAt('/dev/ieum-no-such-line'), []);
    await until(() => line?.status().reason === 'NOT_FOUND', 'not found');
    expect(line?.status().state).toBe('waiting');
  });

  it('plays a network printer: each connection is a stream of its own', async () => {
    const papers: Uint8Array[] = [];
    capture({ kind: 'listen', port: 9_174, isShared: false }, papers);
    await until(() => line?.status().state === 'ready', 'listening');
    const sockets = [connect(9_174, '127.0.0.1'), connect(9_174, '127.0.0.1')] as const;
    const [one, two] = papersOf('baedal-eum');
    const answers: string[] = [];
    sockets[0].on('data', bytes => void answers.push(hex(bytes)));
    sockets[0].write(Uint8Array.of(0x1d, 0x72, 0x01));
    sockets[0].write((one ?? new Uint8Array()).subarray(0, 100));
    sockets[1].write((two ?? new Uint8Array()).subarray(0, 100));
    await new Promise(resolve => setTimeout(resolve, 30));
    sockets[0].write((one ?? new Uint8Array()).subarray(100));
    sockets[1].end((two ?? new Uint8Array()).subarray(100));
    await until(() => papers.length === 2, 'papers');
    expect(new Set(papers.map(hex))).toEqual(
      new Set([one, two].map(paper => hex(paper ?? new Uint8Array()))),
    );
    await until(() => answers.join('') === '00', 'answer');
    sockets[0].destroy();
  });
});

it('the decoder of chunks and the cutter agree on what is text', () => {
  const decoder = createDecoder();
  for (const paper of papersOf('baedal-seogu')) decoder.push(paper);
  expect(decoder.paper().unknown).toEqual([]);
});
