/** What is done at once stays short: whoever rings up a sale meanwhile must not wait for it. */
const TOGETHER_MAX = 8;

interface Waiting<I, R> {
  readonly input: I;
  readonly resolve: (result: R) => void;
  readonly reject: (reason: unknown) => void;
}

/**
 * Gathers what is asked for in one turn of the event loop and does it together at the turn's end, a few at a
 * time and in the order of asking. Alone, it waits for nothing.
 *
 * @param doAll Gives an outcome for each input. That it throws is the outcome of all of them.
 */
export function gather<I, R>(
  doAll: (inputs: readonly I[]) => readonly PromiseSettledResult<R>[],
): (input: I) => Promise<R> {
  const waiting: Waiting<I, R>[] = [];
  const go = () => {
    const now = waiting.splice(0, TOGETHER_MAX);
    if (waiting.length > 0) setImmediate(go);
    try {
      const outcomes = doAll(now.map(({ input }) => input));
      for (const [index, outcome] of outcomes.entries())
        if (outcome.status === 'fulfilled') now[index]?.resolve(outcome.value);
        else now[index]?.reject(outcome.reason);
    } catch (reason) {
      for (const { reject } of now) reject(reason);
    }
  };
  return input =>
    new Promise((resolve, reject) => {
      if (waiting.length === 0) setImmediate(go);
      waiting.push({ input, resolve, reject });
    });
}
