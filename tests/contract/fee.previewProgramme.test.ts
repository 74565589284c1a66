import { v7 as uuidV7 } from 'uuid';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { applyMany, failureCode, openCourse } from '../support/enrolments.ts';
import { byBank, byCard, byCurrency, payFee } from '../support/fees.ts';
import { openTestShop, type TestShop } from '../support/shop.ts';
import { command } from '../support/till.ts';

let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop();
});
afterEach(() => shop.close());

const preview = (programmeId: string) => shop.as('centre').fee.previewProgramme({ programmeId });

it('names everybody who gets something back, how, and what it comes to', async () => {
  const programmeId = await openCourse(shop, { fee: 45_000, materials: 5_000, capacity: 3 });
  const [first, second] = await applyMany(shop, programmeId, 3);
  await payFee(shop, first?.id ?? '', [byCurrency(30_000), byCard(20_000)]);
  await payFee(shop, second?.id ?? '', [byBank(50_000)]);
  expect(await failureCode(preview(programmeId))).toBe('PROGRAMME_NOT_CANCELLED');
  const off = { ...command(), programmeId, state: 'cancelled', reason: '강사 사정' } as const;
  await shop.as('centre').programme.setState(off);
  expect(await preview(programmeId)).toMatchObject({
    count: 2,
    fee: 90_000,
    materials: 10_000,
    total: 100_000,
    people: [
      { number: 1, maskedName: '주*1', total: 50_000 },
      { number: 2, maskedName: '주*2', total: 50_000, places: [{ place: 'bank', amount: 50_000 }] },
    ],
    places: [
      { place: 'currency', amount: 30_000 },
      { place: 'card', amount: 20_000 },
      { place: 'bank', amount: 50_000 },
    ],
  });
});

it('PROGRAMME_NOT_FOUND, and nobody where nobody has paid', async () => {
  expect(await failureCode(preview(uuidV7()))).toBe('PROGRAMME_NOT_FOUND');
  const programmeId = await openCourse(shop, { fee: 45_000 });
  const off = { ...command(), programmeId, state: 'cancelled', reason: '강사 사정' } as const;
  await shop.as('centre').programme.setState(off);
  expect(await preview(programmeId)).toMatchObject({ count: 0, total: 0, people: [], places: [] });
});
