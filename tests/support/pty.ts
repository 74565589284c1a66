import * as nodePty from '@lydell/node-pty';
import { writeSync } from 'node:fs';

/**
 * A serial line without hardware: `path` is what the program opens, the rest is the device at the far end.
 */
export interface PtyLine {
  readonly path: string;
  /** What the program has sent, byte for byte. */
  received(): Uint8Array;
  onReceived(listener: (bytes: Uint8Array) => void): void;
  send(bytes: readonly number[] | Uint8Array): void;
  /** Pulls the cable. */
  close(): void;
}

interface Terminal {
  readonly slave: { destroy(): void };
  readonly master: {
    on(event: 'data', listener: (bytes: Buffer) => void): void;
    pause(): void;
    resume(): void;
    destroy(): void;
  };
  readonly ptsName: string;
  readonly fd: number;
}

/** @param bytesPerSecond How fast the far end takes what is sent; undefined is at once, which no line is. */
export function openPtyLine(bytesPerSecond?: number): PtyLine {
  // The package's types leave out `open`, which makes a pair without a program; null as encoding keeps the
  // bytes.
  const { open } = nodePty as unknown as { open: (options: { encoding: null }) => Terminal };
  const terminal = open({ encoding: null });
  terminal.slave.destroy(); // Its own reader would swallow what the test sends.
  const chunks: Uint8Array[] = [];
  const listeners: ((bytes: Uint8Array) => void)[] = [];
  const take = (bytes: Buffer) => {
    chunks.push(new Uint8Array(bytes));
    for (const listener of listeners) listener(new Uint8Array(bytes));
  };
  terminal.master.on('data', bytes => {
    if (bytesPerSecond === undefined) return take(bytes);
    // What follows waits in the system's own buffer, as on a line, until these have gone over it.
    terminal.master.pause();
    setTimeout(
      () => {
        take(bytes);
        terminal.master.resume();
      },
      (bytes.length / bytesPerSecond) * 1_000,
    );
    return undefined;
  });
  return {
    path: terminal.ptsName,
    received: () => Uint8Array.from(chunks.flatMap(chunk => [...chunk])),
    onReceived: listener => void listeners.push(listener),
    send: bytes => void writeSync(terminal.fd, Buffer.from(bytes)),
    close: () => terminal.master.destroy(),
  };
}

/** Waits until something is so, or says what it waited for. */
export async function until(isSo: () => boolean, what: string, ms = 5_000): Promise<void> {
  const end = Date.now() + ms;
  while (!isSo()) {
    if (Date.now() > end) throw new Error(`waited ${ms} ms in vain: ${what}`);
    await new Promise(resolve => setTimeout(resolve, 10));
  }
}
