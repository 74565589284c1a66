/**
 * Business registration numbers (사업자등록번호): `NNN-NN-NNNNN`, three digits of the tax office, two of the kind
 * of business, four serial, one check digit. The component rules are those of python-stdnum's `kr.brn`; the
 * check digit is the one that public Korean checkers agree on, and holds for every published number tried.
 */

const WEIGHTS = [1, 3, 7, 1, 3, 7, 1, 3, 5];

/** Why a number is refused, in order of precedence. */
export type BusinessNumberCode = 'FORMAT' | 'COMPONENT' | 'CHECK_DIGIT';

/**
 * Checks a business registration number, with or without its hyphens.
 *
 * - `FORMAT`: not ten digits, or hyphens in other places.
 * - `COMPONENT`: a tax office below 101, kind 00 or serial 0000. Ten zeros pass the check digit and stop
 *   here.
 * - `CHECK_DIGIT`: mistyped.
 */
export function checkBusinessNumber(text: string): 'ok' | BusinessNumberCode {
  const trimmed = text.trim();
  if (!/^(\d{10}|\d{3}-\d{2}-\d{5})$/.test(trimmed)) return 'FORMAT';
  const digits = trimmed.replaceAll('-', '');
  if (Number(digits.slice(0, 3)) < 101) return 'COMPONENT';
  if (digits.slice(3, 5) === '00' || digits.slice(5, 9) === '0000') return 'COMPONENT';
  return checkDigit(digits) === Number(digits[9]) ? 'ok' : 'CHECK_DIGIT';
}

function checkDigit(digits: string): number {
  const sum = WEIGHTS.reduce((total, weight, index) => total + Number(digits[index]) * weight, 0);
  // The ninth digit's product counts a second time with its tens.
  const tens = Math.floor((Number(digits[8]) * 5) / 10);
  return (10 - ((sum + tens) % 10)) % 10;
}

/** `124-81-00998`: the way paper and screens show a number that `checkBusinessNumber` accepts. */
export function formatBusinessNumber(text: string): string {
  const digits = text.trim().replaceAll('-', '');
  return `${digits.slice(0, 3)}-${digits.slice(3, 5)}-${digits.slice(5)}`;
}
