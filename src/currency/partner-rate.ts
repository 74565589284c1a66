import { dateText } from '../base/korea-time.ts';

/** One decision of the shop about its own part (혜택플러스, 상생가맹점). Dates are of the Korean calendar. */
export interface PartnerRate {
  readonly from: string;
  /** The first day on which it holds no more; null goes on. */
  readonly to: string | null;
  /** In hundredths of a percent; null is no partner in this time. */
  readonly rateBp: number | null;
  readonly savedAtMs: number;
}

/**
 * The rate in force at an instant, in hundredths of a percent; null is no partner.
 *
 * Of the decisions whose time holds the instant, the one made last before it is the answer: a change takes
 * the place of what was planned, and what was in force at a moment gone by stays as it was.
 *
 * @param decisions In the order in which they were made.
 */
export function partnerRateAt(decisions: readonly PartnerRate[], atMs: number): number | null {
  const today = dateText(atMs);
  return (
    decisions.findLast(
      ({ from, to, savedAtMs }) => savedAtMs <= atMs && today >= from && (to === null || today < to),
    )?.rateBp ?? null
  );
}
