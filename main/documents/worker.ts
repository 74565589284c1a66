import { parentPort } from 'node:worker_threads';
import { required } from '../../src/base/assert.ts';
import type { OfficeFile } from '../../src/report/office-file.ts';
import type { Asked, Drawn } from './documents.ts';
import { pdfOf } from './pdf.ts';
import { xlsxOf } from './xlsx.ts';

/** Files are made in a thread of their own: a long list takes longer than a till may stand still. */
const port = required(parentPort ?? undefined, 'the thread that asks');

function made(file: OfficeFile): Promise<Uint8Array> {
  if (file.kind === 'xlsx') return xlsxOf(file.sheet);
  return pdfOf(file.kind === 'pdf' ? [file.page] : file.pages);
}

port.on('message', ({ id, file }: Asked) => {
  made(file).then(
    bytes => port.postMessage({ id, bytes } satisfies Drawn),
    (error: unknown) => port.postMessage({ id, error: String(error) } satisfies Drawn),
  );
});
