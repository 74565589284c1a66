import { decodePole, showLines, startPole } from '../../src/escpos/pole-commands.ts';
import type { PoleLines } from '../../src/escpos/pole-lines.ts';
import type { PoleProfile } from '../../src/escpos/pole-profile.ts';
import type { DeviceAddress } from './device-url.ts';
import type { OpenPort, Port, PortFault } from './port.ts';
import { superviseLine, type Clock } from './supervisor.ts';
import type { UsbPort } from './usb-identity.ts';

export interface PoleStatus {
  readonly state: 'ready' | 'connecting' | 'waiting';
  readonly reason: PortFault | null;
  /** What it was last sent; null before the first time. */
  readonly lines: PoleLines | null;
}

export interface Pole {
  /** Shows two lines as soon as it can. Nobody waits for it: only the newest lines count. */
  show(lines: PoleLines): void;
  status(): PoleStatus;
  stop(): Promise<void>;
}

export interface PoleOptions {
  readonly address: DeviceAddress;
  readonly profile: PoleProfile;
  readonly open: OpenPort;
  readonly ports: () => Promise<readonly UsbPort[]>;
  readonly clock: Clock;
  readonly onChange: () => void;
}

/** Faster than anybody reads, and slow enough for a line of 9,600 baud, which takes 50 ms for both lines. */
const PAUSE_MS = 120;

/** A pole display for the customer. It may be dead, slow or missing: it holds up nothing. */
export function createPole(options: PoleOptions): Pole {
  const { address } = options;
  return address.kind === 'virtual' ? virtualPole(options) : poleOnLine({ ...options, address });
}

/** On the screen, from the very bytes that a real one would get. */
function virtualPole({ profile, onChange }: PoleOptions): Pole {
  let lines: PoleLines | null = null;
  return {
    show(next) {
      lines = decodePole(showLines(next, profile), profile);
      onChange();
    },
    status: () => ({ state: 'ready', reason: null, lines }),
    stop: () => Promise.resolve(),
  };
}

function poleOnLine(
  options: PoleOptions & { readonly address: Exclude<DeviceAddress, { kind: 'virtual' }> },
): Pole {
  const { profile, clock, onChange } = options;
  let status: PoleStatus = { state: 'connecting', reason: null, lines: null };
  let newest: PoleLines | undefined;
  let port: Port | undefined;
  let isWriting = false;
  const set = (changed: Partial<PoleStatus>) => {
    status = { ...status, ...changed };
    onChange();
  };
  const write = async (to: Port, lines: PoleLines, isFirst: boolean) => {
    await to.write(Uint8Array.from([...(isFirst ? startPole : []), ...showLines(lines, profile)]));
    set({ lines });
    await new Promise<void>(resolve => clock.after(PAUSE_MS, resolve));
  };
  /** What is to be written to a line that is still the one. */
  const dueOn = (to: Port, last: PoleLines | undefined) =>
    port === to && newest !== last ? newest : undefined;
  const pump = async (isFirst: boolean) => {
    const to = port;
    if (isWriting || to === undefined) return;
    isWriting = true;
    let isBegun = !isFirst;
    try {
      let lines = dueOn(to, undefined);
      while (lines !== undefined) {
        await write(to, lines, !isBegun);
        isBegun = true;
        lines = dueOn(to, lines);
      }
    } catch {
      // The line broke; its supervisor says so, and a new one begins with the newest lines.
    } finally {
      isWriting = false;
    }
    // Another line was opened while this one was still being written to.
    if (port !== to) await pump(true);
  };
  const supervisor = superviseLine({
    ...options,
    isTaken: () => false,
    onState(line) {
      port = line.state === 'open' ? line.port : undefined;
      if (line.state === 'waiting') set({ state: 'waiting', reason: line.fault });
      else set({ state: line.state === 'open' ? 'ready' : 'connecting', reason: null });
      void pump(true);
    },
  });
  return {
    show(lines) {
      newest = lines;
      void pump(false);
    },
    status: () => status,
    async stop() {
      port = undefined;
      await supervisor.stop();
    },
  };
}
