import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { refreshNoOftener } from '../../../../renderer/rpc/refresh.ts';

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
