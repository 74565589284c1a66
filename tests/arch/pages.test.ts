import { existsSync } from 'node:fs';
import { posix, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { USAGE } from '../../main/options.ts';
import program from '../../package.json' with { type: 'json' };
import { readPrinterProfile } from '../../src/escpos/profile.ts';
import { table } from './import-table.ts';
import { listTrackedFiles, readSource, root } from './source-files.ts';

/**
 * Goal: no page of documentation sends a reader to what is not there, or leaves out what is. Method: every
 * link, every path in code letters and every `npm run` of every page is looked up; options, printers and
 * folders are looked up on the pages that list them.
 */
const pages = listTrackedFiles()
  .filter(path => path.endsWith('.md'))
  .map(readSource);

const isThere = (path: string) => existsSync(join(root, path));
const FOLDERS = 'src|main|renderer|resources|tests|docs|\\.ci';

describe.each(pages)('$path', ({ path, text }) => {
  it('links to what is there', () => {
    const links = [...text.matchAll(/\]\((?!https?:|#)([^)#\s]+)[^)]*\)/gu)].map(([, link = '']) => link);
    expect(links.filter(link => !isThere(posix.join(posix.dirname(path), link)))).toEqual([]);
  });

  it('names files that are there', () => {
    const paths = [...text.matchAll(new RegExp(`\`((?:${FOLDERS})/[\\w./-]*)\``, 'gu'))];
    expect(paths.map(([, named = '']) => named).filter(named => !isThere(named))).toEqual([]);
  });

  it('names programs that are there', () => {
    const scripts = [...text.matchAll(/\bnpm run (?:--\S+ )*([\w:-]+)/gu)].map(([, name = '']) => name);
    expect(scripts.filter(name => !(name in program.scripts))).toEqual([]);
  });
});

it('there are pages', () => {
  expect(pages.map(({ path }) => path)).toEqual(
    expect.arrayContaining(['README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md', 'docs/ledger.md']),
  );
});

describe('README.md', () => {
  const { text } = readSource('README.md');

  it('lists every option', () => {
    const options = [...USAGE.matchAll(/^ {2}(--[\w-]+)/gmu)].map(([, option = '']) => option);
    expect(options.length).toBeGreaterThan(7);
    expect(options.filter(option => !text.includes(`\`${option}`))).toEqual([]);
  });

  it('lists every printer profile with its columns, dots and cutter', () => {
    const files = listTrackedFiles().filter(path => path.startsWith('resources/printers/'));
    expect(files.length).toBeGreaterThan(2);
    for (const file of files) {
      const { id, columns, widthDots, cutter } = readPrinterProfile(JSON.parse(readSource(file).text));
      const row = text.split('\n').find(line => line.startsWith(`| \`${id}\` |`)) ?? '';
      expect(row.split('|').map(cell => cell.trim())).toEqual(
        expect.arrayContaining([String(columns), String(widthDots), cutter]),
      );
    }
  });
});

describe('ARCHITECTURE.md', () => {
  const { text } = readSource('ARCHITECTURE.md');

  it('has a row for every folder that the import table speaks of', () => {
    const folders = table.map(({ files }) => files.replace(/\/$/u, '')).filter(isThere);
    const chain = /`src\/money → [^`]*`/u.exec(text)?.[0] ?? '';
    expect(folders.length).toBeGreaterThan(15);
    const isNamed = (folder: string) =>
      text.includes(`\`${folder}\``) || chain.split(/[\s/`]/u).includes(folder.slice('src/'.length));
    expect(folders.filter(folder => !isNamed(folder))).toEqual([]);
  });
});
