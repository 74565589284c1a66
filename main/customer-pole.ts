import cd5220 from '../resources/poles/cd5220.json' with { type: 'json' };
import cd5220Latin from '../resources/poles/cd5220-latin.json' with { type: 'json' };
import epson from '../resources/poles/epson-dm-d.json' with { type: 'json' };
import type { CustomerScene } from '../src/contract/customer.ts';
import type { Settings } from '../src/contract/settings.ts';
import { poleLines, type PoleScene } from '../src/escpos/pole-lines.ts';
import { readPoleProfile, type PoleProfile } from '../src/escpos/pole-profile.ts';
import { parseDeviceUrl } from './devices/device-url.ts';
import { createPole, type Pole, type PoleStatus } from './devices/pole.ts';
import { listUsbPorts, openPort } from './devices/port.ts';
import { systemClock } from './devices/supervisor.ts';
import type { Counter } from './handlers/context.ts';
import { CUSTOMER_AREAS, shopName } from './handlers/customer.ts';
import { customerScene } from './handlers/views/customer.ts';

/** The poles that this version knows, the usual one first. */
export const POLES: readonly PoleProfile[] = [epson, cd5220, cd5220Latin].map(readPoleProfile);

export interface CustomerPole {
  /** Null while the shop has none. */
  status(): PoleStatus | null;
  stop(): Promise<void>;
}

/** What was paid leaves the pole after a while, though nothing has changed. */
const LOOK_MS = 5_000;

type Wanted = NonNullable<Settings['pole']>;

/** Keeps the customer's pole as the settings want it, and on it what the customer may see. */
export function startCustomerPole(counter: Counter): CustomerPole {
  let running: { readonly wanted: Wanted; readonly profile: PoleProfile; readonly pole: Pole } | undefined;
  let shown = '';
  const stop = new AbortController();
  const show = () => {
    if (running === undefined) return;
    const { pole, profile } = running;
    const lines = poleLines(poleScene(counter), profile, counter.settings().language);
    if (lines.join('\n') === shown) return;
    shown = lines.join('\n');
    pole.show(lines);
  };
  const follow = () => {
    const wanted = counter.settings().pole;
    if (JSON.stringify(wanted) !== JSON.stringify(running?.wanted ?? null)) {
      void running?.pole.stop();
      running = wanted === null ? undefined : start(counter, wanted);
      shown = '';
    }
    show();
  };
  follow();
  const look = setInterval(show, LOOK_MS);
  look.unref();
  void followChanges(counter, stop.signal, follow);
  return {
    status: () => running?.pole.status() ?? null,
    async stop() {
      stop.abort();
      clearInterval(look);
      await running?.pole.stop();
    },
  };
}

function start(counter: Counter, wanted: Wanted) {
  const profile = POLES.find(({ id }) => id === wanted.profileId) ?? POLES[0];
  const address = parseDeviceUrl(wanted.url);
  // Written by another version, which knew other poles or addresses: there is none, and the screen says so.
  if (profile === undefined || typeof address === 'string') return undefined;
  const pole = createPole({
    address,
    profile,
    open: openPort,
    ports: listUsbPorts,
    clock: systemClock,
    onChange: () => counter.publish({ kind: 'changed', areas: ['pole'] }),
  });
  return { wanted, profile, pole };
}

async function followChanges(counter: Counter, signal: AbortSignal, follow: () => void): Promise<void> {
  try {
    for await (const event of counter.subscribe(signal))
      if (event.kind === 'changed' && event.areas.some(area => CUSTOMER_AREAS.includes(area))) follow();
  } catch (error) {
    if (!signal.aborted) counter.log(`the customer's pole: ${String(error)}`);
  }
}

function poleScene(counter: Counter): PoleScene {
  const scene: CustomerScene = customerScene(counter);
  switch (scene.kind) {
    case 'idle':
      return { kind: 'idle', shopName: shopName(counter) };
    case 'ticket':
      return { kind: 'ticket', last: scene.lines.at(-1) ?? null, due: scene.due };
    case 'paid':
      return { ...scene, paid: scene.due - scene.rounding };
  }
}
