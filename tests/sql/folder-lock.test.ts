import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { FolderInUseError, lockFolder } from '../../main/sql/folder-lock.ts';

const freshFolder = () => mkdtempSync(join(tmpdir(), 'ieum-'));
const module = resolve(import.meta.dirname, '../../main/sql/folder-lock.ts');

it('a second counter on the same folder is refused, and let in when the first has closed', () => {
  const dataDir = freshFolder();
  const release = lockFolder(dataDir);
  expect(() => lockFolder(dataDir, 0)).toThrow(FolderInUseError);
  lockFolder(freshFolder())();
  release();
  lockFolder(dataDir, 0)();
});

it('a counter that was killed leaves its folder free', async () => {
  const dataDir = freshFolder();
  const program = `const { lockFolder } = await import(${JSON.stringify(module)});
    lockFolder(${JSON.stringify(dataDir)}); console.log('locked'); setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', program], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  await once(child.stdout, 'data');
  expect(() => lockFolder(dataDir, 0)).toThrow(FolderInUseError);
  child.kill('SIGKILL');
  await once(child, 'exit');
  lockFolder(dataDir, 0)();
});
