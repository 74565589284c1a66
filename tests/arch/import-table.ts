import { posix } from 'node:path';
import { readImports, type SourceFile } from './source-files.ts';

/**
 * The import table of ARCHITECTURE.md. The first row whose `files` fits is the file's own.
 *
 * Paths end in a slash when they mean a folder. `types` may be imported for their types alone.
 */
export interface Row {
  readonly files: string;
  readonly may: readonly string[];
  readonly types?: readonly string[];
  /** Packages, by the start of their name; `node:` is Node itself. */
  readonly packages: readonly string[];
}

/** Each may import `src/base` and whatever stands to its left. */
const CHAIN = [
  'money',
  'tax',
  'ledger',
  'currency',
  'catalog',
  'ticket',
  'till',
  'delivery',
  'community',
  'civic',
  'wellbeing',
  'report',
];

const domain = CHAIN.map(name => `src/${name}/`);

const NATIVE = ['electron', 'serialport', 'better-sqlite3'];
const MAIN_PACKAGES = ['node:', '@orpc/server', '@orpc/client', 'zod', 'uuid', 'ws'];

export const table: readonly Row[] = [
  { files: 'src/base/', may: [], packages: [] },
  ...CHAIN.map((name, index) => ({
    files: `src/${name}/`,
    may: ['src/base/', ...domain.slice(0, index)],
    packages: name === 'catalog' ? ['es-hangul'] : [], // Korean initials, for finding products by name.
  })),
  { files: 'src/escpos/', may: ['src/base/'], packages: ['iconv-lite'] },
  { files: 'src/receipt/', may: ['src/base/', ...domain], types: ['src/escpos/'], packages: [] },
  { files: 'src/contract/', may: ['src/base/', 'src/money/'], packages: ['zod', '@orpc/contract'] },
  { files: 'main/sql/', may: ['src/base/'], packages: ['better-sqlite3', 'node:'] },
  {
    files: 'main/store/',
    // A row's amounts become `Won`, and the ledger's own rules guard what is written to it. All else is
    // types.
    may: ['main/sql/', 'src/base/', 'src/money/won.ts', 'src/ledger/'],
    types: ['src/'],
    packages: ['node:'],
  },
  {
    files: 'main/handlers/',
    may: ['src/', 'main/store/', 'resources/'],
    packages: ['node:', '@orpc/server', '@orpc/client', 'zod', 'uuid', 'csv-parse'],
  },
  { files: 'main/devices/port.ts', may: ['src/', 'main/devices/'], packages: ['node:', 'serialport'] },
  { files: 'main/devices/', may: ['src/', 'resources/'], packages: ['node:'] },
  {
    files: 'main/documents/',
    may: ['src/base/', 'src/report/', 'resources/fonts/'],
    packages: ['node:', 'pdfmake', 'write-excel-file'],
  },
  { files: 'main/intake/', may: ['src/', 'resources/'], packages: ['node:'] },
  { files: 'main/electron.ts', may: ['main/', 'src/'], packages: [...MAIN_PACKAGES, 'electron'] },
  { files: 'main/extra-windows.ts', may: ['main/', 'src/'], packages: ['electron'] },
  { files: 'main/preload.ts', may: [], packages: ['electron'] },
  { files: 'main/dev.ts', may: ['main/', 'src/'], packages: ['node:', 'vite'] },
  { files: 'main/launch.ts', may: ['main/', 'src/'], packages: ['node:', 'vite'] },
  { files: 'main/', may: ['main/', 'src/', 'resources/', 'package.json'], packages: MAIN_PACKAGES },
  {
    files: 'renderer/',
    may: ['src/', 'resources/'],
    packages: [
      'react',
      'react-',
      '@react',
      '@tanstack/',
      '@orpc/client',
      '@orpc/tanstack-query',
      'i18next',
      'uuid',
      'd3-',
    ],
  },
];

/**
 * Says what is wrong with a file's imports, one line each: the file, the import, the rule, where it is
 * written.
 */
export function checkImports(file: SourceFile): string[] {
  const row = table.find(({ files }) =>
    files.endsWith('/') ? file.path.startsWith(files) : file.path === files,
  );
  if (!row) return [];
  return readImports(file)
    .map(({ specifier, isType, line }) => {
      const rule = brokenRule(row, file.path, specifier, isType);
      return (
        rule &&
        `${file.path}:${line} imports "${specifier}": ${rule}. See "Who may import whom" in ARCHITECTURE.md.`
      );
    })
    .filter(problem => problem !== undefined);
}

function brokenRule(row: Row, from: string, specifier: string, isType: boolean): string | undefined {
  if (!specifier.startsWith('.')) {
    if (row.packages.some(name => isPackage(specifier, name))) return undefined;
    const native = NATIVE.find(name => isPackage(specifier, name));
    return native
      ? `only ${homeOf(native)} may import ${native}`
      : `${row.files} may import ${list(row.packages)}`;
  }
  const target = posix.join(posix.dirname(from), specifier);
  if (isWithin(target, [row.files, ...row.may])) return undefined;
  if (isWithin(target, row.types ?? []))
    return isType ? undefined : `${row.files} may import types alone from there`;
  return `${row.files} may import ${list(row.may)}`;
}

/** `react-` and `node:` are starts of names; anything else is a package with its own subpaths. */
function isPackage(specifier: string, name: string): boolean {
  return /[-:/]$|^@react$/.test(name)
    ? specifier.startsWith(name)
    : specifier === name || specifier.startsWith(`${name}/`);
}

function isWithin(path: string, places: readonly string[]): boolean {
  return places.some(place => (place.endsWith('/') ? path.startsWith(place) : path === place));
}

function homeOf(native: string): string {
  return table
    .filter(({ packages }) => packages.includes(native))
    .map(({ files }) => files)
    .join(' and ');
}

function list(names: readonly string[]): string {
  return names.length === 0 ? 'nothing' : names.join(', ');
}
