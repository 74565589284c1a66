import { describe, expect, it } from 'vitest';
import type { SerialAddress } from '../../main/devices/device-url.ts';
import { PortError, type OpenPort, type Port, type PortFault } from '../../main/devices/port.ts';
import { superviseLine, type LineState } from '../../main/devices/supervisor.ts';
import type { UsbPort } from '../../main/devices/usb-identity.ts';
import { createHandClock, serialAt } from '../support/device-hub.ts';

/**
 * Goal: a device that goes away comes back by itself, under whatever name, without wearing the machine out.
 * Method: a clock that is turned by hand, over lines that are opened and pulled at will.
 */
function bench(address: SerialAddress, plugs: readonly UsbPort[] = []) {
  const clock = createHandClock();
  const opened: string[] = [];
  const states: LineState[] = [];
  const taken = new Set<string>();
  let pull: ((fault: PortFault) => void) | undefined;
  const open: OpenPort = async asked => {
    if (asked.kind !== 'serial') throw new PortError('OTHER', 'no serial line');
    opened.push(asked.path);
    if (!plugs.some(one => one.path === asked.path)) throw new PortError('NOT_FOUND', asked.path);
    const port: Port = {
      write: () => Promise.resolve(),
      onData: () => {},
      onGone: listener => {
        pull = listener;
      },
      close: () => Promise.resolve(),
    };
    return Promise.resolve(port);
  };
  const supervisor = superviseLine({
    address,
    open,
    clock,
    ports: () => Promise.resolve(plugs),
    isTaken: path => taken.has(path),
    onState: state => states.push(state),
  });
  return {
    clock,
    opened,
    states,
    supervisor,
    taken,
    /** Puts these plugs in, and nothing else. */
    plugIn: (now: readonly UsbPort[]) => void (plugs = now),
    pull: () => pull?.('DISCONNECTED'),
  };
}

const plug = (path: string, serialNumber: string | null = null, productId = '7523'): UsbPort => ({
  path,
  vendorId: '1a86',
  productId,
  serialNumber,
});
const waits = (states: readonly LineState[]) =>
  states.flatMap(state => (state.state === 'waiting' ? [state.retryAtMs] : []));

describe('a device that is not there', () => {
  it('is tried again after ever longer waits, up to ten seconds', async () => {
    const { clock, opened, states } = bench(serialAt('/dev/ttyUSB0'));
    await clock.pass(60_000);
    const times = waits(states);
    const delays = times.map((time, index) => time - (index === 0 ? 0 : (times[index - 1] ?? 0)));
    expect(delays.slice(0, 7)).toEqual([500, 1_000, 2_000, 4_000, 8_000, 10_000, 10_000]);
    expect(opened.length).toBeLessThan(12);
  });

  it('is opened within ten seconds of being plugged in', async () => {
    const { clock, supervisor, plugIn } = bench(serialAt('/dev/ttyUSB0'));
    await clock.pass(60_000);
    plugIn([plug('/dev/ttyUSB0')]);
    await clock.pass(10_000);
    expect(supervisor.state().state).toBe('open');
  });
});

