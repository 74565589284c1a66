import { v7 as uuidV7 } from 'uuid';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { applyMany, HOUR_MS, openCourse } from '../support/enrolments.ts';
import { openTestShop, type TestShop } from '../support/shop.ts';
import { command, failure } from '../support/till.ts';

let shop: TestShop;
let programmeId: string;
beforeEach(async () => {
  shop = await openTestShop();
  programmeId = await openCourse(shop);
});
afterEach(() => shop.close());

const enrolments = () => shop.as('centre').enrolment;

const states = async () => (await enrolments().list({ programmeId })).enrolments.map(({ state }) => state);

const MISSING = uuidV7();
const offered = async () => {
  const [first, , third, fourth] = await applyMany(shop, programmeId, 4);
  await enrolments().cancel({ ...command(), enrolmentId: first?.id ?? '' });
  return { third: third?.id ?? '', fourth: fourth?.id ?? '' };
};

it('takes the seat, or leaves it to the next', async () => {
  const { third, fourth } = await offered();
  await enrolments().answer({ ...command(), enrolmentId: third, takesIt: false });
  expect(await states()).toEqual(['cancelled', 'selected', 'cancelled', 'offered']);
  const taken = await enrolments().answer({ ...command(), enrolmentId: fourth, takesIt: true });
  expect(taken).toMatchObject({ state: 'selected', dueAtMs: shop.clock.nowMs + 72 * HOUR_MS });
});

const say = (enrolmentId: string) =>
  failure(enrolments().answer({ ...command(), enrolmentId, takesIt: true }));

it('ENROLMENT_STATE of whom nothing is offered; ENROLMENT_NOT_FOUND', async () => {
  const { fourth } = await offered();
  expect(await say(fourth)).toMatchObject({ code: 'ENROLMENT_STATE', data: { state: 'waiting' } });
  expect((await say(MISSING)).code).toBe('ENROLMENT_NOT_FOUND');
});
