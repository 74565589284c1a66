import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { required } from '../../src/base/assert.ts';
import type { OfficeFile } from '../../src/report/office-file.ts';

/** What the thread is asked, and what it answers. */
export interface Asked {
  readonly id: number;
  readonly file: OfficeFile;
}

export type Drawn = { readonly id: number } & ({ readonly bytes: Uint8Array } | { readonly error: string });

export interface Documents {
  /** Makes the file of a page or of a table. */
  make(file: OfficeFile): Promise<Uint8Array>;
  close(): Promise<void>;
}

/** Beside the built program, or beside this file. */
const WORKER = ['documents.cjs', 'worker.ts'].map(name => join(import.meta.dirname, name));

/** Starts the thread with the first file: most days of most shops need none. */
export function createDocuments(): Documents {
  const waiting = new Map<number, { resolve: (bytes: Uint8Array) => void; reject: (error: Error) => void }>();
  let worker: Worker | undefined;
  let last = 0;
  const failAll = (error: Error) => {
    worker = undefined;
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  };
  const start = () => {
    const started = new Worker(required(WORKER.find(existsSync), 'the thread that makes files'));
    started.unref();
    started.on('message', (drawn: Drawn) => {
      const asked = waiting.get(drawn.id);
      waiting.delete(drawn.id);
      if ('bytes' in drawn) asked?.resolve(drawn.bytes);
      else asked?.reject(new Error(drawn.error));
    });
    started.on('error', failAll);
    return started;
  };
  return {
    make: file =>
      new Promise((resolve, reject) => {
        worker ??= start();
        last += 1;
        waiting.set(last, { resolve, reject });
        // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
        worker.postMessage({ id: last, file } satisfies Asked);
      }),
    async close() {
      await worker?.terminate();
      failAll(new Error('the counter is closing'));
    },
  };
}
