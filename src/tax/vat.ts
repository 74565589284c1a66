import { assert } from '../base/assert.ts';
import { won } from '../money/won.ts';
import type { Won } from '../money/won.ts';

export interface VatSplit {
  readonly supplyValue: Won;
  readonly vat: Won;
}

/**
 * Splits a VAT-inclusive amount into supply value (공급가액) and VAT (부가세).
 *
 * Called once per receipt, on the taxable total after every discount: splitting line by line would round
 * many times. VAT is the part that is rounded (half up) and supply value is what is left, so the two add up
 * to the amount paid.
 *
 * A refund is a negative amount. It splits into exactly the negatives of the sale it reverses, so that the
 * two cancel in the journal.
 */
export function splitVat(gross: Won): VatSplit {
  // A tenth of the supply value is an eleventh of the gross. An eleventh never ends in exactly a half, so
  // +5 is half up.
  const vatMagnitude = Math.floor((Math.abs(gross) + 5) / 11);
  const vat = won(Math.sign(gross) * vatMagnitude);
  const supplyValue = won(gross - vat);
  assert(supplyValue + vat === gross, 'splitVat: parts do not add up');
  return { supplyValue, vat };
}
