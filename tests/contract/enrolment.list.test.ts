import { v7 as uuidV7 } from 'uuid';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openCourse } from '../support/enrolments.ts';
import { openTestShop, type TestShop } from '../support/shop.ts';
import { failure } from '../support/till.ts';

let shop: TestShop;
let programmeId: string;
beforeEach(async () => {
  shop = await openTestShop();
  programmeId = await openCourse(shop);
});
afterEach(() => shop.close());

const enrolments = () => shop.as('centre').enrolment;

const MISSING = uuidV7();
it('shows a programme that nobody has said anything about as open to all', async () => {
  const list = await enrolments().list({ programmeId });
  expect(list).toMatchObject({
    programmeId,
    enrolments: [],
    lottery: null,
    recruitment: { way: 'firstCome', quotas: [] },
  });
  expect(list.seats).toEqual([{ quota: null, taken: 0, left: 2 }]);
  expect(list.reductions.map(({ id }) => id)).toContain('senior');
});

it('PROGRAMME_NOT_FOUND', async () => {
  expect((await failure(enrolments().list({ programmeId: MISSING }))).code).toBe('PROGRAMME_NOT_FOUND');
});
