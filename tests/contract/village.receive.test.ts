import { afterEach, beforeEach, expect, it } from 'vitest';
import { openTestShop, type TestShop } from '../support/shop.ts';
import { command, failure } from '../support/till.ts';
import { centreBalances, fundedProject, plan, startProject } from '../support/village.ts';

let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop();
});
afterEach(() => shop.close());

const receive = (projectId: string, kind: 'grant' | 'ownShare' | 'interest', amount: number) =>
  shop.client.village.receive({ ...command(), projectId, kind, amount, receivedOn: '2026-04-01' });

it('grant, own share and interest stand in the centre’s book', async () => {
  const { id } = await fundedProject(shop.client);
  expect(await receive(id, 'interest', 321)).toMatchObject({
    received: 1_900_000,
    left: { grant: 1_800_000, ownShare: 100_000, interest: 321 },
  });
  expect(await centreBalances(shop)).toEqual({
    704: 1_900_321,
    731: -1_800_000,
    732: -100_000,
    733: -321,
  });
});

it('a grant may come in parts, and never more than the plan has', async () => {
  const { id } = await startProject(shop.client);
  await receive(id, 'grant', 1_000_000);
  expect(await failure(receive(id, 'grant', 800_001))).toEqual({
    code: 'OVER_PLAN',
    data: { most: 800_000 },
  });
  expect(await receive(id, 'grant', 800_000)).toMatchObject({ received: 1_800_000 });
});

it('a project that does not run takes no money', async () => {
  const { id } = await shop.client.village.save(plan());
  expect(await failure(receive(id, 'grant', 1))).toEqual({
    code: 'NOT_RUNNING',
    data: { state: 'planned' },
  });
  const request = receive('01a20869-0000-7000-8000-000000000001', 'grant', 1);
  expect(await failure(request)).toMatchObject({ code: 'PROJECT_NOT_FOUND' });
});
