import { formatBusinessNumber } from '../../../src/tax/business-number.ts';

/**
 * A business number while it is typed: hyphens come by themselves, and stand where the certificate has
 * them.
 */
export function shownBusinessNumber(digits: string): string {
  if (digits.length === 10) return formatBusinessNumber(digits);
  return [digits.slice(0, 3), digits.slice(3, 5), digits.slice(5)].filter(part => part !== '').join('-');
}
