import { courseToday, type Attended } from './attendance.ts';
import type { TestShop } from './shop.ts';
import { command } from './till.ts';

/** Volunteer shifts of an hour and a half. Of two people the first was at one, and left early at the next. */
export async function volunteered(shop: TestShop): Promise<Attended> {
  const shifts = await courseToday(shop, 2, { kind: 'volunteer', name: '반찬 나눔', fee: 0, materials: 0 });
  const { lessonList } = await shop.as('centre').programme.get({ programmeId: shifts.programmeId });
  const [earlier = ''] = lessonList.map(({ id }) => id);
  const [enrolmentId = ''] = shifts.enrolmentIds;
  for (const [lessonId, state] of [
    [earlier, 'present'],
    [shifts.lessonId, 'left'],
  ] as const)
    await shop.as('centre').attendance.mark({ ...command(), lessonId, enrolmentId, state });
  return shifts;
}

export const SPRING = { firstDay: '2026-04-01', lastDay: '2026-06-30' };
