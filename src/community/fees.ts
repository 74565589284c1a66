import { fieldReader, isRecord, type FileRecord } from '../base/field-reader.ts';
import { assert } from '../base/assert.ts';
import { won, type Won } from '../money/won.ts';

/** A reason to pay less (감면). What proves it is seen and noted, and never kept. */
export interface Reduction {
  readonly id: string;
  readonly name: string;
  readonly nameEn: string;
  readonly rateBp: number;
  /** Health or disability: staff note that they have seen a proof, and not of what (민감정보). */
  readonly isSensitive: boolean;
  /** Whoever is so old has it without another proof than the date of birth; null is not by age. */
  readonly fromAge: number | null;
  /** So long a proof holds that does not say until when; null is for good. */
  readonly proofMonths: number | null;
}

export interface ReductionRules {
  readonly from: string;
  readonly roundDownTo: number;
  readonly reductions: readonly Reduction[];
}

/** Reads resources/centre/reductions.json, the earliest first. @throws when the file is wrong. */
export function readReductions(file: unknown): readonly ReductionRules[] {
  assert(isRecord(file), 'reductions: must be an object');
  return fieldReader(file, 'reductions').records('rules').map(readRules);
}

function readRules(record: FileRecord): ReductionRules {
  const at = fieldReader(record, 'reductions');
  at.text('source');
  return {
    from: at.text('from'),
    roundDownTo: at.count('roundDownTo', 1, 1_000),
    reductions: at.records('reductions').map(one => {
      const of = fieldReader(one, 'reduction');
      return {
        id: of.text('id'),
        name: of.text('name'),
        nameEn: of.text('nameEn'),
        rateBp: of.count('rateBp', 1, 10_000),
        isSensitive: of.flag('isSensitive'),
        fromAge: of.countOrNull('fromAge', 1, 120),
        proofMonths: of.countOrNull('proofMonths', 1, 120),
      };
    }),
  };
}

/** The rules of a date: those that began last. Before the first there are none. */
export function reductionsOn(rules: readonly ReductionRules[], date: string): ReductionRules | undefined {
  return rules.findLast(({ from }) => from <= date);
}

/** What is kept of a reduction: of one that tells of somebody's health nothing but its rate (민감정보). */
export const keptReduction = ({ id, rateBp, isSensitive }: Reduction): string =>
  isSensitive ? `${rateBp / 100}%` : id;

/** Of several reasons the highest counts, and no two together. */
export function highestReduction(
  rules: ReductionRules | undefined,
  ids: readonly string[],
): Reduction | undefined {
  return rules?.reductions.filter(({ id }) => ids.includes(id)).toSorted((a, b) => b.rateBp - a.rateBp)[0];
}

/** What is to be paid for a course; materials are never reduced. */
export function feeDue(
  programme: { readonly fee: number; readonly materials: number },
  rules: ReductionRules | undefined,
  reduction: Pick<Reduction, 'rateBp'> | undefined,
): { readonly fee: Won; readonly materials: Won; readonly due: Won } {
  const unit = rules?.roundDownTo ?? 1;
  const kept = (programme.fee * (10_000 - (reduction?.rateBp ?? 0))) / 10_000;
  const fee = reduction === undefined ? programme.fee : Math.floor(kept / unit) * unit;
  return { fee: won(fee), materials: won(programme.materials), due: won(fee + programme.materials) };
}
