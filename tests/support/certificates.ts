import { courseToday, type Attended } from './attendance.ts';
import type { TestShop } from './shop.ts';
import { command } from './till.ts';

/** A free course of two Thursdays that ends today. One came to both, one to one, one never. */
export async function finishedCourse(shop: TestShop): Promise<Attended> {
  const course = await courseToday(shop, 3, { lastDay: '2026-05-28', lessonCount: 4, fee: 0, materials: 0 });
  const centre = shop.as('centre');
  const { lessonList } = await centre.programme.get({ programmeId: course.programmeId });
  // Nobody signs up after half of the lessons: the two ahead are cancelled afterwards.
  for (const { id: lessonId } of lessonList.slice(2))
    await centre.programme.cancelLesson({ ...command(), lessonId, reason: '행사' });
  const [first, today] = lessonList.map(({ id }) => id);
  const [one = '', two = ''] = course.enrolmentIds;
  const mark = (lessonId = '', enrolmentId = '', state: 'present' | 'late' | 'absent' = 'present') =>
    centre.attendance.mark({ ...command(), lessonId, enrolmentId, state });
  await mark(first, one);
  await mark(today, one, 'late');
  await mark(first, two);
  await mark(today, two, 'absent');
  return course;
}

export const giveCertificates = (
  shop: TestShop,
  { programmeId }: Pick<Attended, 'programmeId'>,
  enrolmentIds: readonly string[],
) => shop.as('centre').certificate.give({ ...command(), programmeId, enrolmentIds: [...enrolmentIds] });
