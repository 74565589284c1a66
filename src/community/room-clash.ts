/** A stay in a room: a day, and minutes of it, half-open. */
export interface Stay {
  readonly date: string;
  readonly startMinute: number;
  readonly endMinute: number;
}

/** Whether two stays in one room meet. One that begins when another ends does not. */
export function meets(one: Stay, other: Stay): boolean {
  return one.date === other.date && one.startMinute < other.endMinute && other.startMinute < one.endMinute;
}

/** The stays that are in the way of those that somebody wants, in the order of those wanted. */
export function clashesOf<T extends Stay>(wanted: readonly Stay[], taken: readonly T[]): readonly T[] {
  return wanted.flatMap(stay => taken.filter(other => meets(stay, other)));
}
