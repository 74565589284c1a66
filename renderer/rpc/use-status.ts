import { useQuery } from '@tanstack/react-query';
import { useEffect, useState, useSyncExternalStore } from 'react';
import type { CounterClient } from '../../src/contract/contract.ts';
import type { DeviceStatus } from '../../src/contract/device.ts';
import { isOverdue } from '../../src/currency/pending-deadline.ts';
import type { CounterStatus, PendingSum, Sign, SignWord } from '../app/status.ts';
import type { Silence } from '../parts/alarm-sound.ts';
import { useSilence, useTakesOrders } from '../screens/delivery/use-silence.ts';
import type { Connection } from './connect.ts';
import { useCounter } from './counter.tsx';

const TICK_MS = 10_000;

/** What the status strip shows, from what main says and from the line to it. */
export function useCounterStatus(connection: Connection): CounterStatus {
  const { queries } = useCounter();
  const lineState = useSyncExternalStore(connection.onStateChange, connection.state);
  const isOnline = useSyncExternalStore(watchOnline, () => navigator.onLine);
  const app = useQuery(queries.app.state.queryOptions()).data;
  const shift = useQuery(queries.shift.current.queryOptions()).data;
  const devices = useQuery({ ...queries.device.status.queryOptions(), refetchInterval: 60_000 }).data;
  const pending = useQuery(queries.sale.pending.queryOptions()).data;
  const nowMs = useNow(app?.nowMs);
  const signs: Sign[] = [
    deviceSign('scanner', devices?.devices),
    deviceSign('printer', devices?.devices),
    diskSign(devices?.disk.state ?? 'ok'),
    networkSign(lineState === 'connected', isOnline),
    ...soundSigns(useSilence(), useTakesOrders() && app?.settings.place !== 'centre'),
  ];
  return {
    signs,
    cashier: shift?.cashier ?? app?.settings.cashier ?? null,
    nowMs,
    pending: pendingSum(pending ?? [], nowMs),
    isDemo: app?.isDemo ?? false,
  };
}

type PendingRow = Awaited<ReturnType<CounterClient['sale']['pending']>>[number];

/** Nothing is overdue before the counter has said what time it is (`nowMs` 0). */
export function pendingSum(
  rows: readonly Pick<PendingRow, 'settledAtMs' | 'tender'>[],
  nowMs: number,
): PendingSum | null {
  if (rows.length === 0) return null;
  return {
    count: rows.length,
    amount: rows.reduce((sum, row) => sum + row.tender.amount, 0),
    isOverdue: rows.some(row => isOverdue(row.settledAtMs, nowMs)),
  };
}

function watchOnline(watcher: () => void): () => void {
  window.addEventListener('online', watcher);
  window.addEventListener('offline', watcher);
  return () => {
    window.removeEventListener('online', watcher);
    window.removeEventListener('offline', watcher);
  };
}

/** The counter's own clock goes on from what it last said, whatever this machine's clock says. */
function useNow(saidMs: number | undefined): number {
  const [now, setNow] = useState(0);
  useEffect(() => {
    if (saidMs === undefined) return undefined;
    const saidAt = performance.now();
    const tick = () => setNow(saidMs + performance.now() - saidAt);
    const first = window.setTimeout(tick);
    const timer = window.setInterval(tick, TICK_MS);
    return () => {
      window.clearTimeout(first);
      window.clearInterval(timer);
    };
  }, [saidMs]);
  return now;
}

type Trouble = NonNullable<DeviceStatus['reason']>;

const TROUBLE_WORDS: Readonly<Record<Trouble, SignWord>> = {
  NOT_FOUND: 'notFound',
  ACCESS_DENIED: 'accessDenied',
  DISCONNECTED: 'disconnected',
  TIMEOUT: 'noAnswer',
  OFFLINE: 'offline',
  COVER_OPEN: 'coverOpen',
  PAPER_OUT: 'paperOut',
  CUTTER_ERROR: 'cutterStuck',
  OTHER: 'failed',
};

/** One sign for all devices of a kind: the one in the worst state speaks for them. */
function deviceSign(kind: 'scanner' | 'printer', all: readonly DeviceStatus[] = []): Sign {
  const devices = all.filter(device => device.kind === kind);
  if (devices.length === 0) return { name: kind, state: 'warn', word: 'notSet' };
  const signs = devices.map(device => signOf(kind, device));
  return (
    signs.find(sign => sign.state === 'down') ??
    signs.find(sign => sign.state === 'warn') ??
    signs[0] ?? { name: kind, state: 'warn', word: 'notSet' }
  );
}

/** How one device is, in the word of the strip. */
export function signOf(name: 'scanner' | 'printer', device: DeviceStatus): Sign {
  if (device.uncertain > 0) return { name, state: 'down', word: 'uncertain' };
  if (device.reason !== null) return { name, state: 'down', word: TROUBLE_WORDS[device.reason] };
  if (device.state === 'connecting') return { name, state: 'warn', word: 'connecting' };
  if (device.state !== 'ready') return { name, state: 'warn', word: 'waiting' };
  if (device.paper === 'out') return { name, state: 'down', word: 'paperOut' };
  if (device.paper === 'nearEnd') return { name, state: 'warn', word: 'paperLow' };
  if (device.queued > 0) return { name, state: 'ok', word: 'printing' };
  return { name, state: 'ok', word: name === 'scanner' ? 'connected' : 'ready' };
}

function diskSign(state: 'ok' | 'low' | 'full'): Sign {
  if (state === 'full') return { name: 'disk', state: 'down', word: 'diskFull' };
  return state === 'low'
    ? { name: 'disk', state: 'warn', word: 'diskLow' }
    : { name: 'disk', state: 'ok', word: 'normal' };
}

function networkSign(isConnected: boolean, isOnline: boolean): Sign {
  if (!isConnected) return { name: 'network', state: 'down', word: 'counterDown' };
  return isOnline
    ? { name: 'network', state: 'ok', word: 'normal' }
    : { name: 'network', state: 'warn', word: 'netDown' };
}

/** Only where it matters, and only what is wrong: a shop that takes no orders has no alarm to hear. */
export function soundSigns(silence: Silence | null, takesOrders: boolean): readonly Sign[] {
  if (silence === null || !takesOrders) return [];
  return silence === 'noDevice'
    ? [{ name: 'sound', state: 'down', word: 'noSpeaker' }]
    : [{ name: 'sound', state: 'warn', word: 'soundBlocked' }];
}
