import { maskName } from './mask.ts';
import { isEnrolled } from './attendance.ts';
import type { EnrolmentState } from './enrolment-states.ts';

/** What somebody types at the door (셀프 출석): the last four digits of their telephone number. */
export const isLastFour = (digits: string): boolean => /^\d{4}$/u.test(digits);

interface AtTheDoor {
  readonly enrolmentId: string;
  readonly enrolmentState: EnrolmentState;
  readonly phone: string | null;
}

/**
 * Who of a lesson may have typed these digits. Whoever shares them with others is told apart by
 * `enrolmentId`, which has to be one of theirs.
 */
export function meantBy<Row extends AtTheDoor>(
  rows: readonly Row[],
  digits: string,
  enrolmentId: string | null,
): readonly Row[] {
  return rows
    .filter(row => isEnrolled(row.enrolmentState) && row.phone !== null && row.phone.endsWith(digits))
    .filter(row => enrolmentId === null || row.enrolmentId === enrolmentId);
}

/** What a list shows of somebody. */
interface Listed {
  readonly number: number;
  readonly maskedName: string;
  readonly maskedPhone: string;
}

/**
 * Whether somebody on a masked list may be the one whose name, number or last digits of the telephone are
 * typed. Stars stand for any letter: the list never had the name.
 */
export function fitsMasked(typed: string, { number, maskedName, maskedPhone }: Listed): boolean {
  const wanted = typed.trim();
  if (wanted === '') return false;
  if (/^\d+$/u.test(wanted)) return String(number) === wanted || endOf(maskedPhone).includes(wanted);
  if (maskName(wanted) === maskedName) return true;
  const name = Array.from(maskedName);
  const letters = Array.from(wanted);
  return (
    letters.length < name.length && letters.every((letter, at) => name[at] === '*' || name[at] === letter)
  );
}

/** Nothing of the stars, and not the numbers of the network before them. */
const endOf = (maskedPhone: string) => maskedPhone.slice(-4).replaceAll(/\D/gu, '');
