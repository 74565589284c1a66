/** How many requests somebody may make at once, and how many more each second. */
export interface Allowance {
  readonly burst: number;
  readonly perSecond: number;
}

/** Whoever is remembered at most: beyond that the longest unheard is forgotten, and begins anew. */
const CALLERS_MAX = 1_000;

/**
 * Counts requests by caller: each has a bucket that fills again with time.
 *
 * @returns How many seconds a caller has to wait; 0 is that this request may be answered.
 */
export function createLimit({ burst, perSecond }: Allowance, nowMs: () => number) {
  const buckets = new Map<string, { left: number; atMs: number }>();
  return (caller: string): number => {
    const atMs = nowMs();
    const before = buckets.get(caller) ?? { left: burst, atMs };
    const left = Math.min(burst, before.left + (Math.max(0, atMs - before.atMs) / 1000) * perSecond);
    const isAllowed = left >= 1;
    // Put back at the end: the first of the map is then whoever has been silent longest.
    buckets.delete(caller);
    buckets.set(caller, { left: isAllowed ? left - 1 : left, atMs });
    const [oldest] = buckets.size > CALLERS_MAX ? buckets.keys() : [];
    if (oldest !== undefined) buckets.delete(oldest);
    return isAllowed ? 0 : Math.max(1, Math.ceil((1 - left) / perSecond));
  };
}
