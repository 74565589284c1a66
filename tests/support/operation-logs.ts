import { LOG_STEPS } from '../../src/community/operation-log.ts';
import { courseToday, type Attended } from './attendance.ts';
import type { TestShop } from './shop.ts';
import { command } from './till.ts';
import { picture } from './village.ts';

export const CONTENT = '가요 두 곡을 불렀다.\n박자를 다시 익혔다.';

export const logs = (shop: TestShop) => shop.as('centre').operationLog;

export const saveLog = (shop: TestShop, lessonId: string, content = CONTENT) =>
  logs(shop).save({ ...command(), lessonId, content, remarks: '' });

export const addPhoto = (shop: TestShop, lessonId: string, bytes: Uint8Array = picture()) =>
  logs(shop).addPhoto({ ...command(), lessonId, base64: Buffer.from(bytes).toString('base64') });

export const approve = (shop: TestShop, lessonId: string, number: 0 | 1 | 2, name = '김담당') =>
  logs(shop).approve({ ...command(), lessonId, step: LOG_STEPS[number], name });

/** The lesson of today with two people, one of whom came, and its log. */
export async function loggedLesson(shop: TestShop): Promise<Attended> {
  const course = await courseToday(shop, 2);
  const { lessonId, enrolmentIds } = course;
  const [enrolmentId = ''] = enrolmentIds;
  await shop.as('centre').attendance.mark({ ...command(), lessonId, enrolmentId, state: 'present' });
  await saveLog(shop, lessonId);
  return course;
}
