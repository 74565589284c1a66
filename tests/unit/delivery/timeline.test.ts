import { expect, it } from 'vitest';
import { gapText, timelineOf } from '../../../src/delivery/timeline.ts';

const fact = (kind: string, atMs: number) => ({ kind, detail: '', atMs });

it('lines stand in their order in time, each with what has passed since the one before', () => {
  const lines = timelineOf([fact('b', 5), fact('c', 5), fact('a', 1)]);
  expect(lines.map(({ kind, gapMs }) => [kind, gapMs])).toEqual([
    ['a', null],
    ['b', 4],
    ['c', 0],
  ]);
});

it.each([
  [0, '+0:00'],
  [72_999, '+1:12'],
  [3_723_000, '+1:02:03'],
])('%i ms are %s', (ms, text) => {
  expect(gapText(ms)).toBe(text);
});
