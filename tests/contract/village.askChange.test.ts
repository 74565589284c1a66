import { afterEach, beforeEach, expect, it } from 'vitest';
import { openTestShop, type TestShop } from '../support/shop.ts';
import { command, failure } from '../support/till.ts';
import { fundedProject, plan, spending } from '../support/village.ts';

let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop();
});
afterEach(() => shop.close());

type Moves = { position: number; grant: number; ownShare: number }[];
const ask = (projectId: string, moves: Moves) =>
  shop.client.village.askChange({ ...command(), projectId, reason: '강사가 바뀜', askedBy: '홍길동', moves });
const shift = (from: number, to: number, grant: number): Moves => [
  { position: from, grant: 0 - grant, ownShare: 0 },
  { position: to, grant, ownShare: 0 },
];

it('money is asked to move between items; a large part of one needs the district’s letter', async () => {
  const { id } = await fundedProject(shop.client);
  const { changes, items } = await ask(id, shift(1, 2, 100_000));
  expect(changes).toMatchObject([{ number: 1, needsLetter: false, askedBy: '홍길동', decision: null }]);
  // Nothing moves before it is approved.
  expect(items[0]).toMatchObject({ left: { grant: 600_000 }, changed: { grant: 0 } });
  const other = await fundedProject(shop.client, { groupName: '다른모임' });
  expect((await ask(other.id, shift(1, 2, 200_000))).changes).toMatchObject([{ needsLetter: true }]);
});

it('a change makes no money, takes none that is spent, and waits alone', async () => {
  const { id } = await fundedProject(shop.client);
  await shop.client.village.spend(spending(id, { position: 2, grant: 850_000, vat: 0 }));
  const refused = async (moves: Moves) => failure(ask(id, moves));
  expect(await refused([])).toMatchObject({ code: 'MOVE_EMPTY' });
  expect(await refused([{ position: 1, grant: 5, ownShare: 0 }])).toEqual({
    code: 'MOVE_UNEVEN',
    data: { grant: 5, ownShare: 0 },
  });
  expect(await refused(shift(1, 9, 5))).toEqual({ code: 'ITEM_NOT_FOUND', data: { position: 9 } });
  expect(await refused(shift(2, 1, 50_001))).toEqual({ code: 'BELOW_SPENT', data: { position: 2 } });
  await ask(id, shift(2, 1, 50_000));
  expect(await refused(shift(3, 1, 1))).toMatchObject({ code: 'CHANGE_OPEN' });
});

it('a project that does not run is not changed', async () => {
  const { id } = await shop.client.village.save(plan());
  expect(await failure(ask(id, shift(1, 2, 1)))).toEqual({
    code: 'NOT_RUNNING',
    data: { state: 'planned' },
  });
  const request = ask('01a20869-0000-7000-8000-000000000001', shift(1, 2, 1));
  expect(await failure(request)).toMatchObject({ code: 'PROJECT_NOT_FOUND' });
});
