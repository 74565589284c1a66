import type { AttendeeRow } from '../store/village-store.ts';
import { requests } from './implementer.ts';
import { ofProject, refuse, runningProject } from './village-work.ts';

/** Who was there (참석자) when a spending was made: of the group by position, guests by name. */
export const villageAttendeeHandlers = {
  setAttendees: requests.village.setAttendees.handler(({ context, input, errors }) =>
    ofProject(context, 'village.setAttendees', input, ({ reads, writes }) => {
      const spending = reads.village.spending(input.spendingId);
      if (!spending) throw errors.SPENDING_NOT_FOUND();
      const { id: projectId } = runningProject(reads, spending.projectId);
      if (spending.reversedAtMs !== null) throw errors.ALREADY_REVERSED();
      const group = new Set(reads.village.members(projectId).map(({ position }) => position));
      // Whoever is ticked twice was there once.
      const members = [...new Set(input.members)].toSorted((a, b) => a - b);
      if (members.some(position => !group.has(position))) refuse({ code: 'MEMBER_NOT_FOUND' });
      const before = reads.village.attendees(projectId).filter(one => one.spendingId === spending.id);
      writes.village.setAttendees(spending, [
        ...members.map(member => ({ member, guest: null })),
        ...input.guests.map(guest => ({ member: null, guest: nameOf(before, guest) })),
      ]);
      return projectId;
    }),
  ),
};

/** A guest who was there already keeps the name that no screen shows in full. */
function nameOf(
  before: readonly AttendeeRow[],
  { position, name }: { readonly position: number | null; readonly name: string },
): string {
  if (position === null) return name === '' ? refuse({ code: 'NAME_MISSING' }) : name;
  return before.find(one => one.position === position)?.guest ?? refuse({ code: 'MEMBER_NOT_FOUND' });
}
