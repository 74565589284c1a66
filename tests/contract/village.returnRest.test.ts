import { afterEach, beforeEach, expect, it } from 'vitest';
import { openTestShop, type TestShop } from '../support/shop.ts';
import { command, failure } from '../support/till.ts';
import { centreBalances, fundedProject } from '../support/village.ts';

let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop();
});
afterEach(() => shop.close());

const giveBack = (projectId: string, amount: number, returnedOn = '2026-05-20') =>
  shop.client.village.returnRest({ ...command(), projectId, returnedOn, amount, reference: '이체 0520' });

async function settled() {
  const { id: projectId, left } = await fundedProject(shop.client);
  const settlement = { settledOn: '2026-05-14', signedBy: '김담당', treasurer: '', left };
  return shop.client.village.settle({ ...command(), projectId, ...settlement });
}

it('what is owed goes back whole, and the project is closed for good', async () => {
  const { id } = await settled();
  expect(await giveBack(id, 1_900_000)).toMatchObject({
    state: 'closed',
    settlement: { returned: { on: '2026-05-20', reference: '이체 0520' } },
  });
  expect(await centreBalances(shop)).toEqual({});
  expect(await failure(giveBack(id, 1_900_000))).toEqual({
    code: 'NOT_SETTLED',
    data: { state: 'closed' },
  });
});

it('neither a part of it, nor before the settlement', async () => {
  const { id } = await settled();
  expect(await failure(giveBack(id, 1))).toEqual({ code: 'AMOUNT_DIFFERS', data: { owed: 1_900_000 } });
  expect(await failure(giveBack(id, 1_900_000, '2026-05-13'))).toEqual({
    code: 'BEFORE_SETTLEMENT',
    data: { settledOn: '2026-05-14' },
  });
  const request = giveBack('01a20869-0000-7000-8000-000000000001', 1);
  expect(await failure(request)).toMatchObject({ code: 'PROJECT_NOT_FOUND' });
});
