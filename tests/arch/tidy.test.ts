import program from '../../package.json' with { type: 'json' };
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { listTrackedFiles, readSources, root } from './source-files.ts';
import {
  fileFits,
  findDeadFiles,
  functionsFit,
  linesFit,
  LONG_FILES,
  namesSaySomething,
  nothingIsLocal,
  nothingIsUnfinished,
  promisesHaveReasons,
} from './tidy-rules.ts';

/**
 * Goal: the rules of docs/house-style that a machine can check.
 * Method: every file is held against every rule; a made-up file per rule shows that the rule can refuse.
 */
const FOLDERS = ['src', 'main', 'renderer', 'tests'];
const code = readSources(FOLDERS, /\.tsx?$/);
const styles = readSources(FOLDERS, /\.(css|html)$/);

describe('every source file', () => {
  it('is found at all', () => {
    expect(code.length).toBeGreaterThan(100);
  });

  it('keeps its lines within the width of the page', () => {
    expect([...code, ...styles].flatMap(linesFit)).toEqual([]);
  });

  it('is one idea long', () => {
    expect([...code, ...styles].flatMap(fileFits)).toEqual([]);
  });

  it('has functions that can be read without scrolling', () => {
    expect(code.flatMap(functionsFit)).toEqual([]);
  });

  it('names things by what they do', () => {
    expect(code.flatMap(namesSaySomething)).toEqual([]);
  });

  it('leaves nothing unfinished', () => {
    expect([...code, ...styles].flatMap(nothingIsUnfinished)).toEqual([]);
  });

  it('gives a reason for each promise to the compiler', () => {
    expect(code.flatMap(promisesHaveReasons)).toEqual([]);
  });

  it('is reached from a program, a page or a test', () => {
    const programs = /^main\/(electron|preload|headless|launch|dev|tools\/[\w-]+)\.ts$/;
    const scripts = Object.values(program.scripts).flatMap(
      script => /\bnode (\S+\.ts)/.exec(script)?.[1] ?? [],
    );
    const isEntry = (path: string) =>
      programs.test(path) ||
      /^renderer\/(index|screen)\.html$/.test(path) ||
      /^tests\/.*\.test\.tsx?$/.test(path) ||
      scripts.includes(path) ||
      path === 'tests/crash/child.ts' ||
      path.endsWith('.d.ts');
    expect(findDeadFiles([...code, ...styles], isEntry)).toEqual([]);
  });

  it('may be long only where a rule of the list says why', () => {
    const unused = LONG_FILES.filter(([pattern]) => !code.some(({ path }) => pattern.test(path)));
    expect(unused).toEqual([]);
  });
});

describe('every file that others get', () => {
  it('names nothing that exists on one machine only', () => {
    const isText = /\.(ts|tsx|css|html|json|md|sh|yml|yaml|txt)$|(^|\/)[^.]+$|^\.[\w.]+$/;
    const files = listTrackedFiles()
      .filter(path => isText.test(path) && !path.startsWith('tests/arch/'))
      .map(path => ({ path, text: readFileSync(join(root, path), 'utf8') }));
    expect(files.length).toBeGreaterThan(100);
    expect(files.flatMap(nothingIsLocal)).toEqual([]);
  });
});

describe('each rule can refuse', () => {
  const path = 'src/money/made-up.ts';

  it('a line that is too wide', () => {
    expect(linesFit({ path, text: `${'x'.repeat(110)}\n${'x'.repeat(111)}` })).toEqual([
      `${path}:2 is 111 columns wide, more than 110: break the line.`,
    ]);
    expect(linesFit({ path: 'renderer/text/ko/shift.ts', text: 'x'.repeat(200) })).toEqual([]);
  });

  it('a file that is too long', () => {
    expect(fileFits({ path, text: 'x\n'.repeat(400) })).toEqual([]);
    expect(fileFits({ path, text: 'x\n'.repeat(401) })).toHaveLength(1);
  });

  it('a function that is too long, of every kind, but not an outline of tests', () => {
    const body = 'x();\n'.repeat(70);
    expect(functionsFit({ path, text: `function a() {\n${body}}` })).toHaveLength(1);
    expect(functionsFit({ path, text: `const a = () => {\n${body}};` })).toHaveLength(1);
    expect(functionsFit({ path, text: `const a = { b() {\n${body}} };` })).toHaveLength(1);
    expect(functionsFit({ path, text: `it('sells', () => {\n${body}});` })).toHaveLength(1);
    expect(functionsFit({ path, text: `describe('a shop', () => {\n${body}});` })).toEqual([]);
  });

  it('a name that says nothing', () => {
    expect(namesSaySomething({ path: 'src/money/money-utils.ts', text: '' })).toHaveLength(1);
    for (const text of [
      'class TicketManager {}',
      'const priceHelper = 1;',
      'function wonUtil() {}',
      'type DateUtils = 1;',
    ])
      expect(namesSaySomething({ path, text })).toHaveLength(1);
    expect(namesSaySomething({ path, text: 'const isManager = true; const manager = 1;' })).toEqual([]);
  });

  it('what is unfinished', () => {
    expect(nothingIsUnfinished({ path, text: `// ${['TO', 'DO'].join('')}: round` })).toHaveLength(1);
    expect(nothingIsUnfinished({ path, text: `/* ${['FIX', 'ME'].join('')} */` })).toHaveLength(1);
  });

  it('a promise to the compiler without a reason', () => {
    for (const text of [
      'const a = b as Won;',
      'const a = b!;',
      'const a = b as unknown as Won;',
      'f(\n  b as Won,\n);',
    ])
      expect(promisesHaveReasons({ path, text }).length).toBeGreaterThan(0);
    for (const text of ['// @ts-ignore', '// @ts-expect-error', '// oxlint-disable-next-line no-eval'])
      expect(promisesHaveReasons({ path, text })).toHaveLength(1);
    for (const text of [
      'const a = b as Won; // It was checked above.',
      '// It was checked above.\nconst a = b!;',
      'const a = ["x"] as const;',
      'const a = [] as string[];',
      "import { a as b } from './a.ts'; export { b as c };",
      '// oxlint-disable-next-line no-eval -- the page asks for it.',
      '// @ts-expect-error: a request of an older page.',
    ])
      expect(promisesHaveReasons({ path, text })).toEqual([]);
  });

  it('a file that nothing reaches', () => {
    const files = [
      { path: 'renderer/index.html', text: '<script type="module" src="./main.tsx"></script>' },
      { path: 'renderer/main.tsx', text: `import './a.css'; import type { B } from '../src/b.ts';` },
      { path: 'renderer/a.css', text: `@import './c.css';` },
      { path: 'renderer/c.css', text: '' },
      { path: 'src/b.ts', text: `fork(join(here, 'child.ts'));` },
      { path: 'src/child.ts', text: '' },
      { path: 'src/dead.ts', text: `import './b.ts';` },
    ];
    expect(findDeadFiles(files, file => file === 'renderer/index.html')).toEqual([
      'src/dead.ts is reached from no program, page or test: delete it, or use it.',
    ]);
  });

  it('what exists on one machine only', () => {
    for (const text of [
      'cd /home/someone/project',
      'cat /Users/someone/.npmrc',
      '"resolved": "https://registry.example.org/react"',
      'registry=http://npm-mirror.internal/',
    ])
      expect(nothingIsLocal({ path, text })).toHaveLength(1);
    for (const text of [
      '"https://registry.npmjs.org/react/-/react-19.3.1.tgz"',
      'import "../../work/order.ts"',
    ])
      expect(nothingIsLocal({ path, text })).toEqual([]);
  });
});
