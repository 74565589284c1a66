/** What a keypad key does to the digits typed so far. */
export type KeypadKey =
  '0' | '1' | '2' | '3' | '4' | '5' | '6' | '7' | '8' | '9' | '00' | '000' | 'erase' | 'clear';

/** Twelve digits hold every amount that a ticket may have. */
const DIGITS_MAX = 12;

/** Types one key. Leading zeros and digits beyond `max` are not taken. */
export function typeDigits(digits: string, key: KeypadKey, max = Number.MAX_SAFE_INTEGER): string {
  if (key === 'clear') return '';
  if (key === 'erase') return digits.slice(0, -1);
  const typed = (digits + key).replace(/^0+(?=\d)/, '');
  return typed.length > DIGITS_MAX || Number(typed) > max ? digits : typed;
}

export function amountOf(digits: string): number | null {
  return digits === '' ? null : Number(digits);
}

export function digitsOf(amount: number | null): string {
  return amount === null ? '' : String(amount);
}

/**
 * Regroups an amount that is being typed into a text field, and says where the caret belongs:
 * before the same number of digits from the end as it was.
 */
export function regroup(text: string, caret: number): { readonly text: string; readonly caret: number } {
  const digitsAfter = text.slice(caret).replace(/\D/g, '').length;
  const digits = text
    .replace(/\D/g, '')
    .replace(/^0+(?=\d)/, '')
    .slice(0, DIGITS_MAX);
  const grouped = digits.replace(/\B(?=(\d{3})+$)/g, ',');
  let place = grouped.length;
  for (let passed = 0; passed < digitsAfter && place > 0; place -= 1) {
    if (grouped[place - 1] !== ',') passed += 1;
  }
  // Not right after a comma: Backspace there would seem to do nothing.
  return { text: grouped, caret: grouped[place - 1] === ',' ? place - 1 : place };
}
