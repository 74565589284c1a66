import { itemFigures, moneyLeft, type ItemFigures, type MoneyIn } from '../../../src/civic/village-plan.ts';
import type { ProjectView } from '../../../src/contract/village.ts';
import { maskName } from '../../../src/community/mask.ts';
import { sumWon, won } from '../../../src/money/won.ts';
import type { Reads } from '../../store/stores.ts';
import type { ChangeRow, MoneyRow, MoveRow, ProjectRow, SpendingRow } from '../../store/village-store.ts';

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
  const files = village.files(row.id);
  const standing = spendings.filter(({ reversedAtMs }) => reversedAtMs === null);
  return {
    ...row,
    planned: sumWon(items.map(item => item.grant + item.ownShare)),
    received: sumWon([received.grant, received.ownShare]),
    spent: sumWon(standing.map(({ grant, ownShare }) => grant + ownShare)),
    missing: standing.filter(({ id }) => !files.some(({ spendingId }) => spendingId === id)).length,
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
    spendings: spendings.map(spending => ({
      ...spending,
      files: files.filter(({ spendingId }) => spendingId === spending.id),
      reversal:
        spending.reversedAtMs === null
          ? null
          : { reason: spending.reversalReason ?? '', atMs: spending.reversedAtMs },
    })),
    changes: figures.changes.map(change => viewChange(change, figures.moves)),
    settlement: viewSettlement(reads, row.id),
  };
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
  const { settledOn, signedBy, grantLeft, ownLeft, interest, returnedOn, returnReference } = row;
  return {
    settledOn,
    signedBy,
    left: { grant: grantLeft, ownShare: ownLeft, interest },
    returned: returnedOn === null ? null : { on: returnedOn, reference: returnReference ?? '' },
  };
}
