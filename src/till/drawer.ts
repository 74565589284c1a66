/**
 * Why the cash drawer opens. Each opening is kept with its reason; `noSale` needs a sentence of its own,
 * because a drawer opened without a sale is what an owner looks for first.
 */
export const DRAWER_REASONS = [
  'cashSale',
  'cashRefund',
  'payIn',
  'payOut',
  'cashDrop',
  'countCash',
  'noSale',
] as const;

export type DrawerReason = (typeof DRAWER_REASONS)[number];

/** Whether a person has to say in words why the drawer is opened. */
export function needsExplanation(reason: DrawerReason): boolean {
  return reason === 'noSale';
}
