/**
 * How long a pending tender may wait for someone to see its approval, in milliseconds: a day.
 *
 * A reminder, nothing more. Money is never posted, moved or given up because time has passed: a person ends
 * the tender (docs/decisions/0015-overdue-is-a-reminder.md).
 */
export const PENDING_DEADLINE_MS = 24 * 60 * 60 * 1000;

/**
 * Whether a tender of a sale settled at `settledAtMs` has waited longer than it may. At the limit it has
 * not.
 */
export function isOverdue(settledAtMs: number, nowMs: number): boolean {
  return nowMs - settledAtMs > PENDING_DEADLINE_MS;
}
