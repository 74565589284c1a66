import { readFileSync } from 'node:fs';
import { required } from '../../src/base/assert.ts';
import type { AppHost } from './app-host.ts';

export interface SavedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

interface Spied {
  readonly savedFiles: { readonly name: string; readonly base64: Promise<string> }[];
}

/**
 * The file that the person gets for a press. The program's window asks by a dialog of the machine where it
 * should go, which no test can answer: there the page's own hand-over is read.
 */
export async function savedFile(
  { host, page }: Pick<AppHost, 'host' | 'page'>,
  press: () => Promise<void>,
): Promise<SavedFile> {
  if (host === 'browser') {
    const [download] = await Promise.all([page.waitForEvent('download'), press()]);
    return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
  }
  await page.evaluate(() => {
    const spied: Spied = { savedFiles: [] };
    let blob: Blob | undefined;
    URL.createObjectURL = made => {
      if (made instanceof Blob) blob = made;
      return 'blob:kept';
    };
    HTMLAnchorElement.prototype.click = function click() {
      const bytes = blob?.arrayBuffer() ?? Promise.resolve(new ArrayBuffer(0));
      const base64 = bytes.then(buffer =>
        btoa(Array.from(new Uint8Array(buffer), byte => String.fromCodePoint(byte)).join('')),
      );
      spied.savedFiles.push({ name: this.download, base64 });
    };
    Object.assign(globalThis, spied);
  });
  await press();
  // Put there by the spy above.
  await page.waitForFunction(() => (globalThis as unknown as Spied).savedFiles.length > 0);
  const { name, base64 } = await page.evaluate(async () => {
    const [file] = (globalThis as unknown as Spied).savedFiles; // Put there by the spy above.
    return { name: file?.name ?? '', base64: await file?.base64 };
  });
  return { name, bytes: Buffer.from(required(base64, 'what was saved'), 'base64') };
}
