import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { refreshNoOftener, refreshWhenQuiet } from '../../../../renderer/rpc/refresh.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('what is read again in a rush', () => {
  it('is read at once, and once more after all that was asked for meanwhile', async () => {
    const read = vi.fn(() => Promise.resolve());
    const again = refreshNoOftener(read);
    again();
    expect(read).toHaveBeenCalledTimes(1);
    for (let event = 0; event < 100; event += 1) again();
    await vi.advanceTimersByTimeAsync(400);
    expect(read).toHaveBeenCalledTimes(1);
    await vi.advanceTimersByTimeAsync(200);
    expect(read).toHaveBeenCalledTimes(2);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(read).toHaveBeenCalledTimes(2);
  });

  it('is never read twice at a time, and again after one that failed', async () => {
    const answers: PromiseWithResolvers<void>[] = [];
    const read = vi.fn(() => {
      const answer = Promise.withResolvers<void>();
      answers.push(answer);
      return answer.promise;
    });
    const again = refreshNoOftener(read);
    again();
    again();
    await vi.advanceTimersByTimeAsync(10_000);
    expect(read).toHaveBeenCalledTimes(1);
    answers[0]?.reject(new Error('the line broke'));
    await vi.advanceTimersByTimeAsync(1_000);
    expect(read).toHaveBeenCalledTimes(2);
  });
});

describe('what is read again behind a queue', () => {
  it('is read once, when nothing has come for a moment', async () => {
    const read = vi.fn(() => Promise.resolve());
    const again = refreshWhenQuiet(read);
    for (let card = 0; card < 4; card += 1) {
      again();
      await vi.advanceTimersByTimeAsync(300);
    }
    expect(read).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(10_000);
    expect(read).toHaveBeenCalledTimes(1);
    again();
    await vi.advanceTimersByTimeAsync(400);
    expect(read).toHaveBeenCalledTimes(2);
  });

  it('is read every other second of a queue that does not end', async () => {
    const read = vi.fn(() => Promise.resolve());
    const again = refreshWhenQuiet(read);
    for (let card = 0; card < 100; card += 1) {
      again();
      await vi.advanceTimersByTimeAsync(100);
    }
    expect(read.mock.calls.length).toBeGreaterThanOrEqual(4);
    expect(read.mock.calls.length).toBeLessThanOrEqual(5);
  });
});
