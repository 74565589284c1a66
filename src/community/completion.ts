import { assert } from '../base/assert.ts';
import { fieldReader, isRecord, type FileRecord } from '../base/field-reader.ts';

/** From which share of its lessons on somebody has finished a course (수료). */
export interface CompletionRule {
  readonly from: string;
  /** The centre has chosen it: no law says how much is enough. */
  readonly isOwnChoice: boolean;
  readonly rateBp: number;
}

/** Reads resources/centre/completion.json, the earliest first. @throws when the file is wrong. */
export function readCompletionRules(file: unknown): readonly CompletionRule[] {
  assert(isRecord(file), 'completion: must be an object');
  return fieldReader(file, 'completion').records('rules').map(readRule);
}

function readRule(record: FileRecord): CompletionRule {
  const at = fieldReader(record, 'completion rule');
  at.text('source');
  return {
    from: at.text('from'),
    isOwnChoice: at.flag('isOwnChoice'),
    rateBp: at.count('rateBp', 1, 10_000),
  };
}

/** The rule that a course began under, as people were told; before the first there is none. */
export function completionRuleOn(
  rules: readonly CompletionRule[],
  firstDay: string,
): CompletionRule | undefined {
  return rules.findLast(({ from }) => from <= firstDay);
}

export interface Attended {
  readonly came: number;
  readonly excused: number;
  /** Of the whole course, those ahead too: whoever joined late has missed what was before. */
  readonly lessons: number;
}

/** The share of a course that somebody was at, in basis points: excused lessons (공결) do not count. */
export function completionRateBp({ came, excused, lessons }: Attended): number {
  const counted = lessons - excused;
  return counted <= 0 ? 0 : Math.floor((came * 10_000) / counted);
}

export function hasFinished(rule: CompletionRule | undefined, attended: Attended): boolean {
  return rule !== undefined && attended.came > 0 && completionRateBp(attended) >= rule.rateBp;
}

/** `2026-0007`: the seventh certificate of its year. */
export const certificateNumber = ({ year, serial }: { readonly year: number; readonly serial: number }) =>
  `${year}-${String(serial).padStart(4, '0')}`;
