import { afterEach, beforeEach, expect, it } from 'vitest';
import { openTestShop, type TestShop } from '../support/shop.ts';
import { failure } from '../support/till.ts';
import { plan, startProject } from '../support/village.ts';

let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop();
});
afterEach(() => shop.close());

const save = (change: Parameters<typeof plan>[0] = {}) => shop.client.village.save(plan(change));
const refused = async (change: Parameters<typeof plan>[0]) => failure(save(change));
const item = { name: '모종', kind: 'materials', grant: 100_000, ownShare: 0 } as const;

it('an application is entered with its plan', async () => {
  expect(await save()).toMatchObject({
    state: 'planned',
    planned: 1_900_000,
    residentCount: 5,
    headCount: 3,
    items: [
      { position: 1, kind: 'instructor', grant: 600_000 },
      { position: 2, kind: 'materials', grant: 900_000, ownShare: 100_000 },
      { position: 3, kind: 'publicity' },
    ],
  });
});

it('it can be corrected before the decision, and not after', async () => {
  const { id: projectId } = await save();
  expect(await save({ projectId, title: '옥상 텃밭', items: [item] })).toMatchObject({
    title: '옥상 텃밭',
    planned: 100_000,
  });
  const { id } = await startProject(shop.client, { groupName: '다른모임' });
  expect(await failure(save({ projectId: id, groupName: '다른모임' }))).toEqual({
    code: 'ALREADY_DECIDED',
    data: { state: 'running' },
  });
  expect(await failure(save({ projectId: '01a20869-0000-7000-8000-000000000001' }))).toMatchObject({
    code: 'PROJECT_NOT_FOUND',
  });
});

it('a group gets one grant in a call, and another in the next', async () => {
  await save();
  expect(await failure(save())).toMatchObject({ code: 'GROUP_HAS_PROJECT' });
  expect(await save({ callId: '2020', typeId: 'active' })).toMatchObject({ callId: '2020' });
});

it('what the rules do not allow is refused, each with what would be right', async () => {
  expect(await refused({ typeId: 'golden' })).toMatchObject({ code: 'TYPE_NOT_FOUND' });
  expect(await refused({ headCount: 2 })).toEqual({ code: 'TOO_FEW_HEADS', data: { least: 3 } });
  expect(await refused({ lastDay: '2026-03-31' })).toMatchObject({ code: 'PERIOD_EMPTY' });
  expect(await refused({ typeId: 'network' })).toMatchObject({ code: 'CONSULTING_MISSING' });
  expect(await refused({ items: [{ ...item, grant: 0 }] })).toEqual({
    code: 'ITEM_EMPTY',
    data: { name: '모종' },
  });
  expect(await refused({ items: [{ ...item, name: '사무실 월세' }] })).toEqual({
    code: 'FORBIDDEN_USE',
    data: { use: 'rent', name: '사무실 월세' },
  });
  expect(await refused({ typeId: 'starting' })).toEqual({
    code: 'OVER_CEILING',
    data: { ceiling: 1_000_000, asked: 1_800_000 },
  });
});

it('advised before, the larger types are open', async () => {
  expect(await save({ typeId: 'network', consultedOn: '2026-02-10' })).toMatchObject({ typeId: 'network' });
});

it('the calls of Seo-gu ask for no own share: a plan without one is not OWN_SHARE_SHORT', async () => {
  // A call that asks for one is in tests/unit/civic, with rules of its own.
  expect(await save({ items: [item] })).toMatchObject({ planned: 100_000 });
});
