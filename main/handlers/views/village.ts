import { required } from '../../../src/base/assert.ts';
import { itemFigures, moneyLeft, type ItemFigures, type MoneyIn } from '../../../src/civic/village-plan.ts';
import { missingProofs } from '../../../src/civic/village-evidence.ts';
import type { ProjectView, SpendingView } from '../../../src/contract/village.ts';
import { maskName } from '../../../src/community/mask.ts';
import { sumWon, won } from '../../../src/money/won.ts';
import type { Reads } from '../../store/stores.ts';
import type { ChangeRow, MoneyRow, MoveRow, ProjectRow, SpendingRow } from '../../store/village-store.ts';
import { EVIDENCE_RULES } from './village-proofs.ts';

type VillageOnly = Pick<Reads, 'village'>;

/** A project with its figures, as the rules want it. */
export interface ProjectFigures {
  readonly row: ProjectRow;
  readonly items: readonly ItemFigures[];
  readonly money: readonly MoneyRow[];
  readonly received: MoneyIn;
  readonly left: MoneyIn;
  readonly spendings: readonly SpendingRow[];
  readonly changes: readonly ChangeRow[];
  readonly moves: readonly MoveRow[];
}

export function figuresOf({ village }: VillageOnly, row: ProjectRow): ProjectFigures {
  const money = village.money(row.id);
  const spendings = village.spendings(row.id);
  const changes = village.changes(row.id);
  const moves = village.moves(row.id);
  const approved = new Set(changes.filter(one => one.isApproved === 1).map(({ id }) => id));
  const items = itemFigures(
    village.items(row.id),
    moves.filter(({ changeId }) => approved.has(changeId)),
    spendings.map(({ position, grant, ownShare, reversedAtMs }) => ({
      position,
      grant: won(grant),
      ownShare: won(ownShare),
      isReversed: reversedAtMs !== null,
    })),
  );
  const sumOf = (kind: MoneyRow['kind']) =>
    sumWon(money.filter(one => one.kind === kind).map(({ amount }) => amount));
  const received = { grant: sumOf('grant'), ownShare: sumOf('ownShare'), interest: sumOf('interest') };
  return { row, items, money, received, left: moneyLeft(received, items), spendings, changes, moves };
}

export function viewProject(reads: VillageOnly, row: ProjectRow): ProjectView {
  const { village } = reads;
  const figures = figuresOf(reads, row);
  const { items, money, received, left, spendings } = figures;
  const viewed = viewSpendings(reads, figures);
  const standing = spendings.filter(({ reversedAtMs }) => reversedAtMs === null);
  return {
    ...row,
    planned: sumWon(items.map(item => item.grant + item.ownShare)),
    received: sumWon([received.grant, received.ownShare]),
    spent: sumWon(standing.map(({ grant, ownShare }) => grant + ownShare)),
    missing: viewed.filter(({ missing }) => missing.length > 0).length,
    scores: village.scores(row.id),
    members: village.members(row.id).map(({ position, name, personName, personId, withAbove }) => ({
      position,
      // Of one who was erased there is no name.
      maskedName: nameOf(name ?? personName),
      personId,
      withAbove: withAbove === 1,
    })),
    items: [...items],
    receipts: money.map(({ id, kind, amount, receivedOn }) => ({ id, kind, amount, receivedOn })),
    receivedParts: received,
    left,
    spendings: viewed,
    changes: figures.changes.map(change => viewChange(change, figures.moves)),
    settlement: viewSettlement(reads, row.id),
  };
}

/** Spendings with what proves them; nothing is asked of one that was reversed, or after the settlement. */
function viewSpendings({ village }: VillageOnly, { row, items, spendings }: ProjectFigures): SpendingView[] {
  const files = village.files(row.id);
  const attendees = village.attendees(row.id);
  const members = new Map(
    village.members(row.id).map(one => [one.position, nameOf(one.name ?? one.personName)] as const),
  );
  return spendings.map(spending => {
    const { id, spentOn, reversedAtMs, reversalReason } = spending;
    const own = files.filter(({ spendingId }) => spendingId === id);
    const there = attendees.filter(({ spendingId }) => spendingId === id);
    const item = required(
      items.find(({ position }) => position === spending.position),
      `item ${spending.position}`,
    );
    const shows = own.map(file => file.shows);
    const proven = { kind: item.kind, spentOn, shows, attendeeCount: there.length };
    const isAsked = row.state === 'running' && reversedAtMs === null;
    return {
      ...spending,
      files: own,
      attendees: there.map(({ position, member, guest }) => ({
        position,
        member,
        maskedName: member === null ? nameOf(guest) : (members.get(member) ?? ''),
      })),
      missing: isAsked ? [...missingProofs(EVIDENCE_RULES, proven)] : [],
      reversal: reversedAtMs === null ? null : { reason: reversalReason ?? '', atMs: reversedAtMs },
    };
  });
}

const nameOf = (name: string | null) => (name === null ? '' : maskName(name));

function viewChange(change: ChangeRow, moves: readonly MoveRow[]): ProjectView['changes'][number] {
  const { isApproved, decidedBy, decidedAtMs, letter } = change;
  return {
    ...change,
    needsLetter: change.needsLetter === 1,
    moves: moves.filter(({ changeId }) => changeId === change.id),
    decision:
      isApproved === null
        ? null
        : {
            isApproved: isApproved === 1,
            decidedBy: decidedBy ?? '',
            letter: letter ?? '',
            atMs: decidedAtMs ?? 0,
          },
  };
}

function viewSettlement({ village }: VillageOnly, projectId: string): ProjectView['settlement'] {
  const row = village.settlement(projectId);
  if (row === undefined) return null;
  const { settledOn, signedBy, treasurer, grantLeft, ownLeft, interest, returnedOn, returnReference } = row;
  return {
    settledOn,
    signedBy,
    treasurer,
    left: { grant: grantLeft, ownShare: ownLeft, interest },
    returned: returnedOn === null ? null : { on: returnedOn, reference: returnReference ?? '' },
  };
}
