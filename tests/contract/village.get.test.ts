import { afterEach, beforeEach, expect, it } from 'vitest';
import { openTestShop, type TestShop } from '../support/shop.ts';
import { failure } from '../support/till.ts';
import { fundedProject } from '../support/village.ts';

let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop();
});
afterEach(() => shop.close());

it('a project with its items, money and what is left', async () => {
  const { id: projectId } = await fundedProject(shop.client);
  expect(await shop.as('centre').village.get({ projectId })).toMatchObject({
    title: '골목 텃밭',
    items: [{ name: '강사비' }, { name: '모종과 흙', left: { grant: 900_000, ownShare: 100_000 } }, {}],
    receivedParts: { grant: 1_800_000, ownShare: 100_000, interest: 0 },
    left: { grant: 1_800_000, ownShare: 100_000, interest: 0 },
    settlement: null,
  });
});

it('one that is not there is refused', async () => {
  const request = shop.client.village.get({ projectId: '01a20869-0000-7000-8000-000000000001' });
  expect(await failure(request)).toMatchObject({ code: 'PROJECT_NOT_FOUND' });
});
