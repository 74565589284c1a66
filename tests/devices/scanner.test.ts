import * as fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { createFraming } from '../../main/devices/framing.ts';
import { createDeviceHub, type DeviceHub } from '../../main/devices/device-hub.ts';
import { openPort } from '../../main/devices/port.ts';
import { systemClock } from '../../main/devices/supervisor.ts';
import { openPtyLine, until } from '../support/pty.ts';

const ascii = (text: string) => Uint8Array.from(text, character => character.charCodeAt(0));

describe('what a scanner sends', () => {
  it.each([
    ['8801234567893\r', ['8801234567893']],
    ['8801234567893\r\n', ['8801234567893']],
    ['8801234567893\n', ['8801234567893']],
    ['8801234567893\t', ['8801234567893']],
    ['\u00028801234567893\u0003\r', ['8801234567893']],
    ['880\r881\r', ['880', '881']],
    ['\r\n\r\n', []],
    ['0108806572002433\u001d21A\r', ['0108806572002433\u001d21A']],
  ])('%j is %j', (sent, codes) => {
    expect(createFraming().push(ascii(sent))).toEqual(codes);
  });

  it('is the same codes in every split into chunks', () => {
    const sent = ascii('8801234567893\r\n2100123012343\rABC-123\t');
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 8 }), { minLength: 1 }), sizes => {
        const framing = createFraming();
        const codes: string[] = [];
        let at = 0;
        for (let turn = 0; at < sent.length; turn += 1) {
          const size = sizes[turn % sizes.length] ?? 1;
          codes.push(...framing.push(sent.subarray(at, at + size)));
          at += size;
        }
        expect(codes).toEqual(['8801234567893', '2100123012343', 'ABC-123']);
      }),
    );
  });
});

describe('a scanner on a serial line', () => {
  let hub: DeviceHub | undefined;
  afterEach(() => hub?.stop());

  const start = async (path: string, scans: string[]) => {
    hub = createDeviceHub({
      open: openPort,
      ports: () => Promise.resolve([]),
      clock: systemClock,
      queue: { nextQueued: () => undefined, claim: () => false, setState: () => {}, sending: () => [] },
      onScan: code => void scans.push(code),
      onSignal: () => {},
      onChange: () => {},
      log: () => {},
    });
    const address = {
      kind: 'serial',
      path,
      baudRate: 9_600,
      parity: 'none',
      dataBits: 8,
      rtscts: false,
      xon: false,
    } as const;
    await hub.configure([{ id: 's', kind: 'scanner', address }]);
    await until(() => hub?.status()[0]?.state === 'ready', 'scanner open');
  };

  it('reads codes with a suffix, without one, and ignores the echo of a held trigger', async () => {
    const line = openPtyLine();
    const scans: string[] = [];
    await start(line.path, scans);
    line.send(ascii('8801234567893\r'));
    await until(() => scans.length === 1, 'first code');
    line.send(ascii('8801234567893\r'));
    line.send(ascii('88012346'));
    await until(() => scans.length === 2, 'code without suffix, after silence');
    expect(scans).toEqual(['8801234567893', '88012346']);
    line.close();
  });
});
