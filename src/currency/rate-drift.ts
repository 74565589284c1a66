import { sumWon, type Won } from '../money/won.ts';
import type { BenefitEstimate } from './benefit.ts';

/** What a customer's app said of one payment, beside what was estimated for it. */
export interface SeenCashback {
  readonly policyVersion: string;
  readonly parts: readonly BenefitEstimate[];
  readonly seen: Won;
}

/** Less than was sure, more than could be, or one of what can be. */
export type CashbackFit = 'fits' | 'less' | 'more';

export function fitOf({ parts, seen }: Pick<SeenCashback, 'parts' | 'seen'>): CashbackFit {
  if (seen > sumWon(parts.map(part => part.atMost))) return 'more';
  return seen < sumWon(parts.map(part => part.atLeast)) ? 'less' : 'fits';
}

/** A rule that no longer says what the app does. */
export interface RateDrift {
  readonly policyVersion: string;
  readonly direction: Exclude<CashbackFit, 'fits'>;
  /** Whose part is missing from what the app said; null where no single part explains it. */
  readonly missing: BenefitEstimate['funder'] | null;
  readonly off: number;
  readonly of: number;
}

/** So many of the newest are looked at under each version: one customer's full month is no drift. */
const LOOKED_AT = 5;
/** So many of them must be off in the same way. */
const ALARM_FROM = 3;

/**
 * The rules that payments seen of late do not bear out.
 *
 * A part that is missing to the won counts too, although a full month explains a single one: several
 * customers in a row with the same part missing are more likely a budget that has run out.
 *
 * @param seen The newest first.
 */
export function driftsOf(seen: readonly SeenCashback[]): readonly RateDrift[] {
  const versions = [...new Set(seen.map(({ policyVersion }) => policyVersion))];
  return versions.flatMap(policyVersion => {
    const newest = seen.filter(one => one.policyVersion === policyVersion).slice(0, LOOKED_AT);
    const ways = newest.map(wayOf).filter(way => way !== null);
    const found = ways.find(way => ways.filter(other => isSame(way, other)).length >= ALARM_FROM);
    if (!found) return [];
    const off = ways.filter(other => isSame(found, other)).length;
    return [{ policyVersion, ...found, off, of: newest.length }];
  });
}

type Way = Pick<RateDrift, 'direction' | 'missing'>;

const isSame = (a: Way, b: Way) => a.direction === b.direction && a.missing === b.missing;

/** In what way a payment is off; null when it is as it may be. */
function wayOf(one: SeenCashback): Way | null {
  const fit = fitOf(one);
  if (fit === 'more') return { direction: 'more', missing: null };
  const most = sumWon(one.parts.map(part => part.atMost));
  const missing = one.parts.find(part => part.atMost > 0 && one.seen === most - part.atMost);
  if (missing !== undefined) return { direction: 'less', missing: missing.funder };
  return fit === 'less' ? { direction: 'less', missing: null } : null;
}
