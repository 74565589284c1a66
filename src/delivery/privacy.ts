import type { OrderPerson } from './order.ts';

export const NOBODY: OrderPerson = {
  phone: '',
  road: '',
  jibun: '',
  detail: '',
  landmark: '',
  name: '',
  riderRequest: '',
};

/** `0504-1234-5678` → `0504-****-5678`; a number that is too short keeps nothing. */
export function maskOrderPhone(phone: string): string {
  const digits = phone.replaceAll(/\D/g, '');
  if (digits.length < 9) return phone === '' ? '' : '****';
  const head = digits.length === 12 ? digits.slice(0, 4) : digits.slice(0, 3);
  return `${head}-****-${digits.slice(-4)}`;
}

/** What is kept of an address when the order is over: the 동 of its 지번 address, else nothing. */
export function neighbourhoodOf({ jibun }: Pick<OrderPerson, 'jibun'>): string {
  return /\S+(?:동|읍|면|리)(?=\s|$)/u.exec(jibun)?.[0] ?? '';
}

/** The person of an order that is over (domain.md E4). What the rider was asked for goes with the address. */
export function maskPerson(person: OrderPerson): OrderPerson {
  return { ...NOBODY, phone: maskOrderPhone(person.phone), jibun: neighbourhoodOf(person) };
}

/** After this an ended order's person cannot be had back, not even by the owner (domain.md E4). */
export const MASK_FOR_GOOD_MS = 24 * 60 * 60 * 1000;
