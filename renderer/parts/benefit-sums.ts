import type { BenefitPartView } from '../../src/contract/benefit.ts';

/** Who pays for benefits, in the order in which they are shown. */
export const FUNDERS = ['city', 'district', 'shop'] as const;

export type BenefitBounds = Pick<BenefitPartView, 'funder' | 'atLeast' | 'atMost'>;

export function sumOfBenefits(parts: readonly BenefitBounds[]): Omit<BenefitBounds, 'funder'> {
  return {
    atLeast: parts.reduce((sum, part) => sum + part.atLeast, 0),
    atMost: parts.reduce((sum, part) => sum + part.atMost, 0),
  };
}

/** What each funder pays; those that pay nothing are left out. */
export function benefitsByFunder(parts: readonly BenefitBounds[]): readonly BenefitBounds[] {
  return FUNDERS.map(funder => ({
    funder,
    ...sumOfBenefits(parts.filter(part => part.funder === funder)),
  })).filter(({ atMost }) => atMost !== 0);
}
