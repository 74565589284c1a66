/**
 * A member's card, as it is printed and scanned: random, so that nobody can guess one or read a person in it.
 */
const TOKEN = /^IM[0-9A-HJKMNP-TV-Z]{26}$/;
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Whether a scanned code is a member's card. */
export function isCardToken(code: string): boolean {
  return TOKEN.test(code);
}

/** The code of a card from 16 random bytes, in Crockford's base 32. */
export function cardToken(bytes: Uint8Array): string {
  let bits = bytes.reduce((number, byte) => number * 256n + BigInt(byte), 0n);
  let text = '';
  for (let digit = 0; digit < 26; digit += 1) {
    text = (ALPHABET[Number(bits % 32n)] ?? '') + text;
    bits /= 32n;
  }
  return `IM${text}`;
}

const GRAPHEMES = new Intl.Segmenter('ko', { granularity: 'grapheme' });

/** `김*음`, as cashiers see a member: enough to greet somebody, too little to look somebody up. */
export function maskName(name: string): string {
  const letters = Array.from(GRAPHEMES.segment(name.trim()), ({ segment }) => segment);
  const last = letters.at(-1) ?? '';
  if (letters.length <= 1) return '*';
  if (letters.length === 2) return `${letters[0] ?? ''}*`;
  return `${letters[0] ?? ''}${'*'.repeat(letters.length - 2)}${last}`;
}

/** The last four digits of a phone number. */
export function lastDigits(phone: string): string {
  return phone.replaceAll(/\D/g, '').slice(-4);
}

/** `010-****-1234`. */
export function maskPhone(phone: string): string {
  const digits = phone.replaceAll(/\D/g, '');
  return `${digits.slice(0, 3)}-****-${digits.slice(-4)}`;
}

/** Whether a text is a mobile number of Korea: 10 or 11 digits that begin with 01. */
export function isMobileNumber(text: string): boolean {
  return /^01\d{8,9}$/.test(text.replaceAll(/[\s-]/g, ''));
}

/** A member's number is four to six digits. */
export function isPin(text: string): boolean {
  return /^\d{4,6}$/.test(text);
}
