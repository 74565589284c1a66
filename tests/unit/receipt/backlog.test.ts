import { expect, it } from 'vitest';
import { isHeldBack, isStale } from '../../../src/receipt/backlog.ts';

const receipt = { isAwaited: false, createdAtMs: 100_000, releasedAtMs: null };

it('a receipt that had waited for more than a minute when its printer was well again asks first', () => {
  expect(isHeldBack(receipt, 160_000)).toBe(false);
  expect(isHeldBack(receipt, 160_001)).toBe(true);
  expect(isHeldBack({ ...receipt, releasedAtMs: 170_000 }, 160_001)).toBe(false);
  expect(isHeldBack({ ...receipt, isAwaited: true }, 999_999)).toBe(false);
});

it('one that has come since waits its turn, however long the pile', () => {
  expect(isHeldBack(receipt, 90_000)).toBe(false);
});

it('a paper of an order that is over is stale, but for a copy that somebody asked for', () => {
  const paper = { createdAtMs: 100_000, copyNumber: 0 };
  expect(isStale(paper, { endedAtMs: null }, 999_999)).toBe(false);
  expect(isStale(paper, { endedAtMs: 110_000 }, 160_000)).toBe(false);
  expect(isStale(paper, { endedAtMs: 110_000 }, 160_001)).toBe(true);
  expect(isStale({ ...paper, copyNumber: 1 }, { endedAtMs: 110_000 }, 160_001)).toBe(false);
});
