import { required } from '../../src/base/assert.ts';
import { checkMove, needsLetter } from '../../src/civic/village-plan.ts';
import { requests } from './implementer.ts';
import { ofProject, refuse, refuseState, RULES, runningProject } from './village-work.ts';
import { figuresOf } from './views/village.ts';

/** Changes of a plan: the group asks, the centre or the district decides. */
export const villageChangeHandlers = {
  askChange: requests.village.askChange.handler(({ context, input, errors }) =>
    ofProject(context, 'village.askChange', input, ({ reads, writes, newId, atMs }) => {
      const { projectId, reason, askedBy } = input;
      const row = runningProject(reads, projectId);
      const { items, changes } = figuresOf(reads, row);
      if (changes.some(({ isApproved }) => isApproved === null)) throw errors.CHANGE_OPEN();
      const fault = checkMove(items, input.moves);
      if (fault) refuse(fault);
      const moves = input.moves.filter(({ grant, ownShare }) => grant !== 0 || ownShare !== 0);
      const number = changes.length + 1;
      const asked = { id: newId(), projectId, number, reason, askedBy, askedAtMs: atMs };
      writes.village.askChange(asked, needsLetter(RULES, items, moves), moves);
      return projectId;
    }),
  ),
  decideChange: requests.village.decideChange.handler(({ context, input, errors }) =>
    ofProject(context, 'village.decideChange', input, ({ reads, writes, atMs }) => {
      const { changeId, isApproved, decidedBy, letter } = input;
      const change = reads.village.change(changeId);
      if (!change) throw errors.CHANGE_NOT_FOUND();
      const row = required(reads.village.find(change.projectId), `project ${change.projectId}`);
      if (row.state !== 'running') refuseState('NOT_RUNNING', row);
      if (change.isApproved !== null) throw errors.CHANGE_DECIDED();
      if (isApproved) {
        if (change.needsLetter === 1 && letter === '') throw errors.LETTER_MISSING();
        // Something may have been spent since it was asked for.
        const moves = reads.village.moves(row.id).filter(move => move.changeId === changeId);
        const fault = checkMove(figuresOf(reads, row).items, moves);
        if (fault) refuse(fault);
      }
      writes.village.decideChange(changeId, { isApproved, decidedBy, letter, atMs });
      return row.id;
    }),
  ),
};
