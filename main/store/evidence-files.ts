import { hash as hashOf } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';

/**
 * Photographs and scans of evidence, each once under its SHA-256. Who names a file is the database's
 * question; a name that is no hash is never made a path.
 */
export interface EvidenceFiles {
  /** Keeps bytes and returns their hash; what is there already stays as it is. On disk when this returns. */
  keep(bytes: Uint8Array): string;
  /** Undefined when the file has gone, or is not what its name says any more. */
  read(hash: string): Uint8Array | undefined;
  remove(hash: string): void;
  /** The hashes of all files that are there. */
  all(): string[];
}

const FOLDER = 'evidence';
const HASH = /^[0-9a-f]{64}$/u;

export function createEvidenceFiles(dataDir: string): EvidenceFiles {
  const folder = join(dataDir, FOLDER);
  const pathOf = (hash: string) => join(folder, hash);
  return {
    keep(bytes) {
      const hash = hashOf('sha256', bytes);
      if (existsSync(pathOf(hash))) return hash;
      mkdirSync(folder, { recursive: true });
      const part = `${pathOf(hash)}.part`;
      writeThrough(part, bytes);
      renameSync(part, pathOf(hash));
      return hash;
    },
    read(hash) {
      if (!HASH.test(hash) || !existsSync(pathOf(hash))) return undefined;
      const bytes = readFileSync(pathOf(hash));
      return hashOf('sha256', bytes) === hash ? bytes : undefined;
    },
    remove(hash) {
      if (HASH.test(hash)) rmSync(pathOf(hash), { force: true });
    },
    all: () => (existsSync(folder) ? readdirSync(folder) : []),
  };
}

function writeThrough(path: string, bytes: Uint8Array): void {
  const file = openSync(path, 'w');
  try {
    writeFileSync(file, bytes);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}
