import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Enough for months of a quiet shop; with the one older file, never more than twice this on disk. */
const LOG_MAX_BYTES = 1_000_000;

/**
 * Opens the program's log in the data folder. Each line also goes to standard error.
 *
 * A log that cannot be written must not stop a sale: the disk may be full, and the till says so on its own.
 */
export function openLog(dataDir: string): (line: string) => void {
  mkdirSync(dataDir, { recursive: true });
  const file = join(dataDir, 'counter.log');
  return line => {
    const dated = `${new Date().toISOString()} ${line}\n`;
    process.stderr.write(dated);
    try {
      if (sizeOf(file) > LOG_MAX_BYTES) renameSync(file, `${file}.1`);
      appendFileSync(file, dated, { mode: 0o600 });
    } catch {
      // Said above: standard error has the line.
    }
  };
}

function sizeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
}
