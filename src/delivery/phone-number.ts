/**
 * A Korean telephone number as digits alone; undefined for what is none. `+82 10-…` is `010…`.
 *
 * Lengths by their first digits are those of the numbering plan (전기통신번호관리세칙): mobile 010 with eleven,
 * older 01x with ten or eleven, 050x safe numbers with eleven or twelve, Seoul 02 with nine or ten, other
 * areas and 070 with ten or eleven, 15xx to 18xx with eight.
 */
export function readPhone(text: string): string | undefined {
  if (/[^\d\s()+.-]/.test(text)) return undefined;
  const typed = text.replaceAll(/\D/g, '');
  const digits = text.trim().startsWith('+82') ? typed.replace(/^820?/, '0') : typed;
  return PLAN.some(pattern => pattern.test(digits)) ? digits : undefined;
}

const PLAN = [
  /^010\d{8}$/,
  /^01[16789]\d{7,8}$/,
  /^050\d{8,9}$/,
  /^02\d{7,8}$/,
  /^0[346]\d{8,9}$/,
  /^05[1-5]\d{7,8}$/,
  /^0[78]0\d{7,8}$/,
  /^1[5-8]\d{6}$/,
];

/** `01012345678` → `010-1234-5678`: the last four apart, and what comes before the middle. */
export function formatPhone(digits: string): string {
  if (digits.length === 8) return `${digits.slice(0, 4)}-${digits.slice(4)}`;
  if (digits.length < 9) return digits;
  const head = digits.startsWith('02') ? 2 : digits.length === 12 ? 4 : 3;
  return `${digits.slice(0, head)}-${digits.slice(head, -4)}-${digits.slice(-4)}`;
}

/** What people say a number by. */
export const lastFour = (digits: string): string => digits.slice(-4);
