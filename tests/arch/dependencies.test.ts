import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkImports, table } from './import-table.ts';
import { readSources, root } from './source-files.ts';

/**
 * Goal: who may import whom is what ARCHITECTURE.md says. Method: every import of every source file is held
 * against the table; made-up imports show that each row can refuse.
 */
describe('who may import whom', () => {
  it('every import in src, main and renderer is allowed', () => {
    const sources = readSources(['src', 'main', 'renderer'], /\.tsx?$/);
    expect(sources.length).toBeGreaterThan(50);
    expect(sources.flatMap(checkImports)).toEqual([]);
  });

  it('every folder of src has a row of its own', () => {
    const folders = readdirSync(join(root, 'src'), { withFileTypes: true }).filter(entry =>
      entry.isDirectory(),
    );
    const rows = table.map(({ files }) => files);
    expect(folders.map(({ name }) => `src/${name}/`).filter(folder => !rows.includes(folder))).toEqual([]);
  });

  const refused: readonly (readonly [path: string, text: string, rule: string])[] = [
    ['src/base/a.ts', `import { won } from '../money/won.ts';`, 'src/base/ may import nothing'],
    [
      'src/money/a.ts',
      `import type { Ticket } from '../ticket/ticket.ts';`,
      'src/money/ may import src/base/',
    ],
    ['src/tax/a.ts', `export * from '../ledger/entry.ts';`, 'src/tax/ may import src/base/, src/money/'],
    ['src/till/a.ts', `type T = import('../report/z.ts').Z;`, 'src/till/ may import'],
    ['src/till/a.ts', `import { readFileSync } from 'node:fs';`, 'src/till/ may import nothing'],
    ['src/till/a.ts', `const fs = await import('node:fs');`, 'src/till/ may import nothing'],
    ['src/ticket/a.ts', `import { run } from '../../main/compose.ts';`, 'src/ticket/ may import'],
    ['src/escpos/a.ts', `import { won } from '../money/won.ts';`, 'src/escpos/ may import src/base/'],
    ['src/receipt/a.ts', `import { encode } from '../escpos/encode.ts';`, 'types alone'],
    ['src/contract/a.ts', `import { ticket } from '../ticket/ticket.ts';`, 'src/contract/ may import'],
    ['main/sql/a.ts', `import { stores } from '../store/stores.ts';`, 'main/sql/ may import src/base/'],
    ['main/store/a.ts', `import { splitVat } from '../../src/tax/vat.ts';`, 'types alone'],
    ['main/store/a.ts', `import Database from 'better-sqlite3';`, 'only main/sql/ may import better-sqlite3'],
    ['main/handlers/a.ts', `import type Database from 'better-sqlite3';`, 'only main/sql/ may'],
    ['main/handlers/a.ts', `import { query } from '../sql/database.ts';`, 'main/handlers/ may import'],
    ['main/devices/printer.ts', `import { SerialPort } from 'serialport';`, 'only main/devices/port.ts may'],
    ['main/devices/a.ts', `import { stores } from '../store/stores.ts';`, 'main/devices/ may import'],
    [
      'main/compose.ts',
      `import { app } from 'electron';`,
      'only main/electron.ts and main/extra-windows.ts and main/preload.ts may',
    ],
    [
      'main/headless.ts',
      `const { app } = require('electron');`,
      'only main/electron.ts and main/extra-windows.ts and main/preload.ts may',
    ],
    ['main/preload.ts', `import { compose } from './compose.ts';`, 'main/preload.ts may import nothing'],
    [
      'renderer/app/a.tsx',
      `import type { Context } from '../../main/handlers/context.ts';`,
      'renderer/ may import',
    ],
    ['renderer/app/a.tsx', `import { join } from 'node:path';`, 'renderer/ may import'],
    [
      'renderer/app/a.tsx',
      `import { ipcRenderer } from 'electron';`,
      'only main/electron.ts and main/extra-windows.ts and main/preload.ts',
    ],
  ];
  it.each(refused)('refuses in %s: %s', (path, text, rule) => {
    const problems = checkImports({ path, text });
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(`${path}:1 imports`);
    expect(problems[0]).toContain(rule);
    expect(problems[0]).toContain('ARCHITECTURE.md');
  });

  const allowed: readonly (readonly [path: string, text: string])[] = [
    ['src/tax/vat.ts', `import { won } from '../money/won.ts'; import { assert } from '../base/assert.ts';`],
    ['src/escpos/bytes.ts', `import iconv from 'iconv-lite';`],
    ['src/receipt/a.ts', `import type { Document } from '../escpos/document.ts';`],
    ['main/store/a.ts', `import type { Entry } from '../../src/ledger/entry.ts';`],
    ['main/store/a.ts', `import { type Entry, type Posting } from '../../src/ledger/entry.ts';`],
    ['main/sql/database.ts', `import Database from 'better-sqlite3';`],
    ['main/devices/port.ts', `import { SerialPort } from 'serialport';`],
    ['main/electron.ts', `import { app } from 'electron'; import { compose } from './compose.ts';`],
    ['renderer/app/a.tsx', `import { useState } from 'react'; import { won } from '../../src/money/won.ts';`],
  ];
  it.each(allowed)('allows in %s: %s', (path, text) => {
    expect(checkImports({ path, text })).toEqual([]);
  });
});
