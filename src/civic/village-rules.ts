import { assert, required } from '../base/assert.ts';
import { fieldReader, isRecord } from '../base/field-reader.ts';
import { ITEM_KINDS, type ItemKind } from '../ledger/centre-postings.ts';

/** What proves a spending of a village project (증빙). */
export const EVIDENCE_KINDS = [
  'cardSlip',
  'taxInvoice',
  'cashReceipt',
  'transferSlip',
  'instructorReceipt',
] as const;
export type EvidenceKind = (typeof EVIDENCE_KINDS)[number];

/** What a grant never pays. */
export const FORBIDDEN_USES = ['rent', 'fullTimeStaff', 'facilities', 'assets'] as const;
export type ForbiddenUse = (typeof FORBIDDEN_USES)[number];

export interface ProjectType {
  readonly id: string;
  readonly nameKo: string;
  readonly nameEn: string;
  /** The most that the district grants. */
  readonly ceilingWon: number;
  /** Whether the group has to have been advised before it applies. */
  readonly needsConsulting: boolean;
}

/** One year's call (공모). */
export interface VillageCall {
  readonly id: string;
  readonly year: number;
  /** Of the whole budget, in hundredths of a percent, that the group has to bear. */
  readonly ownShareBp: number;
  readonly types: readonly ProjectType[];
}

/** The rules of a district's village projects, as a dated file in `resources/village` has them. */
export interface VillageRules {
  readonly id: string;
  /** A family counts as one head. */
  readonly leastHeads: number;
  /** How far spending may pass an item's plan, in hundredths of a percent of it. */
  readonly overspendBp: number;
  /** How much of an item the centre may move by itself; more needs the district's letter. */
  readonly movePlainBp: number;
  readonly score: { readonly leastJudges: number; readonly dropFrom: number; readonly cut: number };
  readonly calls: readonly VillageCall[];
  readonly forbidden: readonly { readonly id: ForbiddenUse; readonly words: readonly string[] }[];
  readonly evidence: Readonly<Record<ItemKind, readonly EvidenceKind[]>>;
}

/** The most that a file may state in won. */
const CEILING_MAX = 1_000_000_000;
const WHOLE_BP = 10_000;

export function readVillageRules(file: unknown): VillageRules {
  assert(isRecord(file), 'village rules: not an object');
  const read = fieldReader(file, 'village rules');
  const score = fieldReader(read.record('score'), 'village rules: score');
  const evidence = fieldReader(read.record('evidence'), 'village rules: evidence');
  const kinds = ITEM_KINDS.map(kind => [kind, evidence.listOf(kind, EVIDENCE_KINDS)] as const);
  assert(
    kinds.every(([, allowed]) => allowed.length > 0),
    'village rules: an item without evidence',
  );
  return {
    id: read.text('id'),
    leastHeads: read.count('leastHeads', 1, 100),
    overspendBp: read.count('overspendBp', 0, WHOLE_BP),
    movePlainBp: read.count('movePlainBp', 0, WHOLE_BP),
    score: {
      leastJudges: score.count('leastJudges', 1, 20),
      dropFrom: score.count('dropFrom', 3, 20),
      cut: score.count('cut', 0, 100),
    },
    calls: read.records('calls').map(readCall),
    forbidden: read.records('forbidden').map(one => {
      const rule = fieldReader(one, 'village rules: forbidden');
      return { id: rule.oneOf('id', FORBIDDEN_USES), words: wordsOf(one['words']) };
    }),
    // Built from all kinds, in the line above.
    evidence: Object.fromEntries(kinds) as unknown as VillageRules['evidence'],
  };
}

function readCall(file: Readonly<Record<string, unknown>>): VillageCall {
  const call = fieldReader(file, 'village call');
  return {
    id: call.text('id'),
    year: call.count('year', 2000, 2100),
    ownShareBp: call.count('ownShareBp', 0, WHOLE_BP),
    types: call.records('types').map(record => {
      const type = fieldReader(record, 'village project type');
      return {
        id: type.text('id'),
        nameKo: type.text('nameKo'),
        nameEn: type.text('nameEn'),
        ceilingWon: type.count('ceilingWon', 1, CEILING_MAX),
        needsConsulting: type.flag('needsConsulting'),
      };
    }),
  };
}

function wordsOf(value: unknown): readonly string[] {
  assert(Array.isArray(value) && value.length > 0, 'village rules: a forbidden use without words');
  return value.map(word => {
    assert(typeof word === 'string' && word.length >= 2, `village rules: ${String(word)} is no word`);
    return word;
  });
}

/** A call and one of its types; undefined when there is no such. */
export function findType(
  rules: VillageRules,
  { callId, typeId }: { readonly callId: string; readonly typeId: string },
): { readonly call: VillageCall; readonly type: ProjectType } | undefined {
  const call = rules.calls.find(one => one.id === callId);
  const type = call?.types.find(one => one.id === typeId);
  return call && type && { call, type };
}

/** The type of a project that is in the file: what it was entered under has to stay in the rules. */
export function typeOf(rules: VillageRules, project: { readonly callId: string; readonly typeId: string }) {
  return required(findType(rules, project), `village type ${project.callId} ${project.typeId}`);
}

/** The forbidden use that a text names, such as 임대료; spaces do not hide one. */
export function forbiddenUseOf(rules: VillageRules, text: string): ForbiddenUse | undefined {
  const bare = text.replaceAll(/\s/gu, '');
  return rules.forbidden.find(({ words }) => words.some(word => bare.includes(word.replaceAll(' ', ''))))?.id;
}
