import { v7 as uuidV7 } from 'uuid';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { apply, applyMany, openCourse, recruit, somebody, failureCode } from '../support/enrolments.ts';
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

const MISSING = uuidV7();
const freeze = (of = programmeId) => enrolments().freeze({ ...command(), programmeId: of });

it('publishes a hash of who applied, and takes nobody any more', async () => {
  await recruit(shop, programmeId, { way: 'lottery' });
  await applyMany(shop, programmeId, 3);
  const { lottery } = await freeze();
  expect(lottery).toMatchObject({ entries: 3, seed: null, drawnAtMs: null });
  expect(lottery?.listHash).toMatch(/^[0-9a-f]{64}$/);
  const late = await failure(apply(shop, programmeId, await somebody(shop, 9), { overrideReason: '늦음' }));
  expect(late).toMatchObject({ data: { refusals: ['drawing'] } });
});

it('gives whoever has never been anywhere the tickets that the centre gives them', async () => {
  await recruit(shop, programmeId, { way: 'lottery', firstTimerWeight: 3 });
  const personId = await somebody(shop, 1);
  const free = await openCourse(shop, { fee: 0, name: '마을 잔치', kind: 'event' });
  await apply(shop, free, personId);
  await apply(shop, programmeId, personId);
  await apply(shop, programmeId, await somebody(shop, 2));
  await freeze();
  const row = shop.counter.reads.enrolments.lottery(programmeId);
  expect(JSON.parse(row?.listJson ?? '')).toMatchObject({ entries: [{ weight: 1 }, { weight: 3 }] });
});

it('NOTHING_TO_DRAW, LOTTERY_FROZEN, PROGRAMME_NOT_FOUND', async () => {
  expect(await failureCode(freeze())).toBe('NOTHING_TO_DRAW');
  await recruit(shop, programmeId, { way: 'lottery' });
  await apply(shop, programmeId, await somebody(shop, 1));
  await freeze();
  expect(await failureCode(freeze())).toBe('LOTTERY_FROZEN');
  expect(await failureCode(freeze(MISSING))).toBe('PROGRAMME_NOT_FOUND');
});
