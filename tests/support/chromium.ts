import sparticuz, { inflate } from '@sparticuz/chromium';
import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { chromium, type Browser } from 'playwright-core';

const packageDir = resolve(dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')), '..');
/** Named after the package's version: an update must not find the old browser. */
const cache = resolve(packageDir, '../../.cache', `chromium-${versionOf(packageDir)}`);

/**
 * Starts the Chromium that npm installed: no browser on the machine, no download, the same version
 * everywhere.
 *
 * Its package is made for servers and recommends switches that we must not take: without web security the
 * page's policy would not be tested.
 */
export async function launchChromium(): Promise<Browser> {
  await unpackOnce();
  return chromium.launch({
    executablePath: join(cache, 'chromium'),
    args: [
      '--no-sandbox',
      '--no-zygote',
      '--disable-gpu',
      '--font-render-hinting=none',
      '--force-color-profile=srgb',
    ],
    env: { ...process.env, ...(await libraries()), FONTCONFIG_PATH: join(cache, 'fonts') },
  });
}

/**
 * Unpacks it into the cache. Whoever comes second finds it whole: the folder gets its name only at the
 * end.
 */
async function unpackOnce(): Promise<void> {
  if (existsSync(cache)) return;
  await mkdir(dirname(cache), { recursive: true });
  const work = await mkdtemp(`${cache}-`);
  const usual = process.env['TMPDIR'];
  process.env['TMPDIR'] = work; // The package unpacks into the temporary folder, whatever that is.
  try {
    await sparticuz.executablePath();
    await inflate(join(packageDir, 'bin/al2023.tar.br'));
  } finally {
    if (usual === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = usual;
  }
  try {
    await rename(work, cache);
  } catch (error) {
    if (!existsSync(cache)) throw error;
    await rm(work, { recursive: true });
  }
}

function versionOf(dir: string): string {
  // Every package that npm installs has a version.
  const { version } = JSON.parse(readFileSync(join(dir, 'package.json'), 'utf8')) as { version: string };
  return version;
}

/** A bare machine lacks libraries that a browser needs (NSS, for one); the package brings them along. */
async function libraries(): Promise<Record<string, string>> {
  const { stdout } = await promisify(execFile)('ldd', [join(cache, 'chromium')]);
  return stdout.includes('not found') ? { LD_LIBRARY_PATH: join(cache, 'al2023/lib') } : {};
}
