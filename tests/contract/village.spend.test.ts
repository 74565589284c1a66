import { afterEach, beforeEach, expect, it } from 'vitest';
import { openTestShop, type TestShop } from '../support/shop.ts';
import { failure } from '../support/till.ts';
import {
  centreBalances,
  fundedProject,
  keep,
  lastSpending,
  plan,
  spending,
  startProject,
} from '../support/village.ts';

let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop();
});
afterEach(() => shop.close());

const spend = (projectId: string, change: Parameters<typeof spending>[1] = {}) =>
  shop.client.village.spend(spending(projectId, change));

it('a spending is booked by its item, with the grant’s part and the group’s own', async () => {
  const { id } = await fundedProject(shop.client);
  const fileHash = await keep(shop.client);
  const project = await spend(id, { fileHash });
  expect(project).toMatchObject({ spent: 110_000, left: { grant: 1_700_000, ownShare: 90_000 } });
  expect(project.items[1]).toMatchObject({
    spent: { grant: 100_000, ownShare: 10_000 },
    left: { grant: 800_000, ownShare: 90_000 },
  });
  expect(lastSpending(project)).toMatchObject({ number: 1, files: [{ hash: fileHash, kind: 'png' }] });
  expect(await centreBalances(shop)).toEqual({
    704: 1_790_000,
    731: -1_700_000,
    732: -90_000,
    743: -100_000,
    744: -10_000,
    762: 110_000,
  });
});

it('what is not proven yet is counted as missing', async () => {
  const { id } = await fundedProject(shop.client);
  expect(await spend(id)).toMatchObject({ missing: 1, spendings: [{ missing: ['paper', 'after'] }] });
  const fileHash = await keep(shop.client);
  expect(await spend(id, { fileHash, position: 3 })).toMatchObject({
    missing: 2,
    spendings: [{}, { missing: ['after'] }],
  });
});

it('each fault is refused before anything is booked', async () => {
  const { id } = await fundedProject(shop.client);
  const refused = async (change: Parameters<typeof spending>[1]) => failure(spend(id, change));
  expect(await refused({ position: 9 })).toEqual({ code: 'ITEM_NOT_FOUND', data: { position: 9 } });
  expect(await refused({ grant: 0, ownShare: 0 })).toMatchObject({ code: 'AMOUNT_MISSING' });
  expect(await refused({ spentOn: '2026-03-31' })).toEqual({
    code: 'OUTSIDE_PERIOD',
    data: { firstDay: '2026-04-01', lastDay: '2026-10-31' },
  });
  expect(await refused({ spentOn: '2026-05-15' })).toMatchObject({ code: 'IN_THE_FUTURE' });
  expect(await refused({ purpose: '텃밭 사무실 월 세' })).toEqual({
    code: 'FORBIDDEN_USE',
    data: { use: 'rent' },
  });
  expect(await refused({ evidenceKind: 'transferSlip' })).toEqual({
    code: 'EVIDENCE_KIND',
    data: { allowed: ['cardSlip', 'taxInvoice', 'cashReceipt'] },
  });
  expect(await refused({ evidenceNumber: '' })).toMatchObject({ code: 'EVIDENCE_NUMBER_MISSING' });
  expect(await refused({ vat: 10_001 })).toEqual({ code: 'VAT_TOO_HIGH', data: { most: 10_000 } });
  // 1,000,000 planned and a fifth more.
  expect(await refused({ grant: 1_200_001, ownShare: 0 })).toEqual({
    code: 'OVER_ITEM',
    data: { most: 1_200_000 },
  });
  expect(await refused({ grant: 0, ownShare: 100_001, vat: 0 })).toEqual({
    code: 'MONEY_SHORT',
    data: { of: 'ownShare', left: 100_000 },
  });
  expect(await refused({ fileHash: 'f'.repeat(64) })).toMatchObject({ code: 'FILE_NOT_FOUND' });
  expect(await centreBalances(shop)).toEqual({ 704: 1_900_000, 731: -1_800_000, 732: -100_000 });
});

it('one paper and one photograph prove one spending, in whatever project', async () => {
  const { id } = await fundedProject(shop.client);
  const other = await fundedProject(shop.client, { groupName: '다른모임', title: '다른 사업' });
  const fileHash = await keep(shop.client);
  await spend(id, { fileHash, evidenceNumber: '40000001' });
  expect(await failure(spend(other.id, { evidenceNumber: '40000001' }))).toEqual({
    code: 'PAPER_USED',
    data: { number: 1, title: '골목 텃밭' },
  });
  expect(await failure(spend(other.id, { fileHash }))).toEqual({
    code: 'FILE_USED',
    data: { number: 1, title: '골목 텃밭' },
  });
});

it('a project without money, or one that does not run, spends nothing', async () => {
  const running = await startProject(shop.client);
  expect(await failure(spend(running.id))).toEqual({ code: 'MONEY_SHORT', data: { of: 'grant', left: 0 } });
  const planned = await shop.client.village.save(plan({ groupName: '다른모임' }));
  expect(await failure(spend(planned.id))).toEqual({ code: 'NOT_RUNNING', data: { state: 'planned' } });
  const request = spend('01a20869-0000-7000-8000-000000000001');
  expect(await failure(request)).toMatchObject({ code: 'PROJECT_NOT_FOUND' });
});

it('an instructor’s receipt needs no number', async () => {
  const { id } = await fundedProject(shop.client);
  const receipt = { evidenceKind: 'instructorReceipt', evidenceNumber: '' } as const;
  const pay = { position: 1, grant: 100_000, ownShare: 0, vat: 0, ...receipt };
  await spend(id, pay);
  expect(await spend(id, pay)).toMatchObject({ spent: 200_000 });
});
