import type { PrinterProfile } from '../../src/escpos/profile.ts';
import type { DeviceAddress } from './device-url.ts';
import type { Port } from './port.ts';
import type { Clock } from './supervisor.ts';

/** How much a printer takes that has no means to say stop. */
export interface Pace {
  readonly bufferBytes: number;
  readonly bytesPerSecond: number;
}

/** Small enough for the buffer of any printer. */
const CHUNK_BYTES = 512;
/** Start bit, eight data bits, stop bit. */
const BITS_OF_BYTE = 10;
/** What is in the buffer is only estimated: half of it stays free. */
const FILLED = 0.5;

/** The pace of a serial line without handshake. A network, and a handshake, hold back by themselves. */
export function paceOf(
  address: DeviceAddress,
  profile: Pick<PrinterProfile, 'bufferBytes' | 'bytesPerSecond'> | undefined,
): Pace | null {
  if (profile === undefined || address.kind !== 'serial' || address.rtscts || address.xon) return null;
  const lineBytes = address.baudRate / BITS_OF_BYTE;
  return {
    bufferBytes: profile.bufferBytes,
    bytesPerSecond: Math.min(lineBytes, profile.bytesPerSecond),
  };
}

/**
 * Writes in chunks, and waits between them for as long as a printer needs that cannot say stop: a byte too
 * many is lost, and the command that it belonged to prints nonsense (domain.md D6).
 */
export function createPacedWriter(port: Port, clock: Clock, pace: Pace | null) {
  let filled = 0;
  let atMs = clock.nowMs();
  const drain = (rate: number) => {
    const nowMs = clock.nowMs();
    filled = Math.max(0, filled - (rate * Math.max(0, nowMs - atMs)) / 1000);
    atMs = nowMs;
  };
  const waitForRoom = async ({ bufferBytes, bytesPerSecond }: Pace, count: number) => {
    const most = Math.max(CHUNK_BYTES, bufferBytes * FILLED);
    for (;;) {
      drain(bytesPerSecond);
      const over = filled + count - most;
      if (over <= 0) break;
      const waitMs = Math.ceil((over / bytesPerSecond) * 1000);
      await new Promise<void>(resolve => void clock.after(waitMs, resolve));
    }
    filled += count;
  };
  return async (bytes: Uint8Array): Promise<void> => {
    for (let at = 0; at < bytes.length; at += CHUNK_BYTES) {
      const chunk = bytes.subarray(at, at + CHUNK_BYTES);
      if (pace !== null) await waitForRoom(pace, chunk.length);
      await port.write(chunk);
    }
  };
}
