import { addDays } from '../base/dates.ts';
import type { CentreRules } from './centre-rules.ts';
import type { ProgrammeState } from './programme.ts';

/** A programme that fewer have signed up for than it needs, and until when that may still change (폐강). */
export interface Closing {
  /** The last day on which it may fill up. */
  readonly decideOn: string;
  readonly missing: number;
  /** That day is over: staff cancel it, or open it all the same. */
  readonly isDue: boolean;
}

export interface ClosingFacts {
  readonly state: ProgrammeState;
  readonly enrolled: number;
  readonly minEnrolment: number;
  /** Of the lessons that are not cancelled; null is that there are none. */
  readonly firstLesson: string | null;
  /** With how many staff have said that it opens all the same; null is that nobody has. */
  readonly openedWith: number | null;
}

type Days = Pick<CentreRules, 'closingShownDays' | 'closingDecidedDays'>;

/**
 * Says that a programme has too few people, from some days before its first lesson until that is over.
 *
 * Nothing follows from it by itself. What staff have decided holds for as many people as there were then:
 * when more have left, it is asked again.
 */
export function closingOf(programme: ClosingFacts, rules: Days, today: string): Closing | null {
  const { state, enrolled, minEnrolment, firstLesson, openedWith } = programme;
  if (firstLesson === null || (state !== 'published' && state !== 'closed')) return null;
  if (enrolled >= minEnrolment || (openedWith !== null && enrolled >= openedWith)) return null;
  if (today < addDays(firstLesson, -rules.closingShownDays) || today > firstLesson) return null;
  const decideOn = addDays(firstLesson, -rules.closingDecidedDays);
  return { decideOn, missing: minEnrolment - enrolled, isDue: today > decideOn };
}
