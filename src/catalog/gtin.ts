import { assert } from '../base/assert.ts';

/**
 * The GS1 mod-10 check digit of a body of digits: weights 3, 1, 3, … from the right (GS1 General
 * Specifications 7.9).
 */
export function gs1CheckDigit(body: string): number {
  assert(/^\d+$/.test(body), 'gs1CheckDigit: not digits');
  const sum = Array.from(body)
    .toReversed()
    .reduce((total, digit, index) => {
      return total + Number(digit) * (index % 2 === 0 ? 3 : 1);
    }, 0);
  return (10 - (sum % 10)) % 10;
}

/** Whether the last digit of a code is the check digit of those before it. */
export function hasCheckDigit(code: string): boolean {
  return /^\d{2,}$/.test(code) && gs1CheckDigit(code.slice(0, -1)) === Number(code.at(-1));
}

/**
 * Writes a UPC-E code of eight digits as the UPC-A it stands for, or gives undefined when it is none.
 *
 * The last digit of the body says where the zeros were taken out (GS1 General Specifications 5.2.2.4).
 */
export function expandUpcE(code: string): string | undefined {
  const parts = /^([01])(\d{5})(\d)(\d)$/.exec(code);
  if (parts === null) return undefined;
  const [, system = '', five = '', last = '', check = ''] = parts;
  const body = system + expandBody(five, Number(last));
  const upcA = body + check;
  return hasCheckDigit(upcA) ? upcA : undefined;
}

function expandBody(five: string, last: number): string {
  if (last <= 2) return `${five.slice(0, 2)}${last}0000${five.slice(2)}`;
  if (last === 3) return `${five.slice(0, 3)}00000${five.slice(3)}`;
  if (last === 4) return `${five.slice(0, 4)}00000${five.slice(4)}`;
  return `${five}0000${last}`;
}

/**
 * Writes any GTIN as fourteen digits, the one form under which products are looked up: EAN-8, UPC-A,
 * EAN-13, ITF-14 padded with zeros, UPC-E expanded first. Undefined when the length or the check digit is
 * wrong.
 *
 * Eight digits are read as EAN-8 if they can be: a scanner that sends UPC-E unexpanded is rare in Korea.
 */
export function toGtin14(code: string): string | undefined {
  if (![8, 12, 13, 14].includes(code.length) || !/^\d+$/.test(code)) return undefined;
  if (/^0+$/.test(code)) return undefined; // Zeros alone pass every check digit and name nothing.
  if (hasCheckDigit(code)) return code.padStart(14, '0');
  return expandUpcE(code)?.padStart(14, '0');
}

/**
 * The GTIN-14 of the unit in a carton: its indicator 1 to 8 is dropped and the check digit computed again.
 *
 * Undefined for a GTIN-14 that is the unit itself (indicator 0) or of variable measure (indicator 9). How
 * many units a carton holds is in the catalogue, never in the code.
 */
export function cartonUnit(gtin14: string): string | undefined {
  if (!/^[1-8]\d{13}$/.test(gtin14)) return undefined;
  const body = `0${gtin14.slice(1, 13)}`;
  return body + String(gs1CheckDigit(body));
}

/** Whether a GTIN is from the range that shops number themselves (인스토어): 20 to 29, and 02 and 04 of UPC. */
export function isInStore(gtin14: string): boolean {
  return /^0(2\d|02|04)/.test(gtin14);
}
