import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { saveCourse } from '../support/programmes.ts';
import { openTestShop, type TestShop } from '../support/shop.ts';
import { command, failure } from '../support/till.ts';

let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop();
});
afterEach(() => shop.close());

const facts = {
  id: null,
  name: '나강사',
  phone: '01012345678',
  contractFrom: '2026-01-01',
  contractTo: '2026-12-31',
  hourly: 40_000,
  withholding: 'business' as const,
};

it('nothing of an instructor is left in the folder; the course stays', async () => {
  const { id } = await shop.client.room.saveInstructor({ ...command(), ...facts });
  const course = await saveCourse(shop.client, { instructorId: id });
  expect(course.instructorName).toBe('나강사');
  const erase = () => shop.client.room.eraseInstructor({ ...command(), id });
  await erase();
  expect((await shop.client.room.list()).instructors.map(({ name }) => name)).not.toContain('나강사');
  expect((await shop.client.programme.get({ programmeId: course.id })).instructorName).toBeNull();
  expect((await failure(erase())).code).toBe('INSTRUCTOR_NOT_FOUND');
  for (const file of readdirSync(shop.dataDir, { recursive: true, withFileTypes: true })) {
    if (!file.isFile()) continue;
    const bytes = readFileSync(join(file.parentPath, file.name));
    expect(bytes.includes('01012345678') || bytes.includes('나강사'), file.name).toBe(false);
  }
});
