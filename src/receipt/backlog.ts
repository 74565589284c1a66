/**
 * What a printer does with a pile that has waited for it: papers that somebody works by come out in their
 * order, and what was meant for customers who have left asks a person first.
 */

export interface WaitingPaper {
  /** Orders and reports are waited for; a receipt of a while ago is not. */
  readonly isAwaited: boolean;
  readonly createdAtMs: number;
  /** When a person let it be printed all the same. */
  readonly releasedAtMs: number | null;
}

/** So long a customer waits for a paper. */
const PATIENCE_MS = 60_000;

/**
 * Whether a paper waits for a person's word: it had waited for its printer for so long that whoever wanted it
 * has left.
 *
 * @param availableSinceMs When the printer was last connected, or got well: what has come since only waits
 *   its turn.
 */
export function isHeldBack(paper: WaitingPaper, availableSinceMs: number): boolean {
  const waitedMs = availableSinceMs - paper.createdAtMs;
  return !paper.isAwaited && paper.releasedAtMs === null && waitedMs > PATIENCE_MS;
}

/** Whether an order's paper is of no use any more: its order ended while it waited, and nobody asked anew. */
export function isStale(
  paper: { readonly createdAtMs: number; readonly copyNumber: number },
  order: { readonly endedAtMs: number | null },
  nowMs: number,
): boolean {
  return order.endedAtMs !== null && paper.copyNumber === 0 && nowMs - paper.createdAtMs > PATIENCE_MS;
}
