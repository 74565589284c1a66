import { afterEach, beforeEach, expect, it } from 'vitest';
import { openTestShop, type TestShop } from '../support/shop.ts';
import { command, failure } from '../support/till.ts';
import { plan } from '../support/village.ts';

let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop();
});
afterEach(() => shop.close());

const decide = (projectId: string, scores: number[], isChosen = true) =>
  shop.client.village.decide({ ...command(), projectId, scores, isChosen, decidedOn: '2026-03-20' });

it('of five judges the highest and the lowest are left out (domain.md F5)', async () => {
  const { id } = await shop.client.village.save(plan());
  expect(await decide(id, [80, 90, 85, 70, 95])).toMatchObject({
    state: 'chosen',
    score: 8_500,
    scores: [80, 90, 85, 70, 95],
  });
  expect(await failure(decide(id, [80, 90]))).toEqual({
    code: 'ALREADY_DECIDED',
    data: { state: 'chosen' },
  });
});

it('a project below the cut may only be declined', async () => {
  const { id } = await shop.client.village.save(plan());
  expect(await failure(decide(id, [50, 60]))).toEqual({
    code: 'BELOW_CUT',
    data: { score: 5_500, cut: 60 },
  });
  expect(await decide(id, [50, 60], false)).toMatchObject({ state: 'declined', score: 5_500 });
});

it('one judge is too few, and a project has to be there', async () => {
  const { id } = await shop.client.village.save(plan());
  expect(await failure(decide(id, [90]))).toEqual({ code: 'TOO_FEW_JUDGES', data: { least: 2 } });
  expect(await failure(decide('01a20869-0000-7000-8000-000000000001', [90, 90]))).toMatchObject({
    code: 'PROJECT_NOT_FOUND',
  });
});