describe('a device that goes away', () => {
  it('is tried at once after a long time of service, and less and less with a loose plug', async () => {
    const { clock, states, plugIn, pull } = bench(serialAt('/dev/ttyUSB0'));
    plugIn([plug('/dev/ttyUSB0')]);
    await clock.pass(3_600_000);
    for (let time = 0; time < 4; time += 1) {
      const beganMs = clock.nowMs();
      pull();
      expect(waits(states).at(-1)).toBe(beganMs + 500 * 2 ** time);
      await clock.pass(500 * 2 ** time);
    }
    await clock.pass(60_000);
    pull();
    expect(waits(states).at(-1)).toBe(clock.nowMs() + 500);
  });

  it('is called disconnected until it is back, and not missing', async () => {
    const { clock, states, plugIn, pull } = bench(serialAt('/dev/ttyUSB0'));
    const faults = () => states.flatMap(state => (state.state === 'waiting' ? [state.fault] : []));
    await clock.pass(500);
    expect(new Set(faults())).toEqual(new Set(['NOT_FOUND']));
    plugIn([plug('/dev/ttyUSB0')]);
    await clock.pass(10_000);
    states.length = 0;
    pull();
    plugIn([]);
    await clock.pass(60_000);
    expect(faults().length).toBeGreaterThan(5);
    expect(new Set(faults())).toEqual(new Set(['DISCONNECTED']));
  });

  it('is not opened again once it was stopped', async () => {
    const { clock, opened, supervisor, plugIn, pull } = bench(serialAt('/dev/ttyUSB0'));
    plugIn([plug('/dev/ttyUSB0')]);
    await clock.pass(10_000);
    pull();
    await supervisor.stop();
    await clock.pass(60_000);
    expect(opened).toEqual(['/dev/ttyUSB0']);
  });
});

describe('a plug that comes back under another name', () => {
  it('is known again by its serial number', async () => {
    const { clock, opened, plugIn, pull } = bench(serialAt('/dev/ttyUSB0'));
    plugIn([plug('/dev/ttyUSB0', 'A1'), plug('/dev/ttyUSB1', 'B2')]);
    await clock.pass(10_000);
    pull();
    plugIn([plug('/dev/ttyUSB1', 'B2'), plug('/dev/ttyUSB2', 'A1')]);
    await clock.pass(10_000);
    expect(opened).toEqual(['/dev/ttyUSB0', '/dev/ttyUSB2']);
  });

  it('is known by its kind when it has no number and is the only one free', async () => {
    const { clock, opened, taken, plugIn, pull } = bench(serialAt('/dev/ttyUSB0'));
    plugIn([plug('/dev/ttyUSB0'), plug('/dev/ttyUSB1')]);
    taken.add('/dev/ttyUSB1'); // The printer is there.
    await clock.pass(10_000);
    pull();
    plugIn([plug('/dev/ttyUSB1')]);
    await clock.pass(1_000);
    plugIn([plug('/dev/ttyUSB1'), plug('/dev/ttyUSB2')]);
    await clock.pass(10_000);
    expect(opened).not.toContain('/dev/ttyUSB1');
    expect(opened.at(-1)).toBe('/dev/ttyUSB2');
  });

  it('is not guessed between two of a kind', async () => {
    const { clock, opened, plugIn, pull } = bench(serialAt('/dev/ttyUSB0'));
    plugIn([plug('/dev/ttyUSB0')]);
    await clock.pass(10_000);
    pull();
    plugIn([plug('/dev/ttyUSB1'), plug('/dev/ttyUSB2')]);
    await clock.pass(10_000);
    expect(new Set(opened)).toEqual(new Set(['/dev/ttyUSB0']));
  });

  it('is found from the start when its address names it', async () => {
    const usb = { vendorId: '1a86', productId: '7523', serialNumber: 'A1' };
    const plugs = [plug('/dev/ttyUSB0', 'B2'), plug('/dev/ttyUSB1', 'A1')];
    const { clock, opened } = bench({ ...serialAt('/dev/ttyUSB0'), usb }, plugs);
    await clock.pass(10_000);
    expect(opened).toEqual(['/dev/ttyUSB1']);
  });

  it('may be another adapter at the old place', async () => {
    const { clock, opened, supervisor, plugIn, pull } = bench(serialAt('/dev/ttyUSB0'));
    plugIn([plug('/dev/ttyUSB0', 'A1')]);
    await clock.pass(10_000);
    pull();
    plugIn([plug('/dev/ttyUSB0', null, '6001')]);
    await clock.pass(10_000);
    expect(opened).toEqual(['/dev/ttyUSB0', '/dev/ttyUSB0']);
    expect(supervisor.state().state).toBe('open');
  });
});
