import { afterEach, beforeEach, expect, it } from 'vitest';
import { openTestShop, type TestShop } from '../support/shop.ts';
import { command, failure } from '../support/till.ts';
import { plan, startProject } from '../support/village.ts';

let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop();
});
afterEach(() => shop.close());

const agree = (projectId: string) =>
  shop.client.village.agree({ ...command(), projectId, agreedOn: '2026-03-27' });

it('a chosen project runs from its agreement on', async () => {
  expect(await startProject(shop.client)).toMatchObject({ state: 'running', agreedOn: '2026-03-27' });
});

it('one that was not chosen does not', async () => {
  const { id } = await shop.client.village.save(plan());
  expect(await failure(agree(id))).toEqual({ code: 'NOT_CHOSEN', data: { state: 'planned' } });
  const request = agree('01a20869-0000-7000-8000-000000000001');
  expect(await failure(request)).toMatchObject({ code: 'PROJECT_NOT_FOUND' });
});
