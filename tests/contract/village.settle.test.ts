import { afterEach, beforeEach, expect, it } from 'vitest';
import { grantInterestReceivedPostings } from '../../src/ledger/centre-postings.ts';
import { won } from '../../src/money/won.ts';
import { openTestShop, type TestShop } from '../support/shop.ts';
import { command, failure } from '../support/till.ts';
import {
  centreBalances,
  fundedProject,
  lastSpending,
  proven,
  spending,
  startProject,
} from '../support/village.ts';
import { verify } from '../support/verify.ts';

let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop();
});
afterEach(() => shop.close());

type Left = { grant: number; ownShare: number; interest: number };
const settle = (projectId: string, left: Left) =>
  shop.client.village.settle({
    ...command(),
    projectId,
    settledOn: '2026-05-14',
    signedBy: '김담당',
    treasurer: '',
    left,
  });

async function spent() {
  const { id } = await fundedProject(shop.client);
  const interest = { kind: 'interest', amount: 1_234, receivedOn: '2026-05-01' } as const;
  await shop.client.village.receive({ ...command(), projectId: id, ...interest });
  return proven(shop.client, id);
}

it('what is left is owed back, to the won, and the project is closed to everything', async () => {
  const project = await spent();
  const settled = await settle(project.id, project.left);
  expect(settled).toMatchObject({
    state: 'settled',
    settlement: { left: { grant: 1_700_000, ownShare: 90_000, interest: 1_234 }, returned: null },
  });
  expect(await centreBalances(shop)).toEqual({
    704: 1_791_234,
    734: -1_791_234,
    743: -100_000,
    744: -10_000,
    762: 110_000,
  });
  expect(await failure(settle(project.id, project.left))).toEqual({
    code: 'NOT_RUNNING',
    data: { state: 'settled' },
  });
  expect(await failure(shop.client.village.spend(spending(project.id)))).toMatchObject({
    code: 'NOT_RUNNING',
  });
  expect(await verify(shop.dataDir)).toMatch(/^ok: /);
});

it('a spending without its paper keeps it open', async () => {
  const project = await spent();
  const more = await shop.client.village.spend(spending(project.id));
  expect(await failure(settle(project.id, more.left))).toEqual({
    code: 'EVIDENCE_MISSING',
    data: { spendings: [{ number: 2, missing: ['paper', 'after'] }] },
  });
  const reversal = { spendingId: lastSpending(more).id, reason: '증빙 없음' };
  const after = await shop.client.village.reverse({ ...command(), ...reversal });
  expect(await settle(project.id, after.left)).toMatchObject({ state: 'settled' });
});

it('so does a change that waits, or a figure that somebody did not see', async () => {
  const project = await spent();
  expect(await failure(settle(project.id, { ...project.left, interest: 0 }))).toEqual({
    code: 'LEFT_CHANGED',
    data: { left: project.left },
  });
  const moves = [
    { position: 1, grant: -1, ownShare: 0 },
    { position: 2, grant: 1, ownShare: 0 },
  ];
  const asked = { projectId: project.id, reason: '바꿈', askedBy: '홍길동', moves };
  await shop.client.village.askChange({ ...command(), ...asked });
  expect(await failure(settle(project.id, project.left))).toMatchObject({ code: 'CHANGE_OPEN' });
});

it('it does not close while the ledger says something else', async () => {
  const project = await spent();
  const { counter } = shop;
  counter.transaction(({ writes }) =>
    writes.ledger.record({
      id: counter.newId(),
      book: 'centre',
      event: 'grantInterestReceived',
      occurredAtMs: counter.nowMs(),
      businessDate: '2026-05-14',
      reference: '',
      sourceId: project.id,
      reversesId: null,
      policyVersion: null,
      memo: '',
      postings: grantInterestReceivedPostings(counter.centreChart, won(1)),
    }),
  );
  expect(await failure(settle(project.id, project.left))).toEqual({
    code: 'NOT_RECONCILED',
    data: { account: '704', booked: 1_791_235, counted: 1_791_234 },
  });
  await expect(verify(shop.dataDir)).rejects.toMatchObject({ stdout: expect.stringContaining('704') });
});

it('one that got nothing, or is not there, has nothing to settle', async () => {
  const { id, left } = await startProject(shop.client);
  expect(await failure(settle(id, left))).toMatchObject({ code: 'NOTHING_RECEIVED' });
  const request = settle('01a20869-0000-7000-8000-000000000001', left);
  expect(await failure(request)).toMatchObject({ code: 'PROJECT_NOT_FOUND' });
});

it('one that has spent everything is closed at once', async () => {
  const { id } = await fundedProject(shop.client, {
    items: [{ name: '모종', kind: 'materials', grant: 1_800_000, ownShare: 100_000 }],
  });
  const all = { position: 1, grant: 1_800_000, ownShare: 100_000, vat: 0 };
  const { left } = await proven(shop.client, id, all);
  expect(await settle(id, left)).toMatchObject({ state: 'closed', settlement: { returned: null } });
  expect(await verify(shop.dataDir)).toMatch(/^ok: /);
});
