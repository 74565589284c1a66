import { formatPhone } from '../delivery/phone-number.ts';

/**
 * What lists show of somebody: enough to know whom one talks to, too little to look anybody up (개인정보의
 * 안전성 확보조치 기준). Full words show one at a time, and each look is written down.
 */

/** `홍*동`, `김*`, `남**동`. */
export { maskName } from '../currency/member.ts';

/** `010-****-5678`, `032-***-1234`: as many stars as digits. */
export function maskPhone(digits: string | null): string {
  if (digits === null || digits === '') return '';
  const parts = formatPhone(digits).split('-');
  if (parts.length !== 3) return `****-${digits.slice(-4)}`;
  const [head = '', middle = '', tail = ''] = parts;
  return `${head}-${'*'.repeat(middle.length)}-${tail}`;
}

/** `1985-**-**`; a year alone is a year alone. */
export function maskBirth(year: number | null, date: string | null): string {
  if (year === null) return '';
  return date === null ? String(year) : `${year}-**-**`;
}

/** `인천 서구 서곶로 ***`: from the building's number on. */
export function maskAddress(address: string): string {
  const at = address.search(/(?<=\s)\d/);
  return at < 0 ? address : `${address.slice(0, at)}***`;
}

/** `ho**@example.kr`: two letters, and as many stars as there are others. */
export function maskEmail(email: string): string {
  const [name = '', domain] = email.split('@');
  return domain === undefined
    ? '*'.repeat(email.length)
    : `${name.slice(0, 2)}${'*'.repeat(Math.max(0, name.length - 2))}@${domain}`;
}
