import { assert, required } from '../base/assert.ts';
import { fieldReader, isRecord } from '../base/field-reader.ts';
import { ITEM_KINDS, type ItemKind } from '../ledger/centre-postings.ts';

/** What a file of a spending shows: its paper (전표·영수증), and what there was before and after it. */
export const FILE_PROOFS = ['paper', 'before', 'after'] as const;
export type FileProof = (typeof FILE_PROOFS)[number];

/** All that a spending may be asked for: who was there (참석자) is written down and no file. */
export const PROOFS = [...FILE_PROOFS, 'attendees'] as const;
export type Proof = (typeof PROOFS)[number];

/** What spendings of each kind of item are asked for, of those whose paper has this day or a later one. */
export interface EvidenceRules {
  readonly from: string;
  /** Where people are asked for there are as many at least: nobody meets alone. */
  readonly leastAttendees: number;
  readonly asked: Readonly<Record<ItemKind, readonly Proof[]>>;
}

/** Reads resources/village/evidence.json, the earliest rules first. @throws when the file is wrong. */
export function readEvidenceRules(file: unknown): readonly EvidenceRules[] {
  assert(isRecord(file), 'village evidence: not an object');
  const rules = fieldReader(file, 'village evidence')
    .records('rules')
    .map(record => {
      const read = fieldReader(record, 'village evidence');
      read.refuseOthers(['from', 'leastAttendees', 'asked']);
      const asked = fieldReader(read.record('asked'), 'village evidence: asked');
      asked.refuseOthers(ITEM_KINDS);
      const kinds = ITEM_KINDS.map(kind => [kind, asked.listOf(kind, PROOFS)] as const);
      for (const [kind, proofs] of kinds)
        assert(proofs.includes('paper'), `village evidence: ${kind} is paid without a paper`);
      return {
        from: read.text('from'),
        leastAttendees: read.count('leastAttendees', 1, 100),
        // Built from all kinds, above.
        asked: Object.fromEntries(kinds) as unknown as EvidenceRules['asked'],
      };
    });
  assert(rules.length > 0, 'village evidence: no rules');
  return rules;
}

/** A spending as far as its evidence goes. */
export interface ProvenSpending {
  readonly kind: ItemKind;
  readonly spentOn: string;
  readonly shows: readonly FileProof[];
  readonly attendeeCount: number;
}

/** What is asked of a spending: the rules of the day on its paper; older ones go by the first rules. */
export function askedOf(
  rules: readonly EvidenceRules[],
  { kind, spentOn }: Pick<ProvenSpending, 'kind' | 'spentOn'>,
): readonly Proof[] {
  return rulesOn(rules, spentOn).asked[kind];
}

/** What a spending still lacks, in the order of `PROOFS`. */
export function missingProofs(rules: readonly EvidenceRules[], spending: ProvenSpending): readonly Proof[] {
  const { leastAttendees, asked } = rulesOn(rules, spending.spentOn);
  const wanted = asked[spending.kind];
  return PROOFS.filter(proof => wanted.includes(proof)).filter(proof =>
    proof === 'attendees' ? spending.attendeeCount < leastAttendees : !spending.shows.includes(proof),
  );
}

const rulesOn = (rules: readonly EvidenceRules[], day: string): EvidenceRules =>
  rules.findLast(({ from }) => from <= day) ?? required(rules[0], 'rules of evidence');
