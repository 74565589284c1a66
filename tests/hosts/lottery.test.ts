import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { draw, hashOfList, LOTTERY_ALGORITHM, type LotteryList } from '../../src/community/lottery.ts';

/**
 * Goal: a resident does a published draw again with the command that the README names, and its exit status is
 * its answer. Method: the real command, real files.
 */
const folder = mkdtempSync(join(tmpdir(), 'ieum-'));
afterAll(() => rmSync(folder, { recursive: true }));

const sha256 = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex');
const entries = Array.from({ length: 5 }, (_, index) => ({ number: index + 1, weight: 1, quotaIds: [] }));
const list: LotteryList = { programme: '노래교실 2026-3', capacity: 2, quotas: [], entries };
const published = {
  algorithm: LOTTERY_ALGORITHM,
  list,
  listHash: hashOfList(list, sha256),
  seed: '7',
  seedSource: '주사위',
  result: draw(list, '7', sha256),
};

function lottery(...words: readonly string[]) {
  const tool = resolve(import.meta.dirname, '../../main/tools/lottery.ts');
  const { status, stdout } = spawnSync(process.execPath, [tool, ...words], { encoding: 'utf8' });
  return { status, stdout };
}

function file(content: unknown): string {
  const path = join(folder, 'draw.json');
  writeFileSync(path, JSON.stringify(content));
  return path;
}

it('exits with 0 for a draw that is as its file says', () => {
  expect(lottery(file(published))).toMatchObject({ status: 0, stdout: expect.stringContaining('그대로') });
});

it('exits with 1 and says what differs', () => {
  const other = lottery(file({ ...published, seed: '8' }));
  expect(other).toMatchObject({ status: 1, stdout: expect.stringContaining('순서가 다릅니다') });
});

it('exits with 2 without a file', () => {
  expect([lottery().status, lottery(join(folder, 'none.json')).status]).toEqual([2, 2]);
});
