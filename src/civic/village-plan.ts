import { sumWon, won, type Won } from '../money/won.ts';
import type { ItemKind } from '../ledger/centre-postings.ts';
import {
  forbiddenUseOf,
  type ForbiddenUse,
  type ProjectType,
  type VillageCall,
  type VillageRules,
} from './village-rules.ts';

/** One item (비목) of a project's plan: the district's part and the group's own. */
export interface PlanItem {
  readonly position: number;
  readonly name: string;
  readonly kind: ItemKind;
  readonly grant: Won;
  readonly ownShare: Won;
}

/**
 * Heads of a group, each family as one.
 *
 * @param withAbove Whether each is of one family with the one before.
 */
export const headsOf = (withAbove: readonly boolean[]): number =>
  withAbove.filter((isOfFamily, index) => index === 0 || !isOfFamily).length;

export interface PlanFacts {
  /** Residents of the group, each family as one. */
  readonly headCount: number;
  readonly firstDay: string;
  readonly lastDay: string;
  readonly consultedOn: string | null;
  readonly items: readonly Omit<PlanItem, 'position'>[];
}

export type PlanFault =
  | { readonly code: 'TOO_FEW_HEADS'; readonly least: number }
  | { readonly code: 'PERIOD_EMPTY' }
  | { readonly code: 'CONSULTING_MISSING' }
  | { readonly code: 'ITEM_EMPTY'; readonly name: string }
  | { readonly code: 'FORBIDDEN_USE'; readonly use: ForbiddenUse; readonly name: string }
  | { readonly code: 'OVER_CEILING'; readonly ceiling: Won; readonly asked: Won }
  | { readonly code: 'OWN_SHARE_SHORT'; readonly least: Won };

/**
 * What keeps a plan from being entered: the first that applies, in the order of `PlanFault`. Undefined when
 * nothing does.
 */
export function checkPlan(
  rules: VillageRules,
  { call, type }: { readonly call: VillageCall; readonly type: ProjectType },
  plan: PlanFacts,
): PlanFault | undefined {
  if (plan.headCount < rules.leastHeads) return { code: 'TOO_FEW_HEADS', least: rules.leastHeads };
  if (plan.lastDay < plan.firstDay) return { code: 'PERIOD_EMPTY' };
  if (type.needsConsulting && plan.consultedOn === null) return { code: 'CONSULTING_MISSING' };
  for (const item of plan.items) {
    if (item.grant + item.ownShare === 0) return { code: 'ITEM_EMPTY', name: item.name };
    const use = item.grant === 0 ? undefined : forbiddenUseOf(rules, item.name);
    if (use !== undefined) return { code: 'FORBIDDEN_USE', use, name: item.name };
  }
  const asked = sumWon(plan.items.map(({ grant }) => grant));
  if (asked > type.ceilingWon) return { code: 'OVER_CEILING', ceiling: won(type.ceilingWon), asked };
  const ownShare = sumWon(plan.items.map(item => item.ownShare));
  const least = won(Math.ceil(((asked + ownShare) * call.ownShareBp) / 10_000));
  return ownShare < least ? { code: 'OWN_SHARE_SHORT', least } : undefined;
}

/**
 * The mean of the judges' scores, in hundredths of a point: from `dropFrom` judges on the highest and the
 * lowest are left out, one of each.
 */
export function scoreOf(rules: VillageRules['score'], scores: readonly number[]): number {
  const sorted = scores.toSorted((a, b) => a - b);
  const kept = scores.length >= rules.dropFrom ? sorted.slice(1, -1) : sorted;
  if (kept.length === 0) return 0;
  return Math.round((kept.reduce((sum, score) => sum + score, 0) * 100) / kept.length);
}

/** What an item gets or gives in a change of the plan; negative amounts are given. */
export interface ItemMove {
  readonly position: number;
  readonly grant: number;
  readonly ownShare: number;
}

