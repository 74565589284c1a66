import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Finds Electron's program file, or nothing where it was never downloaded.
 *
 * The `electron` package would say so too, but only after trying to download: a machine without network
 * would wait.
 *
 * @param root The project's folder.
 */
export function findElectron(root: string): string | undefined {
  const packageDir = join(root, 'node_modules/electron');
  const pathFile = join(packageDir, 'path.txt');
  const name = existsSync(pathFile) ? readFileSync(pathFile, 'utf8').trim() : 'electron';
  const file = join(process.env['ELECTRON_OVERRIDE_DIST_PATH'] ?? join(packageDir, 'dist'), name);
  return existsSync(file) ? file : undefined;
}

/** Chromium refuses to start as root with its sandbox on. Anyone else keeps the sandbox. */
export function rootSwitches(): string[] {
  return process.getuid?.() === 0 ? ['--no-sandbox'] : [];
}
