import { setTimeout } from 'node:timers/promises';

/** Waits for real time to bring something about: a server that starts, a file that is taken. */
export async function until(isSo: () => boolean | Promise<boolean>, what = 'it'): Promise<void> {
  for (let tries = 0; tries < 300; tries += 1) {
    if (await isSo()) return;
    await setTimeout(50);
  }
  throw new Error(`${what} never was so`);
}
