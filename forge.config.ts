import { MakerDeb } from '@electron-forge/maker-deb';
import { MakerZIP } from '@electron-forge/maker-zip';
import { FusesPlugin } from '@electron-forge/plugin-fuses';
import type { ForgeConfig } from '@electron-forge/shared-types';
import { FuseV1Options, FuseVersion } from '@electron/fuses';
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';

/** A folder of Electron zips, for machines that cannot reach its download site. What comes out is for tests only. */
const zips = process.env['ELECTRON_ZIP_DIR'];

/** The two packages that are not bundled: they carry native code. */
const NATIVE_PACKAGES = ['better-sqlite3', '@serialport/bindings-cpp'];

/**
 * Whether a file of the project goes into the package: what was built, and the native packages with what they need.
 * Everything else, data and fonts included, is inside the bundles. Forge itself leaves devDependencies out.
 */
function keep(path: string): boolean {
  if (path === '' || path === '/package.json' || path === '/node_modules') return true;
  if (path === '/out' || path.startsWith('/out/')) return !path.endsWith('.map');
  if (!path.startsWith('/node_modules/')) return false;
  if (/^\/node_modules\/(\.|@(?!serialport(\/|$)))/.test(path)) return false;
  return !/\/(better-sqlite3\/(deps|src)|node-addon-api)(\/|$)|\.(md|map|ts|gypi?)$/.test(path);
}

/** Native packages bring binaries for every platform; a package needs those of its own. */
async function removeForeignBinaries(buildPath: string, platform: string, arch: string): Promise<void> {
  for (const name of NATIVE_PACKAGES) {
    const prebuilds = join(buildPath, 'node_modules', name, 'prebuilds');
    for (const entry of await readdir(prebuilds)) {
      const isOwn = entry.startsWith(`${platform}-`) && entry.includes(arch);
      if (!isOwn) await rm(join(prebuilds, entry), { recursive: true });
    }
  }
  // A local build stands first in better-sqlite3's look-up; it is for the machine that it was made on.
  if (!zips) await rm(join(buildPath, 'node_modules/better-sqlite3/build'), { recursive: true, force: true });
}

export default {
  outDir: zips ? 'dist-test' : 'dist', // Forge's usual out/ is where the build lies.
  packagerConfig: {
    name: 'Ieum',
    executableName: 'ieum',
    asar: { unpack: '**/*.node' },
    ignore: path => !keep(path),
    ...(zips && { electronZipDir: zips }),
  },
  rebuildConfig: { onlyModules: [] }, // Both native packages ship Node-API binaries, good for every Electron.
  hooks: {
    packageAfterPrune: (_config, buildPath, _version, platform, arch) =>
      removeForeignBinaries(buildPath, platform, arch),
  },
  makers: [
    new MakerZIP({}, ['linux', 'darwin', 'win32']),
    new MakerDeb({
      options: {
        name: 'ieum',
        bin: 'ieum',
        productName: 'Ieum',
        genericName: 'Counter',
        categories: ['Office'],
        maintainer: 'Ieum Counter contributors <ieum@example.org>',
        // Six times faster where nobody downloads the result. Missing from the maker's types, hence the cast.
        ...(process.env['CI'] && ({ compression: 'zstd' } as object)),
      },
    }),
  ],
  plugins: [
    new FusesPlugin({
      version: FuseVersion.V1,
      [FuseV1Options.RunAsNode]: false,
      [FuseV1Options.EnableCookieEncryption]: true,
      [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: false,
      [FuseV1Options.EnableNodeCliInspectArguments]: false,
      [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: true,
      [FuseV1Options.OnlyLoadAppFromAsar]: true,
      [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
      [FuseV1Options.GrantFileProtocolExtraPrivileges]: false,
    }),
  ],
} satisfies ForgeConfig;