export type MoveFault =
  | { readonly code: 'MOVE_EMPTY' }
  | { readonly code: 'MOVE_UNEVEN'; readonly grant: number; readonly ownShare: number }
  | { readonly code: 'ITEM_NOT_FOUND'; readonly position: number }
  | { readonly code: 'BELOW_SPENT'; readonly position: number };

/**
 * What keeps a change of the plan from being asked for or approved: it moves money between items and makes
 * none, and takes none that is spent. In order of precedence.
 */
export function checkMove(items: readonly ItemFigures[], moves: readonly ItemMove[]): MoveFault | undefined {
  if (!moves.some(({ grant, ownShare }) => grant !== 0 || ownShare !== 0)) return { code: 'MOVE_EMPTY' };
  const grant = moves.reduce((sum, move) => sum + move.grant, 0);
  const ownShare = moves.reduce((sum, move) => sum + move.ownShare, 0);
  if (grant !== 0 || ownShare !== 0) return { code: 'MOVE_UNEVEN', grant, ownShare };
  for (const move of moves) {
    const { position } = move;
    const item = items.find(one => one.position === position);
    if (!item) return { code: 'ITEM_NOT_FOUND', position };
    if (isShort(move.grant, item.left.grant) || isShort(move.ownShare, item.left.ownShare))
      return { code: 'BELOW_SPENT', position };
  }
  return undefined;
}

const isShort = (amount: number, left: number): boolean => amount < 0 && left + amount < 0;

/** Whether a change moves more of an item than the centre may approve without the district's letter. */
export function needsLetter(
  rules: Pick<VillageRules, 'movePlainBp'>,
  items: readonly PlanItem[],
  moves: readonly ItemMove[],
): boolean {
  return moves.some(move => {
    const item = items.find(one => one.position === move.position);
    const planned = item === undefined ? 0 : item.grant + item.ownShare;
    return Math.abs(move.grant + move.ownShare) * 10_000 > planned * rules.movePlainBp;
  });
}

interface Parts {
  readonly grant: Won;
  readonly ownShare: Won;
}

/** An item with what became of it: planned + changed − spent = left, for each part. */
export interface ItemFigures extends PlanItem {
  readonly changed: Parts;
  readonly spent: Parts;
  readonly left: Parts;
}

/** A spending as far as an item's figures need it; one that was reversed is none. */
export interface CountedSpending extends Parts {
  readonly position: number;
  readonly isReversed: boolean;
}

export function itemFigures(
  items: readonly PlanItem[],
  approved: readonly ItemMove[],
  spendings: readonly CountedSpending[],
): readonly ItemFigures[] {
  return items.map(item => {
    const moves = approved.filter(({ position }) => position === item.position);
    const spent = spendings.filter(one => one.position === item.position && !one.isReversed);
    const part = (name: 'grant' | 'ownShare') => {
      const changed = moves.reduce((sum, move) => sum + move[name], 0);
      const used = spent.reduce((sum, one) => sum + one[name], 0);
      return { changed: won(changed), spent: won(used), left: won(item[name] + changed - used) };
    };
    const [grant, ownShare] = [part('grant'), part('ownShare')];
    const both = (name: 'changed' | 'spent' | 'left') => ({ grant: grant[name], ownShare: ownShare[name] });
    return { ...item, changed: both('changed'), spent: both('spent'), left: both('left') };
  });
}

/** Money that came to a project, by what it is. */
export interface MoneyIn extends Parts {
  readonly interest: Won;
}

/** What is left of a project's money: it goes back at the settlement. */
export function moneyLeft(received: MoneyIn, items: readonly ItemFigures[]): MoneyIn {
  const spent = (name: 'grant' | 'ownShare') => sumWon(items.map(item => item.spent[name]));
  return {
    grant: won(received.grant - spent('grant')),
    ownShare: won(received.ownShare - spent('ownShare')),
    interest: received.interest,
  };
}
