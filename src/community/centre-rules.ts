import { assert, required } from '../base/assert.ts';
import { fieldReader, isRecord } from '../base/field-reader.ts';

/** What a centre decides for itself, from a day on: no law says these numbers. */
export interface CentreRules {
  readonly from: string;
  /** Whoever is let in this long after the beginning of a lesson is late (지각). */
  readonly lateAfterMinutes: number;
  /** Whoever goes out longer than this before the end has left early (조퇴). */
  readonly leftBeforeMinutes: number;
  /** Doors open so long before a lesson: nobody is marked earlier. */
  readonly opensBeforeMinutes: number;
  /** Courses of one term that somebody may be in (수강 과목 제한). */
  readonly coursesPerTerm: number;
  /** Photographs of a lesson are kept so many whole years after the one in which it was. */
  readonly logPhotoYears: number;
  /** So many days before its first lesson it is said that a programme has too few people. */
  readonly closingShownDays: number;
  /** So many days before it staff decide whether it is held. */
  readonly closingDecidedDays: number;
  /** Whoever came to less than this share of a course may be kept out of the next term. */
  readonly attendanceShareBp: number;
}

const NUMBERS = [
  'lateAfterMinutes',
  'leftBeforeMinutes',
  'opensBeforeMinutes',
  'coursesPerTerm',
  'logPhotoYears',
  'closingShownDays',
  'closingDecidedDays',
  'attendanceShareBp',
] as const;

/** Reads resources/centre/rules.json, the earliest first. @throws when the file is wrong. */
export function readCentreRules(file: unknown): readonly CentreRules[] {
  assert(isRecord(file), 'centre rules: must be an object');
  return fieldReader(file, 'centre rules')
    .records('rules')
    .map(record => {
      const at = fieldReader(record, 'centre rules');
      at.refuseOthers(['from', 'sources', ...NUMBERS]);
      const sources = fieldReader(at.record('sources'), 'sources of centre rules');
      for (const name of NUMBERS) sources.text(name);
      return {
        from: at.text('from'),
        lateAfterMinutes: at.count('lateAfterMinutes', 0, 240),
        leftBeforeMinutes: at.count('leftBeforeMinutes', 0, 240),
        opensBeforeMinutes: at.count('opensBeforeMinutes', 0, 720),
        coursesPerTerm: at.count('coursesPerTerm', 1, 20),
        logPhotoYears: at.count('logPhotoYears', 1, 30),
        closingShownDays: at.count('closingShownDays', 1, 90),
        closingDecidedDays: at.count('closingDecidedDays', 0, 60),
        attendanceShareBp: at.count('attendanceShareBp', 1, 10_000),
      };
    });
}

/** The rules in force on a day. @throws before the first ones. */
export const centreRulesOn = (rules: readonly CentreRules[], date: string): CentreRules =>
  required(
    rules.findLast(({ from }) => from <= date),
    `centre rules on ${date}`,
  );

/** Photographs of lessons before this day have been kept long enough. */
export const photosKeptFrom = ({ logPhotoYears }: CentreRules, today: string): string =>
  `${Number(today.slice(0, 4)) - logPhotoYears}-01-01`;
