/** For whom seats are kept (정원 구분): sign-up on line, at the desk, from 65 on, residents of the 동. */
export const QUOTA_KINDS = ['online', 'onSite', 'senior', 'resident'] as const;
export type QuotaKind = (typeof QUOTA_KINDS)[number];

/** Seats of a programme that are kept for some people until an instant; null is until the end. */
export interface Quota {
  readonly id: string;
  readonly kind: QuotaKind;
  readonly seats: number;
  readonly releasesAtMs: number | null;
}

/** Where somebody signs up: at the desk, by telephone (which the desk answers), or on line. */
export const WAYS = ['desk', 'phone', 'online'] as const;
export type Way = (typeof WAYS)[number];

/** What decides which seats somebody may have. */
export interface SeatSeeker {
  readonly way: Way;
  /** Null is not known, which counts as not old enough. */
  readonly age: number | null;
  readonly isResident: boolean;
}

export interface Seats {
  readonly capacity: number;
  readonly quotas: readonly Quota[];
  /** How many have a seat, by their quota; those of no quota under null. */
  readonly taken: ReadonlyMap<string | null, number>;
}

const SENIOR_AGE = 65;

/** Whether seats of a quota are for somebody. */
export function isFor({ way, age, isResident }: SeatSeeker, kind: QuotaKind): boolean {
  switch (kind) {
    case 'online':
      return way === 'online';
    case 'onSite':
      return way !== 'online';
    case 'senior':
      return age !== null && age >= SENIOR_AGE;
    case 'resident':
      return isResident;
  }
}

const takenOf = (seats: Seats, quotaId: string | null) => seats.taken.get(quotaId) ?? 0;

const isReleased = ({ releasesAtMs }: Quota, atMs: number) => releasesAtMs !== null && releasesAtMs <= atMs;

/** Seats of a quota that are still kept: none once it is released. */
export function keptSeats(seats: Seats, quota: Quota, atMs: number): number {
  return isReleased(quota, atMs) ? 0 : Math.max(0, quota.seats - takenOf(seats, quota.id));
}

/** Seats that anybody may have: what no quota keeps, and what released ones have left. */
export function generalSeats(seats: Seats, atMs: number): number {
  const inUse = Array.from(seats.taken.values()).reduce((sum, count) => sum + count, 0);
  const kept = seats.quotas.reduce((sum, quota) => sum + keptSeats(seats, quota, atMs), 0);
  return Math.max(0, seats.capacity - inUse - kept);
}

/**
 * The seat that somebody gets, as its quota; null is a general one, undefined is none. Somebody of several
 * quotas counts in one: the smallest that still keeps a seat, so that the wide ones stay for the others.
 */
export function seatFor(seats: Seats, seeker: SeatSeeker, atMs: number): string | null | undefined {
  const [narrowest] = seats.quotas
    .filter(quota => isFor(seeker, quota.kind) && keptSeats(seats, quota, atMs) > 0)
    .toSorted((a, b) => a.seats - b.seats || (a.id < b.id ? -1 : 1));
  if (narrowest) return narrowest.id;
  return generalSeats(seats, atMs) > 0 ? null : undefined;
}
