import { v7 as uuidV7 } from 'uuid';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { checkLotteryFile } from '../../src/community/lottery-file.ts';
import { applyMany, openCourse, recruit, failureCode } from '../support/enrolments.ts';
import { openTestShop, type TestShop } from '../support/shop.ts';
import { command } from '../support/till.ts';

let shop: TestShop;
let programmeId: string;
beforeEach(async () => {
  shop = await openTestShop();
  programmeId = await openCourse(shop);
});
afterEach(() => shop.close());

const enrolments = () => shop.as('centre').enrolment;

const MISSING = uuidV7();
const file = (of = programmeId) => enrolments().lotteryFile({ programmeId: of });

it('is done again to the same end, and names nobody', async () => {
  await recruit(shop, programmeId, { way: 'lottery' });
  await applyMany(shop, programmeId, 5);
  await enrolments().freeze({ ...command(), programmeId });
  await enrolments().draw({ ...command(), programmeId, seed: '7', seedSource: '주사위' });
  const { fileName, text } = await file();
  expect(fileName).toBe('lottery-2026-3-2026-05-14.json');
  expect(checkLotteryFile(JSON.parse(text), shop.counter.sha256)).toEqual([]);
  expect(text).not.toMatch(/주민\d|010/);
});

it('LOTTERY_NOT_DRAWN, PROGRAMME_NOT_FOUND', async () => {
  expect(await failureCode(file())).toBe('LOTTERY_NOT_DRAWN');
  expect(await failureCode(file(MISSING))).toBe('PROGRAMME_NOT_FOUND');
});
