import { assert } from '../base/assert.ts';
import { won, type Won } from '../money/won.ts';

/**
 * Gifts to a neighbour (서로도움): what a counter may offer, and how far a campaign is.
 *
 * A gift is held for the fundraiser (모금회): it is no sale, bears no VAT and is never the shop's own. The
 * shop gives no receipt for taxes; the fundraiser does. At the counter a gift is paid in cash alone, because
 * the act on local currency bans taking the currency without goods (domain.md A5), and a card payment is for
 * goods too.
 */

/** Amounts that a person can give with one touch, in won. */
export const FIXED_GIFTS: readonly Won[] = [won(500), won(1_000), won(5_000)];

const ROUND_TO = [100, 1_000, 10_000] as const;

/**
 * What rounding a sum up would give (끝전 기부): to the next 100, 1,000 and 10,000 won, the smallest first. A sum
 * that is round already offers nothing for that step, and two steps that come to the same are one.
 */
export function roundUpGifts(due: Won): readonly Won[] {
  assert(due >= 0, 'roundUpGifts: a refund is not rounded up');
  const gifts = ROUND_TO.map(step => (step - (due % step)) % step).filter(gift => gift > 0);
  return due === 0 ? [] : [...new Set(gifts)].map(won);
}

/**
 * A share of the exact cashback of a payment, rounded down.
 *
 * @param shareBp Hundredths of a percent, 0 to 10,000.
 */
export function cashbackShare(cashback: Won, shareBp: number): Won {
  assert(Number.isInteger(shareBp) && shareBp >= 0 && shareBp <= 10_000, 'cashbackShare: no share');
  assert(cashback >= 0, 'cashbackShare: cashback taken back is no gift');
  return won(Number((BigInt(cashback) * BigInt(shareBp)) / 10_000n));
}

/** How much of the target is there, in whole percent rounded down; above 100 when more was given. */
export function progressPercent(raised: Won, target: Won): number {
  assert(target > 0, 'progressPercent: a target is positive');
  return Math.floor((raised * 100) / target);
}

/** What is known of a campaign and moves its state. Days are dates of the Korean calendar. */
export interface CampaignFacts {
  readonly target: Won;
  readonly firstDay: string;
  /** The last day on which it takes gifts. */
  readonly lastDay: string;
  /** Whether somebody ended it before its last day was over. */
  readonly isClosed: boolean;
  /** Given less returned. */
  readonly raised: Won;
  readonly handedOver: Won;
}

/** `reached` still takes gifts: nobody is sent away for coming late. `handedOver` holds nothing any more. */
export type CampaignState = 'planned' | 'open' | 'reached' | 'closed' | 'handedOver';

/** @param today A date of the Korean calendar, not the shop's business date. */
export function campaignState(campaign: CampaignFacts, today: string): CampaignState {
  const { raised, handedOver, target, firstDay, lastDay } = campaign;
  assert(handedOver <= raised, 'campaignState: more handed over than raised');
  if (campaign.isClosed || today > lastDay)
    return raised > 0 && handedOver === raised ? 'handedOver' : 'closed';
  if (today < firstDay) return 'planned';
  return raised >= target ? 'reached' : 'open';
}

export function takesGifts(state: CampaignState): boolean {
  return state === 'open' || state === 'reached';
}
