import * as fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { CALLER_ID_LAYOUTS, readCallerIdLayout } from '../../main/devices/caller-id-layout.ts';
import { createCallerIdReader } from '../../main/devices/caller-id.ts';
import type { DeviceHub } from '../../main/devices/device-hub.ts';
import { openHub, serialAt } from '../support/device-hub.ts';
import { openPtyLine, until, type PtyLine } from '../support/pty.ts';

/**
 * Goal: whatever box stands in the shop and however its bytes arrive, the same calls come of them. Method:
 * the bytes of each layout in every kind of pieces, and a hub on a real pseudo-terminal.
 */
const STX = '\u0002';
const ETX = '\u0003';

const SAID = {
  'modem-text':
    '\r\nRING\r\n\r\nDATE = 0515\r\nTIME = 1831\r\nNMBR = 01012345678\r\nNAME = KIM\r\n' +
    '\r\nRING\r\n\r\nNMBR = P\r\n',
  'framed-letter': `${STX}1I01012345678  ${ETX}${STX}2IP${ETX}@${STX}1S${ETX}${STX}1${STX}1E ${ETX}`,
  'comdial-dsu': '><101010-1234-5678\r\n><2011 \r\n><20110\r\n><401\r\n><102O\r\n',
} as const;

const HEARD: Readonly<Record<keyof typeof SAID, readonly string[]>> = {
  'modem-text': [' ring ?', ' ring 01012345678', ' ring ?', ' ring withheld'],
  'framed-letter': ['1 ring 01012345678', '2 ring withheld', '1 answer ?', '1 end ?'],
  'comdial-dsu': ['01 ring 01012345678', '01 answer ?', '01 end ?', '02 ring withheld'],
};

const bytesOf = (text: string) => new TextEncoder().encode(text);
const written = (signals: ReturnType<ReturnType<typeof createCallerIdReader>['push']>) =>
  signals.map(one => `${one.line} ${one.event} ${one.number ?? (one.isWithheld ? 'withheld' : '?')}`);

// The keys of a literal are those that it was written with.
const IDS = Object.keys(SAID) as (keyof typeof SAID)[];

describe.each(IDS)('a box that talks as %s', id => {
  it('is understood, whether its layout is known or found out', () => {
    expect(written(createCallerIdReader(id).push(bytesOf(SAID[id])))).toEqual(HEARD[id]);
    expect(written(createCallerIdReader(null).push(bytesOf(SAID[id])))).toEqual(HEARD[id]);
  });

  it('is understood in pieces of any size, after noise', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1 }), sizes => {
        const bytes = bytesOf(`\r\n@@\r\n${SAID[id]}`);
        const reader = createCallerIdReader(null);
        const heard: string[] = [];
        for (let at = 0, turn = 0; at < bytes.length; turn += 1) {
          const size = sizes[turn % sizes.length] ?? 1;
          heard.push(...written(reader.push(bytes.subarray(at, at + size))));
          at += size;
        }
        expect(heard).toEqual(HEARD[id]);
      }),
    );
  });
});

describe('layouts', () => {
  it('each has an id of its own, and one that makes no sense is refused', () => {
    expect(new Set(CALLER_ID_LAYOUTS.map(({ id }) => id)).size).toBe(CALLER_ID_LAYOUTS.length);
    const file = { id: 'x', name: '', nameEn: '', source: '', frame: { start: null, end: [13] } };
    expect(() => readCallerIdLayout({ ...file, messages: [{ event: 'sing', pattern: '.' }] })).toThrow(
      'sing',
    );
    expect(() => readCallerIdLayout({ ...file, messages: [] })).toThrow('rings');
    expect(() => readCallerIdLayout({ ...file, frame: { start: 2, end: [] }, messages: [] })).toThrow('end');
  });

  it('a message that never ends is let go of', () => {
    const reader = createCallerIdReader('framed-letter');
    const signals = reader.push(bytesOf(`${STX}1I${'9'.repeat(500)}${ETX}${STX}1I01012345678${ETX}`));
    expect(written(signals)).toEqual(['1 ring 01012345678']);
  });
});

describe('a box on a serial line', () => {
  let hub: DeviceHub | undefined;
  let line: PtyLine | undefined;
  afterEach(async () => {
    await hub?.stop();
    line?.close();
  });

  it('tells its calls, and does so again after its cable was pulled', async () => {
    const heard: string[] = [];
    hub = openHub({ onSignal: (id, signal) => void heard.push(`${id} ${written([signal])[0]}`) });
    line = openPtyLine();
    const box = { kind: 'callerId', layoutId: null } as const;
    await hub.configure([{ ...box, id: 'box', address: serialAt(line.path) }]);
    await until(() => hub?.status()[0]?.state === 'ready', 'the line is open');
    line.send(bytesOf(SAID['modem-text']));
    await until(() => heard.length === 4, 'four signals');
    expect(heard[1]).toBe('box  ring 01012345678');
    line.close();
    await until(() => hub?.status()[0]?.state === 'waiting', 'the cable is out');
    line = openPtyLine();
    await hub.configure([{ ...box, id: 'box', address: serialAt(line.path) }]);
    await until(() => hub?.status()[0]?.state === 'ready', 'the line is open again');
    line.send(bytesOf(SAID['framed-letter']));
    await until(() => heard.length === 8, 'the other box is understood as well');
  });

  it('the virtual one rings as a modem would, and only if there is one', async () => {
    const heard: string[] = [];
    hub = openHub({ onSignal: (_, signal) => void heard.push(...written([signal])) });
    expect(hub.ring('01000001234')).toBe(false);
    await hub.configure([{ id: 'v', kind: 'callerId', layoutId: null, address: { kind: 'virtual' } }]);
    expect(hub.ring('01000001234')).toBe(true);
    expect(heard).toEqual([' ring ?', ' ring 01000001234', ' ring ?']);
    expect(hub.status()).toMatchObject([{ id: 'v', state: 'ready', reason: null, paper: null }]);
  });
});
