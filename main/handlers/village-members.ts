import { headsOf } from '../../src/civic/village-plan.ts';
import type { MemberRow } from '../store/village-store.ts';
import type { Reads } from '../store/stores.ts';
import type { Change } from './change.ts';
import { requests } from './implementer.ts';
import { ofProject, projectOf, refuse, refuseState, RULES } from './village-work.ts';
import { findPerson, isLiving } from './views/person.ts';

/** Who is in the group (참여 주민): rows with a name each, or with a person whom the centre knows. */
export const villageMemberHandlers = {
  setMembers: requests.village.setMembers.handler(({ context, input }) =>
    ofProject(context, 'village.setMembers', input, ({ reads, writes }) => {
      const { projectId, members } = input;
      const row = projectOf(reads, projectId);
      // Whom the judges decided about does not change afterwards.
      if (row.state !== 'planned') refuseState('ALREADY_DECIDED', row);
      const before = reads.village.members(projectId);
      const rows = members.map((member, index) => ({
        position: index + 1,
        withAbove: index > 0 && member.withAbove ? (1 as const) : (0 as const),
        ...whoOf(reads, before, member),
      }));
      const known = rows.flatMap(({ personId }) => (personId === null ? [] : [personId]));
      if (new Set(known).size < known.length) refuse({ code: 'MEMBER_TWICE' });
      const heads = headsOf(rows.map(({ withAbove }) => withAbove === 1));
      if (heads < RULES.leastHeads) refuse({ code: 'TOO_FEW_HEADS', least: RULES.leastHeads });
      writes.village.setMembers(projectId, rows, heads);
      return projectId;
    }),
  ),
};

interface Member {
  readonly position: number | null;
  readonly name: string;
  readonly personId: string | null;
}

/** Whoever was there already keeps the name that the page does not show in full. */
function whoOf(
  reads: Reads,
  before: readonly MemberRow[],
  { position, name, personId }: Member,
): Pick<MemberRow, 'name' | 'personId'> {
  if (position !== null) {
    const kept = before.find(one => one.position === position) ?? refuse({ code: 'MEMBER_NOT_FOUND' });
    return { name: kept.name, personId: kept.personId };
  }
  if (personId !== null) {
    const person = findPerson(reads, personId);
    return person !== undefined && isLiving(person)
      ? { name: null, personId: person.id }
      : refuse({ code: 'PERSON_NOT_FOUND' });
  }
  return name === '' ? refuse({ code: 'NAME_MISSING' }) : { name, personId: null };
}

/** Two entries that are one person are one in each group as well. */
export function mergeMembers({ writes }: Change, goneId: string, keptId: string): void {
  writes.village.moveMember(goneId, keptId);
}
