/**
 * Listens until told to stop; a broken line is taken up again, and the first event then brings everything
 * up to date.
 */
export async function listen<E>(
  watch: (input: undefined, options: { signal: AbortSignal }) => Promise<AsyncIterable<E>>,
  signal: AbortSignal,
  hear: (event: E) => void,
): Promise<void> {
  while (!signal.aborted) {
    try {
      for await (const event of await watch(undefined, { signal })) hear(event);
    } catch {
      // The line broke: the connection itself reports that, and the loop takes it up again.
    }
    if (!signal.aborted) await new Promise(resolve => setTimeout(resolve, 500));
  }
}
