import { v7 as uuidV7 } from 'uuid';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { applyMany, openCourse, somebody } from '../support/enrolments.ts';
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
const about = (personId: string) => ({
  programmeId,
  personId,
  way: 'desk' as const,
  isResident: false,
  reductionIds: ['senior'],
  isProofSeen: false,
});

it('says the seat, the place on the list and what is due, and changes nothing', async () => {
  const personId = await somebody(shop, 9);
  expect(await enrolments().preview(about(personId))).toEqual({
    seat: { quota: null },
    waitingNumber: null,
    refusals: [],
    mayOverride: true,
    limitPerTerm: 2,
    tooRare: null,
    proof: { state: 'needed', seenOn: null, validUntil: null },
    money: { fee: 31_500, materials: 0, due: 31_500 },
  });
  await applyMany(shop, programmeId, 3);
  expect(await enrolments().preview(about(personId))).toMatchObject({ seat: null, waitingNumber: 2 });
  expect(await states()).toHaveLength(3);
});

it('PROGRAMME_NOT_FOUND, PERSON_NOT_FOUND', async () => {
  const personId = await somebody(shop, 1);
  const code = async (input: object) =>
    (await failure(enrolments().preview({ ...about(personId), ...input }))).code;
  expect(await code({ programmeId: MISSING })).toBe('PROGRAMME_NOT_FOUND');
  expect(await code({ personId: MISSING })).toBe('PERSON_NOT_FOUND');
});
