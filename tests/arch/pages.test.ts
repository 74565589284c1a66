import { existsSync } from 'node:fs';
import { posix, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import program from '../../package.json' with { type: 'json' };
import { listTrackedFiles, readSource, root } from './source-files.ts';

/**
 * Goal: no page of documentation sends a reader to what is not there. Method: every link, every path in code
 * letters and every `npm run` of every page is looked up.
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
