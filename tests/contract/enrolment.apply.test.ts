import { v7 as uuidV7 } from 'uuid';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { LATER, apply, applyMany, HOUR_MS, openCourse, recruit, somebody } from '../support/enrolments.ts';
import { saveCourse } from '../support/programmes.ts';
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

const states = async () => (await enrolments().list({ programmeId })).enrolments.map(({ state }) => state);

const MISSING = uuidV7();
it('gives seats in the order of asking, and then places on the waiting list', async () => {
  const [first, second, third, fourth] = await applyMany(shop, programmeId, 4);
  expect(first).toMatchObject({
    number: 1,
    state: 'selected',
    quota: null,
    maskedName: '주*1',
    due: 45_000,
  });
  expect(first?.dueAtMs).toBe(shop.clock.nowMs + 72 * HOUR_MS);
  expect([second?.state, third?.state, fourth?.state]).toEqual(['selected', 'waiting', 'waiting']);
  expect([third?.waitingNumber, fourth?.waitingNumber]).toEqual([1, 2]);
  const { seats } = await enrolments().list({ programmeId });
  expect(seats).toEqual([{ quota: null, taken: 2, left: 0 }]);
});

it('has nothing to pay where nothing is asked for', async () => {
  programmeId = await openCourse(shop, { fee: 0, name: '주민총회', kind: 'assembly' });
  expect(await apply(shop, programmeId, await somebody(shop, 1))).toMatchObject({
    state: 'paid',
    dueAtMs: null,
  });
});

it('ENROLMENT_REFUSED: says every rule, and staff may set it aside with a reason, noted', async () => {
  await recruit(shop, programmeId, { residentsOnly: true });
  const personId = await somebody(shop, 1);
  const refused = await failure(apply(shop, programmeId, personId));
  expect(refused).toMatchObject({ code: 'ENROLMENT_REFUSED', data: { refusals: ['notResident'] } });
  expect(await states()).toEqual([]);
  const taken = await apply(shop, programmeId, personId, { overrideReason: '동장 승인' });
  expect(taken).toMatchObject({ state: 'selected', overrideReason: '동장 승인' });
  const again = await failure(apply(shop, programmeId, personId, { overrideReason: '또' }));
  expect(again).toMatchObject({ data: { refusals: expect.arrayContaining(['already']) } });
});

it('takes somebody into two courses of a term, and no more', async () => {
  const personId = await somebody(shop, 1);
  for (const name of ['요가', '서예']) await apply(shop, await openCourse(shop, { name }), personId);
  expect(await failure(apply(shop, programmeId, personId))).toMatchObject({
    data: { refusals: ['tooMany'] },
  });
  const event = await openCourse(shop, { name: '마을 잔치', kind: 'event' });
  expect(await apply(shop, event, personId)).toMatchObject({ state: 'selected' });
});

it('PROOF_NOT_SEEN: a reduction needs a proof; the highest counts, and who saw it is noted', async () => {
  const personId = await somebody(shop, 1);
  const reductionIds = ['senior', 'disability'];
  expect((await failure(apply(shop, programmeId, personId, { reductionIds }))).code).toBe('PROOF_NOT_SEEN');
  const view = await apply(shop, programmeId, personId, { reductionIds, isProofSeen: true });
  expect(view).toMatchObject({ reduction: '50%', fee: 22_500, due: 22_500 });
});

it('PROGRAMME_NOT_FOUND, PERSON_NOT_FOUND', async () => {
  const personId = await somebody(shop, 1);
  expect((await failure(apply(shop, MISSING, personId))).code).toBe('PROGRAMME_NOT_FOUND');
  expect((await failure(apply(shop, programmeId, MISSING))).code).toBe('PERSON_NOT_FOUND');
});

it('is once, however often it is sent, and a seat is one seat from many desks', async () => {
  const people = await Promise.all([1, 2, 3, 4, 5, 6].map(number => somebody(shop, number)));
  const commandId = uuidV7();
  const [id = ''] = people;
  await Promise.all([0, 1, 2].map(() => apply(shop, programmeId, id, { commandId })));
  await Promise.all(people.slice(1).map(personId => apply(shop, programmeId, personId)));
  expect((await states()).filter(state => state === 'selected')).toHaveLength(2);
  expect((await states()).filter(state => state === 'waiting')).toHaveLength(4);
});

it('has more seats as soon as the programme has: who waits is offered one', async () => {
  await applyMany(shop, programmeId, 3);
  await saveCourse(shop.as('centre'), { ...LATER, capacity: 3 }, programmeId);
  expect(await states()).toEqual(['selected', 'selected', 'offered']);
});
