import { v7 as uuidV7 } from 'uuid';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { apply, applyMany, openCourse, somebody } from '../support/enrolments.ts';
import { byCard, payFee } from '../support/fees.ts';
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
it('offers the seat to the first who waits; ENROLMENT_STATE once it is over', async () => {
  const [first] = await applyMany(shop, programmeId, 4);
  const enrolmentId = first?.id ?? '';
  expect(await enrolments().cancel({ ...command(), enrolmentId })).toMatchObject({ state: 'cancelled' });
  expect(await states()).toEqual(['cancelled', 'selected', 'offered', 'waiting']);
  const again = await failure(enrolments().cancel({ ...command(), enrolmentId }));
  expect(again).toMatchObject({ code: 'ENROLMENT_STATE', data: { state: 'cancelled' } });
});

it('ENROLMENT_NOT_FOUND', async () => {
  const nobody = enrolments().cancel({ ...command(), enrolmentId: MISSING });
  expect((await failure(nobody)).code).toBe('ENROLMENT_NOT_FOUND');
});

it('bars whoever leaves after it has begun from courses of the next term', async () => {
  const running = await openCourse(shop, {
    term: '2026-2',
    firstDay: '2026-05-05',
    lastDay: '2026-06-30',
    makesUp: false,
    lessonCount: 8,
    name: '서예',
  });
  const personId = await somebody(shop, 1);
  const { id: enrolmentId } = await apply(shop, running, personId);
  await enrolments().cancel({ ...command(), enrolmentId });
  expect(await failure(apply(shop, programmeId, personId))).toMatchObject({
    data: { refusals: ['barred'] },
  });
});

it('FEE_PAID: whoever has paid gets the money back first', async () => {
  const [first] = await applyMany(shop, programmeId, 1);
  const { id: enrolmentId, due } = first ?? { id: '', due: 0 };
  await payFee(shop, enrolmentId, [byCard(due)]);
  expect((await failure(enrolments().cancel({ ...command(), enrolmentId }))).code).toBe('FEE_PAID');
  expect(await states()).toEqual(['paid']);
});
