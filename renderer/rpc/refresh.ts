/** Between two readings of the same area: a rush of events must not make pages read more than they show. */
const GAP_MS = 500;
/** Without an event for so long, it is quiet; but what is shown is never older than the second. */
const QUIET_MS = 400;
const OLDEST_MS = 2_000;

/**
 * Reads again at once, and while more is asked for meanwhile, once more after a gap: never two at a time, and
 * never without having read after the last time of asking.
 *
 * @param read What is awaited before it may be read again; that it fails is for itself to say.
 */
export function refreshNoOftener(read: () => Promise<unknown>): () => void {
  let isBusy = false;
  let isAsked = false;
  const run = () => {
    isBusy = true;
    isAsked = false;
    const settle = () => {
      isBusy = false;
      if (isAsked) run();
    };
    const later = () => void setTimeout(settle, GAP_MS);
    read().then(later, later);
  };
  return () => {
    if (isBusy) isAsked = true;
    else run();
  };
}

/**
 * Reads again once nothing has been asked for a moment, and in a rush that does not end, every other second:
 * the reading itself must not come between one event and the next.
 *
 * @param read That it fails is for itself to say.
 */
export function refreshWhenQuiet(read: () => Promise<unknown>): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let askedAtMs = 0;
  return () => {
    const nowMs = Date.now();
    if (timer === undefined) askedAtMs = nowMs;
    clearTimeout(timer);
    const run = () => {
      timer = undefined;
      void read();
    };
    timer = setTimeout(run, Math.min(QUIET_MS, askedAtMs + OLDEST_MS - nowMs));
  };
}
