import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, expect, it } from 'vitest';

/** Goal: the end of what CI prints says what failed and why, for nothing else of it may be kept. */
const folder = mkdtempSync(join(tmpdir(), 'ieum-count-'));
afterAll(() => rmSync(folder, { recursive: true }));

function count(assertionResults: readonly object[], ...broken: readonly string[]) {
  const report = join(folder, 'report.json');
  const status = assertionResults.some(result => 'failureMessages' in result) ? 'failed' : 'passed';
  writeFileSync(report, JSON.stringify({ testResults: [{ name: 'a.test.ts', status, assertionResults }] }));
  const tool = resolve(import.meta.dirname, '../../../.ci/count.mjs');
  const { stdout, status: exit } = spawnSync(process.execPath, [tool, report, '--', ...broken], {
    encoding: 'utf8',
  });
  return { lines: stdout.trimEnd().split('\n'), exit };
}

const passed = { status: 'passed', fullName: 'is well' };

it('counts, and says no more where all is well', () => {
  expect(count([passed, passed])).toEqual({ lines: ['2 passed, 0 failed'], exit: 0 });
});

it('names what failed, and why, without colours and without what is not ours', () => {
  const said = '\u001B[31mError: no sign\u001B[39m\n    at node_modules/x.js:1\n    at day.test.ts:229:19';
  const { lines, exit } = count([
    passed,
    { status: 'failed', fullName: 'sells on', failureMessages: [said] },
  ]);
  expect(lines).toEqual([
    'failed: sells on (a.test.ts)',
    '    Error: no sign',
    '        at day.test.ts:229:19',
    '1 passed, 1 failed',
  ]);
  expect(exit).toBe(1);
});

it('a step that broke is a failure, whatever the tests say', () => {
  const { lines, exit } = count([passed], 'npm test');
  expect([lines, exit]).toEqual([['broken: npm test', '1 passed, 1 failed'], 1]);
});
