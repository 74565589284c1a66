import { v7 as uuidV7 } from 'uuid';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { checkLotteryFile } from '../../src/community/lottery-file.ts';
import {
  apply,
  applyMany,
  failureCode,
  HOUR_MS,
  openCourse,
  recruit,
  somebody,
} from '../support/enrolments.ts';
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
const seed = { seed: '3 11 19 24 38 41', seedSource: '동행복권 1234회' };

it('fixes the list, draws it, and gives a file that anybody can do again and that names nobody', async () => {
  await recruit(shop, programmeId, { way: 'lottery' });
  await applyMany(shop, programmeId, 5);
  expect(await states()).toEqual(Array(5).fill('applied'));
  const frozen = await enrolments().freeze({ ...command(), programmeId });
  expect(frozen.lottery).toMatchObject({ entries: 5, seed: null });
  const late = await failure(apply(shop, programmeId, await somebody(shop, 9), { overrideReason: '늦음' }));
  expect(late).toMatchObject({ data: { refusals: ['drawing'] } });
  await enrolments().draw({ ...command(), programmeId, ...seed });
  expect((await states()).toSorted()).toEqual(['selected', 'selected', 'waiting', 'waiting', 'waiting']);
  const { text } = await enrolments().lotteryFile({ programmeId });
  expect(checkLotteryFile(JSON.parse(text), shop.counter.sha256)).toEqual([]);
  expect(text).not.toMatch(/주민\d|010/);
  expect(await apply(shop, programmeId, await somebody(shop, 10))).toMatchObject({ waitingNumber: 4 });
});

it('leaves out whoever withdrew after the list was fixed', async () => {
  await recruit(shop, programmeId, { way: 'lottery' });
  const views = await applyMany(shop, programmeId, 3);
  await enrolments().freeze({ ...command(), programmeId });
  for (const { id: enrolmentId } of views.slice(0, 2))
    await enrolments().cancel({ ...command(), enrolmentId });
  await enrolments().draw({ ...command(), programmeId, ...seed });
  expect((await states()).slice(0, 2)).toEqual(['cancelled', 'cancelled']);
});

it('offers the seat of a winner who has withdrawn to the waiting list at once', async () => {
  await recruit(shop, programmeId, { way: 'lottery' });
  const views = await applyMany(shop, programmeId, 5);
  await enrolments().freeze({ ...command(), programmeId });
  // Of three who have withdrawn and two who stay, each of the two has one of the two seats.
  for (const { id: enrolmentId } of views.slice(0, 3))
    await enrolments().cancel({ ...command(), enrolmentId });
  await enrolments().draw({ ...command(), programmeId, ...seed });
  const left = (await states()).slice(3);
  expect(left.filter(state => state === 'selected' || state === 'offered')).toHaveLength(2);
  expect(left).toContain('offered');
});

it('offers kept seats that nobody of their kind drew, once they are everybody’s', async () => {
  const quotas = [{ kind: 'senior' as const, seats: 1, releasesAtMs: shop.clock.nowMs + HOUR_MS }];
  await recruit(shop, programmeId, { way: 'lottery', quotas });
  await applyMany(shop, programmeId, 3);
  await enrolments().freeze({ ...command(), programmeId });
  shop.clock.nowMs += HOUR_MS;
  await enrolments().draw({ ...command(), programmeId, ...seed });
  expect((await states()).toSorted()).toEqual(['offered', 'selected', 'waiting']);
});

it('NOTHING_TO_DRAW, LOTTERY_NOT_FROZEN, LOTTERY_NOT_DRAWN, LOTTERY_FROZEN, LOTTERY_DRAWN', async () => {
  const freeze = (of = programmeId) => enrolments().freeze({ ...command(), programmeId: of });
  const draw = (of = programmeId) => enrolments().draw({ ...command(), programmeId: of, ...seed });
  expect(await failureCode(freeze())).toBe('NOTHING_TO_DRAW');
  expect(await failureCode(draw())).toBe('LOTTERY_NOT_FROZEN');
  await recruit(shop, programmeId, { way: 'lottery' });
  await apply(shop, programmeId, await somebody(shop, 1));
  await freeze();
  expect(await failureCode(freeze())).toBe('LOTTERY_FROZEN');
  expect(await failureCode(enrolments().lotteryFile({ programmeId }))).toBe('LOTTERY_NOT_DRAWN');
  await draw();
  expect(await failureCode(draw())).toBe('LOTTERY_DRAWN');
  for (const wrong of [
    freeze(MISSING),
    draw(MISSING),
    enrolments().lotteryFile({ programmeId: MISSING }),
    enrolments().list({ programmeId: MISSING }),
  ])
    expect(await failureCode(wrong)).toBe('PROGRAMME_NOT_FOUND');
});
