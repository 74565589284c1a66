import { unreachable } from '../../src/base/assert.ts';
import { checkPlan, scoreOf } from '../../src/civic/village-plan.ts';
import { findType } from '../../src/civic/village-rules.ts';
import {
  projectMoneyReceivedPostings,
  grantInterestReceivedPostings,
} from '../../src/ledger/centre-postings.ts';
import { sumWon, won, type Won } from '../../src/money/won.ts';
import type { MoneyRow, ProjectRow } from '../store/village-store.ts';
import type { Change } from './change.ts';
import { requests } from './implementer.ts';
import { villageAttendeeHandlers } from './village-attendees.ts';
import { villageChangeHandlers } from './village-changes.ts';
import { villageFileHandlers } from './village-files.ts';
import { villageMemberHandlers } from './village-members.ts';
import { villageSettlementHandlers } from './village-settlement.ts';
import { villageSpendingHandlers } from './village-spending.ts';
import {
  ofProject,
  projectOf,
  recordOfProject,
  refuse,
  refuseState,
  RULES,
  runningProject,
} from './village-work.ts';
import { missingByProject } from './views/village-proofs.ts';
import { figuresOf, viewProject } from './views/village.ts';

export const villageHandlers = {
  list: requests.village.list.handler(({ context: { counter } }) => {
    const { village } = counter.reads;
    const missing = missingByProject(village.standing());
    return village.list().map(row => ({ ...row, missing: missing.get(row.id) ?? 0 }));
  }),
  get: requests.village.get.handler(({ context: { counter }, input }) =>
    viewProject(counter.reads, projectOf(counter.reads, input.projectId)),
  ),
  save: requests.village.save.handler(({ context, input }) =>
    ofProject(context, 'village.save', input, ({ reads, writes, newId, atMs }) => {
      const { commandId: _command, projectId, items, ...facts } = input;
      const before = projectId === null ? undefined : projectOf(reads, projectId);
      if (before && before.state !== 'planned') refuseState('ALREADY_DECIDED', before);
      const chosen = findType(RULES, facts) ?? refuse({ code: 'TYPE_NOT_FOUND' });
      const plan = items.map(({ name, kind, grant, ownShare }) => ({
        name,
        kind,
        grant: won(grant),
        ownShare: won(ownShare),
      }));
      const fault = checkPlan(RULES, chosen, { ...facts, items: plan });
      if (fault) refuse(fault);
      if (reads.village.hasOther(facts.callId, facts.groupName, projectId))
        refuse({ code: 'GROUP_HAS_PROJECT' });
      const id = projectId ?? newId();
      // A family is one of its residents, so that there are never more heads than residents.
      const counted = { ...facts, residentCount: Math.max(facts.residentCount, facts.headCount) };
      // Whose group is written down by name is counted there.
      const hasMembers = before !== undefined && reads.village.members(before.id).length > 0;
      const { residentCount, headCount } = hasMembers ? before : counted;
      const project = { ...facts, id, residentCount, headCount };
      if (before) writes.village.correct(project);
      else writes.village.add(project, atMs);
      writes.village.setItems(
        id,
        plan.map((item, index) => ({ ...item, position: index + 1 })),
      );
      return id;
    }),
  ),
  decide: requests.village.decide.handler(({ context, input, errors }) =>
    ofProject(context, 'village.decide', input, ({ reads, writes }) => {
      const { projectId, scores, isChosen, decidedOn } = input;
      const row = projectOf(reads, projectId);
      if (row.state !== 'planned') refuseState('ALREADY_DECIDED', row);
      const { leastJudges, cut } = RULES.score;
      if (scores.length < leastJudges) throw errors.TOO_FEW_JUDGES({ data: { least: leastJudges } });
      const score = scoreOf(RULES.score, scores);
      if (isChosen && score < cut * 100) throw errors.BELOW_CUT({ data: { score, cut } });
      writes.village.decide(projectId, { isChosen, scores, score, decidedOn });
      return projectId;
    }),
  ),
  agree: requests.village.agree.handler(({ context, input }) =>
    ofProject(context, 'village.agree', input, ({ reads, writes }) => {
      const row = projectOf(reads, input.projectId);
      if (row.state !== 'chosen') refuseState('NOT_CHOSEN', row);
      writes.village.agree(row.id, input.agreedOn);
      return row.id;
    }),
  ),
  receive: requests.village.receive.handler(({ context, input, errors }) =>
    ofProject(context, 'village.receive', input, work => {
      const { reads } = work;
      const { projectId, kind, amount, receivedOn } = input;
      const row = runningProject(reads, projectId);
      if (kind !== 'interest') {
        const { items, received } = figuresOf(reads, row);
        const most = sumWon(items.map(item => item[kind])) - received[kind];
        if (amount > most) throw errors.OVER_PLAN({ data: { most } });
      }
      bookMoney(work, row, { kind, amount, receivedOn });
      return projectId;
    }),
  ),
  ...villageMemberHandlers,
  ...villageFileHandlers,
  ...villageAttendeeHandlers,
  ...villageSpendingHandlers,
  ...villageChangeHandlers,
  ...villageSettlementHandlers,
};

/** Money that came into a project's account, in its rows and in the centre's book. */
export function bookMoney(
  work: Change,
  row: ProjectRow,
  money: Pick<MoneyRow, 'kind' | 'amount' | 'receivedOn'>,
): void {
  const { writes, newId, atMs } = work;
  const entryId = recordOfProject(work, row, moneyEvent(work, money.kind, won(money.amount)));
  writes.village.receive({ ...money, id: newId(), projectId: row.id, entryId, atMs });
}

/** Money that came, as an event of the centre's book. */
function moneyEvent({ counter }: Change, kind: 'grant' | 'ownShare' | 'interest', amount: Won) {
  const chart = counter.centreChart;
  const none = won(0);
  switch (kind) {
    case 'grant':
      return {
        event: 'grantReceived' as const,
        postings: projectMoneyReceivedPostings(chart, { grant: amount, ownShare: none }),
      };
    case 'ownShare':
      return {
        event: 'ownShareReceived' as const,
        postings: projectMoneyReceivedPostings(chart, { grant: none, ownShare: amount }),
      };
    case 'interest':
      return {
        event: 'grantInterestReceived' as const,
        postings: grantInterestReceivedPostings(chart, amount),
      };
    default:
      return unreachable(kind, 'moneyEvent');
  }
}
