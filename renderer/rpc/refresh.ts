/** Between two readings of the same area: a rush of events must not make pages read more than they show. */
const GAP_MS = 500;

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
