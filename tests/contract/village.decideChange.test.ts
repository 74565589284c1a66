import { afterEach, beforeEach, expect, it } from 'vitest';
import { openTestShop, type TestShop } from '../support/shop.ts';
import { command, failure } from '../support/till.ts';
import { fundedProject, spending } from '../support/village.ts';

let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop();
});
afterEach(() => shop.close());

async function asked(grant: number) {
  const { id: projectId } = await fundedProject(shop.client);
  const moves = [
    { position: 2, grant: 0 - grant, ownShare: 0 },
    { position: 3, grant, ownShare: 0 },
  ];
  const given = { projectId, reason: '전단 더 찍기', askedBy: '홍길동', moves };
  const { changes } = await shop.client.village.askChange({ ...command(), ...given });
  return { projectId, changeId: changes[0]?.id ?? '' };
}

const decide = (changeId: string, isApproved: boolean, letter = '') =>
  shop.client.village.decideChange({ ...command(), changeId, isApproved, decidedBy: '김담당', letter });

it('an approved change moves the plan, and a spending may follow it', async () => {
  const { changeId } = await asked(80_000);
  const project = await decide(changeId, true);
  expect(project.items[1]).toMatchObject({ changed: { grant: -80_000 }, left: { grant: 820_000 } });
  expect(project.items[2]).toMatchObject({ changed: { grant: 80_000 }, left: { grant: 380_000 } });
  expect(project.changes[0]?.decision).toMatchObject({ isApproved: true, decidedBy: '김담당' });
  expect(project.planned).toBe(1_900_000);
});

it('one that is refused moves nothing, and is decided for good', async () => {
  const { changeId } = await asked(80_000);
  const project = await decide(changeId, false);
  expect(project.items[2]).toMatchObject({ changed: { grant: 0 }, left: { grant: 300_000 } });
  expect(await failure(decide(changeId, true))).toMatchObject({ code: 'CHANGE_DECIDED' });
});

it('a large one is approved with the district’s letter alone', async () => {
  const { changeId } = await asked(200_000);
  expect(await failure(decide(changeId, true))).toMatchObject({ code: 'LETTER_MISSING' });
  const project = await decide(changeId, true, '서구 마을-1234');
  expect(project.changes[0]?.decision).toMatchObject({ letter: '서구 마을-1234' });
});

it('what was spent meanwhile cannot be moved any more', async () => {
  const { projectId, changeId } = await asked(80_000);
  await shop.client.village.spend(spending(projectId, { grant: 850_000, vat: 0 }));
  expect(await failure(decide(changeId, true))).toEqual({ code: 'BELOW_SPENT', data: { position: 2 } });
});

it('a change that is not there is refused; one of a settled project cannot be: NOT_RUNNING', async () => {
  const request = decide('01a20869-0000-7000-8000-000000000001', true);
  expect(await failure(request)).toMatchObject({ code: 'CHANGE_NOT_FOUND' });
  // The settlement waits for each change, so that the file alone can make one that is too late.
  const { projectId, changeId } = await asked(80_000);
  shop.counter.transaction(({ writes }) => writes.village.setState(projectId, 'settled'));
  expect(await failure(decide(changeId, true))).toMatchObject({ code: 'NOT_RUNNING' });
});
