import { afterEach, beforeEach, expect, it } from 'vitest';
import { applyMany, openCourse } from '../support/enrolments.ts';
import { byCard, payFee, refundFee, RUNNING, somebodyPaid } from '../support/fees.ts';
import { openTestShop, type TestShop } from '../support/shop.ts';
import { command, failure } from '../support/till.ts';
import { verify } from '../support/verify.ts';

let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop();
});
afterEach(() => shop.close());

const DAY_MS = 24 * 60 * 60 * 1000;
const personOf = (enrolmentId: string) => shop.counter.reads.enrolments.find(enrolmentId)?.personId ?? '';
const erase = (personId: string, feesGivenUp: 'wantsNone' | 'donates' | null = null) =>
  shop.as('centre').person.erase({ ...command(), personId, feesGivenUp });
const whys = (enrolmentId: string) => shop.counter.reads.enrolments.moves(enrolmentId).map(({ why }) => why);

it('FEE_TO_REFUND as long as something would go back; nobody is erased then', async () => {
  const { enrolmentId } = await somebodyPaid(shop, RUNNING);
  const personId = personOf(enrolmentId);
  expect(await failure(erase(personId))).toMatchObject({ code: 'FEE_TO_REFUND', data: { total: 40_000 } });
  expect(shop.counter.reads.people.find(personId)?.name).not.toBeNull();
  await refundFee(shop, enrolmentId);
  await erase(personId);
  expect(shop.counter.reads.people.find(personId)?.name).toBeNull();
});

it('whoever signs it away is erased, and why stays with the sign-up', async () => {
  const { enrolmentId } = await somebodyPaid(shop, RUNNING);
  await erase(personOf(enrolmentId), 'donates');
  expect(whys(enrolmentId).slice(-2)).toEqual(['feeGivenUp.donates', 'erased']);
  expect(shop.counter.reads.fees.balance('feeRefund')).toBe(0);
  expect(await verify(shop.dataDir)).toMatch(/^ok: /);
});

it('what would come to nothing holds nobody back', async () => {
  const { enrolmentId } = await somebodyPaid(shop, RUNNING);
  shop.clock.nowMs += 74 * DAY_MS;
  await erase(personOf(enrolmentId));
  expect(whys(enrolmentId).at(-1)).toBe('erased');
});

it('what was paid twice is to go back as well, and is owed no more once it was given up', async () => {
  const programmeId = await openCourse(shop, { fee: 45_000 });
  const [first, second] = await applyMany(shop, programmeId, 2);
  for (const one of [first, second]) await payFee(shop, one?.id ?? '', [byCard(45_000)]);
  const keptId = first?.personId ?? '';
  await shop.as('centre').person.merge({ ...command(), keptId, goneId: second?.personId ?? '' });
  expect(await failure(erase(keptId))).toMatchObject({ code: 'FEE_TO_REFUND', data: { total: 90_000 } });
  await erase(keptId, 'wantsNone');
  expect(await shop.as('centre').fee.owed()).toEqual({ rows: [], total: 0 });
  const off = { ...command(), programmeId, state: 'cancelled', reason: '폐강' } as const;
  await shop.as('centre').programme.setState(off);
  expect(await shop.as('centre').fee.previewProgramme({ programmeId })).toMatchObject({ count: 0 });
});
