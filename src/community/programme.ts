/** What a programme is: 강좌, 행사, 주민총회, 주민자치 교육, 기업 지원의 날, 봉사. */
export const PROGRAMME_KINDS = ['course', 'event', 'assembly', 'education', 'business', 'volunteer'] as const;
export type ProgrammeKind = (typeof PROGRAMME_KINDS)[number];

export const PROGRAMME_STATES = ['draft', 'published', 'closed', 'cancelled'] as const;
export type ProgrammeState = (typeof PROGRAMME_STATES)[number];

/** Which states may follow. What people were told of does not become a draft again. */
const NEXT: Readonly<Record<ProgrammeState, readonly ProgrammeState[]>> = {
  draft: ['published', 'cancelled'],
  published: ['closed', 'cancelled'],
  closed: ['published', 'cancelled'],
  cancelled: [],
};

export function mayBecome(from: ProgrammeState, to: ProgrammeState): boolean {
  return NEXT[from].includes(to);
}

/** How full a programme is. `count` is of seats that are left, or of people who are missing. */
export type Fill = { readonly kind: 'full' | 'seatsLeft' | 'needsMore'; readonly count: number };

/**
 * Says the one thing about a programme's numbers that somebody has to act on: too few to begin comes before
 * seats that are left, because a course below its minimum is not held.
 */
export function fillOf(programme: {
  readonly enrolled: number;
  readonly capacity: number;
  readonly minEnrolment: number;
}): Fill {
  const { enrolled, capacity, minEnrolment } = programme;
  if (enrolled < minEnrolment) return { kind: 'needsMore', count: minEnrolment - enrolled };
  return enrolled >= capacity
    ? { kind: 'full', count: 0 }
    : { kind: 'seatsLeft', count: capacity - enrolled };
}

/** The part of the day that a calendar shows a lesson in: until noon, until six, after it. */
export function dayPartOf(startMinute: number): 'morning' | 'afternoon' | 'evening' {
  if (startMinute < 12 * 60) return 'morning';
  return startMinute < 18 * 60 ? 'afternoon' : 'evening';
}

/** `14:00`. @param minute Of the day. */
export function minuteText(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
}

/** Reads `9:30` or `0930`; undefined of what is no time of a day. */
export function readMinute(text: string): number | undefined {
  const [, hour, minute] = /^(\d{1,2}):?(\d{2})$/.exec(text.trim())?.map(Number) ?? [];
  if (hour === undefined || minute === undefined || minute > 59 || hour * 60 + minute > 24 * 60)
    return undefined;
  return hour * 60 + minute;
}
