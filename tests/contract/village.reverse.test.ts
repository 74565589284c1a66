import { afterEach, beforeEach, expect, it } from 'vitest';
import { openTestShop, type TestShop } from '../support/shop.ts';
import { command, failure } from '../support/till.ts';
import { centreBalances, fundedProject, keep, lastSpending, proven, spending } from '../support/village.ts';

let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop();
});
afterEach(() => shop.close());

const reverse = (spendingId: string) =>
  shop.client.village.reverse({ ...command(), spendingId, reason: '금액을 잘못 적음' });

it('a spending is taken back whole, and its paper can prove the right one', async () => {
  const { id } = await fundedProject(shop.client);
  const paper = { evidenceNumber: '50000001', fileHash: await keep(shop.client) };
  const wrong = lastSpending(await shop.client.village.spend(spending(id, paper)));
  const after = await reverse(wrong.id);
  expect(after).toMatchObject({ spent: 0, missing: 0, left: { grant: 1_800_000, ownShare: 100_000 } });
  expect(lastSpending(after).reversal).toMatchObject({ reason: '금액을 잘못 적음' });
  expect(await centreBalances(shop)).toEqual({ 704: 1_900_000, 731: -1_800_000, 732: -100_000 });
  const right = await shop.client.village.spend(spending(id, { ...paper, grant: 90_000, vat: 9_090 }));
  expect(right).toMatchObject({ spent: 100_000 });
});

it('once is enough', async () => {
  const { id } = await fundedProject(shop.client);
  const { id: spendingId } = lastSpending(await shop.client.village.spend(spending(id)));
  await reverse(spendingId);
  expect(await failure(reverse(spendingId))).toMatchObject({ code: 'ALREADY_REVERSED' });
  const request = reverse('01a20869-0000-7000-8000-000000000001');
  expect(await failure(request)).toMatchObject({ code: 'SPENDING_NOT_FOUND' });
});

it('nothing of a settled project is taken back', async () => {
  const { id: projectId } = await fundedProject(shop.client);
  const project = await proven(shop.client, projectId);
  const settlement = { settledOn: '2026-05-14', signedBy: '김담당', treasurer: '', left: project.left };
  await shop.client.village.settle({ ...command(), projectId, ...settlement });
  expect(await failure(reverse(lastSpending(project).id))).toEqual({
    code: 'NOT_RUNNING',
    data: { state: 'settled' },
  });
});
