import { afterEach, beforeEach, expect, it } from 'vitest';
import { apply, failureCode, openCourse, somebody } from '../support/enrolments.ts';
import { openTestShop, type TestShop } from '../support/shop.ts';
import { command } from '../support/till.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

let shop: TestShop;
let personId: string;
beforeEach(async () => {
  shop = await openTestShop();
  personId = await somebody(shop, 1);
});
afterEach(() => shop.close());

const reductionIds = ['livelihood'];
const course = (name: string) => openCourse(shop, { name });
const preview = async (programmeId: string, isProofSeen = false, id = personId) => {
  const about = { way: 'desk' as const, isResident: true, reductionIds, isProofSeen };
  return shop.as('centre').enrolment.preview({ programmeId, personId: id, ...about });
};

it('a proof that was seen holds for the next course, and runs out', async () => {
  const [yoga, song] = [await course('요가'), await course('노래')];
  expect(await failureCode(apply(shop, yoga, personId, { reductionIds }))).toBe('PROOF_NOT_SEEN');
  const seen = { reductionIds, isProofSeen: true, proofUntil: '2026-05-31' };
  expect(await apply(shop, yoga, personId, seen)).toMatchObject({ fee: 22_500, reduction: 'livelihood' });
  expect(await preview(song)).toMatchObject({
    proof: { state: 'valid', seenOn: '2026-05-14', validUntil: '2026-05-31' },
    money: { fee: 22_500 },
  });
  shop.clock.nowMs += 18 * DAY_MS;
  expect(await preview(song)).toMatchObject({
    proof: { state: 'expired', validUntil: '2026-05-31' },
    money: { fee: 45_000 },
  });
  expect(await apply(shop, song, personId, { reductionIds })).toMatchObject({ fee: 45_000, reduction: null });
});

it('seen again it counts again, for the usual time where it says none itself', async () => {
  const [yoga, song] = [await course('요가'), await course('노래')];
  await apply(shop, yoga, personId, { reductionIds, isProofSeen: true, proofUntil: '2026-05-31' });
  shop.clock.nowMs += 18 * DAY_MS;
  expect(await preview(song, true)).toMatchObject({
    proof: { state: 'seen', seenOn: '2026-06-01', validUntil: '2027-05-31' },
    money: { fee: 22_500 },
  });
  const again = await apply(shop, song, personId, { reductionIds, isProofSeen: true });
  expect(again).toMatchObject({ fee: 22_500, reduction: 'livelihood' });
  expect(shop.counter.reads.proofs.ofPerson(personId)).toMatchObject([
    { reduction: 'livelihood', seenOn: '2026-06-01', validUntil: '2027-05-31' },
  ]);
});

it('PROOF_OVER: a day that is over is no proof', async () => {
  const over = { reductionIds, isProofSeen: true, proofUntil: '2026-05-13' };
  expect(await failureCode(apply(shop, await course('요가'), personId, over))).toBe('PROOF_OVER');
});

it('of two entries of one person the proof that was seen last counts', async () => {
  const other = await somebody(shop, 2);
  await apply(shop, await course('요가'), personId, { reductionIds, isProofSeen: true });
  shop.clock.nowMs += DAY_MS;
  const later = { reductionIds, isProofSeen: true, proofUntil: '2026-06-30' };
  await apply(shop, await course('노래'), other, later);
  await shop.as('centre').person.merge({ ...command(), keptId: personId, goneId: other });
  expect(shop.counter.reads.proofs.ofPerson(personId)).toMatchObject([{ validUntil: '2026-06-30' }]);
  expect(shop.counter.reads.proofs.ofPerson(other)).toEqual([]);
});
