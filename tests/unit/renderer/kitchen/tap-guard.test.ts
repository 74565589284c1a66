import { describe, expect, it } from 'vitest';
import { createTapGuard } from '../../../../renderer/screens/kitchen/tap-guard.ts';

const tap = (atMs: number, x = 100, y = 100) => ({ x, y, atMs });

describe('taps of wet hands', () => {
  it('two within 600 ms are one, also when another card has come under the finger', () => {
    const guard = createTapGuard();
    expect(guard.takes(tap(0))).toBe(true);
    expect(guard.takes(tap(599, 140, 130))).toBe(false);
    expect(guard.takes(tap(600))).toBe(true);
  });

  it('a tap on another place is another tap', () => {
    const guard = createTapGuard();
    expect(guard.takes(tap(0))).toBe(true);
    expect(guard.takes(tap(200, 300, 100))).toBe(true);
  });

  it('a palm does nothing, and the next finger does again', () => {
    const guard = createTapGuard();
    guard.down(1);
    guard.down(2);
    guard.up(1);
    guard.up(2);
    expect(guard.takes(tap(0))).toBe(false);
    guard.down(3);
    guard.up(3);
    expect(guard.takes(tap(100))).toBe(true);
  });

  it('a key that bounces counts once, and another key at once', () => {
    const guard = createTapGuard();
    expect(guard.takesKey('1', 0)).toBe(true);
    expect(guard.takesKey('1', 300)).toBe(false);
    expect(guard.takesKey('2', 310)).toBe(true);
    expect(guard.takesKey('1', 400)).toBe(true);
  });
});
