import { won, type Won } from '../money/won.ts';
import { moneyLeft, type ItemFigures, type MoneyIn } from './village-plan.ts';
import { forbiddenUseOf, type EvidenceKind, type ForbiddenUse, type VillageRules } from './village-rules.ts';

/** A spending (집행) as it is entered. */
export interface SpendingDraft {
  readonly position: number;
  /** The day on the evidence. */
  readonly spentOn: string;
  readonly payee: string;
  readonly purpose: string;
  readonly grant: Won;
  readonly ownShare: Won;
  readonly vat: Won;
  readonly evidenceKind: EvidenceKind;
  /** Empty only of an instructor's receipt, which has none. */
  readonly evidenceNumber: string;
}

/** A project as far as spending has to know it. */
export interface SpendingProject {
  readonly firstDay: string;
  readonly lastDay: string;
  readonly items: readonly ItemFigures[];
  readonly received: MoneyIn;
}

export type SpendingFault =
  | { readonly code: 'ITEM_NOT_FOUND' }
  | { readonly code: 'AMOUNT_MISSING' }
  | { readonly code: 'OUTSIDE_PERIOD'; readonly firstDay: string; readonly lastDay: string }
  | { readonly code: 'IN_THE_FUTURE' }
  | { readonly code: 'FORBIDDEN_USE'; readonly use: ForbiddenUse }
  | { readonly code: 'EVIDENCE_KIND'; readonly allowed: readonly EvidenceKind[] }
  | { readonly code: 'EVIDENCE_NUMBER_MISSING' }
  | { readonly code: 'VAT_TOO_HIGH'; readonly most: Won }
  | { readonly code: 'OVER_ITEM'; readonly most: Won }
  | { readonly code: 'MONEY_SHORT'; readonly of: 'grant' | 'ownShare'; readonly left: Won };

/**
 * What keeps a spending from being entered: the first that applies, in the order of `SpendingFault`, which
 * the table test lists. The screen asks this while somebody types, and the counter asks it again.
 */
export function checkSpending(
  rules: VillageRules,
  project: SpendingProject,
  draft: SpendingDraft,
  today: string,
): SpendingFault | undefined {
  const item = project.items.find(({ position }) => position === draft.position);
  if (!item) return { code: 'ITEM_NOT_FOUND' };
  const amount = draft.grant + draft.ownShare;
  if (amount === 0) return { code: 'AMOUNT_MISSING' };
  const { firstDay, lastDay } = project;
  if (draft.spentOn < firstDay || draft.spentOn > lastDay)
    return { code: 'OUTSIDE_PERIOD', firstDay, lastDay };
  if (draft.spentOn > today) return { code: 'IN_THE_FUTURE' };
  const use = draft.grant === 0 ? undefined : forbiddenUseOf(rules, draft.purpose);
  if (use !== undefined) return { code: 'FORBIDDEN_USE', use };
  const allowed = rules.evidence[item.kind];
  if (!allowed.includes(draft.evidenceKind)) return { code: 'EVIDENCE_KIND', allowed };
  if (draft.evidenceNumber === '' && draft.evidenceKind !== 'instructorReceipt')
    return { code: 'EVIDENCE_NUMBER_MISSING' };
  // VAT is an eleventh of what was paid; a won more where the shop has rounded up.
  const mostVat = won(Math.ceil(amount / 11));
  if (draft.vat > mostVat) return { code: 'VAT_TOO_HIGH', most: mostVat };
  const most = mostOfItem(rules, item);
  if (amount > most) return { code: 'OVER_ITEM', most };
  const left = moneyLeft(project.received, project.items);
  if (draft.grant > left.grant) return { code: 'MONEY_SHORT', of: 'grant', left: left.grant };
  if (draft.ownShare > left.ownShare) return { code: 'MONEY_SHORT', of: 'ownShare', left: left.ownShare };
  return undefined;
}

/** What may still be spent on an item without a change of the plan; nothing when it is passed already. */
export function mostOfItem(rules: Pick<VillageRules, 'overspendBp'>, item: ItemFigures): Won {
  const planned = item.grant + item.ownShare + item.changed.grant + item.changed.ownShare;
  const limit = planned + Math.floor((planned * rules.overspendBp) / 10_000);
  return won(Math.max(0, limit - item.spent.grant - item.spent.ownShare));
}

/** What kind of file bytes are, by how they begin; undefined for what is kept as no evidence. */
export function evidenceFileKind(bytes: Uint8Array): 'jpeg' | 'png' | 'pdf' | undefined {
  const begins = (...magic: readonly number[]) => magic.every((byte, index) => bytes[index] === byte);
  if (begins(0xff, 0xd8, 0xff)) return 'jpeg';
  if (begins(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return 'png';
  return begins(0x25, 0x50, 0x44, 0x46, 0x2d) ? 'pdf' : undefined;
}

/** A photograph of a telephone is 2 to 6 MB; this leaves room below what one message may carry. */
export const EVIDENCE_MAX_BYTES = 8 * 1024 * 1024;
