import { koreaTime } from '../base/korea-time.ts';

/** For how many months after the last order a number may be kept: what the person has consented to. */
export const KEEP_MONTHS = { min: 1, max: 24, usual: 12 } as const;

const KOREA_OFFSET_MS = 9 * 60 * 60 * 1000;

/**
 * The instant so many months later on the Korean calendar, at the same time of day; fewer are negative. The
 * 31st of a shorter month is its last day, so that nothing is kept longer than was said.
 */
export function addMonths(atMs: number, months: number): number {
  const { year, month, day } = koreaTime(atMs);
  const timeOfDayMs = atMs + KOREA_OFFSET_MS - Date.UTC(year, month - 1, day);
  const lastDay = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return Date.UTC(year, month - 1 + months, Math.min(day, lastDay)) + timeOfDayMs - KOREA_OFFSET_MS;
}

/** When a customer is erased: so long after the last order, whichever of consent and setting is shorter. */
export function keptUntil(lastUsedAtMs: number, consentMonths: number, settingMonths: number): number {
  return addMonths(lastUsedAtMs, Math.min(consentMonths, settingMonths));
}

/** What somebody has ordered, for counting. */
interface Ordered {
  readonly items: readonly { readonly name: string; readonly quantity: number }[];
}

/** Names of dishes, the most ordered first; of equals, the one that was ordered later (given first). */
export function mostOrdered(orders: readonly Ordered[], limit: number): readonly string[] {
  const counts = new Map<string, number>();
  for (const { items } of orders)
    for (const { name, quantity } of items) counts.set(name, (counts.get(name) ?? 0) + quantity);
  return [...counts]
    .toSorted(([, one], [, other]) => other - one)
    .slice(0, limit)
    .map(([name]) => name);
}

/** Whether a note names the code of a door: kept by a shop, it opens somebody's house to whoever reads it. */
export function namesDoorCode(note: string): boolean {
  return /비번|비밀\s*번호|도어록|[#*]\s*\d{3,}|\d{3,}\s*[#*]|(?:현관|출입)\D{0,6}\d{3,}/u.test(note);
}
